/** `planlint outline` and `planlint targets`: how a file was read. */
import { Command } from 'commander';
import { message } from '../base/messages';
import { templatesWith } from '../data';
import { readPlans } from '../plan/outline';
import type { Plan } from '../plan/plan';
import { outlineJson, targetsJson } from '../reports/json';
import { jsonText, rangesIn } from '../reports/report';
import { outlineText, targetTable } from '../reports/tables';
import { readTargets } from '../targets/targets';
import { fail, locale, write } from './console';
import { readOne, type Input } from './inputs';
import { formatOption } from './options';
import { Projects } from './projects';
import { writeTable, type Format } from './tables';

export const outlineCommand = (): Command =>
  new Command('outline')
    .argument('<FILE>')
    .description('显示读到的结构')
    .addOption(formatOption(['text', 'json']))
    .action((path: string, { format }: { format: 'text' | 'json' }) =>
      show(path, ({ text }, plans) => {
        if (format === 'json') write(jsonText(outlineJson(plans, rangesIn(text))));
        else write(plans.map((plan) => outlineText(plan, locale)).join('\n'));
      }),
    );

export const targetsCommand = (): Command =>
  new Command('targets')
    .argument('<FILE>')
    .description('列出读到的量化目标')
    .addOption(formatOption(['table', 'json', 'csv']))
    .action((path: string, { format }: { format: Format | 'json' }) =>
      show(path, ({ text }, plans) => {
        if (format === 'json') write(jsonText(targetsJson(plans, text)));
        else
          writeTable(
            targetTable(
              plans.map((plan) => ({ plan, targets: readTargets(plan) })),
              rangesIn(text),
              locale,
            ),
            format,
          );
      }),
    );

/** Shows the plans of a file, read with the template that its planlint.yaml names. */
async function show(path: string, write: (input: Input, plans: readonly Plan[]) => void): Promise<void> {
  const input = await readOne(path);
  if (!input) return;
  const template = (await new Projects({ upper: [] }).of(input))?.template;
  const plans = readPlans(input.text, templatesWith(template));
  if (plans.length) write(input, plans);
  else fail(path, message('error.noPlan'));
}
