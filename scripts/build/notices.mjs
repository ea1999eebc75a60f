// dist/THIRD-PARTY.txt: whose code is in the programs, and under which licence, from what the bundler put into them. A library without
// a licence stops the build.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const LICENCE = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;

/** The folder of the library that a file of a bundle is from; undefined for our own. */
const folderOf = (path) => PACKAGE.exec(path)?.[0].slice(0, -1);

async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((one) => LICENCE.test(one));
  if (!file && !license) throw new Error(`${folder}: no licence`);
  const words = file ? (await readFile(join(folder, file), 'utf8')).trim() : `(no licence file in the package)`;
  return { name, version, text: `${name} ${version} — ${license ?? file}\n\n${words}` };
}

/** `metafiles`: what esbuild tells of each bundle. */
export async function writeNotices(metafiles, output) {
  const folders = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs).map(folderOf)).filter(Boolean));
  const notices = await Promise.all([...folders].map(noticeOf));
  notices.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
  const line = `\n\n${'='.repeat(80)}\n\n`;
  const head = `Plan Lint holds code of these ${notices.length} libraries.`;
  await writeFile(output, [head, ...notices.map(({ text }) => text)].join(line) + '\n');
}
