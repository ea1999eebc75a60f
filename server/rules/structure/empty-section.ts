import { message } from '../../base/messages';
import { nameOf } from '../../plan/plan';
import type { Rule } from '../rule';

const SAID = ['“{0}”的“{1}”下没有内容', '“{1}” of “{0}” is empty'] as const;

/** A label with nothing below it. */
export const rule: Rule = {
  title: '小标题下没有内容',
  order: 8,
  severity: 'error',
  *check({ plan }) {
    for (const { section } of plan.domains) {
      for (const [i, label] of section.sections.entries()) {
        const leads = section.sections[i + 1]?.label === label.label; // 主要目标, then 约束性指标
        if (label.kind === 'label' && !label.items.length && !label.texts.length && !leads) {
          yield { span: label.headingSpan, message: message(SAID, nameOf(section), label.title) };
        }
      }
    }
  },
};
