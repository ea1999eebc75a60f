/** 目标任务分解: each goal of a plan with its targets, the measures that serve it, and who is responsible. By words: a first draft. */
import { Rarity } from '../compare/rarity';
import type { Flow, Span } from '../plan/flow';
import { numbered, type Domain, type Item, type Plan } from '../plan/plan';
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
  const [own, offered] = [goals, measures].map((label) => listed(label?.items ?? [])) as [readonly Item[], readonly Item[]];
  const rarity = new Rarity([...own, ...offered].map(wordsOf));
  return own.map((item) => ({
    domain: name,
    number: item.marker.number,
    goal: wordsOf(item),
    span: item.span,
    targets: targets.filter(({ span }) => item.span.start <= span.start && span.end <= item.span.end),
    measures: serving(item, offered, rarity).map((one) => ({ number: one.marker.number, title: titleOf(one) })),
    responsible,
  }));
}

/** The numbered ones; where none is, those behind ——. */
const listed = (items: readonly Item[]): readonly Item[] => (items.some(({ marker }) => marker.number) ? numbered(items) : items);

const flowsOf = (item: Item): Flow[] => [item.flow, ...item.texts, ...item.items.flatMap(flowsOf)];
const wordsOf = (item: Item): string =>
  flowsOf(item)
    .map(({ text }) => text)
    .join('');

/** The words up to the first full stop. */
const titleOf = ({ flow }: Item): string => /^[^。；]*/.exec(flow.text)![0];

/** So much of a goal a measure must take up. */
const SHARED = 0.1;
const MOST = 3;

/** The measures that take up most of a goal, best first. */
const serving = (goal: Item, measures: readonly Item[], rarity: Rarity): Item[] =>
  measures
    .map((measure) => ({ measure, share: rarity.takenUp(wordsOf(goal), wordsOf(measure)) }))
    .filter(({ share }) => share >= SHARED)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST)
    .map(({ measure }) => measure);
