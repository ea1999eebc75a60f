import { strict as assert } from 'node:assert';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { say } from '../../server/base/messages';
import { textOf } from '../../server/formats';
import * as csv from '../../server/formats/csv';
import * as xlsx from '../../server/formats/xlsx';
import { keyOf } from './keys';

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="170"/></cellXfs></styleSheet>';
const workbook = (...sheets: string[]) =>
  zipSync({
    ...Object.fromEntries(
      sheets.map((rows, i) => [`xl/worksheets/sheet${i + 1}.xml`, strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)]),
    ),
    'xl/sharedStrings.xml': strToU8(
      '<sst><si><t>指标</t></si><si><r><t>孕产妇</t></r><r><t>死亡率</t></r><rPh><t>yun</t></rPh></si></sst>',
    ),
    'xl/styles.xml': strToU8(STYLES),
    'xl/workbook.xml': strToU8('<workbook/>'),
  });
const read = async (bytes: Uint8Array, path = '') => {
  const found = await textOf(bytes, async (format) => (format === 'csv' ? csv : xlsx), path);
  return 'text' in found ? found.text : keyOf(found.problem);
};

describe('spreadsheets', () => {
  it('are a line a row, with shared and inline strings, gaps, and per cents as they are shown', async () =>
    assert.equal(
      await read(
        workbook(
          '<row><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>2030\n年</t></is></c></row>' +
            '<row><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>0.07</v></c>' +
            '<c r="C2" s="2"><v>0.955</v></c><c r="D2"><v>0.30000000000000004</v></c></row>',
          '<row><c t="str"><v>甲</v></c><c t="e"><v>#N/A</v></c></row>',
        ),
      ),
      '指标\t\t2030 年\n孕产妇死亡率\t7%\t95.5%\t0.3\n甲\t\n',
    ));
  it('tell of formulas without results and of cells too far to the right, which are not read', () => {
    const noteOf = (rows: string) => {
      const found = xlsx.read(workbook(rows));
      return 'text' in found && found.note && say(found.note, 'zh');
    };
    assert.match(noteOf('<row><c><f>1+1</f></c><c><v>3</v></c></row>') || '', /^1 个单元格的公式没有存下结果/);
    assert.match(noteOf('<row><c><v>3</v></c><c r="CW1"><v>3</v></c></row>') || '', /^第 100 列以后的没有读/);
    assert.equal(noteOf('<row><c><f>1+1</f><v>2</v></c></row>'), undefined);
  });
  it('show a % that is a word of their format as it is, and no hundredfold', async () => {
    for (const code of ['0.0"%"', '0\\%', '"不足100%"0']) {
      const bytes = workbook('<row><c s="2"><v>95</v></c></row>', '<row/>');
      const parts = { ...unzipSync(bytes), 'xl/styles.xml': strToU8(STYLES.replace('0.0%', code.replace(/"/g, '&quot;'))) };
      assert.equal(await read(zipSync(parts)), '95\n', code);
    }
  });
  it('are read whatever their sheets are called, and with a prefix to every name', async () => {
    const sheet = '<x:worksheet><x:sheetData><x:row><x:c><x:v>12</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    assert.equal(
      await read(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/indicators.xml': strToU8(sheet) })),
      '12\n',
    );
  });
  it('that are broken, empty or too large are named as such', async () => {
    assert.equal(await read(workbook('<row>')), 'error.xlsx');
    assert.equal(await read(workbook()), 'error.xlsx');
    assert.equal(await read(workbook('<row/>')), 'error.empty');
    assert.equal(await read(workbook('<row/>'.repeat(600_001))), 'error.large');
  });
  it('in commas are read by their name, with quoted cells', async () => {
    const text = '指标,值\r\n"甲,乙","两\n行"\r\n';
    assert.equal(await read(strToU8(text), 'file:///a.CSV'), '指标\t值\n甲,乙\t两 行\n\n');
    assert.equal(await read(strToU8(text), 'a.txt'), text);
    assert.equal(await read(strToU8('指标,值\n"甲率,95%\n乙率,90%\n'), 'a.csv'), '指标\t值\n"甲率\t95%\n乙率\t90%\n\n');
    assert.equal(await read(strToU8(''), 'a.csv'), 'error.empty');
  });
});
