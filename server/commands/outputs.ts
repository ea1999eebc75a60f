/** Where reports go: to standard output, and with `--output FORMAT:FILE` into files. */
import { help } from './help';
import { InvalidArgumentError, Option } from 'commander';
import { message } from '../base/messages';
import type * as Official from '../formats/official';
import { reports } from '../reports';
import type { FileReport } from '../reports/file-report';
import { memoPaper } from '../reports/memo';
import { loadPack, targetOf } from '../shell/files';
import { fail } from './console';
import { context, isItself, type Source } from './inputs';
import { putFile } from './put';
import { SAID } from './words';

/** A report to be written into a file. */
export interface Output {
  readonly format: string;
  readonly file: string;
}

export const outputOption = (): Option =>
  new Option('--output <FORMAT:FILE>', help('outputs', Object.keys(reports).join(', '))).argParser((value: string, all: Output[] = []) => {
    const [, format, file] = /^([a-z]+):(.+)$/s.exec(value) ?? [];
    if (format === undefined || file === undefined || !Object.hasOwn(reports, format))
      throw new InvalidArgumentError(`FORMAT:FILE, FORMAT = ${Object.keys(reports).join(' | ')}`);
    return [...all, { format, file }];
  });

/** Writes the files; none of them over a draft, over one another or over what else this run has written (`others`). */
export async function writeOutputs(
  outputs: readonly Output[],
  files: Iterable<FileReport>,
  drafts: readonly Source[],
  others: readonly (string | undefined)[],
): Promise<void> {
  const written = new Set(await Promise.all(others.flatMap((file) => (file === undefined ? [] : [targetOf(file)]))));
  for (const { format, file } of outputs) {
    if (written.has(await targetOf(file))) fail(file, message(SAID.twice));
    else if ((await Promise.all(drafts.map((draft) => isItself(draft, file)))).includes(true)) fail(file, message(SAID.sameFile));
    else {
      await putFile(file, await contentOf(format, file, files));
      written.add(await targetOf(file));
    }
  }
}

async function contentOf(format: string, file: string, files: Iterable<FileReport>): Promise<Iterable<string> | Uint8Array> {
  if (format !== 'memo' || !/\.docx$/i.test(file)) return reports[format]!(files, context);
  const { write } = await loadPack<typeof Official>('official');
  return write(memoPaper(files, context));
}
