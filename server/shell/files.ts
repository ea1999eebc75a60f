/** Files of this machine by uri, for the command line and the server in Node. */
import { randomUUID } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, chmod, readFile, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createRequire } from 'node:module';
import { URI } from 'vscode-uri';
import { textOf } from '../formats';
import { message, type Message } from '../base/messages';
import type { Files } from '../project/project';
import type { Reading } from '../base/places';
import { converted } from './convert';
import { oncePerContent, wasRead } from './once';
import { threadedReader } from './threads';
import { YAML_PACK, type LoadPack } from '../base/packs';

/** The packs lie in a folder beside the program. */
export const loadPack: LoadPack = async <T>(id: string) => createRequire(__filename)(`./packs/${id}.js`) as T;

/** How files are read: as their readers may choose, those of older formats converted. */
export interface NodeReading extends Reading {
  readonly convert?: boolean | undefined;
}

/** As files are read where nothing is chosen: the language server asks for the same ones again and again. */
const readPlainly = oncePerContent((bytes, path) => textOf(bytes, threadedReader, path), wasRead);
const readerFor = ({ encoding, revisions }: NodeReading) =>
  encoding === undefined && revisions === undefined
    ? readPlainly
    : (bytes: Uint8Array, path: string) => textOf(bytes, threadedReader, path, { encoding, revisions });

/** Bytes: no plan is larger, with pictures and all. */
export const LARGEST = 200_000_000;

/** The files that this run goes by, by device and node: links lead to one. */
const wereRead = new Set<string>();
const nodeOf = ({ dev, ino }: Stats): string => `${dev}:${ino}`;

/** Whether a path leads to a file that this run goes by: a result shall not take its place. */
export const isSource = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => wereRead.has(nodeOf(found)),
    () => false,
  );

/** Takes files for read that another thread, or an earlier run, has read, or that a project names and this run has no need of. */
export async function takeForRead(uris: Iterable<string>): Promise<void> {
  for (const uri of uris) {
    const found = await stat(URI.parse(uri).fsPath).catch(() => undefined);
    if (found) wereRead.add(nodeOf(found));
  }
}

/** Why a file is not even opened: reading a pipe, a device, or what has no size and yet no end (/proc/kmsg) may never end. */
async function hindrance(path: string): Promise<Message | undefined> {
  const found = await stat(path);
  wereRead.add(nodeOf(found));
  if (found.isFile() && found.size === 0) return message('error.empty');
  if (found.isFile()) return found.size > LARGEST ? message('error.large') : undefined;
  return found.isDirectory() ? message('error.directory', path) : message('error.noFile');
}

/** The text of a file by its path, or why there is none. */
export async function readPath(path: string, reading: NodeReading): ReturnType<Files['read']> {
  try {
    const odd = await hindrance(path);
    if (odd) return { problem: odd };
    const read = await readerFor(reading)(await readFile(path), path);
    if (!reading.convert || !('problem' in read) || read.problem.key !== 'error.saveAs') return read;
    const bytes = await converted(path);
    return 'problem' in bytes ? bytes : await textOf(bytes, threadedReader);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { problem: message('error.notFound') };
    return { problem: message('error.unreadable', code ?? String(error)) };
  }
}

/** Files of this machine. Only what is converted, not how drafts are read, concerns the other files of a project. */
export const filesWith = ({ convert }: NodeReading): Files => ({
  read: (uri) => readPath(URI.parse(uri).fsPath, { convert }),
  async exists(uri) {
    return stat(URI.parse(uri).fsPath).then(
      (found) => found.isFile(),
      () => false,
    );
  },
  yaml: () => loadPack(YAML_PACK),
});

export const nodeFiles = filesWith({});

/** A file's bytes; undefined where it cannot be read. */
export const bytesAt = async (path: string): Promise<Uint8Array | undefined> =>
  (await hindrance(path).catch(() => true)) ? undefined : readFile(path).catch(() => undefined);

/** Where a path leads in the end, also by links to what is not there yet. */
export async function targetOf(path: string, links = MOST_LINKS): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  const isThere = real !== undefined || (await stat(path).catch(() => undefined)) !== undefined; // a pipe has no path
  const next = !isThere && links > 0 ? await readlink(path).catch(() => undefined) : undefined;
  return next === undefined ? (real ?? resolve(path)) : targetOf(resolve(dirname(path), next), links - 1);
}
const MOST_LINKS = 40;

/**
 * Writes a file so that there is the old one or the new one at every moment; gives why it could not. Who may read the old one may read
 * the new one, and a link goes on leading to the file. A pipe or a device (/dev/stdout) is written to and stays what it is.
 */
export async function writeAtomically(path: string, content: string | Uint8Array | Iterable<string>): Promise<Message | undefined> {
  const file = await targetOf(path);
  const beside = join(dirname(file), `.${randomUUID()}.tmp`);
  try {
    const old = await stat(file).catch(() => undefined);
    if (old) await access(file, constants.W_OK); // renaming asks for no right to the file itself
    if (old && !old.isFile() && !old.isDirectory()) {
      await writeFile(file, content);
      return undefined;
    }
    const mode = old && old.mode & 0o777;
    await writeFile(beside, content, { flag: 'wx', ...(mode !== undefined && { mode }) });
    if (mode !== undefined) await chmod(beside, mode); // whatever is masked of new files
    await rename(beside, file);
    return undefined;
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return message('error.unwritable', (error as NodeJS.ErrnoException).code ?? String(error));
  }
}
