/** What a plan above sets for one place by name: 其中乙县降至3%以下 in the place of 2%以下 for all. */
import { perObject, perText } from '../base/memo';
import { foldName } from '../targets/indicators';
import type { Target } from '../targets/target';
import { populationOf } from '../targets/words';

/** The targets for a place, its own in the place of those for all; the same list where none is for it by name. Linear. */
export const setFor = perObject((targets: readonly Target[]) =>
  perText((region): readonly Target[] => {
    const forAll = new Set(targets.map(keyOf));
    const own = new Map(targets.flatMap((target) => ofPlace(target, region)).filter(([, target]) => forAll.has(keyOf(target))));
    const keys = new Set([...own.values()].map(keyOf));
    return own.size ? targets.flatMap((target) => own.get(target) ?? (keys.has(keyOf(target)) ? [] : target)) : targets;
  }),
);

const keyOf = ({ indicator, unit, deadline, stage }: Target): string => [foldName(indicator), unit, deadline, stage].join('|');

/** A target that names the place first, and the same without it. */
function ofPlace(target: Target, region: string): [Target, Target][] {
  const name = nameIn(target, region);
  if (name === undefined) return [];
  const indicator = target.indicator.slice(name.length).replace(/^[的中]/, '');
  return [[target, { ...target, indicator, scope: populationOf(indicator) || null }]];
}

/** How a target names a place first, if it does. */
export const nameIn = ({ indicator }: Target, region: string): string | undefined =>
  [region, shortOf(region)].find((one) => one && indicator.startsWith(one));

/** 甲乙州 for 甲乙彝族自治州. */
const shortOf = (region: string): string =>
  /^[\u4e00-\u9fff]{2}.{1,12}自治[州县旗]$/.test(region) ? region.slice(0, 2) + region.at(-1) : '';
