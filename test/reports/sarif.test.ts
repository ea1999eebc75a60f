import { strict as assert } from 'node:assert';
import { rules } from '../../server/rules/registry';
import { sarif, sarifLog } from '../../server/reports/sarif';
import type { FileReport } from '../../server/reports/file-report';
import { jsonText, reportText } from '../../server/reports/report';
import { context, file, finding, pagedFile, related } from './files';

const text = '青禾县\r\n𠮷女村医占比达到40%。';
const log = (...files: FileReport[]) => sarifLog(files, context).runs[0]!;

describe('sarif', () => {
  it('is written a result at a time as if it were written at once', () => {
    const one = file('草案.txt', text, finding(text, '40%'));
    for (const files of [[], [one], [one, one]]) assert.equal(reportText(sarif, files, context), jsonText(sarifLog(files, context)));
  });
  it('is a log of version 2.1.0 with one run of this version of the tool', () => {
    const { version, runs } = sarifLog([], context);
    assert.deepEqual(
      [version, runs.length, runs[0]!.tool.driver.name, runs[0]!.tool.driver.version, runs[0]!.results],
      ['2.1.0', 1, 'planlint', '1.2.3', []],
    );
  });
  it('describes every rule once', () => {
    const described = log().tool.driver.rules!;
    assert.deepEqual(
      described.map((r) => r.id),
      rules.map((r) => r.id),
    );
    for (const { id, shortDescription } of described) assert.notEqual(shortDescription!.text, id);
  });
  it('counts lines and columns from 1, columns in UTF-16 units, and says so', () => {
    const run = log(file('草案.txt', text, finding(text, '40%')));
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.deepEqual(run.results![0]!.locations![0]!.physicalLocation!.region, {
      startLine: 2,
      startColumn: 10,
      endLine: 2,
      endColumn: 13,
    });
  });
  it('has a level for each severity', () => {
    const severities = ['error', 'warning', 'info', 'hint'] as const;
    const run = log(file('a', text, ...severities.map((severity) => finding(text, '40%', { severity }))));
    assert.deepEqual(
      run.results!.map((r) => r.level),
      ['error', 'warning', 'note', 'note'],
    );
  });
  it('writes a path as a relative reference that is valid in a uri', () => {
    const uri = (path: string) =>
      log(file(path, text, finding(text, '40%'))).results![0]!.locations![0]!.physicalLocation!.artifactLocation!.uri;
    assert.equal(uri('drafts/a b.txt'), 'drafts/a%20b.txt');
    assert.equal(uri('drafts\\草案.txt'), 'drafts/%E8%8D%89%E6%A1%88.txt');
  });
  it('carries the fix', () => {
    const fix = { safe: false, edits: [{ span: { start: text.indexOf('40'), end: text.indexOf('40') + 2 }, text: '45' }] };
    const [first] = log(file('a', text, finding(text, '40%', { fix }))).results![0]!.fixes!;
    assert.deepEqual(first!.artifactChanges[0]!.replacements, [
      { deletedRegion: { startLine: 2, startColumn: 10, endLine: 2, endColumn: 12 }, insertedContent: { text: '45' } },
    ]);
    assert.equal(log(file('a', text, finding(text, '40%'))).results![0]!.fixes, undefined);
  });
  it('leads to the clause of the higher-level plan', () => {
    const [location] = log(file('a', text, finding(text, '40%', { related }))).results![0]!.relatedLocations!;
    assert.equal(location!.physicalLocation!.artifactLocation!.uri, encodeURI('upper/市.txt'));
    assert.equal(location!.physicalLocation!.region!.startLine, 2);
    assert.match(location!.message!.text!, /云岫市/);
  });
  it('quotes the words of a document that has no lines, and offers no changes to it', () => {
    const fix = { safe: true, edits: [{ span: { start: 4, end: 5 }, text: '甲' }] };
    const [first] = log(pagedFile('草案.pdf', text, finding(text, '40%', { fix }))).results!;
    assert.deepEqual(first!.locations![0]!.physicalLocation!.region!.snippet, { text: '𠮷女村医占比达到40%' });
    assert.equal(first!.locations![0]!.logicalLocations![0]!.fullyQualifiedName, '第2页：“𠮷女村医占比达到40%”');
    assert.equal(first!.fixes, undefined);
  });
  it('is no green log where a file could not be read', () => {
    const [run] = sarifLog([], { ...context, failures: [{ where: '/坏.docx', message: '读不了' }] }).runs;
    assert.equal(run!.invocations![0]!.executionSuccessful, false);
    const [told] = run!.invocations![0]!.toolExecutionNotifications!;
    assert.equal(told!.message.text, '/坏.docx: 读不了');
    assert.match(told!.locations![0]!.physicalLocation!.artifactLocation!.uri!, /^file:\/\/\//);
  });
  it('helps with every rule', () => {
    const { rules: told, informationUri } = log(file('a', text)).tool.driver;
    assert.ok(
      told!.every(({ id, helpUri, help }) => helpUri === `${informationUri}/blob/main/docs/rules/${id}.md` && help!.markdown!.length > 50),
    );
  });
});
