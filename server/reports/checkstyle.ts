/** Checkstyle’s XML: a file, and its findings as errors (https://checkstyle.org/config_reporting.html). */
import type { Severity } from '../rules/rule';
import type { ReportedFinding } from './file-report';
import type { Report } from './report';
import { element, xmlDocument } from '../base/xml';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info', hint: 'info' };

export const checkstyle: Report = function* (files, { version, failures }) {
  const content = function* () {
    for (const { path, findings } of files) yield element('file', { name: path }, findings.map(errorOf));
    for (const { where, message } of failures)
      yield element('file', { name: where }, [element('error', { line: 1, severity: 'error', message, source: 'planlint' })]);
  };
  yield* xmlDocument('checkstyle', { version }, content());
};

const errorOf = ({ rule, severity, message, range }: ReportedFinding): string =>
  element('error', {
    line: range.start.line + 1,
    column: range.start.character + 1,
    severity: SEVERITY[severity],
    message,
    source: `planlint.${rule}`,
  });
