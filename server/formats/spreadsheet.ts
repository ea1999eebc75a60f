/** Tables as a spreadsheet (.xlsx). In a pack of its own, for the library that writes it. */
import writeExcelFile from 'write-excel-file/universal';

/** A sheet: its first row is the head. */
export interface Sheet {
  readonly name: string;
  readonly table: readonly (readonly string[])[];
}

/** Columns of characters, as spreadsheets count them. */
const [NARROWEST, WIDEST] = [8, 60];

/** The bytes of the file. */
export async function write(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const blob = await writeExcelFile(
    sheets.map(({ name, table }) => ({
      sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), // what a sheet may be called
      stickyRowsCount: 1,
      columns: (table[0] ?? []).map((_, i) => ({ width: widthOf(table.map((row) => row[i] ?? '')) })),
      data: table.map((row, i) => row.map((words) => cellOf(words, i === 0))),
    })),
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** A number is one only where nothing of it would be lost. */
const cellOf = (words: string, isHead: boolean) => {
  const isNumber = !isHead && /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(words);
  const style = { wrap: true, alignVertical: 'top' as const, ...(isHead ? { fontWeight: 'bold' as const } : {}) };
  return isNumber ? { value: Number(words), type: Number, ...style } : { value: words, type: String, ...style };
};

const widthOf = (cells: readonly string[]): number =>
  Math.min(WIDEST, Math.max(NARROWEST, ...cells.slice(0, 500).map((words) => [...words].length * 2)));
