import { message } from '../../base/messages';
import { lineBreakOf } from '../../analysis/text';
import type { Rule } from '../rule';
import { perhaps } from '../../edit/edit';

const SAID = ['规划缺少标题行（应为“{0}”）', 'The plan’s title line is missing (“{0}”)'] as const;

/** A plan that begins without its title. */
export const rule: Rule = {
  title: '缺少标题行',
  order: 2,
  severity: 'warning',
  *check({ source, plan }) {
    const first = source.slice(plan.titleSpan.start, plan.titleSpan.end);
    const isPeriod = /^[（(]?\s*(?:19|20|１９|２０)/.test(first) && !/规划|纲要/.test(first);
    if (!isPeriod || plan.sections.length < 3) return;
    const { start } = plan.titleSpan;
    yield {
      span: plan.titleSpan,
      message: message(SAID, plan.title),
      fix: plan.region ? perhaps({ span: { start, end: start }, text: plan.title + lineBreakOf(source) }) : undefined,
    };
  },
};
