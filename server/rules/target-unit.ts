import { measureOf } from '../compare/measure';
import { message } from '../messages';
import type { Rule } from './rule';

/** A rate in another unit than its indicator's: 孕产妇死亡率 in % instead of /10万. */
export const targetUnit: Rule = {
  id: 'target-unit',
  category: 'target',
  severity: 'error',
  *check({ targets }) {
    for (const target of targets) {
      const { indicator } = measureOf(target);
      if (!indicator || target.change !== null || target.implied) continue;
      const { unit = '%' } = indicator;
      if (unit !== target.unit && RATES.has(unit) && RATES.has(target.unit)) yield { span: target.valueSpan, message: message('target-unit', target.indicator, unit, target.unit) };
    }
  },
};

const RATES: ReadonlySet<string> = new Set(['%', '‰', '/10万']);
