/** PDF to text, a line a line. In a pack of its own: the library is larger than all the rest. */
import { getDocumentProxy } from 'unpdf';
import { message } from '../base/messages';
import type { Place } from '../base/places';
import { plainText } from '../base/radicals';
import type { TextOrProblem } from './text';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** No plan is that long; what is would fill the memory. */
const MOST_PAGES = 2000;

/** The text of a PDF, its pages parted by \f, or why it holds none. Never rejects. */
export async function read(bytes: Uint8Array): Promise<TextOrProblem> {
  try {
    // The library keeps what it is given, and takes no Buffer.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (document.numPages > MOST_PAGES) return { problem: message('error.pages', document.numPages, MOST_PAGES) };
    return fromPages(await pagesOf(document));
  } catch {
    return { problem: message('error.pdf') };
  }
}

/** The text of each page; one after another, so that no more than one is held. */
async function pagesOf(document: Document): Promise<string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    page.cleanup();
  }
  return pages;
}

function fromPages(pages: readonly string[]): TextOrProblem {
  const text = plainText(pages.map((page) => page.trimEnd()).join('\n\f'));
  if (!text.trim()) return { problem: message('error.scan') };
  const empty = pages.flatMap((page, i) => (page.trim() ? [] : [i + 1]));
  const read = { text: `${text}\n`, places: placesIn(text) };
  return empty.length ? { ...read, note: message('note.scanned', empty.join('、')) } : read;
}

/** The pages of a text that \f parts. */
function placesIn(text: string): Place[] {
  let start = 0;
  return text.split('\f').map((page, i) => {
    const end = start + page.length;
    const place = { start, end, page: i + 1 };
    start = end + 1;
    return place;
  });
}
