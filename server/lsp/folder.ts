/** Files of a folder that need not be open, and how each stands. */
import type { Diagnostic } from 'vscode-languageserver-types';
import { message, say, type Locale, type Message } from '../base/messages';
import { countBySeverity } from '../reports/report';
import { diagnostics } from './features/diagnostics';
import { status } from './features/status';
import type { Session } from './session';

export interface FolderEntry {
  /** 5 错误 · 弱于上位 4 · 缺 2; '' where there is no plan. */
  readonly summary: string;
  /** Why the file was not checked, or not as it should be. */
  readonly problem: string | undefined;
  readonly errors: number;
  readonly warnings: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file that was not checked: it is not passed over. */
export const notChecked = (why: Message, locale: Locale): FolderEntry => ({
  summary: '',
  problem: say(why, locale),
  errors: 1,
  warnings: 0,
  diagnostics: [],
});

/** A file as it stands; one that cannot be read, or holds no plan, says so. */
export async function folderEntry(session: Session, uri: string): Promise<FolderEntry> {
  const { locale, pages } = session.settings;
  const read = await session.files.read(uri);
  if ('problem' in read) return notChecked(read.problem, locale);
  const file = (await session.checked(uri)) ?? (await session.stored(uri));
  if (!file?.analyses.length) return notChecked(message('error.noPlan'), locale);
  const { summary, problem } = status(file, await session.workspace.project(uri));
  const { errors, warnings } = countBySeverity(file.findings);
  const note = read.note && say(read.note, locale);
  return { summary, problem: problem ?? note, errors, warnings, diagnostics: diagnostics(file, pages) };
}
