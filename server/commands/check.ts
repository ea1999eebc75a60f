/** `planlint check`: drafts to findings. */
import { Command, Option } from 'commander';
import { URI, Utils } from 'vscode-uri';
import { message, say, word } from '../base/messages';
import { check } from '../check/check';
import { findConfig, loadProject, type Project } from '../project/project';
import { isExpired, type PlacedWaiver } from '../project/waivers';
import { reports } from '../reports';
import { fileReport, type FileReport } from '../reports/file-report';
import { countBySeverity } from '../reports/report';
import type { Severity } from '../rules/rule';
import { nodeFiles, type NodeReading } from '../shell/files';
import { today } from '../shell/today';
import { annotate } from './annotate';
import { fail, foundSomething, locale, note, write } from './console';
import { context, pathOf, readInputs, sources, type Input } from './inputs';
import { formatOption, kindOption, templateOption, upperOption, withReading } from './options';
import { cwd, nothingIn, Projects, reportProblems } from './projects';
import { SAID } from './words';

interface Options extends NodeReading {
  readonly upper?: string[];
  readonly template?: string;
  readonly config?: string;
  readonly kind?: string;
  readonly format: string;
  readonly failOn: Severity | 'never';
  readonly annotate?: string;
  readonly fix?: boolean;
}

export const checkCommand = (): Command =>
  withReading(new Command('check'))
    .argument('[FILE...]', '文件、通配符，或 - 表示标准输入；不写时检查 planlint.yaml 的 drafts')
    .description('检查草案')
    .addOption(upperOption())
    .addOption(kindOption())
    .addOption(templateOption())
    .option('--config <FILE>', '配置文件（默认是草案上方最近的 planlint.yaml）')
    .addOption(formatOption(Object.keys(reports)))
    .addOption(
      new Option('--fail-on <SEVERITY>', '有这一级别或更重的问题时退出码为 1')
        .choices(['error', 'warning', 'info', 'hint', 'never'])
        .default('error'),
    )
    .option('--annotate <OUT.docx>', '另存一份 Word 文件，每个问题是一条批注')
    .option('--fix', '与 --annotate 同用：稳妥的修正写成修订')
    .action(run);

async function run(patterns: readonly string[], options: Options): Promise<void> {
  const projects = new Projects({ template: options.template, upper: options.upper }, options);
  const inputs = patterns.length ? await readInputs(patterns, options) : await readDrafts(projects.config, options);
  const files: FileReport[] = [];
  const used = new Set<PlacedWaiver>();
  for (const input of inputs) {
    const project = await projects.of(input);
    if (!project) continue;
    const { path, text, places } = input;
    const checked = check(text, project, { locale, today: today(), kind: options.kind, places });
    if (!checked.analyses.length) fail(path, nothingIn(project, options.kind));
    else files.push(fileReport({ path, text, isText: !places }, checked, sources));
    for (const waiver of checked.usedWaivers) used.add(waiver);
  }
  if (options.annotate !== undefined && options.revisions === 'original') fail('--annotate', message(SAID.annotateAccepted));
  else if (options.annotate !== undefined) await annotateOne(inputs, files, options.annotate, options.fix ?? false);
  else if (options.fix) fail('--fix', message(SAID.fixWhere));
  // Only when all drafts are checked can a waiver be called unused.
  reportWaivers(await projects.all(), patterns.length ? undefined : used);
  if (files.length || options.format !== 'stylish') write(reports[options.format]!(files, context));
  if (reaches(files, options.failOn)) foundSomething();
}

/** The copy with comments of the one file that was checked. */
async function annotateOne(
  inputs: readonly Input[],
  [file, ...others]: readonly FileReport[],
  output: string,
  withFixes: boolean,
): Promise<void> {
  if (others.length) fail(output, message(SAID.oneDocument));
  else if (file)
    await annotate(
      inputs.find(({ path }) => path === file.path)!,
      file.findings,
      output,
      withFixes,
    );
}

/** Without FILE: the drafts of the nearest planlint.yaml. */
async function readDrafts(configUri: string | undefined, reading: NodeReading): Promise<Input[]> {
  const config = configUri ?? (await findConfig(nodeFiles, Utils.joinPath(URI.parse(cwd()), 'x').toString()));
  if (!config) {
    fail(process.cwd(), message(SAID.noFiles));
    return [];
  }
  const { project, problems } = await loadProject(nodeFiles, config, cwd(), { upper: [] });
  reportProblems(problems);
  if (!problems.length && !project.config.drafts.length) fail(pathOf(config), message(SAID.noFiles));
  return problems.length ? [] : readInputs(project.config.drafts, reading, Utils.dirname(URI.parse(config)).fsPath);
}

/** Tells of waivers that have expired or (where `used` is given) are not needed any more. They are no failure. */
function reportWaivers(projects: readonly Project[], used: ReadonlySet<PlacedWaiver> | undefined): void {
  const tell = (project: Project, { line }: PlacedWaiver, what: string) => note(`${pathOf(project.waiversUri!)}:${line}`, what);
  for (const project of projects) {
    for (const waiver of project.waivers) {
      if (isExpired(waiver, today())) tell(project, waiver, word('waiver.expired', locale, waiver.until!));
      else if (used && !used.has(waiver)) tell(project, waiver, say(message(SAID.unused, waiver.text), locale));
    }
  }
}

function reaches(files: readonly FileReport[], failOn: Severity | 'never'): boolean {
  const { errors, warnings, infos, hints } = countBySeverity(files.flatMap((f) => f.findings));
  const counts = { error: errors, warning: errors + warnings, info: errors + warnings + infos, hint: errors + warnings + infos + hints };
  return failOn !== 'never' && counts[failOn] > 0;
}
