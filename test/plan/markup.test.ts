import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { withoutMarkup } from '../../server/plan/markup';

describe('plan/markup', () => {
  it('blanks tags and keeps what they enclose in its place', () =>
    assert.equal(withoutMarkup('<p>甲<b>乙</b></p>'), '\n  甲   乙    \n   '));
  it('reads entities as what they stand for', () =>
    assert.equal(withoutMarkup('&ldquo;甲&rdquo;&#65;&nbsp;&unknown;'), '“      甲”      A          &unknown;'));
  it('blanks pairs of ** and leaves a single one', () => {
    assert.equal(withoutMarkup('# **甲**乙**丙**'), '#   甲\u2060\u2060乙\u2060\u2060丙  ');
    assert.equal(withoutMarkup('甲**乙'), '甲**乙');
  });
  it('blanks what keeps a number from opening a list', () => assert.equal(withoutMarkup('1\\. 甲\n第1\\.条'), '1 . 甲\n第1\\.条'));
  it('blanks the mark of quoted lines', () => {
    assert.equal(withoutMarkup('> 甲\n>\n> > 乙\n>95%'), '  甲\n \n    乙\n>95%');
  });
  it('blanks what a page sets around its text', () => {
    for (const line of ['上一篇：青禾县儿童发展规划（2021-2030年）', '相关解读: 一图读懂', '1.jpg', 'photo-2.PNG']) {
      assert.equal(withoutMarkup(`甲。\n${line}\n乙。`), `甲。\n${' '.repeat(line.length)}\n乙。`);
    }
    for (const kept of ['相关解读工作由县妇联负责。', '相关链接的维护由县妇联负责。']) assert.equal(withoutMarkup(kept), kept);
  });
  it('has bars for the lines between cells, and nothing for those between rows', () => {
    assert.equal(withoutMarkup('┌─┬─┐\n│甲│乙│\n├─┼─┤'), '     \n|甲|乙|\n     ');
    assert.equal(withoutMarkup('──甲'), '──甲');
  });
  describe('tables of a page', () => {
    const shown = (html: string) =>
      withoutMarkup(html)
        .replace(/[ \u2060]+/g, '')
        .replace(/\n+/g, '\n')
        .trim();
    it('have a row in a line, however its cells are set', () => {
      const row = '<tr>\n  <td>\n<p><span>孕产妇</span></p><p>死亡率</p></td>\n<td>8</td>\n</tr>';
      assert.equal(shown(`<table><tr><th>指标</th><th>2025年</th></tr>${row}</table>`), '指标\t2025年\t\n孕产妇死亡率\t8');
    });
    it('have one tab between cells that do not say where they end', () =>
      assert.equal(shown('<tr><td>甲<td>乙<tr><td>丙<td>丁'), '甲\t乙\n\t丙\t丁'));
    it('keep the paragraphs of a layout, and of tables in one', () => {
      const long = '加强妇女健康服务。'.repeat(8);
      assert.equal(shown(`<tr><td><p>${long}</p><p>${long}</p></td></tr>`), `${long}\n${long}`);
      assert.equal(shown('<tr><td><p>上</p><table><tr><td>甲</td><td>乙</td></tr></table><p>下</p></td></tr>'), '上\n甲\t乙\t\n下');
    });
  });
  it('hides scripts and styles', () => assert.equal(withoutMarkup('<div><style>p{}</style></div>').trim(), ''));
  it('leaves labels in angle brackets alone', () => assert.equal(withoutMarkup('<p></p><主要目标>').trim(), '<主要目标>'));
  it('is as long as the original, whatever the text', () => {
    const parts = fc.constantFrom(
      '<p>',
      '</p>',
      '<tr>',
      '<td>',
      '</td>',
      '</tr>',
      '<!--',
      '-->',
      '&nbsp;',
      '&#',
      ';',
      '**',
      '<',
      '>',
      '甲',
      '\u2028',
      '<script>',
      '</script>',
      'a',
      ' ',
    );
    fc.assert(fc.property(fc.array(parts, { maxLength: 40 }), (all) => withoutMarkup(all.join('')).length === all.join('').length));
  });
});
