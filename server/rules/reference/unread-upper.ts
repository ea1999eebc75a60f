import { message } from '../../base/messages';
import type { Rule } from '../rule';

const SAID = {
  lost: ['没有与上位规划“{0}”对照：{1}', 'Not compared with the higher-level plan “{0}”: {1}'],
  partly: ['上位规划“{0}”没有读全，只与读出的对照：{1}', 'Compared only with what was read of the higher-level plan “{0}”: {1}'],
} as const;

/** A higher-level plan that was named and could not be read, or not as what it is: the draft is compared with less than was asked. */
export const rule: Rule = {
  title: '上位规划没有读出',
  order: 6,
  severity: 'warning',
  *check({ plan, lostUppers, others }) {
    if (others.some(({ before }) => before)) return;
    for (const { name, why, isPartly } of lostUppers)
      yield { span: plan.titleSpan, message: message(isPartly ? SAID.partly : SAID.lost, name, why), missing: name };
  },
};
