/** Only in Node: while the other suites ran, none of our code opened a socket in the extension host. VS Code itself does. */
import { strict as assert } from 'node:assert';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';

const OURS = /dist[\\/]client\.js|offline\.test\.js/;
const told: string[] = [];

/** Notes down who calls a function, when it is code of ours, and goes on. */
function watch<T extends object>(owner: T, name: keyof T & string): void {
  const real = owner[name] as (this: unknown, ...args: unknown[]) => unknown;
  owner[name] = function (this: unknown, ...args: unknown[]) {
    const from = new Error(name).stack!.split('\n').slice(2).join('\n');
    if (OURS.test(from)) told.push(`${name}\n${from}`);
    return real.apply(this, args);
  } as T[keyof T & string];
}
// Before the extension starts, as this file is loaded before any test is run.
watch(net.Socket.prototype, 'connect');
watch(dns, 'lookup');
for (const module of [http, https]) for (const name of ['request', 'get'] as const) watch(module, name);
watch(globalThis, 'fetch');

describe('no socket in the extension host', () => {
  it('was opened', () => assert.deepEqual(told, []));
  it('would be opened without being noticed', async () => {
    const before = told.length;
    await new Promise((done) => net.connect(9, '127.0.0.1').on('error', done));
    assert.ok(told.length > before);
  });
});
