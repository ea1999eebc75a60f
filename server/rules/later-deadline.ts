import { message } from '../messages';
import { relatedTo } from './targets';
import type { Rule } from './rule';

/** A target with a year after the one by which the higher-level plan wants it. */
export const laterDeadline: Rule = {
  id: 'later-deadline',
  category: 'target',
  severity: 'warning',
  *check({ rows, uppers }) {
    for (const { draft, uppers: counterparts } of rows) {
      if (!draft?.deadline) continue;
      const sooner = counterparts.findLast(({ plan, target }) => draft.deadline! > (target.deadline ?? uppers[plan]!.period?.[1] ?? Infinity));
      if (!sooner) continue;
      const upper = uppers[sooner.plan]!;
      const due = sooner.target.deadline ?? upper.period![1];
      yield { span: draft.span, message: message('later-deadline', draft.indicator, draft.deadline, upper.title, due), related: relatedTo(upper, sooner.target) };
    }
  },
};
