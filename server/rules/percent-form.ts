import { message } from '../messages';
import { safely, type Rule } from './rule';

/** % and ％ mixed in one plan. The rarer one is reported. */
export const percentForm: Rule = {
  id: 'percent-form',
  category: 'text',
  severity: 'warning',
  *check({ source, plan }) {
    const found = [...source.slice(plan.span.start, plan.span.end).matchAll(/[%％]/g)].map((match) => ({ mark: match[0], start: plan.span.start + match.index }));
    const half = found.filter(({ mark }) => mark === '%').length;
    const usual = half * 2 > found.length ? '%' : '％';
    for (const { mark, start } of found) {
      const span = { start, end: start + 1 };
      if (mark !== usual) yield { span, message: message('percent-form', mark, usual), fix: safely({ span, text: usual }) };
    }
  },
};
