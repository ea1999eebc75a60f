/**
 * The language server, whatever it runs in: it is handed a connection and a way to read files. A request that fails inside
 * becomes a logged error and an empty answer.
 */
import {
  CodeLensRefreshRequest,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  ResponseError,
  TextDocumentSyncKind,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type Location,
  type Position,
  type ServerCapabilities,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import { cancellable } from './cancellable';
import { bundledTemplates } from '../data';
import { newPlan } from '../edit/new-plan';
import { CODE_ACTION_KINDS, codeActions, pageOfRule } from './features/code-actions';
import { codeLenses } from './features/code-lenses';
import { comparison, panelWords } from './features/comparison';
import { completion, inlineCompletion } from './features/completion';
import type * as Config from './features/config';
import { definition } from './features/definition';
import { brokenDown, diagnostics } from './features/diagnostics';
import { foldingRanges } from './features/folding';
import { formatting } from './features/formatting';
import { hover } from './features/hover';
import { inlayHints } from './features/inlay-hints';
import { documentLinks } from './features/links';
import { focusAt } from './features/focus';
import { references } from './features/references';
import { selectionRanges } from './features/selection-ranges';
import { semanticTokens, TOKEN_TYPES } from './features/semantic-tokens';
import { status } from './features/status';
import { symbols } from './features/symbols';
import { workspaceSymbols } from './features/workspace-symbols';
import { message, say, word } from '../base/messages';
import { severitiesIn } from '../base/severities';
import { toBase64 } from '../base/base64';
import type { Sheet } from '../base/paper';
import { withUppers } from '../project/config';
import { WAIVERS_NAME, withoutWaiver, withWaiver, type Waiver } from '../project/waivers';
import type * as Papers from './papers';
import { fileOf } from './document';
import { folderEntry, notChecked } from './folder';
import { requests, type PaperFormat, type PaperName } from './requests';
import { formats, globFor } from '../formats/formats';
import { rules } from '../rules/registry';
import { Session, type Options, type Settings, type World } from './session';

/** Serves a connection until it closes. */
export function startService(connection: Connection, world: World): void {
  const session = new Session(connection, world);
  connection.onInitialize((params) => initialize(session, params));
  connection.onInitialized(() => {
    if (session.settings.watch)
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: globFor(formats, 'yaml') }] });
  });
  serveDiagnostics(session);
  serveFeatures(session);
  serveFeaturesOfBoth(session);
  serveOwnRequests(session);
  serveProjectRequests(session);
  serveFolderRequests(session);
  session.documents.listen(connection);
  connection.listen();
}

function initialize(session: Session, { capabilities, initializationOptions }: InitializeParams): InitializeResult {
  const { textDocument = {}, workspace = {} } = capabilities;
  const { pages, locale, commands = false, sources = false, rules } = (initializationOptions ?? {}) as Options;
  session.workspace.defaults = severitiesIn(rules);
  session.settings = {
    pages: pages ?? session.world.pages,
    locale: locale === 'en' ? 'en' : 'zh',
    commands,
    sources,
    pull: textDocument.diagnostic !== undefined,
    refresh: workspace.diagnostics?.refreshSupport === true,
    refreshHints: workspace.inlayHint?.refreshSupport === true,
    refreshLenses: workspace.codeLens?.refreshSupport === true,
    watch: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    snippets: workspace.workspaceEdit?.snippetEditSupport === true,
    inline: textDocument.inlineCompletion !== undefined,
    documentation: textDocument.codeAction?.documentationSupport === true,
  };
  return { serverInfo: { name: 'planlint' }, capabilities: capabilitiesFor(session.settings) };
}

const capabilitiesFor = ({ locale, pull, inline, documentation, commands }: Settings): ServerCapabilities => ({
  textDocumentSync: TextDocumentSyncKind.Incremental,
  hoverProvider: true,
  documentSymbolProvider: { label: word('server.label', locale) },
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  codeActionProvider: {
    codeActionKinds: CODE_ACTION_KINDS,
    ...(documentation && commands ? { documentation: [pageOfRule(locale)] } : {}),
  },
  completionProvider: { triggerCharacters: ['《', '：', '、', '.', '．'] },
  definitionProvider: true,
  referencesProvider: true,
  documentLinkProvider: {},
  codeLensProvider: {},
  inlayHintProvider: true,
  documentFormattingProvider: true,
  workspaceSymbolProvider: true,
  semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }, full: true },
  ...(inline ? { inlineCompletionProvider: true } : {}),
  ...(pull ? { diagnosticProvider: { identifier: 'planlint', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
});

/** Changes of files that come within so many milliseconds are one. */
const PAUSE = 50;

/** Diagnostics, asked for by clients that can, else sent whenever a document or what it depends on has changed. */
function serveDiagnostics(session: Session): void {
  const { connection, documents, workspace } = session;

  const broken = () => [brokenDown(session.settings.locale)];

  async function diagnosticsOf(uri: string): Promise<Diagnostic[]> {
    const document = documents.get(uri);
    if (document && workspace.isConfig(uri)) return workspace.configDiagnostics(document, session.settings.locale);
    const file = await session.checked(uri);
    return file ? diagnostics(file, session.settings.pages, session.focus.get(uri)) : [];
  }
  async function push(uri: string): Promise<void> {
    const version = documents.get(uri)?.version;
    const found = await session.guard('diagnostics', undefined, broken(), () => diagnosticsOf(uri));
    if (documents.get(uri)?.version === version && Array.isArray(found))
      await connection.sendDiagnostics({ uri, version, diagnostics: found });
  }
  let renewing: ReturnType<typeof setTimeout> | undefined;
  /** After something that drafts depend on has changed. */
  function renew(): void {
    const { pull, refresh, refreshHints, refreshLenses } = session.settings;
    if (pull && refresh) void connection.languages.diagnostics.refresh();
    if (refreshHints) void connection.languages.inlayHint.refresh();
    if (refreshLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
    if (!pull) for (const { uri } of documents.all()) void push(uri);
  }

  documents.onDidChangeContent(({ document }) => {
    if (workspace.changed(document.uri)) renew();
    else if (!session.settings.pull) void push(document.uri);
  });
  documents.onDidClose(({ document }) => {
    session.focus.delete(document.uri);
    workspace.forget(document.uri);
    if (workspace.changed(document.uri)) renew();
    if (!session.settings.pull) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => URI.parse(uri).toString());
    for (const uri of uris) session.unopened.changed(uri);
    const mattered = uris.filter((uri) => workspace.changed(uri)).length > 0;
    if (!mattered) return;
    clearTimeout(renewing); // files that are copied come one by one
    renewing = setTimeout(renew, PAUSE);
  });
  connection.onRequest(requests.focus, ({ uri, position }: { uri: string; position: Position | null }, token: CancellationToken) =>
    session.guard('focus', token, null, async () => {
      const before = session.focus.get(uri); // nothing is awaited before it is changed, so that requests take effect in their order
      if (position) session.focus.set(uri, position);
      else session.focus.delete(uri);
      const file = await session.checked(uri);
      const itemAt = (place: Position | null | undefined) => file && place && focusAt(file, file.document.offsetAt(place)).start;
      if ((itemAt(before) ?? undefined) !== (itemAt(position) ?? undefined)) renew();
      return null;
    }),
  );
  connection.languages.diagnostics.on(async ({ textDocument }, token) => {
    const items = await session.guard('diagnostics', token, broken(), () => diagnosticsOf(textDocument.uri));
    if (items instanceof ResponseError) throw items;
    return { kind: DocumentDiagnosticReportKind.Full, items };
  });
}

/** LSP's features, each a function in `features/`. */
function serveFeatures(session: Session): void {
  const { connection } = session;
  connection.onDocumentSymbol(session.answer('documentSymbol', [], symbols));
  connection.onFoldingRanges(session.answer('foldingRange', [], foldingRanges));
  connection.onSelectionRanges(session.answer('selectionRange', [], (file, { positions }) => selectionRanges(file, positions)));
  connection.languages.inlineCompletion.on(
    session.answer('inlineCompletion', [], (file, { position }) => inlineCompletion(file, file.document.offsetAt(position))),
  );
  connection.onDefinition(
    session.answer<TextDocumentPositionParams, Location[]>('definition', [], (file, { position }) =>
      definition(file, file.document.offsetAt(position)),
    ),
  );
  connection.onReferences(
    session.answer<TextDocumentPositionParams, Location[]>('references', [], async (file, { position }, token) =>
      references(file, file.document.offsetAt(position), session.targets(token)),
    ),
  );
  connection.onDocumentLinks(session.answer('documentLink', [], documentLinks));
  connection.onCodeLens(session.answer('codeLens', [], (file) => (session.settings.commands ? codeLenses(file) : [])));
  connection.onDocumentFormatting(session.answer('formatting', [], formatting));
  connection.languages.inlayHint.on(session.answer('inlayHint', [], (file, { range }) => inlayHints(file, range)));
  connection.languages.semanticTokens.on(session.answer('semanticTokens', { data: [] }, semanticTokens));
  connection.onWorkspaceSymbol(({ query }, token) =>
    session.guard('workspaceSymbol', token, [], async () => workspaceSymbols(session.targets(token), query)),
  );
}

/** Those that planlint.yaml and its waivers have, too. */
function serveFeaturesOfBoth(session: Session): void {
  const { connection, workspace } = session;
  const config = () => session.world.load<typeof Config>('config');
  const schemaOf = async ({ uri }: TextDocument) => {
    const { schemas } = await session.files.yaml();
    return Utils.basename(URI.parse(uri)) === WAIVERS_NAME ? schemas.waivers : schemas.config;
  };
  /** In planlint.yaml and its waivers another answer than in plans. */
  const either =
    <P extends { textDocument: { uri: string } }, R>(
      inConfig: (file: TextDocument, params: P) => R | Promise<R>,
      inPlan: (params: P, token: CancellationToken) => Promise<R | ResponseError<void>>,
    ) =>
    (params: P, token: CancellationToken): Promise<R | ResponseError<void>> => {
      const file = workspace.isConfig(params.textDocument.uri) ? session.documents.get(params.textDocument.uri) : undefined;
      return file ? cancellable(token, async () => inConfig(file, params)) : inPlan(params, token);
    };
  connection.onHover(
    either(
      async (file, { position }) => (await config()).configHover(file, await schemaOf(file), file.offsetAt(position)),
      session.answer('hover', null, (file, { position }) => hover(file, file.document.offsetAt(position))),
    ),
  );
  connection.onCodeAction(
    either(
      async (file, { range }) => (await config()).configFixes(file, range, await workspace.problemsIn(file.uri), session.settings.locale),
      session.answer('codeAction', [], (file, { range, context }) =>
        codeActions(file, {
          range,
          known: context.diagnostics,
          only: context.only,
          mayWaive: session.settings.commands,
          snippets: session.settings.snippets,
        }),
      ),
    ),
  );
  connection.onCompletion(
    either(
      async (file, { position }) => (await config()).configCompletion(file, await schemaOf(file), file.offsetAt(position)),
      session.answer('completion', [], (file, { position }) => completion(file, file.document.offsetAt(position))),
    ),
  );
}

interface NewPlanParams {
  readonly template: string;
  readonly place: string;
  readonly period: [number, number];
  readonly near?: string;
}
interface CompareParams {
  readonly textDocument: { readonly uri: string };
  readonly other?: string;
}
interface PaperParams {
  readonly textDocument: { readonly uri: string };
  readonly paper: PaperName;
  readonly format: PaperFormat;
}
interface AnnotatedParams extends CompareParams {
  readonly withFixes: boolean;
}
interface SetRuleParams {
  readonly uri: string;
  readonly rule: string;
  readonly severity: string;
}
interface TablesParams {
  readonly sheets: readonly Sheet[];
  readonly format: PaperFormat;
}

/** The requests in `requests.ts`. */
function serveOwnRequests(session: Session): void {
  const { connection, documents, workspace } = session;
  const locale = () => session.settings.locale;
  connection.onRequest(requests.status, ({ uri }: { uri: string }, token: CancellationToken) =>
    session.guard('status', token, null, async () => {
      const document = documents.get(uri);
      if (!document || workspace.isConfig(uri)) return null;
      const { checked, project } = await workspace.checked(document, locale());
      return status(checked, project);
    }),
  );
  const papers = () => session.world.load<typeof Papers>('papers');
  /** A document beside its higher-level plans, or beside the plans of another file. */
  const compared = ({ textDocument: { uri }, other }: CompareParams) =>
    other === undefined ? session.checked(uri) : session.against(uri, other);
  connection.onRequest(requests.compare, (params: CompareParams, token: CancellationToken) =>
    session.guard('compare', token, null, async () => {
      const file = await compared(params);
      return { plans: file ? comparison(file) : [], words: panelWords(locale()) };
    }),
  );
  connection.onRequest(requests.paper, ({ textDocument, paper, format }: PaperParams, token: CancellationToken) =>
    session.guard('paper', token, '', async () => {
      const file = await session.checked(textDocument.uri);
      return file?.analyses.length ? toBase64(await (await papers()).paperOf(file, paper, format, session.world.load)) : '';
    }),
  );
  connection.onRequest(requests.annotated, ({ textDocument: { uri }, withFixes }: AnnotatedParams, token: CancellationToken) =>
    session.guard('annotated', token, '', async () => {
      const file = await session.checked(uri);
      const read = file && (await session.files.read(fileOf(uri)));
      if (!read || !('text' in read) || read.text !== file.document.getText()) return ''; // its words would be at other places
      const bytes = await session.world.bytes(fileOf(uri));
      const copy =
        bytes && (await (await papers()).annotated(file, bytes, { withFixes, today: session.world.today(), load: session.world.load }));
      return copy ? toBase64(copy) : '';
    }),
  );
  connection.onRequest(requests.tables, ({ sheets, format }: TablesParams, token: CancellationToken) =>
    session.guard('tables', token, '', async () => toBase64(await (await papers()).tablesAs(sheets, format, session.world.load))),
  );
  connection.onRequest(requests.source, ({ uri }: { uri: string }, token: CancellationToken) =>
    session.guard('source', token, '', async () => {
      const file = await session.files.read(uri);
      return 'text' in file ? file.text : say(file.problem, locale());
    }),
  );
  connection.onRequest(
    requests.reading,
    session.answer('reading', '', async (file) => (await papers()).reading(file)),
  );
  connection.onRequest(requests.rules, () => rules.map(({ id }) => id).sort());
  connection.onRequest(requests.templates, () => bundledTemplates.map(({ id, name, years }) => ({ id, name, years })));
  connection.onRequest(requests.newPlan, ({ template: id, near, ...plan }: NewPlanParams, token: CancellationToken) =>
    session.guard('newPlan', token, '', async () => {
      const template = bundledTemplates.find((one) => one.id === id)!;
      return newPlan({ template, ...plan }, await workspace.uppersFor(near, template.kind, plan.period));
    }),
  );
}

/** Those that read and write planlint.yaml and planlint.waivers.yaml. */
function serveProjectRequests(session: Session): void {
  const { connection, workspace } = session;
  connection.onRequest(requests.waive, ({ uri, ...waiver }: Waiver & { uri: string }, token: CancellationToken) =>
    session.guard('waive', token, null, async () => {
      const waiversUri = (await session.checked(uri))?.waiversUri;
      const isWritten =
        waiversUri !== undefined &&
        (await session.rewriteFile(waiversUri, (yaml, text) => withWaiver(yaml, text, { ...waiver, date: session.world.today() })));
      return isWritten ? waiversUri : null;
    }),
  );
  connection.onRequest(requests.unwaive, ({ uri, ...waiver }: Waiver & { uri: string; line?: number }, token: CancellationToken) =>
    session.guard('unwaive', token, null, async () => {
      const waiversUri = (await session.checked(uri))?.waiversUri;
      if (waiversUri === undefined) return null;
      return (await session.rewriteFile(waiversUri, (yaml, text) => withoutWaiver(yaml, text, waiver))) ? waiversUri : null;
    }),
  );
  connection.onRequest(requests.waivers, ({ uri }: { uri: string }, token: CancellationToken) =>
    session.guard('waivers', token, { uri: null, waivers: [] }, () => workspace.waiversFor(uri, session.settings.locale)),
  );
  connection.onRequest(requests.setRule, ({ uri, rule, severity }: SetRuleParams, token: CancellationToken) =>
    session.guard('setRule', token, false, async () =>
      session.rewriteFile(await session.configFor(uri), (yaml, text) => yaml.withValue(text, ['rules', rule], severity)),
    ),
  );
  connection.onRequest(requests.addUppers, ({ uri, uppers }: { uri: string; uppers: string[] }, token: CancellationToken) =>
    session.guard('addUppers', token, false, async () => {
      const configUri = await session.configFor(uri);
      const { added, chain } = await workspace.chainWith(uri, configUri, uppers);
      return session.rewriteFile(configUri, (yaml, text) => withUppers(yaml, text, added, chain));
    }),
  );
}

/** Those about files that need not be open. */
function serveFolderRequests(session: Session): void {
  const { connection, workspace } = session;
  connection.onRequest(requests.drafts, ({ uri }: { uri: string }, token: CancellationToken) =>
    session.guard('drafts', token, [], () => workspace.draftsOf(uri)),
  );
  connection.onRequest(requests.checkFile, ({ uri }: { uri: string }, token: CancellationToken) =>
    session.guard('checkFile', token, notChecked(message('error.notChecked'), session.settings.locale), () => folderEntry(session, uri)),
  );
}
