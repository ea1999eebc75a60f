/** Quiet drafting: what need not be shown now. */
import { allItems, allSections } from '../../plan/plan';
import type { Span } from '../../plan/flow';
import { contains, type CheckedDocument } from '../document';

/** The item that an offset stands in, with what stands below it; outside of items the innermost heading's stretch, else the whole text. */
export function focusAt({ document, analyses }: CheckedDocument, offset: number): Span {
  const sections = analyses.flatMap(({ plan }) => [...allSections(plan.sections)]).filter(({ span }) => contains(span, offset));
  const item = sections
    .flatMap(({ items }) => [...allItems(items)])
    .find(({ marker, span }) => marker.form !== 'bullet' && contains(span, offset));
  return item?.span ?? sections.at(-1)?.span ?? { start: 0, end: document.getText().length };
}
