import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf, womenPlan } from '../../support';
import { draft, planWith } from '../plans';

const rule = 'numbering-sequence';
/** Goals with the numbers given. */
const goals = (...markers: string[]) =>
  draft('@').replace('1.@', markers.map((marker, i) => `${marker}妇女状况持续改善${'甲乙丙丁戊'[i]}。`).join('\n'));

const START = '青禾县妇女发展规划\n（2021—2025年）\n一、发展领域\n';

describe(rule, () => {
  it('reports a gap once, where it begins', () => expectFindings(rule, goals('1.', '«3.»', '4.', '5.'), { messages: [/“3\.”应为“2\.”/] }));
  it('counts the domains below 前言 with the parts that follow', () => {
    const domains = (last: string) =>
      `青禾县妇女发展规划\n（2001—2010年）\n前言\n为促进妇女发展，制定本规划。\n` +
      ['一、妇女与经济', '二、妇女与教育'].map((name) => `${name}\n（一）主要目标\n1.状况改善。\n（二）策略措施\n1.落实责任。\n`).join('') +
      `${last}组织实施\n落实责任。\n`;
    expectFindings(rule, domains('三、'));
    expectFindings(rule, domains('«四、»'), { messages: [/“四、”应为“三、”/] });
  });
  it('counts measures from the goals of their domain, where all do', () => {
    const goals = (n: number) => `主要目标\n${n}.1 状况改善。\n${n}.2 差距缩小。\n`;
    const domain = (measure: string, i: number) =>
      `（${'一二三'[i]}）妇女与${['健康', '教育', '经济'][i]}\n${goals(i + 1)}策略措施\n${measure}落实责任。\n`;
    const domains = (...measures: string[]) => START + measures.map(domain).join('');
    expectFindings(rule, domains('1.3 ', '2.3 ', '3.3 '));
    expectFindings(rule, domains('1.1 ', '2.1 ', '3.1 '));
    expectFindings(rule, domains('1.3 ', '2.3 ', '«3.4 »'), { messages: [/应为“3\.[13]”/] });
  });
  it('lets goals and measures be numbered through together, where they are', () => {
    const domain = (i: number, numbers: readonly string[]) => {
      const [a, b, c] = numbers;
      const name = ['健康', '教育', '经济'][i]!;
      return `（${'一二三'[i]}）妇女与${name}\n主要目标\n${a}状况改善。\n${b}差距缩小。\n策略措施\n${c}落实责任。\n`;
    };
    const domains = (...all: readonly string[][]) => START + all.map((numbers, i) => domain(i, numbers)).join('');
    expectFindings(rule, domains(['1.', '2.', '3.'], ['4.', '5.', '6.'], ['7.', '8.', '9.']));
    expectFindings(rule, domains(['1.', '2.', '3.'], ['4.', '5.', '6.'], ['7.', '«9.»', '10.']), { messages: [/“9\.”应为“8\.”/] });
    expectFindings(rule, domains(['1.', '2.', '1.'], ['1.', '2.', '1.'], ['1.', '2.', '«3.»']));
  });
  it('reports a repetition', () => expectFindings(rule, goals('1.', '2.', '«2.»', '3.'), { messages: [/“2\.”应为“3\.”/] }));
  it('reports one wrong number among right ones alone', () =>
    expectFindings(rule, goals('1.', '«5.»', '3.', '4.'), { messages: [/“5\.”应为“2\.”/] }));
  it('reports both of two numbers that changed places', () =>
    expectFindings(rule, goals('1.', '«3.»', '«2.»', '4.'), { messages: [/“3\.”应为“2\.”/, /“2\.”应为“3\.”/] }));
  it('reports a list that does not begin with 1', () => expectFindings(rule, goals('«2.»', '3.'), { messages: [/应为“1\.”/] }));
  it('reports parts and domains in their own numerals', () => {
    expectFindings(rule, planWith(['三、组织实施', '«四、»组织实施'], ['四、监测评估', '五、监测评估']), {
      messages: [/“四、”应为“三、”（组织实施）/],
    });
    expectFindings(rule, planWith(['（二）妇女与教育', '«（三）»妇女与教育']), { messages: [/“（三）”应为“（二）”/] });
  });
  it('counts who answers for a domain among its labels', () =>
    expectFindings(
      rule,
      womenPlan()
        .replaceAll('主要目标：', '（一）主要目标')
        .replaceAll('策略措施：', '（二）策略措施')
        .replace(/^2\.加强宣传.*$/gm, '$&\n（三）责任单位：县妇联')
        .replace(/^（(.)）(妇女.*)$/gm, '第$1节 $2'),
    ));
  it('leaves the rows of a table alone, some of which begin with their domain', () =>
    expectFindings(
      rule,
      goals('1.').replace(
        /(妇女状况持续改善甲。)/,
        '$1\n健康 1．素养水平（%） 30 预期性\n2．参保率（%） 95 约束性\n5．普及率（%） 95 约束性',
      ),
    ));
  it('does not change the number of a first heading unasked, which may be right and the one before it lost', () => {
    const text = womenPlan().replace('（一）妇女与健康', '（二）妇女与健康');
    const fixes = (rest: string) => findingsOf(rest).flatMap((one) => (one.rule === rule ? [one.fix?.safe] : []));
    assert.deepEqual(fixes(text), [false]);
    assert.deepEqual(fixes(womenPlan().replace('（三）', '（五）')), [true]);
  });
  it('keeps the width of the digits', () => expectFindings(rule, goals('１.', '«３.»'), { messages: [/应为“２\.”/] }));
  it('accepts lists that each begin anew', () => expectFindings(rule, womenPlan()));
  it('does not take a decimal at the start of a line for a marker', () =>
    expectFindings(rule, goals('1.', '2.').replace('甲。', '甲，每千名儿童床位达到\n3.17张以上。')));
  it('accepts numbers that run through all domains', () => {
    const domains = (second: string, third: string) =>
      `${START}（一）妇女与健康\n主要目标：\n1.甲。\n2.乙。\n（二）妇女与教育\n主要目标：\n${second}丙。\n4.丁。\n（三）妇女与经济\n主要目标：\n${third}戊。\n`;
    expectFindings(rule, domains('3.', '5.'));
    expectFindings(rule, domains('3.', '«6.»'));
  });
  it('accepts 第一条 and those behind it through goals, measures and domains', () => {
    const list = (numbers: string) => [...numbers].map((n) => `第${n}条　落实责任。\n`).join('');
    const domain = (name: string, goals: string, measures: string) => `${name}\n主要目标：\n${list(goals)}策略措施：\n${list(measures)}`;
    const plan = (last: string) =>
      START.replace('一、', '第一章　') + domain('第一节　妇女与健康', '一二', '三四') + domain('第二节　妇女与教育', '五六', last);
    expectFindings(rule, plan('七八'));
    expectFindings(rule, plan('七九').replace('第九条　', '«$&»'), { messages: [/“第九条”应为“第八条”/] });
  });
  it('counts 目标1 and 措施1, where each goal stands above its measure, by themselves', () => {
    const pairs = (numbers: string) => [...numbers].map((n) => `目标${n}：状况改善。\n措施${n}：落实责任。\n`).join('');
    expectFindings(rule, `${START}（一）妇女与健康\n${pairs('1234')}`);
    expectFindings(rule, `${START}（一）妇女与健康\n${pairs('1234').replace('措施4：', '«措施5：»')}`, { messages: [/应为“措施4：”/] });
  });
  it('accepts 一是 and ① in lists that go on, and a section behind numbered principles', () => {
    expectFindings(
      rule,
      `${START}（一）妇女与健康\n主要目标：\n1.甲：\n一是好。\n二是好。\n三是好。\n2.乙。\n（1）丙。\n①好。\n②好。\n（2）丁。\n`,
    );
    expectFindings(
      rule,
      '青禾县妇女发展规划\n（2021—2025年）\n第一章 总体要求\n第一节 指导思想\n坚持党的领导。\n第二节 基本原则\n一、坚持平等。\n二、坚持共享。\n第三节 总体目标\n妇女更加健康。\n',
    );
  });
  it('accepts （一） anew below 二、 where both stand below 第一部分', () =>
    expectFindings(
      rule,
      '青禾县妇女发展规划\n（2021—2025年）\n第一部分 妇女发展\n一、总体要求\n（一）指导思想\n坚持平等。\n（二）基本原则\n坚持共享。\n二、发展领域\n（一）妇女与健康\n主要目标：\n1.甲。\n（二）妇女与教育\n主要目标：\n1.甲。\n',
    ));
  it('accepts the list of annexes at the end', () =>
    expectFindings(rule, `${START}（一）妇女与健康\n主要目标：\n1.甲。\n附件：1.主要指标\n2.名词解释\n`));
});
