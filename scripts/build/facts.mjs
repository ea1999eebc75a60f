// Facts live in YAML; programs get them as ready-made objects, so that no parsing happens at start-up.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'yaml';

/** Where a fact comes from and what it is not to be taken for are for its readers and for the tests; programs do without. */
const NOTES = { 'indicators.yaml': ['source', 'near', 'kind', 'domain'] };
const withoutNotes = (path) => (key, value) => ((NOTES[basename(path)] ?? ['source']).includes(key) ? undefined : value);

/** The esbuild plugin; `notes` keeps what programs do without. */
export const facts = ({ notes }) => ({
  name: 'facts',
  setup(build) {
    build.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: JSON.stringify(parse(await readFile(path, 'utf8')), notes ? undefined : withoutNotes(path)),
      loader: 'json',
      watchFiles: [path],
    }));
  },
});
