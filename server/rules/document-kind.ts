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
    const others = documents.kinds.filter((kind) => kind !== own && !plan.title.includes(kind));
    for (const found of matchesIn(plan, new RegExp(`(?<![《基资成根文版样课剧底日读])本(?:${others.join('|')})(?![生科])`, 'g'))) {
      yield { span: found.span, message: message('document-kind', found.match[0], own), fix: perhaps(...rewriteMatch(found, `本${own}`)) };
    }
  },
};
