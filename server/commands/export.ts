/** `planlint export`: a draft as a Word file, set as official papers are. */
import { Command } from 'commander';
import { message } from '../base/messages';
import { templatesWith } from '../data';
import { paperOf } from '../edit/paper';
import type * as Official from '../formats/official';
import { readDocument } from '../plan/document';
import { loadPack, type NodeReading } from '../shell/files';
import { fail } from './console';
import { isItself, readOne } from './inputs';
import { templateOption, withReading } from './options';
import { Projects } from './projects';
import { putFile } from './put';
import { SAID } from './words';
import { help } from './help';

export const exportCommand = (): Command =>
  withReading(new Command('export'))
    .argument('<DRAFT>')
    .argument('<OUT.docx>')
    .description(help('export'))
    .addOption(templateOption())
    .action(run);

async function run(path: string, output: string, { template, ...reading }: NodeReading & { template?: string }): Promise<void> {
  const input = await readOne(path, reading);
  const project = input && (await new Projects({ upper: [], template }, reading).of(input));
  if (!project) return;
  const document = readDocument(input.text, templatesWith(project.template));
  if (!document.plans.length) return fail(path, message('error.noPlan'));
  if (await isItself(input, output)) return fail(output, message(SAID.sameFile));
  const { write } = await loadPack<typeof Official>('official');
  await putFile(output, await write(paperOf(input.text, document)));
}
