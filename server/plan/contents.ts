/** Tables of contents 目录: read for nothing, since the plan says it all again. */
import { headingOf, namesDomain, type Paragraph } from './paragraphs';
import type { Vocabulary } from './vocabulary';

/** A contents line is short: only the end of a longer one is looked at. */
const LONGEST = 80;
const LEADERS = /(?<![.…·])[.…·]{3,}[（第]?\d{1,3}[）页]?$/;
/** The page behind an entry, and what leads to it: ……3, （3）, 第3页, - 3 -. */
const PAGE = /(?<![.…·—\d（）第页-])[.…·—\d（）第页-]+$/;
const bare = (p: Paragraph) => p.flow.text.slice(0, LONGEST).replace(PAGE, '');

/**
 * Parts a table of contents from the text: from 目录 up to where its first entry comes again, or real text begins; headings alone most of
 * which come again; lines with leaders.
 */
export function partContents(paragraphs: readonly Paragraph[], vocabulary: Vocabulary): { text: Paragraph[]; contents: Paragraph[] } {
  const [text, contents]: Paragraph[][] = [[], []];
  const untitled = untitledContents(paragraphs, vocabulary);
  for (let i = 0; i < paragraphs.length; i++) {
    const p = paragraphs[i]!;
    const end = i === untitled?.from ? untitled.to : p.opening === 'contents' ? endOfContents(paragraphs, i) : i;
    const hasLeaders = p.flow.text.length <= LONGEST && LEADERS.test(p.flow.text);
    if (end === i) (hasLeaders ? contents : text)!.push(p);
    for (const entry of paragraphs.slice(i, end)) contents!.push(entry);
    i = Math.max(i, end - 1);
  }
  return { text: text!, contents: contents! };
}

/** Entries of a table of contents that is not called one. */
const [FEWEST, MOST] = [4, 200];
/** The words by which an entry is known again, in a heading that runs on, too. */
const wordsOf = (p: Paragraph): string => /^[^，。；：]{0,40}/.exec(bare(p).slice(p.markerLength))![0];

/** The first table of contents without a title: entries with nothing below them, most of which come again in the same plan. Linear. */
function untitledContents(
  paragraphs: readonly Paragraph[],
  vocabulary: Vocabulary,
): { readonly from: number; readonly to: number } | undefined {
  const isNamed = (p: Paragraph) => vocabulary.parts.has(headingOf(p)) || namesDomain(p, vocabulary);
  const isEntry = (p: Paragraph) => /^(?:heading|item|text)$/.test(p.opening) && (p.marker !== undefined || isNamed(p));
  const places = new Map<string, number>();
  paragraphs.forEach((p, i) => isEntry(p) && places.set(wordsOf(p), i));
  for (let from = 0; from < paragraphs.length; from++) {
    const to = isEntry(paragraphs[from]!) ? endOfEntries(paragraphs, from) : from;
    const entries = paragraphs.slice(from, to).filter(isEntry);
    const last = entries.map((p) => places.get(wordsOf(p))!);
    const again = last.filter((place) => place >= to);
    const isTold = entries.length >= FEWEST && last[0]! >= to && again.length * 3 > entries.length * 2;
    const next = again.reduce((first, place) => Math.min(first, place), Infinity);
    if (isTold && !paragraphs.slice(to, next).some(({ opening }) => opening === 'title')) return { from: firstOf(paragraphs, from), to };
  }
  return undefined;
}

/** Before the first entry that comes again may stand 前言, and others that are called otherwise in the text. */
function firstOf(paragraphs: readonly Paragraph[], at: number): number {
  const isShort = ({ opening, flow }: Paragraph) => /^(?:preface|heading|text)$/.test(opening) && flow.text.length <= 60;
  let from = at;
  while (from > 0 && isShort(paragraphs[from - 1]!) && !/[，。；：:\d]/.test(paragraphs[from - 1]!.flow.text)) from--;
  return from;
}

/** What no title of a domain has: 1.妇女与健康. */
const SAYS_MORE = /[，。；：\d]/;

/** Where short lines end: at a sentence, at an item, or where one of them comes again. */
function endOfEntries(paragraphs: readonly Paragraph[], from: number): number {
  const said = new Set<string>();
  let end = from;
  for (let i = from; i < Math.min(paragraphs.length, from + MOST); i++) {
    const p = paragraphs[i]!;
    if (!/^(?:heading|text|label|item)$/.test(p.opening) || p.flow.text.length > 60) break;
    if ((p.opening === 'heading' ? /[。；]/ : SAYS_MORE).test(bare(p).slice(p.markerLength))) break;
    if (p.opening !== 'label' && said.has(wordsOf(p))) break;
    said.add(wordsOf(p));
    end = i + 1;
  }
  return end;
}

function endOfContents(paragraphs: readonly Paragraph[], at: number): number {
  const first = paragraphs[at + 1] && bare(paragraphs[at + 1]!);
  for (let i = at + 2; i < paragraphs.length; i++) {
    const { opening, flow } = paragraphs[i]!;
    if (bare(paragraphs[i]!) === first || opening === 'title' || opening === 'period' || flow.text.length > 60) return i;
  }
  return Math.min(paragraphs.length, at + 2);
}
