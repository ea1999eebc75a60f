import { affinity, type Counterpart } from '../compare/compare';
import { message } from '../messages';
import { relatedTo } from './targets';
import type { Target } from '../target/target';
import type { Rule } from './rule';

/** A target with a year after the one by which the higher-level plan wants it. */
export const laterDeadline: Rule = {
  id: 'later-deadline',
  category: 'target',
  severity: 'warning',
  *check({ rows, uppers }) {
    for (const { draft, uppers: counterparts } of rows) {
      if (!draft?.deadline) continue;
      const dueOf = (c: Counterpart) => c.target.deadline ?? uppers[c.plan]!.period?.[1] ?? Infinity;
      // Of several milestones of one plan the last one counts.
      const sooner = counterparts.findLast((c) => draft.deadline! > dueOf(c) && !hasMilestone(uppers[c.plan]!.targets, c.target, draft.deadline!));
      if (!sooner) continue;
      const upper = uppers[sooner.plan]!;
      const due = sooner.target.deadline ?? upper.period![1];
      yield { span: draft.span, message: message('later-deadline', draft.indicator, draft.deadline, upper.title, due), related: relatedTo(upper, sooner.target) };
    }
  },
};

/** Whether a plan promises the same thing for `year` or later too. */
const hasMilestone = (targets: readonly Target[], target: Target, year: number) => targets.some((t) => t.deadline !== null && t.deadline >= year && affinity(t, target) >= 2);
