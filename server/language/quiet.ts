/** Quiet drafting: what need not be shown now. */
import type { Finding } from '../lint';
import type { Plan } from '../plan/plan';
import type { Span } from '../plan/flow';
import { allItems, allSections } from '../plan/plan';
import type { PlanAnalysis } from '../rules/rule';
import { contains, type AnalysedDocument } from './document';

/** What a young draft still lacks, to be said once, on its title. */
export interface Lacking {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

/** The findings to be shown one by one, and those of young drafts that only say on the title what is missing. */
export function gather({ analyses, findings }: AnalysedDocument): { single: readonly Finding[]; lacking: readonly Lacking[] } {
  const lacking = analyses.filter(isYoung).map(({ plan }) => ({ plan, findings: findings.filter((finding) => finding.missing !== undefined && finding.span.start === plan.titleSpan.start) })).filter((one) => one.findings.length > 1);
  const gathered = new Set(lacking.flatMap((one) => one.findings));
  return { single: findings.filter((finding) => !gathered.has(finding)), lacking };
}

/** A draft is young while more than half of its domains are still to be written. */
const isYoung = ({ alignment }: PlanAnalysis): boolean => alignment !== undefined && alignment.missing.length * 2 > alignment.expected.length;

/** The item that an offset stands in, with what stands below it; outside of items the innermost heading's stretch, else the whole text. */
export function focusAt({ document, analyses }: AnalysedDocument, offset: number): Span {
  const sections = analyses.flatMap(({ plan }) => [...allSections(plan.sections)]).filter(({ span }) => contains(span, offset));
  const item = sections.flatMap(({ items }) => [...allItems(items)]).find(({ marker, span }) => marker.form !== 'bullet' && contains(span, offset));
  return item?.span ?? sections.at(-1)?.span ?? { start: 0, end: document.getText().length };
}
