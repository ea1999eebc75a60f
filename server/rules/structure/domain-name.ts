import { message } from '../../base/messages';
import { nameOf } from '../../plan/plan';
import type { Rule } from '../rule';
import { perhaps } from '../../edit/edit';

const SAID = ['领域名称“{0}”应为“{1}”', 'The domain “{0}” should be called “{1}”'] as const;

/** A domain under another name than the template's. */
export const rule: Rule = {
  title: '领域名称不一致',
  order: 5,
  severity: 'warning',
  *check({ alignment }) {
    for (const { domain, expected } of alignment?.renamed ?? []) {
      const { section } = domain;
      const span = section.title ? section.titleSpan : section.headingSpan;
      const fix = section.title ? { fix: perhaps({ span, text: expected.name }) } : {};
      yield { span, message: message(SAID, nameOf(section), expected.name), ...fix };
    }
  },
};
