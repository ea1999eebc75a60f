import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Severity } from '../rules/rule';
import { locationOf, rangeOf, type AnalysedDocument } from './document';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint,
};

/** The findings of a document as diagnostics. `pages` is the folder of the rules' pages, if the client can open it. */
export function diagnostics(analysed: AnalysedDocument, pages: string | undefined): Diagnostic[] {
  const { document, findings } = analysed;
  return findings.map(({ rule, severity, message, span, related }): Diagnostic => ({
    range: rangeOf(document, span),
    severity: SEVERITY[severity],
    code: rule,
    ...(pages ? { codeDescription: { href: `${pages}/${rule}.md` } } : {}),
    source: 'planlint',
    message,
    relatedInformation: related.flatMap((r) => locationOf(analysed, r.uri, r.span).map((location) => ({ location, message: r.message }))),
  }));
}
