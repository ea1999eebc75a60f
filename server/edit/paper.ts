/** A file as the paragraphs of an official paper: what a plan's tree holds by its place in it, other matter line by line. */
import type { Block } from '../base/paper';
import type { Document } from '../plan/document';
import type { Span } from '../plan/flow';
import { allItems, allSections, type Plan, type Section } from '../plan/plan';

/** A paragraph and where it begins. */
interface Placed extends Block {
  readonly start: number;
}

/** Word counts pages and makes contents by itself; running heads come with the pages, and markup is none of the words. */
const LEFT_OUT: ReadonlySet<string> = new Set(['contents', 'page', 'head', 'web']);

/** All paragraphs of a file in order. Lines that a page has broken are joined; page numbers, running heads and contents are left out. */
export function paperOf(source: string, { plans, account }: Document): Block[] {
  const beside = [...account.other.filter(({ what }) => !LEFT_OUT.has(what)), ...account.unread];
  return [...plans.flatMap((plan) => blocksOf(source, plan)), ...beside.flatMap((span) => linesOf(source, span))]
    .sort((a, b) => a.start - b.start)
    .map(({ set, words, headingLength }) => ({ set, words, ...(headingLength === undefined ? {} : { headingLength }) }));
}

function linesOf(source: string, { start, end }: Span): Placed[] {
  return [...source.slice(start, end).matchAll(/[^\r\n\f]+/g)]
    .map(({ index, 0: line }): Placed => ({ start: start + index, set: 'text', words: line.trim() }))
    .filter(({ words }) => words);
}

/** The lines of a plan, put together where none of its paragraphs begins. */
function blocksOf(source: string, plan: Plan): Placed[] {
  const starts = startsIn(plan);
  let next = 0; // of the starts
  const blocks: { start: number; set: Block['set']; words: string; headingEnd: number | undefined }[] = [];
  for (const { start, end } of [...plan.read].sort((a, b) => a.start - b.start)) {
    const words = source.slice(start, end).trim().replaceAll('\f', ' '); // a page ends where Word has it end
    while (next < starts.length && starts[next]!.start < start) next++;
    const due = starts[next];
    const opened = due && due.start < end ? due : undefined;
    const last = blocks.at(-1);
    const isSubtitle = !opened && (!last || last.set === 'title' || last.set === 'subtitle');
    if (opened) blocks.push({ start, words, set: opened.set, headingEnd: opened.headingEnd && opened.headingEnd - start });
    else if (isSubtitle || !last) blocks.push({ start, words, set: 'subtitle', headingEnd: undefined });
    else last.words += (/[A-Za-z0-9]$/.test(last.words) && /^[A-Za-z]/.test(words) ? ' ' : '') + words;
  }
  return blocks.map(({ start, set, words, headingEnd }) => {
    const runsOn = headingEnd !== undefined && headingEnd < words.length;
    return { start, set, words, ...(runsOn ? { headingLength: headingEnd } : {}) };
  });
}

interface Start {
  readonly start: number;
  readonly set: Block['set'];
  readonly headingEnd?: number;
}

/** Where paragraphs of a plan begin, in order. */
function startsIn(plan: Plan): Start[] {
  const text = (start: number | undefined): Start[] => (start === undefined ? [] : [{ start, set: 'text' }]);
  const below = (section: Section): Start[] => [
    { start: section.headingSpan.start, set: SETTING[section.level], headingEnd: section.headingSpan.end },
    ...section.texts.flatMap((flow) => text(flow.at[0])),
    ...[...allItems(section.items)].flatMap((item) => [...text(item.span.start), ...item.texts.flatMap((flow) => text(flow.at[0]))]),
  ];
  const title: Start[] = plan.titleSpan.end > plan.titleSpan.start ? [{ start: plan.titleSpan.start, set: 'title' }] : [];
  const all = [...title, ...plan.opening.flatMap((flow) => text(flow.at[0])), ...[...allSections(plan.sections)].flatMap(below)];
  return all.sort((a, b) => a.start - b.start);
}

const SETTING = { 1: 'heading1', 2: 'heading2', 3: 'heading3' } as const;
