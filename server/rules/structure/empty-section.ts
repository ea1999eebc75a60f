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
      for (const label of section.sections) {
        if (label.kind === 'label' && !label.items.length && !label.texts.length) {
          yield { span: label.headingSpan, message: message(SAID, nameOf(section), label.title) };
        }
      }
    }
  },
};
