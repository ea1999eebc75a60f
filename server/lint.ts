/** The one way in: a text and its project to findings. Pure; the same for the command line, the editor and the web. */
import { templatesWith, type Template, type Term } from './data';
import { alignDomains, expectedDomains } from './compare/domains';
import { compare } from './compare/compare';
import { say, type Locale } from './messages';
import type { Span } from './plan/flow';
import { readPlans } from './plan/outline';
import { bundledUppersFor, type UpperFile } from './project/upper';
import { rules } from './rules';
import { isLater, type Category, type Fix, type PlanAnalysis, type Severity } from './rules/rule';
import { readTargets } from './target/targets';

/** What `analyze` needs to know beside the text; `Project` has it. */
export interface Surroundings {
  readonly template: Template | undefined;
  readonly uppers: readonly UpperFile[] | undefined;
  /** Terms of the project's own, beside the bundled ones. */
  readonly terms?: readonly Term[];
}

const NO_TERMS: readonly Term[] = [];

export interface Finding {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Explaining clauses; `uri` undefined: in the same text. */
  readonly related: readonly { readonly uri: string | undefined; readonly span: Span; readonly message: string }[];
  readonly fix: Fix | undefined;
  /** What is missing, where the finding says that something is. */
  readonly missing: string | undefined;
}

/** Reads every plan of a text and compares each with the higher-level plans of its kind. Total. */
export function analyze(source: string, { template, uppers, terms = NO_TERMS }: Surroundings): PlanAnalysis[] {
  const alone = readPlans(source, templatesWith(template)).map((plan): Omit<PlanAnalysis, 'file' | 'others'> => {
    const chosen = template && (template.kind === plan.kind || !plan.kind) ? template : plan.template;
    const above = (uppers ?? bundledUppersFor(plan.period)).flatMap((u) => u.plans.filter((p) => p.kind === plan.kind));
    const targets = readTargets(plan, source);
    const rows = compare(targets, above.map((u) => ({ targets: u.targets, until: u.period?.[1] })), plan.period?.[1]);
    const alignment = chosen && alignDomains(expectedDomains(chosen, above.filter((u) => !isLater(u, plan)).map((u) => u.domains)), plan.domains, chosen);
    return { source, plan, targets, template: chosen, uppers: above, rows, alignment, terms };
  });
  const file = alone.map(({ plan }) => plan);
  return alone.map((own, i) => ({ ...own, file, others: alone.map(({ plan, targets, rows }, at) => ({ plan, targets, rows, before: at < i })).filter((_, at) => at !== i) }));
}

/** The findings of all rules on analysed plans, in the order of the text. `severities` as in planlint.yaml. */
export function lint(analyses: readonly PlanAnalysis[], severities: Readonly<Record<string, Severity | 'off'>>, locale: Locale): Finding[] {
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
          related: (problem.related ?? []).map(({ upper, span, message }) => ({ uri: upper?.uri, span, message: say(message, locale) })),
          fix: problem.fix,
          missing: problem.missing,
        });
      }
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
