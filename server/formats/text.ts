/** Bytes to text. UTF-8 and UTF-16 with their marks, else GB 18030, in which older Chinese files are saved. */
import { message, type Message } from '../base/messages';
import type { Reading, ReadText } from '../base/places';

export type TextOrProblem = ReadText | { problem: Message };

/** Bytes of text, also of the unpacked parts of other files; no plan is that long. */
export const LARGEST_TEXT = 20_000_000;

/** Characters to each damaged one. */
const LEAST_SOUND = 100;

/** The text of a file without its byte order mark, or why it holds none. Never throws. */
export function decodeText(bytes: Uint8Array, { encoding }: Reading = {}): TextOrProblem {
  if (bytes.length > LARGEST_TEXT) return { problem: message('error.large') };
  if (encoding !== undefined) return decodedAs(encoding, bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedAs('utf-16be', bytes);
  if (bytes.subarray(0, 8192).includes(0)) return { problem: message('error.binary') };
  const read = ['utf-8', 'gb18030']
    .map((one) => decodedAs(one, bytes))
    .find((one) => !('problem' in one) || one.problem.key !== 'error.encoding');
  return read ?? damagedText(bytes);
}

/** The text in an encoding (WHATWG’s names); `error.encoding` where the bytes are not in it, or nothing is called so. */
function decodedAs(encoding: string, bytes: Uint8Array): TextOrProblem {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const read = withWords(decoder.decode(bytes));
    return 'problem' in read || decoder.encoding === 'utf-8' ? read : { ...read, encoding: decoder.encoding };
  } catch {
    return { problem: message('error.encoding', encoding) };
  }
}

/** A text with a few bytes that no encoding has: they are replaced, and told. More of them are no text. */
function damagedText(bytes: Uint8Array): TextOrProblem {
  const [best] = ['utf-8', 'gb18030']
    .map((encoding) => new TextDecoder(encoding).decode(bytes))
    .map((text) => ({ text, places: [...text.matchAll(/\ufffd/g)].map(({ index }) => index) }))
    .sort((a, b) => a.places.length - b.places.length);
  const { text, places } = best!;
  const read = places.length > text.length / LEAST_SOUND ? { problem: message('error.binary') } : withWords(text);
  if ('problem' in read) return read;
  const line = text.slice(0, places[0]).split(/\r\n|\r|\n/).length;
  return { ...read, note: message('note.damaged', places.length, line) };
}

function withWords(text: string): TextOrProblem {
  if (text.trim() === '') return { problem: message('error.empty') };
  return controlShare(text) > 0.05 ? { problem: message('error.binary') } : { text };
}

function controlShare(text: string): number {
  let controls = 0;
  for (let i = 0; i < Math.min(text.length, 4096); i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls++;
  }
  return controls / Math.min(text.length, 4096);
}
