/** Text in columns of the terminal, where a Chinese character takes two. */
import { eastAsianWidth } from 'get-east-asian-width';
import { markdownTable } from 'markdown-table';
import type { Table } from './tables';

/** Columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += eastAsianWidth(char.codePointAt(0)!);
  return width;
}

/** Pads to a width in columns. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** A table whose columns stand below one another. */
export const alignedTable = (table: Table): string =>
  markdownTable(table, { stringLength: widthOf, delimiterStart: false, delimiterEnd: false }) + '\n';
