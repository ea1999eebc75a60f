import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readUpper } from '../../server/analysis/read-upper';
import { check } from '../../server/check/check';
import { baselineOf, readBaseline, withoutKnown } from '../../server/reports/baseline';
import { fileReport } from '../../server/reports/file-report';
import { rangesIn } from '../../server/reports/ranges';
import { projectFile } from '../support';

const draft = projectFile('examples/drafts/青禾县妇女发展规划.plan.txt');
const uppers = [readUpper('file:///市.txt', projectFile('examples/upper/云岫市妇女发展规划.plan.txt'))];
const report = (text: string) => {
  const checked = check(text, { template: undefined, uppers, rules: {}, waivers: [] }, { locale: 'zh', today: '2026-01-31' });
  return fileReport({ path: 'a.txt', isText: true }, text, checked, { locale: 'zh', pathOf: (uri) => uri, rangesOf: () => rangesIn('') });
};
const known = readBaseline(baselineOf([report(draft)], (path) => path))!;
const fresh = (text: string) => withoutKnown(report(text), known, 'a.txt').findings;

/** An edit that has nothing to do with any finding: a paragraph put in, a wrapped line, an empty line, other line ends. */
const edits: readonly ((text: string, at: number) => string)[] = [
  (text, at) => withLine(text, at, ''),
  (text) => text.replace(/\n/g, '\r\n'),
  (text, at) => wrapped(text, at),
  (text) => text.replace('前言', '前言\n本规划由县政府妇女儿童工作委员会办公室负责解释。'),
];
function withLine(text: string, at: number, line: string): string {
  const lines = text.split('\n');
  lines.splice(at % lines.length, 0, line);
  return lines.join('\n');
}
/** A long measure without findings of its own is broken in its middle, as a mail program does. */
function wrapped(text: string, at: number): string {
  const lines = text.split('\n');
  const found = report(text).findings.map(({ range }) => range.start.line);
  const long = lines.flatMap((line, i) => (line.length > 60 && !found.includes(i) && /^\d+\. /.test(line) ? [i] : []));
  const i = long[at % long.length]!;
  lines[i] = `${lines[i]!.slice(0, 40)}\n${lines[i]!.slice(40)}`;
  return lines.join('\n');
}

describe('a baseline', () => {
  it('knows what was found, and nothing else', () => {
    assert.deepEqual(fresh(draft), []);
    const worse = draft.replace('社区居家养老服务覆盖率达到90%', '社区居家养老服务覆盖率达到80%');
    assert.deepEqual(
      fresh(worse).map(({ rule }) => rule),
      ['weaker-target'],
    );
    assert.equal(withoutKnown(report(draft), known, 'b.txt').findings.length, report(draft).findings.length);
  });
  it('brings no old finding back after edits that have nothing to do with it', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(edits.length - 1), fc.nat(200)), { minLength: 1, maxLength: 3 }), (chosen) => {
        const text = chosen.reduce((now, [which, at]) => edits[which]!(now, at), draft);
        const old = new Set(report(draft).findings.map(({ rule }) => rule));
        const told = fresh(text).filter(({ rule }) => old.has(rule));
        assert.deepEqual(
          told.map(({ rule, locator }) => [rule, locator.quote]),
          [],
        );
      }),
      { numRuns: 50 },
    ));
  it('that is none is told from one', () => {
    for (const text of ['', 'null', '[]', '{"version":1}', '{"version":1,"files":{"a":{"r":{"f":"x"}}}}', '{"version":2,"files":{}}'])
      assert.equal(readBaseline(text), undefined, text);
    assert.ok(readBaseline('{"version":1,"files":{}}'));
  });
});
