import { expectFindings } from '../../support';
import { planWith } from '../plans';

const rule = 'cross-reference';
const preface = (words: string) => planWith(['妇女是', `${words}妇女是`]);

describe(rule, () => {
  it('reports a part beyond the last one', () => {
    expectFindings(rule, preface('具体要求«见第五部分»。'), { messages: [/^“见第五部分”不存在：规划只有 4 个部分$/] });
    expectFindings(rule, preface('各部门分头执行。«本规划第七部分»另有要求。'));
    expectFindings(rule, preface('《澜川省妇女发展规划》的要求，见第七部分。'));
  });
  it('accepts the parts that there are', () =>
    expectFindings(rule, preface('具体要求见第四部分，按照第一部分执行。本规划第二部分另有要求。')));
  it('does not count the preface', () => expectFindings(rule, planWith(['坚持党的领导。', '«见第五部分»。'])));
  it('counts chapters', () => {
    const chapters = (number: string) =>
      `青禾县妇女发展规划（2021—2025年）\n第一章 总体要求\n见第${number}章。\n第二章 组织实施\n县政府负责实施。\n`;
    expectFindings(rule, chapters('二'));
    expectFindings(rule, chapters('三').replace('见第三章', '«见第三章»'));
  });
  it('counts domains that are parts', () => {
    const domains = (number: string) =>
      `青禾县妇女发展规划（2021—2025年）\n一、妇女与健康\n主要目标：\n1.见第${number}部分。\n二、妇女与教育\n主要目标：\n1.妇女更加健康。\n`;
    expectFindings(rule, domains('二'));
    expectFindings(rule, domains('三').replace('见第三部分', '«见第三部分»'));
  });
  it('leaves the parts of other documents alone', () =>
    expectFindings(rule, preface('根据《云岫市妇女发展规划》第五部分和该市第六部分的要求制定。')));
  it('counts a numbered preface, and chapters below 篇', () => {
    expectFindings(rule, '青禾县妇女发展规划（2021—2025年）\n一、前言\n好。\n二、总体要求\n见第三部分。\n三、发展领域\n好。\n');
    expectFindings(
      rule,
      '青禾县妇女发展规划（2021—2025年）\n第一篇 总体要求\n第一章 指导思想\n见第三章。\n第二章 总体目标\n好。\n第二篇 发展领域\n第三章 妇女与健康\n«见第四章»。\n',
    );
  });
  it('does not read 意见 as a reference', () => expectFindings(rule, preface('落实省实施意见第六部分的要求。')));
});
