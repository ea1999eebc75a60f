/** Findings that are known, by rule and clause: each as often as it is there. */
import type { ReportedFinding } from './file-report';

/** How often each rule finds fault with each clause. */
export type Counts = ReadonlyMap<string, number>;

/** How a finding is known again after its clause has been moved, wrapped or renumbered. */
export const keyOf = (rule: string, fingerprint: string): string => `${rule} ${fingerprint}`;

export function counted(findings: readonly ReportedFinding[]): Counts {
  const counts = new Map<string, number>();
  for (const { rule, locator } of findings) {
    const key = keyOf(rule, locator.fingerprint);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The findings that are not among those that are known. */
export function unknown(findings: readonly ReportedFinding[], known: Counts): ReportedFinding[] {
  const left = new Map(known);
  return findings.filter(({ rule, locator }) => {
    const key = keyOf(rule, locator.fingerprint);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}
