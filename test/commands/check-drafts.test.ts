import { strict as assert } from 'node:assert';
import { outcomeOf } from '../../server/commands/check-drafts';

describe('checking many drafts', () => {
  it('tells of the draft whose check breaks down, and goes on', async () => {
    const checker = { check: () => Promise.reject(new Error('too deep')) };
    const { result, told } = await outcomeOf(checker, { path: 'drafts/草案.txt' } as Parameters<typeof outcomeOf>[1]);
    assert.equal(result, undefined);
    assert.deepEqual(
      told.map(({ line }) => line),
      ['drafts/草案.txt: 内部错误：too deep'],
    );
  });
});
