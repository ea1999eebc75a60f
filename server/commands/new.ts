/** `planlint new` and `planlint init`: the skeleton of a plan, and the planlint.yaml of a folder. Neither writes over a file. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { URI } from 'vscode-uri';
import { message } from '../base/messages';
import { bundledTemplates } from '../data';
import { bundledBeside, bundledUppersFor } from '../analysis/bundled-uppers';
import { newPlan } from '../edit/new-plan';
import { readPeriod } from '../plan/title';
import { loadProject, relativePath } from '../project/project';
import { CONFIG_NAME } from '../project/config';
import { nodeFiles, writeAtomically } from '../shell/files';
import { fail, write } from './console';
import { many, templateOption, upperOption } from './options';
import { cwd, reportProblems } from './projects';
import { outputFileOption } from './put';
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

async function runNew({ template: name, place, period: years, upper, output }: NewOptions): Promise<void> {
  const { project, problems } = await loadProject(nodeFiles, undefined, cwd(), { template: name ?? bundledTemplates[0]!.id, upper });
  reportProblems(problems);
  const { template } = project;
  if (problems.length || !template) return;
  const period = years === undefined ? template.years : readPeriod(years);
  if (!period) return fail('--period', message(SAID.period));
  const uppers = project.uppers ?? bundledUppersFor(period);
  const text = newPlan(
    { template, place, period },
    uppers.flatMap(({ plans }) => plans.filter(({ kind }) => kind === template.kind)),
  );
  if (output === undefined) write(text);
  else await writeNew(output, text);
}

export const initCommand = (): Command =>
  new Command('init')
    .description(help('init', CONFIG_NAME))
    .addOption(upperOption())
    .option('--draft <GLOB>', help('initDraft'), many)
    .action(runInit);

async function runInit({ upper = [], draft = ['**/*.docx', '**/*.txt'] }: { upper?: string[]; draft?: string[] }): Promise<void> {
  const { project, problems } = await loadProject(nodeFiles, undefined, cwd(), { upper });
  reportProblems(problems);
  if (problems.length) return;
  const config = URI.file(resolve(CONFIG_NAME)).toString();
  const named = upper.map((path) => relativePath(config, URI.file(resolve(path)).toString()));
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
  const problem = isThere ? message(SAID.exists) : await writeAtomically(resolve(path), text);
  if (problem) fail(path, problem);
}
