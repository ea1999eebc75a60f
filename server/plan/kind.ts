/** The kind of a plan, as users name it. */
import { bundledTemplates } from '../data';
import type { Plan } from './plan';

/** A bundled kind by its name, another by its template's id. */
export const kindOf = (plan: Plan): string =>
  bundledTemplates.some((t) => t.kind === plan.kind) ? plan.kind : (plan.template?.id ?? plan.kind);

/** Whether a plan is of a kind, by the kind's name or by that of its template. */
export const isOfKind = (plan: Plan, kind: string): boolean => plan.kind === kind || kindOf(plan) === kind;
