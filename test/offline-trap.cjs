// Loaded before a program (node --require): whatever would open a socket is told on standard error, and fails. Pipes to a parent are none.
const { writeSync } = require('node:fs');

const refuse = (name) => () => {
  writeSync(2, `OFFLINE: ${name}\n`);
  throw new Error(`offline: ${name}`);
};
function trap(module, ...names) {
  const owner = require(module);
  for (const name of names) owner[name] = refuse(`${module}.${name}`);
}
trap('node:net', 'connect', 'createConnection', 'createServer');
trap('node:tls', 'connect', 'createServer');
trap('node:http', 'request', 'get', 'createServer');
trap('node:https', 'request', 'get', 'createServer');
trap('node:http2', 'connect', 'createServer');
trap('node:dgram', 'createSocket');
trap('node:dns', 'lookup', 'resolve');
require('node:net').Socket.prototype.connect = refuse('Socket.connect');
globalThis.fetch = refuse('fetch');
