/** What the extension takes for a plan, and which one is in the editor. */
import * as vscode from 'vscode';
import { isPacked } from '../server/formats/formats';
import { SOURCE_SCHEME } from '../server/lsp/requests';

/** The language id of plans. */
export const LANGUAGE = 'development-plan';

/** The plan in the active editor. */
export function activePlan(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE ? document : undefined;
}

/** A plan as a document that the server reads; of a Word or PDF file its words, in a document of ours. */
export async function openPlan(file: vscode.Uri): Promise<vscode.TextDocument> {
  const isShown = file.scheme === SOURCE_SCHEME || !isPacked(file.path);
  const uri = isShown ? file : vscode.Uri.from({ scheme: SOURCE_SCHEME, path: file.path, query: file.toString() });
  return asPlan(await vscode.workspace.openTextDocument(uri));
}

/** A document in the language of plans, whatever the editor took it for. */
export const asPlan = async (document: vscode.TextDocument): Promise<vscode.TextDocument> =>
  document.languageId === LANGUAGE ? document : vscode.languages.setTextDocumentLanguage(document, LANGUAGE);

/** The file that a plan is read from. */
export const fileOf = (plan: vscode.Uri): vscode.Uri => (plan.scheme === SOURCE_SCHEME ? vscode.Uri.parse(plan.query) : plan);

/** Listens to when another plan, or another reading of it, is in the editor. */
export const onDidChangePlan = (listener: () => unknown): vscode.Disposable =>
  vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(listener), vscode.languages.onDidChangeDiagnostics(listener));

/** The files that package.json says are plans, as a glob. */
export function plansGlob({ extension }: vscode.ExtensionContext): string {
  const { contributes } = extension.packageJSON as { contributes: { languages: [{ extensions: string[]; filenamePatterns: string[] }] } };
  const [{ extensions, filenamePatterns }] = contributes.languages;
  return `**/{${[...extensions.map((end) => `*${end}`), ...filenamePatterns].join()}}`;
}
