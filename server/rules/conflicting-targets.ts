import { measureOf } from '../compare/measure';
import { show } from '../compare/verdict';
import { message } from '../messages';
import type { Target } from '../target/target';
import type { Rule } from './rule';

/** The same indicator promised with different values: in two places of the plan, or in the other plan of the file. */
export const conflictingTargets: Rule = {
  id: 'conflicting-targets',
  category: 'target',
  severity: 'error',
  *check({ targets, others }) {
    const first = new Map<string, Target>();
    for (const target of others.flatMap((other) => other.targets)) remember(first, target);
    for (const target of targets) {
      const key = keyOf(target);
      const earlier = key && first.get(key);
      if (!earlier) remember(first, target);
      else if (earlier.value !== target.value) {
        yield {
          span: target.valueSpan,
          message: message('conflicting-targets', target.indicator, show(target), show(earlier)),
          related: [{ span: earlier.span, message: message('value', earlier.text) }],
        };
      }
    }
  },
};

function remember(first: Map<string, Target>, target: Target): void {
  const key = keyOf(target);
  if (key && !first.has(key)) first.set(key, target);
}

/** Rates only: counts (1名, 3所) are promised for many things of one name. A milestone of another year is no conflict. */
function keyOf(target: Target): string | undefined {
  if (!/[%‰万]/.test(target.unit) || target.implied) return undefined;
  const { indicator, name, narrow } = measureOf(target);
  return [indicator?.id ?? name, narrow, target.unit, target.change, target.per, target.base, target.deadline].join('|');
}
