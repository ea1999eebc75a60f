import { message } from '../../base/messages';
import type { Rule } from '../rule';

const SAID = ['领域“{0}”不在模板和上位规划的领域之内', 'The domain “{0}” is in neither the template nor a higher-level plan'] as const;

/** Domains that neither the template nor a higher-level plan has. A place may well add one, so this only informs. */
export const rule: Rule = {
  title: '模板和上位规划之外的领域',
  order: 4,
  severity: 'info',
  *check({ alignment }) {
    for (const { section } of alignment?.extra ?? [])
      if (section.title) yield { span: section.titleSpan, message: message(SAID, section.title) }; // without a name it is not written yet
  },
};
