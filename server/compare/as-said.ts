/** Names that were completed from the sentence before, where a plan beside it shows that they needed no more words. */
import { once } from '../base/memo';
import type { Target } from '../targets/target';
import { foldName } from '../targets/indicators';
import { isOfSomePeople, populationOf } from '../targets/words';
import { affinity, Affines } from './affinity';
import { measureOf } from './measure';
import { rank } from './verdict';

/** A name of fewer characters says not of what it is: 覆盖率, 知晓率. */
const SHORTEST = 4;

/**
 * `targets` with the names that their own clauses say (森林覆盖率 of 农村自来水普及率达到95%，森林覆盖率达到60%), where one of `others` is called so
 * and none by the longer name, and the draft has no less. What would be less stays as it is: it may be of those alone; so does what is of
 * some of a people (流动孕产妇), which the next clause usually is, too.
 */
export function asSaid(targets: readonly Target[], others: readonly Target[], side: 'draft' | 'upper'): readonly Target[] {
  const near = once(() => new Affines(others, measureOf));
  const isFound = (target: Target) =>
    near()
      .near(measureOf(target))
      .filter((other) => affinity(target, other) >= 2);
  return targets.map((target) => {
    const name = saidAlone(target);
    if (name === undefined || isFound(target).length) return target;
    const said: Target = { ...target, indicator: name, scope: populationOf(name) || null };
    const isMet = (other: Target) => {
      const { verdict } = side === 'draft' ? rank(said, other) : rank(other, said);
      return verdict === 'equal' || verdict === 'stronger';
    };
    const isNamed = (other: Target) => foldName(other.indicator) === foldName(name);
    return isFound(said).some((other) => isNamed(other) && isMet(other)) ? said : target;
  });
}

/** The end of a target’s name that is all that its clause says before the value; undefined where it says more, or some people are meant. */
function saidAlone({ indicator, text, implied }: Target): string | undefined {
  if (implied || text.includes(indicator)) return undefined;
  for (let i = 1; i <= indicator.length - SHORTEST; i++) {
    const at = text.indexOf(indicator.slice(i));
    if (at < 0) continue;
    const added = indicator.slice(0, i);
    return PARTS.test(text.slice(0, at)) || text.includes(added) || isOfSomePeople(added) ? undefined : indicator.slice(i);
  }
  return undefined;
}
const PARTS = /[、和及与]|其中/;
