/** A table of indicators 指标表 as a document of its own: rows of cells below a head that says what the columns are. */
import type { Span } from '../plan/flow';
import { columnsOf, withYearsBelow, type Columns, type Head } from '../plan/rows';
import { namedIn, rowBelow, type Named } from './tables';
import { periodUntil } from '../plan/title';
import type { Target } from './target';
import { tableTargets } from './targets';

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

const isHead = (heads: Head): boolean =>
  heads.some((head) => head?.column === 'indicator') && heads.some((head) => head?.column === 'value');

const headsOf = (cells: readonly Cell[], own: Columns): Head =>
  columnsOf(
    cells.map(({ text }) => text),
    own,
  );

class TableReader {
  private readonly targets: Target[] = [];
  private readonly unread: number[] = [];
  private readonly years = new Set<number>();
  private heads: Head;
  private domain: string | null = null;
  private above: Named | undefined;

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
    const heads = this.headsBelow(cells);
    if (heads) this.heads = heads;
    else if (filled.length === 1) this.domain = withoutNumber(filled[0]!.text);
    else if (!this.readRow(cells)) this.unread.push(number);
  }

  /** Of a further sheet, or with the years below those that were read. */
  private headsBelow(cells: readonly Cell[]): Head | undefined {
    const heads = headsOf(cells, this.columns);
    return isHead(heads) ? heads : withYearsBelow(this.heads, cells);
  }

  /** Whether a row gave a target. A cell that is merged with those above it is empty; empty cells at a row's end may be left out. */
  private readRow(cells: readonly Cell[]): boolean {
    const texts = this.heads.map((_, i) => cells[i]?.text ?? '');
    this.domain = withoutNumber(texts[this.heads.findIndex((head) => head?.column === 'domain')] ?? '') || this.domain;
    const row = rowBelow(this.heads, texts, this.above);
    this.above = row ?? namedIn(texts[this.heads.findIndex((head) => head?.column === 'indicator')] ?? '');
    const promised = row ? this.promisedOf(row.values) : [];
    if (!row || !promised.length) return false;
    const text = cells.flatMap((cell) => cell.text || []).join(' ');
    const span = { start: cells[0]!.start, end: cells.at(-1)!.end };
    const values = promised.map(({ at, ...value }) => ({ ...value, valueSpan: { start: cells[at]!.start, end: cells[at]!.end } }));
    const targets = tableTargets({ ...row, values }, { section: 'goal', domain: this.domain, item: null, text, span });
    for (const target of targets) this.targets.push(target);
    for (const { year } of values) if (year !== undefined) this.years.add(year);
    return true;
  }

  /** The values of a row; where its last column says none (持续下降, nothing), those of the years of a plan that ends with that column. */
  private promisedOf<T extends { readonly at: number; readonly year: number | undefined }>(values: readonly T[]): readonly T[] {
    const last = this.heads.findLastIndex((head) => head?.column === 'value');
    if (values.at(-1)!.at === last) return values;
    const until = this.heads[last]!.year;
    const since = until === undefined ? Infinity : periodUntil(until)[0];
    return values.filter(({ year }) => year !== undefined && year >= since);
  }
}

const withoutNumber = (text: string): string => text.replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]{1,2})/, '');
