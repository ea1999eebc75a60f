import { expectFindings, womenPlan } from '../../support';
import { planWith } from '../plans';

const rule = 'missing-terminator';

/** The whole plan with other goals in its first domain. */
const goals = (...own: string[]) => womenPlan().replace(/(?<=主要目标：\n)1\..*/, own.map((goal, i) => `${i + 1}.${goal}`).join('\n'));

describe(rule, () => {
  it('reports an item without its full stop', () =>
    expectFindings(rule, goals('妇女健康水平«不断提高»'), { messages: [/^“健康水平不断提高”末尾缺少句号$/] }));
  it('shows whole characters', () => expectFindings(rule, goals('种植«𠮷𠮷𠮷𠮷»')));
  it('reports two of many', () => expectFindings(rule, goals('妇女健康水平«不断提高»', '妇女营养状况«持续改善»', '妇女寿命稳步延长。')));
  it('accepts every mark that closes', () =>
    expectFindings(
      rule,
      goals('甲类服务更多；', '乙类服务更多！', '丙类服务更多……', '实现“人人健康。”', '做好服务（含随访。）', '做好丁类服务？', '包括：'),
    ));
  it('accepts units behind the mark', () =>
    expectFindings(
      rule,
      goals(
        '甲类服务更多。【县民政局】',
        '乙类服务更多。〔县妇联〕',
        '丙类服务更多。 牵头：县教育局 配合：县公安局',
        '丁类服务更多。县妇联负责',
      ),
    ));
  it('does not take a comma for one', () => expectFindings(rule, goals('妇女健康水平不«断提高，»')));
  it('accepts a plan whose items end without', () => expectFindings(rule, womenPlan().replace(/^(\d\..*)。$/gm, '$1')));
  it('accepts more than a tenth as the plan’s own way', () =>
    expectFindings(rule, goals('甲类服务更多', '乙类服务更多', '丙类服务更多', '丁类服务更多')));
  it('leaves out items with something below them', () => {
    expectFindings(rule, planWith(['2.加强宣传。用好各类阵地。', '2.加强宣传\n（1）用好各类阵地。\n（2）用好各类媒体。']));
    expectFindings(rule, planWith(['2.加强宣传。用好各类阵地。', '2.加强宣传\n用好各类阵地。']));
  });
  it('takes a line between items for what it is where the item ends with its units', () =>
    expectFindings(rule, planWith(['2.加强宣传。用好各类阵地。', '2.宣传。（单位：妇联）\n【强化服务】\n3.做好服务。'])));
  it('puts the full stop in the place of a point', () => expectFindings(rule, goals('妇女健康知识知晓率达到1«00%.»')));
  it('leaves rows of tables alone', () =>
    expectFindings(rule, goals('妇女更加健康。').replace('1.妇女', '序号 指标名称 单位 2020年 2025年\n6 女村医占比 % 28.4 31.0\n1.妇女')));
  it('leaves out responsible bodies', () =>
    expectFindings(rule, planWith(['2.加强宣传。用好各类阵地。', '2.加强宣传。\n责任单位：\n1.县妇联'])));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
});
