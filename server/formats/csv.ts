/** Tables as text (.csv, RFC 4180) to lines of cells parted by tabs. */
import { parse } from 'papaparse';
import type { Reading } from '../base/places';
import { decodeText, type TextOrProblem } from './text';

/** The text of a file, or why it holds none. Never throws. */
export function read(bytes: Uint8Array, reading?: Reading): TextOrProblem {
  const file = decodeText(bytes, reading);
  if ('problem' in file) return file;
  const { data } = parse<string[]>(file.text);
  return { ...file, text: data.map((row) => `${row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')}\n`).join('') };
}
