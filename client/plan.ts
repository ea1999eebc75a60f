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

/** The document of a plan's file: of a Word or PDF file that is one of ours, with the words that were read from it. */
export function documentOf(file: vscode.Uri): vscode.Uri {
  if (file.scheme === SOURCE_SCHEME || !isPacked(file.path)) return file;
  return vscode.Uri.from({ scheme: SOURCE_SCHEME, path: file.path, query: file.toString() });
}

/** A plan as a document that the server reads. */
export const openPlan = async (file: vscode.Uri): Promise<vscode.TextDocument> =>
  asPlan(await vscode.workspace.openTextDocument(documentOf(file)));

/** A document in the language of plans, whatever the editor took it for. */
export const asPlan = async (document: vscode.TextDocument): Promise<vscode.TextDocument> =>
  document.languageId === LANGUAGE ? document : vscode.languages.setTextDocumentLanguage(document, LANGUAGE);

/** The file that a plan is read from. */
export const fileOf = (plan: vscode.Uri): vscode.Uri => (plan.scheme === SOURCE_SCHEME ? vscode.Uri.parse(plan.query) : plan);

/** The name of a plan’s file without its extensions. */
export const stemOf = (file: vscode.Uri): string => file.path.replace(/^.*\//, '').replace(/(?:\.plan)?\.\w+$/, '');

/** Listens to when another plan, or another reading of it, is in the editor. */
export const onDidChangePlan = (listener: () => unknown): vscode.Disposable =>
  vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(listener), vscode.languages.onDidChangeDiagnostics(listener));

/** The files that package.json says are plans, as a glob. */
export function plansGlob({ extension }: vscode.ExtensionContext): string {
  const { contributes } = extension.packageJSON as { contributes: { languages: [{ extensions: string[]; filenamePatterns: string[] }] } };
  const [{ extensions, filenamePatterns }] = contributes.languages;
  return `**/{${[...extensions.map((end) => `*${end}`), ...filenamePatterns].join()}}`;
}
