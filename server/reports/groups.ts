/** Findings in the order in which people want them: what is promised first, wording last and folded. */
import type { Category, Severity } from '../rules/rule';
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
      category === 'target' || category === 'structure' ? [] : [...byRule(own).values()].filter(({ length }) => length >= MANY);
    return { category, single: own.filter((finding) => !folded.some((some) => some.includes(finding))), folded };
  }).filter(({ single, folded }) => single.length + folded.length > 0);
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
/** For sorting: the gravest first. */
export const byGravity = (a: ReportedFinding, b: ReportedFinding): number => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity);

function byRule(findings: readonly ReportedFinding[]): Map<string, ReportedFinding[]> {
  const rules = new Map<string, ReportedFinding[]>();
  for (const finding of findings) rules.set(finding.rule, [...(rules.get(finding.rule) ?? []), finding]);
  return rules;
}
