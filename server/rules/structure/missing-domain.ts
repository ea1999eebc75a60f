import * as skeleton from '../../edit/missing-text';
import { message } from '../../base/messages';
import type { Rule } from '../rule';

const SAID = {
  found: ['缺少领域“{0}”', 'The domain “{0}” is missing'],
  upper: ['缺少领域“{0}”：{1}设有这一领域', 'The domain “{0}” is missing: {1} has it'],
} as const;

/** Domains 领域 that the template or a higher-level plan has and the draft lacks. */
export const rule: Rule = {
  title: '缺少领域',
  order: 3,
  severity: 'error',
  *check(analysis) {
    const { plan, alignment, uppers, template } = analysis;
    const severity = plan.period === undefined && template === plan.template ? 'info' : undefined; // chosen by its kind alone
    const wanted = alignment?.expected.map((expected) => expected.name) ?? [];
    for (const { name, byUpper } of alignment?.missing ?? []) {
      const fix = skeleton.missingDomain(analysis, wanted, name);
      if (!byUpper) {
        yield { span: plan.titleSpan, severity, message: message(SAID.found, name), missing: name, fix };
        continue;
      }
      const upper = uppers.find((u) => u.domains.some((d) => d.name === name))!;
      const span = upper.domains.find((d) => d.name === name)!.section.headingSpan;
      yield {
        span: plan.titleSpan,
        severity: 'warning',
        message: message(SAID.upper, name, upper.title),
        missing: name,
        fix,
        related: [{ upper, span, message: message('related.domain', name) }],
      };
    }
  },
};
