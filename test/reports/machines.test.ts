/** What machines read: GitLab, JUnit, Checkstyle, CSV. */
import { strict as assert } from 'node:assert';
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import Papa from 'papaparse';
import { checkstyle } from '../../server/reports/checkstyle';
import { reportText } from '../../server/reports/report';
import { csv } from '../../server/reports/csv';
import { gitlab } from '../../server/reports/gitlab';
import { junit } from '../../server/reports/junit';
import { context, file, finding, pagedFile, related } from './files';

const text = '青禾县\n女村医占比达到40%。';
const files = [
  file(
    'drafts/草案.txt',
    text,
    finding(text, '40%', { related }),
    finding(text, '青禾县', { severity: 'info', message: '甲<“&”>\u0001\ud800' }),
  ),
  file('好.txt', text),
];
const failing = { ...context, failures: [{ where: '坏.docx', message: '不是可以读的 Word 文件' }] };
const children = (parent: XmlElement, name: string) =>
  parent.children.filter((child): child is XmlElement => 'name' in child && (child as XmlElement).name === name);

describe('gitlab', () => {
  const issues = JSON.parse(reportText(gitlab, [...files, files[0]!], context)) as { fingerprint: string; [key: string]: unknown }[];
  it('has what GitLab asks of an issue', () =>
    assert.deepEqual(
      { ...issues[0], fingerprint: typeof issues[0]!.fingerprint },
      {
        description: '女村医占比弱于上位规划',
        check_name: 'weaker-target',
        fingerprint: 'string',
        severity: 'critical',
        location: { path: 'drafts/草案.txt', lines: { begin: 2 } },
      },
    ));
  it('has what could not be read', () => {
    const [issue] = JSON.parse(reportText(gitlab, [], failing)) as { severity: string; location: { path: string } }[];
    assert.deepEqual([issue?.severity, issue?.location.path], ['blocker', '坏.docx']);
  });
  it('has no fingerprint twice', () => assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length));
});

describe('junit', () => {
  const root = parseXml(reportText(junit, files, failing)).root!;
  it('is a suite a file, with cases that fail, pass, or could not be run', () => {
    assert.deepEqual({ ...root.attributes }, { name: 'planlint', tests: '4', failures: '1', errors: '1' });
    const suites = children(root, 'testsuite').map((suite) => [
      suite.attributes['name'],
      children(suite, 'testcase').map((one) => children(one, 'failure').length - 2 * children(one, 'error').length),
    ]);
    assert.deepEqual(suites, [
      ['drafts/草案.txt', [1, 0]],
      ['好.txt', [0]],
      ['坏.docx', [-2]],
    ]);
  });
  it('says where, which words and what they are held against', () =>
    assert.match(root.text, /drafts\/草案\.txt:2:8\n女村医占比达到40%\n云岫市妇女发展规划：女村医占比达到45%以上/));
});

describe('checkstyle', () => {
  const root = parseXml(reportText(checkstyle, files, failing)).root!;
  it('is a file an element, its findings as errors, and those that could not be read', () =>
    assert.deepEqual(
      children(root, 'file').map((one) => [
        one.attributes['name'],
        children(one, 'error').map(({ attributes }) => Object.values(attributes)),
      ]),
      [
        [
          'drafts/草案.txt',
          [
            ['2', '8', 'error', '女村医占比弱于上位规划', 'planlint.weaker-target'],
            ['1', '1', 'info', '甲<“&”>��', 'planlint.weaker-target'],
          ],
        ],
        ['好.txt', []],
        ['坏.docx', [['1', 'error', '不是可以读的 Word 文件', 'planlint']]],
      ],
    ));
});

describe('csv', () => {
  const rows = (out: string) => Papa.parse<string[]>(out.slice(1).trimEnd()).data;
  it('is a row a finding, below a head', () => {
    const [head, first] = rows(reportText(csv, files, context));
    assert.deepEqual(head!.slice(0, 3), ['文件', '行', '规划']);
    assert.deepEqual(first, [
      'drafts/草案.txt',
      '2',
      '',
      '',
      '',
      '',
      '错误',
      '指标弱于上位规划（weaker-target）',
      '女村医占比弱于上位规划',
      '女村医占比达到40%',
      '云岫市妇女发展规划：女村医占比达到45%以上',
      '',
    ]);
  });
  it('has the page where there are pages, and files that could not be read', () => {
    assert.equal(rows(reportText(csv, [pagedFile('a.pdf', text, finding(text, '40%'))], context))[1]![1], '2');
    assert.deepEqual(
      rows(reportText(csv, [], failing))
        .at(-1)!
        .slice(0, 9)
        .filter(Boolean),
      ['坏.docx', '错误', '不是可以读的 Word 文件'],
    );
  });
  it('gives spreadsheets no formula', () =>
    assert.match(
      reportText(csv, [file('a.txt', text, finding(text, '40%', { message: '=HYPERLINK("x")' }))], context),
      /"'=HYPERLINK\(""x""\)"/,
    ));
});
