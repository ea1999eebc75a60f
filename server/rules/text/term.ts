import { anyOf } from '../../base/matches';
import { terms as bundled, type Term } from '../../data';
import { perObject } from '../../base/memo';
import { wordsOf } from '../../compare/segment';
import { message } from '../../base/messages';
import { matchesIn } from '../../analysis/text';
import { rewriteMatch } from '../../edit/rewrite';
import type { Rule } from '../rule';
import { safely } from '../../edit/edit';

const SAID = ['“{0}”应为“{1}”', '“{0}” should be “{1}”'] as const;

/** Set terms in a wrong form: 人身保护令 for 人身安全保护令. Those in server/data/terms.yaml, with their sources, and the project's own. */
export const rule: Rule = {
  title: '固定用语误写',
  order: 21,
  severity: 'warning',
  *check({ plan, terms }) {
    const begins = plan.period?.[0] ?? Infinity;
    const { right, pattern } = wrongForms(terms);
    const wholes = [...bundled.allowed, ...terms.map((own) => own.term)];
    for (const found of matchesIn(plan, pattern)) {
      const { match, span, flow } = found;
      const { term: form, since = 0 } = right.get(match[0])!;
      if (
        begins < since ||
        isPartOf([form, ...wholes], flow.text, match.index, match[0]) ||
        isQuoted(flow.text, match.index) ||
        !isWhole(flow.text, match.index, match[0])
      )
        continue;
      yield { span, message: message(SAID, match[0], form), fix: safely(...rewriteMatch(found, form)) };
    }
  },
};

/** The term for each wrong form of the bundled terms and the project's own, and a pattern of all wrong forms. */
const wrongForms = perObject((own: readonly Term[]) => {
  const right = new Map([...bundled.terms, ...own].flatMap((one) => one.wrong.map((wrong) => [wrong, one] as const)));
  return { right, pattern: new RegExp(anyOf([...right.keys()]), 'g') };
});

/** Whether the wrong form is only a piece of the right one, or of another set term, standing there. */
function isPartOf(wholes: readonly string[], text: string, at: number, wrong: string): boolean {
  return wholes.some((whole) => placesIn(whole, wrong).some((inner) => inner <= at && text.startsWith(whole, at - inner)));
}
/** Where a word stands in another one, each time. */
function placesIn(whole: string, word: string): number[] {
  const places: number[] = [];
  for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1)) places.push(at);
  return places;
}

/** Whether the wrong form begins and ends with a word: 首座|落户 has no 座落. */
function isWhole(text: string, at: number, wrong: string): boolean {
  const from = Math.max(0, at - AROUND);
  const borders = new Set(wordsOf(text.slice(from, at + wrong.length + AROUND)).map(({ at: start }) => from + start));
  return borders.has(at) && (borders.has(at + wrong.length) || at + wrong.length >= text.length);
}
const AROUND = 6;

/** In the name of a document or a quotation the words are another's. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** Whether a text has a set term in a wrong form. */
export const hasWrongTerm = (text: string): boolean => text.search(wrongForms(NONE).pattern) >= 0;
const NONE: readonly Term[] = [];
