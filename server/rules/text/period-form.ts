import { message } from '../../base/messages';
import { linesIn, matchesOf } from '../../analysis/text';
import type { Span } from '../../plan/flow';
import type { Rule } from '../rule';
import { safely } from '../../edit/edit';

const SAID = ['起止年份“{0}”的写法与别处不一，应为“{1}”', 'The period “{0}” is written differently elsewhere: “{1}”'] as const;

/**
 * Years from–to written in more than one way: 2021-2025年 beside 2021—2025年, or 2021一2025年. The rarer way is reported, but never — as the
 * standard has it (GB/T 15834—2011, 4.13.3.3): where it stands outside the titles of other documents, all are to be so.
 */
export const rule: Rule = {
  title: '起止年份写法不一',
  order: 1,
  severity: 'warning',
  *check(analysis) {
    const found = linesIn(analysis).flatMap(({ wording, span }) =>
      matchesOf(wording, YEARS).map((match) => {
        const start = span.start + match.index;
        const isInTitle = () => wording.text.lastIndexOf('《', match.index) > wording.text.lastIndexOf('》', match.index);
        return { dash: match[2]!, years: match[0], isInTitle, span: { start, end: start + match[0].length } satisfies Span };
      }),
    );
    const count = (dash: string) => found.filter((one) => one.dash === dash).length;
    const isStandard = found.some(({ dash, isInTitle }) => dash === STANDARD && !isInTitle());
    const usual = isStandard
      ? STANDARD
      : [...new Set(found.map((one) => one.dash))].sort((a, b) => count(b) - count(a) || (b === STANDARD ? 1 : -1))[0];
    for (const { dash, years, span } of found) {
      if (dash === usual || dash === STANDARD) continue;
      const text = years.replace(dash, usual!);
      yield { span, message: message(SAID, years, text), fix: safely({ span, text }) };
    }
  },
};

const STANDARD = '—';
const YEARS = /(?<![\d-])((?:19|20)\d\d)\s*([-－–—～~]{1,2}|一)\s*((?:19|20)\d\d)(?![\d-])/g;
