/**
 * Documents that the server writes: how a plan was read, and the words of a Word or PDF file.
 * Their query is the uri of what they tell of.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { globFor, packedFormats } from '../server/formats/formats';
import { requests, SOURCE_SCHEME } from '../server/lsp/requests';

const READING_SCHEME = 'planlint-reading';

/** The document that tells how a plan was read. */
export const readingOf = (plan: vscode.Uri): vscode.Uri =>
  vscode.Uri.from({ scheme: READING_SCHEME, path: `${plan.path}.md`, query: plan.toString() });

type Written = (uri: string) => Promise<string>;

/** Serves a scheme; `renew` calls what it is given for each document that has to be written anew. */
function serve(scheme: string, provide: Written, renew: (changed: (uri: vscode.Uri) => void) => vscode.Disposable): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = { onDidChange: changed.event, provideTextDocumentContent: ({ query }: vscode.Uri) => provide(query) };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
    renew((uri) => changed.fire(uri)),
  );
}

/** A reading follows its plan. */
const readings = (client: BaseLanguageClient): vscode.Disposable =>
  serve(
    READING_SCHEME,
    (uri) => client.sendRequest<string>(requests.reading, { textDocument: { uri } }),
    (changed) =>
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) if (uri.scheme !== READING_SCHEME) changed(readingOf(uri));
      }),
  );

/** The words of a file follow the file. */
const sources = (client: BaseLanguageClient): vscode.Disposable =>
  serve(
    SOURCE_SCHEME,
    (uri) => client.sendRequest<string>(requests.source, { uri }),
    (changed) => {
      const files = vscode.workspace.createFileSystemWatcher(globFor(packedFormats));
      files.onDidChange(({ path }) => {
        for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SOURCE_SCHEME && uri.path === path) changed(uri);
      });
      return files;
    },
  );

export const serveDocuments = (client: BaseLanguageClient): vscode.Disposable => vscode.Disposable.from(readings(client), sources(client));
