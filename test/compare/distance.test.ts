import { strict as assert } from 'node:assert';
import { editDistance } from '../../server/compare/distance';

describe('editDistance', () => {
  it('is 0 for the same word', () => {
    assert.equal(editDistance('', ''), 0);
    assert.equal(editDistance('青禾县', '青禾县'), 0);
  });
  it('counts insertions, deletions and replacements', () => {
    assert.equal(editDistance('青禾', '青禾县'), 1);
    assert.equal(editDistance('青禾县', '青县'), 1);
    assert.equal(editDistance('青禾县', '青木县'), 1);
    assert.equal(editDistance('paired-mark', 'paried-marks'), 3);
  });
  it('is the length of a word beside an empty one', () => {
    assert.equal(editDistance('', '云岫市'), 3);
    assert.equal(editDistance('云岫市', ''), 3);
  });
  it('is the same either way round', () =>
    assert.equal(editDistance('健康教育', '教育健康水平'), editDistance('教育健康水平', '健康教育')));
  it('takes the shortest way', () => assert.equal(editDistance('甲乙丙丁', '乙丙丁戊'), 2));
});
