/** PDF to text, a line a line. In a bundle of its own (dist/pdf.js): the library is larger than all the rest. */
import { extractText, getDocumentProxy } from 'unpdf';
import { message } from '../base/messages';
import type { Place } from '../base/places';
import { plainText } from '../base/radicals';
import type { TextOrProblem } from './text';

/** The text of a PDF, its pages parted by \f, or why it holds none. Never rejects. */
export async function read(bytes: Uint8Array): Promise<TextOrProblem> {
  try {
    // The library keeps what it is given, and takes no Buffer.
    const copy = new Uint8Array(bytes);
    const { text } = await extractText(await getDocumentProxy(copy, { verbosity: 0 }));
    const all = plainText(text.map((page) => page.trimEnd()).join('\n\f'));
    return all.trim() ? { text: `${all}\n`, places: pagesOf(all) } : { problem: message('error.scan') };
  } catch {
    return { problem: message('error.pdf') };
  }
}

/** The pages of a text that \f parts. */
function pagesOf(text: string): Place[] {
  let start = 0;
  return text.split('\f').map((page, i) => {
    const end = start + page.length;
    const place = { start, end, page: i + 1 };
    start = end + 1;
    return place;
  });
}
