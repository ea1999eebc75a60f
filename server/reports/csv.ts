/** Findings as a table for spreadsheets. */
import { word } from '../base/messages';
import { nameOfRule } from '../rules/registry';
import type { Report } from './report';
import { render } from './tables';

export const csv: Report = (files, { locale, failures }) => {
  const head = [
    'file',
    'line',
    'plan',
    'domain',
    'section',
    'item',
    'severity',
    'rule',
    'problem',
    'quote',
    'basis',
    'suggestion',
  ] as const;
  const rows = files.flatMap(({ path, isText, findings }) =>
    findings.map(({ range, locator, severity, rule, message, related, suggestion }) => [
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
    ]),
  );
  const lost = failures.map(({ where, message }) => [where, '', '', '', '', '', word('severity.error', locale), '', message, '', '', '']);
  return render([head.map((column) => word(`column.${column}`, locale)), ...rows, ...lost], 'csv');
};
