/** `planlint new` and `planlint init`: the skeleton of a plan, and the planlint.yaml of a folder. Neither writes over a file. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { URI } from 'vscode-uri';
import { message } from '../base/messages';
import { bundledTemplates } from '../data';
import { bundledBeside, bundledUppersFor } from '../analysis/bundled-uppers';
import type { KnownUpper } from '../analysis/upper-plan';
import { newPlan } from '../edit/new-plan';
import { readPeriod } from '../plan/title';
import { loadProject, relativePath } from '../project/project';
import { CONFIG_NAME } from '../project/config';
import { nodeFiles, writeAtomically } from '../shell/files';
import { fail, write } from './console';
import { filesOf } from './inputs';
import { many, templateOption, upperOption } from './options';
import { cwd, Projects, reportProblems } from './projects';
import { misnamed, outputFileOption } from './put';
import { SAID } from './words';
import { help } from './help';

interface NewOptions {
  readonly template?: string;
  readonly place: string;
  readonly period?: string;
  readonly upper?: string[];
  readonly output?: string;
}

export const newCommand = (): Command =>
  new Command('new')
    .description(help('new'))
    .addOption(templateOption())
    .requiredOption('--place <PLACE>', help('place'))
    .option('--period <YEARS>', help('period'))
    .addOption(upperOption())
    .addOption(outputFileOption())
    .action(runNew);

/** As every command, it goes by the planlint.yaml of the folder that it writes to, unless options say otherwise. */
async function runNew({ template: name, place, period: years, upper, output }: NewOptions): Promise<void> {
  const project = await new Projects({ template: name, upper }).of({ uri: uriOf(output ?? 'new.txt') });
  if (!project) return;
  const named = project.uppers?.flatMap(({ plans }) => plans) ?? [];
  const template =
    project.template ?? bundledTemplates.find(({ kind }) => named.some((plan) => plan.kind === kind)) ?? bundledTemplates[0]!;
  const isOfKind = ({ kind }: KnownUpper) => kind === template.kind;
  if (named.length && !named.some(isOfKind)) return fail('--upper', message(SAID.noUpper, template.name));
  const period = years === undefined ? (named.findLast(isOfKind)?.period ?? template.years) : readPeriod(years);
  if (!period) return fail('--period', message(SAID.period));
  const uppers = project.uppers ? named : bundledUppersFor(period).flatMap(({ plans }) => plans);
  const text = newPlan({ template, place, period }, uppers.filter(isOfKind));
  if (output === undefined) write(text);
  else await writeNew(output, text);
}

const uriOf = (path: string): string => URI.file(resolve(path)).toString();

export const initCommand = (): Command =>
  new Command('init')
    .description(help('init', CONFIG_NAME))
    .addOption(upperOption())
    .option('--draft <GLOB>', help('initDraft'), many)
    .action(runInit);

/** What drafts are, as far as there are such files: a pattern that matches nothing is a mistake. */
function usualDrafts(): readonly string[] {
  const usual = ['**/*.docx', '**/*.txt'];
  const there = usual.filter((pattern) => filesOf(pattern).length);
  return there.length ? there : usual;
}

async function runInit({ upper = [], draft = usualDrafts() }: { upper?: readonly string[]; draft?: readonly string[] }): Promise<void> {
  const { project, problems } = await loadProject(nodeFiles, undefined, cwd(), { upper });
  reportProblems(problems);
  if (problems.length) return;
  const config = uriOf(CONFIG_NAME);
  const named = upper.map((path) => relativePath(config, uriOf(path)));
  const period = project.uppers?.flatMap(({ plans }) => plans).find((plan) => plan.period)?.period;
  const national = upper.length ? bundledBeside(period, project.uppers ?? []) : [];
  const list = (key: string, remark: string, members: readonly string[]) =>
    members.length ? [`# ${remark}`, `${key}:`, ...members.map((one) => `  - ${JSON.stringify(one)}`)] : [];
  const text = [
    ...list('drafts', '要检查的草案', draft),
    ...list('upper', national.length ? '上位规划，级别高的在前（国家的是自带的数据）' : '上位规划，级别高的在前', [...national, ...named]),
    '',
  ].join('\n');
  await writeNew(CONFIG_NAME, text);
}

/** Writes a file that is not there yet. */
async function writeNew(path: string, text: string): Promise<void> {
  const isThere = await stat(resolve(path)).then(
    () => true,
    () => false,
  );
  const problem = misnamed(path, text) ?? (isThere ? message(SAID.exists) : await writeAtomically(resolve(path), text));
  if (problem) fail(path, problem);
}
