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
  it('has bars for the lines between cells, and nothing for those between rows', () => {
    assert.equal(withoutMarkup('┌─┬─┐\n│甲│乙│\n├─┼─┤'), '     \n|甲|乙|\n     ');
    assert.equal(withoutMarkup('──甲'), '──甲');
  });
  it('hides scripts and styles', () => assert.equal(withoutMarkup('<div><style>p{}</style></div>').trim(), ''));
  it('leaves labels in angle brackets alone', () => assert.equal(withoutMarkup('<p></p><主要目标>').trim(), '<主要目标>'));
  it('is as long as the original, whatever the text', () => {
    const parts = fc.constantFrom(
      '<p>',
      '</p>',
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
