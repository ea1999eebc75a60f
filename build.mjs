// Bundles the three programs (client, server, command line) into dist/; with --tests the tests, with --scripts the generator into out/.
import { readFile, rm } from 'node:fs/promises';
import { globSync } from 'tinyglobby';
import * as esbuild from 'esbuild';
import { parse } from 'yaml';

/** Facts live in YAML; programs get them as ready-made objects, so that no parsing happens at start-up. */
const yamlFacts = {
  name: 'yaml-facts',
  setup(build) {
    build.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: JSON.stringify(parse(await readFile(path, 'utf8'))),
      loader: 'json',
      watchFiles: [path],
    }));
  },
};

const tests = process.argv.includes('--tests');
const common = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', charset: 'utf8', plugins: [yamlFacts], loader: { '.md': 'text' }, logLevel: 'warning',
  // Some libraries ask for import.meta.url, which CommonJS lacks.
  define: { 'import.meta.url': 'importMetaUrl' }, banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" } };

async function build(options) {
  if (!process.argv.includes('--watch')) return esbuild.build(options);
  await (await esbuild.context(options)).watch();
}

for (const folder of ['dist', 'out']) await rm(folder, { recursive: true, force: true });
await build({ ...common, entryPoints: { cli: 'server/cli.ts', server: 'server/server.ts' }, outdir: 'dist', minify: true, keepNames: true });
await build({ ...common, entryPoints: { client: 'client/extension.ts' }, outdir: 'dist', minify: true, external: ['vscode'] });
if (process.argv.includes('--scripts')) {
  await build({ ...common, entryPoints: ['scripts/generate.ts', 'bench/bench.ts'], outbase: '.', outdir: 'out' });
}
if (tests) {
  await build({ ...common, entryPoints: globSync(['test/**/*.test.ts', 'test/host/{run,index}.ts']), outbase: '.', outdir: 'out', sourcemap: 'inline', external: ['vscode', 'mocha', 'vscode-oniguruma', 'vscode-textmate', '@vscode/test-electron', 'playwright-core'] });
}
