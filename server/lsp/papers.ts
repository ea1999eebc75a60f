/** What a client can have of a document: an opinion, a report, tables, how it was read. In a pack of its own: few ask for it. */
import { createColors } from 'picocolors';
import { URI, Utils } from 'vscode-uri';
import { version } from '../../package.json';
import type { LoadPack } from '../base/packs';
import type { Sheet } from '../base/paper';
import type * as Docx from '../formats/docx';
import { formatOf } from '../formats/formats';
import type * as Official from '../formats/official';
import type * as Spreadsheet from '../formats/spreadsheet';
import { fileReport } from '../reports/file-report';
import { html } from '../reports/html';
import { memo, memoPaper } from '../reports/memo';
import { rangesIn } from '../reports/ranges';
import { reportText, type ReportContext } from '../reports/report';
import { reviewOf } from '../reports/review';
import { sheetsOf } from '../reports/sheets';
import { render, type TableFormat } from '../reports/tables';
import { fileOf, type CheckedDocument } from './document';
import type { PaperFormat, PaperName } from './requests';

export { reading } from './features/reading';

/** The bytes of a paper. */
export async function paperOf(file: CheckedDocument, name: PaperName, format: PaperFormat, load: LoadPack): Promise<Uint8Array> {
  if (name !== 'memo' && name !== 'html') return tablesAs(sheetsOf(name, file.analyses, file.locale), format, load);
  const files = [reportOf(file)];
  const context: ReportContext = { locale: file.locale, version, colors: createColors(false), failures: [] };
  if (name === 'html') return bytesOf(reportText(html, files, context));
  if (format !== 'docx') return bytesOf(reportText(memo, files, context));
  const { write } = await load<typeof Official>('official');
  return write(memoPaper(files, context));
}

/** The bytes of a Word file with the findings as comments, with the safe fixes as tracked changes if so wished; undefined for others. */
export async function annotated(
  file: CheckedDocument,
  bytes: Uint8Array,
  { withFixes, today, load }: { readonly withFixes: boolean; readonly today: string; readonly load: LoadPack },
): Promise<Uint8Array | undefined> {
  if (formatOf(bytes)?.id !== 'docx') return undefined;
  const pack = await load<typeof Docx>('docx');
  return pack.annotate(bytes, reviewOf(reportOf(file).findings, { withFixes, today, locale: file.locale }));
}

/** The bytes of tables: sheets of a spreadsheet, or one after another. */
export async function tablesAs(sheets: readonly Sheet[], format: PaperFormat, load: LoadPack): Promise<Uint8Array> {
  if (format === 'xlsx') {
    const { write } = await load<typeof Spreadsheet>('spreadsheet');
    return write(sheets);
  }
  const written: TableFormat = format === 'csv' || format === 'html' ? format : 'markdown';
  return bytesOf(sheets.map(({ table }) => render(table, written)).join('\n'));
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

function reportOf(file: CheckedDocument) {
  const nameOf = (uri: string) => Utils.basename(URI.parse(uri));
  return fileReport({ path: nameOf(fileOf(file.document.uri)), isText: !file.source?.places }, file.document.getText(), file, {
    locale: file.locale,
    pathOf: nameOf,
    rangesOf: (uri) => rangesIn(file.uppers.get(uri)?.getText() ?? ''),
  });
}
