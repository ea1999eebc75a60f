import { message } from '../messages';
import { lineBreakOf } from './text';
import { perhaps, type Rule } from './rule';

/** A plan that begins without its title. */
export const missingTitle: Rule = {
  id: 'missing-title',
  category: 'structure',
  severity: 'warning',
  *check({ source, plan }) {
    const first = source.slice(plan.titleSpan.start, plan.titleSpan.end);
    const isPeriod = /^[（(]?\s*(?:19|20|１９|２０)/.test(first) && !/规划|纲要/.test(first);
    if (!isPeriod || plan.sections.length < 3) return;
    const { start } = plan.titleSpan;
    yield { span: plan.titleSpan, message: message('missing-title', plan.title), fix: plan.region ? perhaps({ span: { start, end: start }, text: plan.title + lineBreakOf(source) }) : undefined };
  },
};
