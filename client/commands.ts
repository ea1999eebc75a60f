/** The commands of the extension. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests } from '../server/lsp/requests';
import { ComparePanel } from './panel';
import { toggleFocus } from './focus';
import { findingsIn, pageOf, ruleOf } from './findings';
import { activePlan, LANGUAGE } from './plan';
import { readingOf } from './documents';

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
    waive: (finding: { uri: string; rule: string; text: string }) => waive(client, finding),
    compare: (uri?: unknown, domain?: unknown) => compare(context, client, uri, domain),
    compareWith: () => compareWith(context, client),
    newPlan: () => newPlan(client),
    addUpper: () => addUpper(client),
    openRule: () => openRule(context, client),
    toggleFocus,
    showReading,
  };
  return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`planlint.${name}`, run));
}

/** The uri of the plan in the active editor; without one the user is told. */
function askedPlan(): vscode.Uri | undefined {
  const document = activePlan();
  if (document) return document.uri;
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a plan first.'));
  return undefined;
}

async function waive(client: BaseLanguageClient, finding: { uri: string; rule: string; text: string }): Promise<void> {
  const reason = await vscode.window.showInputBox({
    title: finding.text,
    prompt: vscode.l10n.t('Why may this stand?'),
    validateInput: (words) => (words.trim() ? undefined : vscode.l10n.t('A reason is needed.')),
  });
  if (!reason) return;
  const written = await client.sendRequest<string | null>(requests.waive, { ...finding, reason });
  if (written) await (await vscode.workspace.openTextDocument(vscode.Uri.parse(written))).save();
  else void vscode.window.showWarningMessage(vscode.l10n.t('The waiver could not be written.'));
}

/** By its command, by a code lens (a uri, a domain) or by a menu, which gives the file and then what it knows of the editor. */
async function compare(context: vscode.ExtensionContext, client: BaseLanguageClient, uri: unknown, domain: unknown): Promise<void> {
  const named = uri instanceof vscode.Uri ? uri : typeof uri === 'string' ? vscode.Uri.parse(uri) : undefined;
  const plan = named ?? askedPlan();
  if (plan) await ComparePanel.show(context, client, plan, { domain: typeof domain === 'string' ? domain : undefined });
}

/** The plan in the editor beside one of another file, whether or not it stands above it. */
async function compareWith(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const plan = askedPlan();
  if (!plan) return;
  const [other] = (await vscode.window.showOpenDialog({ title: vscode.l10n.t('Compare with which plan?'), canSelectMany: false })) ?? [];
  if (other) await ComparePanel.show(context, client, plan, { other });
}

/** Asks for kind, place and period and opens the skeleton as an unsaved document. */
async function newPlan(client: BaseLanguageClient): Promise<void> {
  const templates = await client.sendRequest<TemplateChoice[]>(requests.templates, {});
  const chosen = await vscode.window.showQuickPick(
    templates.map((template) => ({ label: template.name, description: template.years.join('—'), template })),
    { title: vscode.l10n.t('New plan: which kind?'), ignoreFocusOut: true },
  );
  if (!chosen) return;
  const place = await vscode.window.showInputBox({
    title: vscode.l10n.t('New plan: of which place?'),
    ignoreFocusOut: true,
    placeHolder: vscode.l10n.t('its full name, as in the title'),
  });
  if (!place) return;
  const years = await vscode.window.showInputBox({
    title: vscode.l10n.t('New plan: from and to which year?'),
    ignoreFocusOut: true,
    value: chosen.template.years.join('—'),
    validateInput: (words) => (yearsIn(words) ? undefined : vscode.l10n.t('Two years, such as 2021—2025.')),
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

/** Adds a file to `upper` of the nearest planlint.yaml, which is made where there is none. */
async function addUpper(client: BaseLanguageClient): Promise<void> {
  const plan = askedPlan();
  if (!plan) return;
  const [file] = (await vscode.window.showOpenDialog({ title: vscode.l10n.t('Which higher-level plan?'), canSelectMany: false })) ?? [];
  if (!file) return;
  const done = await client.sendRequest<boolean>(requests.addUpper, { uri: plan.toString(), upper: file.toString() });
  if (!done) void vscode.window.showWarningMessage(vscode.l10n.t('planlint.yaml could not be changed.'));
}

/** How the plan in the editor was read, beside it. */
async function showReading(): Promise<void> {
  const plan = askedPlan();
  if (plan) await vscode.commands.executeCommand('markdown.showPreviewToSide', readingOf(plan));
}

/** The page of the rule whose finding is at the cursor, or of one that is chosen. */
async function openRule(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const here = editor && findingsIn(editor.document.uri).find(({ range }) => range.contains(editor.selection.active));
  const rule =
    (here && ruleOf(here)) ||
    (await vscode.window.showQuickPick(client.sendRequest<string[]>(requests.rules), { title: vscode.l10n.t('Which rule?') }));
  if (rule) await vscode.commands.executeCommand('markdown.showPreview', pageOf(context, rule));
}
