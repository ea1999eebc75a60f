import * as skeleton from './skeleton';
import { message } from '../messages';
import { allSections } from '../plan/plan';
import type { Rule } from './rule';

/** The parts that the template wants (总体要求, 发展领域, 组织实施, 监测评估), as a part or as a section of another part. */
export const missingPart: Rule = {
  id: 'missing-part',
  category: 'structure',
  severity: 'error',
  *check(analysis) {
    const { plan, template } = analysis;
    const titles = [...allSections(plan.sections)].filter((s) => s.level <= 2 && s.kind !== 'domain').map((s) => s.title);
    for (const part of template?.parts ?? []) {
      if (part.domains && plan.domains.length) continue;
      const names = [part.name, ...(part.aliases ?? [])];
      if (titles.some((title) => names.some((name) => title.includes(name)))) continue;
      yield { span: plan.titleSpan, message: message('missing-part', part.name), missing: part.name, fix: skeleton.missingPart(analysis, template!, part.name) };
    }
  },
};
