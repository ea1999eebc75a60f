/** What a rule is: a check over one plan and its surroundings, and the problems that it finds. */
import type { Severity } from '../base/severities';
import type { Fix } from '../edit/edit';
import type { PlanAnalysis } from '../analysis/analysis';
import type { UpperPlan } from '../analysis/upper-plan';
import type { Message } from '../base/messages';
import type { Span } from '../plan/flow';

/** The shelves, in the order in which findings at one place are shown. */
export const CATEGORIES = ['structure', 'target', 'numbering', 'reference', 'text'] as const;
export type Category = (typeof CATEGORIES)[number];
export type { Severity };

/** So many findings of one kind are no slips but the way in which a text was made: a rule tells of them once. */
export const MANY = 10;

export interface Problem {
  readonly span: Span;
  readonly message: Message;
  readonly fix?: Fix;
  /** What is missing: such a problem has no words of its own in the draft. */
  readonly missing?: string;
  /** Where the rule's own severity does not fit this case. */
  readonly severity?: Severity;
  /** Clauses that explain the problem: of a higher-level plan, or (without `upper`) of the draft itself. */
  readonly related?: readonly { readonly upper?: UpperPlan; readonly span: Span; readonly message: Message }[];
}

/** What a rule's file exports as `rule`. Its id is the name of the file, its category that of the shelf it stands on. */
export interface Rule {
  /** What it checks, in a few words; the title of its page in docs/rules. */
  readonly title: string;
  /** Its place among the rules of its shelf: findings at one place are shown in this order. */
  readonly order: number;
  readonly severity: Severity;
  check(analysis: PlanAnalysis): Iterable<Problem>;
}
