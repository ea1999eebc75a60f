import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { Span } from '../../plan/flow';
import { allItems, allSections } from '../../plan/plan';
import { contains, rangeOf, type CheckedDocument } from '../document';

/** Around each position: value, clause, item, label, domain, part, plan, file. */
export function selectionRanges({ document, analyses }: CheckedDocument, positions: readonly Position[]): SelectionRange[] {
  const spans = analyses.flatMap(({ plan, targets }) => [
    plan.span,
    ...targets.flatMap(({ span, valueSpan }) => [span, valueSpan]),
    ...[...allSections(plan.sections)].flatMap((section) => [
      section.span,
      section.headingSpan,
      ...[...allItems(section.items)].map((item) => item.span),
    ]),
  ]);
  return positions.map((position) => {
    const offset = document.offsetAt(position);
    const around: Span[] = [
      { start: 0, end: document.getText().length },
      ...spans.filter((span) => contains(span, offset)).sort((a, b) => b.end - b.start - (a.end - a.start)),
    ];
    return around.reduce<SelectionRange | undefined>(
      (parent, span) =>
        parent && !isWithin(span, parent, document) ? parent : { range: rangeOf(document, span), ...(parent ? { parent } : {}) },
      undefined,
    )!;
  });
}

/** Strictly inside: two equal ranges would be one step that does nothing. */
function isWithin(span: Span, { range }: SelectionRange, document: CheckedDocument['document']): boolean {
  const outer = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return outer.start <= span.start && span.end <= outer.end && (outer.start < span.start || span.end < outer.end);
}
