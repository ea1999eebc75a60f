/** Focus mode: while it is on, only the item at the cursor is checked. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests } from '../server/lsp/requests';
import { LANGUAGE } from './plan';
import { words } from './words';

const isOn = () => vscode.workspace.getConfiguration('planlint').get<boolean>('focus') === true;

export const toggleFocus = (): Thenable<void> =>
  vscode.workspace.getConfiguration('planlint').update('focus', !isOn(), vscode.ConfigurationTarget.Global);

/** Tells the server where the cursor is, and shows in the status bar that the rest is not being looked at. */
export class Focus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('planlint.focus', vscode.StatusBarAlignment.Right);
  private readonly watching: vscode.Disposable[];

  constructor(private readonly client: BaseLanguageClient) {
    this.item.name = words('focus');
    this.item.text = `$(eye) ${this.item.name}`;
    this.item.tooltip = words('focusHint');
    this.item.command = 'planlint.toggleFocus';
    this.watching = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (isOn()) this.tell(textEditor);
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (isOn() && editor) this.tell(editor);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('planlint.focus')) this.tellAll();
      }),
    ];
  }

  /** Tells of every editor; to be called when the server has started, too. */
  tellAll(): void {
    if (isOn()) this.item.show();
    else this.item.hide();
    if (isOn()) for (const editor of vscode.window.visibleTextEditors) this.tell(editor);
    else for (const document of vscode.workspace.textDocuments) this.send(document, null);
  }

  private tell({ document, selection: { active } }: vscode.TextEditor): void {
    this.send(document, { line: active.line, character: active.character });
  }

  private send(document: vscode.TextDocument, position: object | null): void {
    if (document.languageId !== LANGUAGE || !this.client.isRunning()) return;
    const params = { uri: document.uri.toString(), position };
    // It fails while the server is stopping.
    void this.client.sendRequest(requests.focus, params).catch(() => undefined);
  }

  dispose(): void {
    for (const one of [this.item, ...this.watching]) one.dispose();
  }
}
