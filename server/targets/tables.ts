/**
 * Rows of indicator tables (目标表, 附表, 专栏): what the head of each column says, and what a row says below it. In text cells are parted by
 * tabs, bars or wide spaces; without a head that fits, a row has its name, one value and perhaps 预期性 or 约束性.
 */
import { language, type Column } from '../data';
import { sliceFlow, type Flow } from '../plan/flow';
import { NO_ROOM } from '../plan/markup';
import {
  columnsOf,
  isIndicatorHead,
  isKept,
  isNature,
  isTightRow,
  isUnit,
  LONGEST_VALUE,
  SERIAL,
  WITHIN_CELL,
  type Head,
} from '../plan/rows';
import { NOTE_MARK } from '../plan/vocabulary';
import { HEAD_AT_END, HEADS, POPULATION_ONLY, UNIT, WHOM } from './words';
import { readSentence } from './sentence';
import { partOf } from './complete';
import { indicatorNamed } from './indicators';
import type { Operator, Target } from './target';

/** A cell: its text, and where it stands in the row's flow. */
export interface Cell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What a row says. `values` are in the order of the columns. */
export interface Row extends Named {
  readonly unit: string;
  readonly binding: boolean | undefined;
  /** Its numbers, those of past years too, fall from column to column: 4.2, 3.6, 3. */
  readonly isFalling?: boolean;
  readonly values: readonly RowValue[];
}
export interface RowValue {
  readonly op: Operator | undefined;
  readonly value: number;
  /** What a cell says that is more than a number: 下降10%, 全覆盖. */
  readonly said?: Pick<Target, 'unit' | 'change' | 'base' | 'per' | 'hedge' | 'implied'>;
  /** The year at the head of its column. */
  readonly year: number | undefined;
  /** Its column is for the middle of the plan’s years, and says no year. */
  readonly isMiddle: boolean;
  readonly cell: Cell;
}

/** An indicator and its unit, of a row or of a line between rows, that “其中：城市” below it goes on with. */
export interface Named {
  readonly name: string;
  readonly unit: string | undefined;
  /** What it is a part of: of the same are those below it. */
  readonly whole?: Named | undefined;
}

/** Columns are parted by a tab, a bar, or more white space than stands between words. */
const WIDE = 2;

/** The cells of a row; one for running text. `source` is what the flow was read from; between tabs a cell may be empty. */
export function cellsOf(flow: Flow, source: string): Cell[] {
  const { text, at } = flow;
  if (isWithoutGap(flow)) return [{ text, from: 0, to: text.length }];
  const cells: Cell[] = [];
  const row = source.slice(at[0], at.at(-1)! + 1);
  const wide = isTightRow(row) ? 1 : WIDE;
  const within = new Set(Array.from(row.matchAll(WITHIN_CELL), ({ index, 0: words }) => at[0]! + index + words.length));
  let from = 0;
  for (let i = 1; i <= text.length; i++) {
    const isBar = text[i - 1] === '|' || text[i - 1] === '｜';
    if (at[i] === at[i - 1]! + 1 && !isBar) continue;
    const gap = i < text.length ? source.slice(at[i - 1]! + 1, at[i]) : '';
    const isEnd = i === text.length || isBar || gap.includes('\t') || (gap.replaceAll(NO_ROOM, '').length >= wide && !/[\r\n]/.test(gap));
    if (!isEnd || within.has(at[i]!)) continue;
    const words = text.slice(from, isBar ? i - 1 : i);
    if (words || (isBar && from > 0)) cells.push({ text: words, from, to: from + words.length });
    from = i;
    for (let tabs = tabsIn(gap); tabs > 1; tabs--) cells.push({ text: '', from, to: from });
  }
  return cells.length > 1 ? [...emptyBefore(flow, source), ...cells, ...emptyBehind(flow, source)] : cells;
}

/** Whether its characters stand side by side in the source, none of them a bar: most paragraphs of most plans. */
const isWithoutGap = ({ text, at }: Flow): boolean => at.at(-1)! - at[0]! < text.length && !/[|｜]/.test(text);

const tabsIn = (gap: string): number => gap.split('\t').length - 1;

/** The empty cells with which a row begins: those that are merged with the ones above them. */
function emptyBefore({ at }: Flow, source: string): Cell[] {
  const lead = source
    .slice(Math.max(0, at[0]! - MOST_MERGED), at[0])
    .split(/[^ \t]/)
    .at(-1)!;
  return Array.from({ length: tabsIn(lead) }, () => ({ text: '', from: 0, to: 0 }));
}
const MOST_MERGED = 8;

/** The empty cells in which a row ends. */
function emptyBehind({ text, at }: Flow, source: string): Cell[] {
  const behind = at.at(-1)! + 1;
  const [tabs = ''] = /^[ \t]*/.exec(source.slice(behind, behind + MOST_MERGED)) ?? [];
  return Array.from({ length: tabsIn(tabs) }, () => ({ text: '', from: text.length, to: text.length }));
}

/** Behind a number in a cell: a mark of a note, or of what kind the target is. */
const REMARKS = '(?:[*※①-⑳]|[\\[〔［]\\d{1,2}[\\]〕］]|[（(](?:约束|预期)性[）)])?';
/** [7] is a sum over the years. */
const NUMBER = new RegExp(
  `^[\\[〔［【]?([><≥≤＞＜﹤﹥〈〉]|>=|<=)?(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(${UNIT})?(?:（含）|及)?(以上|以下|左右)?[\\]〕］】]?${REMARKS}$`,
);
/** Whether a row says that its target is 约束性 or 预期性; undefined where it says neither. */
const bindingOf = (cells: readonly string[]): boolean | undefined => {
  const nature = cells.find(isNature);
  return nature === undefined ? undefined : nature.startsWith('约束');
};

/** The number that is all there is in a cell, or undefined. */
export function numberIn(
  cell: string,
): { readonly op: Operator | undefined; readonly value: number; readonly unit: string | undefined } | undefined {
  const match = isUnit(cell) ? null : NUMBER.exec(cell); // 1/10万 is none
  if (!match) return undefined;
  const op = SIGN[match[1] ?? ''] ?? (match[4] ? language.after[match[4]] : undefined);
  return { op, value: Number(match[2]!.replaceAll(',', '')), unit: match[3] };
}

const SIGN: Readonly<Record<string, Operator>> = {
  '>': '>', '<': '<', '﹥': '>', '﹤': '<', '〉': '>', '〈': '<', '≥': '>=', '≤': '<=', '>=': '>=', '<=': '<=',
}; // prettier-ignore

/** What a head row says, or undefined where the cells are no head. */
export function headOf(cells: readonly Cell[]): Head | undefined {
  if (cells.length < 2 || !cells.some(({ text }) => isIndicatorHead(text))) return undefined;
  return columnsOf(cells.map(({ text }) => text));
}

/** A row below `head`, or undefined where the cells are none. */
export function rowOf(cells: readonly Cell[], head: Head, above?: Named): Row | undefined {
  if (cells.length < 2) return undefined;
  const texts = cells.map(({ text }) => text);
  const isCutShort = cells.length < head.length && texts.at(-1) === ''; // an empty cell, and no more: in the next a line is broken
  const row = rowBelow(head, isCutShort ? head.map((_, at) => texts[at] ?? '') : texts, above);
  if (row) return { ...row, values: row.values.map(({ at, ...value }) => ({ ...value, cell: cells[at]! })) };
  return fits(head, cells.length) ? undefined : rowBeside(cells, head, above);
}

/** The head above the cells of a row: without 序号 where the number was read as that of an item. */
export function headAbove(head: Head, cells: readonly Cell[]): Head {
  if (head.length !== cells.length + 1) return head;
  const isNumbered = SERIAL.test(cells[0]!.text);
  if (head[0]?.column === 'other' && !isNumbered) return head.slice(1);
  const isBelowMerged =
    head[0]?.column === 'domain' && (head[1]?.column === 'other' ? isNumbered : numberIn(cells[1]?.text ?? '') !== undefined);
  return isBelowMerged ? head.slice(1) : head;
}

/**
 * What of a paragraph may be sentences: of a row that its head fits the cells, one by one, values aside; else all of it, but where several
 * cells are numbers and nothing says what they are, or one is a numbered goal, the other cells, one by one.
 */
export function sentencesOf(flow: Flow, cells: readonly Cell[], head: Head, source: string): readonly Flow[] {
  const isBelowHead = head.length === cells.length;
  const isOne = cells.filter(({ text }) => numberIn(text)).length < 2 && !cells.some(({ text }) => MARKER.test(text));
  if (!isBelowHead && isOne) return wholeSentences(flow, cells, source) ?? [flow];
  const shortest = isBelowHead && head.some((one) => one?.column === 'value') ? LONGEST_VALUE : 0;
  const worded = cells.filter(({ text }) => text.length > shortest && (isBelowHead || !(numberIn(text) || isUnit(text))));
  return worded.map(({ text, from, to }) => sliceFlow(flow, from + (MARKER.exec(text)?.[0].length ?? 0), to));
}

/**
 * The cells of 序号、主要目标、责任单位 that say targets; undefined where a number needs the words of another cell, or room alone parts them:
 * it may stand inside a sentence.
 */
function wholeSentences(flow: Flow, cells: readonly Cell[], source: string): readonly Flow[] | undefined {
  const gapBefore = ({ from }: Cell) => source.slice(flow.at[from - 1], flow.at[from]);
  if (cells.length < 2 || !cells.slice(1).every((cell) => cell.from > 0 && /[\t|｜]/.test(gapBefore(cell)))) return undefined;
  const numbered = cells.filter(({ text }) => /\d/.test(text) && !/^\d{1,3}$|^(?:19|20)\d\d年[^\d]{0,4}$/.test(text));
  const areWhole = numbered.length > 0 && numbered.every(({ text }) => readSentence(text).length > 0);
  return areWhole ? numbered.map(({ from, to }) => sliceFlow(flow, from, to)) : undefined;
}

/** 1. of a goal in a cell */
const MARKER = /^\d{1,2}[.、．](?!\d)/;

/** Whether a head says where the names and the values stand in rows of so many cells. */
const fits = (head: Head, cells: number): boolean =>
  head.length === cells && head.some((one) => one?.column === 'indicator') && head.some((one) => one?.column === 'value');

/** What a row says by the columns of its head, with the column of each value; undefined where the head does not fit, or it says nothing. */
export function rowBelow(head: Head, cells: readonly string[], above?: Named): PlacedRow | undefined {
  if (!fits(head, cells.length)) return undefined;
  const textOf = (column: Column) => cells[head.findIndex((one) => one?.column === column)] ?? '';
  const named = belowOf(namedIn(textOf('indicator')), above);
  const known = unitOf(textOf('unit')) ?? unitOf(named?.unit);
  const values = head.flatMap((one, at) => {
    const value = one?.column === 'value' && named ? valueIn(keptFrom(head, cells, at), named.name, known) : undefined;
    return value ? [{ ...value, year: one!.year, isMiddle: one!.isMiddle === true, at }] : [];
  });
  const numbers = head.flatMap((one, at) => (/^(?:value|base)$/.test(one?.column ?? '') ? (numberIn(cells[at]!)?.value ?? NaN) : []));
  const isDown = numbers.length >= FEWEST_STEPS && numbers.every((number, i) => i === 0 || number < numbers[i - 1]!);
  const isFalling = isDown && !indicatorNamed(named?.name ?? '') && numbers.at(-1)! < KEPT;
  const unit = known ?? values.findLast((one) => one.unit !== undefined)?.unit ?? unitFor(named?.name);
  if (!named || unit === undefined || !values.length) return undefined;
  return { ...named, unit: language.units[unit]?.as ?? unit, binding: bindingOf(cells), isFalling, values };
}

/** Two may stand for a level that is kept: 99.9%, 99%; so may more from this one on: 112%, 105%, 102%. */
const FEWEST_STEPS = 3;
const KEPT = 90;

/** What a cell says: of 保持 what the column before it does. */
function keptFrom(head: Head, cells: readonly string[], at: number): string {
  let from = at;
  while (isKept(cells[from]!) && /^(?:value|base)$/.test(head[from - 1]?.column ?? '')) from--;
  return cells[from]!;
}

/** The unit of a row that says none: '' for what is measured without one (出生人口性别比), else that of a known indicator. */
function unitFor(name = ''): string | undefined {
  const known = indicatorNamed(name);
  return readSentence(`${name}达到1。`)[0]?.said.unit ?? (known && (known.unit ?? '%'));
}

/** What a cell of a row says: a number, or what a sentence would say with the name of the row (4.0以内, 下降10%, 全覆盖). */
function valueIn(
  cell: string,
  name: string,
  unit = '',
): (Pick<RowValue, 'op' | 'value' | 'said'> & { readonly unit: string | undefined }) | undefined {
  const number = numberIn(cell);
  if (number || !cell || cell.length > LONGEST_VALUE) return number;
  const said = cell.replace(/(?<=\d)(?=以|左右|$)/, isRatio(cell) ? '' : unit);
  const [clause] = readSentence(`${name}${isRatio(cell) ? '达到' : ''}${said}。`);
  return clause && { op: clause.said.op, value: clause.said.value, unit: clause.said.unit, said: clause.said };
}
const isRatio = (cell: string): boolean => /^\d[\d.]*[:：]\d/.test(cell);

interface PlacedRow extends Omit<Row, 'values'> {
  readonly values: readonly (Omit<RowValue, 'cell'> & { readonly at: number })[];
}

/** /10万 for the unit 1/10万. */
const withoutOne = (text: string): string => text.replace(/^1(?=\/1?[0十]?万)/, '');
const unitOf = (text: string | undefined): string | undefined => {
  const unit = withoutOne((text ?? '').replace(/^[（(](.*)[）)]$/, '$1'));
  return unit && Object.hasOwn(language.units, unit) ? unit : undefined;
};

/** 1. and 1 before a name, but not the age in 3岁以下婴幼儿托位数. */
const SERIAL_BEFORE = /^(?:[*★#]|[（(]\d{1,2}[）)]|\d{1,3}[.、．]|\d{1,3}(?![\d岁个年周—～~-]))+/;

/** What stands in brackets at the end of a name: （%）, [单位：%]. */
const REMARK = /^(.+)[（(【[](?:单位[:：])?([^（）()【】[\]]*)[）)】\]]$/;
/** 死亡率‰, 筛查率/%, 死亡率，1/10万 */
const UNIT_BEHIND = new RegExp(`^(.+(?:${HEADS}))[/，,]?((?:1?/)?(?:10万|万)|[%％‰])$`);
const NOTES_BEHIND = new RegExp(`(?:[*※]|${NOTE_MARK}){1,3}$`);
/** 死亡率：城市, 死亡率—农村 */
const PART_BEHIND = new RegExp(`^(.+(?:${HEADS}))[:：—-]+(全[国省市县区]|${WHOM})$`);

/** 失业率（女性）, 筛查率（35—64岁） */
const OF_WHOM = new RegExp(`${POPULATION_ONLY.source}|^\\d{1,2}岁?[-—～~至]\\d{1,2}岁$`);

/**
 * An indicator's name, with whom it is of, and the unit in brackets behind it; without a number before it or a remark. 乡镇（街道）覆盖率 is a
 * name.
 */
export function namedIn(text: string): Named | undefined {
  const withoutNotes = (words: string) => words.replace(NOTES_BEHIND, '');
  let name = withoutNotes(text.replace(SERIAL_BEFORE, ''));
  let unit: string | undefined;
  let whom = '';
  for (let at = REMARK.exec(name); at; at = REMARK.exec(name)) {
    unit = unitOf(at[2]) ? at[2] : unit;
    if (OF_WHOM.test(at[2]!)) whom = at[2]!;
    name = withoutNotes(at[1]!);
  }
  const [, bare = name, behind] = UNIT_BEHIND.exec(name) ?? [];
  return bare ? { name: whom + bare.replace(PART_BEHIND, '$2$1'), unit: unit ?? behind } : undefined;
}

/** 城市婴儿死亡率 for 其中：城市 below 婴儿死亡率（‰）. */
function belowOf(named: Named | undefined, above: Named | undefined): Named | undefined {
  const [, of, words] = /^(其中[：:]?|[—-]{1,2})?([\u4e00-\u9fff].*)$/.exec(named?.name ?? '') ?? [];
  const whole = above?.whole ?? above;
  if (!named || !whole || !words || !(of || POPULATION_ONLY.test(words))) return named;
  return { name: partOf(words, whole.name), unit: named.unit ?? whole.unit, whole }; // 其中：公立医院 below 每千人口床位数
}

/** Where the name of a row stands: before its first number, and behind 序号, the domain and the like. */
function nameAt(cells: readonly Cell[]): number {
  const isName = ({ text }: Cell) => !SERIAL.test(text) && !unitOf(text) && !isNature(text) && !numberIn(text);
  const isMeasure = ({ text }: Cell) => namedIn(text)?.unit !== undefined || HEAD_AT_END.test(text);
  const firstNumber = cells.findIndex(({ text }, i) => i > 0 && numberIn(text));
  const before = cells.slice(0, firstNumber);
  const measure = before.findLastIndex((cell) => isName(cell) && isMeasure(cell));
  return measure < 0 ? before.findIndex(isName) : measure;
}

/** A row below a head that does not fit, or below none: a name, numbers of which the last is the target, and 预期性 or 约束性. */
function rowBeside(all: readonly Cell[], head: Head, above: Named | undefined): Row | undefined {
  const cells = all.filter(({ text }) => text);
  const at = nameAt(cells);
  const named = belowOf(namedIn(cells[at]?.text ?? ''), above);
  const rest = cells.slice(at + 1);
  const numbers = rest.flatMap((cell) => {
    const number = numberIn(cell.text);
    return number ? [{ cell, ...number }] : [];
  });
  const binding = bindingOf(rest.map(({ text }) => text));
  const isRow = binding !== undefined || head.length > 0; // else a list of facts, or no table
  if (!named || /^[\d（(]/.test(named.name) || !numbers.length || !isRow) return undefined;
  const unit = unitOf(named.unit) ?? rest.map(({ text }) => unitOf(text)).find(Boolean) ?? numbers.at(-1)!.unit ?? unitFor(named.name);
  if (unit === undefined) return undefined;
  const years = head.flatMap((one) => one?.year ?? []);
  if (years.length > 2 && years.length !== numbers.length) return undefined; // of base and target one may be missing, not one of three
  return {
    ...named,
    unit: language.units[unit]?.as ?? unit,
    binding,
    values: numbers.map(({ cell, op, value }, i) => ({
      op,
      value,
      year: years.length === numbers.length ? years[i] : undefined,
      isMiddle: false,
      cell,
    })),
  };
}
