import { documents } from '../data';
import { message } from '../messages';
import { matchesIn, rewriteMatch } from './text';
import { perhaps, type Rule } from './rule';

/** The plan calls itself by another kind of paper's name: 本方案 in a 规划. */
export const documentKind: Rule = {
  id: 'document-kind',
  category: 'reference',
  severity: 'warning',
  *check({ plan }) {
    const own = documents.kinds.findLast((kind) => plan.title.includes(kind));
    if (!own) return;
    for (const found of matchesIn(plan, THIS)) {
      if (!plan.title.includes(found.match[1]!)) yield { span: found.span, message: message('document-kind', found.match[0], own), fix: perhaps(...rewriteMatch(found, `本${own}`)) };
    }
  },
};

/** 本方案, not 基本规划 or 本规划科. */
const THIS = new RegExp(`(?<![《基资成根文版样课剧底日读])本(${documents.kinds.join('|')})(?![生科])`, 'g');
