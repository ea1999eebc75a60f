import { strict as assert } from 'node:assert';
import { diff } from '../../server/base/diff';

describe('what two texts differ in', () => {
  it('is told of halves of characters, too', () => {
    const halves = ['\ud842', '\udfb7'] as const;
    assert.deepEqual(diff(`${halves[0]}甲${halves[1]}`, '𠮷甲'), [
      [-1, '\ufffd'],
      [1, '𠮷'],
      [0, '甲'],
      [-1, '\ufffd'],
    ]);
  });
});
