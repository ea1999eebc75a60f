/** Bytes to text. UTF-8 and UTF-16 with their marks, else GB 18030, in which older Chinese files are saved. */
import { message, type Message } from '../base/messages';
import type { Place } from '../base/places';

/** A text, and in what is no text file where its words stand there, in order. */
export type TextOrProblem = { text: string; places?: readonly Place[] } | { problem: Message };

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
  return { problem: message('error.binary') };
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
