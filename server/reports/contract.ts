/** The shapes of the JSON that `outline`, `targets` and `compare` print and the library returns. */
import type { Operator, TargetSection } from '../targets/target';

/** Zero-based, UTF-16; \n, \r\n and \r end a line. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

interface PlanIdentity {
  readonly title: string;
  /** women, children, or a template’s id. */
  readonly kind: string;
  readonly period: readonly [number, number] | null;
}

export interface OutlineJson {
  readonly plans: readonly (PlanIdentity & {
    readonly range: Range;
    readonly headings: readonly { readonly marker: string; readonly title: string; readonly level: 1 | 2 | 3; readonly range: Range }[];
    readonly domains: readonly {
      readonly name: string;
      readonly title: string;
      readonly range: Range;
      readonly goals: number;
      readonly measures: number;
      readonly responsible: readonly string[];
    }[];
  })[];
}

export interface TargetJson {
  readonly indicator: string;
  readonly scope: string | null;
  readonly op: Operator;
  readonly value: number;
  readonly unit: string;
  readonly change: 'increase' | 'decrease' | null;
  readonly base: string | null;
  readonly per: string | null;
  readonly hedge: string | null;
  readonly deadline: number | null;
  readonly implied: boolean;
  readonly section: TargetSection;
  readonly domain: string | null;
  readonly item: number | null;
  readonly text: string;
  readonly range: Range;
  readonly valueRange: Range;
}

export interface TargetsJson {
  readonly plans: readonly (PlanIdentity & { readonly targets: readonly TargetJson[] })[];
}

type Ranked = 'weaker' | 'equal' | 'stronger' | 'undecided' | 'absent';

export interface CompareJson {
  readonly draft: { readonly title: string; readonly kind: string };
  readonly uppers: readonly { readonly title: string; readonly path: string }[];
  readonly rows: readonly {
    readonly indicator: string;
    readonly domain: string | null;
    readonly verdict: Ranked | 'added';
    readonly reason: string;
    readonly draft: TargetJson | null;
    readonly uppers: readonly { readonly plan: number; readonly target: TargetJson; readonly verdict: Ranked; readonly reason: string }[];
  }[];
}
