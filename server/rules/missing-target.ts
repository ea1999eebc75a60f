import { label } from '../compare/verdict';
import * as skeleton from './skeleton';
import { message } from '../messages';
import { relatedTo, gapsOf } from './targets';
import { valueIn, type Rule } from './rule';

/** An indicator that a higher-level plan quantifies among its goals and the draft does not have at all. */
export const missingTarget: Rule = {
  id: 'missing-target',
  category: 'target',
  severity: 'warning',
  *check(analysis) {
    for (const { upper, target, mention } of gapsOf(analysis)) {
      if (mention) continue;
      const domain = analysis.plan.domains.find((d) => d.name === target.domain);
      yield {
        span: (domain?.goals ?? domain?.section)?.headingSpan ?? analysis.plan.titleSpan,
        severity: upper.uri === undefined ? 'hint' : undefined, // the bundled figures are no plan of the next level
        message: message('missing-target', label(target), upper.title, valueIn(upper, target)),
        fix: skeleton.missingTarget(analysis, upper, target),
        related: relatedTo(upper, target),
      };
    }
  },
};
