/** Only where the server is a process: it is killed. */
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { openDraft, until } from './support';

/** The process ids of the language server that this extension host has started. */
const servers = (): number[] => execFileSync('pgrep', ['-f', 'dist/server.js'], { encoding: 'utf8' }).trim().split('\n').map(Number).filter((pid) => pid !== process.pid);
const all = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).map((d) => d.message).sort();

describe('language server process', () => {
  it('comes back with the same findings when it is killed', async () => {
    const document = await openDraft();
    const before = await until('diagnostics', () => { const found = all(document.uri); return found.length ? found : undefined; });
    const old = servers();
    assert.ok(old.length > 0);
    for (const pid of old) process.kill(pid, 'SIGKILL');
    await until('a new server', () => { try { return servers().some((pid) => !old.includes(pid)) || undefined; } catch { return undefined; } });
    const at = document.positionAt(document.getText().indexOf('14/10万') + 1);
    await until('a hover', async () => (await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at)).length || undefined);
    assert.deepEqual(await until('the same findings', () => (all(document.uri).length === before.length ? all(document.uri) : undefined)), before);
  });
});
