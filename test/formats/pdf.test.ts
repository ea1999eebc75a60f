import { strict as assert } from 'node:assert';
import { strToU8 } from 'fflate';
import { pdfText } from '../../server/formats/pdf';

/** A PDF with these pages, each a list of lines. Its letters are those that every reader has. */
function pdf(pages: readonly (readonly string[])[]): Uint8Array {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((lines, i) => {
      const drawn = lines.map((line, n) => `BT /F1 12 Tf 72 ${720 - 20 * n} Td (${line}) Tj ET`).join('\n');
      return [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`, `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`];
    })];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return strToU8(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`, true);
}

describe('PDF', () => {
  it('is a line a line, its pages parted', async () => assert.deepEqual(await pdfText(pdf([['Plan 2021', '14/10'], ['98%']])), { text: 'Plan 2021\n14/10\n\f98%\n' }));
  it('may come in a Buffer, as files do', async () => assert.deepEqual(await pdfText(Buffer.from(pdf([['Plan']]))), { text: 'Plan\n' }));
  const problem = async (bytes: Uint8Array) => { const read = await pdfText(bytes); return 'problem' in read ? read.problem.key : read.text; };
  it('without words is taken for a scan', async () => assert.equal(await problem(pdf([[]])), 'error.scan'));
  it('that is broken is named as such', async () => assert.equal(await problem(strToU8('%PDF-1.7\nxref\n')), 'error.pdf'));
  it('leaves the bytes alone', async () => {
    const bytes = pdf([['Plan']]);
    const before = bytes.slice();
    await pdfText(bytes);
    assert.deepEqual(bytes, before);
  });
});
