/** How the tables of commands are written: for the terminal, or in a format of `reports/tables`. */
import { render, TABLE_FORMATS, type Table, type TableFormat } from '../reports/tables';
import { alignedTable } from '../reports/terminal';
import { write } from './console';

export type Format = TableFormat | 'table';
export const FORMATS: readonly Format[] = ['table', ...TABLE_FORMATS];

export const writeTable = (table: Table, format: Format): void => write(format === 'table' ? alignedTable(table) : render(table, format));
