/** A higher-level plan 上位规划, as drafts are compared with it. */

import type { Flow, Span } from '../plan/flow';
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

/** A file (or a bundled outline) that holds higher-level plans. */
export interface UpperFile {
  /** The bundled outline's name; for a file its uri. */
  readonly id: string;
  readonly uri: string | undefined;
  readonly source: string;
  readonly plans: readonly (UpperPlan & { readonly kind: string })[];
}
