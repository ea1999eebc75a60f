import { message, type Message, type MessageKey } from '../../base/messages';
import { label, show } from '../../compare/verdict';
import { gravestFor, valueIn } from '../../analysis/unverified';
import type { Counterpart } from '../../compare/compare';
import { isLater, type UpperPlan } from '../../analysis/upper-plan';
import { relatedTo } from '../related';
import type { Rule } from '../rule';
import type { Target } from '../../targets/target';

const SAID = [
  '{0}与上位规划判不出高低，请核对：本规划 {1}，{2} {3}；{4}',
  '{0} cannot be ranked, please check: here {1}, {2} {3}; {4}',
] as const;

/** What stands elsewhere than among the goals, and what is striven for beyond a promise, is ranked by other rules or by none. */
const AS_IT_IS: ReadonlySet<MessageKey | undefined> = new Set(['reason.striven', 'reason.measure', 'reason.outside']);

/** A target that speaks of what a higher-level plan does, but of other people, in another unit or from another base. */
export const rule: Rule = {
  title: '与上位规划判不出高低',
  order: 13,
  severity: 'info',
  *check({ rows, uppers, plan: own }) {
    for (const { draft, verdict, reason: why, uppers: counterparts } of rows) {
      const doubtful = counterparts.findLast((one) => one.verdict === 'undecided');
      if (!draft || !doubtful || verdict === 'weaker' || AS_IT_IS.has(why.key) || AS_IT_IS.has(doubtful.reason.key)) continue;
      // Another plan that it can be ranked against says enough; of two targets of one plan that it answers, one may be left open.
      const decided = counterparts.filter((one) => one.verdict !== 'undecided');
      if (decided.length && decided.every(({ plan }) => plan !== doubtful.plan)) continue;
      const { target, reason, plan } = doubtful;
      const upper = uppers[plan]!;
      if (isLater(upper, own)) continue;
      // The bundled figures are no plan of the next level; the totals of two places must differ.
      const open = counterparts.filter((one) => one.plan === plan && one.verdict === 'undecided');
      const isSlight = upper.uri === undefined || reason.key === 'reason.total';
      yield {
        span: draft.valueSpan,
        severity: isSlight ? 'hint' : gravestFor(upper, target),
        message: message(SAID, label(draft), show(draft), upper.title, valuesIn(upper, open, draft), reason),
        related: open.flatMap((one) => relatedTo(upper, one.target) ?? []),
      };
    }
  },
};

/** What a plan above says; of several things that one target of the draft answers (城乡 for 城市 and 农村) each with its name. */
function valuesIn(upper: UpperPlan, open: readonly Counterpart[], draft: Target): Message {
  const values = open.map(({ target }) => valueIn(upper, target, draft));
  if (values.length === 1) return values[0]!;
  return open.map(({ target }, i) => message('value.of', label(target), values[i]!)).reduce((all, one) => message('value.and', all, one));
}
