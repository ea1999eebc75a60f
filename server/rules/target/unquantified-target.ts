import { label } from '../../compare/verdict';
import { message } from '../../base/messages';
import { gapsOf } from '../../analysis/gaps';
import { missedIn } from '../../targets/numbers';
import { relatedTo } from '../related';
import type { Rule } from '../rule';
import { valueIn } from '../../analysis/unverified';

const SAID = {
  found: ['“{0}”没有写明数值，{1}为 {2}', '“{0}” has no value here; {1} says {2}'],
  notAll: ['{1}要求全部做到“{0}”（{2}），这里没有说全部', '{1} asks for all of “{0}” ({2}), which is not said of all here'],
  unread: [
    '“{0}”的数“{3}”没有读成目标，请与{1}的 {2} 对照',
    'The “{3}” of “{0}” was read as no target; compare it with the {2} of {1} yourself',
  ],
} as const;

/** An indicator that a higher-level plan quantifies and the draft only names (逐步提高). */
export const rule: Rule = {
  title: '指标没有写明数值',
  order: 3,
  severity: 'warning',
  *check(analysis) {
    const missed = missedIn(analysis.plan, analysis.targets, ['goal']);
    for (const { upper, target, mention } of gapsOf(analysis)) {
      if (!mention) continue;
      const number = missed.find(({ span }) => mention.start <= span.start && span.end <= mention.end);
      yield {
        span: mention,
        severity: upper.uri === undefined ? 'hint' : target.implied ? 'info' : undefined, // bundled figures are no plan of the next level
        message: message(
          number ? SAID.unread : target.implied ? SAID.notAll : SAID.found,
          label(target),
          upper.title,
          valueIn(upper, target),
          number?.text ?? '',
        ),
        related: relatedTo(upper, target),
      };
    }
  },
};
