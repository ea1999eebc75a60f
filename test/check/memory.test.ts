import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';

describe('a long session', function () {
  this.timeout(180_000);
  it('takes no more memory after ten thousand edits than after seven thousand', () => {
    const grown = execFileSync(process.execPath, ['--expose-gc', 'test/check/long-session.mjs'], { encoding: 'utf8' });
    assert.match(grown, /^-?\d+\n$/);
    assert.ok(Number(grown) < 4e6, `${grown} bytes more`);
  });
});
