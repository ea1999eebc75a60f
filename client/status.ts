/** The status item: which template and which higher-level plans are in force, and why. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE } from './language';
import { requests } from '../server/requests';

interface Status {
  readonly template: string;
  readonly upper: string;
  readonly configUri: string | undefined;
}

export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('planlint.status', { language: LANGUAGE });
  private readonly watching: vscode.Disposable[];

  constructor(private readonly client: BaseLanguageClient) {
    this.item.name = vscode.l10n.t('Plan Lint');
    this.watching = [
      vscode.window.onDidChangeActiveTextEditor(() => void this.update()),
      vscode.languages.onDidChangeDiagnostics(() => void this.update()),
    ];
  }

  /** Asks the server anew; the answer to an editor that has been left is dropped. */
  async update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE || !this.client.isRunning()) return;
    const status = await this.client.sendRequest<Status | null>(requests.status, { uri: document.uri.toString() }).catch(() => null); // the server is stopping
    if (!status || vscode.window.activeTextEditor?.document !== document) return;
    this.item.text = `$(checklist) ${status.upper}`;
    this.item.detail = status.template;
    this.item.command = status.configUri
      ? { title: vscode.l10n.t('Open planlint.yaml'), command: 'vscode.open', arguments: [vscode.Uri.parse(status.configUri)] }
      : { title: vscode.l10n.t('Restart'), command: 'planlint.restart' };
  }

  dispose(): void {
    this.item.dispose();
    for (const one of this.watching) one.dispose();
  }
}
