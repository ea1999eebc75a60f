/** Experiments on a copy of the project: what must turn the suite red, and that a new rule needs its three files and no more. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const FOLDERS = ['server', 'client', 'test', 'docs', 'scripts', 'bench', 'examples'];
const FILES = [
  'build.mjs',
  'package.json',
  'tsconfig.json',
  '.mocharc.json',
  'README.md',
  'planlint.schema.json',
  'planlint.waivers.schema.json',
];

let copy: string;

/** Runs a program in the copy. */
function run(command: string, ...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: 'utf8', maxBuffer: 1e8 });
  return { code: status, said: stdout + stderr };
}
const build = () => run('node', 'build.mjs', '--tests', '--scripts');
const test = (...names: string[]) =>
  run('npx', 'mocha', '--no-config', '--timeout', '20000', ...names.map((name) => `out/test/${name}.test.mjs`));

describe('the house, tried on a copy', function () {
  this.timeout(120_000);
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'planlint-house-'));
    for (const name of [...FOLDERS, ...FILES]) cpSync(name, join(copy, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  it('turns red at an import that runs up and at a clock in the core, naming file and rule', () => {
    appendFileSync(
      join(copy, 'server/plan/markers.ts'),
      "\nimport { rules } from '../rules/registry';\nexport const late = () => rules.length + Date.now();\n",
    );
    assert.equal(build().code, 0);
    const { code, said } = test('architecture');
    assert.equal(code, 2);
    assert.match(said, /server\/plan\/markers\.ts imports server\/rules\/registry: server\/plan may not import server\/rules/);
    assert.match(said, /server\/plan\/markers\.ts uses Date: .*principle 1/);
  });

  it('takes a new rule from the skeleton with its three files', () => {
    const made = run('node', 'scripts/new-rule.mjs', 'try-out', 'text', '试写');
    assert.deepEqual(made.said.split('\n').slice(0, 3), [
      'server/rules/text/try-out.ts',
      'docs/rules/try-out.md',
      'test/rules/text/try-out.test.ts',
    ]);
    assert.equal(build().code, 0);
    assert.equal(run('node', 'out/scripts/generate.js').code, 0);
    assert.match(readFileSync(join(copy, 'README.md'), 'utf8'), /\[`try-out`\]/);
    const { code, said } = test('rules/text/try-out', 'rules/registry', 'base/messages', 'architecture');
    assert.equal(code, 0, said);
    assert.match(said, /the page of try-out/);
  });

  it('says of a half-made rule what is missing and where to write it', () => {
    writeFileSync(
      join(copy, 'server/rules/text/half-made.ts'),
      "import type { Rule } from '../rule';\n\nexport const rule: Rule = {\n};\n",
    );
    const { code, said } = build();
    assert.equal(code, 1);
    assert.match(said, /server\/rules\/text\/half-made\.ts: the rule has no title/);
    assert.match(said, /docs\/rules\/half-made\.md: the page of the rule is missing/);
    assert.match(said, /test\/rules\/text\/half-made\.test\.ts: the test of the rule is missing/);
  });
});
