/**
 * The language server, whatever it runs in: it is handed a connection and a way to read files. A request that fails inside
 * becomes a logged error and an empty answer.
 */
import {
  DidChangeWatchedFilesNotification, DocumentDiagnosticReportKind, ResponseError, LSPErrorCodes, TextDocuments, TextDocumentSyncKind,
  type CancellationToken, type Connection, type Diagnostic, type InitializeParams, type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { diagnostics } from './language/diagnostics';
import { rangeOf } from './language/document';
import { foldingRanges } from './language/folding';
import { hover } from './language/hover';
import { symbols } from './language/symbols';
import { word, type Locale } from './messages';
import type { Files } from './project/project';
import { Workspace } from './workspace';
import { status, STATUS_REQUEST } from './language/status';

/** What a client may say when it starts the server. */
interface Options {
  /** Folder with the rules' pages. */
  readonly pages?: string;
  /** Chinese unless `en`: who writes plans reads Chinese, whatever the editor speaks. */
  readonly locale?: Locale;
}

/** Serves a connection until it closes. `pages` is where the rules' pages lie, unless the client names another place. */
export function startService(connection: Connection, files: Files, pages: string | undefined): void {
  const documents = new TextDocuments(TextDocument);
  const open: Files = {
    read: async (uri) => {
      const document = documents.get(uri);
      return document ? { text: document.getText() } : files.read(uri);
    },
    exists: async (uri) => documents.get(uri) !== undefined || files.exists(uri),
  };
  const workspace = new Workspace(open);
  let locale: Locale = 'zh';
  let pagesUri = pages;
  let pull = false;
  let refresh = false;
  let watch = false;

  connection.onInitialize(({ capabilities, initializationOptions }: InitializeParams): InitializeResult => {
    const options = initializationOptions as Options | undefined;
    locale = options?.locale === 'en' ? 'en' : 'zh';
    pagesUri = options?.pages ?? pages;
    pull = capabilities.textDocument?.diagnostic !== undefined;
    refresh = capabilities.workspace?.diagnostics?.refreshSupport === true;
    watch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      serverInfo: { name: 'planlint' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        documentSymbolProvider: { label: word('server.label', locale) },
        foldingRangeProvider: true,
        ...(pull ? { diagnosticProvider: { identifier: 'planlint', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
      },
    };
  });
  connection.onInitialized(() => {
    if (watch) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.{yaml,txt,md,guihua}' }] });
  });

  /** Answers a request; a failure is logged and answered with `empty`, a cancelled one says so. */
  async function guard<T>(what: string, token: CancellationToken | undefined, empty: T, work: () => Promise<T>): Promise<T | ResponseError<void>> {
    try {
      await new Promise((resolve) => setTimeout(resolve, 0)); // lets a cancellation or the next keystroke in first
      if (token?.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, '');
      const result = await work();
      return token?.isCancellationRequested ? new ResponseError(LSPErrorCodes.RequestCancelled, '') : result;
    } catch (error) {
      connection.console.error(`planlint: ${what}: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
      return empty;
    }
  }

  async function diagnosticsOf(uri: string): Promise<Diagnostic[]> {
    const document = documents.get(uri);
    if (!document) return [];
    if (workspace.isConfig(uri)) return workspace.configDiagnostics(document, locale);
    const { analysed, project } = await workspace.analysed(document, locale);
    const sources = new Map((project.uppers ?? []).flatMap((u) => (u.uri ? [[u.uri, TextDocument.create(u.uri, '', 0, u.source)] as const] : [])));
    return diagnostics(analysed, { range: (upper, span) => rangeOf(sources.get(upper)!, span), pages: pagesUri });
  }

  async function push(uri: string): Promise<void> {
    const version = documents.get(uri)?.version;
    const found = await guard('diagnostics', undefined, [], () => diagnosticsOf(uri));
    if (documents.get(uri)?.version === version && Array.isArray(found)) await connection.sendDiagnostics({ uri, version, diagnostics: found });
  }

  /** After something that drafts depend on has changed. */
  function renew(): void {
    if (pull && refresh) void connection.languages.diagnostics.refresh();
    if (!pull) for (const { uri } of documents.all()) void push(uri);
  }

  documents.onDidChangeContent(({ document }) => {
    if (workspace.changed(document.uri)) renew();
    else if (!pull) void push(document.uri);
  });
  documents.onDidClose(({ document }) => {
    workspace.forget(document.uri);
    if (workspace.changed(document.uri)) renew();
    if (!pull) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const mattered = changes.filter(({ uri }) => workspace.changed(URI.parse(uri).toString())).length > 0;
    if (mattered) renew();
  });

  connection.languages.diagnostics.on(async ({ textDocument }, token) => {
    const items = await guard('diagnostics', token, [], () => diagnosticsOf(textDocument.uri));
    if (items instanceof ResponseError) throw items;
    return { kind: DocumentDiagnosticReportKind.Full, items };
  });
  const analysed = async (uri: string) => {
    const document = documents.get(uri);
    return document && !workspace.isConfig(uri) ? (await workspace.analysed(document, locale)).analysed : undefined;
  };
  connection.onHover(({ textDocument, position }, token) => guard('hover', token, null, async () => {
    const found = await analysed(textDocument.uri);
    return found ? hover(found, found.document.offsetAt(position)) : null;
  }));
  connection.onDocumentSymbol(({ textDocument }, token) => guard('documentSymbol', token, [], async () => {
    const found = await analysed(textDocument.uri);
    return found ? symbols(found) : [];
  }));
  connection.onFoldingRanges(({ textDocument }, token) => guard('foldingRange', token, [], async () => {
    const found = await analysed(textDocument.uri);
    return found ? foldingRanges(found) : [];
  }));
  connection.onRequest(STATUS_REQUEST, ({ uri }: { uri: string }, token: CancellationToken) => guard('status', token, null, async () => {
    const document = documents.get(uri);
    if (!document || workspace.isConfig(uri)) return null;
    const { analysed: found, project } = await workspace.analysed(document, locale);
    return status(found, project);
  }));

  documents.listen(connection);
  connection.listen();
}
