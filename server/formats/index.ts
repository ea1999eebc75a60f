/** Bytes to the text of a plan, whatever kind of file they are. */
import { message } from '../base/messages';
import type { Reading } from '../base/places';
import { formatOf } from './formats';
import { decodeText, type TextOrProblem } from './text';

/** What the bundle of a format holds. */
export interface FormatReader {
  /** The text, or why there is none. Never rejects. */
  read(bytes: Uint8Array, reading?: Reading): TextOrProblem | Promise<TextOrProblem>;
}

/** Loads a format’s reader when the first such file comes. */
export type LoadReader = (format: string) => Promise<FormatReader>;

/** The text of a file, or why it holds none; its path tells formats that are text. Rejects only where `load` does. */
export async function textOf(bytes: Uint8Array, load: LoadReader, path = '', reading: Reading = {}): Promise<TextOrProblem> {
  const format = formatOf(bytes, path);
  if (!format) return decodeText(bytes, reading);
  return format.saveAs ? { problem: message('error.saveAs', format.saveAs) } : (await load(format.id)).read(bytes, reading);
}
