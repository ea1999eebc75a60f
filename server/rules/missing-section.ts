import * as skeleton from './skeleton';
import { message } from '../messages';
import type { Rule } from './rule';

/** A domain without its 主要目标 or 策略措施. */
export const missingSection: Rule = {
  id: 'missing-section',
  category: 'structure',
  severity: 'error',
  *check(analysis) {
    const { plan, template } = analysis;
    for (const domain of plan.domains) {
      const { section } = domain;
      for (const wanted of template?.sections.filter((s) => s.required) ?? []) {
        if (section.sections.some((s) => s.label === wanted.id)) continue;
        yield { span: section.titleSpan, message: message('missing-section', section.title, wanted.name), missing: `${section.title}：${wanted.name}`, fix: skeleton.missingSection(analysis, domain, wanted) };
      }
    }
  },
};
