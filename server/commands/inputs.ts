/** The files that a command is given: paths, globs, or - for standard input. Each one that cannot be read is reported. */
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import colors from 'picocolors';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { URI } from 'vscode-uri';
import { version } from '../../package.json';
import { groupBy } from '../base/groups';
import { message, say } from '../base/messages';
import type { ReadText } from '../base/places';
import { textOf } from '../formats';
import { LOCKS } from '../formats/formats';
import { rangesIn, type SourceContext } from '../reports/ranges';
import type { ReportContext } from '../reports/report';
import { LARGEST, readPath, type NodeReading } from '../shell/files';
import { threadedReader } from '../shell/threads';
import { fail, failures, locale, note } from './console';
import { SAID } from './words';

export interface Input extends ReadText {
  /** As it is shown. */
  readonly path: string;
  readonly uri: string;
  /** The folder of the planlint.yaml that names it: it may have a draft read wherever that lies, and changed below it only. */
  readonly within?: string;
}

/** The texts of higher-level plans, by uri: what reports on drafts point into. */
export const texts = new Map<string, string>();

/** The path under which a uri is shown: relative to the working folder where it lies below it. */
export function pathOf(uri: string): string {
  const path = URI.parse(uri).fsPath;
  return isBelow(process.cwd(), path) ? relative(process.cwd(), path) : path;
}

/** Whether a path leads into a folder. */
export function isBelow(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below !== '' && !/^\.\.(?:[/\\]|$)/.test(below) && !isAbsolute(below); // on another drive it stays absolute
}

export const context: ReportContext = { locale, version, colors, failures };
/** Where clauses stand that reports point to. */
export const sources: SourceContext = { locale, pathOf, rangesOf: (uri) => rangesIn(texts.get(uri) ?? '') };

/** A file that an argument names: as it is shown, and its uri. */
export type Source = Pick<Input, 'path' | 'uri' | 'within'>;

/** The files that arguments name, each once; relative ones count from `base`. Globs that match nothing are told. */
export async function sourcesOf(patterns: readonly string[], base = process.cwd()): Promise<Source[]> {
  const found: Source[] = [];
  for (const pattern of patterns) {
    const paths = isDynamicPattern(pattern) && !(await exists(resolve(base, pattern))) ? matching(pattern, base) : [pattern];
    for (const path of paths) {
      const uri = URI.file(resolve(base, path)).toString();
      found.push({ path: path === '-' ? path : pathOfArgument(base, path), uri });
    }
  }
  return eachOnce(found);
}

/** Of a file that several paths lead to, by links, only the one that goes straight there, or the first. */
async function eachOnce(found: readonly Source[]): Promise<Source[]> {
  const placed = await Promise.all(found.map(async (source) => ({ source, file: await fileOf(source) })));
  const groups = [...groupBy(placed, ({ file }) => file)];
  const kept = new Set(groups.map(([file, paths]) => (paths.find(({ source }) => source.uri === file) ?? paths[0]!).source));
  return found.filter((source) => kept.has(source));
}

/** The uri of the file that is really read; of what cannot be read the one that is named. */
async function fileOf({ path, uri }: Source): Promise<string> {
  const real = path === '-' ? undefined : await realpath(URI.parse(uri).fsPath).catch(() => undefined);
  return real === undefined ? uri : URI.file(real).toString();
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Reads a file; undefined where it cannot be read, which is told. */
export async function readSource(source: Source, reading: NodeReading = {}): Promise<Input | undefined> {
  const { path, uri } = source;
  const read = path === '-' ? await readStdin(reading) : await readPath(URI.parse(uri).fsPath, reading);
  if ('problem' in read) {
    fail(path, read.problem);
    return undefined;
  }
  if (read.note) note(path, say(read.note, locale));
  return { ...source, ...read };
}

/** The files that a pattern means in a folder, in order. */
export const filesOf = (pattern: string, base = process.cwd()): string[] =>
  globSync(pattern, { cwd: base, absolute: true, expandDirectories: false, extglob: false, ignore: [LOCKS] }).sort();

/** Matching takes time by the power of the stars in one name, and of what repeats a group. */
const isWild = (pattern: string): boolean =>
  pattern.length > LONGEST || /[)\]][+*?{]/.test(pattern) || pattern.split('/').some((name) => name.split('*').length > MOST_STARS);
const [LONGEST, MOST_STARS] = [1000, 6];

function matching(pattern: string, base: string): string[] {
  if (isWild(pattern)) {
    fail(pattern.slice(0, 80), message(SAID.wildPattern));
    return [];
  }
  const found = filesOf(pattern, base);
  if (!found.length) fail(pattern, message(SAID.noMatch));
  return found.map((path) => relative(base, path));
}

const pathOfArgument = (base: string, path: string) => (base === process.cwd() ? path : relative(process.cwd(), resolve(base, path)));

/** The one file that an argument names. */
export async function oneSource(path: string): Promise<Source | undefined> {
  const found = await sourcesOf([path]);
  if (found.length > 1) fail(path, message(SAID.oneFile, found.length));
  return found.length === 1 ? found[0] : undefined;
}

/** The one input of a command that shows one file. */
export async function readOne(path: string, reading?: NodeReading): Promise<Input | undefined> {
  const source = await oneSource(path);
  return source && readSource(source, reading);
}

/** Whether a file to be written is the one that was read. */
export async function isItself({ path, uri }: Source, output: string): Promise<boolean> {
  const real = (file: string) => realpath(file).catch(() => undefined);
  const written = await real(resolve(output));
  return path !== '-' && written !== undefined && written === (await real(URI.parse(uri).fsPath));
}

async function readStdin(reading: NodeReading): ReturnType<typeof textOf> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > LARGEST) return { problem: message('error.large') };
  }
  return textOf(Buffer.concat(chunks), threadedReader, '', reading);
}
