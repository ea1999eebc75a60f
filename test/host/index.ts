/** The entry point inside VS Code's extension host. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false });
  mocha.addFile(join(__dirname, 'extension.test.js'));
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      lines.push('', `  ${runner.stats?.passes ?? 0} passing`, ...(failures ? [`  ${failures} failing`] : []), '');
      const report = process.env['PLANLINT_HOST_REPORT'];
      if (report) writeFileSync(report, lines.join('\n'));
      if (failures) reject(new Error(`${failures} failing`));
      else resolve();
    });
    runner.on('pass', (test) => lines.push(`    ✔ ${test.fullTitle()}`));
    runner.on('fail', (test, error: Error) => lines.push(`    ✘ ${test.fullTitle()}`, `      ${error.stack ?? error.message}`));
  });
}
