import { strict as assert } from 'node:assert';
import { strToU8 } from 'fflate';
import { say } from '../../server/base/messages';
import { read as readPdf } from '../../server/formats/pdf';
import { pdfFile } from './pdf-file';
import { keyOf } from './keys';

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
    return 'problem' in read ? keyOf(read.problem) : read.text;
  };
  it('without words is taken for a scan', async () => assert.equal(await problem(pdfFile([[]])), 'error.scan'));
  it('that is broken is named as such', async () => assert.equal(await problem(strToU8('%PDF-1.7\nxref\n')), 'error.pdf'));
  it('tells of pages without words', async () => {
    const read = await readPdf(pdfFile([['Plan'], [], ['98%'], []]));
    assert.ok('text' in read);
    assert.equal(say(read.note!, 'zh'), '第 2、4 页没有读出文字，可能是扫描页或空白页，没有检查');
    assert.deepEqual(
      read.places!.map(({ start, end, page }) => [read.text.slice(start, end).trim(), page]),
      [
        ['Plan', 1],
        ['', 2],
        ['98%', 3],
        ['', 4],
      ],
    );
  });
  it('is read without running heads and page numbers, which stand at the same place of most pages', async () => {
    const page = (n: number) => ['Plan of Qinghe', `${n} is a number in the text`, '40%', `- ${n} -`];
    const read = await readPdf(pdfFile([1, 2, 3, 4].map(page)));
    assert.ok('text' in read);
    assert.deepEqual(
      read.text.split('\f').map((one) => one.trim()),
      [1, 2, 3, 4].map((n) => `${n} is a number in the text\n40%`),
    );
    const two = await readPdf(pdfFile([1, 2].map(page)));
    assert.ok('text' in two && two.text.includes('- 2 -'));
  });
  it('is read without footnotes and their raised marks, but with what is no note', async () => {
    const raised = (number: string) => `) Tj /F1 7 Tf 5 Ts (${number}) Tj /F1 12 Tf 0 Ts (`;
    const read = async (...lines: string[]) => (await problem(pdfFile([lines])))?.trimEnd();
    const noted = [`Rate 95%${raised('1')} or more`, `share 40%${raised('2')}`];
    assert.equal(await read(...noted, '1 A note', 'that goes on', '2 Another'), 'Rate 95% or more\nshare 40%');
    assert.equal(await read(...noted, '1. An item', '2. Another'), 'Rate 95% or more\nshare 40%\n1. An item\n2. Another');
    assert.equal(await read(`Area 40 m${raised('2')}`, '2 A line'), 'Area 40 m2\n2 A line');
  });
  it('with more pages than any plan is refused at once', async () => {
    assert.equal(await problem(pdfFile(Array.from({ length: 2001 }, () => []))), 'error.pages');
  });
  it('leaves the bytes alone', async () => {
    const bytes = pdfFile([['Plan']]);
    const before = bytes.slice();
    await readPdf(bytes);
    assert.deepEqual(bytes, before);
  });
});
