/** Tables on a page of a PDF: the cells between its rules, and the rows of the words in them. */
import { groupBy } from '../base/groups';
import type { Rule, Rules } from './pdf-rules';
import { glueOf, isRow } from './table-rows';

/** Where it begins and ends, in points from the lower left corner of the page; a side without a rule is as far as can be. */
export interface Cell {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Words in a cell that follow one another in the file, and the height of their line. */
export interface CellWords {
  readonly cell: Cell;
  readonly text: string;
  readonly y: number;
  /** White space stands before it. */
  readonly isApart: boolean;
}

/** Rules as near as that are one, or touch. */
const NEAR = 3;

/**
 * The cell that a point of a page stands in; undefined where it has rules on fewer than three sides: a table may be open beside its first
 * and last columns, and where it goes on on the next page. Linear in the rules.
 */
export function cellAt({ upright, level }: Rules, x: number, y: number): Cell | undefined {
  const [left, right] = nearest(upright, x, y);
  const [bottom, top] = nearest(level, y, x);
  return [left, right, bottom, top].filter(Number.isFinite).length >= 3 ? { left, right, bottom, top } : undefined;
}

/** The last rule before and the first behind `at`, of those that pass `along`. */
function nearest(rules: readonly Rule[], at: number, along: number): [before: number, behind: number] {
  let [before, behind] = [-Infinity, Infinity];
  for (const rule of rules) {
    if (along < rule.from - NEAR || along > rule.to + NEAR) continue;
    if (rule.at <= at) before = Math.max(before, rule.at);
    else behind = Math.min(behind, rule.at);
  }
  return [before, behind];
}

/** A line of a page and the height of its words. */
export interface PageLine {
  readonly text: string;
  readonly y: number;
}

/**
 * The rows of a table, from the top: cells parted by tabs, empty where a cell goes on from above or from the left. The words of a row that
 * is none of a table (a frame, a layout of paragraphs) are lines, cell by cell.
 */
export function rowsOf(words: readonly CellWords[]): PageLine[] {
  if (!words.length) return [];
  const [tops, lefts] = [placesOf(words.map(({ cell }) => cell.top)), placesOf(words.map(({ cell }) => cell.left))];
  const rows = groupBy(words, ({ cell }) => placeOf(tops, cell.top));
  return [...rows].sort(([below], [above]) => above - below).flatMap(([, row]) => linesOf(row, lefts));
}

function linesOf(row: readonly CellWords[], lefts: readonly number[]): PageLine[] {
  const cells = groupBy(row, ({ cell }) => placeOf(lefts, cell.left));
  const texts = new Map([...cells].map(([column, words]) => [column, textOf(words)]));
  const folded = [...cells.values()].map((words) => foldsOf(words).map(({ text }) => text));
  const isRest = texts.size === 1 && !texts.has(0); // of a row that began on the page before
  if (isRow(isRest ? [[], ...folded] : folded)) {
    return [{ text: lefts.map((_, i) => texts.get(i) ?? '').join('\t'), y: row[0]!.y }];
  }
  return [...cells.values()].flatMap(foldsOf);
}

/** The lines of a cell as they are printed; digits may stand a little higher than what is beside them. */
function foldsOf(words: readonly CellWords[]): PageLine[] {
  const lines: { text: string; y: number }[] = [];
  for (const [i, { text, y, isApart }] of words.entries()) {
    const line = lines.at(-1);
    if (line && areLevel(words[i - 1]!, y)) line.text += (isApart ? ' ' : '') + text;
    else lines.push({ text, y });
  }
  return lines;
}

const textOf = (words: readonly CellWords[]): string =>
  words.reduce((before, { text, y, isApart }, i) => {
    const goesOn = i > 0 && !isApart && areLevel(words[i - 1]!, y);
    return before + (goesOn ? '' : glueOf(before, text)) + text;
  }, '');

const areLevel = (before: CellWords, y: number): boolean => Math.abs(before.y - y) < NEAR;

/** Where rules stand, each place once. */
function placesOf(values: readonly number[]): number[] {
  const places: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (value > (places.at(-1) ?? -Infinity) + NEAR || !places.length) places.push(value);
  return places;
}
const placeOf = (places: readonly number[], value: number): number => places.findLastIndex((place) => place <= value + NEAR);

/** Pages with whole rows: what a page begins with, below heads that it repeats, may be the rest of the last row of the one before. */
export function withWholeRows(pages: readonly (readonly PageLine[])[]): PageLine[][] {
  const whole: PageLine[][] = [];
  for (const page of pages) {
    const before = whole.at(-1) ?? [];
    const heads = page.findIndex(({ text }) => !before.some((line) => line.text === text));
    const last = before.findLastIndex(({ text }) => text.trim());
    const joined = joinedRow(before[last]?.text ?? '', page[heads]?.text ?? '');
    if (joined !== undefined) before[last] = { ...before[last]!, text: joined };
    whole.push(page.filter((_, i) => joined === undefined || i !== heads));
  }
  return whole;
}

/** A row and its rest on the next page, which has words in few of its columns; undefined where it is a row of its own. */
function joinedRow(row: string, rest: string): string | undefined {
  const [cells, others] = [row.split('\t'), rest.split('\t')];
  if (cells.length === others.length + 1) others.unshift(''); // 领域, which goes on without a word
  if (cells.length < 2 || cells.length !== others.length) return undefined;
  const filled = others.flatMap((text, i) => (text ? [i] : []));
  const isRest =
    2 * filled.length <= cells.filter(Boolean).length && filled.every((i) => goesOn(cells[i]!, others[i]!)) && filled.some((i) => i > 0);
  return isRest ? cells.map((text, i) => text + glueOf(text, others[i]!) + others[i]!).join('\t') : undefined;
}

/** Whether words may be the rest of a cell: not a number of another row, 其中：农村, or what stands below a name that is whole. */
const goesOn = (cell: string, rest: string): boolean =>
  cell !== '' && !(/\d$/.test(cell) && /^[\d.]/.test(rest)) && !rest.startsWith('其中') && !(WHOLE_NAME.test(cell) && !/^[（(]/.test(rest));
const WHOLE_NAME = /[率例重度数命]$|）$/;
