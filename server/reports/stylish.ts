/**
 * Findings for people at a terminal: by category, wording folded; a line each that begins with path:line:column, below it where in the
 * plan it stands, the words with a caret, what they are held against and what is suggested. A summary at the end.
 */
import { type Locale, message as words, REPORTED, say, word } from '../base/messages';
import { nameOfRule } from '../rules/registry';
import type { FileReport, ReportedFinding } from './file-report';
import { byMessage, groupsOf, type Group } from './groups';
import { verdictCounts, type PlanReport } from './plan-report';
import { summaryOf, type Report, type ReportContext } from './report';
import { oneLine } from '../base/one-line';
import { widthOf } from '../base/width';
import { pad } from './terminal';
import { placeText, whereText } from './where';

const INDENT = '    ';

export const stylish: Report = function* (files, context) {
  const { colors, locale } = context;
  const plans: string[] = [];
  let waived = 0;
  for (const file of files) {
    waived += file.waived.length;
    for (const block of fileBlocks(file, context)) yield `${block}\n\n`;
    for (const plan of file.plans) plans.push(planSummary(plan, context));
  }
  const { files: count, errors, warnings, infos, hints } = summaryOf(files);
  const summary = word(REPORTED['cli.summary'], locale, count, errors, warnings, infos, hints);
  const paint = errors ? colors.red : warnings ? colors.yellow : colors.green;
  const all = errors + warnings + infos + hints;
  const letStand = waived ? [colors.dim(`  ${word('status.waived', locale, waived)}`)] : [];
  yield `${[`${paint(all ? '✖' : '✔')} ${summary}`, ...letStand, ...plans].join('\n')}\n`;
};

/** How a plan stands to those above it: “某县妇女发展规划：弱于上位 3，缺少 2，持平 20”. */
function planSummary({ title, uppers, verdicts }: PlanReport, { locale, colors }: ReportContext): string {
  if (!uppers.length) return colors.dim(`  ${word(REPORTED['summary.alone'], locale, title)}`);
  return colors.dim(
    `  ${word(REPORTED['summary.plan'], locale, title, uppers.join(word('list.comma', locale)), verdictCounts(verdicts, locale))}`,
  );
}

const fileBlocks = (file: FileReport, context: ReportContext): string[] =>
  groupsOf(file.findings).map((group, i) => {
    const name = i ? [] : [context.colors.underline(context.colors.bold(file.path))];
    return [...name, headOf(group, context), ...groupLines(group, file, context)].join('\n');
  });

const headOf = ({ category }: Group, { colors, locale }: ReportContext): string =>
  colors.bold(word(REPORTED['category.head'], locale, word(`category.${category}`, locale)));

function groupLines({ single, folded }: Group, file: FileReport, context: ReportContext): string[] {
  return [
    ...single.flatMap((finding) => findingLines(finding, file, context)),
    ...folded.flatMap((findings) => foldedLines(findings, file, context)),
  ];
}

function findingLines(finding: ReportedFinding, file: FileReport, context: ReportContext): string[] {
  const { colors, locale } = context;
  const place = file.isText ? placeText(finding.locator, locale) : whereText(finding.locator, locale);
  return [
    firstLine(finding, file, finding.message, context),
    ...(place ? [colors.dim(`${INDENT}${place}`)] : []),
    ...(file.isText ? caretLines(finding).map((line) => colors.dim(`${INDENT}${line}`)) : []),
    ...finding.related.map(({ path, range, message }) => colors.dim(`${INDENT}↳ ${message}  ${path}:${range.start.line + 1}`)),
    ...(finding.suggestion === undefined ? [] : [colors.dim(`${INDENT}→ ${suggestionLine(finding.suggestion)}`)]),
  ];
}

function firstLine(
  { severity, rule, range, locator }: ReportedFinding,
  { path, isText }: FileReport,
  what: string,
  context: ReportContext,
) {
  const { colors, locale } = context;
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue, hint: colors.dim };
  const at = isText ? `${range.start.line + 1}:${range.start.character + 1}` : (locator.page ?? locator.paragraph ?? 1);
  const label = pad(word(`severity.${severity}`, locale), locale === 'en' ? 8 : 5);
  return `${path}:${at}  ${paint[severity](label)} ${what}  ${colors.dim(rule)}`;
}

/** Findings of one rule together: what each says, once, and where. */
function foldedLines(findings: readonly ReportedFinding[], file: FileReport, context: ReportContext): string[] {
  const [first, ...others] = findings as [ReportedFinding, ...ReportedFinding[]];
  const { locale, colors } = context;
  const what = say(words(REPORTED['fold.first'], nameOfRule(first.rule, locale), findings.length, first.message), locale);
  const told = byMessage(others).map((same) => {
    const { message } = same[0]!;
    const places = placesOf(same, file, locale);
    return message === first.message
      ? word(REPORTED['fold.also'], locale, places)
      : `${places}${word(REPORTED['list.colon'], locale)}${message}`;
  });
  return [firstLine(first, file, what, context), ...told.map((line) => colors.dim(`${INDENT}${line}`))];
}

function placesOf(findings: readonly ReportedFinding[], { isText }: FileReport, locale: Locale): string {
  const key = isText ? REPORTED['fold.lines'] : findings[0]!.locator.page === null ? REPORTED['fold.paragraphs'] : REPORTED['fold.pages'];
  const places = findings.map(({ range, locator }) => (isText ? range.start.line + 1 : (locator.page ?? locator.paragraph ?? 1)));
  return word(key, locale, [...new Set(places)].join('、'));
}

/** Characters of a line that are shown around a finding. */
const AROUND = 24;
const MOST_MARKED = 40;

/** The words of the line around the finding, and below them a caret at each column of the finding’s. */
function caretLines({ line: { text, start, end }, missing }: ReportedFinding): string[] {
  if (missing !== undefined) return []; // nowhere to be seen
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, Math.min(end, start + MOST_MARKED) + AROUND);
  const shown = (some: string) => some.replace(/\t/g, ' ');
  const before = (from > 0 ? '…' : '') + shown(text.slice(from, start));
  const marked = shown(text.slice(start, Math.min(end, start + MOST_MARKED)));
  if (!text.trim() || (start === 0 && end >= text.trimEnd().length)) return []; // the whole line: nothing to point at
  const behind = shown(text.slice(start + marked.length, to)) + (to < text.length ? '…' : '');
  return [before + marked + behind, ' '.repeat(widthOf(before)) + '^'.repeat(Math.max(1, widthOf(marked)))];
}

/** Characters of a suggestion on a line of the terminal. */
const MOST_SUGGESTED = 70;
const suggestionLine = (text: string): string => {
  const line = oneLine(text, ' ⏎ ');
  return line.length > MOST_SUGGESTED ? `${line.slice(0, MOST_SUGGESTED)}…` : line;
};
