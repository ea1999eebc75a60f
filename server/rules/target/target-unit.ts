import type { Row } from '../../compare/compare';
import { measureOf } from '../../compare/measure';
import { message } from '../../base/messages';
import type { Rule } from '../rule';

const SAID = ['{0}的单位应为“{1}”，这里是“{2}”', '{0} is measured in “{1}”, not “{2}”'] as const;

/** A rate in another unit than its indicator's: 孕产妇死亡率 in % instead of /10万. */
export const rule: Rule = {
  title: '指标单位不对',
  order: 7,
  severity: 'error',
  *check({ targets, rows }) {
    const isConverted = ({ draft, uppers }: Row) => uppers.some((u) => u.verdict === 'equal' && u.target.unit !== draft?.unit);
    const equal = new Set(rows.filter(isConverted).map(({ draft }) => draft));
    for (const target of targets) {
      const { indicator } = measureOf(target);
      if (!indicator || target.change !== null || target.implied || target.value === 0) continue; // none is none in any unit
      const { unit = '%' } = indicator;
      if (indicator.better === 'lower' && !indicator.unit) continue; // of what is rare: 0.8‰, 2/10万
      if (unit !== target.unit && RATES.has(unit) && RATES.has(target.unit))
        yield {
          span: target.valueSpan,
          message: message(SAID, target.indicator, unit, target.unit),
          ...(equal.has(target) && { severity: 'info' as const }), // 0.1‰ for 10/10万: no less, but told in another way
        };
    }
  },
};

const RATES: ReadonlySet<string> = new Set(['%', '‰', '/10万']);
