/** Which target of the draft answers which of a higher-level plan: by name, unit, population, and by where they stand. */
import { perObject } from '../base/memo';
import { message, type Message } from '../base/messages';
import type { Target } from '../targets/target';
import { sameDomain } from './domains';
import { gramLikeness, measureOf, type Measure } from './measure';

/** Likeness from which two names that the word list does not hold are taken for one thing. */
const ALIKE = 0.78;
/** … where the values are the same, so that a wrong guess raises no alarm. */
const ALIKE_WITH_VALUE = 0.65;
/** … where they stand in different domains. */
const ALIKE_ELSEWHERE = 0.9;

/**
 * How well two targets go together: 3 the same indicator; 1 + the likeness of their names (to 2); the same thing of another
 * population, 1 by the word list, 0.9 by the words before it, 0.8 by likeness; 0.7 the same indicator in an incomparable unit;
 * 0 not at all. What is 1 and less is reported as undecided.
 */
export function affinity(a: Target, b: Target): number {
  return affinityOf(measured(a), measured(b));
}

/** A target with what it measures, looked up once and not for every pair. */
interface Measured {
  readonly target: Target;
  readonly measure: Measure;
}
const measured = (target: Target): Measured => ({ target, measure: measureOf(target) });

function affinityOf({ target: a, measure: ma }: Measured, { target: b, measure: mb }: Measured): number {
  const kindred = a.unit === b.unit || (ma.isShare && mb.isShare);
  const same = ma.indicator !== undefined && ma.indicator === mb.indicator;
  if (!kindred) return same && ma.narrow === mb.narrow ? 0.7 : 0;
  if (same) return ma.narrow === mb.narrow ? 3 : 1;
  if (a.indicator !== b.indicator && areOtherPopulations(ma, mb)) return 0.9;
  if (ma.indicator && mb.indicator) return 0;
  const least = sameDomain(a.domain, b.domain) ? (a.value === b.value ? ALIKE_WITH_VALUE : ALIKE) : ALIKE_ELSEWHERE;
  const alike = likenessOf(ma, mb, least);
  if (alike < least) return 0;
  return ma.narrow === mb.narrow ? 1 + alike : 0.8;
}

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

/** Targets that go equally well with any other: a plan may say one thing a thousand times. */
interface Alike {
  readonly one: Measured;
  /** All of them, with their places in the plan. */
  readonly all: readonly Placed[];
}
interface Placed {
  readonly target: Target;
  readonly place: number;
}

function alikeIn(targets: readonly Target[]): Alike[] {
  const groups = new Map<string, { one: Measured; all: Placed[] }>();
  targets.forEach((target, place) => {
    const { indicator, scope, unit, domain, value, section, change, implied } = target;
    const key = [indicator, scope, unit, domain, value, section, change, implied].join('\n');
    const known = groups.get(key);
    if (known) known.all.push({ target, place });
    else groups.set(key, { one: measured(target), all: [{ target, place }] });
  });
  return [...groups.values()];
}

/** Those of two plans that may be about one thing, and how much speaks for it. */
interface Candidate {
  readonly upper: Alike;
  readonly own: Alike;
  readonly affinity: number;
  readonly score: number;
}

function candidatesOf(uppers: readonly Alike[], owns: readonly Alike[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const upper of uppers)
    for (const own of owns) {
      const how = affinityOf(upper.one, own.one);
      if (how) candidates.push({ upper, own, affinity: how, score: how * 10 + closeness(upper.one.target, own.one.target) });
    }
  return candidates.sort((a, b) => b.score - a.score);
}

/** What answers a target, by which rule, and what else of the draft might have. */
export interface Pair {
  readonly own: Target;
  readonly match: Message;
  readonly considered: readonly Target[];
}

/** From this score on they are about the same thing. */
const SURE = 10;
/** So many others are told of. */
const CONSIDERED = 3;

/**
 * For each of `uppers` the draft target that answers it: the best pairs first, those equally good in the order of the plans. One to one,
 * but a promise that `uppers` makes twice is answered twice.
 */
export function pair(uppers: readonly Target[], draft: readonly Target[]): Map<Target, Pair> {
  const candidates = candidatesOf(alikeIn(uppers), alikeIn(draft));
  const byUpper = groupBy(candidates, ({ upper }) => upper);
  const found = new Map<Target, Pair>();
  const accept = (upper: Target, own: Target, { upper: group, affinity: how }: Candidate) => {
    const others = nearest(byUpper.get(group)!).filter((other) => other !== own);
    found.set(upper, { own, match: matchOf(how, measureOf(own)), considered: others.slice(0, CONSIDERED) });
  };
  const free = new Free();
  for (const equals of groupBy(candidates, ({ score }) => score).values())
    for (const [{ target }, choices] of inOrder(equals)) {
      const chosen = found.has(target) ? undefined : free.take(choices);
      if (chosen) accept(target, chosen.own, chosen.candidate);
    }
  for (const choices of byUpper.values()) {
    const [best] = choices;
    const own = nearest(choices)[0]!;
    for (const { target } of best!.score >= SURE ? best!.upper.all : [])
      if (!found.has(target))
        accept(
          target,
          own,
          choices.find((one) => one.own.all.some((placed) => placed.target === own))!,
        );
  }
  return found;
}

/** Candidates by what they share; each group, and the groups, in their order. */
function groupBy<K>(candidates: readonly Candidate[], keyOf: (candidate: Candidate) => K): Map<K, Candidate[]> {
  const groups = new Map<K, Candidate[]>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  return groups;
}

/** Each target above that equally good candidates are about, in the order of the plan, with those. */
function inOrder(equals: readonly Candidate[]): [Placed, readonly Candidate[]][] {
  return [...groupBy(equals, ({ upper }) => upper)]
    .flatMap(([{ all }, choices]) => all.map((placed): [Placed, readonly Candidate[]] => [placed, choices]))
    .sort(([a], [b]) => a.place - b.place);
}

/** The targets of the draft that a target may be paired with, nearest first: as many as are told of, and its own. */
const nearest = perObject((choices: readonly Candidate[]): readonly Target[] => {
  const targets: Target[] = [];
  for (const equals of groupBy(choices, ({ score }) => score).values()) {
    if (targets.length > CONSIDERED) break;
    const placed = equals.flatMap(({ own }) => own.all).sort((a, b) => a.place - b.place);
    targets.push(...placed.slice(0, CONSIDERED + 1).map(({ target }) => target));
  }
  return targets;
});

/** Targets of the draft that nothing is paired with yet. */
class Free {
  private readonly taken = new Map<Alike, number>();

  /** Takes the first in the draft of those that equally good candidates have. */
  take(choices: readonly Candidate[]): { readonly own: Target; readonly candidate: Candidate } | undefined {
    let [first, candidate]: [Placed | undefined, Candidate | undefined] = [undefined, undefined];
    for (const choice of choices) {
      const next = choice.own.all[this.taken.get(choice.own) ?? 0];
      if (next && (!first || next.place < first.place)) [first, candidate] = [next, choice];
    }
    if (!first || !candidate) return undefined;
    this.taken.set(candidate.own, (this.taken.get(candidate.own) ?? 0) + 1);
    return { own: first.target, candidate };
  }
}

/** The rule of matching that an affinity stands for, in words. */
function matchOf(how: number, own: Measure): Message {
  if (how === 3) return message('match.indicator', own.indicator!.name);
  if (how > 1) return message('match.likeness', Math.round((how - 1) * 100));
  return how === 0.7 ? message('match.unit') : message('match.population');
}

/** Of several equally named targets the one in the same kind of place and domain, with a comparable value, is meant. */
function closeness(upper: Target, own: Target): number {
  return (
    (own.section === 'goal' ? 4 : 0) +
    (own.domain === upper.domain ? 2 : 0) +
    (own.change === upper.change ? 2 : 0) +
    (own.implied === upper.implied ? 1 : 0) +
    (own.value === upper.value ? 0.5 : 0)
  );
}
