/** What a sentence should say: with all that is to be mended in it, so that it may be put in the place of the old one. */
import type { Finding } from '../check/finding';
import { lineAround } from '../check/locator';
import { perObject } from '../base/memo';
import { firstWhere } from '../base/search';
import { applyEdits, type Edit, type Fix } from '../edit/edit';
import type { Span } from '../plan/flow';

/** Gives the suggestion for each finding of a text; undefined where no fix is known. */
export function suggestionsIn(text: string, findings: readonly Finding[]): (finding: Finding) => string | undefined {
  const fixes = new Set(findings.flatMap(({ fix }) => fix ?? [])); // one may mend several
  const all = [...fixes].flatMap(({ edits }) => edits).sort(byStart);
  const suggestionOf = perObject((fix: Fix) => {
    const edits = [...fix.edits].sort(byStart);
    const [first] = edits;
    if (!first) return undefined;
    if (putsIn(first)) return first.text.trim() || undefined;
    const line = linesAround(text, first.span);
    const own = edits.filter(({ span }) => span.end <= line.end);
    const { sentences, others } = widened(text, sentencesAround(text, own), own, all);
    return rewritten(text, sentences, [...own, ...others].sort(byStart)).trim() || undefined;
  });
  return ({ fix }) => fix && suggestionOf(fix);
}

/** A stretch of a text with its edits made. */
const rewritten = (text: string, { start, end }: Span, edits: readonly Edit[]): string =>
  applyEdits(
    text.slice(start, end),
    edits.map((edit) => ({ ...edit, span: { start: edit.span.start - start, end: edit.span.end - start } })),
  );

const byStart = (a: Edit, b: Edit): number => a.span.start - b.span.start;

/** A paragraph of its own. */
const putsIn = ({ span, text }: Edit): boolean => span.start === span.end && /[\r\n]/.test(text);

/** In so many changes nobody sees the sentence any more. */
const MOST_OTHERS = 50;

/** The other changes in some sentences, and the sentences with those that they reach into (a paragraph that was broken). */
function widened(text: string, sentences: Span, own: readonly Edit[], all: readonly Edit[]): { sentences: Span; others: Edit[] } {
  const taken = [...own];
  for (let start = Infinity; sentences.start < start;) {
    start = sentences.start;
    const first = firstWhere(all.length, (i) => all[i]!.span.start >= start);
    for (let i = Math.max(0, first - 1); i < all.length && all[i]!.span.start <= sentences.end; i++) {
      const edit = all[i]!;
      if (putsIn(edit) || !belongs(edit, sentences, text) || taken.some((one) => overlap(one, edit))) continue;
      if (taken.length - own.length === MOST_OTHERS) return { sentences, others: taken.slice(own.length) };
      taken.push(edit);
      if (edit.span.start < start || edit.span.end > sentences.end) sentences = sentencesAround(text, taken);
    }
  }
  return { sentences, others: taken.slice(own.length) };
}

/** What only touches a sentence is another’s, unless it joins the two. */
function belongs({ span }: Edit, { start, end }: Span, text: string): boolean {
  if (span.start >= start && span.end <= end) return true;
  const joins = /[\r\n]/.test(text.slice(span.start, span.end));
  return joins ? span.start <= end && span.end >= start : span.start < end && span.end > start;
}

const overlap = (a: Edit, b: Edit): boolean => a.span.start <= b.span.end && b.span.start <= a.span.end;

const END_MARK = /[。；！？]/;

/** A paragraph shorter than this is given whole. */
const MOST_SUGGESTED = 60;

const linesAround = (text: string, { start, end }: Span): Span => ({
  start: lineAround(text, start).start,
  end: lineAround(text, end).end,
});

/** From the end mark before some changes to the one behind them, within their paragraph. */
function sentencesAround(text: string, edits: readonly Edit[]): Span {
  const spans = edits.map(({ span }) => span);
  const changed = spans.reduce((a, b) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }));
  const paragraph = linesAround(text, changed);
  if (paragraph.end - paragraph.start <= MOST_SUGGESTED) return paragraph;
  const before = text.slice(paragraph.start, changed.start);
  const behind = text.slice(changed.end, paragraph.end);
  const endsAlready = changed.end > changed.start && END_MARK.test(text[changed.end - 1]!);
  const stop = behind.search(END_MARK) + 1 || behind.length;
  return {
    start: changed.start - before.split(END_MARK).at(-1)!.length,
    end: changed.end + (endsAlready ? 0 : stop),
  };
}
