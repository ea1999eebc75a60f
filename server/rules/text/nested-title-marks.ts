import { message } from '../../base/messages';
import { spanOf } from '../../plan/flow';
import { matchesIn } from '../../analysis/text';
import type { Rule } from '../rule';
import { safely } from '../../edit/edit';

const SAID = ['书名号里的书名应用单书名号：〈{0}〉', 'A title inside 《》 takes 〈{0}〉'] as const;

/** < > inside 《》: a title within a title takes 〈〉. GB/T 15834-2011, 4.15. */
export const rule: Rule = {
  title: '书名号里套尖括号',
  order: 6,
  severity: 'warning',
  *check({ plan }) {
    for (const { match, flow } of matchesIn(plan, NESTED)) {
      for (const inner of match[0].matchAll(/<([^<>]*)>/g)) {
        const from = match.index + inner.index;
        const [open, close] = [spanOf(flow, from, from + 1), spanOf(flow, from + inner[0].length - 1, from + inner[0].length)];
        yield {
          span: { start: open.start, end: close.end },
          message: message(SAID, inner[1]!),
          fix: safely({ span: open, text: '〈' }, { span: close, text: '〉' }),
        };
      }
    }
  },
};

const NESTED = /《[^《》<]*<[^《》]*》/g;
