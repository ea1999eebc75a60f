/** What a command makes, to standard output or into the file that `-o` names. */
import { resolve } from 'node:path';
import { Option } from 'commander';
import { message } from '../base/messages';
import { isSource, writeAtomically } from '../shell/files';
import { fail, write } from './console';
import { help } from './help';
import { SAID } from './words';

export const outputFileOption = (): Option => new Option('-o, --output <FILE>', help('output'));

export async function putText(text: string, output: string | undefined): Promise<void> {
  if (output === undefined) write(text);
  else await putFile(output, text);
}

/** Writes a file as one step, but over none that was read; what stands in the way is told. */
export async function putFile(output: string, content: string | Uint8Array | Iterable<string>): Promise<void> {
  const path = resolve(output);
  const problem = (await isSource(path)) ? message(SAID.wasRead) : await writeAtomically(path, content);
  if (problem) fail(output, problem);
}
