/** Word and PDF files as drafts: opened as the words that were read from them, and copied with the findings as comments. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests, SOURCE_SCHEME } from '../server/lsp/requests';
import { asPlan, fileOf, openPlan, stemOf } from './plan';
import { saveBeside } from './save';
import { words } from './words';

/** The editor of package.json that opens such files. */
const EDITOR = 'planlint.words';

/** Opens such files in an editor of text, by a click or by the command; whatever shows the words of one reads them as a plan. */
export const serveWordFiles = (): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.window.registerCustomEditorProvider(EDITOR, {
      openCustomDocument: (uri: vscode.Uri) => ({ uri, dispose: () => undefined }),
      async resolveCustomEditor({ uri }: vscode.CustomDocument, panel: vscode.WebviewPanel) {
        await showWords(uri, panel.viewColumn);
        panel.dispose(); // an editor of text cannot be put into it
      },
    } satisfies vscode.CustomReadonlyEditorProvider),
    vscode.workspace.onDidOpenTextDocument(readAsPlan),
  );

/** Also of those that were open before, when the window is loaded anew. */
export const readOpenWords = (): void => vscode.workspace.textDocuments.forEach(readAsPlan);

const readAsPlan = (document: vscode.TextDocument) => void (document.uri.scheme === SOURCE_SCHEME && asPlan(document));

export async function showWords(file: vscode.Uri, viewColumn?: vscode.ViewColumn): Promise<void> {
  await vscode.window.showTextDocument(await openPlan(file), { preview: false, ...(viewColumn ? { viewColumn } : {}) });
}

/** Asks whether the safe fixes are to be there as tracked changes, and writes the copy beside the file. */
export async function annotate(client: BaseLanguageClient, plan: vscode.Uri): Promise<void> {
  const { uri } = await openPlan(plan);
  const file = fileOf(uri);
  if (!/\.docx$/i.test(file.path)) return void vscode.window.showInformationMessage(words('onlyWord'));
  const chosen = await vscode.window.showQuickPick(
    [
      { label: words('comments'), withFixes: false },
      { label: words('changes'), withFixes: true },
    ],
    { title: words('annotate') },
  );
  if (!chosen) return;
  await saveBeside(file, `${stemOf(file)} ${words('annotated')}`, ['docx'], () =>
    client.sendRequest<string>(requests.annotated, { textDocument: { uri: uri.toString() }, withFixes: chosen.withFixes }),
  );
}
