/** The entry point inside VS Code's extension host in a web worker. */
import 'mocha/mocha';
import { report } from './report';

export function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: undefined });
  require('./extension.test'); // after the set-up, which makes describe and it
  return report('web', (done) => mocha.run(done));
}
