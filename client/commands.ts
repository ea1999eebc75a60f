/** The commands of the extension. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests } from '../server/lsp/requests';
import { ComparePanel } from './panel';
import { toggleFocus } from './focus';
import { checkFolder } from './folder';
import { activePlan, LANGUAGE, openPlan } from './plan';
import { readingOf } from './documents';
import { makePaper } from './papers';
import { openRule, setRule } from './rules';
import { addUppers } from './uppers';
import { annotate, showWords } from './word-files';
import { listWaivers, waive, type WaivedFinding } from './waivers';
import { words } from './words';

interface TemplateChoice {
  readonly id: string;
  readonly name: string;
  readonly years: readonly [number, number];
}

export function registerCommands(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  restart: () => Promise<void>,
): vscode.Disposable[] {
  const commands: Readonly<Record<string, (...args: never[]) => unknown>> = {
    restart,
    menu: () => menu(context),
    waive: (finding: WaivedFinding) => waive(client, finding),
    waivers: () => onPlan(undefined, (plan) => listWaivers(client, plan)),
    checkFolder: () => checkFolder(context, client),
    openWords: (uri?: unknown) => uri instanceof vscode.Uri && showWords(uri),
    annotate: (uri?: unknown) => onPlan(uri, (plan) => annotate(client, plan)),
    paper: (uri?: unknown) => onPlan(uri, (plan) => makePaper(client, plan)),
    compare: (uri?: unknown, domain?: unknown) => compare(context, client, uri, domain),
    compareWith: () => compareWith(context, client),
    newPlan: () => newPlan(client),
    addUpper: () => onPlan(undefined, (plan) => addUppers(client, plan)),
    openRule: (rule?: unknown) => openRule(context, client, typeof rule === 'string' ? rule : undefined),
    setRule: (rule: { uri: string; rule: string }) => setRule(context, client, rule),
    toggleFocus,
    showReading,
  };
  return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`planlint.${name}`, run));
}

/** The uri of the plan in the active editor; without one the user is told. */
function askedPlan(): vscode.Uri | undefined {
  const document = activePlan();
  if (document) return document.uri;
  void vscode.window.showInformationMessage(words('noPlan'));
  return undefined;
}

/** Does something with the plan of a menu (which gives its file), of a code lens (which gives its uri), or in the editor. */
async function onPlan(uri: unknown, work: (plan: vscode.Uri) => Promise<void>): Promise<void> {
  const named = uri instanceof vscode.Uri ? uri : typeof uri === 'string' ? vscode.Uri.parse(uri) : undefined;
  const plan = named ?? askedPlan();
  if (plan) await work(plan);
}

/** After the uri a code lens gives a domain, a menu what it knows of the editor. */
const compare = (context: vscode.ExtensionContext, client: BaseLanguageClient, uri: unknown, domain: unknown): Promise<void> =>
  onPlan(uri, async (named) => {
    const { uri: plan } = await openPlan(named);
    await ComparePanel.show(context, client, plan, { domain: typeof domain === 'string' ? domain : undefined });
  });

/** What can be done, as package.json names it. */
async function menu({ extension }: vscode.ExtensionContext): Promise<void> {
  const { contributes } = extension.packageJSON as { contributes: { commands: { command: string; title: string; icon?: string }[] } };
  const items = contributes.commands
    .filter(({ command }) => !['planlint.menu', 'planlint.openWords'].includes(command))
    .map(({ command, title, icon }) => ({ label: `${icon ?? '$(blank)'} ${title}`, command }));
  const chosen = await vscode.window.showQuickPick(items, { title: words('menu') });
  if (chosen) await vscode.commands.executeCommand(chosen.command);
}

/** The plan in the editor beside one of another file, whether or not it stands above it. */
async function compareWith(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const plan = askedPlan();
  if (!plan) return;
  const [other] = (await vscode.window.showOpenDialog({ title: words('whichOther'), canSelectMany: false })) ?? [];
  if (other) await ComparePanel.show(context, client, plan, { other });
}

/** Asks for kind, place and period and opens the skeleton as an unsaved document. */
async function newPlan(client: BaseLanguageClient): Promise<void> {
  const templates = await client.sendRequest<TemplateChoice[]>(requests.templates, {});
  const chosen = await vscode.window.showQuickPick(
    templates.map((template) => ({ label: template.name, description: template.years.join('—'), template })),
    { title: words('newKind'), ignoreFocusOut: true },
  );
  if (!chosen) return;
  const place = await vscode.window.showInputBox({
    title: words('newPlace'),
    ignoreFocusOut: true,
    placeHolder: words('newPlaceHint'),
  });
  if (!place) return;
  const years = await vscode.window.showInputBox({
    title: words('newYears'),
    ignoreFocusOut: true,
    value: chosen.template.years.join('—'),
    validateInput: (typed) => (yearsIn(typed) ? undefined : words('newNoYears')),
  });
  const period = years && yearsIn(years);
  if (!period) return;
  const near = newFileUri();
  const content = await client.sendRequest<string>(requests.newPlan, {
    template: chosen.template.id,
    place,
    period,
    near: near?.toString(),
  });
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: LANGUAGE, content }));
}

/** Where the new file will likely be saved: beside the one in the editor, or in the first folder. */
function newFileUri(): vscode.Uri | undefined {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const open = vscode.window.activeTextEditor?.document.uri;
  return open && open.scheme !== 'untitled' ? open : folder && vscode.Uri.joinPath(folder.uri, 'new');
}

function yearsIn(words: string): [number, number] | undefined {
  const match = /^\s*(\d{4})\s*[^\d\s]+\s*(\d{4})\s*$/.exec(words);
  return match && Number(match[1]) <= Number(match[2]) ? [Number(match[1]), Number(match[2])] : undefined;
}

/** How the plan in the editor was read, beside it. */
async function showReading(): Promise<void> {
  const plan = askedPlan();
  if (plan) await vscode.commands.executeCommand('markdown.showPreviewToSide', readingOf(plan));
}
