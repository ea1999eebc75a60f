import { strict as assert } from 'node:assert';
import { chineseNumber, chineseNumeral } from '../../server/base/numerals';
import { markerFor, readMarker, type MarkerForm } from '../../server/plan/markers';

describe('plan/markers', () => {
  describe('reading', () => {
    const reads = (line: string, form: MarkerForm, number: number, text: string) =>
      it(`${line} is ${form} ${number}`, () => {
        const marker = readMarker(line);
        assert.deepEqual(marker && [marker.form, marker.number, marker.text], [form, number, text]);
      });
    reads('一、总体要求', 'part', 1, '一、');
    reads('十一、附则', 'part', 11, '十一、');
    reads('二十一、其他', 'part', 21, '二十一、');
    reads('一．总体要求', 'part', 1, '一．');
    reads('（一）妇女与健康', 'section', 1, '（一）');
    reads('(二)妇女与教育', 'section', 2, '(二)');
    reads('（ 三 ）妇女与经济', 'section', 3, '（三）');
    reads('1.提高', 'item', 1, '1.');
    reads('2．提高', 'item', 2, '2．');
    reads('3、提高', 'item', 3, '3、');
    reads('3•提高', 'item', 3, '3•');
    reads('4. 提高', 'item', 4, '4.');
    reads('１２．提高', 'item', 12, '１２．');
    reads('- 1.提高', 'item', 1, '-1.');
    reads('（1）提高', 'subitem', 1, '（1）');
    reads('(12)提高', 'subitem', 12, '(12)');
    reads('（３）提高', 'subitem', 3, '（３）');
    reads('①提高', 'subitem', 1, '①');
    reads('⑳提高', 'subitem', 20, '⑳');
    reads('第一章　总体要求', 'chapter', 1, '第一章');
    reads('第2章 发展领域', 'chapter', 2, '第2章');
    reads('第三部分 组织实施', 'chapter', 3, '第三部分');
    reads('第十二节 妇女与环境', 'section', 12, '第十二节');
    reads('——提高', 'bullet', 0, '——');
    reads('--提高', 'bullet', 0, '--');
    for (const dashes of ['━━', '―――', '－－', '→']) reads(`${dashes}提高`, 'bullet', 0, dashes);
    reads('- 提高', 'bullet', 0, '-');
    reads('●提高', 'bullet', 0, '●');
  });

  describe('what is no marker', () => {
    const none = (line: string) => it(line, () => assert.equal(readMarker(line), undefined));
    none('4.5张床位');
    none('2025.提高');
    none('一个都不能少');
    none('一百、');
    none('（甲）');
    none('第章');
    none('——2021年，');
    none('——');
    none('提高1.');
  });

  describe('a number and point before another digit', () => {
    it('is a marker where this number comes next', () => assert.equal(readMarker('4.5岁以下儿童', 4)?.text, '4.'));
    it('is a decimal behind an ornament', () => assert.equal(readMarker('●1.5万名妇女', 1)?.form, 'bullet'));
    it('is a decimal where another one comes next', () => assert.equal(readMarker('4.5张', 3), undefined));
    it('is a marker when a space parts them, where an item may begin', () => {
      assert.equal(readMarker('8． 5岁以下儿童', 3)?.text, '8．');
      assert.equal(readMarker('8． 5岁以下儿童'), undefined);
    });
  });

  describe('style', () => {
    const style = (line: string) => readMarker(line)?.style;
    it('tells the separators of items apart', () => assert.deepEqual(['1.', '1．', '1、'].map(style), ['.', '．', '、']));
    it('tells the widths of brackets apart', () => assert.deepEqual(['（一）', '(一)', '（一)'].map(style), ['（）', '()', '（)']));
    it('does not look at the number', () => assert.equal(style('（一）'), style('（十二）')));
    it('notices a stray dash', () => assert.notEqual(style('- 1.'), style('1.')));
  });

  it('says where the marker ends, spaces inside it included', () => assert.equal(readMarker('（ 三 ）妇女')?.end, 5));

  describe('Chinese numerals', () => {
    it('reads up to 99', () => assert.deepEqual(['一', '十', '十五', '二十', '九十九'].map(chineseNumber), [1, 10, 15, 20, 99]));
    it('reads nothing else', () => assert.deepEqual(['', '百', '十十', '一二', '甲'].map(chineseNumber), [NaN, NaN, NaN, NaN, NaN]));
    it('writes what it reads', () => {
      for (let n = 1; n <= 99; n++) assert.equal(chineseNumber(chineseNumeral(n)), n);
    });
  });

  describe('the same marker with another number', () => {
    const other = (line: string, number: number, expected: string) =>
      it(`${line} → ${expected}`, () =>
        assert.equal(
          markerFor(readMarker(line, undefined, new Set(['formal', 'latin', 'letter', 'small-letter', 'article']))!, number),
          expected,
        ));
    other('一、', 11, '十一、');
    other('（一）', 2, '（二）');
    other('（—）', 2, '（二）'); // 一 as OCR reads it
    other('(3)', 4, '(4)');
    other('１．', 10, '１０．');
    other('①', 3, '③');
    other('第一章', 2, '第二章');
    other('⑴', 2, '⑵');
    other('㈠', 11, '11');
    other('壹、', 12, '拾贰、');
    other('III. 总体要求', 4, 'IV.');
    other('A.落实责任', 3, 'C.');
    other('b.落实责任', 3, 'c.');
    other('第一条 落实责任', 2, '第二条');
  });
});
