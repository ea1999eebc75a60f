/** Puts the draft's targets beside those of its higher-level plans 上位规划. */
import { addTo } from '../base/groups';
import { once } from '../base/memo';
import { language } from '../data';
import { message, type Message } from '../base/messages';
import type { Target } from '../targets/target';
import { affinity, Affines } from './affinity';
import { measureOf } from './measure';
import { pair, type Pair } from './pair';
import { Parts, type RankedParts } from './parts';
import { directionOf, rank, show, type Verdict } from './verdict';

export interface UpperTargets {
  readonly targets: readonly Target[];
  /** Last year of the plan. */
  readonly until: number | undefined;
  /** Its place is a larger one, which holds the draft's: its totals are larger too. */
  readonly isWider?: boolean;
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
  /** Its values for earlier years that nothing of the draft reaches in time; only where the draft is no worse in the end. */
  readonly lost: readonly Target[];
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
 * What a plan promises: its goals, and what it says of the whole (总体目标, 主要指标) for a year to come and none of them says again; all of
 * that where no domain has goals with a value. Without a year, and not called an aim, it may tell how things stand (发展环境).
 */
export function promisedIn(targets: readonly Target[]): readonly Target[] {
  const goals = targets.filter(({ section }) => section === 'goal');
  const isMeant = ({ deadline, isAim = false }: Target) => deadline !== null || isAim || !goals.length;
  const whole = targets.filter((target) => target.section === 'overall' && isMeant(target));
  if (!whole.length) return goals;
  const near = new Affines(goals, measureOf);
  const isGoal = (target: Target) => near.near(measureOf(target)).some((goal) => affinity(goal, target) >= 2);
  return [...whole.filter((target) => !isGoal(target)), ...goals];
}

/** The values of a plan for earlier years: of what, and of which year. */
class Stages {
  private readonly known = new Map<string, Map<number, Target>>();

  constructor(targets: readonly Target[]) {
    for (const target of targets) {
      if (target.stage === undefined) continue;
      const key = keyOf(target);
      const years = this.known.get(key) ?? new Map<number, Target>();
      if (!years.has(target.stage)) years.set(target.stage, target);
      this.known.set(key, years);
    }
  }

  /** On the way to a target. */
  to = (target: Target): ReadonlyMap<number, Target> => this.known.get(keyOf(target)) ?? new Map<number, Target>();
}

const keyOf = ({ indicator, domain, section }: Target): string => [indicator, domain, section].join('\n');

/** A target of a higher-level plan, and what answers it. */
interface Answer extends Pair {
  readonly target: Target;
  /** What is ranked in their place, where only a part of one of them answers. */
  readonly ranked?: RankedParts;
}

/** What answers each target as a whole, else in parts. */
function answersTo(goals: readonly Target[], draft: readonly Target[], parts: () => Parts): Answer[] {
  const pairs = pair(goals, draft);
  const taken = new Set([...pairs.values()].map(({ own }) => own));
  return goals.flatMap((target): Answer[] => {
    const whole = pairs.get(target);
    const least = whole && leastOfAreas(target, whole, taken);
    const ofAll = least && { ...least, indicator: target.indicator, scope: target.scope };
    if (ofAll && rank(ofAll, target).verdict !== 'weaker') return [{ target, ...whole, own: least, ranked: [ofAll, target] }];
    const inParts = whole && whole.own.unit === target.unit ? [] : parts().answersTo(target);
    // 每个社区建有1所 for 100%的社区建有1所 is no matter of units
    if (whole && !inParts.some(({ ranked }) => ranked)) return [{ target, ...whole, own: weakestOf(target, whole, taken) }];
    return inParts.map((answer) => ({ target, ...answer, match: message('match.part'), considered: [] }));
  });
}

/**
 * Of several of its parts (城市95%、农村80%) the one that is furthest below a target for all: it tells whether they reach it. Not one of
 * `taken`, which answer others.
 */
function weakestOf(target: Target, { own, considered }: Pair, taken: ReadonlySet<Target>): Target {
  const areAreas = (other: Target) => (measureOf(other).area === '') === (measureOf(own).area === '');
  const isPart = (other: Target) =>
    !taken.has(other) && areAreas(other) && affinity(other, target) === affinity(own, target) && promisesAlike(other, own);
  if (measureOf(own).narrow === measureOf(target).narrow) return own;
  return leastOf([own, ...considered.filter(isPart)], target);
}
/** The lower of 城市95% and 农村90%, which together are all for whom a target is; undefined where one is missing or answers another. */
function leastOfAreas(target: Target, { own, considered }: Pair, taken: ReadonlySet<Target>): Target | undefined {
  if (measureOf(target).area || !measureOf(own).area) return undefined;
  const isLike = (other: Target) => !taken.has(other) && measureOf(other).name === measureOf(own).name && promisesAlike(other, own);
  const parts = [own, ...considered.filter(isLike)];
  if (language.otherAreas.some(([area]) => !parts.some((part) => measureOf(part).area === area))) return undefined;
  return leastOf(parts, target);
}
/** The first of those furthest below a target, of one at least. */
function leastOf(all: readonly Target[], target: Target): Target {
  const isUp = directionOf(target) === 'higher';
  return all.reduce((least, other) => ((isUp ? other.value < least.value : other.value > least.value) ? other : least));
}
const promisesAlike = (one: Target, other: Target): boolean =>
  one.unit === other.unit && one.change === other.change && one.section === other.section && one.deadline === other.deadline;

/**
 * What the draft says of the whole for the same year where it is less than its goal promises and than what that answers: 50% in a table,
 * 60% in the goal.
 */
function takenBack(answers: readonly Answer[], draft: readonly Target[], until: number | undefined): readonly Answer[] {
  const whole = draft.filter(({ section, deadline }) => section === 'overall' && deadline !== null);
  if (!whole.length) return [];
  const near = new Affines(whole, measureOf);
  const found = new Map<Target, Answer>();
  for (const { own, target, match, considered } of answers) {
    const again = own.section === 'overall' ? [] : near.near(measureOf(own)).filter((other) => affinity(other, own) >= 2);
    for (const less of again.filter(({ deadline }) => deadline === (own.deadline ?? until)))
      if (rank(less, target).verdict === 'weaker' && rank(own, target).verdict !== 'weaker')
        found.set(less, { own: less, target, match, considered });
  }
  return [...found.values()];
}

/** What the draft promises for an earlier year, where that is the year of a value above that its later value answers. */
function onTheWay(answers: readonly Answer[], stages: Stages, theirs: Stages, upper: UpperTargets): readonly Answer[] {
  const found = new Map<Target, Answer>();
  for (const { target, own: last, match, considered } of answers) {
    const wanted = new Map([...theirs.to(target), [target.deadline ?? upper.until, target]]);
    const given = new Map([...stages.to(last), [last.deadline ?? undefined, last]]);
    for (const [year, own] of given) {
      const due = wanted.get(year) ?? (own === last ? undefined : lateFor(year!, theirs.to(target), given));
      if (due && !(own === last && due === target)) found.set(own, { own, target: due, match, considered });
    }
  }
  return [...found.values()];
}

/** What is wanted last before a year for which nothing is wanted, and nothing is given: 2025 of 2025 and 2030, beside 2027 and 2030. */
function lateFor(year: number, wanted: ReadonlyMap<number, Target>, given: ReadonlyMap<number | undefined, Target>): Target | undefined {
  const due = [...wanted.keys()].reduce((last, one) => (one < year && !given.has(one) ? Math.max(last, one) : last), 0);
  const isFirst = [...given.keys()].every((one) => one === undefined || one <= due || one >= year);
  return isFirst ? wanted.get(due) : undefined;
}

/** Whether the draft has as much by then, or before: 46% in 2023 for 45% in 2025. */
const isReached = (stage: Target, due: number, own: ReadonlyMap<number, Target>): boolean =>
  [...own].some(([year, target]) => year <= due && ['equal', 'stronger'].includes(rank(target, stage).verdict));

/** An answer that is no worse, with the values for earlier years that the plan above has and nothing answers. */
function withoutStages(
  counterpart: Counterpart,
  theirs: Stages,
  own: ReadonlyMap<number, Target>,
  met: ReadonlySet<Target>,
  until = Infinity,
): Counterpart {
  const { target, verdict, reason } = counterpart;
  if (verdict !== 'equal' && verdict !== 'stronger') return counterpart;
  const due = target.deadline ?? until;
  const isLost = ([year, stage]: readonly [number, Target]) => year < due && !met.has(stage) && !isReached(stage, year, own);
  const lost = [...theirs.to(target)].filter(isLost).map(([, stage]) => stage);
  return lost.length ? { ...counterpart, lost, reason: message('reason.stages', reason, lost.map(show).join('、')) } : counterpart;
}

/**
 * A row for every goal of the higher-level plans and every goal that only the draft has, in the draft's order, absent ones last. What the
 * draft promises for an earlier year has one where a plan above promises something for the same year.
 * `uppers` runs from the highest level to the next one; `until` is the draft's last year.
 */
export function compare(draft: readonly Target[], uppers: readonly UpperTargets[], until?: number): Row[] {
  const answered = new Map<Target, Counterpart[]>();
  const unanswered: Unanswered[] = [];
  const due = draft.filter(({ stage }) => stage === undefined);
  const stages = new Stages(draft);
  const parts = once(() => new Parts(due));
  const promised = new Set(promisedIn(draft));
  uppers.forEach((upper, plan) => {
    const goals = promisedIn(dueBy(upper.targets, until));
    const answers = answersTo(goals, due, parts);
    const firm = new Set(goals.filter(({ hedge }) => !hedge).map(keyOf));
    const found = new Set(answers.map(({ target }) => target));
    for (const target of goals) if (!found.has(target)) unanswered.push({ target, plan, place: unanswered.length });
    const theirs = new Stages(upper.targets);
    const less = takenBack(answers, due, until);
    for (const { own } of less) promised.add(own);
    const all = [...answers, ...less, ...onTheWay(answers, stages, theirs, upper)];
    const met = new Set(all.map(({ target }) => target));
    for (const answer of all) {
      const found = withoutStriving(counterpart(answer, plan, until, upper), firm);
      addTo(answered, answer.own, withoutStages(found, theirs, stages.to(answer.own), met, upper.until));
    }
  });
  const rows = draft
    .filter((t) => answered.has(t) || (t.stage === undefined && promised.has(t)))
    .map((t) => rowOf(t, answered.get(t) ?? [], promised.has(t)));
  return [...rows, ...absentRows(unanswered)];
}

function counterpart(
  { own, target, ranked, match, considered }: Answer,
  plan: number,
  until: number | undefined,
  upper: UpperTargets,
): Counterpart {
  const { verdict, reason, wording } = rank(...(ranked ?? ([own, target] as const)), upper.isWider);
  const [ends, due] = [own.deadline ?? until, target.deadline ?? upper.until];
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
    lost: [],
  };
}

/** What a plan strives for beside what it promises (控制在12/10万以内，力争10/10万) binds nobody; `firm` are the keys of its promises. */
function withoutStriving(counterpart: Counterpart, firm: ReadonlySet<string>): Counterpart {
  const { target, verdict, reason } = counterpart;
  const isStriven = verdict === 'weaker' && target.hedge && firm.has(keyOf(target));
  return isStriven ? { ...counterpart, verdict: 'undecided', reason: message('reason.striven', reason), wording: false } : counterpart;
}

/** A target of a higher-level plan that nothing in the draft answers. */
interface Unanswered {
  readonly target: Target;
  /** Index of the plan. */
  readonly plan: number;
  readonly place: number;
}

/** A row for each thing that the draft lacks; the plans that ask for one thing have one row. */
function absentRows(unanswered: readonly Unanswered[]): Row[] {
  const affines = new Affines(unanswered, ({ target }) => measureOf(target));
  const rows = new Map<Unanswered, Counterpart[]>();
  for (const one of unanswered) {
    const isSame = (first: Unanswered) =>
      rows.get(first)?.every(({ plan }) => plan !== one.plan) === true && affinity(first.target, one.target) >= 2;
    const same = one.plan > 0 ? affines.near(measureOf(one.target)).filter(isSame) : [];
    const [first] = same.sort((a, b) => a.place - b.place);
    if (first) rows.get(first)!.push(absent(one));
    else rows.set(one, [absent(one)]);
  }
  return [...rows].map(([{ target }, uppers]) => ({
    indicator: target.indicator,
    domain: target.domain,
    verdict: 'absent',
    reason: uppers.at(-1)!.reason, // of the nearest plan
    draft: undefined,
    uppers,
  }));
}

const absent = ({ target, plan }: Unanswered): Counterpart => ({
  plan,
  target,
  verdict: 'absent',
  reason: message('reason.absent', show(target)),
  wording: false,
  match: message('match.none'),
  considered: [],
  early: undefined,
  lost: [],
});

function rowOf(draft: Target, uppers: readonly Counterpart[], isPromised: boolean): Row {
  const row = (verdict: Row['verdict'], reason: Message): Row => ({
    indicator: draft.indicator,
    domain: draft.domain,
    verdict,
    reason,
    draft,
    uppers,
  });
  if (!uppers.length) return row('added', message('reason.added'));
  const weaker = uppers.filter((u) => u.verdict === 'weaker');
  const nearest = weaker.findLast((u) => !u.wording) ?? weaker.at(-1); // the plans stand from the farthest on
  const decisive = nearest ?? uppers.findLast((u) => u.verdict !== 'undecided') ?? uppers.at(-1)!;
  // A promise that stands outside of the goals is none of them, so it cannot be ranked as one;
  // each counterpart still says how the values compare.
  if (!isPromised) return row('undecided', message(draft.section === 'measure' ? 'reason.measure' : 'reason.outside', show(draft)));
  return row(decisive.verdict, decisive.reason);
}
