import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesAt, readPath } from '../../server/shell/files';
import { say } from '../../server/base/messages';

describe('a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-files-'));
  const at = (name: string) => join(folder, name);
  after(() => rmSync(folder, { recursive: true }));
  const problemOf = async (path: string) => {
    const read = await readPath(path, {});
    return 'problem' in read ? say(read.problem, 'zh') : read.text;
  };

  it('is read, whatever its name', async () => {
    for (const name of ['规划 一.txt', '-x.txt', '.隐.txt', 'a\nb.txt', `${'长'.repeat(80)}.txt`]) {
      writeFileSync(at(name), '青禾县');
      assert.equal(await problemOf(at(name)), '青禾县', name);
    }
  });
  it('is not opened where reading might never end: a pipe, a device', async () => {
    execFileSync('mkfifo', [at('pipe.txt')]);
    for (const path of [at('pipe.txt'), '/dev/zero']) {
      assert.match(await problemOf(path), /不是普通文件/, path);
      assert.equal(await bytesAt(path), undefined);
    }
  });
  it('is not opened where it has no size, and yet no end', async () => {
    for (const path of ['/proc/self/pagemap', '/proc/kmsg']) if (existsSync(path)) assert.match(await problemOf(path), /空的/, path);
  });
  it('is not opened where it is larger than any plan', async () => {
    writeFileSync(at('huge.txt'), '');
    truncateSync(at('huge.txt'), 3_000_000_000);
    assert.match(await problemOf(at('huge.txt')), /太大/);
  });
  it('says what stands in the way', async () => {
    symlinkSync(at('loop.txt'), at('loop.txt'));
    assert.match(await problemOf(at('loop.txt')), /ELOOP/);
    assert.match(await problemOf(at('gone.txt')), /找不到/);
    assert.match(await problemOf(folder), /文件夹|目录/);
  });
});
