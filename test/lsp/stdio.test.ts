/** Other editors: the server over standard input and output, driven by a plain JSON-RPC client through every capability. */
import { strict as assert } from 'node:assert';
import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-jsonrpc/node';
import { projectFile } from '../support';

const path = 'examples/drafts/青禾县妇女发展规划.plan.txt';
const text = projectFile(path);
const textDocument = { uri: pathToFileURL(resolve(path)).toString() };
const position = (words: string) => {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length + 1 };
};
const value = position('14/10万');
const range = { start: value, end: value };
const whole = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

/** A request for each capability that the server states, and what its answer must have. */
const REQUESTS: Readonly<Record<string, { method: string; params: object; has: RegExp }>> = {
  hoverProvider: { method: 'textDocument/hover', params: { position: value }, has: /澜川省妇女发展规划/ },
  completionProvider: {
    method: 'textDocument/completion',
    params: { position: position('《') },
    has: /"label":"澜川省妇女发展规划（2021—2025年）"/,
  },
  definitionProvider: { method: 'textDocument/definition', params: { position: value }, has: /upper/ },
  referencesProvider: {
    method: 'textDocument/references',
    params: { position: value, context: { includeDeclaration: true } },
    has: /drafts.*upper|upper.*drafts/,
  },
  documentSymbolProvider: { method: 'textDocument/documentSymbol', params: {}, has: /（一）妇女与健康/ },
  workspaceSymbolProvider: { method: 'workspace/symbol', params: { query: '孕产妇死亡率' }, has: /≤14\/10万/ },
  codeActionProvider: { method: 'textDocument/codeAction', params: { range, context: { diagnostics: [] } }, has: /改为“12”/ },
  codeLensProvider: { method: 'textDocument/codeLens', params: {}, has: /^\[\]$/ }, // their command is VS Code’s: other clients get none
  documentLinkProvider: { method: 'textDocument/documentLink', params: {}, has: /#L1/ },
  documentFormattingProvider: {
    method: 'textDocument/formatting',
    params: { options: { tabSize: 2, insertSpaces: true } },
    has: /newText/,
  },
  foldingRangeProvider: { method: 'textDocument/foldingRange', params: {}, has: /startLine/ },
  selectionRangeProvider: { method: 'textDocument/selectionRange', params: { positions: [value] }, has: /parent/ },
  inlayHintProvider: { method: 'textDocument/inlayHint', params: { range: whole }, has: /省级 12 · 市级 12/ },
  semanticTokensProvider: { method: 'textDocument/semanticTokens/full', params: {}, has: /"data":\[\d/ },
  diagnosticProvider: { method: 'textDocument/diagnostic', params: {}, has: /weaker-target/ },
};

describe('planlint lsp --stdio', () => {
  let child: ChildProcess;
  let client: MessageConnection;
  let capabilities: Record<string, unknown>;
  before(async () => {
    child = spawn(process.execPath, ['dist/cli.js', 'lsp', '--stdio']);
    client = createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
    client.listen();
    ({ capabilities } = await client.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} } },
    }));
    await client.sendNotification('initialized', {});
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { ...textDocument, languageId: 'development-plan', version: 1, text },
    });
  });
  after(() => {
    client.dispose();
    child.kill();
  });

  it('states the capabilities that are tried here, and no others', () => {
    assert.deepEqual(
      Object.keys(capabilities)
        .filter((name) => name.endsWith('Provider'))
        .sort(),
      Object.keys(REQUESTS).sort(),
    );
  });
  for (const [name, { method, params, has }] of Object.entries(REQUESTS)) {
    it(`answers ${method}`, async () => {
      assert.ok(capabilities[name]);
      const answer = JSON.stringify(await client.sendRequest(method, { textDocument, ...params }));
      assert.match(answer, has);
      assert.doesNotMatch(answer, /undefined/); // facts that the shipped program does without
    });
  }
  it('ends when it is told to', async () => {
    await client.sendRequest('shutdown');
    const ended = new Promise((done) => child.once('exit', done));
    await client.sendNotification('exit');
    assert.equal(await ended, 0);
  });
});
