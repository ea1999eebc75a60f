import { message } from '../messages';
import { relatedTo, gapsOf } from './targets';
import { valueIn, type Rule } from './rule';

/** An indicator that a higher-level plan quantifies and the draft only names (逐步提高). */
export const unquantifiedTarget: Rule = {
  id: 'unquantified-target',
  category: 'target',
  severity: 'warning',
  *check(analysis) {
    for (const { upper, target, mention } of gapsOf(analysis)) {
      if (!mention) continue;
      yield {
        span: mention,
        severity: upper.unverified.has(target) ? 'hint' : upper.uri === undefined ? 'info' : undefined,
        message: message('unquantified-target', target.indicator, upper.title, valueIn(upper, target)),
        related: relatedTo(upper, target),
      };
    }
  },
};
