/** Shared by the rules about words and marks: the running text of a plan, paragraph by paragraph. */
import diff from 'fast-diff';
import { perObject, perText } from '../memo';
import type { Flow, Span } from '../plan/flow';
import { spanOf } from '../plan/flow';
import { allItems, allSections, type Plan, type Section } from '../plan/plan';
import type { Edit, PlanAnalysis } from './rule';

/** A paragraph: its text without line breaks, and the heading that it stands below. */
export interface Paragraph {
  readonly flow: Flow;
  readonly section: Section;
  readonly found: Found;
}

/** What patterns matched in a text. A keystroke changes one paragraph, so each is searched once. */
type Found = Map<RegExp, readonly RegExpExecArray[]>;
const foundIn = perText((): Found => new Map());

/** Every paragraph below a heading, item texts included, in the order of the text. Headings themselves are left out. */
export const paragraphsIn = perObject((plan: Plan): readonly Paragraph[] => {
  const all: Paragraph[] = [];
  for (const section of allSections(plan.sections)) {
    for (const flow of flowsIn(section)) if (flow.text) all.push({ flow, section, found: foundIn(flow.text) });
  }
  return all.sort((a, b) => a.flow.at[0]! - b.flow.at[0]!);
});

/** The paragraphs right below a heading: its texts, its items and their texts. */
export const flowsIn = (section: Section): Flow[] => [...section.texts, ...[...allItems(section.items)].flatMap((item) => [item.flow, ...item.texts])];

/** What a pattern matched in a paragraph, where it stands in the original, and below which heading. */
export interface Match {
  readonly match: RegExpExecArray;
  readonly flow: Flow;
  readonly span: Span;
  readonly section: Section;
}

/** What a pattern matches in a line or paragraph. The pattern must be global and a constant. */
export function matchesOf(text: string, pattern: RegExp, found = foundIn(text)): readonly RegExpExecArray[] {
  let matches = found.get(pattern);
  if (!matches) {
    matches = [...text.matchAll(pattern)];
    found.set(pattern, matches.length ? matches : NONE);
  }
  return matches;
}
const NONE: readonly RegExpExecArray[] = [];

/** Where a pattern matches in the paragraphs of a plan. */
export function* matchesIn(plan: Plan, pattern: RegExp): Generator<Match> {
  for (const { flow, section, found } of paragraphsIn(plan)) {
    for (const match of matchesOf(flow.text, pattern, found)) yield { match, flow, section, span: spanOf(flow, match.index, match.index + match[0].length) };
  }
}

/**
 * The edits that turn the characters `from` to `to` of a flow into `words`: character by character, so that the line breaks and
 * page numbers between them stay.
 */
export function rewrite(flow: Flow, from: number, to: number, words: string): Edit[] {
  const edits: Edit[] = [];
  const add = (span: Span, text: string) => {
    const last = edits.at(-1);
    if (last?.span.end === span.start) edits.splice(-1, 1, { span: { start: last.span.start, end: span.end }, text: last.text + text });
    else edits.push({ span, text });
  };
  let at = from;
  for (const [kind, piece] of diff(flow.text.slice(from, to), words)) {
    if (kind === diff.INSERT) {
      const place = at > from ? flow.at[at - 1]! + 1 : flow.at[from]!;
      add({ start: place, end: place }, piece);
      continue;
    }
    for (let i = at; kind === diff.DELETE && i < at + piece.length; i++) add(spanOf(flow, i, i + 1), '');
    at += piece.length;
  }
  return edits;
}

/** The edits that turn a match of `matchesIn` into `words`. */
export const rewriteMatch = ({ flow, match }: Match, words: string): Edit[] => rewrite(flow, match.index, match.index + match[0].length, words);

/** Where a match stands that was found in the text of a stretch. */
export const within = ({ start }: Span, match: RegExpExecArray): Span => ({ start: start + match.index, end: start + match.index + match[0].length });

/** How a text ends its lines. */
export const lineBreakOf = (source: string): string => /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';

/** The lines of a plan as they stand, with their offsets; blank ones left out. */
export const linesIn = perObject(({ source, plan: { span: { start, end } } }: PlanAnalysis): readonly { readonly text: string; readonly span: Span }[] => {
  const lines: { text: string; span: Span }[] = [];
  for (const match of source.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const text = match[0].trim();
    if (!text) continue;
    const from = start + match.index + match[0].indexOf(text);
    lines.push({ text, span: { start: from, end: from + text.length } });
  }
  return lines;
});

/** The document titles 《…》 of a plan, headings left out; an unclosed 《 gives none. */
export function* titlesIn(plan: Plan): Generator<{ title: string } & Match> {
  for (const found of matchesIn(plan, TITLE)) yield { ...found, title: found.match[1]! };
}

const TITLE = /《([^《》]{2,80})》/g;
