import { message } from '../messages';
import { spanOf } from '../plan/flow';
import { matchesIn } from './text';
import type { Rule } from './rule';

/** 、 between titles 《》 or quotations “”, where none is wanted. GB/T 15834-2011, 4.5.3.5. */
export const enumerationComma: Rule = {
  id: 'enumeration-comma',
  category: 'text',
  severity: 'warning',
  *check({ plan }) {
    for (const { match, flow } of matchesIn(plan, /》、《|”、“/g)) {
      yield { span: spanOf(flow, match.index! + 1, match.index! + 2), message: message('enumeration-comma', match[0]) };
    }
  },
};
