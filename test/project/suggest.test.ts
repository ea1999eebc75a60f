import { strict as assert } from 'node:assert';
import { nearestWord } from '../../server/project/suggest';

const words = ['weaker-target', 'missing-target', 'weaker-wording'];

describe('nearestWord', () => {
  it('finds a word with a letter wrong, missing or too many', () => {
    for (const mistyped of ['weeker-target', 'weaker-taget', 'weaker-targets']) assert.equal(nearestWord(mistyped, words), 'weaker-target');
  });
  it('takes the nearest of several', () => assert.equal(nearestWord('mising-target', words), 'missing-target'));
  it('finds none where none is near', () => assert.equal(nearestWord('spelling', words), undefined));
  it('finds none in an empty list', () => assert.equal(nearestWord('x', []), undefined));
});
