import { message } from '../messages';
import { perhaps, type Rule } from './rule';

/** A domain under another name than the template's. */
export const domainName: Rule = {
  id: 'domain-name',
  category: 'structure',
  severity: 'warning',
  *check({ alignment }) {
    for (const { domain, expected } of alignment?.renamed ?? []) {
      const span = domain.section.titleSpan;
      yield { span, message: message('domain-name', domain.section.title, expected.name), fix: perhaps({ span, text: expected.name }) };
    }
  },
};
