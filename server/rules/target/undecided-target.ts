import { message, type MessageKey } from '../../base/messages';
import { label, show } from '../../compare/verdict';
import { gravestFor, valueIn } from '../../analysis/unverified';
import { isLater } from '../../analysis/upper-plan';
import { relatedTo } from '../related';
import type { Rule } from '../rule';

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
      const { target, reason } = doubtful;
      const upper = uppers[doubtful.plan]!;
      if (isLater(upper, own)) continue;
      // The bundled figures are no plan of the next level; the totals of two places must differ.
      const isSlight = upper.uri === undefined || reason.key === 'reason.total';
      yield {
        span: draft.valueSpan,
        severity: isSlight ? 'hint' : gravestFor(upper, target),
        message: message(SAID, label(draft), show(draft), upper.title, valueIn(upper, target, draft), reason),
        related: relatedTo(upper, target),
      };
    }
  },
};
