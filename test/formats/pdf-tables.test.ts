import { strict as assert } from 'node:assert';
import { cellAt, rowsOf, withWholeRows, type CellWords } from '../../server/formats/pdf-tables';
import { read } from '../../server/formats/pdf';
import { pdfFile } from './pdf-file';

/** Two rows of two columns: upright rules at 0, 100 and 200, level ones at 0, 20 and 40. */
const rules = {
  upright: [0, 100, 200].map((at) => ({ at, from: 0, to: 40 })),
  level: [0, 20, 40].map((at) => ({ at, from: 0, to: 200 })),
};
const cell = (column: number, row: number, to = column + 1) => ({
  left: column * 100,
  right: to * 100,
  bottom: 200 - row * 20 - 20,
  top: 200 - row * 20,
});
const words = (column: number, row: number, text: string, y = 190 - row * 20, isApart = false): CellWords => ({
  cell: cell(column, row),
  text,
  y,
  isApart,
});
const textsOf = (all: readonly CellWords[]) => rowsOf(all).map(({ text }) => text);

describe('cells of a PDF', () => {
  it('lie between the nearest rules', () => assert.deepEqual(cellAt(rules, 150, 10), { left: 100, right: 200, bottom: 0, top: 20 }));
  it('may be open on one side: beside the first and last columns, or where a table goes on on the next page', () => {
    const open = { ...rules, upright: rules.upright.slice(1, 2) };
    assert.deepEqual(cellAt(open, 50, 30), { left: -Infinity, right: 100, bottom: 20, top: 40 });
    assert.deepEqual(cellAt({ ...rules, level: rules.level.slice(1) }, 50, 10), { left: 0, right: 100, bottom: -Infinity, top: 20 });
  });
  it('are none outside, between two tables, or where words are only underlined', () => {
    assert.equal(cellAt(rules, 250, 10), undefined);
    assert.equal(cellAt(rules, 50, 60), undefined);
    assert.equal(cellAt({ upright: [], level: rules.level }, 50, 10), undefined);
  });
});

describe('rows of a table in a PDF', () => {
  it('have their cells parted by tabs, whichever came first in the file', () =>
    assert.deepEqual(textsOf([words(1, 0, '数值'), words(0, 0, '指标'), words(0, 1, '死亡率'), words(1, 1, '8')]), [
      '指标\t数值',
      '死亡率\t8',
    ]));
  it('hold the folded words of a cell in one piece', () => {
    assert.deepEqual(textsOf([words(0, 0, '孕产妇', 192), words(0, 0, '死亡率', 184), words(1, 0, '8.6', 188)]), ['孕产妇死亡率\t8.6']);
    assert.deepEqual(textsOf([words(0, 0, '率'), words(1, 0, '8'), words(1, 0, '.6'), words(1, 0, '95', 190, true)]), ['率\t8.6 95']);
  });
  it('leave a cell empty that goes on from above', () => {
    const tall = { cell: { ...cell(0, 0), bottom: 160 }, text: '健康', y: 180, isApart: false };
    assert.deepEqual(textsOf([tall, words(1, 0, '甲率'), words(2, 0, '8'), words(1, 1, '乙率'), words(2, 1, '9')]), [
      '健康\t甲率\t8',
      '\t乙率\t9',
    ]);
  });
  it('keep the room between words in a frame, and the lines of a list in a cell', () => {
    assert.deepEqual(textsOf([words(0, 0, '1', 190), words(0, 0, '死亡率', 190, true), words(0, 0, '8', 190, true)]), ['1 死亡率 8']);
    assert.deepEqual(textsOf([words(0, 0, '到', 190), words(0, 0, '2030', 192), words(0, 0, '年', 190)]), ['到2030年']);
    const list = ['专栏1', '1.筛查率达到95%。', '2.参保率达到98%。'].map((text, i) => words(1, 0, text, 190 - 10 * i));
    assert.deepEqual(textsOf([words(0, 1, '健康'), words(1, 1, '好'), ...list]).slice(0, 3), [
      '专栏1',
      '1.筛查率达到95%。',
      '2.参保率达到98%。',
    ]);
  });
  it('are lines where a frame stands around paragraphs, or a cell holds more than a table’s would', () => {
    assert.deepEqual(textsOf([words(0, 0, '第一行', 190), words(0, 0, '第二行', 170)]), ['第一行', '第二行']);
    const long = '加强妇女健康服务。'.repeat(12);
    assert.deepEqual(textsOf([words(0, 0, long), words(1, 0, long)]), [long, long]);
  });
});

describe('rows over two pages of a PDF', () => {
  const pagesOf = (...pages: string[][]) =>
    withWholeRows(pages.map((lines) => lines.map((text) => ({ text, y: 0 })))).map((lines) => lines.map(({ text }) => text));
  const head = '序号\t指标\t数值';
  it('are joined, below heads that come again', () => {
    const whole = ['10\t村委会成员中女性比例\t32'];
    assert.deepEqual(pagesOf([head, '10\t村委会成员中\t32'], ['\t女性比例\t', '11\t率\t5']), [[head, ...whole], ['11\t率\t5']]);
    assert.deepEqual(pagesOf([head, '10\t村委会成员中\t32'], [head, '\t女性比例\t']), [[head, ...whole], [head]]);
  });
  it('are not joined with rows of their own, a domain’s name, or words', () => {
    for (const next of ['11\t率\t5', '二、妇女与教育\t\t', '\t其中：农村\t5', '一、总体要求'])
      assert.deepEqual(pagesOf([head, '10\t率\t32'], [next]), [[head, '10\t率\t32'], [next]]);
    const row = '1\t健康\t贫血率\t10\t8\t卫健局';
    for (const next of ['\t\t其中：农村\t\t9\t', '\t\t死亡率\t\t5\t', '\t\t妇女与教育\t\t\t', '\t\t\t\t5\t'])
      assert.deepEqual(pagesOf([row], [next]), [[row], [next]]);
  });
  it('are joined where the first column goes on without a word', () =>
    assert.deepEqual(pagesOf(['健康\t1\t孕产妇\t8'], ['\t死亡率\t', '2\t贫血率\t5']), [['健康\t1\t孕产妇死亡率\t8'], ['2\t贫血率\t5']]));
});

describe('a PDF with a table', () => {
  const cells = (rows: readonly (readonly string[])[]) =>
    rows.flatMap((row, r) => row.map((text, c) => `BT /F1 12 Tf ${78 + 100 * c} ${655 - 40 * r} Td (${text}) Tj ET`)).join('\n');
  /** Between two lines of words, what else a page draws. */
  const page = (drawn: string) => pdfFile([['Before', `) Tj ET\n${drawn}\nBT /F1 12 Tf 72 500 Td (After`]]);
  const table = [
    ['Name', '2020', '2025'],
    ['Rate', '8.6', '8'],
    ['Share', '30', '32'],
  ];
  const textOf = async (drawn: string) => {
    const one = await read(page(drawn));
    return 'text' in one ? one.text : undefined;
  };
  const rowed = 'Before\nName\t2020\t2025\nRate\t8.6\t8\nShare\t30\t32\nAfter\n';
  const [across, down] = [
    [680, 640, 600, 560],
    [72, 172, 272, 372],
  ];
  const lines = [...across.map((y) => `72 ${y} m 372 ${y} l S`), ...down.map((x) => `${x} 560 m ${x} 680 l S`)];
  it('is read row by row where its rules are drawn', async () => {
    assert.equal(await textOf(`${lines.join('\n')}\n${cells(table)}`), rowed);
  });
  it('is so where they are thin rectangles, drawn to another scale', async () => {
    const thin = [...across.map((y) => `144 ${2 * y} 600 1 re f`), ...down.map((x) => `${2 * x} 1120 1 240 re f`)];
    assert.equal(await textOf(`q 0.5 0 0 0.5 0 0 cm\n${thin.join('\n')}\nQ\n${cells(table)}`), rowed);
  });
  it('is so on a page that lies on its side', async () => {
    const turned = pdfFile([
      ['Before', `) Tj ET\nq 0 1 -1 0 700 0 cm\n${lines.join('\n')}\n${cells(table)}\nQ\nBT /F1 12 Tf 400 100 Td (After`],
    ]);
    const one = await read(
      new TextEncoder().encode(new TextDecoder('latin1').decode(turned).replace('/Type /Page ', '/Rotate 90 /Type /Page ')),
    );
    assert.ok('text' in one && one.text.includes('Name\t2020\t2025\nRate\t8.6\t8\nShare\t30\t32'), JSON.stringify(one));
  });
  it('is so where its numbers are small, which are no marks of notes', async () => {
    const small = [10, 8].map((value, i) => `BT /F1 9 Tf ${178 + 100 * i} 617 Td (${value}) Tj ET`).join('\n');
    const row = `BT /F1 12 Tf 78 615 Td (Rate%) Tj ET\n${small}`;
    assert.equal(
      await textOf(`${lines.join('\n')}\n${cells(table.slice(0, 1))}\n${row}`),
      'Before\nName\t2020\t2025\nRate%\t10\t8\nAfter\n',
    );
  });
  it('is read line by line without rules', async () =>
    assert.equal(await textOf(cells(table)), 'Before\nName 2020 2025\nRate 8.6 8\nShare 30 32\nAfter\n'));
});
