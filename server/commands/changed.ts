/**
 * `--changed REV`: the drafts whose findings may be others since a revision of git. Changed is what git calls so below the working folder,
 * or does not know yet: a draft, or what it is checked against.
 */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { URI } from 'vscode-uri';
import { perText } from '../base/memo';
import { message, type Message } from '../base/messages';
import { findConfig, loadProject } from '../project/project';
import { nodeFiles } from '../shell/files';
import type { DraftOptions } from './check-draft';
import type { Source } from './inputs';
import { cwd } from './projects';
import { SAID } from './words';

/** No program of the repository's is asked what has changed, but for filters that its own configuration has. */
const QUIETLY = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/** The drafts that have changed, or a file of whose project has: planlint.yaml, its waivers, the template, a higher-level plan. */
export async function draftsChangedSince(
  revision: string,
  drafts: readonly Source[],
  { config, upper, template }: Pick<DraftOptions, 'config' | 'upper' | 'template'>,
): Promise<readonly Source[] | { problem: Message }> {
  const changed = await changedSince(revision);
  if ('problem' in changed) return changed;
  const named = config === undefined ? undefined : URI.file(resolve(config)).toString();
  const hasChanged = perText(async (uri: string): Promise<boolean> => {
    const { project } = await loadProject(nodeFiles, uri || undefined, cwd(), { template, upper });
    return project.sources.some((source) => changed.has(source));
  });
  const kept: Source[] = [];
  for (const draft of drafts) {
    const own = named ?? (await findConfig(nodeFiles, draft.uri)) ?? '';
    if (changed.has(draft.uri) || (await hasChanged(own))) kept.push(draft);
  }
  return kept;
}

/** Uris of the files, or why there are none. */
async function changedSince(revision: string): Promise<ReadonlySet<string> | { problem: Message }> {
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
