/** How the tables of commands are written: for the terminal, in a format of `reports/tables`, or as a spreadsheet. */
import { message } from '../base/messages';
import type { Sheet } from '../base/paper';
import type * as Spreadsheet from '../formats/spreadsheet';
import { render, TABLE_FORMATS, type Table, type TableFormat } from '../reports/tables';
import { alignedTable } from '../reports/terminal';
import { loadPack } from '../shell/files';
import { fail } from './console';
import { putFile, putText } from './put';
import { SAID } from './words';

export type Format = TableFormat | 'table' | 'xlsx';
export const FORMATS: readonly Format[] = ['table', ...TABLE_FORMATS, 'xlsx'];

const rendered = (table: Table, format: Exclude<Format, 'xlsx'>): string =>
  format === 'table' ? alignedTable(table) : render(table, format);

/** Writes tables one after another, or a sheet each; to a file or to standard output. */
export async function putTables(sheets: readonly Sheet[], format: Format, output: string | undefined): Promise<void> {
  if (format !== 'xlsx') {
    const [first = '', ...others] = sheets.map(({ table }) => rendered(table, format));
    return putText([first, ...others.map((one) => one.replace(/^\ufeff/, ''))].join('\n'), output); // one mark a file
  }
  if (output === undefined) return fail('--format', message(SAID.xlsxWhere));
  const { write: spreadsheet } = await loadPack<typeof Spreadsheet>('spreadsheet');
  await putFile(output, await spreadsheet(sheets));
}
