/** Shared by the rules about words and marks: the running text of a plan, paragraph by paragraph. */
import type { Flow, Span } from '../plan/flow';
import { spanOf } from '../plan/flow';
import { allItems, allSections, type Plan, type Section } from '../plan/plan';

/** A paragraph: its text without line breaks, and the heading that it stands below. */
export interface Paragraph {
  readonly flow: Flow;
  readonly section: Section;
}

/** Every paragraph below a heading, item texts included, in the order of the text. Headings themselves are left out. */
export function paragraphsIn(plan: Plan): Paragraph[] {
  const all: Paragraph[] = [];
  for (const section of allSections(plan.sections)) {
    for (const flow of flowsIn(section)) if (flow.text) all.push({ flow, section });
  }
  return all.sort((a, b) => a.flow.at[0]! - b.flow.at[0]!);
}

/** The paragraphs right below a heading: its texts, its items and their texts. */
export const flowsIn = (section: Section): Flow[] => [...section.texts, ...[...allItems(section.items)].flatMap((item) => [item.flow, ...item.texts])];

/** Where a pattern matches in the paragraphs. The pattern must be global. */
export function* matchesIn(plan: Plan, pattern: RegExp): Generator<{ match: RegExpMatchArray; flow: Flow; span: Span; section: Section }> {
  for (const { flow, section } of paragraphsIn(plan)) {
    for (const match of flow.text.matchAll(pattern)) yield { match, flow, section, span: spanOf(flow, match.index, match.index + match[0].length) };
  }
}

/** The lines of a plan as they stand, with their offsets; blank ones left out. */
export function linesIn(source: string, { start, end }: Span): { text: string; span: Span }[] {
  const lines: { text: string; span: Span }[] = [];
  for (const match of source.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const text = match[0].trim();
    if (!text) continue;
    const from = start + match.index + match[0].indexOf(text);
    lines.push({ text, span: { start: from, end: from + text.length } });
  }
  return lines;
}

/** The document titles 《…》 of a plan, headings left out; an unclosed 《 gives none. */
export function* titlesIn(plan: Plan): Generator<{ title: string; span: Span; section: Section }> {
  for (const { match, span, section } of matchesIn(plan, /《([^《》]{2,80})》/g)) yield { title: match[1]!, span, section };
}
