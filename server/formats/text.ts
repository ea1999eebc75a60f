/** Bytes to text. UTF-8 and UTF-16 with their marks, else GB 18030, in which older Chinese files are saved. */
import { message, type Message } from '../base/messages';
import type { ReadText } from '../base/places';

export type TextOrProblem = ReadText | { problem: Message };

/** Characters to each damaged one. */
const LEAST_SOUND = 100;

/** The text of a file without its byte order mark, or why it holds none. Never throws. */
export function decodeText(bytes: Uint8Array): TextOrProblem {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return withWords(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return withWords(new TextDecoder('utf-16be').decode(bytes));
  if (bytes.subarray(0, 8192).includes(0)) return { problem: message('error.binary') };
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return withWords(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    } catch {
      // not in this encoding
    }
  }
  return damagedText(bytes);
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
