/** `planlint check`: drafts to findings. */
import { dirname, relative, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { URI, Utils } from 'vscode-uri';
import { message, say, word } from '../base/messages';
import { SEVERITIES } from '../base/severities';
import { findConfig, loadProject } from '../project/project';
import { isExpired } from '../project/waivers';
import { reports } from '../reports';
import { readBaseline, withoutKnown } from '../reports/baseline';
import type { FileReport } from '../reports/file-report';
import { summaryOf } from '../reports/report';
import type { Severity } from '../rules/rule';
import { bytesAt, isSource, nodeFiles, takeForRead } from '../shell/files';
import { today } from '../shell/today';
import { annotate } from './annotate';
import { draftsChangedSince } from './changed';
import { DraftChecker, resultOf, type CheckedDraft, type DraftOptions, type DraftResult } from './check-draft';
import { checkDrafts, type Work } from './check-drafts';
import { fail, failures, foundSomething, locale, note, write } from './console';
import { mended, patchOf, writeMended } from './fix';
import { context, pathOf, sourcesOf, type Source } from './inputs';
import { formatOption, kindOption, templateOption, upperOption, withReading } from './options';
import { outputOption, writeOutputs, type Output } from './outputs';
import { unpacked } from './packed';
import { cwd, reportProblems } from './projects';
import { checkAgain } from './watch';
import { SAID } from './words';
import { help } from './help';

interface Options extends DraftOptions, Work {
  readonly format: string;
  readonly failOn: Severity | 'never';
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly output?: readonly Output[];
  readonly annotate?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly baseline?: string;
  readonly changed?: string;
  readonly watch?: boolean;
}

const wholeNumber = (least: number) => (value: string) => {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least) throw new InvalidArgumentError(`≥ ${least}`);
  return number;
};

/** The options that say which drafts are checked and against what. */
export const withDrafts = (command: Command): Command =>
  withReading(command)
    .argument('[FILE...]', help('files'))
    .addOption(upperOption())
    .addOption(kindOption())
    .addOption(templateOption())
    .option('--config <FILE>', help('config'))
    .addOption(new Option('--jobs <N>', help('jobs')).argParser(wholeNumber(1)));

export const checkCommand = (): Command =>
  withDrafts(new Command('check'))
    .description(help('check'))
    .addOption(formatOption(Object.keys(reports)))
    .addOption(outputOption())
    .option('--quiet', help('quiet'))
    .addOption(new Option('--fail-on <SEVERITY>', help('failOn')).choices([...SEVERITIES, 'never']).default('error'))
    .addOption(new Option('--max-warnings <N>', help('maxWarnings')).argParser(wholeNumber(0)))
    .option('--baseline <FILE>', help('againstBaseline'))
    .option('--changed <REV>', help('changed'))
    .option('--cache <FILE>', help('cache'))
    .option('--stdin-filepath <FILE>', help('stdinFilepath'))
    .option('--watch', help('watch'))
    .option('--annotate <OUT.docx>', help('annotate'))
    .option('--fix', help('fix'))
    .option('--fix-dry-run', help('fixDryRun'))
    .action(run);

async function run(patterns: readonly string[], options: Options): Promise<void> {
  if (!options.watch) return runOnce(patterns, options);
  if (patterns.includes('-')) fail('-', message(SAID.watchStdin));
  else await checkAgain(patterns, options);
}

async function runOnce(patterns: readonly string[], options: Options): Promise<void> {
  const drafts = await draftsOf(patterns, options);
  const { config, upper, template, kind, encoding, revisions, convert, stdinFilepath } = options;
  const plain: DraftOptions = { config, upper, template, kind, encoding, revisions, convert, stdinFilepath };
  const changes = options.fix || options.fixDryRun || options.annotate !== undefined;
  const results = changes ? await changeDrafts(drafts, plain, options) : await checkDrafts(drafts, plain, options);
  if (kind !== undefined && drafts.length && !results.length && !failures.length) fail('--kind', message(SAID.noKind, kind));
  await reportWaivers(results, patterns.length === 0 && options.changed === undefined);
  const withoutOld = await baselineFilter(options.baseline);
  const files = unpacked(results, (file) => (options.quiet ? errorsOf(withoutOld(file)) : withoutOld(file)));
  await writeOutputs(options.output ?? [], files, drafts, [options.annotate, options.cache]);
  if (!options.fixDryRun && (results.length || options.format !== 'stylish'))
    for (const words of reports[options.format]!(files, context)) write(words);
  if (reaches(unpacked(results, withoutOld), options)) foundSomething();
}

/** The drafts that are to be checked. */
export async function draftsOf(
  patterns: readonly string[],
  { changed, stdinFilepath, ...options }: Pick<Options, 'config' | 'upper' | 'template' | 'changed' | 'stdinFilepath'>,
): Promise<readonly Source[]> {
  const all = patterns.length ? await sourcesOf(patterns) : await configuredDrafts(options.config);
  const placed = all.map((draft) =>
    draft.path === '-' && stdinFilepath !== undefined ? { ...draft, uri: URI.file(resolve(stdinFilepath)).toString() } : draft,
  );
  if (changed === undefined) return placed;
  const found = await draftsChangedSince(changed, placed, options);
  if (!('problem' in found)) return found;
  fail('--changed', found.problem);
  return [];
}

/** Without FILE: the drafts of the nearest planlint.yaml. */
async function configuredDrafts(file: string | undefined): Promise<Source[]> {
  const here = Utils.joinPath(URI.parse(cwd()), 'x').toString();
  const config = file === undefined ? await findConfig(nodeFiles, here) : URI.file(resolve(file)).toString();
  if (!config) {
    fail(process.cwd(), message(SAID.noFiles));
    return [];
  }
  const { project, problems } = await loadProject(nodeFiles, config, cwd(), { upper: [] });
  reportProblems(problems);
  if (!problems.length && !project.config.drafts.length) fail(pathOf(config), message(SAID.noFiles));
  const within = Utils.dirname(URI.parse(config)).fsPath;
  if (problems.length) return [];
  const above = new Set(project.config.upper?.map((path) => Utils.resolvePath(URI.file(within), path).toString()));
  const named = new Set(project.config.drafts.map((path) => URI.file(resolve(within, path)).toString()));
  const found = await sourcesOf(project.config.drafts, within);
  const drafts = found.filter(({ uri }) => named.has(uri) || !above.has(uri)); // **/*.txt matches them, too
  if (found.length && !drafts.length) fail(pathOf(config), message(SAID.noFiles));
  return drafts.map((draft) => ({ ...draft, within }));
}

/** Checks drafts and writes what is asked: fixes in them, fixes as a diff, a copy with comments. */
async function changeDrafts(drafts: readonly Source[], plain: DraftOptions, options: Options): Promise<DraftResult[]> {
  const checker = new DraftChecker(plain);
  const results: DraftResult[] = [];
  if (options.annotate !== undefined && drafts.length > 1) {
    fail(options.annotate, message(SAID.oneDocument));
    return results;
  }
  for (const draft of drafts) {
    const checked = await checker.check(draft);
    if (!checked) continue;
    if (options.annotate === undefined) results.push(resultOf(await changeDraft(checked, checker, options.fixDryRun ?? false)));
    else {
      results.push(resultOf(checked));
      await annotateDraft(checked, options.annotate, options);
    }
  }
  return results;
}

async function annotateDraft({ input, report }: CheckedDraft, output: string, { fix, revisions }: Options): Promise<void> {
  if (revisions === 'original') fail('--annotate', message(SAID.annotateAccepted));
  else await annotate(input, report.findings, output, fix ?? false);
}

/** The draft as it is after its fixes, where they were written; as it was else. */
async function changeDraft(draft: CheckedDraft, checker: DraftChecker, isDryRun: boolean): Promise<CheckedDraft> {
  const { input, checked, recheck } = draft;
  const { text } = mended(input.text, checked, recheck);
  if (text === input.text) return draft;
  if (isDryRun) write(patchOf(input, text));
  else if (await writeMended(input, text)) return (await checker.check(input)) ?? draft;
  return draft;
}

const errorsOf = (file: FileReport): FileReport => ({ ...file, findings: file.findings.filter(({ severity }) => severity === 'error') });

/** Takes out of a report what the baseline in a file knows. */
async function baselineFilter(file: string | undefined): Promise<(report: FileReport) => FileReport> {
  if (file === undefined) return (report) => report;
  await takeForRead([URI.file(resolve(file)).toString()]);
  const bytes = await bytesAt(resolve(file));
  const text = bytes && new TextDecoder().decode(bytes);
  const baseline = text === undefined ? undefined : readBaseline(text);
  if (baseline) return (report) => withoutKnown(report, baseline, nameIn(file)(report.path));
  fail(file, message((await isSource(resolve(file))) ? SAID.noBaseline : 'error.notFound'));
  return (report) => report;
}

/** How a baseline calls a file: relative to its own folder, with slashes. */
export const nameIn =
  (baseline: string) =>
  (path: string): string =>
    relative(dirname(resolve(baseline)), resolve(path)).replace(/\\/g, '/');

/**
 * Tells of waivers that have expired or are not needed any more. They are no failure. Only when all drafts are checked (`isAll`) can a
 * waiver be called unused.
 */
async function reportWaivers(results: readonly DraftResult[], isAll: boolean): Promise<void> {
  for (const config of new Set(results.map((result) => result.config))) {
    if (config === undefined) continue;
    const { project } = await loadProject(nodeFiles, config, cwd(), { upper: [] });
    const used = new Set(results.filter((result) => result.config === config).flatMap(({ waivers }) => waivers));
    for (const waiver of project.waivers) {
      const where = `${pathOf(project.waiversUri!)}:${waiver.line}`;
      if (isExpired(waiver, today())) note(where, word('waiver.expired', locale, waiver.until!));
      else if (isAll && !used.has(waiver.line)) note(where, say(message(SAID.unused, waiver.text), locale));
    }
  }
}

function reaches(files: Iterable<FileReport>, { failOn, maxWarnings }: Options): boolean {
  const { errors, warnings, infos, hints } = summaryOf(files);
  const counts = { error: errors, warning: errors + warnings, info: errors + warnings + infos, hint: errors + warnings + infos + hints };
  return (failOn !== 'never' && counts[failOn] > 0) || (maxWarnings !== undefined && warnings > maxWarnings);
}
