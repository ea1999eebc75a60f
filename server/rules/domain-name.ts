import { message } from '../messages';
import type { Rule } from './rule';

/** A domain under another name than the template's. */
export const domainName: Rule = {
  id: 'domain-name',
  category: 'structure',
  severity: 'warning',
  *check({ alignment }) {
    for (const { domain, expected } of alignment?.renamed ?? []) {
      yield { span: domain.section.titleSpan, message: message('domain-name', domain.section.title, expected.name) };
    }
  },
};
