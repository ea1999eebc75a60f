/** What SECURITY.md promises of the programs: no socket, no code made of text. */
import { strict as assert } from 'node:assert';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { docxFile } from './formats/docx-file';
import { frame, rpc } from './lsp/frame';
import { pdfFile } from './formats/pdf-file';

const GUARDS = ['--disallow-code-generation-from-strings', '--require', resolve('test/offline-trap.cjs')];

/** Runs a program with every way to a network trapped, in its threads, too, and in an engine that makes no code of text. */
function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...GUARDS, ...args], { input, encoding: 'utf8' });
  return { status, stdout, told: stderr.split('\n').filter((line) => line.startsWith('OFFLINE')) };
}
const message = (content: object) => frame(rpc(content));

describe('no socket is opened', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-offline-'));
  const at = (name: string) => join(folder, name);
  const draft = 'examples/drafts/青禾县妇女发展规划.plan.txt';
  before(() => {
    writeFileSync(at('draft.docx'), docxFile(readFileSync(draft, 'utf8').split('\n')));
    writeFileSync(at('letter.pdf'), pdfFile([['A letter']]));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('but would be noticed', () => {
    const { told } = run(['-e', "require('node:net').connect(80, '127.0.0.1')"]);
    assert.deepEqual(told, ['OFFLINE: node:net.connect']);
  });
  for (const [name, args] of Object.entries({
    'by check, of texts, Word and PDF': [
      'check',
      draft,
      at('draft.docx'),
      at('letter.pdf'),
      '--config',
      'examples/planlint.yaml',
      '--jobs',
      '2',
    ],
    'by compare': ['compare', draft, '--upper', 'examples/upper/云岫市妇女发展规划.plan.txt'],
    'by papers': ['check', draft, '--config', 'examples/planlint.yaml', '--format', 'memo'],
  }))
    it(name, () => {
      const { told, stdout } = run(['dist/cli.js', ...args]);
      assert.deepEqual(told, []);
      assert.match(stdout, /孕产妇死亡率/);
    });
  it('by the language server', async () => {
    const uri = 'file:///draft.plan.txt';
    const text = readFileSync(draft, 'utf8');
    const server = spawn(process.execPath, [...GUARDS, 'dist/server.js', '--stdio']);
    let [out, told] = ['', ''];
    server.stderr.on('data', (data) => (told += String(data)));
    server.stdin.write(
      message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }) +
        message({ method: 'initialized', params: {} }) +
        message({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'development-plan', version: 1, text } } }) +
        message({ id: 2, method: 'textDocument/documentSymbol', params: { textDocument: { uri } } }),
    );
    for await (const data of server.stdout) if ((out += String(data)).includes('妇女与法律')) break;
    server.kill();
    assert.equal(told, '');
  });
  it('by the tools for assistants', () => {
    const outline = (id: number, path: string) => ({ id, method: 'tools/call', params: { name: 'outline', arguments: { path } } });
    const messages = [
      {
        id: 1,
        method: 'initialize',
        params: { protocolVersion: '2025-03-26', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
      },
      { method: 'notifications/initialized' },
      outline(2, '-'), // is no file; standard input is the protocol's
      outline(3, resolve(draft)),
    ];
    const { told, stdout } = run(['dist/cli.js', 'mcp'], messages.map((one) => `${rpc(one)}\n`).join(''));
    assert.deepEqual(told, []);
    assert.match(stdout, /妇女与法律/);
  });
});
