/** `planlint compare`: a draft's targets beside those of its higher-level plans. */
import { Command } from 'commander';
import { analyse } from '../analysis/analyse';
import { message } from '../base/messages';
import { isOfKind } from '../plan/kind';
import { compareJson } from '../reports/json';
import { jsonText } from '../reports/report';
import { compareTable } from '../reports/tables';
import type { NodeReading } from '../shell/files';
import { fail, locale, write } from './console';
import { readOne, sources } from './inputs';
import { formatOption, kindOption, templateOption, upperOption, withReading } from './options';
import { nothingIn, Projects } from './projects';
import { FORMATS, writeTable, type Format } from './tables';
import { SAID } from './words';

interface Options extends NodeReading {
  readonly upper?: string[];
  readonly template?: string;
  readonly kind?: string;
  readonly format: Format | 'json';
}

export const compareCommand = (): Command =>
  withReading(new Command('compare'))
    .argument('<DRAFT>')
    .description('把草案的目标与上位规划对照')
    .addOption(upperOption())
    .addOption(templateOption())
    .addOption(kindOption())
    .addOption(formatOption([...FORMATS, 'json']))
    .action(run);

async function run(path: string, { upper, template, kind, format, ...reading }: Options): Promise<void> {
  const input = await readOne(path, reading);
  const project = input && (await new Projects({ upper, template }, reading).of(input));
  if (!input || !project) return;
  const analyses = analyse(input.text, project).filter(({ plan }) => kind === undefined || isOfKind(plan, kind));
  const [first, ...more] = analyses;
  if (!first) fail(path, nothingIn(project, kind));
  else if (more.length && format !== 'table' && format !== 'markdown') fail(path, message(SAID.kindNeeded));
  else if (format === 'json') write(jsonText(compareJson(first, sources)));
  else for (const analysis of analyses) writeTable(compareTable(analysis, locale), format);
}
