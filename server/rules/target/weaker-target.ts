import { label, show } from '../../compare/verdict';
import { message, type Message } from '../../base/messages';
import { flowOf } from '../../plan/flow';
import { relatedTo } from '../related';
import { rewrite } from '../../edit/rewrite';
import type { Problem, Rule } from '../rule';
import type { Fix } from '../../edit/edit';
import { gravestFor, valueIn } from '../../analysis/unverified';
import type { PlanAnalysis } from '../../analysis/analysis';
import { cutsOf } from '../../analysis/cuts';
import type { UpperPlan } from '../../analysis/upper-plan';
import type { Counterpart, Row } from '../../compare/compare';
import type { Target } from '../../targets/target';

const SAID = {
  found: ['{0}弱于上位规划：本规划 {1}，{2} {3}', '{0} is weaker than the higher-level plan: here {1}, {2} {3}'],
  early: [
    '{0}弱于{2}的 {3}（本规划 {1}）；本规划 {4} 年到期，早于上位规划的 {5} 年，请确认进度安排',
    '{0} is weaker than the {3} of {2} (here {1}); this plan ends in {4}, before {5}: please confirm the way there',
  ],
  measure: [
    '{0}弱于上位规划：本规划在策略措施中为 {1}，{2} {3}',
    '{0} is weaker than the higher-level plan: here {1} (among the measures), {2} {3}',
  ],
  cut: ['{0}（{1}）不到全部，{2}说的是全部：“{3}”，请核对', '{0} ({1}) is not all, and {2} speaks of all: “{3}”; please check'],
  inherited: ['{0}；{1}已经低于它，本规划是沿袭', '{0}; {1} undercuts it already, which this plan inherits'],
} as const;

/** A target that promises less than a higher-level plan. Before the higher-level deadline it may rightly be on the way there. */
export const rule: Rule = {
  title: '指标弱于上位规划',
  order: 1,
  severity: 'error',
  *check(analysis) {
    for (const row of analysis.rows) {
      const weaker = row.uppers.filter((u) => u.verdict === 'weaker' && !u.wording);
      // The nearest higher-level plan is the one that the draft answers to.
      const nearest = weaker.findLast((u) => gravestFor(analysis.uppers[u.plan]!, u.target) === undefined) ?? weaker.at(-1);
      if (row.draft && nearest) yield problem(analysis, row, nearest);
    }
    for (const { upper, target, said, span } of cutsOf(analysis)) {
      const related = [{ upper, span, message: message('value', said) }];
      yield {
        span: target.valueSpan,
        severity: 'info',
        message: message(SAID.cut, label(target), show(target), upper.title, said),
        related,
      };
    }
  },
};

/** 组织实施 and the measures only serve what is promised. */
const isPromise = ({ section }: Target): boolean => section === 'goal' || section === 'overall';

function problem(analysis: PlanAnalysis, row: Row, { plan, target, early }: Counterpart): Problem {
  const upper = analysis.uppers[plan]!;
  const draft = row.draft!;
  const args = [label(draft), show(draft), upper.title, valueIn(upper, target, draft)] as const;
  const key = early ? SAID.early : draft.section === 'measure' ? SAID.measure : SAID.found;
  return {
    span: draft.valueSpan,
    severity:
      gravestFor(upper, target) ?? (early || mayBeOfOtherYears(analysis, upper) ? 'info' : isPromise(draft) ? undefined : 'warning'),
    message: early ? message(key, ...args, ...early) : inherited(analysis, row, plan, message(key, ...args)),
    fix: raised(analysis.source, draft, target),
    related: relatedTo(upper, target),
  };
}

/** The newest national outline stands beside a plan whose years are not known, which may be an old one. */
const mayBeOfOtherYears = ({ plan }: PlanAnalysis, { uri }: UpperPlan): boolean => plan.period === undefined && uri === undefined;

/** Says so where a plan between the two undercuts the higher one itself: there the slip is to be mended first. */
function inherited({ uppers }: PlanAnalysis, row: Row, plan: number, what: Message): Message {
  const between = row.uppers.find((u) => u.plan > plan && (u.verdict === 'equal' || u.verdict === 'stronger'));
  return between ? message(SAID.inherited, what, uppers[between.plan]!.title) : what;
}

/** 90%～95%: one end of it is not to be raised above the other. */
const RANGE = /\d[%％‰]?[—～~至到-]+\d/;

/** The higher-level number in place of the draft's, where both are written as a plain number of one unit. */
function raised(source: string, draft: Target, upper: Target): Fix | undefined {
  const flow = flowOf(source, [draft.valueSpan]);
  const number = /\d+(?:,\d{3})*(?:\.\d+)?/.exec(flow.text);
  const isPlain =
    number &&
    !RANGE.test(flow.text) &&
    Number(number[0].replaceAll(',', '')) === draft.value &&
    draft.unit === upper.unit &&
    draft.unit !== 'ratio' &&
    draft.change === upper.change;
  if (!isPlain) return undefined;
  const behind = number.index + number[0].length;
  const more = upper.value === 100 && draft.unit === '%' ? /^\s*([%％])以上/.exec(flow.text.slice(behind)) : null; // there is no more than all
  const value = `${upper.value}${more ? more[1] : ''}`;
  const edits = rewrite(flow, number.index, behind + (more ? more[0].length : 0), value);
  return { edits, safe: false, title: message('fix.change', value) };
}
