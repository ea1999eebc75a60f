import { strict as assert } from 'node:assert';
import { strToU8, zipSync } from 'fflate';
import { textOf } from '../../server/formats';
import * as opendocument from '../../server/formats/odt';
import { keyOf } from './keys';

const NAMESPACES = ['office', 'style', 'text', 'table', 'draw'].map((name) => `xmlns:${name}="${name}"`).join(' ');
const level = (at: number, format: string, prefix: string, suffix: string, more = '') =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-prefix="${prefix}" ` +
  `style:num-suffix="${suffix}" ${more}/>`;
const STYLE = `<text:list-style style:name="L">${level(1, '一, 二, 三, ...', '', '、')}${level(2, '一, 二, 三, ...', '（', '）')}${level(
  3,
  '1',
  '',
  '.',
)}${level(4, '', '', '')}</text:list-style><text:list-style style:name="M">${level(1, '1', '', '', 'text:start-value="4"')}${level(
  2,
  '1',
  '',
  '',
  'text:display-levels="2"',
)}</text:list-style>`;
const OUTLINE = `<text:outline-style>${level(1, '一, 二, 三, ...', '第', '章')}</text:outline-style>`;

const odt = (body: string) =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content ${NAMESPACES}><office:automatic-styles>${STYLE}</office:automatic-styles>` +
        `<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(`<office:document-styles ${NAMESPACES}><office:styles>${OUTLINE}</office:styles></office:document-styles>`),
  });
function read(body: string) {
  const found = opendocument.read(odt(body));
  assert.ok('text' in found, JSON.stringify(found));
  return found;
}
const lines = (body: string) => read(body).text.split('\n').slice(0, -1);
const p = (words: string) => `<text:p>${words}</text:p>`;
const list = (items: string, attributes = 'text:style-name="L"') => `<text:list ${attributes}>${items}</text:list>`;
const item = (content: string, attributes = '') => `<text:list-item ${attributes}>${content}</text:list-item>`;

describe('OpenDocument texts', () => {
  it('are a line a paragraph, with the spaces, tabs and breaks that elements stand for', () =>
    assert.deepEqual(
      lines(
        p('孕产妇<text:span>死亡率</text:span>') + p('甲<text:s text:c="2"/>乙<text:tab/>丙<text:line-break/>丁<text:s text:c="-5"/>戊'),
      ),
      ['孕产妇死亡率', '甲  乙\t丙', '丁 戊'],
    ));
  it('have the numbers that the program counts, level by level', () =>
    assert.deepEqual(
      lines(
        list(
          item(p('总体要求') + list(item(p('原则')) + item(p('目标') + list(item(p('降低')) + item(p('提高') + p('再说')))))) +
            item(p('领域')),
        ),
      ),
      ['一、总体要求', '（一）原则', '（二）目标', '1. 降低', '2. 提高', '再说', '二、领域'],
    ));
  it('have lists that go on with others, begin anew, and start where they are told', () =>
    assert.deepEqual(
      lines(
        [
          list(item(p('甲')), 'text:style-name="L" xml:id="a"'),
          list(item(p('乙')), 'text:style-name="L"'),
          list(item(p('丙')), 'text:style-name="L" text:continue-list="a"'),
          list(item(p('丁')), 'text:style-name="L" text:continue-numbering="true"'),
          list(item(p('戊')), 'text:style-name="L" text:continue-list="not written"'),
          list(item(p('己'), 'text:start-value="9"'), 'text:style-name="L"'),
          list(`<text:list-header>${p('庚')}</text:list-header>${item(p('辛') + list(item(p('壬')), ''))}`, 'text:style-name="M"'),
          list(item(p('癸')), 'text:style-name="unknown"'),
        ].join(''),
      ),
      ['一、甲', '一、乙', '二、丙', '三、丁', '四、戊', '九、己', '庚', '4 辛', '4.1 壬', '癸'],
    ));
  it('have the numbers of headings', () =>
    assert.deepEqual(lines('<text:h text:outline-level="1">总则</text:h><text:h text:outline-level="2">原则</text:h>'), [
      '第一章总则',
      '原则',
    ]));
  it('leave out notes, comments and what has been deleted', () =>
    assert.deepEqual(
      lines(
        `<text:tracked-changes>${p('旧')}</text:tracked-changes>${p(
          '90%<text:note><text:note-body>注</text:note-body></text:note><office:annotation>批</office:annotation>以上',
        )}`,
      ),
      ['90%以上'],
    ));
  it('have a line a row of short cells, and text boxes behind their paragraph', () => {
    const cell = (words: string) => `<table:table-cell>${p(words)}</table:table-cell>`;
    const row = (...cells: string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
    assert.deepEqual(lines(`<table:table>${row('指标', '2030年')}${row('孕产妇死亡率', '长'.repeat(61))}</table:table>`), [
      '指标\t2030年',
      '孕产妇死亡率',
      '长'.repeat(61),
    ]);
    assert.deepEqual(lines(p(`甲<draw:frame><draw:text-box>${p('丙')}</draw:text-box></draw:frame>乙`)), ['甲乙', '丙']);
  });
  it('know the paragraph of their words, and the page where pages are stored', () => {
    const { places } = read(p('甲') + p('') + p('乙'));
    assert.deepEqual(places, [
      { start: 0, end: 1, paragraph: 1 },
      { start: 3, end: 4, paragraph: 3 },
    ]);
    assert.deepEqual(
      read(`${p('甲')}<text:soft-page-break/>${p('乙<text:soft-page-break/>')}${p('丙')}`).places?.map(({ page }) => page),
      [1, 2, 3],
    );
  });
  it('that are broken, empty or too large are named as such', async () => {
    const problem = async (bytes: Uint8Array) => {
      const found = await textOf(bytes, async () => opendocument);
      return 'problem' in found ? keyOf(found.problem) : found.text;
    };
    assert.equal(await problem(odt('').subarray(0, 200)), 'error.odt');
    assert.equal(await problem(odt('<text:p>')), 'error.odt');
    assert.equal(await problem(odt(p(' '))), 'error.empty');
    assert.equal(await problem(odt(p('<draw:image/>'))), 'error.scan');
    assert.equal(await problem(odt('<text:p/>'.repeat(600_001))), 'error.large');
  });
});
