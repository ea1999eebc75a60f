/** Findings as the editor has them, and the pages of their rules. */
import * as vscode from 'vscode';
import { SOURCE } from '../server/lsp/requests';

export const findingsIn = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source?.startsWith(SOURCE));

/** The id of a finding's rule; '' for what a young draft lacks, which is of no single rule. */
export const ruleOf = ({ code }: vscode.Diagnostic): string => (typeof code === 'object' ? String(code.value) : String(code ?? ''));

/** The folder of the pages; on the web it cannot be listed. */
export const pagesOf = ({ extensionUri }: vscode.ExtensionContext): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'docs/rules');
export const pageOf = (context: vscode.ExtensionContext, rule: string): vscode.Uri => vscode.Uri.joinPath(pagesOf(context), `${rule}.md`);

/** What a rule is for, in a few words: the title of its page without its id. */
export const titleIn = (page: string): string | undefined => /^# [^：:\n]*[：:](.+)$/m.exec(page)?.[1]!.trim();
