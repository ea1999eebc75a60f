/** Bytes to the text of a plan, whatever kind of file they are. */
import { decodeText, type TextOrProblem } from './text';

/** Formats whose reading takes a library: each is a bundle of its own, `dist/docx.js` and `dist/pdf.js`. */
export type Format = 'docx' | 'pdf';

/** What such a bundle holds. */
export interface FormatReader {
  /** The text, or why there is none. Never rejects. */
  read(bytes: Uint8Array): TextOrProblem | Promise<TextOrProblem>;
}

/** Loads a bundle when the first file of its format comes; each shell does it in its own way. */
export type LoadReader = (format: Format) => Promise<FormatReader>;

/** The text of a file, or why it holds none. Rejects only where `load` does. */
export async function textOf(bytes: Uint8Array, load: LoadReader): Promise<TextOrProblem> {
  const format = formatOf(bytes);
  return format ? (await load(format)).read(bytes) : decodeText(bytes);
}

/** By its first bytes; a Word file is a zip archive. */
function formatOf(bytes: Uint8Array): Format | undefined {
  const opening = String.fromCharCode(...bytes.subarray(0, 5));
  if (opening.startsWith('PK\x03\x04')) return 'docx';
  return opening === '%PDF-' ? 'pdf' : undefined;
}
