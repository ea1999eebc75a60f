import { strToU8, zipSync } from 'fflate';

/** A Word file of plain paragraphs. */
export function docxFile(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('');
  return zipSync({
    '[Content_Types].xml': strToU8('<Types></Types>'),
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
  });
}
