import { strict as assert } from 'node:assert';
import { Postings } from '../../server/compare/postings';

/** Numbers that fall on few places of the table, and the ends of the range. */
const KEYS = [0, 1, -1, 7, 0x7fffffff, -0x80000000, ...Array.from({ length: 200 }, (_, i) => Math.imul(i, 0x10001))];

describe('postings', () => {
  it('tell which texts have a number, as a map of lists does', () => {
    const postings = new Postings(KEYS.length * 3, 99);
    const expected = new Map<number, number[]>();
    for (const text of [0, 1, 2]) {
      for (const [i, key] of KEYS.entries()) {
        if (i % (text + 1)) continue;
        postings.add(key, text);
        expected.set(key, [...(expected.get(key) ?? []).filter((one) => one !== text), text]);
      }
    }
    for (const key of [...KEYS, 12345678]) {
      const found: number[] = [];
      postings.visit(key, (text) => found.push(text));
      assert.deepEqual(found, expected.get(key) ?? [], `of ${key}`);
    }
  });

  it('keep no more of one number than asked for', () => {
    const postings = new Postings(5, 2);
    for (const text of [3, 3, 4, 5]) postings.add(1, text);
    const found: number[] = [];
    postings.visit(1, (text) => found.push(text));
    assert.deepEqual(found, [3, 4]);
  });
});
