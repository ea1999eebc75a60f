import { namesOf } from '../../data';
import * as skeleton from '../../edit/missing-text';
import { message } from '../../base/messages';
import { allSections } from '../../plan/plan';
import type { Rule } from '../rule';

const SAID = ['缺少“{0}”部分', 'The part “{0}” is missing'] as const;

/** The parts that the template wants (总体要求, 发展领域, 组织实施, 监测评估), as a part or as a section of another part. */
export const rule: Rule = {
  title: '缺少组成部分',
  order: 1,
  severity: 'error',
  *check(analysis) {
    const { plan, template } = analysis;
    const above = [...allSections([...plan.sections, ...(plan.shared ?? [])])].filter((s) => s.level <= 2 && s.kind !== 'domain');
    const titles = above.flatMap((s) => [s.title, ...s.items.map(({ flow }) => flow.text.split('。')[0]!)]); // 三、组织实施 3.加强监测评估。
    for (const part of template?.parts ?? []) {
      if (part.domains && plan.domains.length) continue;
      const names = namesOf(part);
      if (titles.some((title) => names.some((name) => title.includes(name)))) continue;
      yield {
        span: plan.titleSpan,
        message: message(SAID, part.name),
        missing: part.name,
        fix: skeleton.missingPart(analysis, template!, part.name),
      };
    }
  },
};
