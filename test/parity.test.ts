/** One text, one result: the command line, the server in Node and the server in a web worker find the same. */
import { strict as assert } from 'node:assert';
import { execFileSync, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import type { Diagnostic } from 'vscode-languageserver-types';
import { projectFile } from './support';

const shared = process.env['PLANLINT_SHARED'];
const drafts = [...files('examples/drafts'), ...files('examples/upper'), ...(shared ? files(join(shared, 'plans')) : [])];
function files(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name));
}

interface Found {
  readonly rule: string;
  readonly message: string;
  readonly range: unknown;
}
interface FoundByCommandLine extends Found {
  readonly severity: string;
  readonly missing: string | null;
}
const inOrder = (found: readonly Found[]) => found.map((one) => JSON.stringify([one.rule, one.message, one.range])).sort();

function byCommandLine(path: string): string[] {
  const out = execFileSync(process.execPath, ['dist/cli.js', 'check', path, '--format', 'json', '--fail-on', 'never'], {
    encoding: 'utf8',
    env: { ...process.env, PLANLINT_LANG: '' },
    maxBuffer: 1e8,
  });
  return inOrder(asInEditor((JSON.parse(out) as { files: { findings: FoundByCommandLine[] }[] }).files[0]!.findings));
}

/** An editor tells the indicators that are missing at one place together, by their names. */
function asInEditor(found: readonly FoundByCommandLine[]): Found[] {
  const isMissing = ({ rule, missing }: FoundByCommandLine) => rule === 'missing-target' && missing !== null;
  const placeOf = ({ range, severity }: FoundByCommandLine) => JSON.stringify([range, severity]);
  return found.flatMap((one, at) => {
    if (!isMissing(one)) return [one];
    const some = found.filter((other) => isMissing(other) && placeOf(other) === placeOf(one));
    if (some.length === 1) return [one];
    const message = `缺少上位规划的指标（${some.length} 个）：${some.map(({ missing }) => missing).join('、')}`;
    return found.indexOf(some[0]!) === at ? [{ ...one, message }] : [];
  });
}

type Send = <T>(method: string, params: object) => Promise<T>;
type Tell = (method: string, params: object) => Promise<void> | void;

async function byServer(send: Send, tell: Tell, path: string): Promise<string[]> {
  const uri = pathToFileURL(resolve(path)).toString();
  await tell('textDocument/didOpen', {
    textDocument: { uri, languageId: 'development-plan', version: 1, text: projectFile(path).replace(/^\ufeff/, '') },
  });
  const { items } = await send<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
  return inOrder(items.map(({ code, message, range }) => ({ rule: String(code), message: String(message), range })));
}

const INITIALIZE = { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } }, initializationOptions: {} };

/** What a web worker has that a thread of Node has under other names. */
const WORKER_GLOBALS = `
  const { parentPort } = require('node:worker_threads');
  const hear = (listen) => parentPort.on('message', (data) => listen({ data }));
  globalThis.self = {
    importScripts: (path) => require('node:vm').runInThisContext(require('node:fs').readFileSync(path, 'utf8')),
    get planlint() { return globalThis.planlint; },
    postMessage: (message) => parentPort.postMessage(message),
    set onmessage(listen) { hear(listen); },
    addEventListener: (_, listen) => hear(listen),
  };`;

describe('the same findings', function () {
  this.timeout(60_000);
  let node: ProtocolConnection;
  let stop: () => void;
  let worker: Worker;
  const waiting = new Map<number, (result: never) => void>();
  let last = 0;
  const inWorker: Send = (method, params) =>
    new Promise((done) => {
      waiting.set(++last, done);
      worker.postMessage({ jsonrpc: '2.0', id: last, method, params });
    });

  before(async () => {
    const child = spawn(process.execPath, ['dist/cli.js', 'lsp', '--stdio'], { env: { ...process.env, PLANLINT_LANG: '' } });
    stop = () => child.kill();
    node = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    node.listen();
    await node.sendRequest('initialize', INITIALIZE);
    worker = new Worker(`${WORKER_GLOBALS}\nrequire(${JSON.stringify(resolve('dist/web/server.js'))});`, { eval: true });
    worker.on('message', ({ id, method, params, result }: { id?: number; method?: string; params: { uri: string }; result: never }) => {
      if (method === 'planlint/read') worker.postMessage({ jsonrpc: '2.0', id, result: read(params.uri) });
      else if (method === 'planlint/pack') worker.postMessage({ jsonrpc: '2.0', id, result: resolve(`dist/packs/${String(params)}.js`) });
      else if (id !== undefined && !method) waiting.get(id)?.(result);
    });
    await inWorker('initialize', INITIALIZE);
  });
  after(async () => {
    stop();
    await worker.terminate();
  });

  function read(uri: string): string | null {
    try {
      return Buffer.from(projectFile(new URL(uri) as unknown as string)).toString('base64');
    } catch {
      return null;
    }
  }

  for (const path of drafts) {
    it(`in ${path.split('/').at(-1)} everywhere`, async () => {
      const expected = byCommandLine(path);
      assert.deepEqual(
        await byServer(
          (method, params) => node.sendRequest(method, params),
          (method, params) => node.sendNotification(method, params),
          path,
        ),
        expected,
      );
      assert.deepEqual(
        await byServer(inWorker, (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params }), path),
        expected,
      );
    });
  }
});
