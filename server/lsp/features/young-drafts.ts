/** Young drafts: what they still lack is said once, on the title. */
import type { Finding } from '../../check/finding';
import type { Plan } from '../../plan/plan';
import type { PlanAnalysis } from '../../analysis/analysis';
import type { CheckedDocument } from '../document';

/** What a young draft still lacks, to be said once, on its title. */
export interface Lacking {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}
/** The findings to be shown one by one, and those of young drafts that only say on the title what is missing. */
export function gatherLacking({ analyses, findings }: CheckedDocument): { single: readonly Finding[]; lacking: readonly Lacking[] } {
  const lacking = analyses
    .filter(isYoung)
    .map(({ plan }) => ({
      plan,
      findings: findings.filter((finding) => finding.missing !== undefined && finding.span.start === plan.titleSpan.start),
    }))
    .filter((one) => one.findings.length > 1);
  const gathered = new Set(lacking.flatMap((one) => one.findings));
  return { single: findings.filter((finding) => !gathered.has(finding)), lacking };
}
/** A draft is young while more than half of its domains are still to be written. */
const isYoung = ({ alignment }: PlanAnalysis): boolean =>
  alignment !== undefined && alignment.missing.length * 2 > alignment.expected.length;
