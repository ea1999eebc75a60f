/**
 * Rows of indicator tables (目标表, 附表, 专栏) in text: cells parted by tabs, bars or wide spaces. A head with years says which column is
 * the base and which the target; without one a row has its name, one value and perhaps 预期性 or 约束性.
 */
import { language, tableHeads } from '../data';
import type { Flow } from '../plan/flow';
import { anyOf } from './words';
import type { Operator } from './target';

/** A cell: its text, and where it stands in the row's flow. */
export interface Cell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What a row says. `values` are in the order of the columns. */
export interface Row {
  readonly name: string;
  readonly unit: string;
  readonly binding: boolean | undefined;
  readonly values: readonly RowValue[];
}
export interface RowValue {
  readonly op: Operator | undefined;
  readonly value: number;
  /** The year at the head of its column. */
  readonly year: number | undefined;
  readonly cell: Cell;
}

/** The years of a table's head, in the order of its columns; [] where the head names none. */
export type Head = readonly number[];

/** Columns are parted by a tab, a bar, or more white space than stands between words. */
const WIDE = 2;

/** The cells of a row; one for running text. `source` is what the flow was read from. */
export function cellsOf(flow: Flow, source: string): Cell[] {
  const cells: Cell[] = [];
  const { text, at } = flow;
  let from = 0;
  for (let i = 1; i <= text.length; i++) {
    const gap = i < text.length ? source.slice(at[i - 1]! + 1, at[i]) : '';
    const isBar = /^[|｜]$/.test(text[i - 1]!);
    const isEnd = i === text.length || isBar || gap.includes('\t') || (gap.length >= WIDE && !/[\r\n]/.test(gap));
    if (!isEnd) continue;
    const words = text.slice(from, isBar ? i - 1 : i);
    if (words) cells.push({ text: words, from, to: from + words.length });
    from = i;
  }
  return cells;
}

const UNITS = anyOf(Object.keys(language.units).filter(Boolean));
const NAME = new RegExp(`^(?:\\d{1,3}[.、．]?)?([^\\d（(][^（(]*?)(?:[（(](${UNITS})[）)])?(?:[（(][^（）()]*[）)])?$`);
const NUMBER = new RegExp(`^([><≥≤＞＜]|>=|<=)?(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(${UNITS})?(以上|以下|左右)?$`);
/** Whether a row says that its target is 约束性 or 预期性; undefined where it says neither. */
export const bindingOf = (cells: readonly string[]): boolean | undefined => {
  const nature = cells.find((text) => NATURES.includes(text));
  return nature === undefined ? undefined : nature === NATURES[0];
};
const NATURES = ['约束性', '预期性'];

/** The number that is all there is in a cell, or undefined. */
export function numberIn(
  cell: string,
): { readonly op: Operator | undefined; readonly value: number; readonly unit: string | undefined } | undefined {
  const match = NUMBER.exec(cell);
  if (!match) return undefined;
  const op = SIGN[match[1] ?? ''] ?? (match[4] ? language.after[match[4]] : undefined);
  return { op, value: Number(match[2]!.replaceAll(',', '')), unit: match[3] };
}

const SIGN: Readonly<Record<string, Operator>> = { '>': '>', '<': '<', '≥': '>=', '≤': '<=', '>=': '>=', '<=': '<=' };

/** The years of a head row, or undefined where the cells are no head. */
export function headOf(cells: readonly Cell[]): Head | undefined {
  if (cells.length < 2 || !cells.some(({ text }) => tableHeads.indicator.includes(text))) return undefined;
  return cells.flatMap(({ text }) => YEAR_HEAD.exec(text)?.[1] ?? []).map(Number);
}

const YEAR_HEAD = new RegExp(`^到?((?:19|20)\\d\\d)年?(?:${anyOf([...tableHeads.indicator, ...tableHeads.value, ...tableHeads.base])})?$`);

/** A row below `head`, or undefined where the cells are none: a name, then numbers. */
export function rowOf(cells: readonly Cell[], head: Head): Row | undefined {
  if (cells.length < 2) return undefined;
  const first = /^\d{1,3}[.、．]?$/.test(cells[0]!.text) ? 1 : 0; // 序号
  const name = NAME.exec(cells[first]?.text ?? '');
  const rest = cells.slice(first + 1);
  const numbers = rest.flatMap((cell) => {
    const number = numberIn(cell.text);
    return number ? [{ cell, ...number }] : [];
  });
  if (!name || !numbers.length) return undefined;
  const unit = name[2] ?? rest.map(({ text }) => new RegExp(`^(?:${UNITS})$`).exec(text)?.[0]).find(Boolean) ?? numbers.at(-1)!.unit;
  const binding = bindingOf(rest.map(({ text }) => text));
  if (unit === undefined || (binding === undefined && !head.length)) return undefined; // a list of facts, or no table
  const years = head.length === numbers.length ? head : [];
  return {
    name: name[1]!,
    unit: language.units[unit]?.as ?? unit,
    binding,
    values: numbers.map(({ cell, op, value }, i) => ({ op, value, year: years[i], cell })),
  };
}
