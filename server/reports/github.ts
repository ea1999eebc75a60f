/** Annotations of a GitHub Actions run: workflow commands, a line each. */
import type { Locale } from '../base/messages';
import type { Severity } from '../rules/rule';
import type { FileReport, ReportedFinding } from './file-report';
import type { Report } from './report';
import { whereText } from './where';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };
const data = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

export const github: Report = function* (files, { locale, failures }) {
  for (const file of files) for (const finding of file.findings) yield annotation(finding, file, locale);
  for (const { where, message } of failures) yield `::error file=${property(where)},title=planlint::${data(message)}\n`;
};

function annotation(finding: ReportedFinding, { path, isText }: FileReport, locale: Locale): string {
  const { start, end } = finding.range;
  const properties = {
    file: property(path),
    line: start.line + 1,
    col: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    title: property(finding.rule),
  };
  const place = Object.entries(properties).map(([name, value]) => `${name}=${value}`);
  const message = isText ? finding.message : `${finding.message}（${whereText(finding.locator, locale)}）`;
  return `::${COMMAND[finding.severity]} ${place.join(',')}::${data(message)}\n`;
}
