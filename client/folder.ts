/** All drafts of the folder, checked without being opened: how each stands, and its findings among the editor's problems. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { formats, globFor, LOCKS } from '../server/formats/formats';
import type { FolderEntry } from '../server/lsp/folder';
import { requests } from '../server/lsp/requests';
import { documentOf, LANGUAGE, openPlan, plansGlob } from './plan';
import { words } from './words';

/** Changes that come together, as when files are copied, are taken together: milliseconds. */
const PAUSE = 500;

interface Draft extends FolderEntry {
  readonly file: vscode.Uri;
}

/** Checks the drafts that the folder's planlint.yaml name (all plans where none does), worst first, and shows how they stand. */
export async function checkFolder(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<void> {
  await pick(await check(context, client, { isQuiet: false }));
}

/** Where the user wants it, checks the drafts when the folder is opened and whenever a file that may matter has changed. */
export function keepChecking(context: vscode.ExtensionContext, client: BaseLanguageClient): vscode.Disposable {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const isWanted = vscode.workspace.getConfiguration('planlint').get<boolean>('checkFolder') === true && client.isRunning();
      if (isWanted) void check(context, client, { isQuiet: true }).catch(() => undefined); // the server may be stopping
    }, PAUSE);
  };
  const files = vscode.workspace.createFileSystemWatcher(globFor(formats, 'yaml'));
  return vscode.Disposable.from(
    files,
    files.onDidChange(soon),
    files.onDidCreate(soon),
    files.onDidDelete(soon),
    client.onDidChangeState(soon),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (isPlan(document)) soon();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('planlint.checkFolder')) soon();
    }),
    { dispose: () => clearTimeout(waiting) },
  );
}

let latest = 0;

/**
 * The drafts, worst first, whose findings are then among the editor's problems. A quiet check that has been overtaken or cancelled changes
 * nothing; one that was asked for is never cut short by another.
 */
async function check(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  { isQuiet }: { readonly isQuiet: boolean },
): Promise<readonly Draft[]> {
  const own = ++latest;
  const isOvertaken = () => isQuiet && own !== latest;
  const location = isQuiet ? vscode.ProgressLocation.Window : vscode.ProgressLocation.Notification;
  const options = { location, title: words('checkingFolder'), cancellable: true };
  return vscode.window.withProgress(options, async (progress, cancelled) => {
    const files = await draftsIn(context, client);
    const drafts: Draft[] = [];
    for (const [i, file] of files.entries()) {
      if (cancelled.isCancellationRequested || isOvertaken()) break;
      progress.report({ message: `${i + 1}/${files.length}`, increment: 100 / files.length });
      const entry = await client.sendRequest<FolderEntry>(requests.checkFile, { uri: file.toString() });
      drafts.push({ ...entry, file });
    }
    if (!isOvertaken() && !(isQuiet && cancelled.isCancellationRequested)) await showProblems(client, drafts);
    return drafts.sort((a, b) => b.errors - a.errors || b.warnings - a.warnings);
  });
}

async function draftsIn(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<vscode.Uri[]> {
  const found = new Map<string, vscode.Uri>();
  const configs = await vscode.workspace.findFiles('**/planlint.yaml');
  for (const config of configs)
    for (const pattern of await client.sendRequest<string[]>(requests.drafts, { uri: config.toString() })) {
      const files = await vscode.workspace.findFiles(patternFrom(vscode.Uri.joinPath(config, '..'), pattern), LOCKS);
      for (const file of files) found.set(file.toString(), file);
    }
  if (found.size) return [...found.values()];
  return vscode.workspace.findFiles(plansGlob(context), LOCKS);
}

/** A pattern as planlint.yaml has it: it may lead out of the folder first, which the editor's patterns cannot. */
function patternFrom(folder: vscode.Uri, pattern: string): vscode.RelativePattern {
  const steps = pattern
    .replace(/\\/g, '/')
    .split('/')
    .filter((step) => step !== '.');
  const up = steps.findIndex((step) => step !== '..');
  return new vscode.RelativePattern(vscode.Uri.joinPath(folder, ...steps.slice(0, up)), steps.slice(up).join('/'));
}

let problems: vscode.DiagnosticCollection | undefined;

/** Of drafts that are not open: those that are show theirs themselves. */
async function showProblems(client: BaseLanguageClient, drafts: readonly Draft[]): Promise<void> {
  problems ??= vscode.languages.createDiagnosticCollection('planlint');
  problems.clear();
  const open = new Set(vscode.workspace.textDocuments.filter(isPlan).map(({ uri }) => uri.toString()));
  for (const { file, diagnostics } of drafts)
    if (!open.has(documentOf(file).toString()))
      problems.set(documentOf(file), await client.protocol2CodeConverter.asDiagnostics([...diagnostics]));
}

/** A draft that is opened as a plan tells its findings itself; one that is gone has none. */
export const forgetOpened = (): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isPlan(document)) problems?.delete(document.uri);
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      for (const file of files) problems?.delete(documentOf(file));
    }),
  );

const isPlan = ({ languageId }: vscode.TextDocument) => languageId === LANGUAGE;

async function pick(drafts: readonly Draft[]): Promise<void> {
  const items = drafts.map(({ file, summary, problem, errors }) => ({
    label: `$(${errors ? 'error' : 'pass'}) ${vscode.workspace.asRelativePath(file)}`,
    description: summary,
    ...(problem ? { detail: problem } : {}),
    file,
  }));
  if (!items.length) return void vscode.window.showInformationMessage(words('emptyFolder'));
  const chosen = await vscode.window.showQuickPick(items, { title: words('folder', String(items.length)), matchOnDescription: true });
  if (chosen) await vscode.window.showTextDocument(await openPlan(chosen.file));
}
