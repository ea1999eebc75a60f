/** Rows of tables in a text: their cells are parted by tabs, bars or white space. */
import { anyOf } from '../base/matches';
import { perText } from '../base/memo';
import { language, tableHeads, type Column } from '../data';
import { NO_ROOM } from './markup';
import { FIVE_YEAR_PLAN, readFiveYears } from './title';

/** A tab, a bar, or more white space than stands between words. */
const GAP = /\t+|[|｜]|(?<=\S)[ \u3000]{3,}(?=\S)/g;

/** Two gaps at least between cells; a sentence may have one. */
export const isTableRow = (text: string): boolean => (text.match(GAP)?.length ?? 0) >= 2 || isSpread(text) || isTightRow(text);

/** Five cells or more that two spaces part; not the letters of a title. */
const isSpread = (text: string): boolean => (text.match(WIDE_GAP)?.length ?? 0) >= 4 && /\S{2}/.test(text);
const WIDE_GAP = /(?<=\S)[ \u3000]{2,}(?=\S)/g;

/** A row that ends in numbers. */
export const isNumberRow = (text: string): boolean => /[\t|｜ ]/.test(text) && isTightRow(text.replace(/[\t|｜]+/g, ' '));

/** The head of a table, which says what the columns are. */
export const isHeadRow = (text: string): boolean => text.split(/[\t|｜ \u3000]+/).some(isIndicatorHead);

/** What a column of names is headed by: a listed word, or any kind of 指标 (主要统计指标). For a pattern. */
export const INDICATOR_HEAD = `(?:[\\u4e00-\\u9fff]{0,6}指标(?:名称|内容|项目)?|${anyOf(tableHeads.indicator)})`;
const INDICATOR_HEAD_ALONE = new RegExp(`^${INDICATOR_HEAD}(?:[（(][^（）()]*[）)])?$`);
export const isIndicatorHead = (cell: string): boolean => INDICATOR_HEAD_ALONE.test(cell);

/** Two cells without a sentence. One such line may have a tab behind its marker, two in a row are a table. */
export function isPair(text: string): boolean {
  const [, gap, last] = /^[^\t，。；]{2,30}?(\t|[ \u3000]{2,})([^\t，。；]{1,20})$/.exec(text) ?? [];
  return gap !== undefined && (gap === '\t' || isNumber(last!) || YEAR.test(last!) || isHead(last!));
}

const isHead = perText((cell): boolean => columnsOf([cell])[0] !== undefined);
const YEAR = /^(?:19|20)\d\d年?(?:[\u4e00-\u9fff]{1,3})?$/;
const CHANGED = `(?:${anyOf([...language.increase, ...language.decrease])})?`;
/** 95, ≥95%, 95以上, 下降10%; a dash stands for none. */
const NUMBER = new RegExp(`^(?:${CHANGED}[≥≤><＞＜]?\\d[\\d.,]*(?:%|％|‰|/10万)?(?:以[上下内]|左右)?|[—–-]{1,2})$`);
/** The number of a row: 1, 1. */
export const SERIAL = /^(\d{1,3})[.、．]?$/;
/** Characters in the cell of a value; what is longer is a sentence. */
export const LONGEST_VALUE = 20;
/** A number, or a dash, and no more. */
export const isNumber = (cell: string): boolean => NUMBER.test(cell);
/** 约束性 or 预期性. */
export const isNature = (cell: string): boolean => /^(?:预期|约束)性?$/.test(cell);
/** %, /10万, also 1/10万 and （%）. */
export const isUnit = (cell: string): boolean => {
  const bare = cell.replace(/^[（(](.*)[）)]$/, '$1').replace('％', '%');
  return Object.hasOwn(language.units, bare.replace(/^1(?=\/)/, ''));
};
/** 序号 or 领域, and the name; 领域, 序号 and the name. */
const mostNames = (cells: readonly string[]): number => (SERIAL.test(cells[1] ?? '') ? 3 : 2);

const KEPT = new Set(language.kept);
/** 保持: what it was in the column before. */
export const isKept = (cell: string): boolean => KEPT.has(cell);

/** 持续下降 */
const TREND = `(?:${anyOf(language.vague)}){2,3}`;
/** 控制在12以内 */
const VALUE_IN_WORDS = new RegExp(`^(?:(?:${anyOf([...language.fall, ...language.rise, ...language.reach])})\\d\\S{0,8}|${TREND})$`);
/** What stands behind the name of a row. */
const saysValue = (cell: string): boolean => isNumber(cell) || isNature(cell) || isKept(cell) || VALUE_IN_WORDS.test(cell);
/** The same at the end of a line, roughly: few lines are then parted into cells. 责任单位 may follow. */
const SAID = `(?:[^\\s。；，：]{0,8}\\d\\S{0,8}|[—–]{1,2}|\\S{1,3}性|${anyOf(language.kept)}|${TREND})`;
const ROW_END = new RegExp(`[ \\u3000]${SAID}(?: [\\u4e00-\\u9fff、（）]{2,40})?$`);
/** 县教育局、县卫健局 */
const UNITS_CELL = /^[\u4e00-\u9fff]{2,12}(?:[、（][\u4e00-\u9fff]{2,12}）?){0,5}$/;

/** A text without the gaps inside the heads of its tables (指　标, 单  位), which part no cells. */
export const withWholeHeads = (text: string): string =>
  SPACED_HEAD.test(text)
    ? text.replace(SPACED, (all: string, first: string, gap: string, last: string) =>
        isHead(first + last) ? first + NO_ROOM.repeat(gap.length) + last : all,
      )
    : text;
const SPACED = /(?<![^\s|｜])([\u4e00-\u9fff])([ \u3000]{1,6})([\u4e00-\u9fff])(?![^\s|｜])/g;
const SPACED_HEAD = /指[ \u3000]{1,6}标/;

/** 2025 年, 1/10 万: a space that parts no cells. */
export const WITHIN_CELL = /((?:19|20)\d\d) (?=年)|(\/10) (?=万)/g;

/** What single spaces part. */
export const tightCells = (row: string): string[] => row.replace(WITHIN_CELL, '$1$2').split(/[ \t\u3000]+/);

/**
 * A row whose cells single spaces part, as text of a PDF has them: a head of years and of words that heads have, or a name with two numbers
 * behind it, or with one and what kind it is.
 */
export const isTightRow = perText((text): boolean => {
  const row = text.replace(WITHIN_CELL, '$1$2');
  if (!ROW_END.test(row)) return false;
  const cells = tightCells(text);
  const years = cells.filter((cell) => YEAR.test(cell)).length;
  if (years && cells.length > 2 && cells.every((cell) => YEAR.test(cell) || isHead(cell))) return true;
  if (UNITS_CELL.test(cells.at(-1)!) && !saysValue(cells.at(-1)!)) cells.pop();
  let from = cells.length;
  while (from > 0 && saysValue(cells[from - 1]!)) from--;
  const names = from > 1 && isUnit(cells[from - 1]!) ? from - 1 : from; // a column of units
  return cells.length - from >= 2 && names >= 1 && names <= mostNames(cells) && /[\u4e00-\u9fff]{2}/.test(cells[names - 1]!);
});

/** Names for columns beside the bundled ones. */
export type Columns = Partial<Record<Column, readonly string[]>>;

/** What each column of a table holds, and the year of its values; undefined for one of which nothing is known. No columns: no head. */
export type Head = readonly (Heading | undefined)[];
export interface Heading {
  readonly column: Column;
  readonly year: number | undefined;
  readonly isMiddle?: boolean;
}

const YEAR_IN_HEAD = new RegExp(`(?:到|至)?(?:(?:19|20)\\d\\d年?|${FIVE_YEAR_PLAN}(?:期?末)?)`);

/** What each cell of a row says as the head of its column; `own` are names beside the bundled ones. */
export function columnsOf(cells: readonly string[], own: Columns = {}): Head {
  const head = namedColumns(cells, own);
  const last = head.findLastIndex((one) => one?.column === 'indicator');
  const others = head.flatMap((one, i) => (one?.column === 'indicator' && i < last ? i : []));
  const saysWhat = (i: number) => cells[i]!.includes('指标');
  const isValue = others.length > 0 && (!head.some((one) => one?.column === 'value') || (!saysWhat(last) && others.some(saysWhat)));
  return head.map((one, i) => {
    if (i === last && isValue) return { column: 'value', year: undefined }; // 指标 and 目标
    const isUpperLevel = one?.column === 'indicator' && /级指标/.test(cells[i]!) && /级指标/.test(cells[i + 1] ?? '');
    return isUpperLevel ? { column: 'domain', year: undefined } : one; // 一级指标 before 二级指标
  });
}

const namedColumns = (cells: readonly string[], own: Columns): Head => {
  const added = (Object.keys(tableHeads) as Column[]).filter((name) => own[name]);
  return cells.map((text) => {
    const year = Number(/(?:19|20)\d\d(?=年|$)/.exec(text)?.[0]) || readFiveYears(text)?.[1]; // 2025年, “十四五”目标
    const column = added.find((name) => own[name]!.includes(text)) ?? columnNamed(text, year);
    if (column === 'middle') return { column: 'value', year, isMiddle: year === undefined };
    return column && { column, year };
  });
};

const LISTED = (Object.keys(tableHeads) as Column[]).filter((name) => name !== 'value' && name !== 'base');
const WORDS = anyOf(tableHeads.value);
const DATED_VALUE = new RegExp(`^[底末前]?(?:${WORDS}){0,3}[值数]?$`);
const VALUE = new RegExp(`^(?:(?:${WORDS}){1,3}[值数]|(?:${WORDS}){2,3})$`);
const BASE = new RegExp(`^[底末]?(?:${anyOf(tableHeads.base)})[值数]?(?:水平|情况)?$`);

/** What a column holds by the words at its head, the year among them aside; undefined where they are not known. */
function columnNamed(text: string, year: number | undefined): Column | undefined {
  const [, words, note] = /^([^（(]*)(?:[（(](.*)[）)])?$/.exec(text.replace(YEAR_IN_HEAD, '')) ?? [];
  if (words === undefined) return undefined;
  if (BASE.test(words) || (note && BASE.test(note))) return 'base'; // 2020年（基期）
  if (year !== undefined && DATED_VALUE.test(words)) return 'value'; // 2030年, 2030年目标值, 2030年目标
  const listed = LISTED.find((name) => tableHeads[name].includes(words));
  if (listed || isIndicatorHead(words)) return listed ?? 'indicator';
  return VALUE.test(words) ? 'value' : undefined;
}

/**
 * The head of a table with the years in a row of their own: 2025年 and 2030年 below 目标值. Merged cells are empty, or not there at all.
 * Undefined where the cells are no such row.
 */
export function withYearsBelow(head: Head, cells: readonly { readonly text: string }[]): Head | undefined {
  const years = columnsOf(cells.map(({ text }) => text));
  const filled = years.flatMap((_, i) => (cells[i]!.text ? [i] : []));
  const isOfYears = filled.length > 1 && filled.every((i) => years[i]?.column === 'value' && years[i].year !== undefined);
  if (!isOfYears || !head.length) return undefined;
  const mayHold = (one: Heading | undefined) => !one || (/^(?:value|base)$/.test(one.column) && one.year === undefined);
  if (cells.length <= head.length && filled[0] && filled.every((i) => mayHold(head[i]))) return head.map((one, i) => years[i] ?? one);
  const over = head.findIndex((one) => one?.column === 'value' && one.year === undefined);
  const at = over < 0 ? head.indexOf(undefined) : over;
  return at < 0 ? undefined : [...head.slice(0, at), ...filled.map((i) => years[i]), ...head.slice(at + 1)];
}
