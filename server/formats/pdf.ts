/** PDF to text, a line a line. In a pack of its own: the library is larger than all the rest. */
import { getDocumentProxy } from 'unpdf';
import { message, READERS } from '../base/messages';
import type { Place } from '../base/places';
import { plainText } from '../base/radicals';
import { rulesOf, viewOf, within, type Matrix, type Rules } from './pdf-rules';
import { cellAt, rowsOf, withWholeRows, type CellWords, type PageLine } from './pdf-tables';
import type { TextOrProblem } from './text';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;
/** A stretch of text. */
type Item = Extract<Awaited<ReturnType<Page['getTextContent']>>['items'][number], { readonly str: string }>;

/** No plan is that long; what is would fill the memory. */
const MOST_PAGES = 2000;

/** The text of a PDF, its pages parted by \f, or why it holds none. Never rejects. */
export async function read(bytes: Uint8Array): Promise<TextOrProblem> {
  try {
    // The library keeps what it is given, and takes no Buffer.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
    if (document.numPages > MOST_PAGES) return { problem: message(READERS['error.pages'], document.numPages, MOST_PAGES) };
    const pages = withWholeRows(withoutFurniture(await pagesOf(document)));
    return fromPages(pages.map((lines) => lines.map(({ text }) => text).join('\n')));
  } catch {
    return { problem: message(READERS['error.pdf']) };
  }
}

/** The lines of each page; one page after another, so that no more than one is held. */
async function pagesOf(document: Document): Promise<PageLine[][]> {
  const pages: PageLine[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const view = viewOf(page);
    const stretches = items.flatMap((item) =>
      'str' in item ? [{ ...item, transform: [...within(view, item.transform as unknown as Matrix)] }] : [],
    );
    const isTable = mayHaveTable(stretches) || endsInRow(pages.at(-1));
    pages.push(linesOf(stretches, isTable ? await rulesOf(page).catch(() => NO_RULES) : NO_RULES)); // its words can be read all the same
    page.cleanup();
  }
  return pages;
}

/** So many words to the right of others with room between them are cells; prose has none. */
const FEWEST_CELLS = 4;
/** The room between cells, to the height of their words. */
const ROOM = 0.4;

/** Whether words stand beside one another as in the cells of a table. Finding its rules takes longer than reading a page. */
function mayHaveTable(items: readonly Item[]): boolean {
  const words = items.filter(({ str }) => str.trim());
  const beside = words.filter((item, i) => i > 0 && leftOf(item) > leftOf(words[i - 1]!) + words[i - 1]!.width + ROOM * item.height);
  return beside.length >= FEWEST_CELLS;
}
/** Whether a page ends in a table, which may go on. */
const endsInRow = (page: readonly PageLine[] = []): boolean => page.slice(-LAST_LINES).some(({ text }) => text.includes('\t'));
/** A page number and the like may stand below it. */
const LAST_LINES = 3;
const NO_RULES: Rules = { upright: [], level: [] };
const leftOf = ({ transform }: Item): number => Number(transform[4]);
const bottomOf = ({ transform }: Item): number => Number(transform[5]);

/** The lines of a page, rows where its rules make a table; without the marks of footnotes and the notes. */
function linesOf(items: readonly Item[], rules: Rules): PageLine[] {
  const marks = marksIn(items);
  const lines: PageLine[] = [];
  let cells: CellWords[] = [];
  let line: { text: string; y: number } | undefined;
  let isApart = false;
  for (const item of items) {
    if (marks.has(item)) continue;
    const { str, width, height, hasEOL } = item;
    const y = Math.round(bottomOf(item));
    const cell = str.trim() ? cellAt(rules, leftOf(item) + width / 2, y + height / 2) : undefined;
    if (cell) cells.push({ cell, text: str.trim(), y, isApart });
    isApart = !cell;
    if (cell || (cells.length && !str.trim())) {
      line = undefined;
      continue;
    }
    for (const row of rowsOf(cells)) lines.push(row);
    cells = [];
    if (!line) lines.push((line = { text: '', y }));
    line.text += str;
    if (hasEOL) line = undefined;
  }
  return withoutNotes(
    [...lines, ...rowsOf(cells)],
    [...marks].map(({ str }) => str),
  );
}

/** The raised numbers behind words. */
function marksIn(items: readonly Item[]): ReadonlySet<Item> {
  const marks = new Set<Item>();
  let before: Item | undefined;
  for (const item of items) {
    const raised = before ? bottomOf(item) - bottomOf(before) : 0;
    const room = before ? leftOf(item) - leftOf(before) - before.width : 0; // in a table the next cell begins further off
    const isRaised = before && item.height < before.height * SMALL && raised > 0 && raised < before.height;
    if (isRaised && Math.abs(room) < ROOM * before!.height && /^\d{1,2}$/.test(item.str) && MAY_HAVE_NOTE.test(before!.str.trimEnd()))
      marks.add(item);
    else if (item.str.trim()) before = item;
  }
  return marks;
}
/** The height of a raised number, to that of the text before it. */
const SMALL = 0.8;
/** Not m of m2. */
const MAY_HAVE_NOTE = /[\u4e00-\u9fff，。；、：”》）%‰]$/;

/** The lines above the notes: those from the last that begins with the first mark on, where the other marks begin lines below it. */
function withoutNotes(lines: PageLine[], marks: readonly string[]): PageLine[] {
  if (!marks.length) return lines;
  const begins = (mark: string) => new RegExp(`^\\s*${mark}(?![.．、\\d])`);
  const from = lines.findLastIndex(({ text }) => begins(marks[0]!).test(text));
  if (from < 0) return lines;
  let at = from;
  const areNotes = marks.every((mark) => {
    at = lines.findIndex(({ text }, i) => i >= at && begins(mark).test(text));
    return at >= 0;
  });
  return areNotes ? lines.slice(0, from) : lines;
}

/** So many pages must have the same line at the same height for it to be one of the page. */
const LEAST_PAGES = 3;

/** The first and last line of a page, where most pages have the same there but for their numbers: running heads and page numbers. */
function withoutFurniture(pages: readonly PageLine[][]): PageLine[][] {
  const edgesOf = (lines: readonly PageLine[]) => {
    const filled = lines.filter(({ text }) => text.trim());
    return filled.length > 1 ? [filled[0]!, filled.at(-1)!] : [];
  };
  const key = ({ text, y }: PageLine) => `${Math.round(y / 4)} ${text.replace(/\s/g, '').replace(/\d+/g, '#')}`;
  const counts = new Map<string, number>();
  for (const line of pages.flatMap(edgesOf)) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  // Odd and even pages may differ.
  const isFurniture = (line: PageLine) => counts.get(key(line))! >= Math.max(LEAST_PAGES, pages.length * 0.4);
  return pages.map((lines) => {
    const dropped = new Set(edgesOf(lines).filter(isFurniture));
    return lines.filter((line) => !dropped.has(line));
  });
}

function fromPages(pages: readonly string[]): TextOrProblem {
  const text = plainText(pages.map((page) => page.trimEnd()).join('\n\f'));
  if (!text.trim()) return { problem: message(READERS['error.scan']) };
  const empty = pages.flatMap((page, i) => (page.trim() ? [] : [i + 1]));
  const read = { text: `${text}\n`, places: placesIn(text) };
  return empty.length ? { ...read, note: message(READERS['note.scanned'], empty.join('、')) } : read;
}

/** The pages of a text that \f parts. */
function placesIn(text: string): Place[] {
  let start = 0;
  return text.split('\f').map((page, i) => {
    const end = start + page.length;
    const place = { start, end, page: i + 1 };
    start = end + 1;
    return place;
  });
}
