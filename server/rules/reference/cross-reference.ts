import { message } from '../../base/messages';
import { chineseNumber } from '../../base/numerals';
import { PART_REFERENCE } from '../../analysis/part-references';
import { matchesIn } from '../../analysis/text';
import { isTopForm } from '../../plan/markers';
import { allSections } from '../../plan/plan';
import type { Rule } from '../rule';

const SAID = ['“{0}”不存在：规划只有 {1} 个部分', '“{0}” does not exist: the plan has {1} parts'] as const;

/** A reference to a part of this plan that it does not have: 见第五部分 in a plan of four. */
export const rule: Rule = {
  title: '引用的部分不存在',
  order: 4,
  severity: 'warning',
  *check({ plan }) {
    const numbered = [...allSections(plan.sections)].filter(({ marker }) => marker && (isTopForm(marker.form) || /章/.test(marker.text)));
    const parts = numbered.reduce((most, { marker }) => Math.max(most, marker!.number), 0);
    for (const { match, span } of matchesIn(plan, PART_REFERENCE)) {
      if (parts > 0 && chineseNumber(match[1]!) > parts) yield { span, message: message(SAID, match[0], parts) };
    }
  },
};
