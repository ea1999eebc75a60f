/** Findings for a pull request: a table that counts, then the findings by category, those of wording folded away. */
import { SEVERITIES } from '../base/severities';
import { escapeMarkdown } from '../base/markdown';
import { message as words, REPORTED, say, word } from '../base/messages';
import { oneLine } from '../base/one-line';
import { nameOfRule } from '../rules/registry';
import type { FileReport, ReportedFinding } from './file-report';
import { groupsOf } from './groups';
import { countBySeverity, type Report, type ReportContext } from './report';
import { percent, render } from './tables';
import { placeText, pageOrParagraph } from './where';

export const markdown: Report = function* (files, context) {
  const { locale, failures } = context;
  const severities = SEVERITIES.map((severity) => word(`severity.${severity}`, locale));
  const counts = Array.from(files, ({ path, findings, plans }) => {
    const { errors, warnings, infos, hints } = countBySeverity(findings);
    return [code(path), ...[errors, warnings, infos, hints].map(String), percent(plans[0]?.read ?? 1)];
  });
  const table = render([[word('column.file', locale), ...severities, word(REPORTED['column.read'], locale)], ...counts], 'markdown');
  const failed = failures.map(({ where, message }) => `- **${word('severity.error', locale)}** ${code(where)}：${escaped(message)}\n`);
  yield [`## ${word('server.label', locale)}\n`, table, ...failed].join('\n');
  for (const file of files) if (file.findings.length) yield `\n${fileText(file, context)}`;
};

const code = (text: string): string => `\`${oneLine(text.replace(/`/g, "'"), ' ')}\``;
const escaped = (text: string): string => oneLine(escapeMarkdown(text), ' ');

function fileText(file: FileReport, { locale }: ReportContext): string {
  const groups = groupsOf(file.findings).flatMap(({ category, single, folded }) => [
    `\n**${word(`category.${category}`, locale)}**\n`,
    ...single.map((finding) => findingText(finding, file, locale)),
    ...folded.map((findings) => foldedText(findings, file, locale)),
  ]);
  return [`### ${code(file.path)}\n`, ...groups].join('\n');
}

const placeOf = ({ range, locator }: ReportedFinding, { path, isText }: FileReport, locale: ReportContext['locale']): string =>
  isText ? code(`${path}:${range.start.line + 1}`) : (pageOrParagraph(locator, locale) ?? '');

function findingText(finding: ReportedFinding, file: FileReport, locale: ReportContext['locale']): string {
  const { severity, message, rule, locator, related, suggestion } = finding;
  const place = [placeOf(finding, file, locale), escaped(placeText(locator, locale))].filter(Boolean).join(' ');
  return [
    `- **${word(`severity.${severity}`, locale)}** ${escaped(message)} (${rule})  `,
    `  ${place}：${escaped(locator.quote)}`,
    ...related.map((one) => `  - ${escaped(one.message)}`),
    ...(suggestion === undefined ? [] : [`  - ${say(words(REPORTED['memo.suggestion'], escaped(suggestion)), locale)}`]),
  ].join('\n');
}

function foldedText(findings: readonly ReportedFinding[], file: FileReport, locale: ReportContext['locale']): string {
  const { rule } = findings[0]!;
  const title = nameOfRule(rule, locale);
  const entries = findings.map((finding) => findingText(finding, file, locale));
  return [`<details><summary>${title} (${findings.length})</summary>\n`, ...entries, '\n</details>\n'].join('\n');
}
