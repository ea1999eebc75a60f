import { strict as assert } from 'node:assert';
import { statSync } from 'node:fs';

/** What is loaded before the first finding is shown; Word and PDF reading are loaded when such a file comes. */
describe('the server’s bundle', () => {
  for (const path of ['dist/server.js', 'dist/web/server.js'])
    it(`is under 640 kB: ${path}`, () => assert.ok(statSync(path).size < 640_000, `${statSync(path).size} bytes`));
});
