/** How well two targets go together: by their names, units and populations, and by the domain they stand in. */
import { addTo } from '../base/groups';
import type { Target } from '../targets/target';
import { sameDomain } from './domains';
import { areOfOnePlan, areOfTwoLevels, areOpposed, areReplaced, gramLikeness, measureOf, plainUnit, type Measure } from './measure';

/** Likeness from which two names that the word list does not hold are taken for one thing. */
const ALIKE = 0.78;
/** … where the values are the same, so that a wrong guess raises no alarm. */
const ALIKE_WITH_VALUE = 0.65;
/** … where they stand in different domains. */
const ALIKE_ELSEWHERE = 0.9;

/** The same thing at two levels of government. */
const OF_TWO_LEVELS = 0.9;

/**
 * How well two targets go together: 3 the same indicator; 1 + the likeness of their names (to 2); the same thing of another
 * population, 1 by the word list, 0.9 by the words before it, 0.8 by likeness; 0.85 names alike that each have words of their own; 0.7 the
 * same indicator in an incomparable unit; 0 not at all. What is 1 and less is no more than undecided where the values do not tell.
 */
export function affinity(a: Target, b: Target): number {
  return affinityOf(measured(a), measured(b));
}

/** A target with what it measures, looked up once and not for every pair. */
export interface Measured {
  readonly target: Target;
  readonly measure: Measure;
}
export const measured = (target: Target): Measured => ({ target, measure: measureOf(target) });

/** `isSameValue`: as if they had the same value, or had not. */
export function affinityOf(one: Measured, other: Measured, isSameValue = one.target.value === other.target.value): number {
  const all = affinityOfNames(one, other, isSameValue);
  return areOfTwoLevels(one.measure, other.measure) ? Math.min(all, OF_TWO_LEVELS) : all;
}

function affinityOfNames(one: Measured, other: Measured, isSameValue: boolean): number {
  const [a, b, ma, mb] = [one.target, other.target, one.measure, other.measure];
  const kindred = plainUnit(a.unit).unit === plainUnit(b.unit).unit || (ma.isShare && mb.isShare);
  const same = ma.indicator !== undefined && ma.indicator === mb.indicator;
  if (areApart(ma, mb) || areOpposed(ma, mb)) return 0;
  if (!kindred) return same && ma.narrow === mb.narrow ? 0.7 : 0;
  if (same) return ma.narrow === mb.narrow ? 3 : 1;
  if (a.indicator !== b.indicator && areOtherPopulations(ma, mb)) return 0.9;
  if (ma.indicator && mb.indicator) return areOfOnePlan(ma, mb) ? 0.9 : 0;
  return affinityByName(one, other, isSameValue);
}

function affinityByName({ target: a, measure: ma }: Measured, { target: b, measure: mb }: Measured, isSameValue: boolean): number {
  const isNear = sameDomain(a.domain, b.domain);
  if (!isNear && (isBare(ma) || isBare(mb))) return 0;
  const least = isNear ? (isSameValue ? ALIKE_WITH_VALUE : ALIKE) : ALIKE_ELSEWHERE;
  const alike = likenessOf(ma, mb, least);
  if (alike < least) return 0;
  if (ma.narrow !== mb.narrow) return 0.8;
  return areReplaced(ma.name, mb.name) ? 0.85 : 1 + alike;
}

/** Of 农村 and of 城镇: what is promised for the one says nothing of the other. */
const areApart = (a: Measure, b: Measure): boolean => a.area !== '' && b.area !== '' && a.area !== b.area;

/** 知晓率, 参与率: its sentence says of what, and the names alone do not. */
const isBare = ({ name, indicator }: Measure): boolean => indicator === undefined && name.length <= 3;

/**
 * How alike two names are that the word list does not hold, 0 to 1; 0 for those with a word that makes them different things, and where it
 * could not be `least`.
 */
function likenessOf(a: Measure, b: Measure, least: number): number {
  if (a.name === b.name) return 1;
  if (a.distinction !== b.distinction) return 0;
  const [shorter, longer] = [Math.min(a.grams.length, b.grams.length), Math.max(a.grams.length, b.grams.length)];
  const isSameHead = a.head !== '' && a.head === b.head;
  if (!isSameHead && 2 * shorter < least * (shorter + longer)) return 0;
  const alike = gramLikeness(a.grams, b.grams);
  return isSameHead ? Math.max(ALIKE, alike) : alike;
}

/** The same thing of a wider or narrower population: 5岁儿童 and 5岁以下儿童, 孕产妇 and 流动孕产妇. */
const areOtherPopulations = ({ population: p, rest }: Measure, { population: q, rest: other }: Measure): boolean =>
  rest === other && p !== '' && q !== '' && (p.includes(q) || q.includes(p));

/** Finds what may go together with a target without looking at all there is. */
export class Affines<T> {
  /** Places in `all`. */
  private readonly found = new Map<unknown, number[]>();
  /** How often each pair of characters comes. */
  private readonly counts = new Map<number, number>();
  /** The last look that came upon each. */
  private readonly seen: Uint32Array;
  private looks = 0;

  constructor(
    private readonly all: readonly T[],
    measureOf: (one: T) => Measure,
  ) {
    this.seen = new Uint32Array(all.length);
    const measures = all.map(measureOf);
    for (const { grams } of measures) for (const gram of grams) this.counts.set(gram, (this.counts.get(gram) ?? 0) + 1);
    measures.forEach((measure, place) => {
      for (const key of this.keysOf(measure)) addTo(this.found, key, place);
    });
  }

  /** All whose affinity is not 0, and some others, each once. */
  near(measure: Measure): T[] {
    const near: T[] = [];
    this.looks++;
    for (const key of this.keysOf(measure))
      for (const place of this.found.get(key) ?? []) {
        if (this.seen[place] !== this.looks) near.push(this.all[place]!);
        this.seen[place] = this.looks;
      }
    return near;
  }

  /** Two that go together have one of these in common. */
  private keysOf(measure: Measure): unknown[] {
    const { indicator, name, head, rest } = measure;
    const keys: unknown[] = [`name ${name}`, ...this.rarestOf(measure)];
    if (indicator) keys.push(indicator);
    if (head) keys.push(`head ${head}`);
    keys.push(`rest ${rest}`);
    return keys;
  }

  /**
   * So many of the rarest pairs of characters that another name would be too unlike if it had none of them: of n pairs, those shared
   * are at least a·n/(2−a) for a likeness of a, so that no more than the others can be missing.
   */
  private rarestOf({ grams }: Measure): number[] {
    const shared = Math.ceil((ALIKE_WITH_VALUE * grams.length) / (2 - ALIKE_WITH_VALUE) - 1e-9);
    const countOf = (gram: number) => this.counts.get(gram) ?? 0;
    const byCount = [...grams].sort((a, b) => countOf(a) - countOf(b) || a - b);
    return [...new Set(byCount.slice(0, grams.length - shared + 1))];
  }
}
