import { affinity } from '../../compare/compare';
import { rank, show } from '../../compare/verdict';
import { message } from '../../base/messages';
import { asTarget, type Fact } from '../../targets/facts';
import type { Target } from '../../targets/target';
import type { Rule } from '../rule';

const SAID = ['{0}的目标 {1} 还不如现状 {2}{3}', 'The target {1} for {0} falls short of what is so already: {2}{3}'] as const;
const YEAR = ['（{0} 年）', ' ({0})'] as const;

/** Names that the indicator list holds, or that are nearly the same: a fact about something else would be a false alarm. */
const SAME = 1.9;

/** A goal that promises less than the preface or the background says is already reached. */
export const rule: Rule = {
  title: '目标低于现状',
  order: 11,
  severity: 'warning',
  *check({ targets, facts }) {
    const states = latest(facts).map((fact) => ({ fact, state: asTarget(fact) }));
    for (const target of targets) {
      if (target.section !== 'goal' || target.change !== null || target.implied || target.stage !== undefined) continue;
      const below = states.find(({ state }) => isBelow(target, state));
      if (!below) continue;
      const { fact, state } = below;
      const year = fact.year === undefined ? '' : message(YEAR, fact.year);
      yield {
        span: target.valueSpan,
        message: message(SAID, target.indicator, show(target), value(state), year),
        related: [{ span: fact.span, message: message('related.fact', value(state)) }],
      };
    }
  },
};

const value = ({ value: number, unit }: Target): string => `${number}${unit}`;

/** Of facts about one thing the newest. */
function latest(facts: readonly Fact[]): Fact[] {
  const byName = new Map<string, Fact>();
  for (const fact of facts) {
    const known = byName.get(fact.indicator);
    if (!known || (fact.year ?? 0) >= (known.year ?? 0)) byName.set(fact.indicator, fact);
  }
  return [...byName.values()];
}

const isBelow = (target: Target, state: Target): boolean =>
  affinity(target, state) >= SAME && target.unit === state.unit && rank({ ...target, hedge: null, op: '=' }, state).verdict === 'weaker';
