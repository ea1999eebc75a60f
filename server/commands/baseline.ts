/** `planlint baseline`: the findings of today, so that `check --baseline` tells new ones only. */
import { resolve } from 'node:path';
import { Option, Command } from 'commander';
import { baselineOf } from '../reports/baseline';
import { writeAtomically } from '../shell/files';
import { draftsOf, nameIn, withDrafts } from './check';
import type { DraftOptions } from './check-draft';
import { checkDrafts, type Work } from './check-drafts';
import { fail, write } from './console';

export const baselineCommand = (): Command =>
  withDrafts(new Command('baseline'))
    .description('记下现有的问题，供 check --baseline 只报新出现的')
    .addOption(new Option('-o, --output <FILE>', '写到文件；不写时打印'))
    .action(run);

async function run(patterns: readonly string[], { output, jobs, ...options }: DraftOptions & Work & { output?: string }): Promise<void> {
  const results = await checkDrafts(await draftsOf(patterns, options), options, { jobs });
  const text = baselineOf(
    results.flatMap(({ report }) => report ?? []),
    nameIn(output ?? '.'),
  );
  if (output === undefined) return write(text);
  const problem = await writeAtomically(resolve(output), text);
  if (problem) fail(output, problem);
}
