/** The entry point inside VS Code's extension host in Node. */
import { join } from 'node:path';
import Mocha from 'mocha';
import { report } from './report';

export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false });
  for (const name of ['extension', 'crash', 'offline']) mocha.addFile(join(__dirname, `${name}.test.js`));
  return report('node', (done) => mocha.run(done));
}
