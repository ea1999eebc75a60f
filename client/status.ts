/** How the plan in the editor stands, in the status bar; and as its language status what is in force for it, and why. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Status } from '../server/lsp/features/status';
import { requests } from '../server/lsp/requests';
import { activePlan, LANGUAGE, onDidChangePlan } from './plan';
import { words } from './words';

/** After so many milliseconds it is told that something is being read. */
const SLOW = 400;

export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('planlint.status', { language: LANGUAGE });
  private readonly bar = vscode.window.createStatusBarItem('planlint.bar', vscode.StatusBarAlignment.Left);
  private readonly watching = onDidChangePlan(() => this.update());

  /** `changed` is told of each status that is shown. */
  constructor(
    private readonly client: BaseLanguageClient,
    private readonly changed: (plan: vscode.TextDocument, status: Status) => void,
  ) {
    this.item.name = this.bar.name = words('name');
    this.bar.command = 'planlint.menu';
  }

  /** Asks the server anew; the answer to an editor that has been left is dropped. */
  async update(): Promise<void> {
    const document = activePlan();
    if (!document) this.bar.hide();
    if (!document || !this.client.isRunning()) return;
    const params = { uri: document.uri.toString() };
    const slow = setTimeout(() => this.showReading(document), SLOW);
    // It fails while the server is stopping.
    const status = await this.client.sendRequest<Status | null>(requests.status, params).catch(() => null);
    clearTimeout(slow);
    if (activePlan() !== document) return;
    if (!status) return this.bar.hide();
    this.showLanguage(status);
    this.showBar(status);
    this.changed(document, status);
  }

  /** A PDF may take seconds. */
  private showReading(document: vscode.TextDocument): void {
    if (activePlan() !== document) return;
    this.bar.text = `$(loading~spin) ${words('reading')}`;
    this.bar.show();
  }

  private showLanguage({ template, upper, problem, configUri }: Status): void {
    this.item.text = problem ? `$(warning) ${problem}` : `$(checklist) ${upper}`;
    this.item.severity = problem ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    this.item.detail = problem ? upper : template;
    this.item.command = configUri
      ? { title: words('openConfig'), command: 'vscode.open', arguments: [vscode.Uri.parse(configUri)] }
      : { title: words('restart'), command: 'planlint.restart' };
  }

  private showBar({ template, upper, problem, summary, read }: Status): void {
    this.bar.text = `${problem ? '$(warning)' : '$(checklist)'} ${summary}`;
    this.bar.backgroundColor = problem ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.bar.tooltip = [problem, summary, read, upper, template].filter(Boolean).join('\n');
    this.bar.show();
  }

  dispose(): void {
    for (const one of [this.item, this.bar, this.watching]) one.dispose();
  }
}
