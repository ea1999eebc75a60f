import { strict as assert } from 'node:assert';
import { strToU8, zipSync } from 'fflate';
import { TooLarge, unzipped } from '../../server/formats/zip';

describe('parts that are unpacked', () => {
  const bytes = zipSync({ 'a.xml': strToU8('甲'), 'b.xml': strToU8('x'.repeat(60)), 'c.png': strToU8('y'.repeat(60)) });

  it('are those that are asked for', () => {
    assert.deepEqual(Object.keys(unzipped(bytes, (name) => name.endsWith('.xml'), 100)), ['a.xml', 'b.xml']);
    assert.deepEqual(
      unzipped(bytes, () => false, 0),
      {},
    );
  });
  it('are not larger together than is allowed', () => {
    assert.throws(() => unzipped(bytes, () => true, 100), TooLarge);
    assert.equal(Object.keys(unzipped(bytes, () => true, 123)).length, 3);
  });
});
