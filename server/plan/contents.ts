/** Tables of contents 目录: read for nothing, since the plan says it all again. */
import type { Paragraph } from './paragraphs';

/** A contents line is short: only the end of a longer one is looked at. */
const LONGEST = 80;
const LEADERS = /(?<![.…·])[.…·]{3,}\d{1,3}$/;
const bare = (p: Paragraph) => p.flow.text.slice(0, LONGEST).replace(/(?<![.…·—\d])[.…·—\d]+$/, '');

/**
 * Parts a table of contents from the text: from 目录 up to where its first entry comes again, or real text begins; headings alone most of
 * which come again; lines with leaders.
 */
export function partContents(paragraphs: readonly Paragraph[]): { text: Paragraph[]; contents: Paragraph[] } {
  const [text, contents]: Paragraph[][] = [[], []];
  const untitled = untitledContents(paragraphs);
  for (let i = 0; i < paragraphs.length; i++) {
    const p = paragraphs[i]!;
    if (i === untitled?.from) {
      for (const entry of paragraphs.slice(i, untitled.to)) contents!.push(entry);
      i = untitled.to - 1;
      continue;
    }
    if (p.opening !== 'contents') {
      const hasLeaders = p.flow.text.length <= LONGEST && LEADERS.test(p.flow.text);
      (hasLeaders ? contents : text)!.push(p);
      continue;
    }
    const end = endOfContents(paragraphs, i);
    for (const entry of paragraphs.slice(i, end)) contents!.push(entry);
    i = end - 1;
  }
  return { text: text!, contents: contents! };
}

/** Fewest entries of a table of contents that is not called one, and the characters by which a heading is known again. */
const FEWEST = 4;
const KNOWN_BY = 4;
const isEntry = ({ opening, marker }: Paragraph): boolean => marker !== undefined && /^(?:heading|item)$/.test(opening);
const keyOf = (p: Paragraph): string => bare(p).slice(0, p.markerLength + KNOWN_BY);

/** The first table of contents without a title: entries with nothing below them, most of which come again in the same plan. Linear. */
function untitledContents(paragraphs: readonly Paragraph[]): { readonly from: number; readonly to: number } | undefined {
  const places = new Map<string, number>();
  paragraphs.forEach((p, i) => isEntry(p) && places.set(keyOf(p), i));
  for (let from = 0; from < paragraphs.length; from++) {
    if (paragraphs[from]!.opening !== 'heading') continue;
    const to = endOfEntries(paragraphs, from);
    const entries = paragraphs.slice(from, to).filter(isEntry);
    const again = entries.map((p) => places.get(keyOf(p))!).filter((place) => place >= to);
    const isTold = entries.length >= FEWEST && again.length * 3 > entries.length * 2;
    if (isTold && !paragraphs.slice(to, Math.min(...again)).some(({ opening }) => opening === 'title'))
      return { from: paragraphs[from - 1]?.opening === 'preface' ? from - 1 : from, to };
    from = to - 1;
  }
  return undefined;
}

/** What no title of a domain has: 1.妇女与健康. */
const SAYS_MORE = /[，。；：\d]/;

/** Where headings, and short lines between them, end: at a sentence, at an item, or at the first of them again. */
function endOfEntries(paragraphs: readonly Paragraph[], from: number): number {
  const first = keyOf(paragraphs[from]!);
  let end = from + 1;
  for (let i = end; i < paragraphs.length; i++) {
    const p = paragraphs[i]!;
    if (!/^(?:heading|text|label|item)$/.test(p.opening) || p.flow.text.length > 60 || keyOf(p) === first) break;
    if ((p.opening === 'item' ? SAYS_MORE : /[。；]/).test(bare(p).slice(p.markerLength))) break;
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
