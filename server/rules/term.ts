import { terms as bundled, type Term } from '../data';
import { message } from '../messages';
import { anyOf } from '../target/words';
import { matchesIn, rewriteMatch } from './text';
import { safely, type Rule } from './rule';

/** Set terms in a wrong form: 人身保护令 for 人身安全保护令. Those in server/data/terms.yaml, with their sources, and the project's own. */
export const term: Rule = {
  id: 'term',
  category: 'text',
  severity: 'warning',
  *check({ plan, terms }) {
    const begins = plan.period?.[0] ?? Infinity;
    const right = rightForms([...bundled.terms, ...terms].filter(({ since = 0 }) => begins >= since));
    const wholes = [...bundled.allowed, ...terms.map((own) => own.term)];
    for (const found of matchesIn(plan, anyWrong(right))) {
      const { match, span, flow } = found;
      const form = right.get(match[0])!;
      if (isPartOf([form, ...wholes], flow.text, match.index!, match[0]) || isQuoted(flow.text, match.index!)) continue;
      yield { span, message: message('term', match[0], form), fix: safely(...rewriteMatch(found, form)) };
    }
  },
};

/** The right form for each wrong one. */
const rightForms = (all: readonly Term[]): ReadonlyMap<string, string> => new Map(all.flatMap(({ term: right, wrong }) => wrong.map((one) => [one, right] as const)));
const anyWrong = (right: ReadonlyMap<string, string>) => new RegExp(anyOf([...right.keys()]), 'g');

/** Whether the wrong form is only a piece of the right one, or of another set term, standing there. */
function isPartOf(wholes: readonly string[], text: string, at: number, wrong: string): boolean {
  return wholes.some((whole) => {
    const inner = whole.indexOf(wrong);
    return inner >= 0 && text.startsWith(whole, at - inner);
  });
}

/** In the name of a document or a quotation the words are another's. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('“') > before.lastIndexOf('”');
}

const WRONG = anyWrong(rightForms(bundled.terms));
/** Whether a text has a set term in a wrong form. */
export const hasWrongTerm = (text: string): boolean => text.search(WRONG) >= 0;
