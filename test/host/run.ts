/**
 * Runs the suite in VS Code: with its ordinary download on a desktop, or with the program that VSCODE_EXECUTABLE names (see
 * .ci/run). The suite leaves its counts in a file, since a remote extension host's output does not reach this process.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';

const root = resolve(__dirname, '../../..');

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-host-'));
  const report = join(folder, 'report.txt');
  const workspace = join(folder, 'examples'); // a copy: the suite edits, and VS Code may save by itself
  cpSync(join(root, 'examples'), workspace, { recursive: true });
  process.env['PLANLINT_HOST_REPORT'] = report;
  let failed = false;
  await runTests({
    extensionDevelopmentPath: process.env['PLANLINT_EXTENSION'] ?? root,
    extensionTestsPath: resolve(__dirname, 'index.js'),
    launchArgs: [workspace],
    ...(process.env['VSCODE_EXECUTABLE'] ? { vscodeExecutablePath: process.env['VSCODE_EXECUTABLE'] } : {}),
  }).catch(() => { failed = true; });
  process.stdout.write(readFileSync(report, 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = failed ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
