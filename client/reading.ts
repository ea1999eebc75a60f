/** Documents that the server writes: how a plan was read, and the words of a Word file. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests } from '../server/requests';

const SCHEME = 'planlint-reading';

/** The document that tells how a plan was read; its query is the plan's uri. */
export const readingOf = (plan: vscode.Uri): vscode.Uri => vscode.Uri.from({ scheme: SCHEME, path: `${plan.path}.md`, query: plan.toString() });

export class Readings implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly watching: vscode.Disposable[];

  constructor(private readonly client: BaseLanguageClient) {
    this.watching = [
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => { for (const uri of uris) if (uri.scheme !== SCHEME) this.changed.fire(readingOf(uri)); }),
      this.changed,
    ];
  }

  provideTextDocumentContent({ query }: vscode.Uri): Promise<string> {
    return this.client.sendRequest<string>(requests.reading, { textDocument: { uri: query } });
  }

  dispose(): void {
    for (const one of this.watching) one.dispose();
  }
}

/** What was read from Word files, so that a place in one can be shown. The query is the file's uri. */
export class Sources implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly watching: vscode.Disposable[];

  constructor(private readonly client: BaseLanguageClient) {
    const files = vscode.workspace.createFileSystemWatcher('**/*.{docx,pdf}');
    this.watching = [
      vscode.workspace.registerTextDocumentContentProvider('planlint-source', this),
      files,
      files.onDidChange(({ path }) => { for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === 'planlint-source' && uri.path === path) this.changed.fire(uri); }),
      this.changed,
    ];
  }

  provideTextDocumentContent({ query }: vscode.Uri): Promise<string> {
    return this.client.sendRequest<string>(requests.source, { uri: query });
  }

  dispose(): void {
    for (const one of this.watching) one.dispose();
  }
}
