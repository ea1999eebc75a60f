import { strict as assert } from 'node:assert';
import { statSync } from 'node:fs';

/** What is loaded before the first finding is shown; what reads Word, PDF and YAML is loaded when such a file comes. */
describe('the server’s bundle', () => {
  for (const path of ['dist/server.js', 'dist/web/server.js'])
    it(`is under 580 kB: ${path}`, () => assert.ok(statSync(path).size < 580_000, `${statSync(path).size} bytes`));
});
