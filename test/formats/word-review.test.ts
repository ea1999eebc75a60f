import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseXml } from '@rgrove/parse-xml';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Review } from '../../server/base/paper';
import { annotate, read } from '../../server/formats/docx';

const OFFICE = 'http://schemas.openxmlformats.org';
const run = (words: string, properties = '<w:b/>') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;
const paragraph = (...content: string[]) => `<w:p>${content.join('')}</w:p>`;
const BODY = [
  paragraph(run('青禾县妇女'), run('发展规划', '')),
  `\r\n<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('妇女与健康 &amp; 𠮷祥')}</w:p>`,
  paragraph(run('下降到'), '<m:oMath><m:f><m:num><m:t>14</m:t></m:num><m:den><m:t>10</m:t></m:den></m:f></m:oMath>', run('万以下。')),
  `<w:tbl><w:tr><w:tc>${paragraph(run('指标'))}</w:tc><w:tc>${paragraph(run('12 &lt; 14'))}</w:tc></w:tr></w:tbl>`,
  paragraph(
    `<w:ins w:id="3">${run('新增的话')}</w:ins>`,
    '<w:del w:id="4"><w:r><w:delText>旧话</w:delText></w:r></w:del>',
    '<w:commentRangeStart w:id="7"/>',
    '<w:r><w:t>甲</w:t><w:br/><w:t>乙丙</w:t><w:tab/><w:t>丁</w:t></w:r>',
    '<w:commentRangeEnd w:id="7"/>',
  ),
].join('');
const NUMBERING = [
  '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>',
  '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum>',
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
].join('');

const document = (body: string, more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': '<Types></Types>',
        'word/document.xml': `\ufeff<?xml version="1.0"?>\r\n<w:document xmlns:w="${OFFICE}/w"><w:body>${body}</w:body></w:document>`,
        'word/numbering.xml': NUMBERING,
        'word/media/image.png': '\u0001',
        ...more,
      }).map(([name, content]) => [name, strToU8(content)]),
    ),
  );
const textOf = (bytes: Uint8Array): string => {
  const found = read(bytes);
  assert.ok('text' in found, JSON.stringify(found));
  return found.text;
};
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
type Remark = Review['remarks'][number];
const reviewedFile = (bytes: Uint8Array, remarks: readonly Remark[], changes: Review['changes']) =>
  annotate(bytes, { remarks, changes, author: '规划校核', day: '2026-02-03' })!;
const annotated = (bytes: Uint8Array, ...remarks: Remark[]) => reviewedFile(bytes, remarks, []);

/** The words between the marks of each comment. */
function commentedIn(xml: string): Record<string, string> {
  const words: Record<string, string> = {};
  const open = new Set<string>();
  for (const [, kind, id, text] of xml.matchAll(/<w:comment(RangeStart|RangeEnd) w:id="(\d+)"\/>|<[wm]:t(?: [^>]*)?>([^<]*)/g)) {
    if (kind === 'RangeStart') open.add(id!);
    else if (kind === 'RangeEnd') open.delete(id!);
    else for (const one of open) words[one] = (words[one] ?? '') + text!;
  }
  delete words['7']; // it was there
  return words;
}

describe('comments in Word files', () => {
  const original = document(BODY);
  const text = textOf(original);
  const at = (words: string, lines = ['话']): Remark => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, lines });

  it('stand around the very words, in and across runs, in tables, insertions and beside entities', () => {
    const words = ['县妇女发展', '健康 & 𠮷祥', '12 < 14', '增的', '乙'];
    const commented = commentedIn(partsOf(annotated(original, ...words.map((one) => at(one))))['word/document.xml']!);
    assert.deepEqual(
      Object.values(commented),
      words.map((one) => one.replace('&', '&amp;').replace('<', '&lt;')),
    );
  });
  it('stand around the formula that the words are part of', () =>
    assert.deepEqual(commentedIn(partsOf(annotated(original, at('4/1')))['word/document.xml']!), { 8: '1410' }));
  it('stand at the words of the paragraph where only its number is meant', () =>
    assert.deepEqual(commentedIn(partsOf(annotated(original, at('（一）')))['word/document.xml']!), { 8: '妇' }));
  it('say what, by whom and when, and are listed among the parts', () => {
    const parts = partsOf(annotated(original, at('青禾县', ['错误 · <甲>', '乙\u0001'])));
    assert.match(parts['word/comments.xml']!, /w:author="规划校核" w:date="2026-02-03T00:00:00Z" w:initials="规">/);
    assert.match(parts['word/comments.xml']!, />错误 · &lt;甲&gt;<.*>乙\ufffd</);
    assert.match(parts['[Content_Types].xml']!, /PartName="\/word\/comments.xml"/);
    assert.match(parts['word/_rels/document.xml.rels']!, /Target="comments.xml"/);
  });
  it('can be put into a file with very many ids', () => {
    const many = document(`<w:p>${'<w:bookmarkEnd w:id="5"/>'.repeat(200_000)}${run('青禾县')}</w:p>`);
    assert.ok(annotate(many, { remarks: [{ start: 0, end: 1, lines: ['话'] }], changes: [], author: '校', day: '2026-02-03' }));
  });
  it('stand around a run whose words hold CDATA or a remark, which is not parted', () => {
    for (const words of ['<![CDATA[青禾县]]>妇女', '青<!--x-->禾县妇女', '青<?x?>禾县妇女']) {
      const bytes = document(paragraph(run(words), run('发展规划')));
      const made = reviewedFile(bytes, [{ start: 1, end: 3, lines: ['话'] }], [{ start: 2, end: 3, text: '省' }]);
      const xml = partsOf(made)['word/document.xml']!;
      parseXml(xml);
      assert.ok(xml.includes(`<w:commentRangeStart w:id="0"/>${run(words)}<w:commentRangeEnd`), xml);
      assert.equal(textOf(made), textOf(bytes));
    }
  });
  it('are listed under the prefix of the list, and not put in where there is no list', () => {
    const types = (list: string) => annotated(document(BODY, { '[Content_Types].xml': list }), at('青禾县'));
    assert.match(
      partsOf(types('<ct:Types xmlns:ct="x"></ct:Types >'))['[Content_Types].xml']!,
      /<ct:Override PartName="\/word\/comments.xml"/,
    );
    assert.match(partsOf(types('<Types/>'))['[Content_Types].xml']!, /^<Types><Override [^<>]*\/><\/Types>$/);
    assert.equal(types('none'), undefined);
  });
  it('come after those that are there', () => {
    const comments = '<w:comments><w:comment w:id="7"><w:p/></w:comment></w:comments>';
    const relations = '<Relationships><Relationship Target="comments.xml"/></Relationships>';
    const parts = partsOf(
      annotated(document(BODY, { 'word/comments.xml': comments, 'word/_rels/document.xml.rels': relations }), at('甲')),
    );
    assert.match(parts['word/comments.xml']!, /^<w:comments><w:comment w:id="7"><w:p\/><\/w:comment><w:comment w:id="8"/);
    assert.equal(parts['word/_rels/document.xml.rels'], relations);
  });
  it('leave every other part, and what is read, as it was', () => {
    const parts = partsOf(annotated(original, at('县')));
    assert.deepEqual([parts['word/media/image.png'], parts['word/numbering.xml']], ['\u0001', NUMBERING]);
  });
  it('leave the words as they were, wherever they are put', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(text.length), fc.nat(12)), { maxLength: 6 }), (stretches) => {
        const remarks = stretches.map(([start, length]) => ({ start, end: start + length, lines: ['话'] }));
        const copy = annotated(original, ...remarks);
        assert.equal(textOf(copy), text);
        const xml = partsOf(copy)['word/document.xml']!;
        parseXml(xml);
        for (const mark of ['RangeStart', 'RangeEnd', 'Reference'])
          assert.equal(xml.split(`<w:comment${mark} w:id="`).length - 1, remarks.length + (mark === 'Reference' ? 0 : 1));
      }),
    ));
  const places = ['妇女发展', '健康 & 𠮷祥', '12 < 14', '增的话甲', '乙丙', '县'];
  const changeAt = (words: string, to: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: to });
  it('stand beside tracked changes, which make the new text when they are accepted', () => {
    for (const words of places.filter((one) => one !== '增的话甲').concat('的话')) {
      for (const to of ['', '新 <字>', words]) {
        const copy = reviewedFile(original, [at('妇女'), at('12 <')], [changeAt(words, to)]);
        assert.equal(textOf(copy), text.replace(words, to), `${words} → ${to}`);
        assert.match(partsOf(copy)['word/document.xml']!, /<w:delText xml:space="preserve">/);
      }
    }
  });
  it('stand beside words put in', () => {
    for (const offset of [text.indexOf('妇'), text.indexOf('展'), text.indexOf('丙'), text.indexOf('丙') + 1]) {
      const copy = reviewedFile(original, [], [{ start: offset, end: offset, text: '新' }]);
      assert.equal(textOf(copy), `${text.slice(0, offset)}新${text.slice(offset)}`);
    }
  });
  it('leave out changes of what is no word of one paragraph', () => {
    const numbers = changeAt('（一）', '（二）');
    const across = { start: text.indexOf('规划'), end: text.indexOf('妇女与'), text: '' };
    for (const change of [numbers, across, changeAt('4/1', '5/1'), changeAt('县', '县\n')])
      assert.equal(textOf(reviewedFile(original, [], [change])), text);
  });
  it('and changes in any number make text that can be read', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(6), fc.nat(3), fc.constantFrom('', '新', 'a & b')), { maxLength: 8 }),
        fc.nat(20),
        (steps, mark) => {
          let offset = 0;
          const changes = steps.map(([gap, length, words]) => {
            const start = offset + gap + 1;
            offset = start + length;
            return { start, end: offset, text: words };
          });
          const copy = reviewedFile(
            original,
            [{ start: mark, end: mark + 5, lines: ['话'] }],
            changes.filter(({ end }) => end <= text.length),
          );
          parseXml(partsOf(copy)['word/document.xml']!);
          assert.doesNotMatch(textOf(copy), /\ufffd/);
        },
      ),
    ));
  it('cannot be put into what is no Word file', () =>
    assert.equal(annotate(strToU8('PK'), { remarks: [], changes: [], author: '校', day: '2026-02-03' }), undefined));
});
