/** Findings for people: grouped by file, a line each, what the higher-level plan says below it, a summary at the end. */
import type { Finding } from '../check/finding';
import { word } from '../base/messages';
import type { Span } from '../plan/flow';
import { countBySeverity, rangesIn, type FileReport, type Range, type ReportContext, type Report } from './report';
import { pad } from './terminal';
import { pageOrParagraph, whereText } from './where';

export const stylish: Report = (files, context) => {
  const { colors } = context;
  const blocks = files.filter((file) => file.findings.length).map((file) => fileBlock(file, context));
  const all = files.flatMap((file) => file.findings);
  const { errors, warnings, infos, hints } = countBySeverity(all);
  const summary = word('cli.summary', context.locale, files.length, errors, warnings, infos, hints);
  const paint = errors ? colors.red : warnings ? colors.yellow : colors.green;
  return [...blocks, `${paint(all.length ? '✖' : '✔')} ${summary}`].join('\n\n') + '\n';
};

function fileBlock({ path, text, findings, locate, isText }: FileReport, context: ReportContext): string {
  const { colors, locale } = context;
  const range = rangesIn(text);
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue, hint: colors.dim };
  const lines = findings.map((finding) => {
    const { line, character } = range(finding.span).start;
    const locator = isText ? undefined : locate(finding); // the lines of a Word file are nowhere to be seen
    const at = (locator ? (pageOrParagraph(locator, locale) ?? '') : `${line + 1}:${character + 1}`).padStart(8);
    const severity = pad(word(`severity.${finding.severity}`, locale), locale === 'en' ? 8 : 5);
    return [
      `${colors.dim(at)}  ${paint[finding.severity](severity)} ${finding.message}  ${colors.dim(finding.rule)}`,
      ...(locator ? [colors.dim(`${' '.repeat(10)}${whereText(locator, locale)}`)] : []),
      ...relatedLines(finding, path, range, context),
    ].join('\n');
  });
  return [colors.underline(colors.bold(path)), ...lines].join('\n');
}

function relatedLines(finding: Finding, path: string, range: (span: Span) => Range, { pathOf, rangesOf, colors }: ReportContext): string[] {
  return finding.related.map(({ uri, span, message }) => {
    const [file, ranges] = uri === undefined ? [path, range] : [pathOf(uri), rangesOf(uri)];
    return colors.dim(`${' '.repeat(10)}↳ ${message}  ${file}:${ranges(span).start.line + 1}`);
  });
}
