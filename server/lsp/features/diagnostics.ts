import { DiagnosticSeverity, type Diagnostic, type Position } from 'vscode-languageserver-types';
import type { Finding } from '../../check/finding';
import { word } from '../../base/messages';
import type { Severity } from '../../rules/rule';
import { locationOf, rangeOf, type CheckedDocument } from '../document';
import { focusAt } from './focus';
import { gatherLacking, type Lacking } from './young-drafts';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * The findings of a document as diagnostics: with `focus` those of the item at that place only.
 * `pages` is the folder of the rules' pages, if the client can open it.
 */
export function diagnostics(checked: CheckedDocument, pages?: string, focus?: Position): Diagnostic[] {
  const { single, lacking } = gatherLacking(checked);
  const all = [...lacking.map((one) => lackingDiagnostic(checked, one)), ...single.map((finding) => diagnostic(checked, finding, pages))];
  if (!focus) return all;
  const { start, end } = rangeOf(checked.document, focusAt(checked, checked.document.offsetAt(focus)));
  return all.filter(({ range }) => isBefore(start, range.end) && isBefore(range.start, end));
}

const isBefore = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character <= b.character);

function diagnostic(checked: CheckedDocument, { rule, severity, message, span, related }: Finding, pages: string | undefined): Diagnostic {
  return {
    range: rangeOf(checked.document, span),
    severity: SEVERITY[severity],
    code: rule,
    ...(pages ? { codeDescription: { href: `${pages}/${rule}.md` } } : {}),
    source: 'planlint',
    message,
    relatedInformation: related.flatMap((r) => locationOf(checked, r.uri, r.span).map((location) => ({ location, message: r.message }))),
  };
}

function lackingDiagnostic({ document, locale }: CheckedDocument, { plan, findings }: Lacking): Diagnostic {
  const names = findings.filter(({ category }) => category === 'structure').map(({ missing }) => missing!);
  const targets = findings.length - names.length;
  const message = word(targets ? 'lacking.targets' : 'lacking', locale, names.join('、'), targets);
  return { range: rangeOf(document, plan.titleSpan), severity: DiagnosticSeverity.Information, source: 'planlint', message };
}
