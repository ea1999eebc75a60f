import { message } from '../messages';
import { spanOf } from '../plan/flow';
import { matchesIn } from './text';
import type { Rule } from './rule';

/** < > inside 《》: a title within a title takes 〈〉. GB/T 15834-2011, 4.14.3. */
export const nestedTitleMarks: Rule = {
  id: 'nested-title-marks',
  category: 'text',
  severity: 'warning',
  *check({ plan }) {
    for (const { match, flow } of matchesIn(plan, /《[^《》]*<([^<>《》]*)>[^《》]*》/g)) {
      const from = match.index! + match[0].indexOf('<');
      const to = match.index! + match[0].indexOf('>') + 1;
      yield { span: spanOf(flow, from, to), message: message('nested-title-marks', match[1]!) };
    }
  },
};
