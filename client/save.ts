/** Files that the server makes and the user keeps. */
import * as vscode from 'vscode';
import { fromBase64 } from '../server/base/base64';
import type { PaperFormat } from '../server/lsp/requests';
import { words } from './words';

const FORMATS: Readonly<Record<PaperFormat, string>> = { docx: 'Word', xlsx: 'Excel', csv: 'CSV', md: 'Markdown', html: 'HTML' };

/** Read in the editor; the others are for another program. */
const TEXTS: readonly string[] = ['md', 'csv'];

/** Asks where, beside a plan, and writes the bytes (base64) that `make` gives for the chosen extension; says so and offers to open it. */
export async function saveBeside(
  plan: vscode.Uri,
  name: string,
  formats: readonly PaperFormat[],
  make: (format: PaperFormat) => Promise<string>,
): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    ...placeBeside(plan, `${name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()}.${formats[0]}`),
    filters: Object.fromEntries(formats.map((format) => [FORMATS[format], [format]])),
  });
  if (!target) return;
  const format = formats.find((one) => target.path.toLowerCase().endsWith(`.${one}`)) ?? formats[0]!;
  const base64 = await make(format);
  if (!base64) return void vscode.window.showWarningMessage(words('notWritten'));
  await vscode.workspace.fs.writeFile(target, fromBase64(base64));
  const path = vscode.workspace.asRelativePath(target);
  const isText = TEXTS.includes(format);
  const mayOpen = isText || (target.scheme === 'file' && !vscode.env.remoteName); // another machine has no program for it
  const chosen = await vscode.window.showInformationMessage(words('saved', path), ...(mayOpen ? [words('openFile')] : []));
  if (!chosen) return;
  if (isText) await vscode.commands.executeCommand('vscode.open', target);
  else await vscode.env.openExternal(target);
}

/** A plan that was never saved has no folder: then the first one of the workspace. */
function placeBeside(plan: vscode.Uri, name: string): { defaultUri?: vscode.Uri } {
  const folder = plan.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(plan, '..');
  return folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {};
}
