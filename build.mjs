// Bundles the programs (client, server, command line; client and server for the web) into dist/; with --tests the tests, with --scripts the generator into out/.
import { copyFile, readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import * as esbuild from 'esbuild';
import { parse } from 'yaml';

/** Where a fact comes from and what it is not to be taken for are for its readers and for the tests; programs do without. */
const NOTES = { 'indicators.yaml': ['source', 'near', 'kind', 'domain'] };
const withoutNotes = (path) => (key, value) => ((NOTES[basename(path)] ?? ['source']).includes(key) ? undefined : value);

/** Facts live in YAML; programs get them as ready-made objects, so that no parsing happens at start-up. */
const yamlFacts = (replacer = () => undefined) => ({
  name: 'yaml-facts',
  setup(build) {
    build.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: JSON.stringify(parse(await readFile(path, 'utf8')), replacer(path)),
      loader: 'json',
      watchFiles: [path],
    }));
  },
});

const tests = process.argv.includes('--tests');
const common = { bundle: true, charset: 'utf8', plugins: [yamlFacts()], loader: { '.md': 'text' }, logLevel: 'warning' };
// The library’s build for browsers is the one that can be cut down to what is used.
const smallYaml = { yaml: './node_modules/yaml/browser/index.js' };
const shipped = { ...common, alias: smallYaml, plugins: [yamlFacts(withoutNotes)], minify: true };
const node = { platform: 'node', target: 'node20', format: 'cjs',
  // Some libraries ask for import.meta.url, which CommonJS lacks.
  define: { 'import.meta.url': 'importMetaUrl' }, banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" } };
const web = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

async function build(options) {
  if (!process.argv.includes('--watch')) return esbuild.build(options);
  await (await esbuild.context(options)).watch();
}

for (const folder of ['dist', 'out']) await rm(folder, { recursive: true, force: true });
await build({ ...shipped, ...node, entryPoints: { cli: 'server/cli.ts', server: 'server/server.ts' }, outdir: 'dist' });
await build({ ...shipped, ...node, entryPoints: { client: 'client/extension.ts' }, outdir: 'dist', external: ['vscode'] });
await build({ ...shipped, ...web, entryPoints: { server: 'server/browser.ts' }, outdir: 'dist/web', format: 'iife',
  define: { 'self.location.origin': '"null"' } }); // @cfworker/json-schema makes a URL of where it runs, which in a blob’s worker is none
await build({ ...shipped, ...web, entryPoints: { client: 'client/browser.ts' }, outdir: 'dist/web', format: 'cjs', external: ['vscode'] });
await build({ ...common, ...web, minify: true, entryPoints: { compare: 'client/webview/compare.ts' }, outdir: 'dist/web', format: 'iife' });
// One file for Node, which asks for module.exports, and for workers, which have importScripts.
for (const format of ['docx', 'pdf']) {
  await build({ ...shipped, ...web, entryPoints: { [format]: `server/formats/${format}.ts` }, outdir: 'dist', format: 'iife', globalName: `planlint.${format}`,
    footer: { js: `if (typeof module === 'object') module.exports = planlint.${format};` } });
}
await copyFile('client/webview/compare.css', 'dist/web/compare.css');
if (process.argv.includes('--scripts')) {
  await build({ ...common, ...node, entryPoints: ['scripts/generate.ts', 'scripts/screenshot.ts', 'bench/bench.ts'], outbase: '.', outdir: 'out', external: ['playwright-core'] });
}
if (tests) {
  // The suite for the web host is one file.
  await build({ ...common, ...web, alias: { 'node:assert': 'assert' }, define: { 'process.env.NODE_DEBUG': 'undefined', global: 'globalThis' }, inject: ['test/host/process.ts'], entryPoints: ['test/host/web.ts'], outdir: 'out/test/host', format: 'cjs', external: ['vscode'] });
  await build({ ...common, ...node, entryPoints: globSync(['test/**/*.test.ts', 'test/host/{run,index,report,support}.ts']), outbase: '.', outdir: 'out', sourcemap: 'inline', external: ['vscode', 'mocha', 'vscode-oniguruma', 'vscode-textmate', '@vscode/test-electron', 'playwright-core'] });
}
