/** Tables as a spreadsheet (.xlsx). In a pack of its own, for the library that writes it. */
import type { Sheet } from '../base/paper';
import { widthOf } from '../base/width';
import writeExcelFile, { type Feature } from 'write-excel-file/universal';

/** Columns of characters, as spreadsheets count them. */
const [NARROWEST, WIDEST] = [8, 36];

/** Printed on A4 across, as wide as the page: a row in two halves cannot be read (ECMA-376 part 1, 18.3.1.63 and 18.3.1.65). */
const ACROSS: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) => xml.replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>$&'),
        insert: () => '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
      },
    },
  },
};

/** The bytes of the file. */
export async function write(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const blob = await writeExcelFile(sheets.map(sheetOf), { features: [ACROSS] }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function sheetOf({ name, table }: Sheet) {
  const widths = (table[0] ?? []).map((_, i) => columnOf(table.map((row) => row[i] ?? '')));
  return {
    sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), // what a sheet may be called
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: table.map((row, i) => {
      const height = row.reduce((most, words, at) => Math.max(most, linesOf(words, widths[at]!)), 1) * LINE_HEIGHT;
      return row.map((words) => ({ ...cellOf(words, i === 0), height }));
    }),
  };
}

/** Points of a line of text. Not every program fits the height of rows to their words. */
const LINE_HEIGHT = 15;
const linesOf = (words: string, width: number): number => Math.ceil(widthOf(words) / (width - SLACK));

/** A number is one only where nothing of it would be lost. */
const cellOf = (words: string, isHead: boolean) => {
  const isNumber = !isHead && /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(words);
  const frame = { wrap: true, alignVertical: 'top', borderStyle: 'thin', borderColor: '#bfbfbf' } as const;
  const style = isHead ? ({ ...frame, fontWeight: 'bold', backgroundColor: '#f2f2f2' } as const) : frame;
  return isNumber ? { value: Number(words), type: Number, ...style } : { value: words, type: String, ...style };
};

/** Room beside the words. */
const SLACK = 2;
const columnOf = (cells: readonly string[]): number =>
  cells.slice(0, 500).reduce((most, words) => Math.min(WIDEST, Math.max(most, widthOf(words) + SLACK)), NARROWEST);
