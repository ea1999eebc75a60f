import { label, stated } from '../../compare/verdict';
import { message } from '../../base/messages';
import { relatedTo } from '../related';
import type { Rule } from '../rule';
import { gravestFor, valueIn } from '../../analysis/unverified';

const SAID = [
  '{0}的数值与上位规划相同，但措辞较弱：本规划“{1}”，{2}“{3}”',
  '{0} has the same value but weaker wording: here “{1}”, {2} “{3}”',
] as const;

/** The same value as the higher-level plan's, but 力争 or 左右 where that one says it plainly. */
export const rule: Rule = {
  title: '措辞弱于上位规划',
  order: 4,
  severity: 'warning',
  *check({ rows, uppers }) {
    for (const row of rows) {
      const weaker = row.uppers.findLast((u) => u.verdict === 'weaker' && u.wording);
      if (!row.draft || !weaker || row.uppers.some((u) => u.verdict === 'weaker' && !u.wording)) continue;
      const upper = uppers[weaker.plan]!;
      yield {
        span: row.draft.valueSpan,
        severity: gravestFor(upper, weaker.target),
        message: message(SAID, label(row.draft), stated(row.draft), upper.title, valueIn(upper, weaker.target)),
        related: relatedTo(upper, weaker.target),
      };
    }
  },
};
