/** A language server with its client in one process, and the plans that the tests of the service show it. */
import { PassThrough } from 'node:stream';
import * as docx from '../../server/formats/docx';
import * as official from '../../server/formats/official';
import * as config from '../../server/lsp/features/config';
import * as papers from '../../server/lsp/papers';
import * as spreadsheet from '../../server/formats/spreadsheet';
import * as yaml from '../../server/project/yaml';
import { createConnection, type Connection } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type MarkupContent,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type RelatedFullDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { message } from '../../server/base/messages';
import type { ReadText } from '../../server/base/places';
import { startService } from '../../server/lsp/service';
import type { Files } from '../../server/project/project';
import { womenPlan } from '../support';

export const draftUri = 'file:///w/drafts/青禾县妇女发展规划.txt';
export const draft = womenPlan({ 妇女与健康: ['孕产妇死亡率下降到14/10万以下。', '妇女健康水平提高。'] });
export const upper = womenPlan({
  妇女与健康: ['孕产妇死亡率下降到12/10万以下。', '艾滋病母婴传播率控制在2%以下。'],
}).replaceAll('青禾县', '澜川省');
/** The files of a project whose higher-level plan is `upper`, by their path below file:///w/. */
export const project = { 'planlint.yaml': 'upper: [upper.txt]\n', 'upper.txt': upper };

/** Just after the first character of words of a text. */
export function positionOf(text: string, words: string): Position {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length + 1 };
}

/** What the server asks a client to do to put lines into a file that may not be there: to make it, then to edit it. */
interface MakeAndEdit {
  readonly edit: { readonly documentChanges: [unknown, { textDocument: { uri: string }; edits: [{ newText: string }] }] };
}

/** A server and a client in one process, over files in memory. */
export class Session {
  readonly disk = new Map<string, string>();
  /** Files that are no text: their bytes, and what was read from them. */
  readonly bytes = new Map<string, Uint8Array>();
  readonly readings = new Map<string, ReadText>();
  readonly client: ProtocolConnection;
  private readonly server: Connection;
  private readonly pushed: PublishDiagnosticsParams[] = [];
  private readonly waiting: ((params: PublishDiagnosticsParams) => void)[] = [];

  constructor(files: Record<string, string> = {}) {
    for (const [path, text] of Object.entries(files)) this.disk.set(`file:///w/${encodeURI(path)}`, text);
    const [up, down] = [new PassThrough(), new PassThrough()];
    const memory: Files = {
      read: async (uri) =>
        this.readings.get(uri) ?? (this.disk.has(uri) ? { text: this.disk.get(uri)! } : { problem: message('error.notFound') }),
      exists: async (uri) => this.disk.has(uri),
      yaml: async () => yaml,
    };
    this.server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    startService(this.server, {
      files: memory,
      bytes: async (uri) => this.bytes.get(uri),
      load: async <T>(id: string) => ({ config, docx, official, spreadsheet, papers })[id] as T,
      today: () => '2026-02-03',
      pages: 'file:///pages',
    });
    this.client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.client.onNotification(PublishDiagnosticsNotification.type, (params) => {
      const next = this.waiting.shift();
      if (next) next(params);
      else this.pushed.push(params);
    });
    this.client.listen();
  }

  async start(capabilities: object = { textDocument: { diagnostic: {} } }, options: object = {}): Promise<this> {
    await this.client.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities,
      initializationOptions: { locale: 'zh', commands: false, ...options },
    });
    await this.client.sendNotification(InitializedNotification.type, {});
    return this;
  }

  open(uri: string, text: string, languageId = 'development-plan'): Promise<void> {
    return this.client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, version: number, text: string): Promise<void> {
    return this.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  /** Tells the server that a file has changed on the disk. */
  changedOnDisk(uri: string, type: FileChangeType = FileChangeType.Changed): Promise<void> {
    return this.client.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
  }

  /** Does to the disk what the server asks to be done to a file. */
  acceptEdits(): void {
    this.client.onRequest('workspace/applyEdit', ({ edit }: MakeAndEdit) => {
      const { textDocument, edits } = edit.documentChanges[1];
      this.disk.set(textDocument.uri, edits[0].newText);
      return { applied: true };
    });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    return (report as RelatedFullDocumentDiagnosticReport).items;
  }

  /** The rules that the diagnostics of a document are from. */
  async codes(uri: string): Promise<Diagnostic['code'][]> {
    return (await this.diagnostics(uri)).map(({ code }) => code);
  }

  /** How many have come that nobody has asked for. */
  get waitingPushes(): number {
    return this.pushed.length;
  }

  async nextPush(): Promise<PublishDiagnosticsParams> {
    return (
      this.pushed.shift() ??
      new Promise((resolve) => {
        this.waiting.push(resolve);
      })
    );
  }

  async hover(uri: string, text: string, at: string): Promise<string> {
    const found = await this.client.sendRequest(HoverRequest.type, { textDocument: { uri }, position: positionOf(text, at) });
    return found ? (found.contents as MarkupContent).value : '';
  }

  dispose(): void {
    this.client.dispose();
    this.server.dispose();
  }
}
