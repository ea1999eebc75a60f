/** The JSON that outside tools rely on: `outline`, `targets`, `compare` and `check` as the contract fixes them. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../plan/flow';
import { bundledTemplates } from '../data';
import type { Finding } from '../lint';
import { say, type Locale } from '../messages';
import { allSections, numbered, type Plan } from '../plan/plan';
import type { PlanAnalysis, Severity } from '../rules/rule';
import type { Target } from '../target/target';

/** Zero-based, UTF-16; \n, \r\n and \r end a line. */
export interface Range {
  start: { line: number; character: number };
  end: { line: number; character: number };
}

/** Turns offsets of one text into LSP ranges. */
export function rangesIn(text: string): (span: Span) => Range {
  const document = TextDocument.create('', '', 0, text);
  return ({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) });
}

/** A bundled kind by its name, another by its template's id. */
export const kindOf = (plan: Plan): string => (bundledTemplates.some((t) => t.kind === plan.kind) ? plan.kind : plan.template?.id ?? plan.kind);

export function outlineJson(plan: Plan, range: (span: Span) => Range) {
  return {
    title: plan.title,
    kind: kindOf(plan),
    period: plan.period ?? null,
    range: range(plan.span),
    headings: [...allSections(plan.sections)].map((s) => ({
      marker: s.marker?.text ?? '', title: s.title, level: s.level, range: range(s.headingSpan),
    })),
    domains: plan.domains.map((d) => ({
      name: d.name,
      title: d.section.title,
      range: range(d.section.headingSpan),
      goals: numbered(d.goals?.items ?? []).length,
      measures: numbered(d.measures?.items ?? []).length,
      responsible: d.responsible,
    })),
  };
}

export function targetJson(target: Target, range: (span: Span) => Range) {
  const { span, valueSpan, ...rest } = target;
  return { ...rest, range: range(span), valueRange: range(valueSpan) };
}

/** One checked file. */
export interface FileReport {
  /** As people and tools are to read it: relative to the working folder where it lies below it. */
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** What a report needs beside the findings. */
export interface ReportContext {
  readonly locale: Locale;
  /** The path under which a uri is shown. */
  pathOf(uri: string): string;
  /** Ranges in the text of a uri that findings point to. */
  rangesOf(uri: string): (span: Span) => Range;
}

export function checkJson(files: readonly FileReport[], context: ReportContext) {
  return {
    files: files.map(({ path, text, findings }) => {
      const range = rangesIn(text);
      return { path, findings: findings.map((finding) => findingJson(finding, path, range, context)) };
    }),
    summary: { files: files.length, ...countBySeverity(files.flatMap((f) => f.findings)) },
  };
}

function findingJson(finding: Finding, path: string, range: (span: Span) => Range, { pathOf, rangesOf }: ReportContext) {
  const { rule, category, severity, message } = finding;
  const related = finding.related.map((r) => ({ path: r.uri === undefined ? path : pathOf(r.uri), range: (r.uri === undefined ? range : rangesOf(r.uri))(r.span), message: r.message }));
  return { rule, category, severity, message, range: range(finding.span), related, fix: finding.fix !== undefined };
}

export function countBySeverity(findings: readonly Finding[]) {
  const count = (severity: Severity) => findings.filter((f) => f.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), hints: count('hint') };
}

export function compareJson(analysis: PlanAnalysis, context: ReportContext) {
  const range = rangesIn(analysis.source);
  const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return {
    draft: { title: analysis.plan.title, kind: kindOf(analysis.plan) },
    uppers: analysis.uppers.map((u) => ({ title: u.title, path: u.uri === undefined ? '' : context.pathOf(u.uri) })),
    rows: analysis.rows.map((row) => ({
      indicator: row.indicator,
      domain: row.domain,
      verdict: row.verdict,
      reason: say(row.reason, context.locale),
      draft: row.draft ? targetJson(row.draft, range) : null,
      uppers: row.uppers.map(({ plan, target, verdict, reason }) => {
        const { uri } = analysis.uppers[plan]!;
        return { plan, target: targetJson(target, uri === undefined ? () => nowhere : context.rangesOf(uri)), verdict, reason: say(reason, context.locale) };
      }),
    })),
  };
}
