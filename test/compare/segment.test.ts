import { strict as assert } from 'node:assert';
import { wordsOf } from '../../server/compare/segment';

const text = '青禾县提高妇女健康水平，到2025年达到95%。';

describe('wordsOf', () => {
  it('finds words of more than one character', () => {
    const words = wordsOf(text).map(({ word }) => word);
    for (const word of ['提高', '妇女', '健康', '水平']) assert.ok(words.includes(word), word);
  });
  it('leaves nothing out', () =>
    assert.equal(
      wordsOf(text)
        .map(({ word }) => word)
        .join(''),
      text,
    ));
  it('says where each word stands', () => {
    for (const { word, at } of wordsOf(text)) assert.equal(text.slice(at, at + word.length), word);
  });
  it('finds no word in an empty text', () => assert.deepEqual(wordsOf(''), []));
});
