/** Patterns that are made of the words of the data: no text may make them take more than linear time. Those in the code eslint looks at. */
import { strict as assert } from 'node:assert';
import { analyse } from 'scslre';
import { madePatterns } from './patterns';

describe('patterns made of words', () => {
  const faultsOf = (pattern: RegExp) =>
    analyse(pattern).reports.map(({ type, exponential }) => `${type}${exponential ? ', exponential' : ''}: ${pattern}`);

  it('take linear time, whatever the text', () => {
    const patterns = madePatterns();
    assert.ok(patterns.length > 50, `only ${patterns.length} were seen`);
    assert.deepEqual(patterns.flatMap(faultsOf), []);
  });
  it('would be told of, if they did not', () => {
    assert.equal(faultsOf(/^a*a*b/).length, 1);
    assert.equal(faultsOf(/a*b/).length, 1);
  });
});
