/** What a command makes, to standard output or into the file that `-o` names. */
import { resolve } from 'node:path';
import { Option } from 'commander';
import { writeAtomically } from '../shell/files';
import { fail, write } from './console';
import { help } from './help';

export const outputFileOption = (): Option => new Option('-o, --output <FILE>', help('output'));

export async function putText(text: string, output: string | undefined): Promise<void> {
  if (output === undefined) write(text);
  else await putFile(output, text);
}

/** Writes a file as one step; what stands in the way is told. */
export async function putFile(output: string, content: string | Uint8Array | Iterable<string>): Promise<void> {
  const problem = await writeAtomically(resolve(output), content);
  if (problem) fail(output, problem);
}
