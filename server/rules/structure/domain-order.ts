import { message } from '../../base/messages';
import type { PlanAnalysis } from '../../analysis/analysis';
import { planAbove } from '../plan-above';
import type { Rule } from '../rule';

const SAID = {
  found: ['领域“{0}”的位置不对，应在“{1}”之后', 'The domain “{0}” is out of order; it should follow “{1}”'],
  first: ['领域“{0}”的位置不对，应为第一个领域', 'The domain “{0}” is out of order; it should come first'],
} as const;

/** Domains in another order than the template's. Only those that must move are named; several are an order of the plan's own. */
export const rule: Rule = {
  title: '领域顺序不一致',
  order: 6,
  severity: 'warning',
  *check(analysis) {
    const misplaced = isOrderedAsAbove(analysis) ? [] : (analysis.alignment?.misplaced ?? []);
    const severity = misplaced.length > 2 ? 'info' : undefined;
    for (const { domain, after } of misplaced) {
      const title = domain.section.title;
      yield { span: domain.section.titleSpan, severity, message: after ? message(SAID.found, title, after) : message(SAID.first, title) };
    }
  },
};

/** Whether the domains that a draft shares with the plan above are in the order that they have there. */
function isOrderedAsAbove(analysis: PlanAnalysis): boolean {
  const own = analysis.plan.domains.map(({ name }) => name);
  const above = planAbove(analysis)?.domains.map(({ name }) => name) ?? [];
  const shared = own.filter((name) => above.includes(name));
  return shared.length > 1 && shared.join() === above.filter((name) => own.includes(name)).join();
}
