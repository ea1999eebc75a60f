/** PDF to text, a line a line. In a bundle of its own (dist/pdf.js): the library is larger than all the rest. */
import { extractText, getDocumentProxy } from 'unpdf';
import { message } from '../base/messages';
import { plainText } from '../base/radicals';
import type { TextOrProblem } from './text';

/** The text of a PDF, its pages parted by \f, or why it holds none. Never rejects. */
export async function read(bytes: Uint8Array): Promise<TextOrProblem> {
  try {
    // The library keeps what it is given, and takes no Buffer.
    const copy = new Uint8Array(bytes);
    const { text } = await extractText(await getDocumentProxy(copy, { verbosity: 0 }));
    const all = plainText(text.map((page) => page.trimEnd()).join('\n\f'));
    return all.trim() ? { text: `${all}\n` } : { problem: message('error.scan') };
  } catch {
    return { problem: message('error.pdf') };
  }
}
