import { expectFindings } from '../../support';
import { draft } from '../plans';

const rule = 'period-form';
/** A plan with this period, with these words in a goal. */
const planOf = (period: string, words: string) => draft(words).replace('（2021—2030年）', `（${period}年）`);

describe(rule, () => {
  it('reports the rarer dash', () => {
    expectFindings(rule, planOf('2021—2025', '上一轮（2016—2020年）实施顺利，本轮为«2021-2025»年。'), {
      messages: [/^起止年份“2021-2025”的写法与别处不一，应为“2021—2025”$/],
    });
    expectFindings(rule, planOf('2021—2025', '上一轮（2016—2020年）实施顺利，本轮为«2021～2025»年，下一轮为«2026——2030»年。'));
  });
  it('reports the 一 that character recognition makes of a dash', () =>
    expectFindings(rule, planOf('2021—2025', '本轮为«2021一2025»年。')));
  it('never reports the standard —, however few there are', () =>
    expectFindings(rule, planOf('2021—2025', '«2016-2020»年和«2021-2025»年，妇女更加健康。')));
  it('leaves a — in the titles of other documents', () =>
    expectFindings(rule, planOf('2021-2025', '上一轮为2016-2020年，落实《云岫市妇女发展规划（2021—2025年）》。')));
  it('goes by the most frequent way where none is the standard', () =>
    expectFindings(rule, planOf('2021-2025', '上一轮为2016-2020年，下一轮为«2026～2030»年。')));
  it('prefers — where there are as many of each', () => {
    expectFindings(rule, planOf('2021—2025', '本轮为«2021-2025»年。'));
    expectFindings(rule, planOf('«2021-2025»', '上一轮为2016—2020年。'));
  });
  it('accepts one way throughout, whichever that is', () => {
    expectFindings(rule, planOf('2021—2025', '上一轮（2016—2020年）实施顺利。'));
    expectFindings(rule, planOf('2021-2025', '上一轮（2016-2020年）实施顺利。'));
  });
  it('leaves ranges that are no years alone', () => expectFindings(rule, planOf('2021—2025', '面向35-64岁妇女，发放3000-5000份手册。')));
});
