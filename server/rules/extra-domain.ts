import { message } from '../messages';
import type { Rule } from './rule';

/** Domains that neither the template nor a higher-level plan has. A place may well add one, so this only informs. */
export const extraDomain: Rule = {
  id: 'extra-domain',
  category: 'structure',
  severity: 'info',
  *check({ alignment }) {
    for (const domain of alignment?.extra ?? []) yield { span: domain.section.titleSpan, message: message('extra-domain', domain.section.title) };
  },
};
