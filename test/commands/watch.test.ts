/** `check --watch`, as a process. What it waits for are words of the process; there is no clock. */
import { strict as assert } from 'node:assert';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { womenPlan } from '../support';

const draft = (share: number) => womenPlan({ 妇女与健康: [`女村医占比达到${share}%。`] });
const upper = womenPlan({ 妇女与健康: ['女村医占比达到45%以上。'] }).replace('青禾县', '云岫市');

describe('check --watch', function () {
  this.timeout(20_000);
  let folder: string;
  let program: ChildProcess;
  let said: string;
  let heard: () => void;

  /** What was said until it waits for changes. */
  const round = async (): Promise<string> => {
    while (!said.includes('等着文件改动')) await new Promise<void>((done) => (heard = done));
    const words = said;
    said = '';
    return words;
  };

  const start = (...args: string[]) => {
    said = '';
    heard = () => undefined;
    program = spawn(process.execPath, [resolve('dist/cli.js'), 'check', '--watch', '--format', 'stylish', ...args], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1', PLANLINT_LANG: '' },
    });
    for (const stream of [program.stdout!, program.stderr!])
      stream.setEncoding('utf8').on('data', (words: string) => {
        said += words;
        heard();
      });
  };

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'planlint-'))));
  afterEach(() => {
    program.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('checks again when the draft, a higher-level plan or the configuration has changed, not when it wrote something itself', async () => {
    const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
    put('a.txt', draft(40));
    put('市.txt', upper);
    put('planlint.yaml', 'drafts: ["*.txt"]\nupper: [市.txt]\n');
    start('a.txt', '--output', 'memo:意见.md');
    assert.match(await round(), /weaker-target/);
    put('a.txt', draft(45));
    assert.doesNotMatch(await round(), /weaker-target/);
    put('市.txt', upper.replace('45%', '50%'));
    assert.match(await round(), /50%[^]*weaker-target/);
    put('planlint.yaml', 'upper: [市.txt]\nrules: { weaker-target: off }\n');
    assert.doesNotMatch(await round(), /weaker-target/);
    assert.equal(said, '');
  });
});
