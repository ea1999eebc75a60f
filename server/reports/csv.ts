/** Findings as a table for spreadsheets. */
import { word, type Locale } from '../base/messages';
import { nameOfRule } from '../rules/registry';
import type { FileReport, ReportedFinding } from './file-report';
import type { Report } from './report';
import { csvRows, render } from './tables';

const HEAD = ['file', 'line', 'plan', 'domain', 'section', 'item', 'severity', 'rule', 'problem', 'quote', 'basis', 'suggestion'] as const;

export const csv: Report = function* (files, { locale, failures }) {
  yield render([HEAD.map((column) => word(`column.${column}`, locale))], 'csv');
  for (const file of files) yield csvRows(file.findings.map((finding) => rowOf(finding, file, locale)));
  yield csvRows(failures.map(({ where, message }) => [where, '', '', '', '', '', word('severity.error', locale), '', message, '', '', '']));
};

const rowOf = (finding: ReportedFinding, { path, isText }: FileReport, locale: Locale): string[] => {
  const { range, locator, severity, rule, message, related, suggestion } = finding;
  return [
    path,
    String(isText ? range.start.line + 1 : (locator.page ?? locator.paragraph ?? '')),
    locator.plan ?? '',
    locator.domain ?? '',
    locator.section ? word(`place.${locator.section}`, locale) : '',
    String(locator.item ?? ''),
    word(`severity.${severity}`, locale),
    locale === 'en' ? rule : `${nameOfRule(rule, locale)}（${rule}）`,
    message,
    locator.quote,
    related.map((one) => one.message).join('；'),
    suggestion ?? '',
  ];
};
