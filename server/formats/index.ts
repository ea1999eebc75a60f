/** Bytes to the text of a plan, whatever kind of file they are. */
import { docxText, isZip } from './docx';
import type * as pdf from './pdf';
import { decodeText, type TextOrProblem } from './text';

/** What the bundle `dist/pdf.js` holds. Each shell loads it in its own way, when the first PDF comes. */
export type PdfReader = typeof pdf;

/** The text of a file, or why it holds none. Rejects only where `loadPdf` does. */
export async function textOf(bytes: Uint8Array, loadPdf: () => Promise<PdfReader>): Promise<TextOrProblem> {
  if (isZip(bytes)) return docxText(bytes);
  return isPdf(bytes) ? (await loadPdf()).pdfText(bytes) : decodeText(bytes);
}

const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
