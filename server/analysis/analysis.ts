/** What was found out about a plan of the draft: everything that rules and language features ask. */
import type { UpperPlan } from './upper-plan';
import type { Template, Term } from '../data';
import type { DomainAlignment } from '../compare/domains';
import type { Row } from '../compare/compare';
import type { Plan } from '../plan/plan';
import { message, type Message } from '../base/messages';
import type { Account } from '../plan/account';
import type { Fact } from '../targets/facts';
import type { Target } from '../targets/target';

/** A higher-level plan that a draft is not compared with, though it was asked for. */
export interface LostUpper {
  readonly name: string;
  readonly why: Message;
  /** Drafts are compared with what was read of it. */
  readonly isPartly?: boolean;
}
export const sayLost = ({ name, why, isPartly }: LostUpper): Message => message(isPartly ? 'lost.part' : 'lost.whole', name, why);

/** One plan of the draft with everything that was found out about it. */
export interface PlanAnalysis {
  readonly source: string;
  readonly plan: Plan;
  readonly targets: readonly Target[];
  /** What the text tells of the past. */
  readonly facts: readonly Fact[];
  /** Of the whole file; the same for all of its plans. */
  readonly account: Account;
  readonly template: Template | undefined;
  /** Highest level first. */
  readonly uppers: readonly UpperPlan[];
  /** Those that were asked for and cannot be compared with, or not safely. */
  readonly lostUppers: readonly LostUpper[];
  readonly rows: readonly Row[];
  readonly alignment: DomainAlignment | undefined;
  /** Terms of the project's own, beside the bundled ones. */
  readonly terms: readonly Term[];
  /** Every plan of the file, in order; the same list for all of them. */
  readonly file: readonly Plan[];
  /** The other plans of the same file. */
  readonly others: readonly Sibling[];
}
/** Another plan of the same file. */
export interface Sibling {
  readonly plan: Plan;
  readonly targets: readonly Target[];
  readonly rows: readonly Row[];
  /** It stands before this one. */
  readonly before: boolean;
}
