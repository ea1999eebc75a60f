/** Which target of the draft answers which of a higher-level plan. */
import { perObject } from '../base/memo';
import { message, type Message } from '../base/messages';
import type { Target } from '../targets/target';
import { affinityOf, measured, type Measured } from './affinity';
import { measureOf, type Measure } from './measure';

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
  const accept = (upper: Target, { own, candidate }: Choice) => {
    const others = nearest(byUpper.get(candidate.upper)!).flatMap((other) => (other.own === own ? [] : other.own));
    found.set(upper, { own, match: matchOf(candidate.affinity, measureOf(own)), considered: others.slice(0, CONSIDERED) });
  };
  const free = new Free();
  for (const equals of groupBy(candidates, ({ score }) => score).values())
    for (const [{ target }, candidatesHere] of inOrder(equals)) {
      const choice = found.has(target) ? undefined : free.take(candidatesHere);
      if (choice) accept(target, choice);
    }
  for (const [{ all }, ofUpper] of byUpper) {
    const [best] = nearest(ofUpper);
    if (best!.candidate.score < SURE) continue;
    for (const { target } of all) if (!found.has(target)) accept(target, best!);
  }
  return found;
}

/** A target of the draft, and what speaks for it. */
interface Choice {
  readonly own: Target;
  readonly candidate: Candidate;
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

/** What a target may be paired with, nearest first: as many as are told of, and its own. */
const nearest = perObject((candidates: readonly Candidate[]): readonly Choice[] => {
  const choices: Choice[] = [];
  for (const equals of groupBy(candidates, ({ score }) => score).values()) {
    if (choices.length > CONSIDERED) break;
    const placed = equals.flatMap((candidate) => candidate.own.all.map((one) => ({ ...one, candidate })));
    placed.sort((a, b) => a.place - b.place);
    choices.push(...placed.slice(0, CONSIDERED + 1).map(({ target, candidate }) => ({ own: target, candidate })));
  }
  return choices;
});

/** Targets of the draft that nothing is paired with yet. */
class Free {
  private readonly taken = new Map<Alike, number>();

  /** Takes the first in the draft of those that equally good candidates have. */
  take(candidates: readonly Candidate[]): Choice | undefined {
    let first: { readonly next: Placed; readonly candidate: Candidate } | undefined;
    for (const candidate of candidates) {
      const next = candidate.own.all[this.takenOf(candidate.own)];
      if (next && (!first || next.place < first.next.place)) first = { next, candidate };
    }
    if (!first) return undefined;
    const { next, candidate } = first;
    this.taken.set(candidate.own, this.takenOf(candidate.own) + 1);
    return { own: next.target, candidate };
  }

  private takenOf(own: Alike): number {
    return this.taken.get(own) ?? 0;
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
