import { expectFindings } from '../../support';
import { planWith } from '../plans';

const rule = 'missing-title';

describe(rule, () => {
  it('reports a plan that opens with its years', () =>
    expectFindings(rule, planWith(['青禾县妇女发展规划\n（2021—2025年）', '«（2021—2025年）»']), {
      messages: [/缺少标题行（应为“妇女发展规划”）/],
    }));
  it('reports years in half-width brackets or none', () => {
    expectFindings(rule, planWith(['青禾县妇女发展规划\n（2021—2025年）', '«(2021-2025年)»']));
    expectFindings(rule, planWith(['青禾县妇女发展规划\n（2021—2025年）', '«2021—2025年»']));
  });
  it('names the place that the preface names', () =>
    expectFindings(
      rule,
      planWith(
        ['青禾县妇女发展规划\n（2021—2025年）', '«（2021—2025年）»'],
        ['妇女是推动', '根据《青禾县国民经济和社会发展第十四个五年规划》制定。妇女是推动'],
      ),
      { messages: [/“青禾县妇女发展规划”/] },
    ));
  it('accepts a title, with the years below it or behind it', () => {
    expectFindings(rule, planWith());
    expectFindings(rule, planWith(['青禾县妇女发展规划\n（2021—2025年）', '青禾县妇女发展规划（2021—2025年）']));
  });
  it('leaves fragments alone', () => {
    expectFindings(rule, '（2021—2025年）\n前言\n妇女是重要力量。\n一、总体要求\n坚持党的领导。\n');
    expectFindings(rule, '«（2021—2025年）»\n前言\n妇女是重要力量。\n一、总体要求\n坚持党的领导。\n二、组织实施\n县政府负责实施。\n');
  });
});
