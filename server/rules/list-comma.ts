import { message } from '../messages';
import { spanOf } from '../plan/flow';
import { paragraphsIn } from './text';
import type { Rule } from './rule';

/** 组织，指导和培训 where the same words stand with 、 elsewhere in the file or in a higher-level plan. */
export const listComma: Rule = {
  id: 'list-comma',
  category: 'text',
  severity: 'warning',
  *check({ plan, others, uppers }) {
    const own = paragraphsIn(plan).map(({ flow }) => flow);
    const text = [...own, ...others.flatMap((other) => paragraphsIn(other.plan).map(({ flow }) => flow)), ...uppers.flatMap((u) => u.paragraphs)].map((flow) => flow.text).join('\n');
    for (const flow of own) {
      for (const match of flow.text.matchAll(/([\u4e00-\u9fff]{3})，(?=([\u4e00-\u9fff]{2})([\u4e00-\u9fff]{0,2}[和及与、]))/g)) {
        const at = match.index + 3;
        if (text.includes(`${match[1]!}、${match[2]!}${match[3]!}`)) yield { span: spanOf(flow, at, at + 1), message: message('list-comma', `${match[1]!}、${match[2]!}`) };
      }
    }
  },
};
