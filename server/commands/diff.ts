/**
 * `planlint diff`: what a new version of a plan changes, in the terms of plans; with `--drafts`, which drafts a new version of their
 * higher-level plan breaks.
 */
import { Command } from 'commander';
import type { PlanAnalysis } from '../analysis/analysis';
import { diffPlans } from '../analysis/plan-diff';
import { datedTitle } from '../plan/identity';
import { diffJson, diffMarkdown, diffText, findingChanges, type VersionDiff } from '../reports/plan-diff';
import { jsonText } from '../reports/report';
import type { NodeReading } from '../shell/files';
import { DraftChecker, type CheckedDraft } from './check-draft';
import { foundSomething, locale, write } from './console';
import { oneSource, sourcesOf, type Source } from './inputs';
import { formatOption, many, templateOption, upperOption, withReading } from './options';
import { help } from './help';

interface Options extends NodeReading {
  readonly upper?: string[];
  readonly template?: string;
  readonly drafts?: string[];
  readonly format: 'text' | 'json' | 'markdown';
}

export const diffCommand = (): Command =>
  withReading(new Command('diff'))
    .argument('<OLD>')
    .argument('<NEW>')
    .description(help('diff'))
    .addOption(upperOption())
    .addOption(templateOption())
    .option('--drafts <FILE>', help('diffDrafts'), many)
    .addOption(formatOption(['text', 'json', 'markdown']))
    .action(run);

async function run(oldPath: string, newPath: string, { drafts, format, ...options }: Options): Promise<void> {
  const [before, after] = [await oneSource(oldPath), await oneSource(newPath)];
  if (!before || !after) return;
  const diffs = drafts ? await draftDiffs(await sourcesOf(drafts), before, after, options) : await planDiffs(before, after, options);
  if (format === 'json') write(jsonText(diffJson(diffs, locale)));
  else write((format === 'text' ? diffText : diffMarkdown)(diffs, locale));
  if (drafts && diffs.some(({ findings }) => findings.added.length)) foundSomething();
}

/** Plan by plan: those of one kind are versions of one another. */
async function planDiffs(before: Source, after: Source, options: Omit<Options, 'drafts' | 'format'>): Promise<VersionDiff[]> {
  const checker = new DraftChecker(options);
  const [old, now] = [await checker.check(before), await checker.check(after)];
  if (!old || !now) return [];
  return now.checked.analyses.flatMap((analysis): VersionDiff[] => {
    const other = old.checked.analyses.find(({ plan }) => plan.kind === analysis.plan.kind);
    if (!other) return [];
    const findings = findingChanges(findingsIn(other, old), findingsIn(analysis, now));
    return [{ title: datedTitle(analysis.plan), plan: diffPlans(other, analysis), findings }];
  });
}

const findingsIn = ({ plan }: PlanAnalysis, { report }: CheckedDraft) =>
  report.findings.filter(({ span }) => plan.span.start <= span.start && span.start < plan.span.end);

/** Each draft held against the old version and against the new one. */
async function draftDiffs(
  drafts: readonly Source[],
  before: Source,
  after: Source,
  options: Omit<Options, 'drafts' | 'format'>,
): Promise<VersionDiff[]> {
  const against = ({ path }: Source) => new DraftChecker({ ...options, upper: [...(options.upper ?? []), path] });
  const [old, now] = [against(before), against(after)];
  const diffs: VersionDiff[] = [];
  for (const draft of drafts) {
    const [then, today] = [await old.check(draft), await now.check(draft)];
    if (then && today)
      diffs.push({ title: draft.path, plan: undefined, findings: findingChanges(then.report.findings, today.report.findings) });
  }
  return diffs;
}
