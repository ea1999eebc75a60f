/** Text in columns of the terminal, where a Chinese character takes two. */
import { markdownTable } from 'markdown-table';
import { widthOf } from '../base/width';
import type { Table } from './tables';

/**
 * What moves the cursor, renames the window, rings, hides words or turns their direction: every control character but breaks, tabs and
 * the colours that reports have (bold, dim, underlined, red to blue).
 */
const COMMANDS = new RegExp(
  '\\u001b(?!\\[(?:[0124]|2[24]|3[1-4]|39)m)|\\r(?!\\n)' +
    '|[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001a\\u001c-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]',
  'g',
);

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
