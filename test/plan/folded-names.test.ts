import { strict as assert } from 'node:assert';
import { withNumbersBeside } from '../../server/plan/folded-names';
import { readTargets } from '../../server/targets/targets';
import { onePlan } from '../support';
import { keepsLength } from './same-length';

const told = (table: string) =>
  readTargets(
    onePlan(`青禾县妇女发展规划\n（2021—2030年）\n一、发展领域\n（一）妇女与健康\n主要目标：\n${table}\n策略措施：\n1.落实责任。\n`),
  ).map(({ indicator, op, value, unit, deadline }) => [indicator, op, value, unit, deadline]);
const rates = [
  ['艾滋病母婴传播率', '<=', 3, '%', 2025],
  ['艾滋病母婴传播率', '<=', 2, '%', 2030],
  ['宫颈癌人群筛查率', '>=', 65, '%', 2025],
  ['宫颈癌人群筛查率', '>=', 75, '%', 2030],
];

describe('plan/folded-names', () => {
  it('are beside the numbers that stand below them', () =>
    assert.deepEqual(told('指标 2020 年 2025 年 2030 年\n艾滋病母婴传播率\n（%）\n4 3 2\n宫颈癌人\n群筛查率（%）\n52 65 75'), rates));
  it('begin with their numbers, where other cells are folded too', () => {
    const units = '预期性 县卫生健\n康局、县\n妇联';
    const table = `序号 指标 2020年 2025年 2030年 属性 责任单位\n1 艾滋病母\n婴传播率\n（%）\n4 3 2 ${units}\n2 宫颈癌人\n群筛查率\n（%）\n52 65 75 ${units}`;
    assert.deepEqual(told(table), rates);
    assert.deepEqual(told(table.replaceAll('\n', '\r\n')), rates);
  });
  it('leave rows that are whole, groups, page numbers and goals out of names', () => {
    const head = '指标 2020年 2025年 2030年';
    const folded = '宫颈癌人\n群筛查率（%）\n52 65 75';
    const screened = rates.slice(2);
    assert.deepEqual(told(`${head}\n艾滋病母婴传播率（%） 4 3 2\n${folded}`), rates);
    assert.deepEqual(told(`${head}\n一、妇女与健康\n${folded}`), screened);
    assert.deepEqual(told(`${head}\n1.妇女更加健康\n${folded}`), screened);
    assert.deepEqual(told(`${head}\n艾滋病母婴传播率\n（%）\n4 3 2 县卫生健\n康局\n${folded}`), []); // said to be unread
  });
  it('make no number of the numbers of a row, whatever stands above them', () =>
    assert.deepEqual(told('指标 年份\n艾滋病母婴传播率\n（%）\n4 3 2'), []));
  it('leave a text as long as it was', () =>
    keepsLength(
      withNumbersBeside,
      '指标 2020 年 2025 年',
      '1 艾滋病母',
      '婴传播率（%）',
      '4 3',
      '4 3 预期性',
      '死亡率下降到3‰。',
      '',
      '12 34 56',
    ));
});
