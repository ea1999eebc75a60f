/** `planlint decompose`: who is to do what until when (目标任务分解表), and what is to be counted (监测统计指标表). */
import { Command } from 'commander';
import { message, word } from '../base/messages';
import { templatesWith } from '../data';
import { readDocument } from '../plan/document';
import { indicatorTable, taskTable } from '../reports/decompose';
import type { NodeReading } from '../shell/files';
import { factsOf } from '../targets/facts';
import { readTargets } from '../targets/targets';
import { fail, locale } from './console';
import { readOne } from './inputs';
import { formatOption, templateOption, withReading } from './options';
import { Projects } from './projects';
import { outputFileOption } from './put';
import { putTables, sheetName, type Format } from './tables';
import { help } from './help';

interface Options extends NodeReading {
  readonly template?: string;
  readonly format: Format;
  readonly output?: string;
}

export const decomposeCommand = (): Command =>
  withReading(new Command('decompose'))
    .argument('<DRAFT>')
    .description(help('decompose'))
    .addOption(templateOption())
    .addOption(formatOption(['csv', 'markdown', 'xlsx']))
    .addOption(outputFileOption())
    .action(run);

async function run(path: string, { template, format, output, ...reading }: Options): Promise<void> {
  const input = await readOne(path, reading);
  const project = input && (await new Projects({ upper: [], template }, reading).of(input));
  if (!project) return;
  const { plans } = readDocument(input.text, templatesWith(project.template));
  if (!plans.length) return fail(path, message('error.noPlan'));
  const sheets = plans.flatMap((plan) => {
    const targets = readTargets(plan);
    const name = (key: 'decompose.tasks' | 'decompose.indicators') => sheetName(word(key, locale), plan, plans.length > 1);
    return [
      { name: name('decompose.tasks'), table: taskTable(plan, targets, locale) },
      { name: name('decompose.indicators'), table: indicatorTable(plan, targets, factsOf(plan), locale) },
    ];
  });
  await putTables(sheets, format, output);
}
