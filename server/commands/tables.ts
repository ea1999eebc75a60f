/** How the tables of commands are written: for the terminal, in a format of `reports/tables`, or as a spreadsheet. */
import { resolve } from 'node:path';
import { Option } from 'commander';
import { message } from '../base/messages';
import type * as Spreadsheet from '../formats/spreadsheet';
import { render, TABLE_FORMATS, type Table, type TableFormat } from '../reports/tables';
import { alignedTable } from '../reports/terminal';
import { loadPack, writeAtomically } from '../shell/files';
import { fail, write } from './console';
import { SAID } from './words';

export type Format = TableFormat | 'table' | 'xlsx';
export const FORMATS: readonly Format[] = ['table', ...TABLE_FORMATS, 'xlsx'];

export const outputFileOption = (): Option => new Option('-o, --output <FILE>', '写到文件；不写时打印（xlsx 必须写到文件）');

const rendered = (table: Table, format: Exclude<Format, 'xlsx'>): string =>
  format === 'table' ? alignedTable(table) : render(table, format);

/** Writes tables one after another, or a sheet each; to a file or to standard output. */
export async function putTables(sheets: readonly Spreadsheet.Sheet[], format: Format, output: string | undefined): Promise<void> {
  if (format !== 'xlsx') return putText(sheets.map(({ table }) => rendered(table, format)).join('\n'), output);
  if (output === undefined) return fail('--format', message(SAID.xlsxWhere));
  const { write: spreadsheet } = await loadPack<typeof Spreadsheet>('spreadsheet');
  await putFile(output, await spreadsheet(sheets));
}

export async function putText(text: string, output: string | undefined): Promise<void> {
  if (output === undefined) write(text);
  else await putFile(output, text);
}

async function putFile(output: string, content: string | Uint8Array): Promise<void> {
  const problem = await writeAtomically(resolve(output), content);
  if (problem) fail(output, problem);
}
