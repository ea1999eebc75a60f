/** Checkstyle’s XML: a file, and its findings as errors (https://checkstyle.org/config_reporting.html). */
import type { Severity } from '../rules/rule';
import type { Report } from './report';
import { element, xmlDocument } from './xml';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info', hint: 'info' };

export const checkstyle: Report = (files, { version, failures }) => {
  const checked = files.map(({ path, findings }) => ({
    name: path,
    errors: findings.map(({ rule, severity, message, range }) =>
      element('error', {
        line: range.start.line + 1,
        column: range.start.character + 1,
        severity: SEVERITY[severity],
        message,
        source: `planlint.${rule}`,
      }),
    ),
  }));
  const broken = failures.map(({ where, message }) => ({
    name: where,
    errors: [element('error', { line: 1, severity: 'error', message, source: 'planlint' })],
  }));
  const all = [...checked, ...broken].map(({ name, errors }) => element('file', { name }, errors));
  return xmlDocument(element('checkstyle', { version }, all));
};
