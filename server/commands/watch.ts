/** `check --watch`: the same check, in a process of its own, again whenever a file that it may read has changed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename, dirname, resolve, sep } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { URI } from 'vscode-uri';
import { message, say } from '../base/messages';
import { isReadable } from '../formats/formats';
import { findConfig, loadProject } from '../project/project';
import { nodeFiles, loadPack } from '../shell/files';
import type * as Watcher from '../shell/watcher';
import { announce, locale } from './console';
import type { Output } from './outputs';
import { cwd } from './projects';
import { SAID } from './words';

/** What says which files a check reads and writes. */
export interface WatchOptions {
  readonly config?: string;
  readonly upper?: readonly string[];
  readonly template?: string;
  readonly baseline?: string;
  readonly output?: readonly Output[];
  readonly cache?: string;
  readonly annotate?: string;
}

/** A file is saved in several steps: it is when it has been left alone for so many milliseconds. */
const SAVED = { stabilityThreshold: 100, pollInterval: 20 };

/** Goes on until the process is ended. */
export async function checkAgain(patterns: readonly string[], options: WatchOptions): Promise<never> {
  const { watch } = await loadPack<typeof Watcher>('watcher');
  /** The files that are read and their folders: planlint.yaml may come to name others. */
  const watched = new Set<string>();
  const look = async () => {
    const read = await readBy(patterns, options);
    const folders = read.map(folderOf);
    for (const path of [...folders, ...read]) watched.add(resolve(path));
    return folders;
  };
  const watcher = watch(await look(), { ignoreInitial: true, awaitWriteFinish: SAVED, ignored: othersThan(watched, options) });
  await once(watcher, 'ready');
  for (;;) {
    const change = once(watcher, 'all'); // what changes while the check runs counts, too
    await checkOnce();
    announce(say(message(SAID.watching), locale));
    await change;
    watcher.add(await look());
  }
}

/** Paths, and patterns of paths, of what a check reads. */
async function readBy(patterns: readonly string[], { config, upper = [], template, baseline }: WatchOptions): Promise<string[]> {
  const given = [...patterns, ...upper, template, baseline].filter((path) => path !== undefined);
  const drafts = (patterns.length ? patterns : ['x']).map((path) => URI.file(`${folderOf(path)}/x`).toString());
  const configs =
    config === undefined ? await Promise.all(drafts.map((uri) => findConfig(nodeFiles, uri))) : [URI.file(resolve(config)).toString()];
  const read = [...new Set(configs)].map(async (uri) => {
    const { project } = await loadProject(nodeFiles, uri, cwd(), {});
    const folder = uri === undefined ? '.' : dirname(URI.parse(uri).fsPath);
    return [...project.sources.map((source) => URI.parse(source).fsPath), ...project.config.drafts.map((draft) => resolve(folder, draft))];
  });
  return [...given, ...(await Promise.all(read)).flat()];
}

/** The folder in which all files of a pattern are, or a file is. */
function folderOf(pattern: string): string {
  const steps = (sep === '\\' ? pattern.replaceAll('\\', '/') : pattern).split('/');
  const dynamic = steps.findIndex((step) => isDynamicPattern(step));
  return dynamic < 0 ? dirname(resolve(pattern)) : resolve(steps.slice(0, dynamic).join('/') || '.');
}

/** What is no reason to check again: files that nobody reads, and what the check itself writes. */
function othersThan(watched: ReadonlySet<string>, { output = [], cache, annotate }: WatchOptions) {
  const own = new Set([...output.map(({ file }) => file), cache, annotate].flatMap((path) => path ?? []).map((path) => resolve(path)));
  return (path: string, stats?: { isFile(): boolean }): boolean => {
    if (watched.has(path)) return false;
    if (own.has(path) || /^\.|^node_modules$/.test(basename(path))) return true;
    return stats?.isFile() === true && !isReadable(path) && !/\.ya?ml$/i.test(path);
  };
}

async function checkOnce(): Promise<void> {
  const args = process.argv.slice(1).filter((arg) => arg !== '--watch');
  await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit');
}
