/** Findings that are let stand: with a reason, by whom and until when; those there are, and how one is taken back. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ListedWaiver } from '../server/lsp/workspace';
import { requests } from '../server/lsp/requests';
import { words } from './words';

/** What a code action hands over: the finding of a document, as a waiver knows it. */
export interface WaivedFinding {
  readonly uri: string;
  readonly rule: string;
  readonly text: string;
}

/** Asks why, who and until when; only the reason is needed. */
export async function waive(client: BaseLanguageClient, finding: WaivedFinding): Promise<void> {
  const ask = (prompt: string, mistake: (typed: string) => string | undefined) =>
    vscode.window.showInputBox({ title: finding.text, prompt, ignoreFocusOut: true, validateInput: (typed) => mistake(typed.trim()) });
  const reason = await ask(words('waiveReason'), (typed) => (typed ? undefined : words('waiveNoReason')));
  if (!reason) return;
  const who = await ask(words('waiveWho'), () => undefined);
  if (who === undefined) return;
  const until = await ask(words('waiveUntil'), (typed) => (/^(?:\d{4}-\d{2}-\d{2})?$/.test(typed) ? undefined : words('waiveNoDay')));
  if (until === undefined) return;
  const written = await client.sendRequest<string | null>(requests.waive, { ...finding, reason, who: who.trim(), until: until.trim() });
  if (!written) return void vscode.window.showWarningMessage(words('waiveFailed'));
  const file = vscode.Uri.parse(written);
  await (await vscode.workspace.openTextDocument(file)).save();
  const done = words('waiveDone', vscode.workspace.asRelativePath(file));
  if (await vscode.window.showInformationMessage(done, words('undo'))) await takeBack(client, finding);
}

async function takeBack(client: BaseLanguageClient, finding: WaivedFinding & { readonly line?: number }): Promise<void> {
  const written = await client.sendRequest<string | null>(requests.unwaive, finding);
  if (written) await (await vscode.workspace.openTextDocument(vscode.Uri.parse(written))).save();
  else void vscode.window.showWarningMessage(words('waiveFailed'));
}

interface Item extends vscode.QuickPickItem {
  readonly waiver: ListedWaiver;
}

/** The waivers that count for a plan: one is opened in its file, or taken back. */
export async function listWaivers(client: BaseLanguageClient, plan: vscode.Uri): Promise<void> {
  const uri = plan.toString();
  const listed = async () => client.sendRequest<{ uri: string | null; waivers: ListedWaiver[] }>(requests.waivers, { uri });
  const { uri: file, waivers } = await listed();
  if (!file) return void vscode.window.showInformationMessage(words('noWaivers'));
  const picker = vscode.window.createQuickPick<Item>();
  picker.title = words('waivers');
  picker.matchOnDescription = picker.matchOnDetail = true;
  picker.items = waivers.map(itemOf);
  picker.onDidAccept(() => {
    const line = (picker.selectedItems[0]?.waiver.line ?? 1) - 1;
    void vscode.window.showTextDocument(vscode.Uri.parse(file), { selection: new vscode.Range(line, 0, line, 0) });
    picker.hide();
  });
  picker.onDidTriggerItemButton(async ({ item }) => {
    await takeBack(client, { uri, rule: item.waiver.rule, text: item.waiver.text, line: item.waiver.line });
    picker.items = (await listed()).waivers.map(itemOf);
    if (!picker.items.length) picker.hide();
  });
  picker.onDidHide(() => picker.dispose());
  picker.show();
}

function itemOf(waiver: ListedWaiver): Item {
  const { title, text, reason, who, date, until, isExpired } = waiver;
  const end = until && words(isExpired ? 'expired' : 'until', until);
  return {
    waiver,
    label: `${isExpired ? '$(warning) ' : ''}${text}`,
    description: title,
    detail: [reason, who, date, end].filter(Boolean).join(' · '),
    buttons: [{ iconPath: new vscode.ThemeIcon('discard'), tooltip: words('waiverBack') }],
  };
}
