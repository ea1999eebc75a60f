import * as skeleton from './skeleton';
import { message } from '../messages';
import type { Rule } from './rule';

/** Domains 领域 that the template or a higher-level plan has and the draft lacks. */
export const missingDomain: Rule = {
  id: 'missing-domain',
  category: 'structure',
  severity: 'error',
  *check(analysis) {
    const { plan, alignment, uppers } = analysis;
    const wanted = alignment?.expected.map((expected) => expected.name) ?? [];
    for (const { name, byUpper } of alignment?.missing ?? []) {
      const fix = skeleton.missingDomain(analysis, wanted, name);
      if (!byUpper) {
        yield { span: plan.titleSpan, message: message('missing-domain', name), missing: name, fix };
        continue;
      }
      const upper = uppers.find((u) => u.domains.some((d) => d.name === name))!;
      const span = upper.domains.find((d) => d.name === name)!.section.headingSpan;
      yield {
        span: plan.titleSpan,
        severity: 'warning',
        message: message('missing-domain.upper', name, upper.title),
        missing: name,
        fix,
        related: [{ upper, span, message: message('related.domain', upper.title, name) }],
      };
    }
  },
};
