/** `planlint compare` and `planlint coverage`: a draft's targets, or all its goals, beside those of its higher-level plans. */
import { Command } from 'commander';
import { analyse } from '../analysis/analyse';
import type { PlanAnalysis } from '../analysis/analysis';
import { message, word } from '../base/messages';
import type { Sheet } from '../formats/spreadsheet';
import { isOfKind } from '../plan/kind';
import { coverageJson, coverageTable, coverageTotals } from '../reports/coverage';
import { compareJson } from '../reports/json';
import { jsonText } from '../reports/report';
import { compareTable } from '../reports/tables';
import type { NodeReading } from '../shell/files';
import { fail, locale } from './console';
import { readOne, sources } from './inputs';
import { formatOption, kindOption, templateOption, upperOption, withReading } from './options';
import { nothingIn, Projects } from './projects';
import { outputFileOption, putText } from './put';
import { FORMATS, putTables, sheetName, type Format } from './tables';
import { SAID } from './words';
import { help } from './help';

interface Options extends NodeReading {
  readonly upper?: string[];
  readonly template?: string;
  readonly kind?: string;
  readonly format: Format | 'json';
  readonly output?: string;
}

/** How the analysis of a plan is shown. */
interface View {
  readonly json: (analysis: PlanAnalysis) => unknown;
  readonly sheets: (analysis: PlanAnalysis) => readonly Sheet[];
}

const viewCommand = (name: string, description: string, view: View): Command =>
  withReading(new Command(name))
    .argument('<DRAFT>')
    .description(description)
    .addOption(upperOption())
    .addOption(templateOption())
    .addOption(kindOption())
    .addOption(formatOption([...FORMATS, 'json']))
    .addOption(outputFileOption())
    .action((path: string, options: Options) => run(path, options, view));

export const compareCommand = (): Command =>
  viewCommand('compare', help('compare'), {
    json: (analysis) => compareJson(analysis, sources),
    sheets: (analysis) => [{ name: word('panel.heading', locale), table: compareTable(analysis, locale) }],
  });

export const coverageCommand = (): Command =>
  viewCommand('coverage', help('coverage'), {
    json: (analysis) => coverageJson(analysis, locale),
    sheets: (analysis) => [
      { name: word('coverage.totals', locale), table: coverageTotals(analysis, locale) },
      { name: word('coverage.rows', locale), table: coverageTable(analysis, locale) },
    ],
  });

async function run(path: string, { upper, template, kind, format, output, ...reading }: Options, { json, sheets }: View): Promise<void> {
  const input = await readOne(path, reading);
  const project = input && (await new Projects({ upper, template }, reading).of(input));
  if (!input || !project) return;
  const analyses = analyse(input.text, project).filter(({ plan }) => kind === undefined || isOfKind(plan, kind));
  const [first, ...more] = analyses;
  if (!first) fail(path, nothingIn(project, kind));
  else if (more.length && format !== 'table' && format !== 'markdown' && format !== 'xlsx') fail(path, message(SAID.kindNeeded));
  else if (format === 'json') await putText(jsonText(json(first)), output);
  else
    await putTables(
      analyses.flatMap((one) => named(sheets(one), one, more.length > 0)),
      format,
      output,
    );
}

const named = (sheets: readonly Sheet[], { plan }: PlanAnalysis, isOneOfSeveral: boolean): readonly Sheet[] =>
  sheets.map((sheet) => ({ ...sheet, name: sheetName(sheet.name, plan, isOneOfSeveral) }));
