import { DiagnosticSeverity, type Diagnostic, type Range } from 'vscode-languageserver-types';
import type { Span } from '../plan/flow';
import type { Severity } from '../rules/rule';
import { rangeOf, type AnalysedDocument } from './document';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint,
};

/** Where related clauses and rule pages are found. */
export interface Links {
  /** Range of a span in a higher-level plan's text. */
  range(uri: string, span: Span): Range;
  /** The folder of the rules' pages, if the client can open it. */
  readonly pages: string | undefined;
}

/** The findings of a document as diagnostics. */
export function diagnostics({ document, findings }: AnalysedDocument, links: Links): Diagnostic[] {
  return findings.map(({ rule, severity, message, span, related }): Diagnostic => ({
    range: rangeOf(document, span),
    severity: SEVERITY[severity],
    code: rule,
    ...(links.pages ? { codeDescription: { href: `${links.pages}/${rule}.md` } } : {}),
    source: 'planlint',
    message,
    relatedInformation: related.map((r) => ({ location: r.uri === undefined ? { uri: document.uri, range: rangeOf(document, r.span) } : { uri: r.uri, range: links.range(r.uri, r.span) }, message: r.message })),
  }));
}
