/** The status item: which template and which higher-level plans are in force, and why. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { activePlan, LANGUAGE, onDidChangePlan } from './plan';
import { requests } from '../server/lsp/requests';

interface Status {
  readonly template: string;
  readonly upper: string;
  readonly configUri: string | undefined;
}

export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('planlint.status', { language: LANGUAGE });
  private readonly watching = onDidChangePlan(() => this.update());

  constructor(private readonly client: BaseLanguageClient) {
    this.item.name = vscode.l10n.t('Plan Lint');
  }

  /** Asks the server anew; the answer to an editor that has been left is dropped. */
  async update(): Promise<void> {
    const document = activePlan();
    if (!document || !this.client.isRunning()) return;
    const params = { uri: document.uri.toString() };
    // It fails while the server is stopping.
    const status = await this.client.sendRequest<Status | null>(requests.status, params).catch(() => null);
    if (!status || activePlan() !== document) return;
    this.item.text = `$(checklist) ${status.upper}`;
    this.item.detail = status.template;
    this.item.command = status.configUri
      ? { title: vscode.l10n.t('Open planlint.yaml'), command: 'vscode.open', arguments: [vscode.Uri.parse(status.configUri)] }
      : { title: vscode.l10n.t('Restart'), command: 'planlint.restart' };
  }

  dispose(): void {
    this.item.dispose();
    this.watching.dispose();
  }
}
