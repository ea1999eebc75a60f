import type { FoldingRange } from 'vscode-languageserver-types';
import { allSections } from '../../plan/plan';
import type { CheckedDocument } from '../document';

/** A fold for each plan, part, section, domain and label of more than one line. */
export function foldingRanges({ document, analyses }: CheckedDocument): FoldingRange[] {
  const spans = analyses.flatMap(({ plan }) => [plan.span, ...[...allSections(plan.sections)].map((s) => s.span)]);
  return spans
    .map(({ start, end }) => ({ startLine: document.positionAt(start).line, endLine: document.positionAt(end).line }))
    .filter(({ startLine, endLine }) => endLine > startLine);
}
