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

export const withRule = (uri: vscode.Uri, rule: string) =>
  vscode.languages.getDiagnostics(uri).filter((d) => (typeof d.code === 'object' ? d.code.value : d.code) === rule);

/** The findings of a rule, as soon as there are some. */
export const findings = (document: vscode.TextDocument, rule: string) =>
  until(rule, () => {
    const found = withRule(document.uri, rule);
    return found.length ? found : undefined;
  });

/** What is found in a draft, in order of the words. */
export const messages = (uri: vscode.Uri) =>
  vscode.languages
    .getDiagnostics(uri)
    .map(({ message }) => message)
    .sort();

/** The same as soon as the plans above are known: what a test before has left to be mended may still be shown. */
export async function comparedMessages(document: vscode.TextDocument): Promise<string[]> {
  await findings(document, 'weaker-target');
  return messages(document.uri);
}

/** Waits until exactly `before` is found in a document again. */
export const foundAgain = (uri: vscode.Uri, before: readonly string[]) =>
  until('the same findings', () => messages(uri).join('\n') === before.join('\n') || undefined);
