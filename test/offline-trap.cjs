// Loaded before a program (node --require): whatever would open a socket is told on standard error, and fails. Pipes to a parent are none.
const { writeSync } = require('node:fs');

function trap(module, ...names) {
  const owner = require(module);
  for (const name of names)
    owner[name] = () => {
      writeSync(2, `OFFLINE: ${module}.${name}\n`);
      throw new Error(`offline: ${module}.${name}`);
    };
}
trap('node:net', 'connect', 'createConnection', 'createServer');
trap('node:tls', 'connect', 'createServer');
trap('node:http', 'request', 'get', 'createServer');
trap('node:https', 'request', 'get', 'createServer');
trap('node:http2', 'connect', 'createServer');
trap('node:dgram', 'createSocket');
trap('node:dns', 'lookup', 'resolve');
const { Socket } = require('node:net');
Socket.prototype.connect = () => {
  writeSync(2, 'OFFLINE: Socket.connect\n');
  throw new Error('offline: Socket.connect');
};
globalThis.fetch = () => {
  writeSync(2, 'OFFLINE: fetch\n');
  throw new Error('offline: fetch');
};
