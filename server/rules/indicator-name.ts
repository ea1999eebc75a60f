import { message } from '../messages';
import { indicatorNamed } from '../target/indicators';
import type { Rule } from './rule';

/** An indicator for one year of age where the known one is for all below it: 5岁儿童… for 5岁以下儿童…. */
export const indicatorName: Rule = {
  id: 'indicator-name',
  category: 'target',
  severity: 'warning',
  *check({ targets }) {
    for (const { indicator, span } of targets) {
      const whole = indicator.replace(/^(\d+岁)(?!以)/, '$1以下');
      if (whole !== indicator && !indicatorNamed(indicator) && indicatorNamed(whole)) yield { span, message: message('indicator-name', indicator, whole) };
    }
  },
};
