/** Shares that a draft promises where a higher-level plan speaks of all, in words: what no pair of targets shows. */
import { perObject } from '../base/memo';
import { spanOf, type Span } from '../plan/flow';
import { foldName } from '../targets/indicators';
import { isOfAll } from '../targets/of-all';
import type { Target } from '../targets/target';
import type { PlanAnalysis } from './analysis';
import { clausesIn, saidOfAll } from './gaps';
import { wordingOf } from './text';
import { isLater, type UpperPlan } from './upper-plan';

/** A share that the draft promises of what a higher-level plan asks for of all, in a clause of its own without a number. */
export interface Cut {
  readonly upper: UpperPlan;
  readonly target: Target;
  readonly said: string;
  readonly span: Span;
}

/** 80%的公共场所设置母婴室 below a plan that says 所有公共场所均设置母婴室. */
export const cutsOf = perObject((analysis: PlanAnalysis): readonly Cut[] =>
  analysis.rows.flatMap(({ verdict, draft }) => {
    if (verdict !== 'added' || !draft || draft.change || draft.section !== 'goal' || draft.value >= 100) return [];
    return analysis.uppers.flatMap((upper) => {
      const found = isLater(upper, analysis.plan) ? undefined : saidOfAll(draft, allSaidIn(upper));
      return found && found.words.length <= LONGEST_CUT * foldName(draft.indicator).length ? [{ upper, target: draft, ...found }] : [];
    });
  }),
);
/** A clause that is longer than so many times the name says more than that. */
const LONGEST_CUT = 2;

const allSaidIn = perObject(({ paragraphs }: UpperPlan) =>
  paragraphs.flatMap((flow) =>
    clausesIn(wordingOf(flow.text))
      .filter(({ said }) => isOfAll(said) && !/\d/.test(said))
      .map(({ index, said, words }) => ({ said, words, domain: null, isOfAll: true, span: spanOf(flow, index, index + said.length) })),
  ),
);
