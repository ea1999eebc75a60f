import type { Counterpart } from '../../compare/compare';
import { affinity } from '../../compare/affinity';
import { message } from '../../base/messages';
import { relatedTo } from '../related';
import type { Target } from '../../targets/target';
import type { Rule } from '../rule';

const SAID = ['{0}的期限（{1} 年）晚于{2}的 {3} 年', '{0} is due in {1}, later than {3} in {2}'] as const;

/** A target with a year after the one by which the higher-level plan wants it. */
export const rule: Rule = {
  title: '期限晚于上位规划',
  order: 9,
  severity: 'warning',
  *check({ rows, uppers }) {
    const dueOf = (c: Counterpart) => c.target.deadline ?? uppers[c.plan]!.period?.[1] ?? Infinity;
    const isLate = (draft: Target | undefined, c: Counterpart) => Boolean(draft?.deadline && draft.deadline > dueOf(c));
    const inTime = new Set(rows.flatMap(({ draft, uppers: all }) => all.filter((c) => !isLate(draft, c)).map(({ target }) => target)));
    for (const { draft, uppers: counterparts } of rows) {
      if (!draft?.deadline) continue;
      // Of several milestones of one plan the last one counts.
      const sooner = counterparts.findLast(
        (c) =>
          isLate(draft, c) && !inTime.has(c.target) && (draft.stage || !hasMilestone(uppers[c.plan]!.targets, c.target, draft.deadline!)),
      );
      if (!sooner) continue;
      const upper = uppers[sooner.plan]!;
      const due = sooner.target.deadline ?? upper.period![1];
      yield {
        span: draft.span,
        message: message(SAID, draft.indicator, draft.deadline, upper.title, due),
        related: relatedTo(upper, sooner.target),
      };
    }
  },
};

/** Whether a plan promises the same thing for `year` or later too. */
const hasMilestone = (targets: readonly Target[], target: Target, year: number) =>
  targets.some((t) => t.deadline !== null && t.deadline >= year && affinity(t, target) >= 2);
