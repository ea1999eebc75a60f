import * as skeleton from '../../edit/missing-text';
import { message } from '../../base/messages';
import { labelled, nameOf } from '../../plan/plan';
import { planAbove } from '../plan-above';
import type { Rule } from '../rule';

const SAID = {
  found: ['“{0}”缺少“{1}”', '“{0}” has no “{1}”'],
  above: ['“{0}”缺少“{1}”；{2}的各领域也没有', '“{0}” has no “{1}”; nor have the domains of {2}'],
} as const;

/** A domain without its 主要目标 or 策略措施; told of where the plan above, which its drafts follow, puts the two together. */
export const rule: Rule = {
  title: '领域缺少主要目标或策略措施',
  order: 7,
  severity: 'error',
  *check(analysis) {
    const { plan, template } = analysis;
    const above = planAbove(analysis);
    const all = above && [...above.domains, ...plan.domains];
    for (const wanted of template?.sections.filter((s) => s.required) ?? []) {
      const isNowhere = all?.some((one) => labelled(one, wanted.id)) === false;
      for (const domain of plan.domains) {
        const { section } = domain;
        if (labelled(domain, wanted.id)) continue;
        yield {
          span: section.title ? section.titleSpan : section.headingSpan,
          severity: isNowhere ? 'info' : undefined,
          message: message(isNowhere ? SAID.above : SAID.found, nameOf(section), wanted.name, above?.title ?? ''),
          missing: `${nameOf(section)}：${wanted.name}`,
          fix: skeleton.missingSection(analysis, domain, wanted),
        };
      }
    }
  },
};
