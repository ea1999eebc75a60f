/** Puts the draft's targets beside those of its higher-level plans 上位规划. */
import { perObject } from '../base/memo';
import { message, type Message } from '../base/messages';
import type { Target } from '../targets/target';
import { sameDomain } from './domains';
import { areDistinct, likeness, measureOf, type Measure } from './measure';
import { rank, show, type Verdict } from './verdict';

export interface UpperTargets {
  readonly targets: readonly Target[];
  /** Last year of the plan. */
  readonly until: number | undefined;
}

export interface Counterpart {
  /** Index of the higher-level plan. */
  readonly plan: number;
  readonly target: Target;
  readonly verdict: Verdict | 'absent';
  readonly reason: Message;
  readonly wording: boolean;
  /** Which rule of matching paired the two. */
  readonly match: Message;
  /** Targets of the draft that might have been meant, nearest first. */
  readonly considered: readonly Target[];
  /** The draft's last year and the higher-level one, where the draft ends before it. */
  readonly early: readonly [number, number] | undefined;
}

/** One indicator, in the draft and in each higher-level plan that has it. */
export interface Row {
  readonly indicator: string;
  readonly domain: string | null;
  readonly verdict: Verdict | 'absent' | 'added';
  readonly reason: Message;
  readonly draft: Target | undefined;
  readonly uppers: readonly Counterpart[];
}

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

/** A target with what it measures and how alike other names are to its own: looked up once and not for every pair. */
interface Measured {
  readonly target: Target;
  readonly measure: Measure;
  readonly likenessTo: (other: Measure) => number;
}
const measured = (target: Target): Measured => {
  const measure = measureOf(target);
  return { target, measure, likenessTo: likenessOf(measure) };
};

function affinityOf({ target: a, measure: ma, likenessTo }: Measured, { target: b, measure: mb }: Measured): number {
  const kindred = a.unit === b.unit || (ma.isShare && mb.isShare);
  const same = ma.indicator !== undefined && ma.indicator === mb.indicator;
  if (!kindred) return same && ma.narrow === mb.narrow ? 0.7 : 0;
  if (same) return ma.narrow === mb.narrow ? 3 : 1;
  if (a.indicator !== b.indicator && areOtherPopulations(ma, mb)) return 0.9;
  if (ma.indicator && mb.indicator) return 0;
  const alike = likenessTo(mb);
  if (alike < (sameDomain(a.domain, b.domain) ? (a.value === b.value ? ALIKE_WITH_VALUE : ALIKE) : ALIKE_ELSEWHERE)) return 0;
  return ma.narrow === mb.narrow ? 1 + alike : 0.8;
}

/** How alike two names are that the word list does not hold, 0 to 1; 0 for those with a word that makes them different things. */
const likenessOf = perObject((a: Measure) =>
  perObject((b: Measure): number => {
    if (areDistinct(a.name, b.name)) return 0;
    return a.head && a.head === b.head ? Math.max(ALIKE, likeness(a.name, b.name)) : likeness(a.name, b.name);
  }),
);

/** The same thing of a wider or narrower population: 5岁儿童 and 5岁以下儿童, 孕产妇 and 流动孕产妇. */
const areOtherPopulations = ({ population: p, rest }: Measure, { population: q, rest: other }: Measure): boolean =>
  p !== '' && q !== '' && rest === other && (p.includes(q) || q.includes(p));

/** Two targets that may be about one thing, and how much speaks for it. */
interface Candidate {
  readonly upper: Target;
  readonly own: Target;
  readonly affinity: number;
  readonly score: number;
}

interface Pair {
  readonly own: Target;
  readonly match: Message;
  readonly considered: readonly Target[];
}

/** For each of `uppers` the draft target that answers it. One to one, but a promise that `uppers` makes twice is answered twice. */
function pair(uppers: readonly Target[], draft: readonly Measured[]): Map<Target, Pair> {
  const candidates: Candidate[] = [];
  for (const upper of uppers.map(measured)) {
    for (const own of draft) {
      const how = affinityOf(upper, own);
      if (how)
        candidates.push({ upper: upper.target, own: own.target, affinity: how, score: how * 10 + closeness(upper.target, own.target) });
    }
  }
  candidates.sort((a, b) => b.score - a.score);
  const found = new Map<Target, Pair>();
  const taken = new Set<Target>();
  const accept = ({ upper, own, affinity: how }: Candidate) => {
    const considered = candidates
      .filter((other) => other.upper === upper && other.own !== own)
      .slice(0, 3)
      .map((other) => other.own);
    found.set(upper, { own, match: matchOf(how, measureOf(own)), considered });
    taken.add(own);
  };
  for (const candidate of candidates) if (!found.has(candidate.upper) && !taken.has(candidate.own)) accept(candidate);
  for (const candidate of candidates) if (candidate.score >= 10 && !found.has(candidate.upper)) accept(candidate);
  return found;
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

/**
 * Of the values that a plan gives an indicator for several years the one that is due when the draft ends, else the last: a draft to 2025
 * answers to the 2025 of a plan to 2030.
 */
function dueBy(targets: readonly Target[], until: number | undefined): readonly Target[] {
  const due = new Map<string, Target>();
  for (const target of targets) {
    const { stage, indicator } = target;
    if (stage === undefined || until === undefined || stage < until) continue;
    const known = due.get(indicator);
    if (!known || stage < known.stage!) due.set(indicator, target);
  }
  return targets.filter(
    (target) => (due.get(target.indicator) ?? target) === target && (target.stage === undefined || due.has(target.indicator)),
  );
}

/**
 * A row for every goal of the higher-level plans and every goal that only the draft has, in the draft's order, absent ones last.
 * `uppers` runs from the highest level to the next one; `until` is the draft's last year.
 */
export function compare(draft: readonly Target[], uppers: readonly UpperTargets[], until?: number): Row[] {
  const answered = new Map<Target, Counterpart[]>();
  const absent: { target: Target; uppers: Counterpart[] }[] = [];
  const due = draft.filter(({ stage }) => stage === undefined);
  const owns = due.map(measured);
  uppers.forEach((upper, plan) => {
    const goals = dueBy(upper.targets, until).filter((t) => t.section === 'goal');
    const pairs = pair(goals, owns);
    for (const target of goals) {
      const found = pairs.get(target);
      if (found) {
        answered.set(found.own, [...(answered.get(found.own) ?? []), counterpart(found, target, plan, until, upper.until)]);
      } else addAbsent(absent, plan, target);
    }
  });
  const rows = due.filter((t) => answered.has(t) || t.section === 'goal').map((t) => rowOf(t, answered.get(t) ?? []));
  return [
    ...rows,
    ...absent.map(({ target, uppers: counterparts }): Row => ({
      indicator: target.indicator,
      domain: target.domain,
      verdict: 'absent',
      reason: message('reason.absent', show(target)),
      draft: undefined,
      uppers: counterparts,
    })),
  ];
}

function counterpart(
  { own, match, considered }: Pair,
  target: Target,
  plan: number,
  until: number | undefined,
  upperUntil: number | undefined,
): Counterpart {
  const { verdict, reason, wording } = rank(own, target);
  const [ends, due] = [own.deadline ?? until, target.deadline ?? upperUntil];
  const early = ends !== undefined && due !== undefined && ends < due ? ([ends, due] as const) : undefined;
  return {
    plan,
    target,
    verdict,
    reason: early && verdict === 'weaker' ? message('reason.early', reason, ...early) : reason,
    wording,
    match,
    considered,
    early,
  };
}

function addAbsent(absent: { target: Target; uppers: Counterpart[] }[], plan: number, target: Target): void {
  const missing: Counterpart = {
    plan,
    target,
    verdict: 'absent',
    reason: message('reason.absent', show(target)),
    wording: false,
    match: message('match.none'),
    considered: [],
    early: undefined,
  };
  const known = absent.find((row) => row.uppers.every((u) => u.plan !== plan) && affinity(row.target, target) >= 2);
  if (known) known.uppers.push(missing);
  else absent.push({ target, uppers: [missing] });
}

function rowOf(draft: Target, uppers: readonly Counterpart[]): Row {
  const row = (verdict: Row['verdict'], reason: Message): Row => ({
    indicator: draft.indicator,
    domain: draft.domain,
    verdict,
    reason,
    draft,
    uppers,
  });
  if (!uppers.length) return row('added', message('reason.added'));
  const decisive = uppers.find((u) => u.verdict === 'weaker') ?? uppers.findLast((u) => u.verdict !== 'undecided') ?? uppers.at(-1)!;
  // A promise that stands among the measures only is no goal, so it cannot be ranked as one;
  // each counterpart still says how the values compare.
  if (draft.section !== 'goal') return row('undecided', message('reason.measure', show(draft)));
  return row(decisive.verdict, decisive.reason);
}
