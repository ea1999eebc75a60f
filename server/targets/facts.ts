/** Facts 现状: values that the preface and the parts about the past tell of what is already so. */
import { anyOf } from '../base/matches';
import { perObject, perText } from '../base/memo';
import { language } from '../data';
import { spanOf, type Span } from '../plan/flow';
import type { Plan } from '../plan/plan';
import { readFiveYears } from '../plan/title';
import { backgroundOf } from './background';
import type { Clause } from './reading';
import { readPastSentence } from './sentence';
import { sentencesIn } from './sentences';
import { STATED, type Target } from './target';

export interface Fact {
  readonly indicator: string;
  readonly scope: string | null;
  readonly value: number;
  readonly unit: string;
  /** Undefined where the text does not say when. */
  readonly year: number | undefined;
  readonly span: Span;
}

/** The facts of a plan, in the order of the text: of years before its first; where that is unknown, only those without a year. */
export const factsOf = perObject((plan: Plan): readonly Fact[] => {
  const since = plan.period?.[0] ?? 0;
  return backgroundOf(plan).flatMap((flow) =>
    toldIn(flow.text)
      .filter(({ year }) => year === undefined || year < since)
      .map(({ clause: { said, from, to }, at, year }): Fact => {
        const { indicator, scope, value, unit } = said;
        return { indicator, scope, value, unit, year, span: spanOf(flow, at + from, at + to) };
      }),
  );
});

interface Told {
  readonly clause: Clause;
  /** Where its sentence begins. */
  readonly at: number;
  readonly year: number | undefined;
}

/** What a paragraph tells depends on its words alone. A change (增长12%) and what a plan demands are no state. */
const toldIn = perText((paragraph): readonly Told[] =>
  sentencesIn(paragraph).flatMap(({ from: at, text }) => {
    if (OF_PLANS.test(text)) return [];
    const clauses = readPastSentence(text).filter(({ said }) => said.change === null && !said.implied);
    return clauses.map((clause) => ({ clause, at, year: yearBefore(text, clause.valueFrom) }));
  }),
);

const OF_PLANS = new RegExp(`《[^《》]*》(?:${anyOf(language.demands)})|${anyOf(language.ownPlan)}`);

/** 2020年, “十三五”末: said last before a value, else first in its sentence; not the year of a base (从2010年的3.06‰下降到1.02‰). */
function yearBefore(sentence: string, index: number): number | undefined {
  const years = (text: string) =>
    Array.from(text.replace(/《[^》]*》?/g, '《》').matchAll(/(?<![由从较比])((?:19|20)\d\d)年/g), ([, year]) => Number(year));
  return years(sentence.slice(0, index)).at(-1) ?? years(sentence)[0] ?? readFiveYears(sentence)?.[1];
}

/** A fact as a target that is reached, to be ranked beside others. */
export const asTarget = ({ indicator, scope, value, unit, span, year }: Fact): Target => ({
  indicator,
  scope,
  op: '=',
  value,
  unit,
  ...STATED,
  deadline: year ?? null,
  section: 'other',
  domain: null,
  item: null,
  text: '',
  span,
  valueSpan: span,
});
