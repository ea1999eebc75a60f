/** A higher-level plan 上位规划, as drafts are compared with it. */

import type { Template } from '../data';
import type { Flow, Span } from '../plan/flow';
import { kindOfDomains, kindsOf } from '../plan/kind';
import type { Domain, Plan, PlanLevel } from '../plan/plan';
import type { Target } from '../targets/target';

/** A higher-level plan 上位规划 of the draft's kind, from a file or from the bundled national figures. */
export interface UpperPlan {
  readonly title: string;
  readonly level: PlanLevel | undefined;
  /** Where it was read from; undefined for bundled figures. */
  readonly uri: string | undefined;
  readonly period: readonly [number, number] | undefined;
  readonly targets: readonly Target[];
  /** The numbers of its goals that were read as no target. */
  readonly missed: readonly string[];
  readonly domains: readonly Domain[];
  readonly titleSpan: Span;
  /** Its running text; empty for bundled figures. */
  readonly paragraphs: readonly Flow[];
  /** Bundled figures that no national text confirms: shown as 待核实, never more than a hint. */
  readonly unverified: ReadonlySet<Target>;
  /** Bundled figures that another national document gives, with its name: never more than an info. */
  readonly documents: ReadonlyMap<Target, string>;
}
/** Whether a higher-level plan begins after the draft has ended: then the draft owes it nothing. */
export const isLater = (upper: UpperPlan, { period }: Plan): boolean =>
  period !== undefined && upper.period !== undefined && upper.period[0] > period[1];

/** A higher-level plan of which it is known what kind it is; '' where nothing tells it. */
export type KnownUpper = UpperPlan & { readonly kind: string };

/** A plan that puts several kinds together as one plan of each kind: what stands in a domain of another kind is left out. */
export function byKind(plan: KnownUpper, templates: readonly Template[]): KnownUpper[] {
  const kinds = kindsOf(plan);
  if (kinds.length < 2) return [plan];
  return kinds.map((kind) => {
    const isOwn = (domain: string | null) => domain === null || [kind, ''].includes(kindOfDomains([domain], templates));
    return {
      ...plan,
      kind,
      targets: plan.targets.filter((target) => isOwn(target.domain)),
      domains: plan.domains.filter((domain) => isOwn(domain.name)),
    };
  });
}

/** A file (or a bundled outline) that holds higher-level plans. */
export interface UpperFile {
  /** The bundled outline's name; for a file its uri. */
  readonly id: string;
  readonly uri: string | undefined;
  readonly source: string;
  readonly plans: readonly KnownUpper[];
  /** The lines of a table of indicators that gave no target. */
  readonly unread?: readonly number[];
}
