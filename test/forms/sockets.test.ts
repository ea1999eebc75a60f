/** What SECURITY.md promises, as the system sees it: no program of ours asks for a socket. */
import { strict as assert } from 'node:assert';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxFile } from '../formats/docx-file';
import { pdfFile } from '../formats/pdf-file';
import { frame, rpc } from '../lsp/frame';

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
      rpc({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }),
      rpc({ method: 'initialized', params: {} }),
      rpc({
        method: 'textDocument/didOpen',
        params: {
          textDocument: { uri, languageId: 'development-plan', version: 1, text: readFileSync(DRAFT, 'utf8') },
        },
      }),
      rpc({ id: 2, method: 'textDocument/hover', params: { textDocument: { uri }, position: { line: 0, character: 0 } } }),
    ];
    const { stdout, sockets } = await traced(['dist/server.js', '--stdio'], messages.map(frame).join(''), (said) =>
      said.includes('"id":2'),
    );
    assert.match(stdout, /"id":2/);
    assert.deepEqual(sockets, []);
  });
  it('by the tools for assistants', async () => {
    const messages = [
      rpc({
        id: 1,
        method: 'initialize',
        params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
      }),
      rpc({ method: 'notifications/initialized', params: {} }),
      rpc({ id: 2, method: 'tools/call', params: { name: 'check', arguments: { path: DRAFT } } }),
    ];
    const { stdout, sockets } = await traced(['dist/cli.js', 'mcp'], messages.map((one) => `${one}\n`).join(''), (said) =>
      said.includes('"id":2'),
    );
    assert.match(stdout, /"id":2/);
    assert.deepEqual(sockets, []);
  });
});
