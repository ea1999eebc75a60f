import { message } from '../messages';
import { linesIn, matchesOf } from './text';
import type { Span } from '../plan/flow';
import { safely, type Rule } from './rule';

/** Years from–to written in more than one way: 2021-2025年 beside 2021—2025年. The rarer way is reported. */
export const periodForm: Rule = {
  id: 'period-form',
  category: 'text',
  severity: 'warning',
  *check(analysis) {
    const found = linesIn(analysis).flatMap(({ wording, span }) => matchesOf(wording, YEARS).map((match) => {
      const start = span.start + match.index;
      return { dash: match[2]!, years: match[0], span: { start, end: start + match[0].length } satisfies Span };
    }));
    const count = (dash: string) => found.filter((one) => one.dash === dash).length;
    const usual = [...new Set(found.map((one) => one.dash))].sort((a, b) => count(b) - count(a) || (b === '—' ? 1 : -1))[0];
    for (const { dash, years, span } of found) {
      if (dash === usual) continue;
      const text = years.replace(dash, usual!);
      yield { span, message: message('period-form', years, text), fix: safely({ span, text }) };
    }
  },
};

const YEARS = /(?<![\d-])((?:19|20)\d\d)\s*([-－–—～~]{1,2})\s*((?:19|20)\d\d)(?![\d-])/g;
