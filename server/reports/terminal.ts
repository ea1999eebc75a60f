/** Text in columns of the terminal, where a Chinese character takes two. */
import { markdownTable } from 'markdown-table';
import { widthOf } from '../base/width';
import type { Table } from './tables';

/** Pads to a width in columns. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Characters of a cell: no clause has more. What is cut off stands in the other formats. */
const MOST = 120;
const cut = (cell: string): string => (cell.length > MOST ? `${cell.slice(0, MOST)}…` : cell);

/** A table whose columns stand below one another. */
export const alignedTable = (table: Table): string =>
  markdownTable(
    table.map((row) => row.map(cut)),
    { stringLength: widthOf, delimiterStart: false, delimiterEnd: false },
  ) + '\n';
