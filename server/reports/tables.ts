/** Tables of targets and comparisons: Markdown, CSV and HTML from the same rows. */
import { markdownTable } from 'markdown-table';
import { quoteOf, label, stated } from '../compare/verdict';
import { say, word, type Locale } from '../base/messages';
import { element, escapeXml } from '../base/xml';
import { allSections, domainIn, sizesOf, type Plan } from '../plan/plan';
import { saidReason } from '../analysis/states';
import { valueIn } from '../analysis/unverified';
import type { PlanAnalysis } from '../analysis/analysis';
import type { Target } from '../targets/target';
import { missedIn } from '../targets/numbers';
import type { Range } from './ranges';
import type { Account } from '../plan/account';
import type { Span } from '../plan/flow';

/** A table: its first row is the head. */
export type Table = readonly (readonly string[])[];
export const TABLE_FORMATS = ['csv', 'markdown', 'html'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** The targets of all plans of a file in one table; the first column tells the plan where there are several. */
export function targetTable(
  plans: readonly { plan: Plan; targets: readonly Target[] }[],
  range: (span: Span) => Range,
  locale: Locale,
): Table {
  const several = plans.length > 1;
  const head = ['column.line', 'column.domain', 'column.item', 'column.indicator', 'column.value', 'column.text'] as const;
  return [
    [...(several ? [word('column.plan', locale)] : []), ...head.map((key) => word(key, locale))],
    ...plans.flatMap(({ plan, targets }) =>
      targets.map((t) => [
        ...(several ? [plan.title] : []),
        String(range(t.valueSpan).start.line + 1),
        t.domain ?? '',
        t.item === null ? '' : String(t.item),
        label(t),
        dueIn(t, plan) + stated(t),
        quoteOf(t),
      ]),
    ),
  ];
}

/** 2025年 of what is due before the plan's last year; a stage says its year itself. */
const dueIn = ({ deadline, stage }: Target, { period }: Plan): string =>
  stage !== undefined || deadline === null || deadline === period?.[1] ? '' : `${deadline}年`;

export function compareTable(analysis: PlanAnalysis, locale: Locale): Table {
  const { plan, uppers, rows } = analysis;
  const head = [
    word('column.domain', locale),
    word('column.indicator', locale),
    ...uppers.map((u) => u.title),
    plan.title,
    word('column.verdict', locale),
    word('column.reason', locale),
  ];
  return [
    head,
    ...rows.map((row) => [
      row.domain ?? '',
      row.indicator,
      ...uppers.map((upper, i) =>
        row.uppers
          .filter((u) => u.plan === i)
          .map((u) => say(valueIn(upper, u.target), locale))
          .join('；'),
      ),
      row.draft ? stated(row.draft) : '',
      word(`verdict.${row.verdict}`, locale),
      saidReason(analysis, row, locale),
    ]),
  ];
}

/** The outline as an indented list. */
export function outlineText(plan: Plan, locale: Locale): string {
  const lines = [...allSections(plan.sections)].map((s) => {
    const domain = domainIn(plan, s);
    const count = domain ? `  （${word('outline.counts', locale, ...sizesOf(domain))}）` : '';
    return `${'  '.repeat(s.level)}${s.marker?.text ?? ''}${s.title}${count}`;
  });
  return [`${plan.title}${plan.period ? `  ${plan.period[0]}—${plan.period[1]}` : ''}`, ...lines].join('\n') + '\n';
}

/** Lets spreadsheets see that a CSV file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** How much of a file was read, how it is encoded where that is unusual, and where annexes and what was not read stand. */
export function accountText({ read, other, unread }: Account, range: (span: Span) => Range, locale: Locale, encoding?: string): string {
  const share = word('account.read', locale, percent(read)) + (encoding === undefined ? '' : word('account.encoding', locale, encoding));
  const lines = unread.map(({ start, end, why }) => word('account.unread', locale, range({ start, end }).start.line + 1, say(why, locale)));
  const annexes = other.filter(({ what }) => what === 'annex');
  return [share, ...annexes.map(({ start, end }) => word('account.annex', locale, range({ start, end }).start.line + 1)), ...lines].join(
    '\n',
  );
}

/** The numbers of goals and measures that no target holds though nothing tells why, one a line; '' where there are none. */
export const missedText = (
  plans: readonly { plan: Plan; targets: readonly Target[] }[],
  range: (span: Span) => Range,
  locale: Locale,
): string =>
  plans
    .flatMap(({ plan, targets }) => missedIn(plan, targets))
    .map(({ span, text }) => word('account.number', locale, range(span).start.line + 1, text) + '\n')
    .join('');

/** A share as per cent, never rounded up to all. */
export const percent = (share: number): string => `${Math.floor(share * 1000) / 10}%`;

export function render(table: Table, format: TableFormat): string {
  if (format === 'csv') return BYTE_ORDER_MARK + csvRows(table);
  if (format === 'markdown')
    return (
      markdownTable(
        table.map((row) => row.map((cell) => cell.replace(/\|/g, '\\|'))),
        { alignDelimiters: false },
      ) + '\n'
    );
  return html(table);
}

export const csvRows = (table: Table): string => table.map((row) => row.map(quoted).join(',') + '\n').join('');

function html([head = [], ...body]: Table): string {
  const row = (cells: readonly string[], name: string) =>
    element(
      'tr',
      {},
      cells.map((cell) => element(name, {}, [escapeXml(cell)])),
    );
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN"><head><meta charset="utf-8"><title>规划对照表</title></head>',
    '<body><table>',
    `<thead>${row(head, 'th')}</thead>`,
    '<tbody>',
    body.map((cells) => row(cells, 'td')).join('\n'),
    '</tbody></table></body></html>',
    '',
  ].join('\n');
}

/** A field as RFC 4180, 2.5–2.7, has it. */
const quoted = (cell: string): string => {
  const plain = /^[=+@-](?![\d.]*$)/.test(cell) ? `'${cell}` : cell; // which spreadsheets would take for a formula
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};
