/** What a client may send the shipped server that is no message: it answers what comes after, or says why it ends. It is never silent. */
import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { frame, rpc } from './frame';

const message = (content: object) => frame(rpc(content));
const INITIALIZE = message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
const QUESTION = message({ id: 9, method: 'no/such/thing', params: {} });

/** The exit code and the words on standard error, or 'answered' where the question after what was sent has its answer. */
const afterwards = (sent: string, ...options: string[]) =>
  new Promise<string>((done) => {
    const server = spawn(process.execPath, [...options, 'dist/server.js', '--stdio']);
    let [out, err] = ['', ''];
    server.stderr.setEncoding('utf8').on('data', (words: string) => (err += words));
    server.stdin.on('error', () => undefined); // it may have ended before it has read all
    server.stdout.setEncoding('utf8').on('data', (words: string) => {
      out += words;
      if (!out.includes('"id":9')) return;
      done(out.includes('noise') ? 'disturbed' : 'answered');
      server.kill();
    });
    server.on('close', (code) => done(`${code}: ${err}`));
    server.stdin.write(INITIALIZE + sent + QUESTION);
  });

describe('a client that sends what is no message', function () {
  this.timeout(20_000);
  for (const [name, sent] of Object.entries({
    'no JSON': frame('{{{'),
    null: frame('null'),
    'a list': frame('[1]'),
    'a number': frame('5'),
    'an answer to nothing': frame('{"jsonrpc":"2.0","id":77,"result":1}'),
    'a request without a name': frame('{"jsonrpc":"2.0","id":{}}'),
    'an unknown request': message({ id: 4, method: 'a/b' }),
    'an unknown notification': message({ method: 'a/b' }),
    'null for parameters': message({ id: 5, method: 'textDocument/hover', params: null }),
    'a draft that is none': message({ method: 'textDocument/didOpen', params: null }),
    'cancelling nothing': message({ method: '$/cancelRequest', params: null }),
    'cancelling null': message({ method: '$/cancelRequest', params: { id: null } }),
    'ten million characters': message({ method: 'a/b', params: 'x'.repeat(10_000_000) }),
  }))
    it(`is answered after ${name}`, async () => assert.equal(await afterwards(sent), 'answered'));

  for (const [name, sent] of Object.entries({
    'without a length': 'X: y\r\n\r\n{}',
    'with a length that is no number': 'Content-Length: abc\r\n\r\n',
    'that is none': '\0garbage\r\n\r\n',
    'of a message cut short': 'Content-Length: 10\r\n\r\n{"a"',
  }))
    it(`is told that the server ends after a header ${name}`, async () => assert.match(await afterwards(sent), /^2: planlint: .+\n$/));

  it('is not disturbed by what libraries print', async () => {
    // as soon as it listens
    const noise = `data:text/javascript,setInterval(() => process.stdin.listenerCount('data') && console.log('noise'), 1)`;
    assert.equal(await afterwards('', '--import', noise), 'answered');
  });
  it('is not outlived by the server', async () => {
    const server = spawn(process.execPath, ['dist/server.js', '--stdio']);
    server.stdin.end(INITIALIZE);
    assert.equal(await new Promise((done) => server.on('close', done)), 1);
  });
});
