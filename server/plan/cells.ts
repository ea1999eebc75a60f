/** Tables that were copied from a page with one cell a line: the cells of a row are put beside one another again. */
import { perText } from '../base/memo';
import { anyOf } from '../base/matches';
import { language, type Column } from '../data';
import type { Span } from './flow';
import { columnsOf, INDICATOR_HEAD, isNature, isNumber, isUnit, LONGEST_VALUE, SERIAL, type Head, type Heading } from './rows';

interface Line extends Span {
  readonly text: string;
}
/** A cell may be folded over two lines. */
type Cell = readonly Line[];

const GAP = '[ \\t\\u3000]*';
const HEAD_LINE = new RegExp(`^${GAP}${INDICATOR_HEAD.replace('指标', `指${GAP}标`)}${GAP}\\r?$`, 'm'); // 指　标
const MOST_COLUMNS = 16;
/** Characters in a heading, in a cell, and in a value that is said in words: 全覆盖. */
const LONGEST_HEADING = 16;
const LONGEST = 40;
const LONGEST_WORDS = 6;

/** The text with a tab between the cells of a row: as long as the original, character for character in its place. Linear. */
export function inRows(text: string): string {
  if (!HEAD_LINE.test(text)) return text;
  const lines = [...text.matchAll(/\S[^\r\n]*/g)].map(({ 0: line, index }) => ({
    text: line.replace(/\s+/g, ''),
    start: index,
    end: index + line.trimEnd().length,
  }));
  let [rows, from] = ['', 0];
  const put = (before: Line, tab: string, { start }: Line) => {
    rows += text.slice(from, before.end) + tab.padEnd(start - before.end);
    from = start;
  };
  for (const row of rowsIn(lines))
    for (const [i, cell] of row.entries()) {
      if (i) put(row[i - 1]!.at(-1)!, '\t', cell[0]!);
      if (cell[1]) put(cell[0]!, '', cell[1]);
    }
  return rows + text.slice(from);
}

/** The cells of each row, heads among them, in order. */
function* rowsIn(lines: readonly Line[]): Generator<readonly Cell[]> {
  for (let i = 0; i < lines.length;) {
    const below = ({ cells }: Table) => i + cells.flat().length;
    const tables = headsAt(lines, i);
    const table =
      tables.find((one) => [0, 1].some((group) => wholeRow(lines, below(one) + group, one.head))) ??
      tables.find((one) => rowAt(lines, below(one), one.head));
    i = table ? below(table) : i + 1;
    if (!table) continue;
    yield table.cells;
    for (let next = nextRow(lines, i, table.head); next; next = nextRow(lines, i, table.head)) {
      yield next.row;
      i = next.end;
    }
  }
}

/** The next row, here or behind what is no row, and where it ends. */
function nextRow(lines: readonly Line[], i: number, head: Head): { readonly row: readonly Cell[]; readonly end: number } | undefined {
  for (const at of nextRowsAt(lines, i, head)) {
    const row = rowAt(lines, at, head);
    if (row) return { row, end: at + row.flat().length };
  }
  return undefined;
}

/**
 * Where the next row may begin: behind one line such as 一、健康 where there are columns enough to tell, behind a row with several values in a
 * cell where rows end with 约束性 or 预期性.
 */
function* nextRowsAt(lines: readonly Line[], i: number, head: Head): Generator<number> {
  yield i;
  if (head.length > 2) yield i + 1;
  if (head.at(-1)?.column !== 'binding') return;
  for (let at = i; at < Math.min(i + 2 * MOST_COLUMNS, lines.length) && isCell(lines[at]!.text); at++)
    if (isNature(lines[at]!.text)) yield at + 1;
}

interface Table {
  readonly cells: readonly Cell[];
  /** Nothing may be known of a column: 年均增长. */
  readonly head: Head;
}

/** The heads that may begin at a line: as it stands, with folded cells, and with a last column of which nothing is known. */
const headsAt = (lines: readonly Line[], i: number): readonly Table[] =>
  [false, true].flatMap((mayFold) => {
    const { cells, head } = headAt(lines, i, mayFold);
    const next = lines[i + cells.flat().length];
    const holds = (column: Column) => head.some((one) => one?.column === column);
    if (!holds('indicator') || !holds('value')) return [];
    return [
      { cells, head },
      ...(next && !isNumber(next.text) && !MARKED.test(next.text) ? [{ cells: [...cells, [next]], head: [...head, undefined] }] : []),
    ];
  });

function headAt(lines: readonly Line[], i: number, mayFold: boolean): Table {
  const cells: Cell[] = [];
  const head: (Heading | undefined)[] = [];
  for (let at = i; head.length < MOST_COLUMNS; at += cells.at(-1)!.length) {
    const both = mayFold ? headingOver(lines[at], lines[at + 1]) : undefined;
    const heading = both ?? headingIn(lines[at]);
    if (!heading && !(at > i && headingIn(lines[at + 1]))) break;
    if (heading?.column === 'indicator' && head.some((one) => one?.column === 'indicator')) break; // of another table
    cells.push(lines.slice(at, at + (both ? 2 : 1)));
    head.push(heading);
  }
  return { cells, head };
}

const headingOf = perText((text): Heading | undefined => (text.length <= LONGEST_HEADING ? columnsOf([text])[0] : undefined));
const headingIn = (line: Line | undefined): Heading | undefined => line && headingOf(line.text);

/** What two lines head together: 计量 and 单位, 指标 and 名称, 2025年 and 目标值. */
function headingOver(first: Line | undefined, second: Line | undefined): Heading | undefined {
  const both = first && second && headingOf(first.text + second.text);
  const [one, two] = [headingIn(first), headingIn(second)];
  const goesOn = one?.column === 'value' ? both?.column !== 'binding' && two?.year === undefined : one?.column === 'indicator';
  return !one || !two || goesOn ? both : undefined;
}

/** The row that begins at a line. In a table whose rows are numbered it goes on to the next number, whatever it holds. */
function rowAt(lines: readonly Line[], i: number, head: Head): readonly Cell[] | undefined {
  const whole = wholeRow(lines, i, head);
  const next = nextNumbered(lines, i, head);
  if (whole || next === undefined) return whole;
  for (const row of rowsFitting(lines, i, head)) {
    const end = i + row.flat().length;
    if (end < next && (end === next - 1 || fitsAny(lines, end, head))) return row;
  }
  return lines.slice(i, next).map((line) => [line]);
}

const fitsAny = (lines: readonly Line[], i: number, head: Head): boolean => !rowsFitting(lines, i, head).next().done;

/** A row that fits below a head, and ends where the next one begins. */
function wholeRow(lines: readonly Line[], i: number, head: Head): readonly Cell[] | undefined {
  const next = nextNumbered(lines, i, head);
  for (const row of rowsFitting(lines, i, head)) if (next === undefined || i + row.flat().length === next) return row;
  return undefined;
}

/** Where the row behind one that is numbered begins: at the next number, before a name. */
function nextNumbered(lines: readonly Line[], i: number, head: Head): number | undefined {
  const number = SERIAL.exec(lines[i]?.text ?? '')?.[1];
  const isNumbered = head.find((one) => one?.column !== 'domain')?.column === 'other'; // 序号, also behind 领域, whose cells are merged
  if (!isNumbered || number === undefined || !isName(lines[i + 1]?.text ?? '')) return undefined;
  for (let at = i + 2; at < Math.min(i + 2 * MOST_COLUMNS, lines.length - 1); at++) {
    if (!isCell(lines[at]!.text)) return undefined;
    if (SERIAL.exec(lines[at]!.text)?.[1] === String(Number(number) + 1) && isName(lines[at + 1]!.text)) return at;
  }
  return undefined;
}

/** The rows that lines make below a head, the likeliest first. A cell that is merged with the ones above, or empty, may not be there. */
function* rowsFitting(lines: readonly Line[], i: number, head: Head): Generator<readonly Cell[]> {
  const filled = head.slice(0, head.findLastIndex((one) => one?.column !== 'other') + 1);
  const unnumbered = filled[0]?.column === 'other' ? [filled.slice(1)] : [];
  const variants = [head, filled, ...unnumbered].flatMap((all) => [all, all.filter((one) => one?.column !== 'domain')]);
  for (const columns of variants) {
    const plain = cellsFrom(lines, i, columns);
    if (plain.length === columns.length) yield plain;
    for (let folded = 0; folded <= plain.length && folded < columns.length; folded++) {
      const row = cellsFrom(lines, i, columns, folded);
      if (row.length === columns.length) yield row;
    }
  }
}

/** A line for each column, two for one that is folded, up to one that may not stand in its column. */
function cellsFrom(lines: readonly Line[], i: number, columns: Head, folded?: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (let [column, at] = [0, i]; column < columns.length; column++) {
    const cell = lines.slice(at, at + (column === folded ? 2 : 1));
    const text = cell.map((line) => line.text).join('');
    const heading = columns[column];
    if (!isCell(text) || (column === folded && !isFoldable(cell, heading))) break;
    if (heading && !(HOLDS[heading.column] ?? isValue)(text, column)) break;
    cells.push(cell);
    at += cell.length;
  }
  return cells;
}

/** Names and what is said in words may be folded, numbers may not. */
const isFoldable = ([first, second]: Cell, heading: Heading | undefined): boolean =>
  heading !== undefined && heading.column !== 'other' && second !== undefined && ![first!, second].some(({ text }) => isNumber(text));

/** 一、健康 between rows. */
const MARKED = /^[（(]?[一二三四五六七八九十]+[、）)]/;
const isCell = (text: string): boolean => text !== '' && text.length <= LONGEST && !/[。；]|：$/.test(text);
const isName = (text: string): boolean =>
  /^(?!.*\d{4}年).*[\u4e00-\u9fff]{2}/.test(text) &&
  !MARKED.test(text) &&
  !isUnit(text) &&
  !isNature(text) &&
  headingOf(text) === undefined;
const isWords = (text: string): boolean => text.length <= LONGEST_WORDS && !isNature(text);
const isValue = (text: string): boolean =>
  isNumber(text) ||
  (isWords(text) && !isUnit(text) && !MEASURED.test(text)) ||
  (text.length <= LONGEST_VALUE && /\d/.test(text) && !ITEM.test(text));
/** 婴儿死亡率, 婴儿死亡率‰: the name of the next row. */
const MEASURED = new RegExp(`(?:${anyOf(language.heads)})(?:[%‰]|1?/10?万)?$`);
/** 1.死亡率下降到12/10万以下, in a plan without full stops. */
const ITEM = /^\d{1,3}[.、．][\u4e00-\u9fff]/;

/** What may stand in each column, values aside. Numbers stand below 序号 alone, one of the first. */
const HOLDS: Readonly<Partial<Record<Column, (text: string, at: number) => boolean>>> = {
  unit: (text) => isUnit(text) || (isWords(text) && !/\d/.test(text)),
  binding: isNature,
  other: (text, at) => at < 2 || !isNumber(text),
  indicator: isName,
  domain: isName,
};
