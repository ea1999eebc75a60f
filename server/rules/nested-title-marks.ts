import { message } from '../messages';
import { spanOf } from '../plan/flow';
import { matchesIn } from './text';
import { safely, type Rule } from './rule';

/** < > inside 《》: a title within a title takes 〈〉. GB/T 15834-2011, 4.15. */
export const nestedTitleMarks: Rule = {
  id: 'nested-title-marks',
  category: 'text',
  severity: 'warning',
  *check({ plan }) {
    for (const { match, flow } of matchesIn(plan, NESTED)) {
      for (const inner of match[0].matchAll(/<([^<>]*)>/g)) {
        const from = match.index + inner.index;
        const [open, close] = [spanOf(flow, from, from + 1), spanOf(flow, from + inner[0].length - 1, from + inner[0].length)];
        yield { span: { start: open.start, end: close.end }, message: message('nested-title-marks', inner[1]!), fix: safely({ span: open, text: '〈' }, { span: close, text: '〉' }) };
      }
    }
  },
};

const NESTED = /《[^《》]*<[^《》]*》/g;
