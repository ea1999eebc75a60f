/** Text in columns of the terminal, where a Chinese character takes two. */
import { markdownTable } from 'markdown-table';
import { widthOf } from '../base/width';
import type { Table } from './tables';

/** Pads to a width in columns. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** A table whose columns stand below one another. */
export const alignedTable = (table: Table): string =>
  markdownTable(table, { stringLength: widthOf, delimiterStart: false, delimiterEnd: false }) + '\n';
