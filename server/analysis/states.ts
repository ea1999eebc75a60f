/** What is so already 现状, beside the targets that are to go beyond it. */
import { perObject } from '../base/memo';
import { say, word, type Locale } from '../base/messages';
import type { Row } from '../compare/compare';
import { affinity } from '../compare/affinity';
import { show } from '../compare/verdict';
import { asTarget, type Fact } from '../targets/facts';
import type { Target } from '../targets/target';
import type { PlanAnalysis } from './analysis';

/** A fact, and the same as a target that is reached, to be ranked beside others. */
export interface State {
  readonly fact: Fact;
  readonly reached: Target;
}

/** Names that the indicator list holds, or that are nearly the same: a fact about something else would be a false alarm. */
const SAME = 1.9;

/** Of facts about one thing the newest. */
const statesOf = perObject((facts: readonly Fact[]): readonly State[] => {
  const newest = new Map<string, Fact>();
  for (const fact of facts) {
    const known = newest.get(fact.indicator);
    if (!known || (fact.year ?? 0) >= (known.year ?? 0)) newest.set(fact.indicator, fact);
  }
  return [...newest.values()].map((fact) => ({ fact, reached: asTarget(fact) }));
});

/** What the draft tells of the same indicator in the same unit; undefined where it tells nothing. */
export const stateOf = ({ facts }: PlanAnalysis, target: Target): State | undefined =>
  statesOf(facts).find(({ reached }) => reached.unit === target.unit && affinity(target, reached) >= SAME);

/** What the draft tells of the indicator as it is, in words; '' where it tells nothing. */
export function saidState(analysis: PlanAnalysis, target: Target, locale: Locale): string {
  const state = stateOf(analysis, target);
  return state ? word('state', locale, show(state.reached), state.fact.year ?? '—') : '';
}

/** Why a row of the comparison is judged as it is, and what is so already. */
export function saidReason(analysis: PlanAnalysis, { reason, draft }: Row, locale: Locale): string {
  const state = draft && saidState(analysis, draft, locale);
  return say(reason, locale) + (state ? `；${state}` : '');
}
