import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { chineseNumber, chineseNumeral, chineseQuantity } from '../../server/base/numerals';

describe('base/numerals', () => {
  for (const [text, number] of Object.entries({
    零: 0,
    十: 10,
    两百: 200,
    一百零五: 105,
    一千二百: 1200,
    三千零五十: 3050,
    九千九百九十九: 9999,
  }))
    it(`reads ${text}`, () => assert.equal(chineseQuantity(text), number));
  for (const text of ['', '百', '一百二', '三五', '二三十', '一万', '百分'])
    it(`takes ${text || 'nothing'} for no quantity`, () => assert.ok(Number.isNaN(chineseQuantity(text))));
  it('reads what it writes', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        (n) => chineseNumber(chineseNumeral(n)) === n && chineseQuantity(chineseNumeral(n)) === n,
      ),
    ));
});
