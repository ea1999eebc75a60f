/** Tables that were copied from a page with one cell a line: the cells of a row are put beside one another again. */
import { anyOf } from '../base/matches';
import { tableHeads, type Column } from '../data';
import type { Span } from './flow';
import { columnsOf, isNature, isNumber, isUnit, type Head, type Heading } from './rows';

interface Cell extends Span {
  readonly text: string;
}

const INDICATOR_HEAD = new RegExp(`^[ \\t\\u3000]*(?:${anyOf(tableHeads.indicator)})[ \\t\\u3000]*\\r?$`, 'm');
const MOST_COLUMNS = 16;
const LONGEST_HEADING = 16;
/** Characters in a cell. */
const LONGEST = 40;
/** … in a value that is said in words: 全覆盖. */
const LONGEST_WORDS = 6;

/** The text with a tab between the cells of a row: as long as the original, character for character in its place. Linear. */
export function inRows(text: string): string {
  if (!INDICATOR_HEAD.test(text)) return text;
  const cells = [...text.matchAll(/\S[^\r\n]*/g)].map(({ 0: line, index }) => ({
    text: line.replace(/\s+/g, ''),
    start: index,
    end: index + line.trimEnd().length,
  }));
  let [rows, from] = ['', 0];
  for (const row of rowsIn(cells))
    for (const [i, { end }] of row.slice(0, -1).entries()) {
      const next = row[i + 1]!.start;
      rows += `${text.slice(from, end)}\t${' '.repeat(next - end - 1)}`;
      from = next;
    }
  return rows + text.slice(from);
}

/** The cells of each row, heads among them, in order. */
function* rowsIn(cells: readonly Cell[]): Generator<readonly Cell[]> {
  for (let i = 0; i < cells.length;) {
    const head = headAt(cells, i);
    const first = head.length ? rowLength(cells, i + head.length, head) : 0;
    if (first) yield cells.slice(i, i + head.length);
    i += Math.max(head.length, 1);
    for (let length = first; length; length = rowLength(cells, i, head)) {
      yield cells.slice(i, i + length);
      i += length;
      if (!rowLength(cells, i, head) && rowLength(cells, i + 1, head)) i++; // 一、健康 between rows
    }
  }
}

/** The columns that the cells from `i` on are the head of; none where they are no head. Nothing may be known of some: 年均增长. */
function headAt(cells: readonly Cell[], i: number): Head {
  const head: (Heading | undefined)[] = [];
  for (let at = i; at < i + MOST_COLUMNS; at++) {
    const heading = headingIn(cells[at]);
    if (!heading && !(at > i && headingIn(cells[at + 1]))) break;
    head.push(heading);
  }
  const holds = (column: Column) => head.some((one) => one?.column === column);
  return holds('indicator') && holds('value') ? head : [];
}

const headingIn = (cell: Cell | undefined): Heading | undefined =>
  cell && cell.text.length <= LONGEST_HEADING ? columnsOf([cell.text])[0] : undefined;

/** How many cells the row that begins at `i` has; 0 where none does. A cell that is merged with the ones above, or empty, is not there. */
function rowLength(cells: readonly Cell[], i: number, head: Head): number {
  const filled = head.slice(0, head.findLastIndex((one) => one?.column !== 'other') + 1);
  const variants = [head, filled].flatMap((columns) => [columns, columns.filter((one) => one?.column !== 'domain')]);
  return variants.find((columns) => columns.every((one, at) => fits(cells[i + at], one?.column, at)))?.length ?? 0;
}

const isName = (text: string): boolean =>
  /[\u4e00-\u9fff]{2}/.test(text) && !isUnit(text) && !isNature(text) && columnsOf([text])[0] === undefined;
const isWords = (text: string): boolean => text.length <= LONGEST_WORDS && !isNature(text);
const isValue = (text: string): boolean => /\d/.test(text) || isNumber(text) || (isWords(text) && !isUnit(text));

/** What may stand in each column. Numbers stand below 序号 alone, which is the first. */
const HOLDS: Readonly<Record<Column, (text: string, at: number) => boolean>> = {
  unit: (text) => isUnit(text) || (isWords(text) && !isNumber(text)),
  binding: isNature,
  value: isValue,
  middle: isValue,
  base: isValue,
  other: (text, at) => at === 0 || !isNumber(text),
  indicator: isName,
  domain: isName,
};

const fits = (cell: Cell | undefined, column: Column | undefined, at: number): boolean =>
  cell !== undefined && cell.text.length <= LONGEST && !/[。；]/.test(cell.text) && (column === undefined || HOLDS[column](cell.text, at));
