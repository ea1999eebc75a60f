/** Shared by the rules about targets: what a higher-level plan has and the draft does not, and where the draft speaks of it. */
import type { Counterpart } from '../compare/compare';
import { directionOf, label } from '../compare/verdict';
import { sameDomain } from '../compare/domains';
import { areDistinct, measureOf } from '../compare/measure';
import { anyOf } from '../base/matches';
import { language, namesOf } from '../data';
import { firstWhere } from '../base/search';
import { once, perObject, perText } from '../base/memo';
import { spanOf, type Span } from '../plan/flow';
import { passagesOf } from '../targets/passages';
import { foldName } from '../targets/indicators';
import { impliedIn } from '../targets/implied';
import { namesIn } from '../targets/names';
import { isOfAll } from '../targets/of-all';
import { subjectOfVague } from '../targets/subject';
import type { Target } from '../targets/target';
import { SHARE_WORDS } from '../targets/words';
import { matchesOf, wordingOf, type Wording } from './text';
import { RANK, type PlanLevel } from '../plan/plan';
import type { PlanAnalysis } from './analysis';
import { isLater, type UpperPlan } from './upper-plan';

/** A quantified goal of a higher-level plan that the draft does not quantify. */
export interface Gap {
  readonly upper: UpperPlan;
  readonly target: Target;
  /** Where the draft names the indicator without a value; undefined where it does not name it. */
  readonly mention: Span | undefined;
  /** Where only a measure names it, without a value. */
  readonly inMeasures: Span | undefined;
  /** Where a goal says of all what the target says of a share, in words that are no name: 高危孕产妇全部纳入管理 for 高危孕产妇管理率. */
  readonly ofAll: Span | undefined;
}

/**
 * Every gap once, answering to the nearest higher-level plan that has the target. Left out are goals of a level above the
 * draft's, and those without a number (全覆盖) of which a measure or a goal of the draft speaks that softens nothing.
 */
export const gapsOf = perObject((analysis: PlanAnalysis): readonly Gap[] => {
  const goals = clausesOf(analysis, 'goal');
  const measures = clausesOf(analysis, 'measure');
  const plain = once(() => goals.filter(isAsMuch));
  return analysis.rows
    .filter((row) => row.verdict === 'absent')
    .flatMap((row) => {
      const counterpart = nearest(row.uppers, analysis);
      if (!counterpart || isLater(analysis.uppers[counterpart.plan]!, analysis.plan)) return [];
      const { target } = counterpart;
      if (isAbove(target, analysis.plan.level)) return [];
      const mention = mentionOf(target, goals);
      const inMeasures = mention ? undefined : mentionOf(target, measures);
      const ofAll = mention ? undefined : saidOfAll(target, plain())?.span;
      if (target.implied && (inMeasures ?? ofAll ?? (mention && mentionOf(target, plain())))) return [];
      return [{ upper: analysis.uppers[counterpart.plan]!, target, mention, inMeasures, ofAll }];
    });
});

/** Neither 大部分学校 nor 提高覆盖率: a goal that says no less than the name of what is to be everywhere, or says so beside it. */
const isAsMuch = ({ said, beside }: Clause): boolean => !SOFTENED.test(said) || isOfAll(beside) || impliedIn(beside).length > 0;
const SOFTENED = new RegExp(anyOf([...language.partial, ...language.hedges, ...language.vague, '多数']));

/** 省级机关公务员中女性比例, 每个设区的市1所, for a plan of a county; not 省级以上机关, 省级示范学校. */
function isAbove(target: Target, level: PlanLevel | undefined): boolean {
  const [, ofBodies, place = ''] = OF_LEVEL.exec(label(target)) ?? [];
  const of = LEVELS[ofBodies ?? place];
  return of !== undefined && level !== undefined && RANK[of] > RANK[level];
}
const OF_LEVEL = new RegExp(`^(?:(省|市)级(?=${anyOf(language.bodies)})|每?个?设区的?(市))`);
const LEVELS: Readonly<Record<string, PlanLevel>> = { 省: 'province', 市: 'prefecture' };

function nearest(uppers: readonly Counterpart[], analysis: PlanAnalysis): Counterpart | undefined {
  return uppers.findLast((u) => !analysis.uppers[u.plan]!.unverified.has(u.target)) ?? uppers.at(-1);
}

interface Clause {
  readonly said: string;
  /** The other clauses of its sentence. */
  readonly beside: string;
  /** Its words, folded. */
  readonly words: string;
  /** The characters they are made of. */
  readonly letters: number;
  /** What the clause may name: its words, and each part of a list of subjects. Asked for only where its words have all that is needed. */
  readonly names: () => readonly string[];
  readonly domain: string | null;
  readonly span: Span;
  /** It speaks of all of some, without a number. */
  readonly isOfAll: boolean;
}

/** The clauses of goals or measures that may name an indicator without its value. */
function clausesOf({ plan, targets }: PlanAnalysis, section: 'goal' | 'measure'): Clause[] {
  const values = targets.map(({ valueSpan }) => valueSpan).sort((a, b) => a.start - b.start);
  return passagesOf(plan)
    .filter((p) => p.section === section)
    .flatMap(({ flow, domain }) =>
      clausesIn(wordingOf(flow.text)).map(({ index, said, beside, words, letters }): Clause => {
        const span = spanOf(flow, index, index + said.length);
        const names = () => namesWithoutValue(said, valuesOf(span, values));
        return { said, beside, words, letters, names, domain, span, isOfAll: isOfAll(said) && !valuesOf(span, values) };
      }),
    );
}

/** How many of some spans, which are sorted by where they begin, stand in one. */
function valuesOf({ start, end }: Span, sorted: readonly Span[]): number {
  let count = 0;
  const first = firstWhere(sorted.length, (i) => sorted[i]!.start >= start);
  for (let i = first; i < sorted.length && sorted[i]!.start < end; i++) if (sorted[i]!.end <= end) count++;
  return count;
}

/** None is that long; what looks like one is cut, so that reading it takes linear time. */
const CLAUSE = /[^，。；！？]{1,400}/g;

/** The clauses of a text, with what they say folded. */
export const clausesIn = perObject((wording: Wording) =>
  matchesOf(wording, CLAUSE).map(({ index, 0: said }) => {
    const words = foldName(said + (endedIn(said).length ? '率' : '')); // with all characters that its names may have
    return { index, said, beside: besideIn(wording.text, index, said), words, letters: lettersOf(words) };
  }),
);

/** The sentence around a clause, as far as it is near, without the clause. */
function besideIn(text: string, at: number, { length }: string): string {
  const before = text
    .slice(Math.max(0, at - NEAR), at)
    .split(END)
    .at(-1)!;
  const behind = text.slice(at + length, at + length + NEAR).split(END)[0]!;
  return before + behind;
}
const END = /[。；！？]/;
const NEAR = 60;

/** The characters of some words as a set of bits: words that lack one of a name's bits lack one of its characters. */
function lettersOf(words: string): number {
  let bits = 0;
  for (let i = 0; i < words.length; i++) bits |= 1 << (words.charCodeAt(i) % 31);
  return bits;
}

/** In a clause with values only a list (A、B和C分别…) may name more indicators than it gives values. */
function namesWithoutValue(words: string, values: number): readonly string[] {
  if (!values) return namesSaid(words);
  const names = namesListed(words);
  return names.length - 1 > values ? names : []; // the list itself is the first of them
}
const namesSaid = perText((words) => [words, ...endedIn(words), ...namesIn(subjectOfVague(words))].map(foldName));
/** 消除母婴传播, 孕产妇零死亡: the rates are named. */
const endedIn = (words: string): string[] => {
  const [, ended, of = '', zero] = /^(?:.{0,4}(?:消除|杜绝)|(?:保持|实现)?无)(.+)$|^(?:实现)?([^零]+)零([^零]+)$/.exec(words) ?? [];
  return ended || zero ? [`${ended ?? of + zero}率`] : [];
};
const namesListed = perText((words) => {
  const list = /^(.+)分别/.exec(words)?.[1];
  return list ? namesIn(list).map(foldName) : [];
});

/** The shortest (most particular) clause that names what `target` measures, without a number: 适龄妇女宫颈癌筛查率逐步提高. */
function mentionOf(target: Target, clauses: readonly Clause[]): Span | undefined {
  const place = placeIn(target);
  for (const { one, letters } of namesFor(target)) {
    let found: Span | undefined;
    for (const { words, letters: own, names, domain, span } of clauses) {
      if ((own & letters) !== letters || !hasCharacters(words, one)) continue; // the bits are quick, the characters are sure
      if (!sameDomain(target.domain, domain) || !words.includes(place)) continue;
      if (found && lengthOf(span) >= lengthOf(found)) continue;
      if (names().some((name) => name.includes(one) && !isPartOfOther(name, one))) found = span;
    }
    if (found) return found;
  }
  return undefined;
}

/** 班子 of 领导班子中, 乡 of 乡镇: where something is, as a clause that names it has to say; '' where its name says that. */
const placeIn = ({ indicator, scope }: Target): string =>
  scope === null || indicator.includes(scope) || scope.endsWith('为单位') ? '' : foldName(scope.replace(/（[^（）]*）|中$/g, '')).slice(-2);

/** A clause of the domain that speaks of all, and has nearly all the characters of what is measured. */
export function saidOfAll<C extends Pick<Clause, 'words' | 'domain' | 'isOfAll'>>(target: Target, clauses: readonly C[]): C | undefined {
  const isMost = target.unit === '%' && directionOf(target) === 'higher';
  const wanted = new Set(isMost ? foldName(target.indicator.replace(RATE_AT_END, '')) : '');
  if (wanted.size < FEWEST_CHARACTERS) return undefined;
  const lacks = ({ words }: C) => [...wanted].filter((character) => !words.includes(character)).length;
  return clauses.find((one) => one.isOfAll && sameDomain(target.domain, one.domain) && lacks(one) <= wanted.size / MOST_LACKING);
}
const RATE_AT_END = new RegExp(`(?:的?(?:${SHARE_WORDS})|覆盖率|率)$`);
const FEWEST_CHARACTERS = 5;
/** One of so many characters may be another: 得到援助 for 受援. */
const MOST_LACKING = 8;

const lengthOf = ({ start, end }: Span): number => end - start;

/** Names are put together from the words of their clause. */
function hasCharacters(words: string, name: string): boolean {
  for (const character of name) if (!words.includes(character)) return false;
  return true;
}

/** What a clause may call the thing that a target measures, longest first. */
const namesFor = perObject((target: Target): readonly { readonly one: string; readonly letters: number }[] => {
  const { indicator, name } = measureOf(target);
  const names = [foldName(target.indicator), name, ...(indicator ? namesOf(indicator).map(foldName) : [])];
  return names
    .filter((one) => one.length >= 3)
    .sort((a, b) => b.length - a.length)
    .map((one) => ({ one, letters: lettersOf(one) }));
});

/** 健康素养水平 inside 心理健康素养水平 is another indicator. */
function isPartOfOther(clause: string, name: string): boolean {
  const at = clause.indexOf(name);
  return areDistinct(clause.slice(Math.max(0, at - 3), at + name.length), name);
}
