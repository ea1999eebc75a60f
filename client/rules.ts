/** Rules: how grave each is, and the page that says what it is for. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHOICES } from '../server/base/severities';
import { requests } from '../server/lsp/requests';
import { findingsIn, pageOf, ruleOf } from './findings';
import { words } from './words';

/** Asks how grave a rule is from now on, which planlint.yaml is told; or opens its page. */
export async function setRule(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  { uri, rule }: { uri: string; rule: string },
): Promise<void> {
  const page = { label: words('rulePage'), severity: undefined };
  const items = [...CHOICES.map((severity) => ({ label: words(severity), description: severity, severity })), page];
  const chosen = await vscode.window.showQuickPick(items, { title: words('rule', rule) });
  if (!chosen) return;
  if (!chosen.severity) return openRule(context, client, rule);
  const done = await client.sendRequest<boolean>(requests.setRule, { uri, rule, severity: chosen.severity });
  if (!done) void vscode.window.showWarningMessage(words('configFailed'));
}

/** The page of a rule: that which is named, whose finding is at the cursor, or that is chosen. */
export async function openRule(context: vscode.ExtensionContext, client: BaseLanguageClient, named: string | undefined): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const here = editor && findingsIn(editor.document.uri).find(({ range }) => range.contains(editor.selection.active));
  const rule =
    named ||
    (here && ruleOf(here)) ||
    (await vscode.window.showQuickPick(client.sendRequest<string[]>(requests.rules), { title: words('whichRule') }));
  if (rule) await vscode.commands.executeCommand('markdown.showPreview', pageOf(context, rule));
}
