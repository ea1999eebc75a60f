/** 目标任务分解: each goal of a plan with its targets, the measures that serve it, and who is responsible. By words: a first draft. */
import { Rarity } from '../compare/rarity';
import type { Span } from '../plan/flow';
import { entriesOf, type Domain, type Entry, type Plan } from '../plan/plan';
import type { Target } from '../targets/target';

export interface Task {
  readonly domain: string;
  /** The goal’s number; 0 where it has none. */
  readonly number: number;
  readonly goal: string;
  readonly span: Span;
  readonly targets: readonly Target[];
  /** Of the domain’s measures those that share most with the goal. */
  readonly measures: readonly { readonly number: number; readonly title: string }[];
  readonly responsible: readonly string[];
}

/** The tasks of a plan, in order. */
export const tasksOf = (plan: Plan, targets: readonly Target[]): Task[] => plan.domains.flatMap((domain) => tasksIn(domain, targets));

function tasksIn({ name, goals, measures, responsible }: Domain, targets: readonly Target[]): Task[] {
  const [own, offered] = [entriesOf(goals), entriesOf(measures)];
  const rarity = new Rarity([...own, ...offered].map(({ words }) => words));
  return own.map(({ number, words, span }) => ({
    domain: name,
    number,
    goal: words,
    span,
    targets: targets.filter((target) => span.start <= target.span.start && target.span.end <= span.end),
    measures: serving(words, offered, rarity).map((one) => ({ number: one.number, title: titleOf(one) })),
    responsible,
  }));
}

/** The words up to the first full stop. */
const titleOf = ({ words }: Entry): string => /^[^。；]*/.exec(words)![0];

/** So much of a goal a measure must take up. */
const SHARED = 0.1;
const MOST = 3;

/** The measures that take up most of a goal, best first. */
const serving = (goal: string, measures: readonly Entry[], rarity: Rarity): Entry[] =>
  measures
    .map((measure) => ({ measure, share: rarity.takenUp(goal, measure.words) }))
    .filter(({ share }) => share >= SHARED)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST)
    .map(({ measure }) => measure);
