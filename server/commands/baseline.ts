/** `planlint baseline`: the findings of today, so that `check --baseline` tells new ones only. */
import { Command } from 'commander';
import { baselineOf } from '../reports/baseline';
import { draftsOf, nameIn, withDrafts } from './check';
import type { DraftOptions } from './check-draft';
import { checkDrafts, type Work } from './check-drafts';
import { unpacked } from './packed';
import { outputFileOption, putText } from './put';
import { help } from './help';

export const baselineCommand = (): Command =>
  withDrafts(new Command('baseline')).description(help('baseline')).addOption(outputFileOption()).action(run);

async function run(patterns: readonly string[], { output, jobs, ...options }: DraftOptions & Work & { output?: string }): Promise<void> {
  const results = await checkDrafts(await draftsOf(patterns, options), options, { jobs });
  await putText(baselineOf(unpacked(results), nameIn(output ?? '.')), output);
}
