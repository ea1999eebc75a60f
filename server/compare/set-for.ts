/** What a plan above sets for one place by name: 其中乙县降至3%以下 in the place of 2%以下 for all. */
import { perObject, perText } from '../base/memo';
import { foldName } from '../targets/indicators';
import type { Target } from '../targets/target';
import { populationOf } from '../targets/words';

/** The targets for a place, those for all left out where it has its own. Linear; the same list where none is for it by name. */
export const setFor = perObject((targets: readonly Target[]) =>
  perText((region): readonly Target[] => {
    const own = new Map(targets.flatMap((target) => ofPlace(target, region)));
    const keys = new Set([...own.values()].map(keyOf));
    return own.size ? targets.flatMap((target) => own.get(target) ?? (keys.has(keyOf(target)) ? [] : target)) : targets;
  }),
);

const keyOf = ({ indicator, unit, deadline, stage }: Target): string => [foldName(indicator), unit, deadline, stage].join('|');

/** A target that names the place first, and the same without it. */
function ofPlace(target: Target, region: string): [Target, Target][] {
  const name = [region, shortOf(region)].find((one) => one && target.indicator.startsWith(one));
  const indicator = name === undefined ? '' : target.indicator.slice(name.length).replace(/^[的中]/, '');
  return indicator.length < SHORTEST ? [] : [[target, { ...target, indicator, scope: populationOf(indicator) || null }]];
}
/** 乙县人大 is a body of the place. */
const SHORTEST = 4;

/** 凉山州 for 凉山彝族自治州. */
const shortOf = (region: string): string =>
  /^([\u4e00-\u9fff]{2}).{1,12}自治[州县旗]$/.test(region) ? region.slice(0, 2) + region.at(-1) : '';
