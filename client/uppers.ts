/** The higher-level plans of a draft, as planlint.yaml names them. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests } from '../server/lsp/requests';
import { fileOf } from './plan';
import { words } from './words';

/** Adds files to `upper` of the nearest planlint.yaml, which is made where there is none. */
export async function addUppers(client: BaseLanguageClient, plan: vscode.Uri): Promise<void> {
  const draft = fileOf(plan);
  const folder = vscode.Uri.joinPath(draft, '..'); // the draft itself would be marked in the dialog, and taken with one key
  const files = (await vscode.window.showOpenDialog({ title: words('whichUpper'), canSelectMany: true, defaultUri: folder })) ?? [];
  const uppers = files.map((file) => file.toString()).filter((uri) => uri !== draft.toString());
  if (uppers.length < files.length) void vscode.window.showWarningMessage(words('ownUpper'));
  if (uppers.length === 0) return;
  const done = await client.sendRequest<boolean>(requests.addUppers, { uri: plan.toString(), uppers });
  if (!done) void vscode.window.showWarningMessage(words('configFailed'));
}
