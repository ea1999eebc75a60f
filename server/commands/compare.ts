/** `planlint compare` and `planlint coverage`: a draft's targets, or all its goals, beside those of its higher-level plans. */
import { Command } from 'commander';
import { analyse } from '../analysis/analyse';
import { sayLost, type PlanAnalysis } from '../analysis/analysis';
import { message, REPORTED, say, word } from '../base/messages';
import { isOfKind } from '../plan/kind';
import { coverageJson } from '../reports/coverage';
import { compareJson } from '../reports/json';
import { jsonText } from '../reports/report';
import { sheetsOf, type SheetsName } from '../reports/sheets';
import type { NodeReading } from '../shell/files';
import { fail, locale, note } from './console';
import { readOne, sources } from './inputs';
import { formatFor, formatOption, kindOption, templateOption, upperOption, withReading } from './options';
import { nothingIn, Projects } from './projects';
import { outputFileOption, putText } from './put';
import { FORMATS, putTables, type Format } from './tables';
import { SAID } from './words';
import { help } from './help';

interface Options extends NodeReading {
  readonly upper?: string[];
  readonly template?: string;
  readonly kind?: string;
  readonly format: Format | 'json';
  readonly output?: string;
}

const viewCommand = (name: 'compare' | 'coverage', description: string, json: (analysis: PlanAnalysis) => unknown): Command =>
  withReading(new Command(name))
    .argument('<DRAFT>')
    .description(description)
    .addOption(upperOption())
    .addOption(templateOption())
    .addOption(kindOption())
    .addOption(formatOption([...FORMATS, 'json']))
    .addOption(outputFileOption())
    .action((path: string, options: Options, command: Command) => {
      const format = formatFor(command, options.format, options.output);
      return run(path, { ...options, format }, name, json);
    });

export const compareCommand = (): Command => viewCommand('compare', help('compare'), (analysis) => compareJson(analysis, sources));

export const coverageCommand = (): Command => viewCommand('coverage', help('coverage'), (analysis) => coverageJson(analysis, locale));

async function run(path: string, options: Options, name: SheetsName, json: (analysis: PlanAnalysis) => unknown): Promise<void> {
  const { upper, template, kind, format, output, ...reading } = options;
  const input = await readOne(path, reading);
  const project = input && (await new Projects({ upper, template }, reading).of(input));
  if (!input || !project) return;
  const analyses = analyse(input.text, project).filter(({ plan }) => kind === undefined || isOfKind(plan, kind));
  const [first, ...more] = analyses;
  for (const { plan, uppers, lostUppers } of analyses) {
    for (const lost of lostUppers) note(path, say(sayLost(lost), locale));
    if (!uppers.length) note(path, word(REPORTED['summary.alone'], locale, plan.title));
  }
  if (!first) fail(path, nothingIn(project, kind));
  else if (more.length && format !== 'table' && format !== 'markdown' && format !== 'xlsx') fail(path, message(SAID.kindNeeded));
  else if (format === 'json') await putText(jsonText(json(first)), output);
  else await putTables(sheetsOf(name, analyses, locale), format, output);
}
