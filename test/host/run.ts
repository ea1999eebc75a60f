/**
 * Runs the suite in VS Code: with its ordinary download on a desktop, or with the program that VSCODE_EXECUTABLE names (see
 * .ci/run), which can also run it in a web worker. The suite leaves its counts in a file of the workspace. With
 * PLANLINT_EXTENSION naming an empty extension and PLANLINT_EXTENSIONS_DIR a folder of installed ones, the packaged one is tried.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';

const root = resolve(__dirname, '../../..');
const program = process.env['VSCODE_EXECUTABLE'];

/** Whether the suite passed in one host. */
async function passes(entry: string, ...launchArgs: string[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-host-'));
  const workspace = join(folder, 'examples'); // a copy: the suite edits, and VS Code may save by itself
  cpSync(join(root, 'examples'), workspace, { recursive: true });
  let passed = true;
  await runTests({
    extensionDevelopmentPath: process.env['PLANLINT_EXTENSION'] ?? root,
    extensionTestsPath: resolve(__dirname, entry),
    launchArgs: [
      workspace,
      ...launchArgs,
      ...(process.env['PLANLINT_EXTENSIONS_DIR'] ? [`--extensions-dir=${process.env['PLANLINT_EXTENSIONS_DIR']}`] : []),
    ],
    ...(program ? { vscodeExecutablePath: program } : {}),
  }).catch(() => {
    passed = false;
  });
  const report = join(workspace, 'report.txt');
  process.stdout.write(existsSync(report) ? readFileSync(report, 'utf8') : `  ${entry}: no report\n  1 failing\n`);
  rmSync(folder, { recursive: true, force: true });
  return passed;
}

async function main(): Promise<void> {
  const results = [await passes('index.js'), ...(program && !process.env['PLANLINT_EXTENSION'] ? [await passes('web.js', '--web')] : [])];
  process.exitCode = results.every(Boolean) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
