import type { PlanAnalysis } from '../../analysis/analysis';
import { message } from '../../base/messages';
import { affinity } from '../../compare/affinity';
import type { Counterpart } from '../../compare/compare';
import { show } from '../../compare/verdict';
import type { Plan } from '../../plan/plan';
import type { Target } from '../../targets/target';
import { relatedTo } from '../related';
import type { Problem, Rule } from '../rule';

const SAID = {
  later: ['{0}的期限（{1} 年）晚于{2}的 {3} 年', '{0} is due in {1}, later than {3} in {2}'],
  none: [
    '{0}没有写明期限，到本规划期末（{1} 年）为止；{2}要求 {3} 年',
    '{0} has no year and is due when this plan ends ({1}); {2} wants it in {3}',
  ],
  stage: ['{0}没有 {1} 年的阶段目标；{2}是 {3}', '{0} has no value for {1}; {2} has {3}'],
} as const;

/** A target that is due after the year by which the higher-level plan wants it. */
export const rule: Rule = {
  title: '期限晚于上位规划',
  order: 9,
  severity: 'warning',
  *check(analysis) {
    yield* lateTargets(analysis);
    for (const { draft, uppers } of analysis.rows) {
      const nearest = uppers.findLast(({ lost }) => lost.length > 0);
      if (draft && nearest) yield* lostStages(draft, nearest, analysis);
    }
  },
};

function* lateTargets({ plan, rows, uppers }: PlanAnalysis): Generator<Problem> {
  const ends = plan.period?.[1];
  const isLate = (draft: Target | undefined, { plan: at, target }: Counterpart) => {
    const due = draft?.deadline ? (target.deadline ?? uppers[at]!.period?.[1]) : target.deadline;
    return Boolean(draft && due && (draft.deadline ?? ends ?? 0) > due);
  };
  const inTime = new Set(rows.flatMap(({ draft, uppers: all }) => all.filter((c) => !isLate(draft, c)).map(({ target }) => target)));
  for (const { draft, uppers: counterparts } of rows) {
    if (!draft) continue;
    const year = draft.deadline ?? ends!;
    // Of several milestones of one plan the last one counts.
    const sooner = counterparts.findLast(
      (c) => isLate(draft, c) && !inTime.has(c.target) && (draft.stage || !hasMilestone(uppers[c.plan]!.targets, c.target, year)),
    );
    if (!sooner || (!draft.deadline && isDatedNearby(draft, plan))) continue;
    const upper = uppers[sooner.plan]!;
    const due = sooner.target.deadline ?? upper.period![1];
    yield {
      severity: draft.deadline ? undefined : 'info',
      span: draft.span,
      message: message(draft.deadline ? SAID.later : SAID.none, draft.indicator, year, upper.title, due),
      related: relatedTo(upper, sooner.target),
    };
  }
}

/** Whether the line of a target or the one below it has a year after all: in a column 完成时限, in 四年内. */
function isDatedNearby({ span }: Target, { source }: Pick<Plan, 'source'>): boolean {
  const lines = source.slice(source.lastIndexOf('\n', span.start) + 1, span.end) + source.slice(span.end).split('\n', 2).join('\n');
  return /20\d\d|年[之以]?内|[一二三四五六七八九十]五/.test(lines);
}

/** The values for years within the draft's own period that it leaves out. */
function* lostStages(draft: Target, { plan: at, lost }: Counterpart, { plan, uppers }: PlanAnalysis): Generator<Problem> {
  const upper = uppers[at]!;
  const stage = lost.findLast(({ deadline }) => deadline! >= (plan.period?.[0] ?? 0));
  if (!stage) return;
  yield {
    severity: 'info',
    span: draft.span,
    message: message(SAID.stage, draft.indicator, stage.deadline!, upper.title, show({ ...stage, stage: undefined })),
    related: relatedTo(upper, stage),
  };
}

/** Whether a plan promises the same thing for `year` or later too. */
const hasMilestone = (targets: readonly Target[], target: Target, year: number) =>
  targets.some((t) => t.deadline !== null && t.deadline >= year && affinity(t, target) >= 2);
