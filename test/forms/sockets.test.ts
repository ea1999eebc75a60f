/** What SECURITY.md promises, as the system sees it: no program of ours asks for a socket. */
import { strict as assert } from 'node:assert';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxFile } from '../formats/docx-file';
import { pdfFile } from '../formats/pdf-file';

const DRAFT = 'examples/drafts/青禾县妇女发展规划.plan.txt';
const folder = mkdtempSync(join(tmpdir(), 'planlint-strace-'));
const at = (name: string) => join(folder, name);

/** Runs Node under strace, its threads and children, too, its standard input open until `isDone`: what it prints, its calls for sockets. */
async function traced(args: readonly string[], input = '', isDone = (_: string) => false) {
  const program = spawn('strace', ['-f', '-e', 'trace=%network', '-o', at('trace'), process.execPath, ...args]);
  let stdout = '';
  program.stdin.write(input);
  program.stdout.setEncoding('utf8').on('data', (words: string) => {
    stdout += words;
    if (isDone(stdout)) program.stdin.end();
  });
  await new Promise((done) => program.on('close', done));
  const calls = readFileSync(at('trace'), 'utf8').split('\n');
  // pipes between a program and its children are sockets without a network: socketpair
  return { stdout, sockets: calls.filter((line) => /\b(?:socket|connect|bind|listen|sendto|sendmsg)\(/.test(line)) };
}
const rpc = (method: string, params: object, id?: number) =>
  JSON.stringify({ jsonrpc: '2.0', ...(id !== undefined && { id }), method, params });
const frame = (text: string) => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;

describe('no socket is asked for', function () {
  this.timeout(60_000);
  before(function () {
    // Where processes may not be watched nothing can be seen: shown as pending.
    if (spawnSync('strace', ['-o', '/dev/null', 'true']).status !== 0) this.skip();
    writeFileSync(at('draft.docx'), docxFile(readFileSync(DRAFT, 'utf8').split('\n')));
    writeFileSync(at('letter.pdf'), pdfFile([['A letter']]));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('but would be seen', async () => {
    const { sockets } = await traced(['-e', "require('node:net').connect(9, '127.0.0.1').on('error', () => {})"]);
    assert.ok(sockets.some((line) => line.includes('AF_INET')));
  });
  it('by check, of texts, Word and PDF', async () => {
    const args = ['check', DRAFT, at('draft.docx'), at('letter.pdf'), '--config', 'examples/planlint.yaml', '--jobs', '2'];
    const { stdout, sockets } = await traced(['dist/cli.js', ...args]);
    assert.match(stdout, /孕产妇死亡率/);
    assert.deepEqual(sockets, []);
  });
  it('by the language server', async () => {
    const uri = 'file:///draft.plan.txt';
    const messages = [
      rpc('initialize', { processId: null, rootUri: null, capabilities: {} }, 1),
      rpc('initialized', {}),
      rpc('textDocument/didOpen', {
        textDocument: { uri, languageId: 'development-plan', version: 1, text: readFileSync(DRAFT, 'utf8') },
      }),
      rpc('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } }, 2),
    ];
    const { stdout, sockets } = await traced(['dist/server.js', '--stdio'], messages.map(frame).join(''), (said) =>
      said.includes('"id":2'),
    );
    assert.match(stdout, /"id":2/);
    assert.deepEqual(sockets, []);
  });
  it('by the tools for assistants', async () => {
    const messages = [
      rpc('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } }, 1),
      rpc('notifications/initialized', {}),
      rpc('tools/call', { name: 'check', arguments: { path: DRAFT } }, 2),
    ];
    const { stdout, sockets } = await traced(['dist/cli.js', 'mcp'], messages.map((one) => `${one}\n`).join(''), (said) =>
      said.includes('"id":2'),
    );
    assert.match(stdout, /"id":2/);
    assert.deepEqual(sockets, []);
  });
});
