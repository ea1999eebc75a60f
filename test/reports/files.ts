/** Findings made by hand for the tests of reports. */
import picocolors from 'picocolors';
import type { Finding } from '../../server/check/finding';
import { locatorIn } from '../../server/check/locator';
import { fileReport, type FileReport } from '../../server/reports/file-report';
import { rangesIn, type SourceContext } from '../../server/reports/ranges';
import type { ReportContext } from '../../server/reports/report';

/** The text of the higher-level plan that findings point to. */
export const upperText = '云岫市妇女发展规划\n女村医占比达到45%以上。\n';

export const context: ReportContext = {
  locale: 'zh',
  version: '1.2.3',
  colors: picocolors.createColors(false),
  failures: [],
};

export const sources: SourceContext = {
  locale: 'zh',
  pathOf: (uri) => uri.replace('file:///', ''),
  rangesOf: () => rangesIn(upperText),
};

/** A finding on the first occurrence of some words. */
export function finding(text: string, words: string, more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words);
  return {
    rule: 'weaker-target',
    category: 'target',
    severity: 'error',
    message: '女村医占比弱于上位规划',
    span: { start, end: start + words.length },
    related: [],
    fix: undefined,
    missing: undefined,
    ...more,
  };
}

export const file = (path: string, text: string, ...findings: Finding[]): FileReport =>
  fileReport({ path, isText: true }, text, { analyses: [], findings, waived: [], locate: locatorIn(text, []) }, sources);

/** The same as a document with pages, one a line. */
export const pagedFile = (path: string, text: string, ...findings: Finding[]): FileReport => {
  const places = [...text.matchAll(/.+/g)].map(({ index, 0: words }, i) => ({ start: index, end: index + words.length, page: i + 1 }));
  return fileReport({ path, isText: false }, text, { analyses: [], findings, waived: [], locate: locatorIn(text, [], places) }, sources);
};

const [source, words] = ['云岫市妇女发展规划', '女村医占比达到45%以上'];
/** A clause of the higher-level plan as related information. */
export const related: Finding['related'] = [
  { uri: 'file:///upper/市.txt', source, span: { start: 10, end: 22 }, words, message: `${source}：${words}` },
];
