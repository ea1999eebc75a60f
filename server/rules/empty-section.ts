import { message } from '../messages';
import type { Rule } from './rule';

/** A label with nothing below it. */
export const emptySection: Rule = {
  id: 'empty-section',
  category: 'structure',
  severity: 'error',
  *check({ plan }) {
    for (const { section } of plan.domains) {
      for (const label of section.sections) {
        if (label.kind === 'label' && !label.items.length && !label.texts.length) {
          yield { span: label.headingSpan, message: message('empty-section', section.title, label.title) };
        }
      }
    }
  },
};
