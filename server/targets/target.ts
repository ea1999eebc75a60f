/** A quantitative commitment: what is measured, which value it is to reach, and where the plan says so. */
import type { Flow, Span } from '../plan/flow';

export type Operator = '>=' | '<=' | '>' | '<' | '~' | '=';
export type TargetSection = 'goal' | 'measure' | 'overall' | 'other';

export interface Target {
  /** What is measured, with elided parts restored. */
  readonly indicator: string;
  /** The population or place that narrows it. */
  readonly scope: string | null;
  readonly op: Operator;
  readonly value: number;
  /** `%` `‰` `/10万` `岁` `所` …; `ratio` for 2:3. */
  readonly unit: string;
  /** For a change against a base; `value` is then the size of the change. */
  readonly change: 'increase' | 'decrease' | null;
  readonly base: string | null;
  readonly per: string | null;
  readonly hedge: string | null;
  readonly deadline: number | null;
  /** 全覆盖, 应保尽保: a commitment without a number. */
  readonly implied: boolean;
  /** The year of an earlier value of the same indicator: 2025 of “2025年达到90%，2030年达到95%”. */
  readonly stage?: number;
  /** 约束性 or 预期性, where a table says so. */
  readonly binding?: boolean;
  /** From what value: 由80%提高到90%. */
  readonly from?: number;
  readonly section: TargetSection;
  /** Of the whole, below a heading that calls it an aim (总体目标): promised, though no year is said. */
  readonly isAim?: boolean;
  /** It is of a row of a table. */
  readonly isRow?: true;
  readonly domain: string | null;
  readonly item: number | null;
  /** The clause as printed, without line breaks and spaces. */
  readonly text: string;
  readonly span: Span;
  readonly valueSpan: Span;
}

/** Of a value that is stated and no more: no change against a base, no hedge, a number of its own. */
export const STATED = { change: null, base: null, per: null, hedge: null, implied: false } as const;

/** A stretch of a plan's text with its place in the plan. */
export interface Passage {
  readonly flow: Flow;
  readonly section: TargetSection;
  /** It stands below a heading that says 目标, before the domains. */
  readonly isAim?: boolean;
  readonly domain: string | null;
  readonly item: number | null;
  /** The year that its list is for, where a label says it. */
  readonly due: number | undefined;
}
