import { strict as assert } from 'node:assert';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { say } from '../../server/base/messages';
import { textOf } from '../../server/formats';
import * as pdf from '../../server/formats/pdf';
import * as word from '../../server/formats/docx';
import { onePlan } from '../support';
import { keyOf } from './keys';

const SCHEMAS = 'http://schemas.openxmlformats.org';
const W = `xmlns:w="${SCHEMAS}/wordprocessingml/2006/main" xmlns:mc="${SCHEMAS}/markup-compatibility/2006"`;
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const startAt = (at: number, value: number) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;
const PLAN_LEVELS = [
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCountingThousand', '（%2）', '<w:pStyle w:val="Domain"/>'),
  level(2, 'decimal', '%3.'),
  level(3, 'bullet', ''),
].join('');
const LEGAL_LEVELS = [
  level(0, 'chineseCounting', '第%1章'),
  level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
  level(2, 'decimal', '第%3条', '<w:lvlRestart w:val="0"/>'),
  level(3, 'decimal', '%4', '<w:suff w:val="nothing"/>'),
].join('');
const NUMBERING = `<w:numbering ${W}>
  <w:abstractNum w:abstractNumId="7">${PLAN_LEVELS}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="7"/>${startAt(0, 1)}${startAt(2, 5)}</w:num>
  <w:abstractNum w:abstractNumId="8"><w:styleLink w:val="Legal"/>${LEGAL_LEVELS}</w:abstractNum>
  <w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="Legal"/></w:abstractNum>
  <w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num></w:numbering>`;
const STYLES = `<w:styles ${W}>
  <w:style w:styleId="Domain"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="Special"><w:basedOn w:val="Domain"/></w:style>
  <w:style w:styleId="Deeper"><w:basedOn w:val="Domain"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`;

const docx = (body: string) =>
  zipSync({
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`),
    'word/numbering.xml': strToU8(NUMBERING),
    'word/styles.xml': strToU8(STYLES),
    '[Content_Types].xml': strToU8('<Types/>'),
  });
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const item = (at: number, words: string, list = 1) =>
  paragraph(run(words), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
/** The lines of a document with this body. */
function lines(body: string): string[] {
  const read = word.read(docx(body));
  assert.ok('text' in read, JSON.stringify(read));
  return read.text.split('\n').slice(0, -1);
}

describe('Word files', () => {
  it('are a line a paragraph, whose runs are joined', () =>
    assert.deepEqual(lines(paragraph(run('孕产妇') + run('死亡率')) + paragraph(run('下降'))), ['孕产妇死亡率', '下降']));
  it('are read and annotated where their document is called document2.xml', () => {
    const body = '<w:p><w:r><w:t>青禾县</w:t></w:r></w:p>';
    const bytes = zipSync({
      '[Content_Types].xml': strToU8('<Types></Types>'),
      'word/document2.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    });
    const remark = { start: 0, end: 2, lines: ['话'] };
    const annotated = word.annotate(bytes, { remarks: [remark], changes: [], author: '校', day: '2026-02-03' })!;
    const names = Object.keys(unzipSync(annotated)).filter((name) => name.includes('document'));
    assert.deepEqual(names.sort(), ['word/_rels/document2.xml.rels', 'word/document2.xml']);
    for (const file of [bytes, annotated]) assert.match((word.read(file) as { text: string }).text, /^青禾县/);
  });
  it('have their numbers where these are called numbering2.xml, and are Word’s also with a spreadsheet inside', async () => {
    const numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>总体要求</w:t></w:r></w:p>';
    const level = '<w:lvl w:ilvl="0"><w:start w:val="x"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>';
    const inside = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }, { level: 0 });
    const bytes = zipSync(
      {
        'word/document.xml': strToU8(`<w:document ${W}><w:body>${numbered}</w:body></w:document>`),
        'word/numbering2.xml': strToU8(
          `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level}</w:abstractNum>` +
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        ),
        'word/embeddings/table.xlsx': inside,
      },
      { level: 0 },
    );
    const found = await textOf(bytes, async (format) => ({ docx: word })[format]!);
    assert.equal('text' in found && found.text, '一、总体要求\n');
  });
  it('have the numbers that Word counts, level by level', () =>
    assert.deepEqual(
      lines(
        [
          item(0, '总体要求'),
          item(0, '发展领域'),
          item(1, '健康'),
          item(2, '甲。'),
          item(2, '乙。'),
          item(3, '丙。'),
          item(1, '教育'),
          item(2, '丁。'),
        ].join(''),
      ),
      ['一、总体要求', '二、发展领域', '（一）健康', '1. 甲。', '2. 乙。', '•丙。', '（二）教育', '1. 丁。'],
    ));
  it('begin a list anew where it says so, else go on', () =>
    assert.deepEqual(lines(item(2, '甲。') + item(2, '乙。', 2) + item(2, '丙。', 2) + item(2, '丁。')), [
      '1. 甲。',
      '5. 乙。',
      '6. 丙。',
      '7. 丁。',
    ]));
  it('begin only the level anew that is used', () =>
    assert.deepEqual(lines(item(0, '甲') + item(0, '乙') + item(2, '丙。', 2) + item(0, '丁')), ['一、甲', '二、乙', '5. 丙。', '三、丁']));
  it('write legal numbers in digits, go on where they are told to, and follow a list that a style defines', () =>
    assert.deepEqual(
      lines([item(0, '甲', 3), item(1, '5岁', 3), item(2, '乙', 3), item(0, '丙', 3), item(2, '丁', 3), item(3, '戊', 3)].join('')),
      ['第一章甲', '1.1 5岁', '第1条乙', '第二章丙', '第2条丁', '1戊'],
    ));
  it('number paragraphs by their style, and by the one that it is based on', () =>
    assert.deepEqual(
      lines(
        paragraph(run('健康'), '<w:pStyle w:val="Domain"/>') +
          paragraph(run('教育'), '<w:pStyle w:val="Special"/>') +
          paragraph(run('不编号'), '<w:pStyle w:val="Domain"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
          paragraph(run('更深'), '<w:pStyle w:val="Deeper"/>'),
      ),
      ['（一）健康', '（二）教育', '不编号', '1. 更深'],
    ));
  it('take the level of their style for a list of their own', () => {
    const ofList = (style: string, words: string) =>
      paragraph(run(words), `<w:pStyle w:val="${style}"/><w:numPr><w:numId w:val="2"/></w:numPr>`);
    assert.deepEqual(lines(ofList('Domain', '健康') + ofList('Deeper', '甲。') + ofList('Deeper', '乙。')), [
      '（一）健康',
      '5. 甲。',
      '6. 乙。',
    ]);
  });
  it('keep a number from an age that follows it', () =>
    assert.deepEqual(lines(item(2, '5岁以下儿童死亡率下降。')), ['1. 5岁以下儿童死亡率下降。']));
  it('count empty paragraphs, as Word shows them', () =>
    assert.deepEqual(lines(item(2, '甲。') + item(2, '') + item(2, '乙。')), ['1. 甲。', '', '3. 乙。']));
  it('take a level that is none for the first', () =>
    assert.deepEqual(lines(paragraph(run('甲'), '<w:numPr><w:ilvl w:val="x"/><w:numId w:val="1"/></w:numPr>')), ['一、甲']));
  it('are read as accepted: insertions kept, deletions, moved, hidden and struck words left out', () =>
    assert.deepEqual(
      lines(
        paragraph(
          [
            `<w:ins>${run('新')}</w:ins>`,
            '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>',
            `<w:moveFrom>${run('移')}</w:moveFrom>`,
            '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>',
            '<w:r><w:rPr><w:strike/></w:rPr><w:t>划</w:t></w:r>',
            '<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>正</w:t></w:r>',
            run('文'),
          ].join(''),
        ),
      ),
      ['新正文'],
    ));
  it('join paragraphs whose mark is deleted, as tracked changes say', () => {
    const joined = (words: string, change: string) =>
      `<w:p><w:pPr><w:rPr><w:${change} w:id="1"/></w:rPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
    const body =
      joined('孕产妇死亡率', 'del') +
      joined('下降到', 'moveFrom') +
      paragraph(run('12/10万以下。')) +
      joined('新', 'ins') +
      paragraph(run('段'));
    assert.deepEqual(lines(body), ['孕产妇死亡率下降到12/10万以下。', '新', '段']);
  });
  it('leave out a table of contents that is not called so, which its style tells', () => {
    const entry = paragraph(run('一、总体要求1'), '<w:pStyle w:val="TOC1"/>');
    assert.deepEqual(lines(paragraph(run('规划')) + entry + paragraph(run('一、总体要求'))), ['规划', '一、总体要求']);
    assert.deepEqual(lines(paragraph(run('目  录')) + entry), ['目  录', '一、总体要求1']);
  });
  it('read what fields draw by their code: numbers in circles, fractions', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = (code: string) => `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('end')}`;
    assert.deepEqual(lines(paragraph(field(' eq \\o\\ac(○,1)') + run('甲'))), ['①甲']);
    assert.deepEqual(lines(paragraph(field('EQ \\o\\ac(○, 12)') + run('乙') + field(' PAGE '))), ['⑫乙']);
    assert.deepEqual(lines(paragraph(run('下降到') + field('EQ \\F(12,10万)') + run('以下'))), ['下降到12/10万以下']);
    const simple = `<w:fldSimple w:instr="EQ \\o\\ac(○,2)"><w:r><w:t></w:t></w:r></w:fldSimple>`;
    assert.deepEqual(lines(paragraph(simple + run('丙'))), ['②丙']);
  });
  it('keep breaks, tabs and hyphens, and leave out the codes of fields', () =>
    assert.deepEqual(
      lines(
        paragraph(
          [
            '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:br w:type="page"/>',
            '<w:instrText>PAGE</w:instrText></w:r>',
          ].join(''),
        ),
      ),
      ['甲', '乙\t丙-\f'],
    ));
  it('read characters that are set by their number, and no pronunciation', () => {
    const symbol = (char: string, font = 'Symbol') => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    const ruby = `<w:r><w:ruby><w:rt>${run('jiàoyù')}</w:rt><w:rubyBase>${run('教育')}</w:rubyBase></w:ruby></w:r>`;
    const words = [
      run('12'),
      symbol('F02F'),
      run('10万'),
      symbol('F0B3'),
      run('70'),
      symbol('F025'),
      symbol('F06C', 'Wingdings'),
      symbol('2014'),
      symbol('D800'),
    ];
    assert.deepEqual(lines(paragraph([...words, ruby].join(''))), ['12/10万≥70%—\ufffd教育']);
  });
  const cell = (...words: string[]) => `<w:tc>${words.map((one) => paragraph(run(one))).join('')}</w:tc>`;
  const table = (...rows: string[][]) => `<w:tbl>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;
  it('read a row of short cells as a line, others cell by cell', () => {
    assert.deepEqual(lines(table([cell('指标'), cell('2025年')], [cell('孕产妇死亡率（/10万）'), cell('12')])), [
      '指标\t2025年',
      '孕产妇死亡率（/10万）\t12',
    ]);
    const long =
      '坚持以人民为中心的发展思想，把促进妇女全面发展放在经济社会发展全局中谋划和推进，着力解决突出问题，不断提升妇女的获得感幸福感安全感。';
    assert.deepEqual(lines(table([cell('一'), cell(long)])), ['一', long]);
    assert.deepEqual(lines(table([cell('一'), cell('甲。', '乙')], [cell('只有一格')])), ['一', '甲。', '乙', '只有一格']);
    assert.deepEqual(lines(table([cell('一'), cell('甲', '2.乙')])), ['一', '甲', '2.乙']);
  });
  it('put together what a cell of a row has in several paragraphs, and keep a row with a long remark', () => {
    const row = [cell('序', '号'), cell('妇女与', '健康'), cell('95', '以上', ''), cell('2020', '2025')];
    assert.deepEqual(lines(table(row)), ['序号\t妇女与健康\t95以上\t2020 2025']);
    const remark = '由卫生健康部门统计，'.repeat(9);
    assert.deepEqual(lines(table([cell('1'), cell('孕产妇死亡率'), cell('12'), cell(remark)])), [`1\t孕产妇死亡率\t12\t${remark}`]);
    const read = word.read(docx(table(row)));
    assert.ok('text' in read && read.places);
    assert.deepEqual(
      read.places.map(({ start, end, paragraph: nth }) => `${nth} ${read.text.slice(start, end)}`),
      ['1 序', '2 号', '3 妇女与', '4 健康', '5 95', '6 以上', '8 2020', '9 2025'],
    );
  });
  it('read formulas, and leave the marks of notes out of the words', () => {
    const fraction = `<m:oMath><m:f><m:num><m:r><m:t>14</m:t></m:r></m:num><m:den><m:r><m:t>10</m:t></m:r></m:den></m:f></m:oMath>`;
    assert.deepEqual(lines(paragraph(run('下降到') + fraction + run('万以下'))), ['下降到14/10万以下']);
    const raised = (words: string) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${words}</w:t></w:r>`;
    assert.deepEqual(lines(paragraph(run('达到90%') + raised('3') + run('，人均0.3m') + raised('2') + run('以上') + raised('[4]'))), [
      '达到90%，人均0.3m2以上',
    ]);
  });
  it('say in which paragraph and, where Word has laid it out, on which page words stand', () => {
    const broken = (words: string) => `<w:r><w:lastRenderedPageBreak/><w:t>${words}</w:t></w:r>`;
    const placesIn = (body: string) => {
      const read = word.read(docx(body));
      assert.ok('text' in read && read.places);
      return read.places.map(({ start, end, paragraph: nth, page }) => [read.text.slice(start, end), nth, page]);
    };
    const body = paragraph('') + item(2, '甲。') + table([cell('乙'), cell('丙')]) + paragraph(run('丁'));
    assert.deepEqual(placesIn(body), [
      ['甲。', 2, undefined],
      ['乙', 3, undefined],
      ['丙', 4, undefined],
      ['丁', 5, undefined],
    ]);
    assert.deepEqual(
      placesIn(paragraph(run('甲')) + paragraph(broken('乙')) + paragraph(run('丙') + broken('丁')) + paragraph(run('戊'))),
      [
        ['甲', 1, 1],
        ['乙', 2, 2],
        ['丙丁', 3, 2],
        ['戊', 4, 3],
      ],
    );
  });
  it('read tables, links, fields and text boxes once', () => {
    const link = `<w:hyperlink>${run('链接')}</w:hyperlink>`;
    const box = `<mc:Choice><w:txbxContent>${paragraph(run('框'))}</w:txbxContent></mc:Choice>`;
    const fallback = `<mc:Fallback>${run('框')}</mc:Fallback>`;
    const beside = `<mc:AlternateContent>${box}${fallback}</mc:AlternateContent>${run('正文')}`;
    assert.deepEqual(lines(table([cell('指标'), cell('值')]) + paragraph(link) + paragraph(beside)), ['指标\t值', '链接', '正文', '框']);
  });

  it('are read as plans', () => {
    const read = word.read(
      docx(
        [
          paragraph(run('青禾县妇女发展规划')),
          paragraph(run('（2021—2025年）')),
          item(0, '发展领域'),
          item(1, '妇女与健康'),
          paragraph(run('主要目标：')),
          item(2, '孕产妇死亡率下降到12/10万以下。'),
        ].join(''),
      ),
    );
    const plan = onePlan('text' in read ? read.text : '');
    assert.deepEqual(
      [plan.title, plan.domains.map(({ name, goals }) => [name, goals?.items.length])],
      ['青禾县妇女发展规划', [['妇女与健康', 1]]],
    );
  });

  const problem = async (bytes: Uint8Array) => {
    const read = await textOf(bytes, async (format) => (format === 'pdf' ? pdf : word));
    return 'problem' in read ? keyOf(read.problem) : read.text;
  };
  it('that are none, or broken, or empty are named as such', async () => {
    assert.equal(await problem(zipSync({ 'a.txt': strToU8('甲') })), 'error.docx');
    assert.equal(await problem(zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') })), 'error.docx');
    assert.equal(await problem(docx(paragraph(run('甲'))).subarray(0, 60)), 'error.docx');
    assert.equal(await problem(docx('')), 'error.empty');
    assert.equal(await problem(docx(paragraph('<w:r><pic:pic/></w:r>'))), 'error.scan');
    assert.equal(await problem(docx('<w:p/>'.repeat(600_001))), 'error.large');
  });
  it('are told from PDF and from text', async () => {
    assert.equal(await problem(strToU8('%PDF-1.7\n')), 'error.pdf');
    assert.equal(await problem(strToU8('PK规划')), 'PK规划');
  });
  it('tell of files in the file, which are not read', () => {
    const noteOf = (body: string) => {
      const read = word.read(docx(body));
      return 'problem' in read ? say(read.problem, 'zh') : read.note && say(read.note, 'zh');
    };
    const embedded = /^有 1 处嵌入了别的文件/;
    assert.match(noteOf(paragraph(run('前半')) + '<w:altChunk r:id="rId1"/>') ?? '', embedded);
    assert.match(noteOf('<w:altChunk r:id="rId1"/>') ?? '', embedded);
    assert.match(noteOf(paragraph(run('前半') + '<w:subDoc r:id="rId1"/>')) ?? '', embedded);
    assert.equal(noteOf(paragraph(run('全文'))), undefined);
  });
  it('tell of large pictures, which may hold words', () => {
    const picture = (cx: number, cy: number, what: string) =>
      paragraph(`<w:r><w:drawing><wp:inline xmlns:wp="wp"><wp:extent cx="${cx}" cy="${cy}"/>${what}</wp:inline></w:drawing></w:r>`);
    const shown = '<pic:pic xmlns:pic="pic"/>';
    const read = word.read(docx(paragraph(run('甲')) + picture(5e6, 3e6, shown) + picture(5e5, 3e6, shown) + picture(5e6, 3e6, '')));
    assert.ok('text' in read && read.note);
    assert.equal(say(read.note, 'zh'), '有 1 幅大图，图里的文字没有读');
  });
  it('read tracked changes as accepted or as not made, with whole paragraphs that are deleted or put in', () => {
    const mark = (name: string) => `<w:rPr><w:${name} w:id="1"/></w:rPr>`;
    const list = '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>';
    const deleted = (words: string) => `<w:del><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
    const body = [
      paragraph(run('甲') + deleted('旧') + `<w:ins>${run('新')}</w:ins>`, list),
      paragraph(deleted('乙'), list + mark('del')),
      paragraph(`<w:ins>${run('丙')}</w:ins>`, list + mark('ins')),
      paragraph(run('丁'), list),
    ].join('');
    const textOfIt = (revisions?: 'original') => {
      const read = word.read(docx(body), { revisions });
      return 'text' in read ? read.text.split('\n').slice(0, -1) : [];
    };
    assert.deepEqual(textOfIt(), ['1. 甲新', '2. 丙', '3. 丁']);
    assert.deepEqual(textOfIt('original'), ['1. 甲旧', '2. 乙', '3. 丁']);
  });
  it('are not slow to read for lists that name one another or have levels without end', () => {
    const many = (count: number, one: (n: number) => string) => Array.from({ length: count }, (_, n) => one(n)).join('');
    const definitions = many(2000, (n) => `<w:abstractNum w:abstractNumId="${n}"><w:numStyleLink w:val="x${n}"/></w:abstractNum>`);
    const deep = `<w:abstractNum w:abstractNumId="d">${many(2000, (n) => level(n, 'decimal', '%1.'.repeat(200)))}</w:abstractNum>`;
    const lists = many(2000, (n) => `<w:num w:numId="${n}"><w:abstractNumId w:val="d"/>${many(50, (at) => startAt(at, 1))}</w:num>`);
    const file = zipSync({
      'word/document.xml': strToU8(`<w:document ${W}><w:body>${many(2000, (n) => item(0, '妇女', n))}</w:body></w:document>`),
      'word/numbering.xml': strToU8(`<w:numbering ${W}>${definitions}${deep}${lists}</w:numbering>`),
    });
    const read = word.read(file);
    assert.ok('text' in read && read.text.length < 2000 * 70);
  });
  it('are told from files that cannot be read and are to be saved anew', async () => {
    assert.equal(await problem(strToU8('{\\rtf1\\ansi')), 'error.saveAs');
    assert.equal(await problem(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)), 'error.saveAs');
  });
});
