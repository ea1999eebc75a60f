/** The JSON that outside tools rely on: `outline`, `targets`, `compare` and `check` as the contract fixes them. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../plan/flow';
import { allSections, numbered, type Plan } from '../plan/plan';
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

export function outlineJson(plan: Plan, range: (span: Span) => Range) {
  return {
    title: plan.title,
    kind: plan.kind,
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
