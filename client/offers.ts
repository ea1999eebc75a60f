/** What is offered once: to check a text that is a plan though its name does not say so, and to name the higher-level plans of a draft. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Status } from '../server/lsp/features/status';
import { isDamaged } from '../server/base/damage';
import { requests } from '../server/lsp/requests';
import { asPlan, LANGUAGE } from './plan';
import { addUppers } from './uppers';
import { words } from './words';

/** A line of a plan’s title, as in 青禾县妇女发展规划（2021—2025年）. */
const TITLE = /^[#\s]*\S.{1,60}发展(?:规划|纲要)\s*(?:[（(]\s*\d{4}.*)?$/;
/** A title stands in the first lines, and a plan is longer than this. */
const [HEAD, LEAST] = [12, 400];

/** In the memory of the workspace: the texts that have been taken for plans, and those that are none. */
const [PLANS, NOT_PLANS] = ['plans', 'notPlans'];

/** Offers to check texts whose first lines are a plan's title; what was answered is remembered. */
export function offerToCheck({ workspaceState }: vscode.ExtensionContext, client: BaseLanguageClient): vscode.Disposable {
  const known = (key: string, { uri }: vscode.TextDocument) => workspaceState.get<string[]>(key, []).includes(uri.toString());
  const remember = (key: string, { uri }: vscode.TextDocument) =>
    workspaceState.update(key, [...workspaceState.get<string[]>(key, []), uri.toString()]);
  const offer = async (document: vscode.TextDocument): Promise<void> => {
    if (!isText(document) || known(NOT_PLANS, document)) return;
    if (known(PLANS, document)) return reopen(document);
    if (!hasTitle(isDamaged(document.getText()) ? await wordsOf(document) : document.getText())) return;
    const question = words('likePlan', vscode.workspace.asRelativePath(document.uri));
    const answer = await vscode.window.showInformationMessage(question, words('check'), words('never'));
    if (!answer) return;
    await remember(answer === words('check') ? PLANS : NOT_PLANS, document);
    if (answer === words('check')) await reopen(document);
  };
  /** As it is read by the server, which tells by the bytes how they are encoded. */
  const wordsOf = ({ uri }: vscode.TextDocument) => client.sendRequest<string>(requests.source, { uri: uri.toString() }).catch(() => '');
  for (const document of vscode.workspace.textDocuments) void offer(document);
  let left: string | undefined;
  return vscode.Disposable.from(
    // A document that is given another language is closed and, before anything else happens, opened again.
    vscode.workspace.onDidCloseTextDocument(({ languageId, uri }) => {
      left = languageId === LANGUAGE ? uri.toString() : undefined;
      setTimeout(() => (left = undefined));
    }),
    vscode.workspace.onDidOpenTextDocument(async (document) => {
      if (left === document.uri.toString() && isText(document)) await remember(NOT_PLANS, document);
      else await offer(document);
    }),
  );
}

/** A text of the workspace that nobody has taken for anything else. */
const isText = ({ languageId, uri, isUntitled }: vscode.TextDocument): boolean =>
  ['plaintext', 'markdown'].includes(languageId) && !isUntitled && vscode.workspace.getWorkspaceFolder(uri) !== undefined;

const hasTitle = (text: string): boolean =>
  text.length >= LEAST &&
  text
    .split('\n', HEAD)
    .map((line) => line.trimEnd())
    .some((line) => TITLE.test(line));

/** VS Code 1.100 and later open a text in an encoding; before, the finding on it says how to. */
const openAs = (uri: vscode.Uri, options: { encoding: string }): Thenable<vscode.TextDocument> =>
  (vscode.workspace.openTextDocument as (uri: vscode.Uri, options: object) => Thenable<vscode.TextDocument>)(uri, options);

/** Takes a text for a plan; one whose characters were not read is opened anew, in the encoding that texts of offices have else. */
async function reopen(document: vscode.TextDocument): Promise<void> {
  const isWrong = isDamaged(document.getText()) && !document.isDirty;
  await asPlan(document);
  if (isWrong) await openAs(document.uri, { encoding: 'gb18030' });
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
