import { label, show } from '../compare/verdict';
import { message } from '../messages';
import { flowOf } from '../plan/flow';
import { relatedTo } from './targets';
import { rewrite } from './text';
import { valueIn, type Fix, type PlanAnalysis, type Problem, type Rule } from './rule';
import type { Counterpart, Row } from '../compare/compare';
import type { Target } from '../target/target';

/** A target that promises less than a higher-level plan. Before the higher-level deadline it may rightly be on the way there. */
export const weakerTarget: Rule = {
  id: 'weaker-target',
  category: 'target',
  severity: 'error',
  *check(analysis) {
    for (const row of analysis.rows) {
      const weaker = row.uppers.filter((u) => u.verdict === 'weaker' && !u.wording);
      // The nearest higher-level plan is the one that the draft answers to.
      const nearest = weaker.findLast((u) => !analysis.uppers[u.plan]!.unverified.has(u.target)) ?? weaker.at(-1);
      if (row.draft && nearest) yield problem(analysis, row, nearest);
    }
  },
};

function problem(analysis: PlanAnalysis, row: Row, { plan, target, early }: Counterpart): Problem {
  const upper = analysis.uppers[plan]!;
  const draft = row.draft!;
  const args = [label(draft), show(draft), upper.title, valueIn(upper, target)] as const;
  const key = early ? 'weaker-target.early' : draft.section === 'goal' ? 'weaker-target' : 'weaker-target.measure';
  return {
    span: draft.valueSpan,
    severity: upper.unverified.has(target) ? 'hint' : early ? 'info' : draft.section === 'goal' ? undefined : 'warning',
    message: message(key, ...args, ...(early ?? [])),
    fix: raised(analysis.source, draft, target),
    related: relatedTo(upper, target),
  };
}

/** The higher-level number in place of the draft's, where both are written as a plain number of one unit. */
function raised(source: string, draft: Target, upper: Target): Fix | undefined {
  const flow = flowOf(source, [draft.valueSpan]);
  const number = /\d+(?:,\d{3})*(?:\.\d+)?/.exec(flow.text);
  const isPlain = number && Number(number[0].replaceAll(',', '')) === draft.value && draft.unit === upper.unit && draft.unit !== 'ratio' && draft.change === upper.change;
  if (!isPlain) return undefined;
  const value = String(upper.value);
  return { edits: rewrite(flow, number.index, number.index + number[0].length, value), safe: false, title: message('fix.change', value) };
}
