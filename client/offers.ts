/** What is offered once: to check a text that is a plan though its name does not say so, and to name the higher-level plans of a draft. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Status } from '../server/lsp/features/status';
import { addUppers } from './commands';
import { asPlan } from './plan';
import { words } from './words';

/** A line of a plan’s title, as in 青禾县妇女发展规划（2021—2025年）. */
const TITLE = /^[#\s]*\S.{1,60}发展(?:规划|纲要)\s*(?:[（(]\s*\d{4}.*)?$/;
/** A title stands in the first lines, and a plan is longer than this. */
const [HEAD, LEAST] = [12, 400];

/** In the memory of the workspace: the texts that have been taken for plans, and those that are none. */
const [PLANS, NOT_PLANS] = ['plans', 'notPlans'];

/** Offers to check texts whose first lines are a plan's title; what was answered is remembered. */
export function offerToCheck({ workspaceState }: vscode.ExtensionContext): vscode.Disposable {
  const known = (key: string, { uri }: vscode.TextDocument) => workspaceState.get<string[]>(key, []).includes(uri.toString());
  const remember = (key: string, { uri }: vscode.TextDocument) =>
    workspaceState.update(key, [...workspaceState.get<string[]>(key, []), uri.toString()]);
  const offer = async (document: vscode.TextDocument): Promise<void> => {
    if (!isLikePlan(document) || known(NOT_PLANS, document)) return;
    if (known(PLANS, document)) return void asPlan(document);
    const question = words('likePlan', vscode.workspace.asRelativePath(document.uri));
    const answer = await vscode.window.showInformationMessage(question, words('check'), words('never'));
    if (!answer) return;
    await remember(answer === words('check') ? PLANS : NOT_PLANS, document);
    if (answer === words('check')) await asPlan(document);
  };
  for (const document of vscode.workspace.textDocuments) void offer(document);
  return vscode.workspace.onDidOpenTextDocument(offer);
}

function isLikePlan(document: vscode.TextDocument): boolean {
  if (!['plaintext', 'markdown'].includes(document.languageId) || document.uri.scheme.startsWith('planlint')) return false;
  if (document.isUntitled || document.getText().length < LEAST) return false;
  return Array.from({ length: Math.min(HEAD, document.lineCount) }, (_, i) => document.lineAt(i).text).some((line) => TITLE.test(line));
}

/** In the memory of the workspace: the drafts whose higher-level plans have been asked for. */
const ASKED = 'askedForUppers';

/** Offers to name the higher-level plans of a draft that is held against the bundled figures alone. */
export async function offerUppers(
  { workspaceState }: vscode.ExtensionContext,
  client: BaseLanguageClient,
  plan: vscode.TextDocument,
  { unnamed }: Status,
): Promise<void> {
  const asked = workspaceState.get<string[]>(ASKED, []);
  const uri = plan.uri.toString();
  if (!unnamed || plan.isUntitled || asked.includes(uri)) return;
  await workspaceState.update(ASKED, [...asked, uri]);
  const named = unnamed.map((title) => `《${title}》`).join('');
  const question = named ? words('namedUppers', named) : words('noUppers');
  const answer = await vscode.window.showInformationMessage(question, words('chooseUppers'), words('later'));
  if (answer === words('chooseUppers')) await addUppers(client, plan.uri);
}
