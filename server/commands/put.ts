/** What a command makes, to standard output or into the file that `-o` names. */
import { resolve } from 'node:path';
import { Option } from 'commander';
import { message, type Message } from '../base/messages';
import { formatNamed, formatOf } from '../formats/formats';
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
  const wrong = (await isSource(path)) ? message(SAID.wasRead) : misnamed(path, content);
  const problem = wrong ?? (await writeAtomically(path, content));
  if (problem) fail(output, problem);
}

/** What is wrong with the extension of a file: words in one called .docx open in no program, nor does a Word file called .txt. */
export function misnamed(path: string, content: string | Uint8Array | Iterable<string>): Message | undefined {
  const named = formatNamed(path);
  const own = content instanceof Uint8Array ? formatOf(content) : undefined;
  const isOther = own ? named !== own : named?.signature !== undefined;
  return named && isOther ? message(SAID.misnamed, `.${own?.extensions[0] ?? 'txt'}`) : undefined;
}
