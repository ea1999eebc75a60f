/** Which target of the draft answers which of a higher-level plan. */
import { groupBy } from '../base/groups';
import { perObject } from '../base/memo';
import { message, type Message } from '../base/messages';
import type { Target } from '../targets/target';
import { affinityOf, Affines, measured, type Measured } from './affinity';
import { areOfOnePlan, measureOf, type Measure } from './measure';

/** Targets that go equally well with any other but for their values: a plan may say one thing a thousand times. */
interface Alike {
  readonly one: Measured;
  /** All of them, in the order of the plan. */
  readonly all: readonly Placed[];
  readonly byValue: ReadonlyMap<number, readonly Placed[]>;
}
interface Placed {
  readonly target: Target;
  readonly place: number;
}

function alikeIn(targets: readonly Target[]): Alike[] {
  const placed = targets.map((target, place): Placed => ({ target, place }));
  const groups = groupBy(placed, ({ target: { indicator, scope, unit, domain, section, change, implied, hedge } }) =>
    [indicator, scope, unit, domain, section, change, implied, !hedge].join('\n'),
  );
  return [...groups.values()].map((all) => ({
    one: measured(all[0]!.target),
    all,
    byValue: groupBy(all, ({ target }) => target.value),
  }));
}

/** Those of two plans that may be about one thing, with the same value or with others, and how much speaks for it. */
interface Candidate {
  readonly upper: Alike;
  readonly own: Alike;
  readonly isSameValue: boolean;
  readonly affinity: number;
  readonly score: number;
}

/** The affinity of a known indicator of some only: such a measure answers no goal, which would lack its number unseen. */
const OF_OTHERS = 1;

function candidatesFor(upper: Alike, owns: Affines<Alike>): Candidate[] {
  const candidates: Candidate[] = [];
  for (const own of owns.near(upper.one.measure))
    for (const isSameValue of sameOrOther(upper, own)) {
      const affinity = affinityOf(upper.one, own.one, isSameValue);
      const score = affinity * 10 + closeness(upper.one.target, own.one.target, isSameValue);
      const isAside = affinity === OF_OTHERS && own.one.target.section === 'measure';
      if (affinity && !isAside) candidates.push({ upper, own, isSameValue, affinity, score });
    }
  return candidates;
}

/** Whether some of each have the same value, or others. */
function sameOrOther({ byValue: a }: Alike, { byValue: b }: Alike): readonly boolean[] {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  if (![...fewer.keys()].some((value) => more.has(value))) return [false];
  return more.size === 1 ? [true] : [true, false];
}

/** Those equally good, the best first. */
const byScore = (candidates: readonly Candidate[]): (readonly Candidate[])[] =>
  [...groupBy(candidates, ({ score }) => score)].sort(([a], [b]) => b - a).map(([, equals]) => equals);

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
  const owns = new Affines(alikeIn(draft), ({ one }) => one.measure);
  const byUpper = new Map(alikeIn(uppers).map((upper) => [upper, candidatesFor(upper, owns)]));
  const nearestOf = perObject((upper: Alike) => new Nearest(byScore(byUpper.get(upper)!)));
  const found = new Map<Target, Pair>();
  const accept = (upper: Target, { own, candidate }: Choice) => {
    const others = nearestOf(candidate.upper)
      .to(upper.value)
      .filter((other) => other.own !== own);
    const considered = others.slice(0, CONSIDERED).map((other) => other.own);
    found.set(upper, { own, match: matchOf(candidate.affinity, measureOf(own)), considered });
  };
  const free = new Free();
  for (const equals of byScore([...byUpper.values()].flat()))
    for (const [{ target }, candidatesHere] of inOrder(equals)) {
      const choice = found.has(target) ? undefined : free.take(target.value, candidatesHere);
      if (choice) accept(target, choice);
    }
  for (const upper of byUpper.keys())
    for (const { target } of upper.all) {
      const [best] = found.has(target) ? [] : nearestOf(upper).to(target.value);
      if (best && best.candidate.score >= SURE && !(isOfOthers(best, target) && free.isTaken(best.own))) accept(target, best);
    }
  return found;
}

/** Of another population or place: what answers another promise already answers none of these beside it. */
const isOfOthers = ({ own, candidate }: Choice, upper: Target): boolean =>
  candidate.affinity <= OF_OTHERS || areOfOnePlan(measureOf(own), measureOf(upper));

/** A target of the draft, and what speaks for it. */
interface Choice {
  readonly own: Target;
  readonly candidate: Candidate;
}

/** Each target above that equally good candidates are about, in the order of the plan, with those. */
function inOrder(equals: readonly Candidate[]): [Placed, readonly Candidate[]][] {
  return [...groupBy(equals, ({ upper }) => upper)]
    .flatMap(([{ all }, choices]) => all.map((placed): [Placed, readonly Candidate[]] => [placed, choices]))
    .sort(([a], [b]) => a.place - b.place);
}

/** What targets that are alike may be paired with. */
class Nearest {
  private readonly known = new Map<number, readonly Choice[]>();

  constructor(private readonly levels: readonly (readonly Candidate[])[]) {}

  /** For one with this value, nearest first: as many as are told of, and its own. */
  to(value: number): readonly Choice[] {
    let choices = this.known.get(value);
    if (!choices) this.known.set(value, (choices = this.find(value)));
    return choices;
  }

  private find(value: number): readonly Choice[] {
    const choices: Choice[] = [];
    for (const equals of this.levels) {
      if (choices.length > CONSIDERED) break;
      const placed = equals.flatMap((candidate) => firstOf(candidate, value).map((one) => ({ ...one, candidate })));
      placed.sort((a, b) => a.place - b.place);
      for (const { target, candidate } of placed.slice(0, CONSIDERED + 1)) choices.push({ own: target, candidate });
    }
    return choices;
  }
}

/** The first targets of the draft that a candidate is about, for one above with a value. */
function firstOf({ own, isSameValue }: Candidate, value: number): readonly Placed[] {
  if (isSameValue) return own.byValue.get(value)?.slice(0, CONSIDERED + 1) ?? [];
  const first: Placed[] = [];
  for (const placed of own.all) {
    if (first.length > CONSIDERED) break;
    if (placed.target.value !== value) first.push(placed);
  }
  return first;
}

/** Targets of the draft that nothing is paired with yet. */
class Free {
  private readonly taken = new Set<Target>();
  /** How many at the beginning of a list are taken. */
  private readonly passed = new Map<readonly Placed[], number>();

  /** Takes the first in the draft of those that equally good candidates have for a value. */
  take(value: number, candidates: readonly Candidate[]): Choice | undefined {
    let first: { readonly next: Placed; readonly candidate: Candidate } | undefined;
    for (const candidate of candidates) {
      const { own, isSameValue } = candidate;
      // Those with the same value were better, so that none of them is left where others are looked for.
      const next = this.firstOf(isSameValue ? own.byValue.get(value) : own.all);
      if (next && (!first || next.place < first.next.place)) first = { next, candidate };
    }
    if (!first) return undefined;
    this.taken.add(first.next.target);
    return { own: first.next.target, candidate: first.candidate };
  }

  isTaken = (target: Target): boolean => this.taken.has(target);

  private firstOf(list: readonly Placed[] = []): Placed | undefined {
    let i = this.passed.get(list) ?? 0;
    while (i < list.length && this.taken.has(list[i]!.target)) i++;
    this.passed.set(list, i);
    return list[i];
  }
}

/** The rule of matching that an affinity stands for, in words. */
function matchOf(how: number, own: Measure): Message {
  if (how === 3) return message('match.indicator', own.indicator!.name);
  if (how > 1) return message('match.likeness', Math.round((how - 1) * 100));
  return how === 0.7 ? message('match.unit') : message('match.population');
}

/**
 * Of several equally named targets the one in the same kind of place and domain, with a comparable value, is meant; what is promised
 * rather than what is striven for (控制在7‰以下，力争6‰以下).
 */
function closeness(upper: Target, own: Target, isSameValue: boolean): number {
  return (
    (own.section === 'goal' ? 4 : 0) +
    (own.domain === upper.domain ? 2 : 0) +
    (own.change === upper.change ? 2 : 0) +
    (own.implied === upper.implied ? 1 : 0) +
    (!own.hedge === !upper.hedge ? 1 : 0) +
    (isSameValue ? 0.5 : 0)
  );
}
