/** What SECURITY.md promises of files that are written: the old one or the new one, whatever happens. */
import { strict as assert } from 'node:assert';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeAtomically } from '../../server/shell/files';
import { womenPlan } from '../support';

const PROGRAM = resolve('dist/cli.js');
const OLD = womenPlan({ 妇女与健康: ['女村医占比达到40%,提高服务能力。'] });
const NEW = OLD.replace(',', '，');

describe('files that are written', function () {
  this.timeout(60_000);
  let folder: string;
  const at = (name: string) => join(folder, name);
  const read = (name: string) => readFileSync(at(name), 'utf8');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'planlint-writes-'));
    writeFileSync(at('草案.txt'), OLD);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const ARGS = ['check', '草案.txt', '--fix', '--output', 'json:结果.json', '--fail-on', 'never'];

  it('are none of those that were read, whatever writes them', () => {
    writeFileSync(at('上位.txt'), OLD.replace('青禾县', '云岫市'));
    writeFileSync(at('另一份.txt'), OLD);
    writeFileSync(at('旧账.json'), '{"version":1,"files":{}}');
    mkdirSync(at('项目'));
    writeFileSync(at('项目/planlint.yaml'), 'upper: [../上位.txt]\n');
    writeFileSync(at('项目/草案.txt'), OLD);
    writeFileSync(at('项目/通知.txt'), '请准时参加会议。\n');
    symlinkSync(at('上位.txt'), at('链接.txt'));
    for (const args of [
      ['baseline', '草案.txt', '-o', '草案.txt'],
      ['coverage', '草案.txt', '-o', '草案.txt'],
      ['decompose', '草案.txt', '-o', '草案.txt'],
      ['template', 'derive', '上位.txt', '-o', '上位.txt'],
      ['check', '草案.txt', '--upper', '上位.txt', '--output', 'json:链接.txt'],
      ['check', '草案.txt', '另一份.txt', '--upper', '上位.txt', '--jobs', '2', '--output', 'json:上位.txt'],
      ['baseline', '草案.txt', '另一份.txt', '--jobs', '2', '-o', '另一份.txt'],
      ['check', '草案.txt', '--baseline', '旧账.json', '--output', 'json:旧账.json'],
      ['check', '项目/草案.txt', '项目/通知.txt', '--jobs', '2', '--output', 'json:上位.txt'],
      ['decompose', '项目/草案.txt', '-o', '上位.txt'],
      ['export', '项目/草案.txt', '上位.txt'],
    ]) {
      const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { cwd: folder, encoding: 'utf8' });
      assert.deepEqual([status, stderr.includes('不能盖掉')], [2, true], `${args.join(' ')}: ${stderr}`);
    }
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'check', '草案.txt', '--cache', '草案.txt'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.deepEqual([status, stderr.includes('不是 planlint 的缓存')], [2, true], stderr);
    assert.equal(read('草案.txt'), OLD);
    assert.equal(read('上位.txt'), OLD.replace('青禾县', '云岫市'));
  });
  it('stay pipes and devices where they are', async () => {
    spawnSync('mkfifo', [at('管道')]);
    const reader = spawn('cat', [at('管道')]);
    let got = '';
    reader.stdout.on('data', (data) => (got += String(data)));
    assert.equal(await writeAtomically(at('管道'), 'x'), undefined);
    await new Promise((done) => reader.on('close', done));
    assert.deepEqual([got, statSync(at('管道')).isFIFO()], ['x', true]);
  });
  it('are the old ones or the new ones when the program is killed at any step', () => {
    const deaths: string[] = [];
    for (let step = 1; ; step++) {
      for (const name of readdirSync(folder)) rmSync(at(name));
      writeFileSync(at('草案.txt'), OLD);
      const { signal, stderr } = spawnSync(process.execPath, ['--require', resolve('test/shell/kill-trap.cjs'), PROGRAM, ...ARGS], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, KILL_AT: String(step) },
      });
      const where = `step ${step}: ${stderr}`;
      assert.ok([OLD, NEW].includes(read('草案.txt')), where);
      if (existsSync(at('结果.json'))) assert.doesNotThrow(() => void JSON.parse(read('结果.json')), where);
      if (!signal) break;
      deaths.push(/KILLED (.*)/.exec(stderr)![1]!);
    }
    for (const moment of ['before writeFile', '0 bytes written', 'before chmod', 'before rename', 'after rename'])
      assert.ok(deaths.includes(moment), moment);
    assert.equal(deaths.filter((moment) => moment === 'after rename').length, 2, 'two files are written');
    assert.equal(read('草案.txt'), NEW);
  });

  it('are whole in the old form where there is no room for the new one, and nothing is left lying about', () => {
    const long = `${OLD}${'附件说明。\n'.repeat(2_000)}`;
    writeFileSync(at('草案.txt'), long);
    // no file of it may be longer: what is measured of the tests would be cut, too
    const limited = `trap '' XFSZ; ulimit -f 8; exec '${process.execPath}' '${PROGRAM}' check 草案.txt --fix`;
    const { status, stderr } = spawnSync('bash', ['-c', limited], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PLANLINT_LANG: '', NODE_V8_COVERAGE: '' },
    });
    assert.deepEqual({ status, stderr }, { status: 2, stderr: 'planlint: 草案.txt: 无法写入（EFBIG）\n' });
    assert.equal(read('草案.txt'), long);
    assert.deepEqual(readdirSync(folder), ['草案.txt']);
  });

  it('may be read by those who could before, and links lead to them as before', async () => {
    chmodSync(at('草案.txt'), 0o640);
    symlinkSync('草案.txt', at('链接.txt'));
    assert.equal(await writeAtomically(at('链接.txt'), NEW), undefined);
    assert.equal(read('草案.txt'), NEW);
    assert.equal(statSync(at('草案.txt')).mode & 0o777, 0o640);
    assert.ok(lstatSync(at('链接.txt')).isSymbolicLink());
  });

  it('go to a pipe that has no path', () => {
    const { status, stdout } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${PROGRAM}" check 草案.txt --output json:/dev/stdout --format csv --fail-on never | cat`],
      { cwd: folder, encoding: 'utf8' },
    );
    assert.equal(status, 0);
    assert.match(stdout, /"summary"/);
  });
  it('are made where a link leads, though nothing is there yet, and not over what may not be written', async () => {
    symlinkSync('还没有.txt', at('空链接.txt'));
    assert.equal(await writeAtomically(at('空链接.txt'), NEW), undefined);
    assert.equal(read('还没有.txt'), NEW);
    assert.ok(lstatSync(at('空链接.txt')).isSymbolicLink());
    chmodSync(at('草案.txt'), 0o444);
    const asRoot = process.getuid?.() === 0; // who may write whatever is closed to others
    assert.equal((await writeAtomically(at('草案.txt'), NEW))?.key, asRoot ? undefined : 'error.unwritable');
  });
  it('are whole where several runs share a cache', async () => {
    for (let i = 0; i < 12; i++) writeFileSync(at(`${i}.txt`), OLD.replace('40', String(40 + i)));
    const args = [PROGRAM, 'check', '*.txt', '--cache', '缓存', '--format', 'json', '--fail-on', 'never'];
    const run = () =>
      new Promise<string>((done) => {
        const program = spawn(process.execPath, args, { cwd: folder });
        let said = '';
        for (const stream of [program.stdout, program.stderr]) stream.setEncoding('utf8').on('data', (words: string) => (said += words));
        program.on('close', () => done(said));
      });
    const first = await run();
    writeFileSync(at('缓存'), '');
    for (const said of await Promise.all(Array.from({ length: 6 }, run))) assert.equal(said, first);
    assert.equal(await run(), first);
    JSON.parse(read('缓存').split('\n')[0]!);
  });
});
