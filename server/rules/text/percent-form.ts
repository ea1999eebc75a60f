import { message } from '../../base/messages';
import type { Rule } from '../rule';
import { safely } from '../../edit/edit';

const SAID = ['“{0}”与别处的“{1}”不一', '“{0}” differs from “{1}” elsewhere'] as const;

/** % and ％ mixed in one plan. The rarer one is reported. */
export const rule: Rule = {
  title: '百分号全角半角混用',
  order: 11,
  severity: 'warning',
  *check({ source, plan }) {
    const found = [...source.slice(plan.span.start, plan.span.end).matchAll(/[%％]/g)].map((match) => ({
      mark: match[0],
      start: plan.span.start + match.index,
    }));
    const half = found.filter(({ mark }) => mark === '%').length;
    const usual = half * 2 > found.length ? '%' : '％';
    for (const { mark, start } of found) {
      const span = { start, end: start + 1 };
      if (mark !== usual) yield { span, message: message(SAID, mark, usual), fix: safely({ span, text: usual }) };
    }
  },
};
