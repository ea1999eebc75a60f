/**
 * The command line. Each file test/cli/*.txt is a scenario: files, commands, and what the commands answer.
 *
 *     # What it shows. More remarks, and empty lines, may stand anywhere.
 *     --- drafts/weak.txt
 *       {{weak}}
 *     $ cd drafts && planlint check - --format json < weak.txt
 *     exit 1
 *     json
 *       summary: { errors: 1 }
 *
 * What begins a line is the scenario's own; what is indented, by two spaces, is text. Each scenario has a folder to itself, with
 * its files in it, in which `sh` runs the commands, all at once. Below a command:
 *
 *     exit     the exit code; 0 where nothing is said of it
 *     stderr   the lines of the standard error output; none where nothing is said of it
 *     stdout   the lines of the standard output; any where nothing is said of it
 *     json     what the standard output has, as one JSON document (said in YAML): it may have keys that are not named; its lists
 *              are as long as here
 *
 * A line, or a string in `json`, that is written /so/ is a regular expression to be found in the real one; `…` alone on a line
 * stands for any number of lines. A line {{good}} stands for a whole plan, one of `PLANS`.
 */
import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { docxFile } from './formats/docx-file';
import { pdfFile } from './formats/pdf-file';
import { projectFile, womenPlan } from './support';

const PLANS: Readonly<Record<string, string>> = {
  good: womenPlan({ 妇女与健康: ['女村医占比达到45%。'] }),
  weak: womenPlan({ 妇女与健康: ['女村医占比达到40%。'] }),
  upper: womenPlan({ 妇女与健康: ['女村医占比达到45%以上。'] }).replace('青禾县', '云岫市'),
};

type Files = Readonly<Record<string, string | Uint8Array>>;

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The built program as `planlint`, in a folder for the PATH of a shell. */
let bin: string;

/** Runs commands of the shell, all at once, in a temporary folder with these files. */
async function run(files: Files, commands: readonly string[]): Promise<Run[]> {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}`, NO_COLOR: '1', PLANLINT_LANG: '' };
  const inShell = (command: string) =>
    new Promise<Run>((done) => {
      const child = execFile('sh', ['-c', command], { cwd: folder, env }, (_, out, err) => done({ code: child.exitCode, out, err }));
      child.stdin!.end();
    });
  const runs = await Promise.all(commands.map(inShell));
  rmSync(folder, { recursive: true, force: true });
  return runs;
}

const runOne = async (files: Files, command: string): Promise<Run> => (await run(files, [command]))[0]!;

interface Command {
  readonly line: string;
  exit: number;
  stderr: string;
  stdout?: string;
  json?: string;
}
interface Scenario {
  title: string;
  readonly files: Record<string, string>;
  readonly commands: Command[];
}

function readScenario(text: string): Scenario {
  const scenario: Scenario = { title: '', files: {}, commands: [] };
  for (const block of text.split(/^(?=\S)/m)) {
    const [, mark, words, indented] = /^(\S+) ?(.*)\n([^]*?)\n*$/.exec(block) as unknown as [string, string, string, string];
    const body = indented && `${indented.replace(/^ {2}/gm, '')}\n`;
    const command = scenario.commands.at(-1)!;
    if (mark === '#') scenario.title ||= words;
    else if (mark === '---') scenario.files[words] = body.replace(/^\{\{(\w+)\}\}\n/gm, (_, name: string) => PLANS[name]!);
    else if (mark === '$') scenario.commands.push({ line: words, exit: 0, stderr: '' });
    else if (mark === 'exit') command.exit = Number(words);
    else if (mark === 'stdout' || mark === 'stderr' || mark === 'json') command[mark] = body;
    else throw new Error(`test/cli: what is “${mark}”?`);
  }
  return scenario;
}

/** Whether a line is as a scenario has it. */
const isAs = (line: string, wanted: string): boolean =>
  /^\/.+\/$/.test(wanted) ? new RegExp(wanted.slice(1, -1)).test(line) : line === wanted;

function areAs(lines: readonly string[], [wanted, ...others]: readonly string[]): boolean {
  if (wanted === undefined) return lines.length === 0;
  if (wanted !== '…') return lines[0] !== undefined && isAs(lines[0], wanted) && areAs(lines.slice(1), others);
  return areAs(lines, others) || (lines.length > 0 && areAs(lines.slice(1), [wanted, ...others]));
}

function assertLines(what: string, actual: string, expected: string): void {
  if (areAs(actual.split('\n'), expected.split('\n'))) return;
  throw new assert.AssertionError({ message: `the ${what} is another`, actual, expected, operator: 'is as' });
}

/** A JSON value without what a scenario says nothing of; what is as it should be is put as it is put there. */
function asIn(wanted: unknown, value: unknown): unknown {
  if (typeof wanted === 'string' && typeof value === 'string') return isAs(value, wanted) ? wanted : value;
  if (Array.isArray(wanted) && Array.isArray(value)) return value.map((one, i) => (i < wanted.length ? asIn(wanted[i], one) : one));
  if (!isMapping(wanted) || !isMapping(value)) return value;
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, asIn(wanted[key], value[key])]));
}
const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

describe('command line', function () {
  this.slow(2000);
  before(() => {
    bin = mkdtempSync(join(tmpdir(), 'planlint-bin-'));
    writeFileSync(
      join(bin, 'planlint'),
      `#!/bin/sh\nexec '${process.execPath}' '${process.env['PLANLINT_PROGRAM'] ?? resolve('dist/cli.js')}' "$@"\n`,
      { mode: 0o755 },
    );
  });
  after(() => rmSync(bin, { recursive: true, force: true }));

  for (const name of readdirSync('test/cli')) {
    const { title, files, commands } = readScenario(projectFile(`test/cli/${name}`));
    describe(`${name}: ${title}`, () => {
      let runs: Run[];
      before(async () => {
        const lines = commands.map(({ line }) => line);
        runs = await run(files, lines);
      });
      commands.forEach(({ line, exit, stderr, stdout, json }, i) =>
        it(line, () => {
          const { code, out, err } = runs[i]!;
          assertLines('standard error output', err, stderr);
          assert.equal(code, exit);
          if (stdout !== undefined) assertLines('standard output', out, stdout);
          if (json !== undefined) assert.deepEqual(asIn(parse(json), JSON.parse(out)), parse(json));
        }),
      );
    });
  }

  it('is described and tried, every command and every option', async () => {
    const tried = [
      ...readdirSync('test/cli').map((name) => projectFile(`test/cli/${name}`)),
      ...['cli', 'parity', 'package/package'].map((name) => projectFile(`test/${name}.test.ts`)),
    ].join('\n');
    const help = await runOne({}, 'planlint --help');
    const commands = [...help.out.matchAll(/^ {2}([a-z]+) (?=.*[\u4e00-\u9fff])/gm)]
      .map((match) => match[1]!)
      .filter((name) => name !== 'help');
    assert.ok(commands.length > 10, commands.join());
    const helps = await run(
      {},
      commands.map((name) => `planlint ${name} --help`),
    );
    const missing = helps.flatMap(({ out }, i) => {
      const options = [...out.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map((match) => match[1]!).filter((one) => one !== '--help');
      return [commands[i]!, ...options].filter((one) => !tried.includes(one)).map((one) => `${commands[i]!} ${one}`);
    });
    assert.deepEqual(missing, []);
  });

  describe('files that are no text', () => {
    const [weak, upper] = [PLANS['weak']!, PLANS['upper']!];
    it('are read where they are Word and PDF files, drafts and higher-level plans alike', async () => {
      const { code, out, err } = await runOne(
        { 'weak.docx': docxFile(weak.split('\n')), 'upper.docx': docxFile(upper.split('\n')), 'letter.pdf': pdfFile([['A letter']]) },
        'planlint check weak.docx --upper upper.docx --revisions original letter.pdf',
      );
      assert.equal(code, 2);
      assert.match(out, /weak\.docx[^]*weaker-target/);
      assert.match(err, /^planlint: letter\.pdf: 没有读到规划/);
    });
    it('are copied with a comment for each finding, never over themselves', async () => {
      const files = { 'weak.docx': docxFile(weak.split('\n')), '~$weak.docx': 'x', 'upper.txt': upper, 'weak.txt': weak };
      const check = 'planlint check --upper upper.txt --fail-on never';
      const [fixed, alone, copied, same, text, two] = await run(files, [
        `${check} weak.docx --annotate fixed.docx --fix && ${check} fixed.docx`,
        `${check} weak.docx --fix`,
        `${check} weak.docx --annotate out.docx && ${check} out.docx`,
        `cp weak.docx own.docx && ${check} own.docx --annotate ./own.docx`,
        `${check} weak.txt --annotate text.docx; test ! -e text.docx`,
        `cp weak.docx more.docx && ${check} '*e*.docx' --annotate both.docx`,
      ]);
      assert.deepEqual([fixed!.code, fixed!.err], [0, '']);
      assert.deepEqual([alone!.code, alone!.err], [0, '']); // nothing that could safely be mended
      assert.deepEqual([copied!.code, copied!.err], [0, '']);
      assert.match(copied!.out, /^weak\.docx\n[^]*weaker-target[^]*\nout\.docx\n[^]*weaker-target/);
      assert.match(same!.err, /^planlint: \.\/own\.docx: 不能写回原文件/);
      assert.match(text!.err, /^planlint: weak\.txt: 只能给 \.docx 文件加批注/);
      assert.match(two!.err, /--annotate 一次只用于一个文件/);
    });
    it('get a clear line on standard error otherwise, and the other files are still checked', async () => {
      const { code, out, err } = await runOne(
        { 'binary.txt': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 8, 0]), 'weak.txt': weak, 'upper.txt': upper },
        'planlint check binary.txt weak.txt --upper upper.txt',
      );
      assert.equal(code, 2);
      assert.match(err, /^planlint: binary\.txt: 不是文本.*\n$/);
      assert.match(out, /weak\.txt[^]*weaker-target[^]*1 个文件/);
    });
  });
});
