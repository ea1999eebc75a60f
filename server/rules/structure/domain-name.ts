import { message } from '../../base/messages';
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
      const span = domain.section.titleSpan;
      yield { span, message: message(SAID, domain.section.title, expected.name), fix: perhaps({ span, text: expected.name }) };
    }
  },
};
