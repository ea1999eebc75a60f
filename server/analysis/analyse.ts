/** Text to analysis: reads every plan of a file and compares it with the higher-level plans. */
import { templatesWith, type Template, type Term } from '../data';
import { alignDomains, expectedDomains } from '../compare/domains';
import { compare } from '../compare/compare';
import { readDocument } from '../plan/document';
import { factsOf } from '../targets/facts';
import { bundledUppersFor } from './bundled-uppers';
import { type UpperFile, isLater } from './upper-plan';
import type { PlanAnalysis } from './analysis';
import { readTargets } from '../targets/targets';

/** What `analyse` needs to know beside the text; `Project` has it. */
export interface Surroundings {
  readonly template: Template | undefined;
  readonly uppers: readonly UpperFile[] | undefined;
  /** Terms of the project's own, beside the bundled ones. */
  readonly terms?: readonly Term[];
}
const NO_TERMS: readonly Term[] = [];
/** Reads every plan of a text and compares each with the higher-level plans of its kind. Total. */
export function analyse(source: string, { template, uppers, terms = NO_TERMS }: Surroundings): PlanAnalysis[] {
  const { plans, account } = readDocument(source, templatesWith(template));
  const alone = plans.map((plan): Omit<PlanAnalysis, 'file' | 'others'> => {
    const chosen = template && (template.kind === plan.kind || !plan.kind) ? template : plan.template;
    const above = (uppers ?? bundledUppersFor(plan.period)).flatMap((u) => u.plans.filter((p) => p.kind === plan.kind));
    const targets = readTargets(plan);
    const rows = compare(
      targets,
      above.map((u) => ({ targets: u.targets, until: u.period?.[1] })),
      plan.period?.[1],
    );
    const alignment =
      chosen &&
      alignDomains(
        expectedDomains(
          chosen,
          above.filter((u) => !isLater(u, plan)).map((u) => u.domains),
        ),
        plan.domains,
        chosen,
      );
    return { source: plan.source, plan, targets, facts: factsOf(plan), account, template: chosen, uppers: above, rows, alignment, terms };
  });
  const file = alone.map(({ plan }) => plan);
  return alone.map((own, i) => ({
    ...own,
    file,
    others: alone.map(({ plan, targets, rows }, at) => ({ plan, targets, rows, before: at < i })).filter((_, at) => at !== i),
  }));
}
