import { groupBy } from '../../base/groups';
import { perObject } from '../../base/memo';
import { likeness, measureOf } from '../../compare/measure';
import { label, show } from '../../compare/verdict';
import * as skeleton from '../../edit/missing-text';
import { message } from '../../base/messages';
import { gapsOf, type Gap } from '../../analysis/gaps';
import { flowOf } from '../../plan/flow';
import { relatedTo } from '../related';
import { foldName } from '../../targets/indicators';
import type { Target } from '../../targets/target';
import type { Problem, Rule } from '../rule';
import { valueIn } from '../../analysis/unverified';
import type { PlanAnalysis } from '../../analysis/analysis';
import type { Domain, Plan, PlanLevel } from '../../plan/plan';
import { passagesOf } from '../../targets/passages';
import { language } from '../../data';
import { populationOf, PREDICATES, SHARE_WORDS } from '../../targets/words';

const SAID = {
  found: ['缺少上位规划的指标“{0}”（{1} {2}）', 'The indicator “{0}” of {1} ({2}) is missing'],
  onlyMeasure: [
    '上位规划的指标“{0}”（{1} {2}）只在措施里提到，没有写成目标',
    'The indicator “{0}” of {1} ({2}) is named in a measure only, not among the goals',
  ],
  perhaps: [
    '没有找到上位规划的指标“{0}”（{1} {2}）；本规划的“{3}”（{4}）是否就是？',
    'The indicator “{0}” of {1} ({2}) was not found; is it this plan’s “{3}” ({4})?',
  ],
  ofAll: [
    '没有找到上位规划的指标“{0}”（{1} {2}）；本规划没有写数的“{3}”是否就是？',
    'The indicator “{0}” of {1} ({2}) was not found; is it this plan’s “{3}”, which has no number?',
  ],
  ofPlaces: [
    '上位规划的指标“{0}”（{1} {2}）说的是多少个地方，本地是其中之一，请看本规划是否已有相应的说法',
    'The indicator “{0}” of {1} ({2}) counts places, of which this is one; see whether the plan says what it comes to here',
  ],
  ofEach: [
    '上位规划的指标“{0}”（{1} {2}）要各地都有，本规划提到了，请看是否就是',
    'The indicator “{0}” of {1} ({2}) asks each place for one, and the plan speaks of it; see whether that is it',
  ],
} as const;

/** An indicator that a higher-level plan quantifies among its goals and the draft does not have at all. */
export const rule: Rule = {
  title: '缺少上位规划的指标',
  order: 2,
  severity: 'warning',
  *check(analysis) {
    for (const gap of gapsOf(analysis)) if (!gap.mention) yield asked(gap, analysis) ?? missing(gap, analysis);
  },
};

/** Whether something that the draft says is what is missing, which only a reader can tell; undefined where nothing may be. */
function asked({ upper, target, ofAll }: Gap, analysis: PlanAnalysis): Problem | undefined {
  const severity = upper.uri === undefined ? 'hint' : 'info';
  const related = relatedTo(upper, target);
  const named = [label(target), upper.title, valueIn(upper, target)] as const;
  const like = nearestLike(analysis, target);
  if (like) return { span: like.span, severity, message: message(SAID.perhaps, ...named, label(like), show(like)), related };
  if (!ofAll) return undefined;
  return { span: ofAll, severity, message: message(SAID.ofAll, ...named, flowOf(analysis.source, [ofAll]).text), related };
}

function missing({ upper, target, inMeasures }: Gap, analysis: PlanAnalysis): Problem {
  const domain = domainFor(analysis, target.domain);
  const bundled = upper.uri === undefined; // those figures are no plan of the next level
  const ofPlaces = isOfPlaces(target, analysis.plan) ? SAID.ofPlaces : namesOwn(target, analysis.plan) ? SAID.ofEach : undefined;
  const said = ofPlaces ?? (inMeasures ? SAID.onlyMeasure : SAID.found);
  const related = relatedTo(upper, target);
  return {
    span: (domain?.goals ?? domain?.section)?.headingSpan ?? analysis.plan.titleSpan,
    severity: bundled || target.implied ? 'hint' : ofPlaces ? 'info' : undefined,
    message: message(said, label(target), upper.title, valueIn(upper, target)),
    missing: label(target),
    fix: skeleton.missingTarget(analysis, upper, target),
    related: inMeasures ? [...(related ?? []), { span: inMeasures, message: message('related.measure') }] : related,
  };
}

/** Places of a level, as names of shares of them begin (县（市、区）建成…) or end (…的县（市、区）比例). */
const shareOf = (places: string) => new RegExp(`^(?:${places})(?:${PREDICATES})|(?:${places})(?:${SHARE_WORDS})$`);
const OF_PLACES: Partial<Record<PlanLevel, RegExp>> = {
  county: shareOf('[县区旗](?:（[^（）]{1,6}）)?|县[、和]?区'),
  prefecture: shareOf('[市州](?:（州）)?'),
};

/** Whether a share is one of places like the draft's own, which is one of them: 90%以上的县开展…. */
const isOfPlaces = ({ unit, indicator }: Target, { level }: Plan): boolean =>
  unit === '%' && level !== undefined && OF_PLACES[level]?.test(indicator) === true;

/** Whether the draft's goals or measures name what each place of its level is to have one of: 每个县1所儿童福利院, 县级工作站覆盖率. */
function namesOwn({ scope, indicator, value }: Target, plan: Plan): boolean {
  const own = plan.level && OWN[plan.level];
  const thing = indicator.replace(/覆盖率$/, '').replace(/^[县市]级/, '');
  const isOfEach =
    (value === 1 && own?.test(scope ?? '')) || (own?.test(indicator) && indicator.endsWith('覆盖率') && IS_THING.test(thing));
  return isOfEach === true && passagesOf(plan).some(({ section, flow }) => PROMISING.has(section) && flow.text.includes(thing));
}
const PROMISING: ReadonlySet<string> = new Set(['goal', 'measure']);
/** 援助工作站, 保护中心; not 家庭教育指导. */
const IS_THING = new RegExp(`.{2}(?:[${language.institutions}]|中心|机构|场所)$`);
const OWN: Partial<Record<PlanLevel, RegExp>> = {
  county: /^(?:[每各]个?[县区旗]|县级)/,
  prefecture: /^(?:[每各]个?(?:设区的)?市|市级)/,
};

/** The draft's domain of a name, under whatever name the draft has it. */
const domainFor = ({ plan, alignment }: PlanAnalysis, name: string | null): Domain | undefined =>
  plan.domains.find((domain) => domain.name === name) ?? alignment?.renamed.find(({ expected }) => expected.name === name)?.domain;

/** Names so alike may be two ways of saying one thing, which only a reader can tell. */
const ALIKE = 0.5;

/** The goals that only the draft has, by the domain they stand in. */
const addedIn = perObject(({ rows }: PlanAnalysis) =>
  groupBy(
    rows.flatMap(({ verdict, draft }) => (verdict === 'added' && draft ? [draft] : [])),
    ({ domain }) => domain,
  ),
);

const ofAnyone = ({ indicator }: Target): string => indicator.slice(populationOf(indicator).length);

/** How like the names of two targets are, 0 to 1; with where they are, too: 1名女干部 in 领导班子, 领导班子女干部配备率. */
function likenessOf(one: Target, other: Target): number {
  const score = likeness(foldName(one.indicator), foldName(other.indicator));
  const places = [one, other].map((target) => foldName(label(target).replace(LEVELS, '')));
  return other.scope !== null && !other.indicator.includes(other.scope) ? Math.max(score, likeness(places[0]!, places[1]!)) : score;
}
/** 省、市、县, 区级, which the plan's own level tells. */
const LEVELS = /^(?:[省市州县区旗]级?[、和])*[省市州县区旗]级?/;

/** The goal of the same domain, unmatched so far, whose name is most like a target's. */
function nearestLike(analysis: PlanAnalysis, target: Target): Target | undefined {
  const wanted = measureOf(target);
  // Two known indicators are two, unless they differ in of whom alone: 适龄妇女, 35—64岁妇女.
  const isOther = (own: Target) => wanted.indicator && measureOf(own).indicator && ofAnyone(own) !== ofAnyone(target);
  const others = (addedIn(analysis).get(target.domain) ?? []).filter((draft) => !isOther(draft));
  const scored = others.map((draft) => ({ draft, score: likenessOf(draft, target) }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best && best.score >= ALIKE ? best.draft : undefined;
}
