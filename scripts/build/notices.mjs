// Whose code is in the programs, from what the bundler put into them: dist/THIRD-PARTY.txt with the licences, for people, and
// dist/sbom.cdx.json (CycloneDX 1.5), for programs. A library without a licence stops the build.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const LICENCE = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;
/** Libraries that lie inside of others without a package.json of their own, where their version is said, and who has their licence. */
const INSIDE = {
  'node_modules/unpdf': {
    name: 'pdfjs-dist',
    license: 'Apache-2.0',
    versionIn: 'dist/pdfjs.mjs',
    version: /"(\d+\.\d+\.\d+)"/,
    words: 'node_modules/typescript/LICENSE.txt',
  },
};

/** The folder of the library that a file of a bundle is from; undefined for our own. */
const folderOf = (path) => PACKAGE.exec(path)?.[0].slice(0, -1);

async function libraryIn(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((one) => LICENCE.test(one));
  if (!file && !license) throw new Error(`${folder}: no licence`);
  const words = file ? (await readFile(join(folder, file), 'utf8')).trim() : `(no licence file in the package)`;
  return { name, version, license: license ?? file, words };
}

async function libraryInside(folder) {
  const { name, license, versionIn, version, words } = INSIDE[folder];
  const found = version.exec(await readFile(join(folder, versionIn), 'utf8'));
  if (!found) throw new Error(`${folder}: which version of ${name} it holds is not said any more`);
  return { name, version: found[1], license, words: (await readFile(words, 'utf8')).trim() };
}

/** The libraries in bundles, by name. `metafiles`: what esbuild tells of each bundle. */
async function librariesOf(metafiles) {
  const folders = [...new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs).map(folderOf)).filter(Boolean))];
  const inside = folders.filter((folder) => folder in INSIDE);
  const all = await Promise.all([...folders.map(libraryIn), ...inside.map(libraryInside)]);
  return all.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

function noticesOf(libraries) {
  const line = `\n\n${'='.repeat(80)}\n\n`;
  const head = `Plan Lint holds code of these ${libraries.length} libraries.`;
  return [head, ...libraries.map(({ name, version, license, words }) => `${name} ${version} — ${license}\n\n${words}`)].join(line) + '\n';
}

/** Without a time or a number of its own: the same for the same commit. */
function billOf(libraries, { name, version }) {
  const components = libraries.map((library) => ({
    type: 'library',
    name: library.name,
    version: library.version,
    purl: `pkg:npm/${library.name.replace('@', '%40')}@${library.version}`,
    licenses: [{ license: { name: library.license } }],
  }));
  const metadata = { component: { type: 'application', name, version } };
  return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata, components }, undefined, 2)}\n`;
}

export async function writeNotices(metafiles, folder) {
  const libraries = await librariesOf(metafiles);
  const own = JSON.parse(await readFile('package.json', 'utf8'));
  await writeFile(join(folder, 'THIRD-PARTY.txt'), noticesOf(libraries));
  await writeFile(join(folder, 'sbom.cdx.json'), billOf(libraries, own));
}
