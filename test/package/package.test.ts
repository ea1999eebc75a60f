/**
 * What `npm pack` gives, installed in an empty folder: the scenarios of the command line pass with it, programs can import it in both
 * ways and with its types, and an assistant can use its tools.
 */
import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { womenPlan } from '../support';

const folder = mkdtempSync(join(tmpdir(), 'planlint-package-'));
const inFolder = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: folder, encoding: 'utf8' });
const program = join(folder, 'node_modules/planlint/dist/cli.js');

before(() => {
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder, '--silent'], { stdio: 'ignore' });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  inFolder('npm', 'install', '--offline', '--no-audit', '--no-fund', '--silent', './planlint-0.1.0.tgz');
  writeFileSync(join(folder, 'draft.txt'), womenPlan({ 妇女与健康: ['女村医占比达到40%。'] }).replace('，', ','));
  writeFileSync(join(folder, 'upper.txt'), womenPlan({ 妇女与健康: ['女村医占比达到45%以上。'] }).replace('青禾县', '云岫市'));
});

describe('the package', () => {
  it('holds no tests and no sources', () => {
    const [{ files }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' })) as [
      { files: { path: string }[] },
    ];
    const others = files.map(({ path }) => path).filter((path) => !/^(?:dist|docs)\/|^[^/]+\.(?:md|json)$|^LICENSE$/.test(path));
    assert.deepEqual(others, []);
    assert.ok(files.length < 100, String(files.length));
  });
  it('says whose code it holds', () => {
    const notices = readFileSync(join(folder, 'node_modules/planlint/dist/THIRD-PARTY.txt'), 'utf8');
    assert.match(notices, /^yaml \d[^]*Copyright/m);
  });
  it('is the same extension twice', () => {
    const made = ['one.vsix', 'two.vsix'].map((name) => {
      execFileSync(process.execPath, ['scripts/package.mjs', join(folder, name)]);
      return readFileSync(join(folder, name));
    });
    assert.ok(made[0]!.equals(made[1]!));
  });
  it('passes the scenarios of the command line', () => {
    const { status, stdout } = spawnSync('npx', ['mocha', '--no-config', '--timeout', '60000', 'out/test/cli.test.mjs'], {
      env: { ...process.env, PLANLINT_PROGRAM: program },
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout.slice(-3000));
  });
  it('is run by npx', () => assert.match(inFolder('npx', '--offline', 'planlint', '--version'), /^\d+\.\d+\.\d+\n$/));
  it('is imported by programs in both ways, and with its types', () => {
    const use = readFileSync('docs/library.md', 'utf8');
    const example = /```ts\n([^]*?)```/.exec(use)![1]!;
    writeFileSync(join(folder, 'example.mjs'), example);
    assert.match(inFolder(process.execPath, 'example.mjs'), /weaker-target/);
    writeFileSync(join(folder, 'required.cjs'), `console.log(Object.keys(require('planlint')).sort().join())`);
    assert.equal(inFolder(process.execPath, 'required.cjs'), 'check,compare,fix,outline,readUpper,targets\n');
    mkdirSync(join(folder, 'typed'), { recursive: true });
    writeFileSync(join(folder, 'typed/example.ts'), example);
    const tsc = resolve('node_modules/typescript/bin/tsc');
    const types = resolve('node_modules/@types');
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--typeRoots', types, '--types', 'node'];
    inFolder(process.execPath, tsc, ...flags, 'typed/example.ts');
  });
});

describe('the tools for an assistant', () => {
  let client: Client;
  const start = async (...args: string[]) => {
    client = new Client({ name: 'test', version: '0' });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [program, 'mcp', ...args], cwd: folder }));
  };
  const call = async (name: string, args: Record<string, unknown>) => {
    const { content, isError } = (await client.callTool({ name, arguments: args })) as { content: { text: string }[]; isError?: boolean };
    return { text: content.map(({ text }) => text).join('\n'), isError: isError === true };
  };
  afterEach(() => client.close());

  it('are those of the command line, read-only', async () => {
    await start();
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint]),
      ['check', 'outline', 'targets', 'compare', 'coverage', 'explain'].map((name) => [name, true]),
    );
  });
  it('check, outline, compare and explain', async () => {
    await start();
    const asked = { path: 'draft.txt', upper: ['upper.txt'] };
    assert.match((await call('check', asked)).text, /weaker-target/);
    assert.match((await call('outline', asked)).text, /妇女与健康/);
    assert.match((await call('targets', asked)).text, /女村医占比/);
    assert.match((await call('compare', asked)).text, /"verdict":"weaker"/);
    assert.match((await call('coverage', asked)).text, /"status":"weaker"/);
    assert.match((await call('explain', { rule: 'weaker-target' })).text, /上位规划/);
  });
  it('say what they cannot read', async () => {
    await start();
    assert.deepEqual(await call('check', { path: 'none.txt' }), { text: 'none.txt: 找不到文件', isError: true });
  });
  it('write only where they may', async () => {
    await start('--write');
    const before = readFileSync(join(folder, 'draft.txt'), 'utf8');
    assert.match((await call('fix', { path: 'draft.txt' })).text, /"changed":true/);
    assert.notEqual(readFileSync(join(folder, 'draft.txt'), 'utf8'), before);
  });
});
