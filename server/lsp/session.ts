/** What the handlers of one client share: its documents, its settings, and how a request is answered. */
import { TextDocuments, type CancellationToken, type Connection, type Position, type ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import { fileOf, readableUri, withReadableSources, type CheckedDocument } from './document';
import type { Locale } from '../base/messages';
import type { LoadPack } from '../base/packs';
import { CONFIG_NAME } from '../project/config';
import { findConfig, type Files } from '../project/project';
import type { Yaml } from '../project/yaml';
import { cancellable } from './cancellable';
import { placedIn, type Placed } from './placed';
import { requests } from './requests';
import { TargetIndex } from './target-index';
import { Workspace } from './workspace';

const LANGUAGE = 'development-plan';

/** What a client may say when it starts the server. */
export interface Options {
  /** Folder with the rules' pages. */
  readonly pages?: string;
  /** Chinese unless `en`: who writes plans reads Chinese, whatever the editor speaks. */
  readonly locale?: Locale;
  /** The client has the commands that code actions and lenses name. */
  readonly commands?: boolean;
  /** The client shows `planlint-source:` documents, whose words `requests.source` gives. */
  readonly sources?: boolean;
  /** What the user's settings say of rules; planlint.yaml goes before. */
  readonly rules?: Readonly<Record<string, unknown>>;
}

/** The options, and what the client can do. */
export interface Settings {
  readonly pages: string | undefined;
  readonly locale: Locale;
  readonly commands: boolean;
  readonly sources: boolean;
  /** It asks for diagnostics, can be told to ask again, and watches files. */
  readonly pull: boolean;
  readonly refresh: boolean;
  readonly refreshHints: boolean;
  readonly refreshLenses: boolean;
  readonly watch: boolean;
  /** Of LSP 3.18: snippets among edits, completion in the line itself, a page below the code actions. */
  readonly snippets: boolean;
  readonly inline: boolean;
  readonly documentation: boolean;
}

/** What a service is given of the world. */
export interface World {
  readonly files: Files;
  /** A file as it is stored; undefined where it cannot be read. */
  readonly bytes: (uri: string) => Promise<Uint8Array | undefined>;
  readonly load: LoadPack;
  /** The day as YYYY-MM-DD. */
  readonly today: () => string;
  /** Where the rules' pages lie, unless the client names another place. */
  readonly pages: string | undefined;
}

export class Session {
  readonly documents = new TextDocuments(TextDocument);
  readonly workspace: Workspace;
  /** The targets of the plans that are not open. */
  readonly unopened: TargetIndex;
  /** Files as the client has them open, else as they are stored. */
  readonly files: Files;
  /** Where the drafter works, by document, where only the item there is to be checked. */
  readonly focus = new Map<string, Position>();
  settings: Settings = {
    pages: undefined,
    locale: 'zh',
    commands: false,
    sources: false,
    pull: false,
    refresh: false,
    refreshHints: false,
    refreshLenses: false,
    watch: false,
    snippets: false,
    inline: false,
    documentation: false,
  };

  constructor(
    readonly connection: Connection,
    readonly world: World,
  ) {
    const { files: stored, today } = world;
    this.files = {
      read: async (uri) => {
        const document = this.documents.get(uri);
        return document ? { text: document.getText() } : stored.read(uri);
      },
      exists: async (uri) => this.documents.get(uri) !== undefined || stored.exists(uri),
      yaml: () => stored.yaml(),
    };
    this.workspace = new Workspace(this.files, today);
    this.unopened = new TargetIndex(this.files, this.workspace, (uri) => (this.settings.sources ? readableUri(uri) : uri));
  }

  /** Answers a request; a failure is logged and answered with `empty`, a cancelled one says so. */
  async guard<T>(what: string, token: CancellationToken | undefined, empty: T, work: () => Promise<T>): Promise<T | ResponseError<void>> {
    try {
      return await cancellable(token, work);
    } catch (error) {
      this.connection.console.error(`planlint: ${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return empty;
    }
  }

  /** An open plan as it was read; undefined for other files. */
  async checked(uri: string): Promise<CheckedDocument | undefined> {
    const document = this.documents.get(uri);
    return document && !this.workspace.isConfig(uri)
      ? this.shown((await this.workspace.checked(document, this.settings.locale)).checked)
      : undefined;
  }

  /** An open plan beside the plans of a file that need not be one of its higher-level plans. */
  async against(uri: string, other: string): Promise<CheckedDocument | undefined> {
    const document = this.documents.get(uri);
    const file = document && (await this.workspace.against(document, other, this.settings.locale));
    return file && this.shown(file);
  }

  /** As the client can show it. */
  private shown(file: CheckedDocument): CheckedDocument {
    return this.settings.sources ? withReadableSources(file) : file;
  }

  /**
   * The targets of the workspace, file by file: of the plans that are open, then of those that the client finds and of their higher-level
   * plans. Other requests are answered in between.
   */
  async *targets(token: CancellationToken): AsyncGenerator<readonly Placed[]> {
    const written = (uri: string) => URI.parse(uri).toString(); // one file may be written in two ways
    const open = this.documents.all().filter(({ languageId }) => languageId === LANGUAGE);
    for (const { uri } of open) {
      const file = await this.checked(uri);
      if (file) yield placedIn(file);
    }
    const answer = await this.connection.sendRequest<string[] | null>(requests.plans).catch(() => null); // not every client looks for us
    const known = new Set(open.map(({ uri }) => written(uri)));
    const stored = (answer ?? []).filter((uri) => !known.has(written(uri)));
    yield* this.unopened.of(stored, this.settings.watch, token);
  }

  /** A plan that is not open; undefined where its file cannot be read. */
  async stored(uri: string): Promise<CheckedDocument | undefined> {
    const file = await this.files.read(uri);
    return 'text' in file ? this.shown(await this.workspace.stored(uri, file.text, this.settings.locale)) : undefined;
  }

  /** The handler of a request about one document: a pure function of what was read from it. */
  answer<P extends { textDocument: { uri: string } }, R>(
    what: string,
    empty: R,
    work: (file: CheckedDocument, params: P, token: CancellationToken) => R | Promise<R>,
  ) {
    return (params: P, token: CancellationToken): Promise<R | ResponseError<void>> =>
      this.guard(what, token, empty, async () => {
        const file = await this.checked(params.textDocument.uri);
        return file ? work(file, params, token) : empty;
      });
  }

  /** The planlint.yaml of a document: the nearest one, or that which is to be made beside it. */
  async configFor(uri: string): Promise<string> {
    const file = fileOf(uri);
    return (await findConfig(this.files, file)) ?? Utils.joinPath(Utils.dirname(URI.parse(file)), CONFIG_NAME).toString();
  }

  private rewriting: Promise<unknown> = Promise.resolve();

  /**
   * Has the client change a file that may not be there yet; one that cannot be read, or not be changed so, is left alone. One change after
   * the other: each is made to what the one before has left.
   */
  rewriteFile(uri: string, change: (yaml: Yaml, text: string) => string | undefined): Promise<boolean> {
    const rewritten = this.rewriting.then(() => this.rewrite(uri, change));
    this.rewriting = rewritten.catch(() => undefined);
    return rewritten;
  }

  private async rewrite(uri: string, change: (yaml: Yaml, text: string) => string | undefined): Promise<boolean> {
    const old = (await this.files.exists(uri)) ? await this.files.read(uri) : { text: '' };
    if ('problem' in old && old.problem.key !== 'error.empty') return false;
    const text = 'text' in old ? old.text : '';
    const newText = change(await this.files.yaml(), text);
    if (newText === undefined) return false;
    const range = { start: { line: 0, character: 0 }, end: TextDocument.create(uri, '', 0, text).positionAt(text.length) };
    const documentChanges = [
      { kind: 'create' as const, uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [{ range, newText }] },
    ];
    return (await this.connection.workspace.applyEdit({ documentChanges })).applied;
  }
}
