/** Helpers of the suites in VS Code. */
import * as vscode from 'vscode';

/** Waits until `look` finds something, looking again whenever diagnostics change. */
export async function until<T>(what: string, look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const changed = () =>
    new Promise<void>((resolve) => {
      const watch = vscode.languages.onDidChangeDiagnostics(() => {
        watch.dispose();
        resolve();
      });
    });
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const next = changed();
    const found = await look();
    if (found !== undefined) return found;
    await Promise.race([next, new Promise((resolve) => setTimeout(resolve, 250))]);
  }
  throw new Error(`no ${what}`);
}

export const inWorkspace = (path: string) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);

export async function openDraft(): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inWorkspace('drafts/青禾县妇女发展规划.plan.txt'));
  await vscode.window.showTextDocument(document);
  return document;
}
