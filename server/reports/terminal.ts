/** Text in columns of the terminal, where a Chinese character takes two. */
import { markdownTable } from 'markdown-table';
import { widthOf } from '../base/width';
import type { Table } from './tables';

/** What moves the cursor, renames the window or rings: every control character but breaks, tabs and colours. */
const COMMANDS = /\u001b(?!\[[\d;]{0,20}m)|\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001a\u001c-\u001f\u007f-\u009f]/g;

/** A text that only shows words: a draft, or the name of a file, may hold commands to the terminal. */
export const harmless = (text: string): string => text.replace(COMMANDS, '\ufffd');

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
