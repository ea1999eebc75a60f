/** A table of indicators 指标表 as a document of its own: rows of cells below a head that says what the columns are. */
import { language, tableHeads, type Column } from '../data';
import type { Span } from '../plan/flow';
import { bindingOf, numberIn } from './tables';
import type { Target } from './target';
import { tableTargets } from './targets';

/** Names for columns beside the bundled ones. */
export type Columns = Partial<Record<Column, readonly string[]>>;

export interface IndicatorTable {
  /** The words above the head, and where they begin. */
  readonly caption: Span & { readonly text: string };
  readonly targets: readonly Target[];
  /** Of the columns that hold values. */
  readonly years: readonly number[];
  /** The lines below the head that gave no target, from 1. */
  readonly unread: readonly number[];
}

interface Cell extends Span {
  readonly text: string;
}

/** A column that is read: what it holds, and the year of its values. */
interface Head {
  readonly column: Column;
  readonly year: number | undefined;
}

/** The table that a text is: lines of cells parted by tabs, most of the text. Undefined where it is none. Linear. */
export function readIndicatorTable(source: string, columns: Columns = {}): IndicatorTable | undefined {
  const lines = linesOf(source);
  const filled = lines.filter((cells) => cells.some(({ text }) => text));
  if (filled.filter((cells) => cells.length > 1).length * 2 <= filled.length) return undefined;
  const at = lines.findIndex((cells) => isHead(headsOf(cells, columns)));
  return at < 0 ? undefined : new TableReader(lines, at, columns).read();
}

function linesOf(source: string): Cell[][] {
  let start = 0;
  return source.split('\n').map((line) =>
    line.split('\t').map((cell) => {
      const text = cell.trim();
      const from = start + cell.indexOf(text);
      start += cell.length + 1; // a tab or the line's end
      return { text: text.replace(/\s+/g, ''), start: from, end: from + text.length };
    }),
  );
}

const isHead = (heads: readonly (Head | undefined)[]): boolean =>
  heads.some((head) => head?.column === 'indicator') && heads.some((head) => head?.column === 'value');

/** What each cell of a line says as the head of its column. */
function headsOf(cells: readonly Cell[], own: Columns): (Head | undefined)[] {
  const names = Object.keys(tableHeads) as Column[];
  return cells.map(({ text }) => {
    const year = /(?:19|20)\d\d(?=年|$)/.exec(text)?.[0];
    const bare = text.replace(/(?:到|至)?(?:19|20)\d\d年?/, '').replace(/^([^（(]*)[（(].*[）)]$/, '$1');
    const column = names.find((name) => own[name]?.includes(text)) ?? names.find((name) => tableHeads[name].includes(bare));
    if (year === undefined) return column && { column, year };
    const isValue = column === undefined ? !bare : column === 'value' || column === 'indicator'; // 2030年, 2030年目标值, 2030年目标
    return isValue ? { column: 'value', year: Number(year) } : column && { column, year: Number(year) };
  });
}

class TableReader {
  private readonly targets: Target[] = [];
  private readonly unread: number[] = [];
  private readonly years = new Set<number>();
  private heads: readonly (Head | undefined)[];
  private domain: string | null = null;

  constructor(
    private readonly lines: readonly (readonly Cell[])[],
    private readonly headAt: number,
    private readonly columns: Columns,
  ) {
    this.heads = headsOf(lines[headAt]!, columns);
  }

  read(): IndicatorTable {
    const above = this.lines.slice(0, this.headAt).flatMap((cells) => cells.filter(({ text }) => text));
    for (let i = this.headAt + 1; i < this.lines.length; i++) this.readLine(this.lines[i]!, i + 1);
    const caption = { text: above.map(({ text }) => text).join(''), start: above[0]?.start ?? 0, end: above.at(-1)?.end ?? 0 };
    return { caption, targets: this.targets, years: [...this.years].sort((a, b) => a - b), unread: this.unread };
  }

  private readLine(cells: readonly Cell[], number: number): void {
    const filled = cells.filter(({ text }) => text);
    if (!filled.length) return;
    const heads = headsOf(cells, this.columns);
    if (isHead(heads))
      this.heads = heads; // of a further sheet
    else if (filled.length === 1) this.domain = withoutNumber(filled[0]!.text);
    else if (!this.readRow(cells)) this.unread.push(number);
  }

  /** Whether a row gave a target. A cell that is merged with those above it is empty. */
  private readRow(cells: readonly Cell[]): boolean {
    const textOf = (column: Column) => cells[this.heads.findIndex((head) => head?.column === column)]?.text ?? '';
    this.domain = withoutNumber(textOf('domain')) || this.domain;
    const named = namedIn(textOf('indicator'));
    const values = this.valuesIn(cells);
    const unit = unitOf(textOf('unit')) ?? unitOf(named?.unit) ?? values.findLast((one) => one.unit !== undefined)?.unit;
    if (!named || unit === undefined) return false;
    const row = { name: named.name, unit: language.units[unit]?.as ?? unit, binding: bindingOf([textOf('binding')]), values };
    const text = cells.flatMap((cell) => cell.text || []).join(' ');
    const span = { start: cells[0]!.start, end: cells.at(-1)!.end };
    const targets = tableTargets(row, { section: 'goal', domain: this.domain, item: null, text, span });
    for (const target of targets) this.targets.push(target);
    for (const { year } of values) if (year !== undefined) this.years.add(year);
    return values.length > 0;
  }

  /** The values of a row, in the order of their columns. */
  private valuesIn(cells: readonly Cell[]) {
    return this.heads.flatMap((head, i) => {
      const cell = cells[i];
      const number = head?.column === 'value' && cell ? numberIn(withoutOne(cell.text)) : undefined;
      return number && cell ? [{ ...number, year: head!.year, valueSpan: { start: cell.start, end: cell.end } }] : [];
    });
  }
}

const withoutNumber = (text: string): string => text.replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]{1,2})/, '');
/** 1/10万 for /10万. */
const withoutOne = (text: string): string => text.replace(/^1(?=\/1?[0十]?万)/, '').replace(/(\d)1(?=\/10万)/, '$1');
const unitOf = (text: string | undefined): string | undefined => {
  const unit = withoutOne((text ?? '').replace(/^[（(](.*)[）)]$/, '$1'));
  return unit in language.units && unit ? unit : undefined;
};

/** An indicator's name and the unit in brackets behind it; without a number before it or a remark. */
function namedIn(text: string): { name: string; unit: string | undefined } | undefined {
  const [, name, bracketed] = /^([^（(]+)(?:[（(]([^（）()]*)[）)])?/.exec(text.replace(/^[\d*★#.、．]{1,4}/, '')) ?? [];
  return name === undefined ? undefined : { name, unit: bracketed };
}
