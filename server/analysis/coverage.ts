/**
 * 衔接: every goal of every higher-level plan, with a number or without, and what of the draft answers it; and the draft’s own goals.
 * Goals without numbers are matched by their words, so each answer comes with its degree.
 */
import { perText } from '../base/memo';
import { message, type Message, REPORTED } from '../base/messages';
import { quoteOf } from '../compare/verdict';
import type { Row } from '../compare/compare';
import { sameDomain } from '../compare/domains';
import { Rarity } from '../compare/rarity';
import { spanOf, type Flow, type Span } from '../plan/flow';
import { allItems, type Domain } from '../plan/plan';
import type { Target } from '../targets/target';
import type { PlanAnalysis } from './analysis';
import { gapsOf } from './gaps';
import type { UpperPlan } from './upper-plan';

export type CoverageStatus = 'covered' | 'weaker' | 'unquantified' | 'missing' | 'added';

/** A goal and its answer. */
export interface CoverageRow {
  /** Index of the higher-level plan; undefined for a goal that only the draft has. */
  readonly upper: number | undefined;
  readonly domain: string | null;
  readonly status: CoverageStatus;
  /** The goal of the higher-level plan; undefined for the draft’s own. */
  readonly goal: string | undefined;
  readonly answer: { readonly text: string; readonly span: Span } | undefined;
  /** Of goals that are matched by their words: 0 to 1. */
  readonly likeness: number | undefined;
  readonly note: Message | undefined;
  /** Answered, but the two cannot be ranked; the note says why. */
  readonly isUndecided: boolean;
}

/** Likeness from which one goal answers another. */
const ALIKE = 0.2;

/** A goal without a number of its own. */
interface Goal {
  readonly domain: string;
  readonly flow: Flow;
}

/** All goals of the higher-level plans in their order, then the draft’s own. Quadratic in the goals of a domain without numbers. */
export function coverageOf(analysis: PlanAnalysis): CoverageRow[] {
  const { plan, targets, uppers, rows } = analysis;
  const own = goalsIn(plan.domains, []);
  const answering = new Set<Goal>();
  const bareGoals = uppers.map((upper) => goalsIn(upper.domains, upper.targets));
  const rarity = new Rarity([...own, ...bareGoals.flat()].map(({ flow }) => flow.text));
  const all = uppers.flatMap((upper, i) => {
    const quantified = withoutTakenBack(rows).flatMap((row) => quantifiedRows(row, i, analysis));
    const unquantified = bareGoals[i]!.map((goal) => answerTo(goal, i, { own, rarity, answering }));
    return inOrder(upper, [...quantified, ...unquantified]);
  });
  const answers = all.flatMap(({ row }) => row.answer?.span ?? []);
  const bare = own.filter((goal) => !answering.has(goal) && !hasTarget(goal.flow, targets) && !holdsAny(goal.flow, answers));
  return [...all.map(({ row }) => row), ...rows.filter(({ verdict }) => verdict === 'added').flatMap(addedRow), ...bare.map(ownRow)];
}

/** A row and where its goal stands in the higher-level plan. */
interface Placed {
  readonly row: CoverageRow;
  readonly start: number;
}

const inOrder = (upper: UpperPlan, rows: readonly Placed[]): readonly Placed[] =>
  upper.uri === undefined ? rows : [...rows].sort((a, b) => a.start - b.start);

/** A domain’s goals, but for those that hold one of the targets. */
const goalsIn = (domains: readonly Domain[], targets: readonly Target[]): Goal[] =>
  domains.flatMap(({ name, goals }) =>
    [...allItems(goals?.items ?? [])]
      .filter(({ flow }) => flow.text && !hasTarget(flow, targets))
      .map(({ flow }) => ({ domain: name, flow })),
  );

const hasTarget = (flow: Flow, targets: readonly Target[]): boolean =>
  holdsAny(
    flow,
    targets.map(({ span }) => span),
  );

const holdsAny = ({ at }: Flow, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => start >= (at[0] ?? Infinity) && end <= at.at(-1)! + 1);

/** A goal that a table of the draft falls short of is no goal that the draft's own goal reaches. */
function withoutTakenBack(rows: readonly Row[]): readonly Row[] {
  const ofWhole = rows.filter(({ draft, verdict }) => draft?.section === 'overall' && verdict === 'weaker');
  const takenBack = new Set(ofWhole.flatMap(({ uppers }) => uppers.map(({ target }) => target)));
  return rows.map((row) => (ofWhole.includes(row) ? row : { ...row, uppers: row.uppers.filter(({ target }) => !takenBack.has(target)) }));
}

function quantifiedRows(row: Row, upper: number, analysis: PlanAnalysis): Placed[] {
  return row.uppers
    .filter(({ plan }) => plan === upper)
    .map(({ target, verdict, reason }) => {
      const mention = verdict === 'absent' ? mentionOf(row, analysis) : undefined;
      const status = verdict === 'absent' ? (mention ? 'unquantified' : 'missing') : verdict === 'weaker' ? 'weaker' : 'covered';
      const answer = row.draft && verdict !== 'absent' ? { text: quoteOf(row.draft), span: row.draft.span } : mention;
      return {
        start: target.span.start,
        row: {
          upper,
          domain: target.domain,
          status,
          goal: quoteOf(target),
          answer,
          likeness: undefined,
          note: reason,
          isUndecided: verdict === 'undecided',
        },
      };
    });
}

/** Where the draft speaks of what a row measures without a number. */
function mentionOf(row: Row, analysis: PlanAnalysis): CoverageRow['answer'] {
  const gap = gapsOf(analysis).find(({ target }) => row.uppers.some((one) => one.target === target));
  const span = gap?.mention ?? gap?.inMeasures;
  return span && { text: analysis.plan.source.slice(span.start, span.end).replace(/\s+/g, ''), span };
}

/** The draft’s goal that is most like another; one in the same domain before others, if they are alike. */
function nearestTo(goal: Goal, own: readonly Goal[], rarity: Rarity): { readonly one: Goal; readonly degree: number } | undefined {
  const isNear = perText((domain) => sameDomain(goal.domain, domain));
  let best: { readonly one: Goal; readonly degree: number; readonly rank: number } | undefined;
  for (const one of own) {
    const degree = rarity.likeness(goal.flow.text, one.flow.text);
    const rank = degree >= ALIKE && isNear(one.domain) ? degree + 1 : degree;
    if (!best || rank > best.rank) best = { one, degree, rank };
  }
  return best;
}

/** What of the draft answers a goal of a higher-level plan that has no number. */
function answerTo(
  goal: Goal,
  upper: number,
  { own, rarity, answering }: { own: readonly Goal[]; rarity: Rarity; answering: Set<Goal> },
): Placed {
  const best = nearestTo(goal, own, rarity);
  const isAnswered = best !== undefined && best.degree >= ALIKE;
  if (isAnswered) answering.add(best.one);
  return {
    start: goal.flow.at[0]!,
    row: {
      upper,
      domain: goal.domain,
      status: isAnswered ? 'covered' : 'missing',
      goal: goal.flow.text,
      answer: isAnswered ? answerOf(best.one) : undefined,
      likeness: best?.degree ?? 0,
      note: !isAnswered && best ? message(REPORTED['coverage.nearest'], best.one.flow.text) : undefined,
      isUndecided: false,
    },
  };
}

const answerOf = ({ flow }: Goal) => ({ text: flow.text, span: spanOf(flow) });

const added = { upper: undefined, status: 'added', goal: undefined, likeness: undefined, note: undefined, isUndecided: false } as const;
const addedRow = ({ draft, domain }: Row): CoverageRow[] =>
  draft ? [{ ...added, domain, answer: { text: quoteOf(draft), span: draft.span } }] : [];
const ownRow = (goal: Goal): CoverageRow => ({ ...added, domain: goal.domain, answer: answerOf(goal) });
