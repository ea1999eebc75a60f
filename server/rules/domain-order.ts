import { message } from '../messages';
import type { Rule } from './rule';

/** Domains in another order than the template's. Only those that must move are named. */
export const domainOrder: Rule = {
  id: 'domain-order',
  category: 'structure',
  severity: 'warning',
  *check({ alignment }) {
    for (const { domain, after } of alignment?.misplaced ?? []) {
      const title = domain.section.title;
      yield { span: domain.section.titleSpan, message: after ? message('domain-order', title, after) : message('domain-order.first', title) };
    }
  },
};
