/**
 * The language server, whatever it runs in: it is handed a connection and a way to read files. A request that fails inside
 * becomes a logged error and an empty answer.
 */
import {
  DidChangeWatchedFilesNotification, DocumentDiagnosticReportKind, ResponseError, LSPErrorCodes, TextDocuments, TextDocumentSyncKind,
  type CancellationToken, type Connection, type Diagnostic, type InitializeParams, type InitializeResult, type Location, type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import { bundledTemplates } from './data';
import { newPlan } from './edit/new-plan';
import { CODE_ACTION_KINDS, codeActions } from './language/code-actions';
import { codeLenses } from './language/code-lenses';
import { comparison, panelWords } from './language/comparison';
import { completion } from './language/completion';
import { definition } from './language/definition';
import { diagnostics } from './language/diagnostics';
import type { AnalysedDocument } from './language/document';
import { foldingRanges } from './language/folding';
import { formatting } from './language/formatting';
import { hover } from './language/hover';
import { inlayHints } from './language/inlay-hints';
import { documentLinks } from './language/links';
import { references } from './language/references';
import { selectionRanges } from './language/selection-ranges';
import { semanticTokens, TOKEN_TYPES } from './language/semantic-tokens';
import { symbols } from './language/symbols';
import { workspaceSymbols } from './language/workspace-symbols';
import { word, type Locale } from './messages';
import { CONFIG_NAME, withUpper } from './project/config';
import { findConfig, relativePath, type Files } from './project/project';
import { compareTable, render, type TableFormat } from './reports/tables';
import { requests } from './requests';
import { withWaiver, type Waiver } from './project/waivers';
import { Workspace } from './workspace';
import { status } from './language/status';

const LANGUAGE = 'development-plan';

/** What a client may say when it starts the server. */
interface Options {
  /** Folder with the rules' pages. */
  readonly pages?: string;
  /** Chinese unless `en`: who writes plans reads Chinese, whatever the editor speaks. */
  readonly locale?: Locale;
  /** The client has the commands that code actions and lenses name. */
  readonly commands?: boolean;
}

/** The day where the server runs, as YYYY-MM-DD. */
const localDay = (): string => new Date().toLocaleDateString('sv');

/** Serves a connection until it closes. `pages` is where the rules' pages lie, unless the client names another place. */
export function startService(connection: Connection, files: Files, pages: string | undefined, today = localDay): void {
  const documents = new TextDocuments(TextDocument);
  const open: Files = {
    read: async (uri) => {
      const document = documents.get(uri);
      return document ? { text: document.getText() } : files.read(uri);
    },
    exists: async (uri) => documents.get(uri) !== undefined || files.exists(uri),
  };
  const workspace = new Workspace(open, today);
  let locale: Locale = 'zh';
  let pagesUri = pages;
  let pull = false;
  let refresh = false;
  let watch = false;
  let commands = false;

  connection.onInitialize(({ capabilities, initializationOptions }: InitializeParams): InitializeResult => {
    const options = initializationOptions as Options | undefined;
    locale = options?.locale === 'en' ? 'en' : 'zh';
    pagesUri = options?.pages ?? pages;
    commands = options?.commands === true;
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
        selectionRangeProvider: true,
        codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
        completionProvider: { triggerCharacters: ['《', '：', '、', '.', '．'] },
        definitionProvider: true,
        referencesProvider: true,
        documentLinkProvider: {},
        codeLensProvider: {},
        inlayHintProvider: true,
        documentFormattingProvider: true,
        workspaceSymbolProvider: true,
        semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }, full: true },
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
    return diagnostics((await workspace.analysed(document, locale)).analysed, pagesUri);
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
  const everyOpen = async () => (await Promise.all(documents.all().filter(({ languageId }) => languageId === LANGUAGE).map(({ uri }) => analysed(uri)))).filter((file) => file !== undefined);
  /** The handler of a request about one document: a pure function of what was read from it. */
  const answer = <P extends { textDocument: { uri: string } }, R>(what: string, empty: R, work: (file: AnalysedDocument, params: P) => R | Promise<R>) =>
    (params: P, token: CancellationToken) => guard(what, token, empty, async () => {
      const file = await analysed(params.textDocument.uri);
      return file ? work(file, params) : empty;
    });
  connection.onHover(answer('hover', null, (file, { position }) => hover(file, file.document.offsetAt(position))));
  connection.onDocumentSymbol(answer('documentSymbol', [], symbols));
  connection.onFoldingRanges(answer('foldingRange', [], foldingRanges));
  connection.onSelectionRanges(answer('selectionRange', [], (file, { positions }) => selectionRanges(file, positions)));
  connection.onCodeAction(answer('codeAction', [], (file, { range, context }) => codeActions(file, { range, known: context.diagnostics, only: context.only, mayWaive: commands })));
  connection.onCompletion(answer('completion', [], (file, { position }) => completion(file, file.document.offsetAt(position))));
  connection.onDefinition(answer<TextDocumentPositionParams, Location[]>('definition', [], (file, { position }) => definition(file, file.document.offsetAt(position))));
  connection.onReferences(answer<TextDocumentPositionParams, Location[]>('references', [], async (file, { position }) => references(file, file.document.offsetAt(position), await everyOpen())));
  connection.onDocumentLinks(answer('documentLink', [], documentLinks));
  connection.onCodeLens(answer('codeLens', [], (file) => (commands ? codeLenses(file) : [])));
  connection.onDocumentFormatting(answer('formatting', [], formatting));
  connection.languages.inlayHint.on(answer('inlayHint', [], (file, { range }) => inlayHints(file, range)));
  connection.languages.semanticTokens.on(answer('semanticTokens', { data: [] }, semanticTokens));
  connection.onWorkspaceSymbol(({ query }, token) => guard('workspaceSymbol', token, [], async () => workspaceSymbols(await everyOpen(), query)));
  connection.onRequest(requests.status, ({ uri }: { uri: string }, token: CancellationToken) => guard('status', token, null, async () => {
    const document = documents.get(uri);
    if (!document || workspace.isConfig(uri)) return null;
    const { analysed: found, project } = await workspace.analysed(document, locale);
    return status(found, project);
  }));

  connection.onRequest(requests.compare, answer('compare', { plans: [], words: panelWords(locale) }, (file) => ({ plans: comparison(file), words: panelWords(locale) })));
  connection.onRequest(requests.export, answer<{ textDocument: { uri: string }; format: TableFormat }, string>('export', '', (file, { format }) => file.analyses.map((analysis) => render(compareTable(analysis, locale), format)).join('\n')));
  connection.onRequest(requests.templates, () => bundledTemplates.map(({ id, name, years }) => ({ id, name, years })));
  connection.onRequest(requests.newPlan, ({ template: id, near, ...plan }: { template: string; place: string; period: [number, number]; near?: string }, token: CancellationToken) => guard('newPlan', token, '', async () => {
    const template = bundledTemplates.find((one) => one.id === id)!;
    return newPlan({ template, ...plan }, await workspace.uppersFor(near, template.kind, plan.period));
  }));
  /** Has the client change a file that may not be there yet; one that cannot be read is left alone. */
  async function rewriteFile(uri: string, change: (text: string) => string): Promise<boolean> {
    const old = await open.exists(uri) ? await open.read(uri) : { text: '' };
    if ('problem' in old && old.problem.key !== 'error.empty') return false;
    const text = 'text' in old ? old.text : '';
    const range = { start: { line: 0, character: 0 }, end: TextDocument.create(uri, '', 0, text).positionAt(text.length) };
    const documentChanges = [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }, { textDocument: { uri, version: null }, edits: [{ range, newText: change(text) }] }];
    return (await connection.workspace.applyEdit({ documentChanges })).applied;
  }
  connection.onRequest(requests.waive, ({ uri, ...waiver }: Waiver & { uri: string }, token: CancellationToken) => guard('waive', token, false, async () => {
    const waiversUri = (await analysed(uri))?.waiversUri;
    return waiversUri !== undefined && rewriteFile(waiversUri, (text) => withWaiver(text, { ...waiver, date: today() }));
  }));
  connection.onRequest(requests.addUpper, ({ uri, upper }: { uri: string; upper: string }, token: CancellationToken) => guard('addUpper', token, false, async () => {
    const configUri = await findConfig(open, uri) ?? Utils.joinPath(Utils.dirname(URI.parse(uri)), CONFIG_NAME).toString();
    return rewriteFile(configUri, (text) => withUpper(text, relativePath(configUri, upper)));
  }));

  documents.listen(connection);
  connection.listen();
}
