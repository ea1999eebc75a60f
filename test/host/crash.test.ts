/** Only where the server is a process: it is killed. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import * as vscode from 'vscode';
import { comparedMessages, foundAgain, openDraft, until } from './support';

/** The process ids of the language server that this extension host has started. */
const servers = (): number[] =>
  (spawnSync('pgrep', ['-f', 'dist/server.js'], { encoding: 'utf8' }).stdout.match(/\d+/g) ?? [])
    .map(Number)
    .filter((pid) => pid !== process.pid);

describe('language server process', () => {
  it('comes back with the same findings when it is killed', async () => {
    const document = await openDraft();
    const before = await comparedMessages(document);
    const old = servers();
    assert.ok(old.length > 0);
    const at = document.positionAt(document.getText().indexOf('14/10万') + 1);
    for (const pid of old) process.kill(pid, 'SIGKILL');
    while (servers().some((pid) => old.includes(pid))); // now they are dead, and this process, which has not rested, has not heard of it
    const unheard = [1, 2, 3, 4].map(() => vscode.commands.executeCommand('planlint.newPlan').then(undefined, () => undefined));
    await until('a new server', () => servers().some((pid) => !old.includes(pid)) || undefined);
    await until(
      'a hover',
      async () =>
        (await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at)).length || undefined,
    );
    await foundAgain(document.uri, before);
    await Promise.all(unheard);
  });
});
