import { label } from '../../compare/verdict';
import { message } from '../../base/messages';
import { gapsOf } from '../../analysis/gaps';
import { relatedTo } from '../related';
import type { Rule } from '../rule';
import { valueIn } from '../../analysis/unverified';

const SAID = ['“{0}”没有写明数值，{1}为 {2}', '“{0}” has no value here; {1} says {2}'] as const;

/** An indicator that a higher-level plan quantifies and the draft only names (逐步提高). */
export const rule: Rule = {
  title: '指标没有写明数值',
  order: 3,
  severity: 'warning',
  *check(analysis) {
    for (const { upper, target, mention } of gapsOf(analysis)) {
      if (!mention) continue;
      yield {
        span: mention,
        severity: upper.uri === undefined ? 'hint' : undefined, // the bundled figures are no plan of the next level
        message: message(SAID, label(target), upper.title, valueIn(upper, target)),
        related: relatedTo(upper, target),
      };
    }
  },
};
