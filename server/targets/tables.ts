/**
 * Rows of indicator tables (目标表, 附表, 专栏) in text: cells parted by tabs, bars or wide spaces. A head with years says which column is
 * the base and which the target; without one a row has its name, one value and perhaps 预期性 or 约束性.
 */
import { language } from '../data';
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
const SIGN: Readonly<Record<string, Operator>> = { '>': '>', '<': '<', '≥': '>=', '≤': '<=', '>=': '>=', '<=': '<=' };

/** The years of a head row, or undefined where the cells are no head. */
export function headOf(cells: readonly Cell[]): Head | undefined {
  if (cells.length < 2 || !cells.some(({ text }) => /^(?:指标|指标名称|名称|主要指标|项目|目标)$/.test(text))) return undefined;
  return cells.flatMap(({ text }) => /^((?:19|20)\d\d)年?(?:目标值?|现状值?|基期值?|基数|实际值?)?$/.exec(text)?.[1] ?? []).map(Number);
}

/** A row below `head`, or undefined where the cells are none: a name, then numbers. */
export function rowOf(cells: readonly Cell[], head: Head): Row | undefined {
  if (cells.length < 2) return undefined;
  const first = /^\d{1,3}[.、．]?$/.test(cells[0]!.text) ? 1 : 0; // 序号
  const name = NAME.exec(cells[first]?.text ?? '');
  const rest = cells.slice(first + 1);
  const numbers = rest.flatMap((cell) => {
    const match = NUMBER.exec(cell.text);
    return match ? [{ cell, match }] : [];
  });
  if (!name || !numbers.length) return undefined;
  const unit = name[2] ?? rest.map(({ text }) => new RegExp(`^(?:${UNITS})$`).exec(text)?.[0]).find(Boolean) ?? numbers.at(-1)!.match[3];
  const nature = rest.find(({ text }) => /^(?:约束性|预期性)$/.test(text))?.text;
  if (unit === undefined || (!nature && !head.length)) return undefined; // a list of facts, or no table
  const years = head.length === numbers.length ? head : [];
  return {
    name: name[1]!,
    unit: language.units[unit]?.as ?? unit,
    binding: nature === undefined ? undefined : nature === '约束性',
    values: numbers.map(({ cell, match }, i) => ({
      op: SIGN[match[1] ?? ''] ?? (match[4] ? language.after[match[4]] : undefined),
      value: Number(match[2]!.replaceAll(',', '')),
      year: years[i],
      cell,
    })),
  };
}
