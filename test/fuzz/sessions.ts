/** A language server that is typed to, asked and told of changed files in any order answers, and in the end says what a new one says. */
import { strict as assert } from 'node:assert';
import { DidCloseTextDocumentNotification, FileChangeType, type Diagnostic } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { draft, draftUri, Session, upper } from '../lsp/session';
import { mutate, PIECES, randomFrom } from './mutate';

const STEPS = 14;
const UPPER = 'file:///w/upper.txt';
const CONFIG = 'file:///w/planlint.yaml';
const CONFIGS = ['upper: [upper.txt]\n', 'upper: [upper.txt]\nrules: { weaker-target: hint }\n', 'upper: [none.txt]\n', ''];
const BROKEN = 'upper: 7\n';
const QUESTIONS = [
  'hover',
  'completion',
  'definition',
  'references',
  'codeAction',
  'inlayHint',
  'documentSymbol',
  'formatting',
  'foldingRange',
];

/** The server, and what its client knows of the draft. */
class Typist {
  readonly session = new Session({ 'planlint.yaml': CONFIGS[0]!, 'upper.txt': upper });
  document = TextDocument.create(draftUri, 'development-plan', 1, draft);

  constructor(private readonly random: () => number) {}

  readonly below = (count: number): number => Math.floor(this.random() * count);
  readonly oneOf = <T>(some: readonly T[]): T => some[this.below(some.length)]!;

  readonly steps: readonly (() => Promise<unknown>)[] = [
    () => this.type(),
    () => this.type(),
    () => this.ask(),
    () => this.ask(),
    () => this.session.diagnostics(draftUri),
    () => this.replace(mutate(this.below(1_000), [draft, upper])),
    () => this.reopen(),
    () => this.put(UPPER, mutate(this.below(1_000), [upper])),
    () => this.put(UPPER, undefined),
    () => this.configure(),
    () => this.put(CONFIG, BROKEN),
    () => this.fix(),
  ];

  /** Some characters in place of up to three. */
  private async type(): Promise<void> {
    const start = this.below(this.document.getText().length + 1);
    const end = Math.min(this.document.getText().length, start + this.below(4));
    const range = { start: this.document.positionAt(start), end: this.document.positionAt(end) };
    await this.edit([{ range, text: this.oneOf(PIECES) }]);
  }

  private readonly replace = (text: string): Promise<void> => this.edit([{ text }]);

  private async edit(contentChanges: Parameters<typeof TextDocument.update>[1]): Promise<void> {
    const version = this.document.version + 1;
    this.document = TextDocument.update(this.document, contentChanges, version);
    await this.session.client.sendNotification('textDocument/didChange', { textDocument: { uri: draftUri, version }, contentChanges });
  }

  private async reopen(): Promise<void> {
    await this.session.client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: draftUri } });
    this.document = TextDocument.create(draftUri, 'development-plan', 1, this.document.getText());
    await this.session.open(draftUri, this.document.getText());
  }

  /** A file on the disk is another, or there no more. */
  private async put(uri: string, text: string | undefined): Promise<void> {
    if (text === undefined) this.session.disk.delete(uri);
    else this.session.disk.set(uri, text);
    await this.session.changedOnDisk(uri, text === undefined ? FileChangeType.Deleted : FileChangeType.Changed);
  }

  readonly configure = (): Promise<void> => this.put(CONFIG, this.oneOf(CONFIGS));

  private ask(): Promise<unknown> {
    const position = this.document.positionAt(this.below(this.document.getText().length + 50));
    const range = { start: { line: 0, character: 0 }, end: position };
    const context = { diagnostics: [], includeDeclaration: true };
    const params = { textDocument: { uri: draftUri }, position, range, context, options: { tabSize: 2, insertSpaces: true } };
    return this.session.client.sendRequest(`textDocument/${this.oneOf(QUESTIONS)}`, params);
  }

  /** The first of the fixes that are offered for the whole draft is taken. */
  private async fix(): Promise<void> {
    const range = { start: { line: 0, character: 0 }, end: this.document.positionAt(Infinity) };
    const actions = await this.session.client.sendRequest<
      { edit?: { changes?: Record<string, { range: typeof range; newText: string }[]> } }[]
    >('textDocument/codeAction', {
      textDocument: { uri: draftUri },
      range,
      context: { diagnostics: await this.session.diagnostics(draftUri) },
    });
    const edits = actions.map(({ edit }) => edit?.changes?.[draftUri]).find((found) => found?.length);
    if (edits) await this.replace(TextDocument.applyEdits(this.document, edits));
  }
}

/** Diagnostics as they are compared: all but what names the version. */
const told = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, range, message }) => JSON.stringify({ code, range, message }));

/** What a server says that has only seen how it ended. */
async function anew({ session, document }: Typist): Promise<string[]> {
  const fresh = new Session();
  try {
    for (const [uri, text] of session.disk) fresh.disk.set(uri, text);
    await fresh.start();
    await fresh.open(draftUri, document.getText());
    return told(await fresh.diagnostics(draftUri));
  } finally {
    fresh.dispose();
  }
}

export async function holdsSession(seed: number): Promise<void> {
  const typist = new Typist(randomFrom(seed));
  try {
    await typist.session.start();
    await typist.session.open(draftUri, draft);
    for (let step = 0; step < STEPS; step++) await typist.oneOf(typist.steps)();
    await typist.configure(); // a broken file leaves in force what was before it, which a new server has not seen
    assert.deepEqual(told(await typist.session.diagnostics(draftUri)), await anew(typist), 'says what a new server says');
  } finally {
    typist.session.dispose();
  }
}
