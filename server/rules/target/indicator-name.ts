import { message } from '../../base/messages';
import { indicatorNamed } from '../../targets/indicators';
import type { Rule } from '../rule';

const SAID = ['指标“{0}”疑漏“以下”，应为“{1}”', 'The indicator “{0}” seems cut short: “{1}”'] as const;

/** An indicator for one year of age where the known one is for all below it: 5岁儿童… for 5岁以下儿童…. */
export const rule: Rule = {
  title: '指标名称疑漏“以下”',
  order: 8,
  severity: 'warning',
  *check({ targets }) {
    for (const { indicator, span } of targets) {
      const whole = indicator.replace(/^(\d+岁)(?!以)/, '$1以下');
      if (whole !== indicator && !indicatorNamed(indicator) && indicatorNamed(whole))
        yield { span, message: message(SAID, indicator, whole) };
    }
  },
};
