/** Shared by the rules about words and marks: the running text of a plan, paragraph by paragraph. */
import { allMatches } from '../base/matches';
import { perObject, perText } from '../base/memo';
import { type Flow, type Span, spanOf } from '../plan/flow';
import { allItems, allSections, type Plan, type Section } from '../plan/plan';
import type { PlanAnalysis } from './analysis';

/** What patterns are searched in. A keystroke changes one line and one paragraph, so the others remember what was found. */
export interface Wording {
  readonly text: string;
  /** By pattern, which has a number (`numberOf`): an array takes less time and memory than a map for each line. */
  readonly found: (readonly RegExpExecArray[] | undefined)[];
}
/** One for all the same words. */
export const wordingOf = perText((text): Wording => ({ text, found: [] }));

const numbers = new Map<RegExp, number>();
function numberOf(pattern: RegExp): number {
  let number = numbers.get(pattern);
  if (number === undefined) numbers.set(pattern, (number = numbers.size));
  return number;
}

/** A paragraph: its wording without line breaks, where it stands, and the heading above it. */
export interface Paragraph {
  readonly wording: Wording;
  readonly flow: Flow;
  readonly section: Section;
}

/** A line as it stands. */
export interface Line {
  readonly wording: Wording;
  readonly span: Span;
}

/** Every paragraph below a heading, item texts included, in the order of the text. Headings themselves are left out. */
export const paragraphsIn = perObject((plan: Plan): readonly Paragraph[] => {
  const all: Paragraph[] = [];
  for (const section of allSections(plan.sections)) {
    for (const flow of flowsIn(section)) if (flow.text) all.push({ wording: wordingOf(flow.text), flow, section });
  }
  return all.sort((a, b) => a.flow.at[0]! - b.flow.at[0]!);
});

/** The paragraphs right below a heading: its texts, its items and their texts. */
export const flowsIn = (section: Section): Flow[] => [
  ...section.texts,
  ...[...allItems(section.items)].flatMap((item) => [item.flow, ...item.texts]),
];

/** What a pattern matched in a paragraph, where it stands in the original, and below which heading. */
export interface Match {
  readonly match: RegExpExecArray;
  readonly flow: Flow;
  readonly span: Span;
  readonly section: Section;
}

/** What a pattern matches, which is remembered: it must be global, and a constant. */
export const matchesOf = ({ text, found }: Wording, pattern: RegExp): readonly RegExpExecArray[] =>
  (found[numberOf(pattern)] ??= allMatches(text, pattern));

/** Where a pattern, global and a constant, matches in the paragraphs of a plan. */
export function* matchesIn(plan: Plan, pattern: RegExp): Generator<Match> {
  for (const { wording, flow, section } of paragraphsIn(plan)) {
    for (const match of matchesOf(wording, pattern))
      yield { match, flow, section, span: spanOf(flow, match.index, match.index + match[0].length) };
  }
}

/** Where a match stands that was found in the text of a stretch. */
export const within = ({ start }: Span, match: RegExpExecArray): Span => ({
  start: start + match.index,
  end: start + match.index + match[0].length,
});

/** How a text ends its lines. */
export const lineBreakOf = (source: string): string => /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';

/** The lines of a plan as they stand but for markup, with their offsets; blank ones left out. */
export const linesIn = perObject(
  ({
    plan: {
      source,
      span: { start, end },
    },
  }: PlanAnalysis): readonly Line[] => {
    const lines: Line[] = [];
    for (const match of source.slice(start, end).matchAll(/[^\r\n]+/g)) {
      const text = match[0].trim();
      if (!text) continue;
      const from = start + match.index + match[0].indexOf(text);
      lines.push({ wording: wordingOf(text), span: { start: from, end: from + text.length } });
    }
    return lines;
  },
);

/** The document titles 《…》 of a plan, headings left out; an unclosed 《 gives none. */
export function* titlesIn(plan: Plan): Generator<{ title: string } & Match> {
  for (const found of matchesIn(plan, TITLE)) yield { ...found, title: found.match[1]! };
}

const TITLE = /《([^《》]{2,80})》/g;
