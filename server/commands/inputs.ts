/** The files that a command is given: paths, globs, or - for standard input. Each one that cannot be read is reported. */
import { realpath } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import colors from 'picocolors';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { URI } from 'vscode-uri';
import { version } from '../../package.json';
import { message, say } from '../base/messages';
import type { ReadText } from '../base/places';
import { textOf } from '../formats';
import { rangesIn, type ReportContext, type SourceContext } from '../reports/report';
import { readPath, type NodeReading } from '../shell/files';
import { threadedReader } from '../shell/threads';
import { fail, failures, locale, note } from './console';
import { SAID } from './words';

export interface Input extends ReadText {
  /** As it is shown. */
  readonly path: string;
  readonly uri: string;
}

/** Every text that was read, by uri: what reports point into. */
export const texts = new Map<string, string>();

/** The path under which a uri is shown: relative to the working folder where it lies below it. */
export function pathOf(uri: string): string {
  const path = URI.parse(uri).fsPath;
  const below = relative(process.cwd(), path);
  return below && !below.startsWith('..') ? below : path;
}

export const context: ReportContext = { locale, version, colors, failures };
/** Where clauses stand that reports point to. */
export const sources: SourceContext = { locale, pathOf, rangesOf: (uri) => rangesIn(texts.get(uri) ?? '') };

/** Reads what the arguments name; relative ones count from `base`. */
export async function readInputs(patterns: readonly string[], reading: NodeReading = {}, base = process.cwd()): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const pattern of patterns) {
    const uri = URI.file(resolve(base, pattern)).toString();
    const read =
      pattern === '-' ? await textOf(await readStdin(), threadedReader, '', reading) : await readPath(resolve(base, pattern), reading);
    if ('text' in read && read.note) note(pattern, say(read.note, locale));
    if ('text' in read) inputs.push({ path: pattern === '-' ? '-' : pathOfArgument(base, pattern), uri, ...read });
    else if (read.problem.key === 'error.notFound' && isDynamicPattern(pattern))
      inputs.push(...(await readInputs(matching(pattern, base), reading, base)));
    else fail(pattern, read.problem);
  }
  for (const { uri, text } of inputs) texts.set(uri, text);
  return inputs.filter((input, i) => inputs.findIndex((other) => other.uri === input.uri) === i);
}

function matching(pattern: string, base: string): string[] {
  // Word keeps a file ~$… beside each one that is open.
  const found = globSync(pattern, { cwd: base, absolute: true, expandDirectories: false, ignore: ['**/~$*'] }).sort();
  if (!found.length) fail(pattern, message(SAID.noMatch));
  return found.map((path) => relative(base, path));
}

const pathOfArgument = (base: string, path: string) => (base === process.cwd() ? path : relative(process.cwd(), resolve(base, path)));

/** The one input of a command that shows one file. */
export async function readOne(path: string, reading?: NodeReading): Promise<Input | undefined> {
  const inputs = await readInputs([path], reading);
  if (inputs.length > 1) fail(path, message(SAID.oneFile, inputs.length));
  return inputs.length === 1 ? inputs[0] : undefined;
}

/** Whether a file to be written is the one that was read. */
export async function isItself({ path, uri }: Input, output: string): Promise<boolean> {
  const real = (file: string) => realpath(file).catch(() => undefined);
  return path !== '-' && (await real(resolve(output))) === (await real(URI.parse(uri).fsPath));
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
