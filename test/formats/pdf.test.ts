import { strict as assert } from 'node:assert';
import { strToU8 } from 'fflate';
import { read as readPdf } from '../../server/formats/pdf';
import { pdfFile } from './pdf-file';

describe('PDF', () => {
  it('is a line a line, its pages parted', async () =>
    assert.deepEqual(await readPdf(pdfFile([['Plan 2021', '14/10'], ['98%']])), {
      text: 'Plan 2021\n14/10\n\f98%\n',
      places: [
        { start: 0, end: 16, page: 1 },
        { start: 17, end: 20, page: 2 },
      ],
    }));
  it('may come in a Buffer, as files do', async () =>
    assert.deepEqual(await readPdf(Buffer.from(pdfFile([['Plan']]))), { text: 'Plan\n', places: [{ start: 0, end: 4, page: 1 }] }));
  const problem = async (bytes: Uint8Array) => {
    const read = await readPdf(bytes);
    return 'problem' in read ? read.problem.key : read.text;
  };
  it('without words is taken for a scan', async () => assert.equal(await problem(pdfFile([[]])), 'error.scan'));
  it('that is broken is named as such', async () => assert.equal(await problem(strToU8('%PDF-1.7\nxref\n')), 'error.pdf'));
  it('leaves the bytes alone', async () => {
    const bytes = pdfFile([['Plan']]);
    const before = bytes.slice();
    await readPdf(bytes);
    assert.deepEqual(bytes, before);
  });
});
