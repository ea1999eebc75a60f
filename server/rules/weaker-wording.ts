import { label, show } from '../compare/verdict';
import { message } from '../messages';
import { relatedTo } from './targets';
import { valueIn, type Rule } from './rule';

/** The same value as the higher-level plan's, but 力争 or 左右 where that one says it plainly. */
export const weakerWording: Rule = {
  id: 'weaker-wording',
  category: 'target',
  severity: 'warning',
  *check({ rows, uppers }) {
    for (const row of rows) {
      const weaker = row.uppers.findLast((u) => u.verdict === 'weaker' && u.wording);
      if (!row.draft || !weaker || row.uppers.some((u) => u.verdict === 'weaker' && !u.wording)) continue;
      const upper = uppers[weaker.plan]!;
      yield {
        span: row.draft.valueSpan,
        severity: upper.unverified.has(weaker.target) ? 'hint' : undefined,
        message: message('weaker-wording', label(row.draft), `${row.draft.hedge ?? ''}${show(row.draft)}`, upper.title, valueIn(upper, weaker.target)),
        related: relatedTo(upper, weaker.target),
      };
    }
  },
};
