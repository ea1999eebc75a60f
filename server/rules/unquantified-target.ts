import { label } from '../compare/verdict';
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
        severity: upper.uri === undefined ? 'hint' : undefined, // the bundled figures are no plan of the next level
        message: message('unquantified-target', label(target), upper.title, valueIn(upper, target)),
        related: relatedTo(upper, target),
      };
    }
  },
};
