/** The higher-level clause that explains a finding. */
import { message } from '../base/messages';
import { quoteOf } from '../compare/verdict';
import type { Target } from '../targets/target';
import type { Problem } from './rule';
import type { UpperPlan } from '../analysis/upper-plan';

/** The higher-level clause as related information; nothing for bundled figures, which have no clause. */
export function relatedTo(upper: UpperPlan, target: Target): Problem['related'] {
  return upper.uri === undefined ? [] : [{ upper, span: target.span, message: message('value', quoteOf(target)) }];
}
