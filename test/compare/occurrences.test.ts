import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Occurrences, pairAt } from '../../server/compare/occurrences';

const FEW = fc.string({ unit: fc.constantFrom('妇', '女', '儿', '童', '\n'), maxLength: 60 });

describe('occurrences', () => {
  it('are counted as a search through the text counts them, overlaps too', () =>
    fc.assert(
      fc.property(FEW, FEW, fc.integer({ min: 1, max: 9 }), (text, long, most) => {
        const words = long.slice(0, 5);
        fc.pre(words.length > 1);
        const found = Array.from(text).filter((_, i) => text.startsWith(words, i)).length;
        assert.equal(new Occurrences(text).count(words, most), Math.min(found, most));
      }),
    ));

  it('of two characters are those of their pair', () =>
    fc.assert(
      fc.property(FEW, fc.string({ unit: fc.constantFrom('妇', '女', '儿'), minLength: 2, maxLength: 2 }), (text, pair) => {
        const found = Array.from(text).filter((_, i) => text.startsWith(pair, i)).length;
        assert.equal(new Occurrences(text).countPair(pairAt(pair, 0)), found);
      }),
    ));

  it('of less than two characters are everywhere', () => assert.equal(new Occurrences('妇女').count('儿', 5), 5));
});
