/** Runs the suite and leaves its counts in the workspace, since a remote or web host's output does not reach the one who started it. */
import * as vscode from 'vscode';

export async function report(host: string, start: (done: (failures: number) => void) => Mocha.Runner): Promise<void> {
  const lines: string[] = [`  VS Code, ${host} host`];
  let runner!: Mocha.Runner;
  const failures = await new Promise<number>((done) => {
    runner = start(done);
    runner.on('pass', (test) => lines.push(`    ✔ ${test.fullTitle()}`));
    runner.on('fail', (test, error: Error) => lines.push(`    ✘ ${test.fullTitle()}`, `      ${error.stack ?? error.message}`));
  });
  lines.push('', `  ${runner.stats?.passes ?? 0} passing`, ...(failures ? [`  ${failures} failing`] : []), '');
  await vscode.workspace.fs.writeFile(
    vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'report.txt'),
    new TextEncoder().encode(lines.join('\n')),
  );
  if (failures) throw new Error(`${failures} failing`);
}
