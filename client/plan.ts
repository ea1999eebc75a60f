/** What the extension takes for a plan, and which one is in the editor. */
import * as vscode from 'vscode';

/** The language id of plans. */
export const LANGUAGE = 'development-plan';

/** The plan in the active editor. */
export function activePlan(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE ? document : undefined;
}

/** Listens to when another plan, or another reading of it, is in the editor. */
export const onDidChangePlan = (listener: () => unknown): vscode.Disposable =>
  vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(listener), vscode.languages.onDidChangeDiagnostics(listener));

/** The files that package.json says are plans, as a glob. */
export function plansGlob({ extension }: vscode.ExtensionContext): string {
  const { contributes } = extension.packageJSON as { contributes: { languages: [{ extensions: string[]; filenamePatterns: string[] }] } };
  const [{ extensions, filenamePatterns }] = contributes.languages;
  return `**/{${[...extensions.map((end) => `*${end}`), ...filenamePatterns].join()}}`;
}
