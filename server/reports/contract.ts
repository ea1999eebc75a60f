/** The shapes of the JSON that `outline`, `targets` and `compare` print and the library returns. */
import type { OtherMatter } from '../plan/account';
import type { SetAside } from '../targets/numbers';
import type { Target } from '../targets/target';

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

/** What became of every character of a file. */
export interface AccountJson {
  /** The share of the characters, white space aside, that a plan’s tree or `other` holds. */
  readonly read: number;
  readonly other: readonly { readonly range: Range; readonly what: OtherMatter; readonly words: string }[];
  readonly unread: readonly { readonly range: Range; readonly words: string; readonly why: string }[];
}

export interface OutlineJson {
  readonly account: AccountJson;
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

/** A target with its places as ranges. */
export interface TargetJson extends Omit<Target, 'span' | 'valueSpan' | 'isAim'> {
  readonly range: Range;
  readonly valueRange: Range;
}

export interface TargetsJson {
  readonly plans: readonly (PlanIdentity & {
    readonly targets: readonly TargetJson[];
    /** Every number of the goals and measures that is part of no target. */
    readonly numbers: readonly { readonly range: Range; readonly text: string; readonly why: SetAside }[];
    /** What the text tells of the past. */
    readonly facts: readonly {
      readonly indicator: string;
      readonly value: number;
      readonly unit: string;
      readonly year: number | null;
      readonly range: Range;
    }[];
  })[];
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
