/** Findings in the order in which people want them: what is promised first, wording last and folded. */
import { groupBy } from '../base/groups';
import { SEVERITIES } from '../base/severities';
import type { Category } from '../rules/rule';
import type { ReportedFinding } from './file-report';

const ORDER: readonly Category[] = ['target', 'structure', 'numbering', 'reference', 'text'];

/** Findings of one rule that differ in their place only, from so many on. */
const MANY = 4;

export interface Group {
  readonly category: Category;
  /** Told one by one: the gravest first, else in the order of the text. */
  readonly single: readonly ReportedFinding[];
  /** Told together, a rule each. */
  readonly folded: readonly (readonly ReportedFinding[])[];
}

/** The findings by category; none of them is left out. */
export function groupsOf(findings: readonly ReportedFinding[]): Group[] {
  return ORDER.map((category) => {
    const own = findings.filter((finding) => finding.category === category).sort(byGravity);
    const folded =
      category === 'target' || category === 'structure'
        ? []
        : [...groupBy(own, ({ rule }) => rule).values()].filter(({ length }) => length >= MANY);
    const together = new Set(folded.flat());
    return { category, single: own.filter((finding) => !together.has(finding)), folded };
  }).filter(({ single, folded }) => single.length + folded.length > 0);
}

/** Findings of one rule by what they say, in the order of the text. */
export function byMessage(findings: readonly ReportedFinding[]): ReportedFinding[][] {
  return [...groupBy(findings, ({ message }) => message).values()];
}

/** For sorting: the gravest first. */
export const byGravity = (a: ReportedFinding, b: ReportedFinding): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
