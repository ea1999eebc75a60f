import { terms } from '../data';
import { message } from '../messages';
import { anyOf } from '../target/words';
import { matchesIn, rewriteMatch } from './text';
import { safely, type Rule } from './rule';

/** Set terms in a wrong form: 人身保护令 for 人身安全保护令. The terms and their sources are in server/data/terms.yaml. */
export const term: Rule = {
  id: 'term',
  category: 'text',
  severity: 'warning',
  *check({ plan }) {
    for (const found of matchesIn(plan, WRONG)) {
      const { match, span, flow } = found;
      const right = RIGHT.get(match[0])!;
      if (isPartOf(right, flow.text, match.index!, match[0]) || isQuoted(flow.text, match.index!)) continue;
      yield { span, message: message('term', match[0], right), fix: safely(...rewriteMatch(found, right)) };
    }
  },
};

const RIGHT: ReadonlyMap<string, string> = new Map(terms.terms.flatMap(({ term: right, wrong }) => wrong.map((one) => [one, right] as const)));
const WRONG = new RegExp(anyOf([...RIGHT.keys()]), 'g');

/** Whether the wrong form is only a piece of the right one, or of another set term, standing there. */
function isPartOf(right: string, text: string, at: number, wrong: string): boolean {
  return [right, ...terms.allowed].some((whole) => {
    const inner = whole.indexOf(wrong);
    return inner >= 0 && text.startsWith(whole, at - inner);
  });
}

/** In the name of a document or a quotation the words are another's. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** Whether a text has a set term in a wrong form. */
export const hasWrongTerm = (text: string): boolean => text.search(WRONG) >= 0;
