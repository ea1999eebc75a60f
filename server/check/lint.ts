/** Analysed plans to findings: every rule, in order. */
import type { Basis, Finding } from './finding';
import { say, word, type Locale } from '../base/messages';
import type { Problem } from '../rules/rule';
import { rules } from '../rules/registry';
import type { Severities } from '../base/severities';
import type { PlanAnalysis } from '../analysis/analysis';

/** The findings of all rules on checked plans, each once, in the order of the text. `severities` as in planlint.yaml. */
export function lint(analyses: readonly PlanAnalysis[], severities: Severities, locale: Locale): Finding[] {
  const findings: Finding[] = [];
  for (const analysis of analyses) {
    for (const rule of rules) {
      const configured = severities[rule.id];
      if (configured === 'off') continue;
      for (const problem of rule.check(analysis)) {
        findings.push({
          rule: rule.id,
          category: rule.category,
          severity: configured ?? problem.severity ?? rule.severity,
          message: say(problem.message, locale),
          span: problem.span,
          related: (problem.related ?? []).map((clause) => basisOf(clause, locale)),
          fix: problem.fix,
          missing: problem.missing,
        });
      }
    }
  }
  return once(findings).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function basisOf({ upper, span, message }: NonNullable<Problem['related']>[number], locale: Locale): Basis {
  const words = say(message, locale);
  const { uri, title: source } = upper ?? {};
  return { uri, source, span, words, message: source === undefined ? words : word('related.of', locale, source, words) };
}

/** A clause with several values of one thing may give a rule the same to say of each. */
function once(findings: readonly Finding[]): Finding[] {
  const said = new Set<string>();
  return findings.filter(({ rule, span, message }) => {
    const before = said.size;
    return said.add(`${rule} ${span.start} ${span.end} ${message}`).size > before;
  });
}
