/** The plan that a draft follows in its form where no template of the project’s own says it. */
import type { PlanAnalysis } from '../analysis/analysis';
import type { UpperPlan } from '../analysis/upper-plan';
import { bundledTemplates } from '../data';

/** What has fewer tells nothing of its form. */
const FEWEST_DOMAINS = 2;

/** The nearest plan above that was given and has several domains; undefined where there is none, or the project has a template. */
export function planAbove({ template, uppers }: PlanAnalysis): UpperPlan | undefined {
  if (!template || !bundledTemplates.includes(template)) return undefined;
  return uppers.findLast(({ uri, domains }) => uri !== undefined && domains.length >= FEWEST_DOMAINS);
}
