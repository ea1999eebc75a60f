/** What a rule is: a check over one plan and its surroundings. */
import type { Template, Term } from '../data';
import type { DomainAlignment } from '../compare/domains';
import type { Row } from '../compare/compare';
import { show } from '../compare/verdict';
import { message, type Message } from '../messages';
import type { Flow, Span } from '../plan/flow';
import type { Domain, Plan, PlanLevel } from '../plan/plan';
import type { Target } from '../target/target';

export type Category = 'structure' | 'target' | 'numbering' | 'reference' | 'text';
export type Severity = 'error' | 'warning' | 'info' | 'hint';

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
}

/** One plan of the draft with everything that was found out about it. */
export interface PlanAnalysis {
  readonly source: string;
  readonly plan: Plan;
  readonly targets: readonly Target[];
  readonly template: Template | undefined;
  /** Highest level first. */
  readonly uppers: readonly UpperPlan[];
  readonly rows: readonly Row[];
  readonly alignment: DomainAlignment | undefined;
  /** Terms of the project's own, beside the bundled ones. */
  readonly terms: readonly Term[];
  /** Every plan of the file, in order; the same list for all of them. */
  readonly file: readonly Plan[];
  /** The other plans of the same file. */
  readonly others: readonly Sibling[];
}

/** The value of a higher-level target for people, marked 待核实 where no national text confirms it. */
export const valueIn = (upper: UpperPlan, target: Target): Message => message(upper.unverified.has(target) ? 'value.unverified' : 'value', `${target.hedge ?? ''}${show(target)}`);

/** Whether a higher-level plan begins after the draft has ended: then the draft owes it nothing. */
export const isLater = (upper: UpperPlan, { period }: Plan): boolean => period !== undefined && upper.period !== undefined && upper.period[0] > period[1];

/** Another plan of the same file. */
export interface Sibling {
  readonly plan: Plan;
  readonly targets: readonly Target[];
  readonly rows: readonly Row[];
  /** It stands before this one. */
  readonly before: boolean;
}

/** A change to the draft: `text` takes the place of what stands in `span`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** Mends a problem and changes nothing that the problem does not name. */
export interface Fix {
  readonly edits: readonly Edit[];
  /** Right whatever the drafter meant, so that it may be applied unseen, together with others. */
  readonly safe: boolean;
  /** What it does, where the edits themselves do not say it. */
  readonly title?: Message;
}

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

/** A fix that needs no second look. */
export const safely = (...edits: Edit[]): Fix => ({ edits, safe: true });
/** A fix that the drafter must choose. */
export const perhaps = (...edits: Edit[]): Fix => ({ edits, safe: false });

export interface Rule {
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  check(analysis: PlanAnalysis): Iterable<Problem>;
}
