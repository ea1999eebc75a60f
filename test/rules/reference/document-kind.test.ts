import { expectFindings } from '../../support';
import { planWith } from '../plans';

const rule = 'document-kind';
const preface = (words: string) => planWith(['妇女是', `${words}妇女是`]);

describe(rule, () => {
  it('reports another kind’s name', () =>
    expectFindings(rule, preface('«本方案»提出目标，«本纲要»由县政府实施。'), {
      messages: [/^“本方案”与文种不符，应为“本规划”$/, /“本纲要”/],
    }));
  it('accepts the kind in the title', () => expectFindings(rule, preface('本规划提出目标。')));
  it('goes by the title', () =>
    expectFindings(
      rule,
      planWith(['青禾县妇女发展规划', '青禾县妇女发展纲要'], ['妇女是', '本纲要提出目标。«本规划»提出任务。妇女是']).replace(
        '制定本规划',
        '制定本纲要',
      ),
      { messages: [/应为“本纲要”/] },
    ));
  it('accepts each kind of a title with two', () =>
    expectFindings(
      rule,
      planWith(
        ['青禾县妇女发展规划\n（2021—2025年）', '青禾县妇女发展规划（实施方案）'],
        ['妇女是', '本规划提出目标，本方案提出措施，«本纲要»提出任务。妇女是'],
      ),
    ));
  it('leaves 本 inside other words alone', () => expectFindings(rule, preface('落实基本办法，扩大资本计划，用好校本方案、园本方案。')));
  it('leaves 本计划生… and names in 《》 alone', () => expectFindings(rule, preface('“本计划生育”一词不用。参见《本方案说明》。')));
});
