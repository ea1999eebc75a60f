/** `planlint check --fix` and `--fix-dry-run`: the safe fixes in the drafts themselves, or as a unified diff. */
import { readFile, realpath } from 'node:fs/promises';
import { createTwoFilesPatch } from 'diff';
import { URI } from 'vscode-uri';
import { message, say } from '../base/messages';
import type { CheckedText } from '../check/check';
import { applyEdits } from '../edit/edit';
import { safeEdits } from '../edit/safe-edits';
import { writeAtomically } from '../shell/files';
import { fail, locale, note } from './console';
import { isBelow, type Input } from './inputs';
import { SAID } from './words';

/** One fix may make room for another; so often at most. */
const MOST_ROUNDS = 5;

/** A draft’s text with all safe fixes made, until none is left. `recheck` checks a text. */
export function mended(text: string, checked: CheckedText, recheck: (text: string) => CheckedText): { text: string; checked: CheckedText } {
  let now = { text, checked };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = safeEdits(now.checked.findings);
    if (!edits.length) break;
    const next = applyEdits(now.text, edits);
    now = { text: next, checked: recheck(next) };
  }
  return now;
}

/** Why a draft cannot be written back; undefined where it can. */
function hindrance({ path, places, encoding, note: damage }: Input) {
  if (path === '-') return message(SAID.fixStdin);
  if (places) return message(SAID.fixWhere);
  if (encoding !== undefined) return message(SAID.fixEncoding, encoding);
  return damage;
}

/** Writes a mended text over its draft, as one step. Gives whether that was done; what stands in the way is told. */
export async function writeMended(input: Input, text: string): Promise<boolean> {
  const problem = hindrance(input) ?? (await rewrite(input, text));
  if (problem) fail(input.path, problem);
  else note(input.path, say(message(SAID.fixed), locale));
  return !problem;
}

async function rewrite({ uri, within, text: before }: Input, text: string) {
  const path = await realpath(URI.parse(uri).fsPath);
  if (within !== undefined && !isBelow(await realpath(within), path)) return message(SAID.fixOutside);
  const bytes = await readFile(path);
  const mark = bytes.subarray(0, 3).equals(Buffer.from('\ufeff')) ? '\ufeff' : '';
  if (bytes.toString('utf8') !== mark + before) return message(SAID.changedMeanwhile);
  return writeAtomically(path, mark + text);
}

/** The changes as `patch` and `git apply` take them. */
export const patchOf = ({ path, text }: Input, mendedText: string): string =>
  createTwoFilesPatch(`a/${path}`, `b/${path}`, text, mendedText, undefined, undefined, { context: 3 }).replace(/^=+\n/, '');
