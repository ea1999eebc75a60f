/** `planlint decompose`: who is to do what until when (目标任务分解表), and what is to be counted (监测统计指标表). */
import { Command } from 'commander';
import { analyse } from '../analysis/analyse';
import { message } from '../base/messages';
import { sheetsOf } from '../reports/sheets';
import type { NodeReading } from '../shell/files';
import { fail, locale } from './console';
import { readOne } from './inputs';
import { formatFor, formatOption, templateOption, withReading } from './options';
import { Projects } from './projects';
import { outputFileOption } from './put';
import { putTables, type Format } from './tables';
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

async function run(path: string, { template, format, output, ...reading }: Options, command: Command): Promise<void> {
  const input = await readOne(path, reading);
  const project = input && (await new Projects({ upper: [], template }, reading).of(input));
  if (!project) return;
  const analyses = analyse(input.text, project);
  if (analyses.length) await putTables(sheetsOf('decompose', analyses, locale), formatFor(command, format, output), output);
  else fail(path, message('error.noPlan'));
}
