import { message } from '../messages';
import { chineseNumber } from '../numerals';
import { matchesIn } from './text';
import type { Rule } from './rule';

/** A reference to a part of this plan that it does not have: 见第五部分 in a plan of four. */
export const crossReference: Rule = {
  id: 'cross-reference',
  category: 'reference',
  severity: 'warning',
  *check({ plan }) {
    const parts = plan.sections.filter((s) => s.kind === 'part' || s.kind === 'domain').length;
    for (const { match, span } of matchesIn(plan, PART_REFERENCE)) {
      if (parts > 0 && chineseNumber(match[1]!) > parts) yield { span, message: message('cross-reference', match[0], parts) };
    }
  },
};

/** 见第五部分, 本规划第三章 — not a part of another paper. */
export const PART_REFERENCE = /(?<!》[^。；]{0,10})(?:见|本规划)第([一二三四五六七八九十]{1,3})(?:部分|章)/g;
