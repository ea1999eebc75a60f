import { DiagnosticSeverity, type Diagnostic, type Position } from 'vscode-languageserver-types';
import type { Finding } from '../../check/finding';
import { isDamaged } from '../../base/damage';
import { addTo } from '../../base/groups';
import { say, word, type Locale } from '../../base/messages';
import { nameOfRule } from '../../rules/registry';
import type { Severity } from '../../rules/rule';
import { locationOf, mistakeWords, rangeOf, type CheckedDocument } from '../document';
import { SOURCE } from '../requests';
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
  if (isDamaged(checked.document.getText())) return [damagedDiagnostic(checked)];
  const { single, lacking } = gatherLacking(checked);
  const all = [
    ...mistakeDiagnostic(checked),
    ...noteDiagnostic(checked),
    ...lacking.map((one) => lackingDiagnostic(checked, one)),
    ...gathered(single).map((some) => diagnosticOf(checked, some, pages)),
  ];
  if (!focus) return all;
  const { start, end } = rangeOf(checked.document, focusAt(checked, checked.document.offsetAt(focus)));
  return all.filter(({ range }) => isBefore(start, range.end) && isBefore(range.start, end));
}

const firstLine = (document: CheckedDocument['document']) =>
  rangeOf(document, { start: 0, end: document.offsetAt({ line: 1, character: 0 }) });

const damagedDiagnostic = ({ document, locale }: CheckedDocument): Diagnostic => ({
  range: firstLine(document),
  severity: DiagnosticSeverity.Error,
  source: SOURCE,
  message: word('reading.damaged', locale),
});

/** What stands in place of the findings where checking broke down: none would say that all is well. */
export const brokenDown = (locale: Locale): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
  severity: DiagnosticSeverity.Error,
  source: SOURCE,
  message: word('error.notChecked', locale),
});

/** A draft that is not checked as its planlint.yaml wants says so itself: nobody looks at a file that he does not have open. */
function mistakeDiagnostic({ document, locale, mistake }: CheckedDocument): Diagnostic[] {
  if (!mistake) return [];
  return [
    {
      range: firstLine(document),
      severity: mistake.isHeld ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
      source: SOURCE,
      message: mistakeWords(mistake, locale),
    },
  ];
}

/** What of a Word or PDF file could not be read. */
function noteDiagnostic({ document, locale, source }: CheckedDocument): Diagnostic[] {
  if (!source?.note) return [];
  const message = say(source.note, locale);
  return [{ range: firstLine(document), severity: DiagnosticSeverity.Information, source: SOURCE, message }];
}

const isBefore = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character <= b.character);

/** Indicators that one rule misses at one place are told together; all else one by one. */
function gathered(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  findings.forEach((finding, i) => {
    const { rule, category, severity, span, missing } = finding;
    const key = missing === undefined || category !== 'target' ? String(i) : JSON.stringify([rule, severity, span.start, span.end]);
    addTo(groups, key, finding);
  });
  return [...groups.values()];
}

function diagnosticOf(checked: CheckedDocument, findings: readonly Finding[], pages: string | undefined): Diagnostic {
  const [first, ...others] = findings as [Finding, ...Finding[]];
  const one = diagnostic(checked, first, pages);
  if (!others.length) return one;
  const title = nameOfRule(first.rule, checked.locale);
  const names = findings.map(({ missing }) => missing).join(word('list.comma', checked.locale));
  const relatedInformation = findings.flatMap((finding) => diagnostic(checked, finding, pages).relatedInformation ?? []);
  return { ...one, message: word('missing.several', checked.locale, title, findings.length, names), relatedInformation };
}

function diagnostic(checked: CheckedDocument, { rule, severity, message, span, related }: Finding, pages: string | undefined): Diagnostic {
  return {
    range: rangeOf(checked.document, span),
    severity: SEVERITY[severity],
    code: rule,
    ...(pages ? { codeDescription: { href: `${pages}/${rule}.md` } } : {}),
    source: `${SOURCE} · ${nameOfRule(rule, checked.locale)}`,
    message,
    relatedInformation: related.flatMap((r) => locationOf(checked, r.uri, r.span).map((location) => ({ location, message: r.message }))),
  };
}

function lackingDiagnostic({ document, locale }: CheckedDocument, { plan, findings }: Lacking): Diagnostic {
  const names = findings.filter(({ category }) => category === 'structure').map(({ missing }) => missing!);
  const targets = findings.length - names.length;
  const message = word(targets ? 'lacking.targets' : 'lacking', locale, names.join('、'), targets);
  return { range: rangeOf(document, plan.titleSpan), severity: DiagnosticSeverity.Information, source: SOURCE, message };
}
