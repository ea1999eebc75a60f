import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { docxFile } from './formats/docx-file';
import { pdfFile } from './formats/pdf-file';
import { womenPlan } from './support';

const program = resolve('dist/cli.js');
const good = womenPlan({ 妇女与健康: ['女村医占比达到45%。'] });
const weak = womenPlan({ 妇女与健康: ['女村医占比达到40%。'] });
const upper = womenPlan({ 妇女与健康: ['女村医占比达到45%以上。'] }).replace('青禾县', '云岫市');
const children =
  '青禾县儿童发展规划\n（2021—2025年）\n一、发展领域\n（一）儿童与健康\n主要目标：\n1.儿科医生占比达到10%。\n策略措施：\n1.落实责任。\n';
let folder: string;

/** Makes files below the temporary folder. */
function files(contents: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
/** Runs the command line in the temporary folder, or in one below it. */
function run(
  args: readonly string[],
  { input = '', below = '', env = {} }: { input?: string; below?: string; env?: Record<string, string> } = {},
): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: join(folder, below),
      env: { ...process.env, NO_COLOR: '1', PLANLINT_LANG: '', ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('close', (code) => done({ code, out, err }));
    child.stdin.on('error', () => {}).end(input);
  });
}
const codeOf = async (...args: string[]) => (await run(args)).code;

describe('command line', function () {
  this.slow(2000);
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'planlint-'));
    files({ 'good.txt': good, 'weak.txt': weak, 'upper.txt': upper, 'both.txt': weak + children });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  describe('exit code', () => {
    it('is 0 without errors, 1 with one, and follows --fail-on', async () => {
      const codes = await Promise.all([
        codeOf('check', 'good.txt', '--upper', 'upper.txt'),
        codeOf('check', 'weak.txt', '--upper', 'upper.txt'),
        codeOf('check', 'weak.txt', '--upper', 'upper.txt', '--fail-on', 'never'),
        codeOf('check', 'good.txt'), // hints against the national outline
        codeOf('check', 'good.txt', '--fail-on', 'hint'),
        codeOf('check', 'good.txt', '--fail-on', 'warning'),
      ]);
      assert.deepEqual(codes, [0, 1, 0, 0, 1, 0]);
    });
    it('is 2 for wrong arguments, which are named', async () => {
      const runs = await Promise.all([
        run(['chek']),
        run(['check', 'good.txt', '--format', 'xml']),
        run(['check', 'good.txt', '--fail', 'x']),
        run(['explain', 'weaker-targt']),
      ]);
      assert.deepEqual(
        runs.map(({ code, out }) => [code, out]),
        runs.map(() => [2, '']),
      );
      assert.match(runs[0]!.err, /chek/);
      assert.match(runs[1]!.err, /xml.*sarif/);
      assert.match(runs[2]!.err, /--fail/);
      assert.match(runs[3]!.err, /weaker-target/);
    });
  });

  it('reads Word and PDF files, drafts and higher-level plans alike', async () => {
    files({ 'weak.docx': docxFile(weak.split('\n')), 'upper.docx': docxFile(upper.split('\n')), 'letter.pdf': pdfFile([['A letter']]) });
    const { code, out, err } = await run(['check', 'weak.docx', '--upper', 'upper.docx', 'letter.pdf']);
    assert.equal(code, 2);
    assert.match(out, /weak\.docx[^]*weaker-target/);
    assert.match(err, /^planlint: letter\.pdf: 没有读到规划/);
  });

  describe('what cannot be read', () => {
    it('gets a clear line on standard error, and the other files are still checked', async () => {
      files({
        'empty.txt': '',
        'binary.txt': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 8, 0]),
        'letter.txt': '会议通知\n请准时参加。\n',
        'folder/a.txt': good,
      });
      const { code, out, err } = await run([
        'check',
        'none.txt',
        'folder',
        'binary.txt',
        'empty.txt',
        'letter.txt',
        '*.odt',
        'weak.txt',
        '--upper',
        'upper.txt',
      ]);
      assert.equal(code, 2);
      const lines = err.trimEnd().split('\n').sort();
      const expected = [
        /^planlint: \*\.odt: 没有匹配/,
        /^planlint: binary\.txt: 不是文本/,
        /^planlint: empty\.txt: .*空/,
        /^planlint: folder: .*文件夹/,
        /^planlint: letter\.txt: 没有读到规划/,
        /^planlint: none\.txt: 找不到/,
      ];
      assert.equal(lines.length, expected.length, err);
      expected.forEach((pattern, i) => assert.match(lines[i]!, pattern));
      assert.match(out, /weak\.txt[^]*weaker-target[^]*1 个文件/);
    });
    it('includes the mistakes of a planlint.yaml, each with its line', async () => {
      files({
        'broken/planlint.yaml': '# 青禾县\ndrafts: ["*.txt"\nupper: []\n',
        'broken/a.txt': good,
        'rule/planlint.yaml': 'rules:\n  weaker-targt: off\n',
        'rule/a.txt': good,
        'template/planlint.yaml': '\ntemplate: women-2012\n',
        'template/a.txt': good,
        'missing/planlint.yaml': 'upper:\n  - 市.txt\n',
        'missing/a.txt': good,
      });
      const { code, out, err } = await run([
        'check',
        'broken/a.txt',
        'rule/a.txt',
        'template/a.txt',
        'missing/a.txt',
        'good.txt',
        '--format',
        'json',
      ]);
      assert.equal(code, 2);
      const lines = err.trimEnd().split('\n');
      const expected = [
        /broken\/planlint\.yaml:[23]: YAML/,
        /rule\/planlint\.yaml:2: .*weaker-targt.*weaker-target/,
        /template\/planlint\.yaml:2: .*women-2012.*women-2021/,
        /missing\/planlint\.yaml:2: .*市\.txt/,
      ];
      assert.equal(lines.length, expected.length, err);
      expected.forEach((pattern, i) => assert.match(lines[i]!, pattern));
      assert.deepEqual(
        JSON.parse(out).files.map((f: { path: string }) => f.path),
        ['good.txt'],
      );
    });
    it('includes a higher-level plan and a template named as options', async () => {
      const [noUpper, noTemplate] = await Promise.all([
        run(['check', 'good.txt', '--upper', 'none.txt']),
        run(['check', 'good.txt', '--template', 'women-2012']),
      ]);
      assert.deepEqual([noUpper.code, noTemplate.code], [2, 2]);
      assert.match(noUpper.err, /^planlint: none\.txt: 找不到文件\n$/);
      assert.match(noTemplate.err, /^planlint: .*women-2012.*women-2021.*\n$/);
    });
    it('ends every other command with 2 as well', async () => {
      const runs = await Promise.all([
        run(['outline', 'none.txt']),
        run(['targets', 'none.txt']),
        run(['compare', 'none.txt', '--upper', 'upper.txt']),
        run(['compare', 'good.txt', '--upper', 'none.txt']),
      ]);
      assert.deepEqual(
        runs.map(({ code, out, err }) => [code, out, err]),
        runs.map(() => [2, '', 'planlint: none.txt: 找不到文件\n']),
      );
    });
  });

  describe('check', () => {
    it('reads standard input for -', async () => {
      const { code, out } = await run(['check', '-', '--upper', 'upper.txt', '--format', 'json'], { input: weak });
      const { files: checked, summary } = JSON.parse(out);
      assert.deepEqual([code, checked[0].path, checked[0].findings[0].rule, summary.errors], [1, '-', 'weaker-target', 1]);
    });
    it('expands globs, and takes a file whose name looks like one for itself', async () => {
      files({ 'glob/a.txt': good, 'glob/deep/b.txt': good, 'glob/[c].txt': good, 'glob/d.md': good });
      const { code, out } = await run(['check', '**/*.txt', '[c].txt', '--format', 'json', '--upper', '../upper.txt'], { below: 'glob' });
      assert.equal(code, 0);
      assert.deepEqual([...new Set(JSON.parse(out).files.map((f: { path: string }) => f.path))].sort(), ['[c].txt', 'a.txt', 'deep/b.txt']);
    });
    it('prints one JSON document and nothing else, also where files fail', async () => {
      const { code, out } = await run(['check', 'weak.txt', 'none.txt', '--upper', 'upper.txt', '--format', 'json']);
      assert.equal(code, 2);
      const {
        files: [file],
        summary,
      } = JSON.parse(out);
      assert.deepEqual(summary, { files: 1, errors: 1, warnings: 0, infos: 0, hints: 0 });
      const [{ severity, category, fix, range, related }] = file.findings;
      assert.deepEqual([severity, category, fix, related[0].path], ['error', 'target', true, 'upper.txt']);
      assert.equal(weak.split('\n')[range.start.line]!.slice(range.start.character, range.end.character), '40%');
    });
    it('honours waivers, and tells of those that expired or are not needed', async () => {
      files({
        'waived/planlint.yaml': 'drafts: [weak.txt]\nupper: [../upper.txt]\n',
        'waived/weak.txt': weak,
        'waived/planlint.waivers.yaml':
          'waivers:\n  - { rule: weaker-target, text: 40%, reason: 市里同意 }\n  - { rule: term, text: 没有这句话, reason: 无 }\n  - { rule: weaker-target, text: 没有那句话, reason: 无, until: "2020-01-01" }\n',
      });
      const { code, out, err } = await run(['check', '--format', 'json'], { below: 'waived' });
      assert.deepEqual([code, JSON.parse(out).summary.errors], [0, 0]);
      assert.match(err, /planlint\.waivers\.yaml:3: “没有这句话”的豁免没有用上/);
      assert.match(err, /planlint\.waivers\.yaml:4: 这条豁免已于 2020-01-01 到期/);
      assert.doesNotMatch((await run(['check', 'weak.txt'], { below: 'waived' })).err, /没有用上/);
    });
    it('writes SARIF and GitHub annotations', async () => {
      const [sarif, github] = await Promise.all(
        ['sarif', 'github'].map((format) => run(['check', 'weak.txt', '--upper', 'upper.txt', '--format', format])),
      );
      assert.equal(JSON.parse(sarif!.out).runs[0].results[0].ruleId, 'weaker-target');
      assert.match(github!.out, /^::error file=weak\.txt,line=\d+,col=10,/);
    });
    it('without FILE takes the drafts of planlint.yaml, which are relative to it, from any folder below', async () => {
      files({
        'project/planlint.yaml': 'drafts: ["drafts/*.txt"]\nupper: [市.txt]\nrules: { weaker-target: warning }\n',
        'project/市.txt': upper,
        'project/drafts/a.txt': weak,
        'project/other/x': '',
      });
      const runs = await Promise.all(['project', 'project/other'].map((below) => run(['check', '--format', 'json'], { below })));
      for (const { code, out, err } of runs)
        assert.deepEqual([code, err, JSON.parse(out).files.length, JSON.parse(out).summary.warnings], [0, '', 1, 1]);
      const nothing = await run(['check']);
      assert.equal(nothing.code, 2);
      assert.match(nothing.err, /^planlint: .*没有指定文件.*\n$/);
    });
    it('takes the nearest planlint.yaml above each draft', async () => {
      files({
        'near/planlint.yaml': 'upper: [../upper.txt]\n',
        'near/a.txt': weak,
        'near/own/planlint.yaml': 'upper: [../../upper.txt]\nrules: { weaker-target: off }\n',
        'near/own/b.txt': weak,
      });
      const { out } = await run(['check', 'near/a.txt', 'near/own/b.txt', '--format', 'json']);
      assert.deepEqual(
        JSON.parse(out).files.map((f: { path: string; findings: unknown[] }) => [f.path, f.findings.length]),
        [
          ['near/a.txt', 1],
          ['near/own/b.txt', 0],
        ],
      );
    });
    it('reads each plan of a file as one of its own, and only one kind with --kind', async () => {
      const [all, one] = await Promise.all([
        run(['check', 'both.txt', '--upper', 'upper.txt', '--format', 'json']),
        run(['check', 'both.txt', '--upper', 'upper.txt', '--format', 'json', '--kind', 'women']),
      ]);
      const told = ({ out }: Run) => new Set<string>(JSON.parse(out).files[0].findings.map((f: { message: string }) => f.message));
      assert.ok([...told(all)].some((text) => text.includes('儿童与安全')));
      assert.deepEqual(
        [...told(one)].map((text) => text.slice(0, 4)),
        ['女村医占'],
      );
    });
  });

  describe('other commands', () => {
    it('outline shows the structure as text and as JSON', async () => {
      const [text, json] = await Promise.all([run(['outline', 'both.txt']), run(['outline', 'both.txt', '--format', 'json'])]);
      assert.match(text.out, /^青禾县妇女发展规划[^]*（一）妇女与健康[^]*青禾县儿童发展规划/);
      const { plans } = JSON.parse(json.out);
      assert.deepEqual(
        plans.map((p: { kind: string; period: number[]; domains: unknown[] }) => [p.kind, p.period, p.domains.length]),
        [
          ['women', [2021, 2025], 8],
          ['children', [2021, 2025], 1],
        ],
      );
    });
    it('targets lists them as a table, CSV and JSON', async () => {
      const [table, csv, json] = await Promise.all([
        run(['targets', 'weak.txt']),
        run(['targets', 'weak.txt', '--format', 'csv']),
        run(['targets', '-', '--format', 'json'], { input: weak }),
      ]);
      assert.match(table.out, /女村医占比 *\| *≥40%/);
      assert.match(csv.out, /^\ufeff行,[^\n]*\n13,妇女与健康,1,女村医占比,≥40%,女村医占比达到40%\n$/);
      const [{ indicator, op, value, unit, section, item }] = JSON.parse(json.out).plans[0].targets;
      assert.deepEqual([indicator, op, value, unit, section, item], ['女村医占比', '>=', 40, '%', 'goal', 1]);
    });
    it('compare sets the draft beside the higher-level plans in every format', async () => {
      const formats = ['table', 'csv', 'markdown', 'html', 'json'];
      const runs = await Promise.all(formats.map((format) => run(['compare', 'weak.txt', '--upper', 'upper.txt', '--format', format])));
      assert.deepEqual(
        runs.map((one) => one.code),
        formats.map(() => 0),
      );
      const starts = [/^领域 /, /^\ufeff领域,/, /^\| 领域 /, /^<!DOCTYPE html>/, /^\{/];
      runs.forEach(({ out }, i) => {
        assert.match(out, starts[i]!);
        for (const words of ['女村医占比', '云岫市妇女发展规划']) assert.ok(out.includes(words), formats[i]);
      });
      assert.deepEqual(
        JSON.parse(runs[4]!.out).rows.map((row: { verdict: string }) => row.verdict),
        ['weaker'],
      );
    });
    it('explain prints the page of a rule', async () => {
      const { code, out } = await run(['explain', 'weaker-target']);
      assert.equal(code, 0);
      assert.match(out, /^# weaker-target：[^]*## 不对的写法[^]*## 对的写法/);
    });
    it('--help teaches: every command, examples, exit codes', async () => {
      const { code, out, err } = await run(['--help']);
      assert.deepEqual([code, err], [0, '']);
      for (const words of ['check', 'outline', 'targets', 'compare', 'explain', 'lsp', '例：', '退出码', '--upper'])
        assert.ok(out.includes(words), words);
    });
    it('speaks English where the environment asks for it', async () => {
      const { out } = await run(['check', 'weak.txt', '--upper', 'upper.txt'], { env: { PLANLINT_LANG: 'en' } });
      assert.match(out, /1 errors?/);
    });
  });
});
