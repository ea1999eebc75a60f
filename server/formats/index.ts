/** Bytes to the text of a plan, whatever kind of file they are. */
import { message, type Message } from '../messages';
import { docxText, isZip } from './docx';
import { decodeText } from './text';

/** The text of a file, or why it holds none. Never throws. */
export function textOf(bytes: Uint8Array): { text: string } | { problem: Message } {
  if (isZip(bytes)) return docxText(bytes);
  if (isPdf(bytes)) return { problem: message('error.pdf') };
  return decodeText(bytes);
}

const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
