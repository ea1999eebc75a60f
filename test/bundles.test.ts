import { strict as assert } from 'node:assert';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type * as Spreadsheet from '../server/formats/spreadsheet';
import { read as readSpreadsheet } from '../server/formats/xlsx';

/** What is loaded before the first finding is shown; what reads Word, PDF and YAML is loaded when such a file comes. */
describe('the server’s bundle', () => {
  for (const path of ['dist/programs/server.js', 'dist/web/server.js'])
    it(`is under 660 kB: ${path}`, () => assert.ok(statSync(path).size < 660_000, `${statSync(path).size} bytes`));
});

describe('the programs', () => {
  it('say whose code they hold', () => {
    const notices = readFileSync('dist/THIRD-PARTY.txt', 'utf8');
    for (const name of ['yaml', 'vscode-languageserver', 'unpdf', 'pdfjs-dist', 'fflate', 'commander'])
      assert.match(notices, new RegExp(`^${name} \\d`, 'm'));
  });
  it('say it to programs, too: the same libraries', () => {
    const { bomFormat, components } = JSON.parse(readFileSync('dist/sbom.cdx.json', 'utf8')) as {
      bomFormat: string;
      components: { name: string; version: string; purl: string }[];
    };
    assert.equal(bomFormat, 'CycloneDX');
    const notices = readFileSync('dist/THIRD-PARTY.txt', 'utf8');
    assert.equal(components.length, Number(/these (\d+) libraries/.exec(notices)![1]));
    for (const { name, version, purl } of components) {
      assert.ok(notices.includes(`\n${name} ${version} — `), name);
      assert.equal(decodeURIComponent(purl), `pkg:npm/${name}@${version}`);
    }
  });
  it('write long spreadsheets, too', async () => {
    const { write } = createRequire(import.meta.url)(resolve('dist/packs/spreadsheet.js')) as typeof Spreadsheet;
    const table = Array.from({ length: 3000 }, (_, i) => [`指标${i}`, '村（居）委会成员中女性比例', `${i / 7}`]);
    const found = readSpreadsheet(await write([{ name: '表', table }]));
    assert.ok('text' in found);
    assert.equal(found.text.split('\n').length, 3001);
  });
});
