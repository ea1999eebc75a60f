import { message } from '../../base/messages';
import { allItems, nameOf, type Section } from '../../plan/plan';
import type { Rule } from '../rule';

const SAID = {
  empty: ['“{0}”的“{1}”下没有内容', '“{1}” of “{0}” is empty'],
  numbers: ['“{0}”的“{1}”下只有序号，还没有写', '“{1}” of “{0}” has numbers alone, and nothing is written'],
} as const;

const isEmpty = ({ items, texts, sections }: Section): boolean =>
  !texts.length && !sections.length && [...allItems(items)].every((item) => !item.flow.text && !item.texts.length);

/** A label with nothing below it, or, as in a new plan, with numbers alone. */
export const rule: Rule = {
  title: '小标题下没有内容',
  order: 8,
  severity: 'error',
  *check({ plan }) {
    for (const { section } of plan.domains) {
      for (const [i, label] of section.sections.entries()) {
        const leads = section.sections[i + 1]?.label === label.label; // 主要目标, then 约束性指标
        if (label.kind === 'label' && isEmpty(label) && !leads) {
          const [said, severity] = label.items.length ? ([SAID.numbers, 'info'] as const) : ([SAID.empty, undefined] as const);
          yield { span: label.headingSpan, severity, message: message(said, nameOf(section), label.title) };
        }
      }
    }
  },
};
