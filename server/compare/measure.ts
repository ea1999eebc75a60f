/** What a target measures, as far as two targets can be told to be about the same thing. */
import { language, type Indicator } from '../data';
import { perObject, perText } from '../base/memo';
import { foldName, indicatorNamed } from '../targets/indicators';
import type { Target } from '../targets/target';
import { anyOf, populationOf } from '../targets/words';

export interface Measure {
  readonly indicator: Indicator | undefined;
  /** The folded name without its population. */
  readonly name: string;
  /** The population or place that narrows it beyond what the indicator's own name says; '' when none does. */
  readonly narrow: string;
  /** Who the name begins with (5岁以下儿童), without 以下 and the like, and the folded rest. */
  readonly population: string;
  readonly rest: string;
  /** The noun at the end of a counted thing's name (全科医生), '' for other names. */
  readonly head: string;
  /** Its unit is a part of a whole (%, ‰, /10万): such units can be compared. */
  readonly isShare: boolean;
}

const WIDE = new RegExp(`^(?:${anyOf(language.widePopulations)}|每个?(?:[省市州县区旗、]|（[^（）]{1,6}）)+|[本我全]?[省市州县区旗]级?)+`);

/** What a target measures; one object for all targets that measure the same. */
export const measureOf = perObject((target: Target): Measure => {
  // No name has a line break.
  return measureBy([target.indicator, target.scope ?? '', target.unit].join('\n'));
});
const measureBy = perText((what): Measure => readMeasure(...(what.split('\n') as [string, string, string])));

/** Finds the indicator by its whole name, then without a wide population (妇女…), then without a narrowing one. */
function readMeasure(indicator: string, scope: string, unit: string): Measure {
  const population = populationOf(indicator);
  return {
    ...nameOf(indicator, scope),
    population: population.replace(/以下|以上|及/g, ''),
    rest: foldName(indicator.slice(population.length)),
    head: unit === '%' ? '' : (/的([^的]{3,})$/.exec(indicator)?.[1] ?? ''),
    isShare: /[%‰万点]/.test(unit),
  };
}

function nameOf(full: string, scope: string): Pick<Measure, 'indicator' | 'name' | 'narrow'> {
  const outer = scope && !full.includes(scope) ? scope : '';
  const narrowOuter = foldName(outer.replace(WIDE, ''));
  const plain = full.replace(WIDE, '') || full;
  for (const name of [outer + full, full, plain]) {
    const indicator = indicatorNamed(name);
    if (indicator) return { indicator, name: foldName(plain), narrow: name === outer + full ? '' : narrowOuter };
  }
  const population = populationOf(full);
  const rest = full.slice(population.length) || full;
  const narrow = foldName(population.replace(WIDE, '')) + narrowOuter;
  return { indicator: indicatorNamed(rest), name: foldName(rest), narrow };
}

/** Bigram likeness of two folded names, 0 to 1. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const grams = (s: string) => Array.from({ length: Math.max(0, s.length - 1) }, (_, i) => s.slice(i, i + 2));
  const left = grams(a);
  const right = new Map<string, number>();
  for (const gram of grams(b)) right.set(gram, (right.get(gram) ?? 0) + 1);
  const total = left.length + Math.max(0, b.length - 1);
  let shared = 0;
  for (const gram of left) {
    const n = right.get(gram) ?? 0;
    if (n) {
      shared++;
      right.set(gram, n - 1);
    }
  }
  return total ? (2 * shared) / total : 0;
}

const GROUPS = language.distinct.map((words) => new RegExp(anyOf(words.map(foldName)), 'g'));

/** Whether the names differ in a word that makes them different things: 成员 and 主任, 优良率 and 合格率. */
export const areDistinct = (a: string, b: string): boolean => a !== b && distinctionOf(a) !== distinctionOf(b);

/** Which word of each group a name has. */
const distinctionOf = perText((name) => GROUPS.map((group) => [...new Set(name.match(group))].sort().join()).join('|'));
