import * as skeleton from '../../edit/missing-text';
import { message } from '../../base/messages';
import { labelled, nameOf } from '../../plan/plan';
import type { Rule } from '../rule';

const SAID = ['“{0}”缺少“{1}”', '“{0}” has no “{1}”'] as const;

/** A domain without its 主要目标 or 策略措施. */
export const rule: Rule = {
  title: '领域缺少主要目标或策略措施',
  order: 7,
  severity: 'error',
  *check(analysis) {
    const { plan, template } = analysis;
    for (const domain of plan.domains) {
      const { section } = domain;
      for (const wanted of template?.sections.filter((s) => s.required) ?? []) {
        if (labelled(domain, wanted.id)) continue;
        yield {
          span: section.title ? section.titleSpan : section.headingSpan,
          message: message(SAID, nameOf(section), wanted.name),
          missing: `${nameOf(section)}：${wanted.name}`,
          fix: skeleton.missingSection(analysis, domain, wanted),
        };
      }
    }
  },
};
