import { documents } from '../../data';
import { perText } from '../../base/memo';
import { message } from '../../base/messages';
import { editDistance } from '../../compare/distance';
import { flowOf, spanOf } from '../../plan/flow';
import { matchesIn, matchesOf, paragraphsIn, titlesIn, wordingOf } from '../../analysis/text';
import { rewrite, rewriteMatch } from '../../edit/rewrite';
import type { Problem, Rule } from '../rule';
import { perhaps, safely } from '../../edit/edit';
import type { PlanAnalysis } from '../../analysis/analysis';
import type { Plan } from '../../plan/plan';

const SAID = {
  found: ['文件名称“{0}”应为“{1}”', 'The title “{0}” should be “{1}”'],
  phrase: ['应为“{0}”', 'should be “{0}”'],
} as const;

/** Titles of laws and plans in 《》 with slips: a word wrong or missing, a period without 年 or with its bracket misplaced. */
export const rule: Rule = {
  title: '文件名称有误',
  order: 2,
  severity: 'warning',
  *check({ source, plan, others }) {
    for (const found of titlesIn(plan)) {
      const { title, span } = found;
      const slip = periodSlip(title) ?? wordSlip(title);
      if (slip) yield { span, message: message(SAID.found, title, slip), fix: perhaps(...rewriteMatch(found, `《${slip}》`)) };
    }
    yield* misplacedYears(plan);
    yield* joinedTitles(source, plan, others);
    yield* setPhrases(plan);
  },
};

/** 《…（2021—2025）》: the period lacks its 年. */
function periodSlip(title: string): string | undefined {
  const match = /（((?:19|20)\d\d)([-—]+)((?:19|20)\d\d)）$/.exec(title);
  return match ? title.replace(match[0], `（${match[1]}${match[2]}${match[3]}年）`) : undefined;
}

/** 《…（2021—2025）年》: the bracket closes before 年. */
function* misplacedYears(plan: Plan): Generator<Problem> {
  for (const found of matchesIn(plan, MISPLACED)) {
    const period = `（${found.match[1]!}年）`;
    yield { span: found.span, message: message(SAID.found, found.match[0], period), fix: safely(...rewriteMatch(found, period)) };
  }
}

const MISPLACED = /（((?:19|20)\d\d[-—]+(?:19|20)\d\d)）年(?=》)/g;

/** 《甲规划和乙规划》: two titles in one pair of marks. The notice before the first plan is looked at too. */
function* joinedTitles(source: string, plan: Plan, others: PlanAnalysis['others']): Generator<Problem> {
  const notice = flowOf(source, [{ start: 0, end: others.some((other) => other.before) ? 0 : plan.span.start }]);
  for (const { wording, flow } of [{ wording: wordingOf(notice.text), flow: notice }, ...paragraphsIn(plan)]) {
    for (const match of matchesOf(wording, JOINED)) {
      const [whole, first = '', , joint = '', second = ''] = match;
      const [from, at] = [match.index, match.index + 1 + first.length];
      yield {
        span: spanOf(flow, from, from + whole.length),
        message: message(SAID.found, whole.slice(1, -1), `${first}》${joint}《${second}`),
        fix: perhaps(...rewrite(flow, at, at + 1, `》${joint}《`)),
      };
    }
  }
}

const JOINED = new RegExp(`《([^《》]{2,30}(${documents.kinds.join('|')}))([和及与])([^《》]{2,30}\\2)》`, 'g');

/** The known title that is nearest, where it differs by a slip. */
const wordSlip = perText((title): string | undefined => {
  const bare = title.replace(/（[^）]{0,80}）$/, '');
  for (const known of documents.titles) {
    if (bare === known) return undefined;
  }
  const known = documents.titles.find((one) => isSlipOf(one, bare));
  return known && known + title.slice(bare.length);
});

/** One character wrong, missing or added, or two in different places: two side by side are another word, a short law another law. */
function isSlipOf(known: string, bare: string): boolean {
  if (known.length < (known.startsWith(STATE) ? 12 : 8) || Math.abs(known.length - bare.length) > 1) return false;
  if (editDistance(known, bare) === 1) return true;
  const wrong = [...known].flatMap((char, i) => (char === bare[i] ? [] : [i]));
  return known.length === bare.length && wrong.length === 2 && wrong[1]! - wrong[0]! > 1;
}

const STATE = '中华人民共和国';

/** Set phrases of titles that are often cut: 2035远景目标. */
function* setPhrases(plan: Plan): Generator<Problem> {
  for (const [wrong, right] of PHRASES) {
    for (const found of matchesIn(plan, wrong))
      yield { span: found.span, message: message(SAID.phrase, right), fix: safely(...rewriteMatch(found, right)) };
  }
}

const PHRASES = Object.entries(documents.phrases).map(([wrong, right]) => [new RegExp(wrong, 'g'), right] as const);
