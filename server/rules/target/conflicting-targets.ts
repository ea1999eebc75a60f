import { measureOf } from '../../compare/measure';
import type { Row } from '../../compare/compare';
import { quoteOf, show } from '../../compare/verdict';
import { perObject } from '../../base/memo';
import { message } from '../../base/messages';
import type { Plan } from '../../plan/plan';
import { foldName } from '../../targets/indicators';
import type { Target } from '../../targets/target';
import type { Rule } from '../rule';

const SAID = ['{0}前后不一：这里 {1}，另一处 {2}', '{0} is promised twice: here {1}, elsewhere {2}'] as const;

/** The same indicator promised with different values: in two places of the plan, or in the other plan of the file. */
export const rule: Rule = {
  title: '同一指标前后不一',
  order: 5,
  severity: 'error',
  *check({ plan, targets, rows, others: all }) {
    const first = new Map<string, Target>();
    const others = all.filter((other) => isOfOneTime(other.plan, plan) && isOfOnePlace(other.plan, plan));
    // The other plan's target is the measure where it follows the higher-level plan, or stands first.
    for (const other of others) {
      for (const target of other.targets) if (other.before || following(other.rows).has(target)) remember(first, target, other.plan);
    }
    const settled = new Set(
      others.filter((other) => other.before).flatMap((other) => other.targets.filter((t) => !following(other.rows).has(t))),
    );
    for (const target of targets) {
      if (target.text.startsWith('其中')) continue; // a part of what stands before it, whatever its name
      const key = keyOf(target, plan);
      const earlier = key && first.get(key);
      if (!earlier) remember(first, target, plan);
      else if (
        earlier.value !== target.value &&
        !isOneSentence(earlier, target, plan.source) &&
        !(settled.has(earlier) && following(rows).has(target))
      ) {
        yield {
          span: target.valueSpan,
          message: message(SAID, target.indicator, show(target), show(earlier)),
          related: [{ span: earlier.span, message: message('value', quoteOf(earlier)) }],
        };
      }
    }
  },
};

/** A plan that follows another one (2011—2020年, 2021—2030年) promises more. */
const isOfOneTime = (a: Plan, b: Plan): boolean => !a.period || !b.period || (a.period[0] <= b.period[1] && b.period[0] <= a.period[1]);

/** A file may hold plans of several places. */
const isOfOnePlace = ({ region: a = '' }: Plan, { region: b = '' }: Plan): boolean =>
  [a.startsWith(b), b.startsWith(a), a.endsWith(b), b.endsWith(a)].some(Boolean); // 青禾 and 云岫市青禾县 are 青禾县

/** Two values of one sentence are a floor and an aim: 达到90%，力争达到95%. */
function isOneSentence(first: Target, second: Target, source: string): boolean {
  const between = source.slice(first.valueSpan.end, second.valueSpan.start).replace(/\s/g, '');
  const isOneItem = first.item === second.item && first.section === second.section && first.domain === second.domain;
  const isOneName = foldName(first.indicator) === foldName(second.indicator); // else they are two things to who wrote them
  const isNamedAgain = isOneName && first.hedge === second.hedge && between.includes(second.indicator); // but for 力争…
  return isOneItem && between !== '' && !/[。；]/.test(between) && !isNamedAgain;
}

/** The targets of a draft that say the same as a higher-level plan. */
const following = perObject(
  (rows: readonly Row[]): ReadonlySet<Target | undefined> =>
    new Set(rows.filter(({ uppers }) => uppers.some((u) => u.verdict === 'equal')).map(({ draft }) => draft)),
);

function remember(first: Map<string, Target>, target: Target, plan: Plan): void {
  const key = keyOf(target, plan);
  if (key && !first.has(key)) first.set(key, target);
}

/** A milestone of another year is no conflict; what has no year is due in the plan's last one. */
function keyOf(target: Target, { period }: Plan): string | undefined {
  const what = promised(target);
  const year = target.deadline === period?.[1] ? null : target.deadline;
  return what && `${what}|${year}`;
}

/** What is promised. Rates only: counts (1名, 3所) are promised for many things of one name. */
const promised = perObject((target: Target): string | undefined => {
  if (!/[%‰万]/.test(target.unit) || target.implied) return undefined;
  const { indicator, name, narrow, levels } = measureOf(target); // 省级…配备率 and 市级…配备率 are two
  if (!indicator && name.length < 5) return undefined; // 覆盖率 alone says not of what
  return [indicator?.name ?? name, levels, narrow, target.unit, target.change, target.per, target.base].join('|');
});
