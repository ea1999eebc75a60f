/** `--changed REV`: the files below the working folder that git calls changed since a revision, or does not know yet. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { URI } from 'vscode-uri';
import { message, type Message } from '../base/messages';
import { SAID } from './words';

/** No program of the repository's is asked what has changed, but for filters that its own configuration has. */
const QUIETLY = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/** Uris of the files, or why there are none. */
export async function changedSince(revision: string): Promise<ReadonlySet<string> | { problem: Message }> {
  const git = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)('git', [...QUIETLY, ...args], { maxBuffer: 1 << 28 });
    return stdout.split('\0').filter(Boolean);
  };
  try {
    const changed = await git(
      'diff',
      '--no-ext-diff',
      '--ignore-submodules=dirty',
      '--name-only',
      '-z',
      '--relative',
      '--end-of-options',
      revision,
      '--', // what names no revision is no path either
    );
    const unknown = await git('ls-files', '--others', '--exclude-standard', '-z');
    return new Set([...changed, ...unknown].map((path) => URI.file(resolve(path)).toString()));
  } catch (error) {
    const words = String((error as { stderr?: string }).stderr ?? error).trim();
    return { problem: message(SAID.git, revision, words.split('\n')[0]!) };
  }
}
