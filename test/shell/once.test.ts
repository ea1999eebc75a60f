import { strict as assert } from 'node:assert';
import { oncePerContent } from '../../server/shell/once';

describe('oncePerContent', () => {
  const bytes = (...all: number[]) => Uint8Array.from(all);
  it('reads a file again only when its bytes are others, each file for itself', async () => {
    const read: string[] = [];
    const once = oncePerContent(
      async (content, path) => {
        read.push(path);
        return `${path} ${content.join('')}`;
      },
      () => true,
    );
    assert.equal(await once(bytes(1, 2), 'a'), 'a 12');
    assert.equal(await once(bytes(1, 2), 'a'), 'a 12');
    assert.equal(await once(bytes(1, 2), 'b'), 'b 12');
    assert.equal(await once(bytes(1, 3), 'a'), 'a 13');
    assert.equal(await once(bytes(1, 2), 'a'), 'a 12');
    assert.deepEqual(read, ['a', 'b', 'a', 'a']);
  });
  it('forgets what failed, what may be otherwise another time, and the files that were not asked for in long', async () => {
    let runs = 0;
    const once = oncePerContent(
      async (_, path) => {
        runs++;
        if (path === 'bad') throw new Error(path);
        return path;
      },
      (path) => path !== 'slow',
    );
    await once(bytes(1), 'slow');
    await once(bytes(1), 'slow');
    assert.equal(runs, 2);
    runs = 0;
    await assert.rejects(once(bytes(1), 'bad'));
    await assert.rejects(once(bytes(1), 'bad'));
    assert.equal(runs, 2);
    for (let i = 0; i < 17; i++) await once(bytes(1), String(i));
    await once(bytes(1), '0');
    assert.equal(runs, 20);
  });
});
