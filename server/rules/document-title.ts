import { documents } from '../data';
import { message } from '../messages';
import { editDistance } from '../compare/distance';
import { matchesIn, titlesIn } from './text';
import type { Problem, Rule } from './rule';
import type { Plan } from '../plan/plan';

/** Titles of laws and plans in 《》 with slips: a word wrong or missing, a period without 年 or with its bracket misplaced. */
export const documentTitle: Rule = {
  id: 'document-title',
  category: 'reference',
  severity: 'warning',
  *check({ plan }) {
    for (const { title, span } of titlesIn(plan)) {
      const slip = periodSlip(title) ?? wordSlip(title);
      if (slip) yield { span, message: message('document-title', title, slip) };
    }
    yield* misplacedYears(plan);
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
  for (const { match, span } of matchesIn(plan, /（((?:19|20)\d\d[-—]+(?:19|20)\d\d)）年(?=》)/g)) {
    yield { span, message: message('document-title', match[0], `（${match[1]!}年）`) };
  }
}

/** The known title that is nearest, where it differs by a slip. */
function wordSlip(title: string): string | undefined {
  const bare = title.replace(/（[^）]*）$/, '');
  for (const known of documents.titles) {
    if (bare === known) return undefined;
  }
  return documents.titles.find((known) => isSlipOf(known, bare));
}

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
  for (const [wrong, right] of Object.entries(documents.phrases)) {
    for (const { span } of matchesIn(plan, new RegExp(wrong, 'g'))) yield { span, message: message('document-title.phrase', right) };
  }
}
