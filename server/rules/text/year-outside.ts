import { message } from '../../base/messages';
import { matchesIn } from '../../analysis/text';
import { domainIn } from '../../plan/plan';
import { END_OF_YEAR, UNTIL } from '../../plan/title';
import { NO_TIMES } from '../../targets/deadlines';
import type { Rule } from '../rule';

const SAID = ['“{0}”不在规划期（{1}年）之内', '“{0}” lies outside the plan’s years ({1})'] as const;

/** A year by which something is to be done, among the goals and measures of a domain or in 总体目标, outside the plan's own years. */
export const rule: Rule = {
  title: '年份在规划期之外',
  order: 2,
  severity: 'info',
  *check({ plan }) {
    if (!plan.period) return;
    const [first, last] = plan.period;
    for (const { match, span, flow, section } of matchesIn(plan, DUE)) {
      const year = Number(match[1] ?? match[2]);
      const isGoal = domainIn(plan, section)?.goals === section && !section.texts.includes(flow); // its text may tell how things stand
      const holdsGoals = section.kind === 'label' || isGoal;
      const isOfGoals = holdsGoals || (year < first && section.title.endsWith('目标')); // 总体目标
      if (!isOfGoals || (year >= first && year <= last)) continue;
      // What is past cannot be promised; what lies beyond the plan may be meant as an outlook.
      yield { span, severity: year < first ? 'warning' : undefined, message: message(SAID, match[0], `${first}—${last}`) };
    }
  },
};

/** 到2030年, 2030年底前 — not the year of a base (以2020年为基数, 比2020年), of a past (2016年至2020年, 截至2020年) or of how old a thing is. */
const DUE = new RegExp(
  `(?<!《[^《》]{0,40})(?<!(?:19|20)\\d\\d年|截)(?:${[
    `(?:到|至)((?:19|20)\\d\\d)年${END_OF_YEAR}(?!的?(?:基|水平|数))${NO_TIMES}`,
    `(?<![以比较在从自由\\d])((?:19|20)\\d\\d)年${END_OF_YEAR}${UNTIL}(?!建成的|建设的|建造的|出生)`,
  ].join('|')})`,
  'g',
);
