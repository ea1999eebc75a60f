#!/usr/bin/env node
/** The command line. This file touches arguments, files and the terminal; all thinking is done elsewhere. */
import { relative, resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import colors from 'picocolors';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import { version } from '../package.json';
import { loadReader, nodeFiles } from './files';
import { textOf } from './formats';
import { explainLine } from './language/hover';
import { analyze, lint } from './lint';
import { message, say, word, type Locale, type Message } from './messages';
import { templatesWith } from './data';
import { readPlans } from './plan/outline';
import type { Plan } from './plan/plan';
import { findConfig, loadProject, type Overrides, type Project, type ProjectProblem } from './project/project';
import { didYouMean } from './project/config';
import { checkJson, compareJson, countBySeverity, kindOf, outlineJson, rangesIn, targetJson, type FileReport, type ReportContext } from './reports/json';
import { github } from './reports/github';
import { sarif } from './reports/sarif';
import { stylish } from './reports/stylish';
import { compareTable, outlineText, render, targetTable, type Table, type TableFormat } from './reports/tables';
import { alignedTable } from './reports/terminal';
import { pageOf } from './rules/pages';
import { ruleById } from './rules';
import type { PlanAnalysis, Severity } from './rules/rule';
import { readTargets } from './target/targets';
import { isExpired, type PlacedWaiver } from './project/waivers';
import { today } from './today';
import { waive } from './waive';

interface Input {
  readonly path: string;
  readonly uri: string;
  readonly text: string;
}
interface CheckOptions {
  upper?: string[];
  template?: string;
  config?: string;
  kind?: string;
  format: 'stylish' | 'json' | 'sarif' | 'github';
  failOn: Severity | 'never';
}

const FOUND = 1;
const FAILED = 2;
const cwd = () => `${URI.file(process.cwd()).toString()}/`;
const texts = new Map<string, string>();
const locale: Locale = /^en/i.test(process.env['PLANLINT_LANG'] ?? '') ? 'en' : 'zh';
let exitCode = 0;

/** One clear line on standard error; the work goes on with the other files. */
function fail(where: string, what: Message, line?: number): void {
  process.stderr.write(`planlint: ${where}${line === undefined ? '' : `:${line}`}: ${say(what, locale)}\n`);
  exitCode = FAILED;
}

const write = (text: string) => process.stdout.write(text);
const writeJson = (value: unknown) => write(`${JSON.stringify(value, null, 1)}\n`);
/** How the tables of commands may be written. */
type Format = TableFormat | 'table';
const writeTable = (table: Table, format: Format) => write(format === 'table' ? alignedTable(table) : render(table, format));

function pathOf(uri: string): string {
  const path = URI.parse(uri).fsPath;
  const below = relative(process.cwd(), path);
  return below && !below.startsWith('..') ? below : path;
}
const context: ReportContext = { locale, pathOf, rangesOf: (uri) => rangesIn(texts.get(uri) ?? '') };

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The files that the arguments name: paths, globs, or - for standard input. Each one that cannot be read is reported. */
async function readInputs(patterns: readonly string[], base = process.cwd()): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const pattern of patterns) {
    const uri = URI.file(resolve(base, pattern)).toString();
    const read = pattern === '-' ? await textOf(await readStdin(), loadReader) : await nodeFiles.read(uri);
    if ('text' in read) inputs.push({ path: pattern === '-' ? '-' : pathOfArgument(base, pattern), uri, text: read.text });
    else if (read.problem.key === 'error.notFound' && isDynamicPattern(pattern)) {
      const found = globSync(pattern, { cwd: base, absolute: true, expandDirectories: false }).sort();
      if (!found.length) fail(pattern, message('error.noMatch'));
      inputs.push(...await readInputs(found.map((path) => relative(base, path)), base));
    } else fail(pattern, read.problem);
  }
  for (const { uri, text } of inputs) texts.set(uri, text);
  return inputs.filter((input, i) => inputs.findIndex((other) => other.uri === input.uri) === i);
}

const pathOfArgument = (base: string, path: string) => (base === process.cwd() ? path : relative(process.cwd(), resolve(base, path)));

function reportProblems(problems: readonly ProjectProblem[]): void {
  for (const { uri, line, message: what } of problems) fail(uri ? pathOf(uri) : '--template', what, line);
}

/** Projects by configuration file: drafts below one planlint.yaml share its higher-level plans. */
class Projects {
  private readonly loaded = new Map<string, Promise<Project | undefined>>();

  constructor(private readonly overrides: Overrides, private readonly config: string | undefined) {}

  async of(input: Input): Promise<Project | undefined> {
    const config = this.config ?? await findConfig(nodeFiles, input.uri);
    const key = config ?? '';
    if (!this.loaded.has(key)) this.loaded.set(key, this.load(config));
    return this.loaded.get(key);
  }

  /** Every project that was asked for. */
  async all(): Promise<Project[]> {
    return (await Promise.all(this.loaded.values())).filter((project) => project !== undefined);
  }

  private async load(config: string | undefined): Promise<Project | undefined> {
    const { project, problems } = await loadProject(nodeFiles, config, cwd(), this.overrides);
    reportProblems(problems);
    for (const upper of project.uppers ?? []) if (upper.uri) texts.set(upper.uri, upper.source);
    return problems.length ? undefined : project;
  }
}

/** Tells of waivers that have expired or (where `used` is given) are not needed any more. They are no failure. */
function reportWaivers(projects: readonly Project[], used: ReadonlySet<PlacedWaiver> | undefined): void {
  const tell = (project: Project, { line }: PlacedWaiver, what: string) => process.stderr.write(`planlint: ${pathOf(project.waiversUri!)}:${line}: ${what}\n`);
  for (const project of projects) {
    for (const waiver of project.waivers) {
      if (isExpired(waiver, today())) tell(project, waiver, word('waiver.expired', locale, waiver.until!));
      else if (used && !used.has(waiver)) tell(project, waiver, word('waiver.unused', locale, waiver.text));
    }
  }
}

const ofKind = (analyses: readonly PlanAnalysis[], kind: string | undefined) => (kind ? analyses.filter((a) => a.plan.kind === kind) : analyses);

async function check(patterns: readonly string[], options: CheckOptions): Promise<void> {
  const config = options.config ? URI.file(resolve(options.config)).toString() : undefined;
  const projects = new Projects({ template: options.template, upper: options.upper }, config);
  const inputs = patterns.length ? await readInputs(patterns) : await readDrafts(config);
  const files: FileReport[] = [];
  const used = new Set<PlacedWaiver>();
  for (const input of inputs) {
    const project = await projects.of(input);
    if (!project) continue;
    const analyses = ofKind(analyze(input.text, project), options.kind);
    if (!analyses.length) fail(input.path, options.kind ? message('error.noKind', options.kind) : message('error.noPlan'));
    else {
      const waived = waive(input.text, lint(analyses, project.rules, locale), project.waivers, today());
      for (const waiver of waived.used) used.add(waiver);
      files.push({ path: input.path, text: input.text, findings: waived.findings });
    }
  }
  // Only when all drafts are checked can a waiver be called unused.
  reportWaivers(await projects.all(), patterns.length ? undefined : used);
  if (options.format === 'json') writeJson(checkJson(files, context));
  else if (options.format === 'sarif') writeJson(sarif(files, context, version));
  else if (options.format === 'github') write(github(files));
  else if (files.length) write(stylish(files, context, colors));
  if (exitCode !== FAILED && reaches(files, options.failOn)) exitCode = FOUND;
}

/** Without FILE: the drafts of the nearest planlint.yaml. */
async function readDrafts(configUri: string | undefined): Promise<Input[]> {
  const config = configUri ?? await findConfig(nodeFiles, Utils.joinPath(URI.parse(cwd()), 'x').toString());
  if (!config) {
    fail(process.cwd(), message('error.noFiles'));
    return [];
  }
  const { project, problems } = await loadProject(nodeFiles, config, cwd(), { upper: [] });
  reportProblems(problems);
  if (!problems.length && !project.config.drafts.length) fail(pathOf(config), message('error.noFiles'));
  return problems.length ? [] : readInputs(project.config.drafts, Utils.dirname(URI.parse(config)).fsPath);
}

function reaches(files: readonly FileReport[], failOn: Severity | 'never'): boolean {
  const { errors, warnings, infos, hints } = countBySeverity(files.flatMap((f) => f.findings));
  const counts = { error: errors, warning: errors + warnings, info: errors + warnings + infos, hint: errors + warnings + infos + hints };
  return failOn !== 'never' && counts[failOn] > 0;
}

/** The one input of a command that shows one file. */
async function readOne(path: string): Promise<Input | undefined> {
  const inputs = await readInputs([path]);
  if (inputs.length > 1) fail(path, message('error.oneFile', inputs.length));
  return inputs.length === 1 ? inputs[0] : undefined;
}

/** The plans of an input, read with the template that its planlint.yaml names. */
async function plansOf(input: Input): Promise<Plan[]> {
  const template = (await new Projects({ upper: [] }, undefined).of(input))?.template;
  return readPlans(input.text, templatesWith(template));
}

async function outline(path: string, { format }: { format: 'text' | 'json' }): Promise<void> {
  const input = await readOne(path);
  if (!input) return;
  const plans = await plansOf(input);
  if (!plans.length) fail(path, message('error.noPlan'));
  else if (format === 'json') writeJson({ plans: plans.map((plan) => outlineJson(plan, rangesIn(input.text))) });
  else write(plans.map((plan) => outlineText(plan, locale)).join('\n'));
}

async function targets(path: string, { format }: { format: Format | 'json' }): Promise<void> {
  const input = await readOne(path);
  if (!input) return;
  const range = rangesIn(input.text);
  const plans = (await plansOf(input)).map((plan) => ({ plan, targets: readTargets(plan, input.text) }));
  if (!plans.length) fail(path, message('error.noPlan'));
  else if (format === 'json') writeJson({ plans: plans.map(({ plan, targets: own }) => ({ title: plan.title, kind: kindOf(plan), period: plan.period ?? null, targets: own.map((t) => targetJson(t, range)) })) });
  else writeTable(targetTable(plans, range, locale), format);
}

async function compareCommand(path: string, options: { upper: string[]; kind?: string; format: Format | 'json' }): Promise<void> {
  const input = await readOne(path);
  const project = input && await new Projects({ upper: options.upper }, undefined).of(input);
  if (!input || !project) return;
  const analyses = ofKind(analyze(input.text, project), options.kind);
  if (!analyses.length) fail(path, options.kind ? message('error.noKind', options.kind) : message('error.noPlan'));
  else if (analyses.length > 1 && options.format !== 'table' && options.format !== 'markdown') fail(path, message('error.kindNeeded'));
  else if (options.format !== 'json') for (const analysis of analyses) writeTable(compareTable(analysis, locale), options.format);
  else writeJson(compareJson(analyses[0]!, context));
}

/** `explain RULE`, or `explain FILE:LINE`: how the targets of a line were read, matched and ranked. */
async function explain(rule: string): Promise<void> {
  const place = /^(.+):(\d+)$/.exec(rule);
  if (place) return explainPlace(place[1]!, Number(place[2]));
  const page = pageOf(rule);
  if (page) write(page.endsWith('\n') ? page : `${page}\n`);
  else fail('explain', message('error.unknownRule', rule, didYouMean(rule, [...ruleById.keys()])));
}

async function explainPlace(path: string, line: number): Promise<void> {
  const input = await readOne(path);
  const project = input && await new Projects({}, undefined).of(input);
  if (!input || !project) return;
  const document = TextDocument.create(input.uri, '', 0, input.text);
  const told = explainLine({ document, analyses: analyze(input.text, project), findings: [], uppers: new Map(), locale }, line);
  if (told.length) write(`${told.join('\n\n---\n\n')}\n`);
  else fail(`${path}:${line}`, message('error.noTarget', line));
}

/** The words of the help, which the argument parser has in English. */
const TITLES: Readonly<Record<string, string>> = { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' };

const many = (value: string, all: string[] = []) => [...all, value];
const upperOption = () => new Option('--upper <FILE>', '上位规划文件，可重复，级别高的在前').argParser(many);
const kindOption = () => new Option('--kind <KIND>', '只看这一种规划').choices(['women', 'children']);
const formatOption = (choices: string[]) => new Option('--format <FORMAT>', '输出格式').choices(choices).default(choices[0]);

function program(): Command {
  const planlint = new Command('planlint')
    .description('规划校核：检查妇女发展规划、儿童发展规划的结构、目标和序号，并与上位规划对照。')
    .version(version, '-V, --version', '版本')
    .helpCommand(false)
    .addHelpText('after', `
例：
  planlint check 草案.txt --upper 省规划.txt --upper 市规划.txt
  planlint check "drafts/**/*.txt" --format github --fail-on warning
  planlint compare 草案.txt --upper 省规划.txt --format markdown
  planlint explain weaker-target

退出码：0 没有达到 --fail-on 的问题；1 有；2 有文件读不了、配置或参数有误（标准错误输出写明是哪个文件、为什么）。
环境变量 PLANLINT_LANG=en 时用英文输出。`);
  planlint.command('check').argument('[FILE...]', '文件、通配符，或 - 表示标准输入；不写时检查 planlint.yaml 的 drafts')
    .description('检查草案').addOption(upperOption()).addOption(kindOption())
    .option('--template <NAME|FILE>', '模板的名称或文件').option('--config <FILE>', '配置文件（默认是草案上方最近的 planlint.yaml）')
    .addOption(formatOption(['stylish', 'json', 'sarif', 'github']))
    .addOption(new Option('--fail-on <SEVERITY>', '有这一级别或更重的问题时退出码为 1').choices(['error', 'warning', 'info', 'hint', 'never']).default('error'))
    .action(check);
  planlint.command('outline').argument('<FILE>').description('显示读到的结构').addOption(formatOption(['text', 'json'])).action(outline);
  planlint.command('targets').argument('<FILE>').description('列出读到的量化目标').addOption(formatOption(['table', 'json', 'csv'])).action(targets);
  planlint.command('compare').argument('<DRAFT>').description('把草案的目标与上位规划对照').addOption(upperOption().makeOptionMandatory()).addOption(kindOption())
    .addOption(formatOption(['table', 'json', 'csv', 'markdown', 'html'])).action(compareCommand);
  planlint.command('explain').argument('<RULE|FILE:LINE>', '规则的编号；或文件和行号').description('说明一条规则查什么，附正误示例；或说明某一行的目标怎么读、怎么比').action(explain);
  planlint.command('lsp').description('语言服务器，供任何编辑器使用').option('--stdio', '通过标准输入输出通信').action(startServer);
  for (const command of [planlint, ...planlint.commands]) {
    command.helpOption('-h, --help', '帮助').exitOverride()
      .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
      .configureOutput({ outputError: (text, out) => out(`planlint: ${word('error.arguments', locale, text.replace(/^error: /, '').trim().replace(/\s*\n\s*/g, ' '))}\n`) });
  }
  return planlint;
}

async function startServer(): Promise<void> {
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  await import('./server');
  await new Promise(() => {}); // the connection ends the process
}

program().parseAsync().catch((error: unknown) => {
  if (!(error instanceof CommanderError)) process.stderr.write(`planlint: ${word('error.internal', locale, error instanceof Error ? error.message : String(error))}\n`);
  exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : FAILED;
}).finally(() => { process.exitCode = exitCode; });
