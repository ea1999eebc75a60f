import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { version } from '../../package.json';

describe('starting with compiled code', function () {
  this.timeout(20_000);
  const folder = mkdtempSync(join(tmpdir(), 'planlint-start-'));
  const kept = join(folder, 'planlint');
  after(() => rmSync(folder, { recursive: true }));

  const start = (env: Record<string, string> = {}, program = resolve('dist/cli.js')) => {
    const options = { encoding: 'utf8', env: { ...process.env, XDG_CACHE_HOME: folder, ...env } } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--version'], options);
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: `${version}\n`, stderr: '' });
  };
  const code = () => readdirSync(kept).map((name) => join(kept, name));

  it('keeps the code the first time and lets it lie the second', () => {
    start();
    const [file, ...more] = code();
    assert.deepEqual(more, []);
    assert.equal(statSync(kept).mode & 0o777, 0o700);
    const before = statSync(file!);
    start();
    assert.equal(statSync(file!).ino, before.ino);
  });

  it('makes damaged code anew', () => {
    const [file] = code();
    const whole = readFileSync(file!);
    const zeros = Buffer.concat([whole.subarray(0, whole.length / 2), Buffer.alloc(whole.length / 2)]);
    const flipped = Buffer.from(whole).map((byte, i) => (i > 1000 && i < 1064 ? byte ^ 0xff : byte));
    for (const damaged of [Buffer.from('no code at all'), zeros, flipped, whole.subarray(0, 5000), Buffer.alloc(0)]) {
      writeFileSync(file!, damaged);
      start();
      assert.ok(statSync(file!).size > whole.length / 2);
    }
  });

  it('keeps one file of a program: that of another build goes', () => {
    const other = join(folder, 'dist');
    mkdirSync(join(other, 'programs'), { recursive: true });
    copyFileSync('dist/cli.js', join(other, 'cli.js'));
    writeFileSync(join(other, 'programs/cli.js'), `${readFileSync('dist/programs/cli.js', 'utf8')}\n`);
    const [before] = code();
    start({}, join(other, 'cli.js'));
    assert.equal(code().length, 1);
    assert.notEqual(code()[0], before);
  });

  it('runs where nothing can be kept, and keeps nothing where that is turned off', () => {
    writeFileSync(join(folder, 'file'), '');
    start({ XDG_CACHE_HOME: join(folder, 'file') });
    const [before] = code();
    start({ NODE_DISABLE_COMPILE_CACHE: '1' });
    assert.deepEqual(code(), [before]);
  });
});
