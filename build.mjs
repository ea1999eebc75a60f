// Bundles the programs (library, command line, server, client; client and server for the web) into dist/; with --tests the tests,
// with --scripts the generator into out/. `--watch` goes on when a file changes.
import { copyFile, readFile, rm } from 'node:fs/promises';
import { globSync } from 'tinyglobby';
import * as esbuild from 'esbuild';
import { parse } from 'yaml';
import { facts } from './scripts/build/facts.mjs';
import { gathered } from './scripts/build/gather.mjs';
import { writeNotices } from './scripts/build/notices.mjs';
import { withoutUnused } from './scripts/build/without-unused.mjs';
import { zipAtOnce } from './scripts/build/zip-at-once.mjs';

const asked = (option) => process.argv.includes(option);

const common = { bundle: true, charset: 'utf8', plugins: [facts({ notes: true }), gathered], logLevel: 'warning' };
// The library’s build for browsers is the one that can be cut down to what is used.
const smallYaml = { yaml: './node_modules/yaml/browser/index.js' };
const shipped = { ...common, alias: smallYaml, plugins: [facts({ notes: false }), gathered], minify: true };
const server = { ...shipped, plugins: [...shipped.plugins, withoutUnused] };
const node = { platform: 'node', target: 'node20', format: 'cjs' };
/** Some libraries ask for import.meta.url, which CommonJS lacks. */
const metaUrl = {
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
};
const web = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };
const vscode = ['vscode'];

const library = {
  ...shipped,
  platform: 'neutral',
  target: 'es2022',
  mainFields: ['module', 'main'],
  entryPoints: { planlint: 'server/planlint.ts' },
  outdir: 'dist',
};

/** The programs in Node, what starts them, and the library for programs of others. */
const programs = [
  { ...shipped, ...node, ...metaUrl, entryPoints: { cli: 'server/cli.ts' }, outdir: 'dist/programs' },
  { ...server, ...node, entryPoints: { server: 'server/server.ts' }, outdir: 'dist/programs' },
  { ...shipped, ...node, entryPoints: { cli: 'server/shell/start.ts', server: 'server/shell/start.ts' }, outdir: 'dist' },
  // What only some runs of the command line need.
  {
    ...shipped,
    ...node,
    entryPoints: {
      'mcp-sdk': 'server/shell/mcp-sdk.ts',
      'reader-thread': 'server/shell/reader-thread.ts',
      watcher: 'server/shell/watcher.ts',
    },
    outdir: 'dist/packs',
  },
  { ...library, format: 'cjs' },
  { ...library, format: 'esm', outExtension: { '.js': '.mjs' } },
  { ...shipped, ...node, entryPoints: { client: 'client/extension.ts' }, outdir: 'dist', external: vscode },
];

const webPrograms = [
  {
    ...server,
    ...web,
    entryPoints: { server: 'server/browser.ts' },
    outdir: 'dist/web',
    format: 'iife',
  },
  { ...shipped, ...web, entryPoints: { client: 'client/browser.ts' }, outdir: 'dist/web', format: 'cjs', external: vscode },
  { ...common, ...web, minify: true, entryPoints: { compare: 'client/webview/compare.ts' }, outdir: 'dist/web', format: 'iife' },
];

/** One file for Node, which asks for module.exports, and for workers, which have importScripts. */
const pack = ({ id, source }) => ({
  ...shipped,
  ...web,
  plugins: [...shipped.plugins, zipAtOnce],
  entryPoints: { [id]: source },
  outdir: 'dist/packs',
  format: 'iife',
  globalName: `planlint.${id}`,
  external: ['buffer'], // which docx asks for where there is no atob
  define: { 'self.location.origin': '"null"' }, // @cfworker/json-schema makes a URL of where it runs, which in a blob’s worker is none
  footer: { js: `if (typeof module === 'object') module.exports = planlint.${id};` },
});
const formats = parse(await readFile('server/formats/formats.yaml', 'utf8'));
const packs = [
  { id: 'yaml', source: 'server/project/yaml.ts' },
  { id: 'official', source: 'server/formats/official.ts' },
  { id: 'spreadsheet', source: 'server/formats/spreadsheet.ts' },
  { id: 'papers', source: 'server/lsp/papers.ts' },
  { id: 'config', source: 'server/lsp/features/config.ts' },
  ...formats
    .filter(({ signature, named, saveAs }) => (signature || named) && !saveAs)
    .map(({ id }) => ({ id, source: `server/formats/${id}.ts` })),
];

const scripts = {
  ...common,
  ...node,
  ...metaUrl,
  entryPoints: ['scripts/generate.ts', 'scripts/screenshot.ts', 'bench/bench.ts', 'test/fuzz/run.ts'],
  outbase: '.',
  outdir: 'out',
  external: ['playwright-core'],
};

const tests = [
  {
    // the suite for the web host is one file
    ...common,
    ...web,
    alias: { 'node:assert': 'assert' },
    define: { 'process.env.NODE_DEBUG': 'undefined', global: 'globalThis' },
    inject: ['test/host/process.ts'],
    entryPoints: ['test/host/web.ts'],
    outdir: 'out/test/host',
    format: 'cjs',
    external: vscode,
  },
  // VS Code loads its suite by require().
  {
    ...common,
    ...node,
    ...metaUrl,
    entryPoints: globSync(['test/host/*.test.ts', 'test/host/{run,index,report,support}.ts']),
    outbase: '.',
    outdir: 'out',
    sourcemap: true,
    external: [...vscode, 'mocha', '@vscode/test-electron'],
  },
  // The others share their modules: each is loaded, compiled and counted once.
  {
    ...common,
    ...node,
    entryPoints: globSync('test/**/*.test.ts', { ignore: 'test/host/**' }),
    outbase: '.',
    outdir: 'out',
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'test/shared-modules/[hash]',
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    sourcemap: true,
    external: ['mocha', 'playwright-core', 'esbuild', 'typescript'],
  },
];

async function build(options) {
  if (!asked('--watch')) return (await esbuild.build({ ...options, metafile: true })).metafile;
  await (await esbuild.context(options)).watch();
}

for (const folder of ['dist', 'out']) await rm(folder, { recursive: true, force: true });
const released = [...programs, ...webPrograms, ...packs.map(pack)];
const others = [...(asked('--scripts') ? [scripts] : []), ...(asked('--tests') ? tests : [])];
try {
  const metafiles = [];
  for (const options of released) metafiles.push(await build(options));
  if (!asked('--watch')) await writeNotices(metafiles, 'dist');
  for (const options of others) await build(options);
  await copyFile('client/webview/compare.css', 'dist/web/compare.css');
} catch {
  process.exit(1); // esbuild has told what is wrong
}
