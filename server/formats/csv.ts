/** Tables as text (.csv, RFC 4180) to lines of cells parted by tabs. */
import { parse } from 'papaparse';
import type { Reading } from '../base/places';
import { decodeText, type TextOrProblem } from './text';

/** A quote that nothing closes takes all that follows into its cell: then quotes are words. */
const NONE = '\0';

/** The text of a file, or why it holds none. Never throws. */
export function read(bytes: Uint8Array, reading?: Reading): TextOrProblem {
  const file = decodeText(bytes, reading);
  if ('problem' in file) return file;
  const { data, errors } = parse<string[]>(file.text);
  const rows = errors.some(({ code }) => code === 'MissingQuotes') ? parse<string[]>(file.text, { quoteChar: NONE }).data : data;
  return { ...file, text: rows.map((row) => `${row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')}\n`).join('') };
}
