import { sayLost } from '../../analysis/analysis';
import { message } from '../../base/messages';
import type { Rule } from '../rule';

const ENDED = [
  '上位规划“{0}”到 {1} 年为止，在本规划开始之前，请看是不是指定错了',
  'The higher-level plan “{0}” ended in {1}, before this one begins: is it meant?',
] as const;

/**
 * A higher-level plan that was named and could not be read, or not as what it is: less is compared than was asked. Or one that ended before
 * the draft begins, which may be the wrong one.
 */
export const rule: Rule = {
  title: '上位规划没有读出',
  order: 6,
  severity: 'warning',
  *check({ plan, lostUppers, uppers, others }) {
    for (const { title, uri, period } of uppers)
      if (uri !== undefined && plan.period && period && period[1] < plan.period[0])
        yield { span: plan.titleSpan, severity: 'info', message: message(ENDED, title, period[1]), missing: title };
    if (others.some(({ before }) => before)) return;
    for (const lost of lostUppers)
      yield {
        span: plan.titleSpan,
        severity: lost.why.key === 'lost.otherKind' ? 'info' : undefined, // the folder may hold its drafts, too
        message: sayLost(lost),
        missing: lost.name,
      };
  },
};
