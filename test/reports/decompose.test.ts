import { strict as assert } from 'node:assert';
import { indicatorTable, taskTable } from '../../server/reports/decompose';
import { factsOf } from '../../server/targets/facts';
import { readTargets } from '../../server/targets/targets';
import { onePlan, womenPlan } from '../support';

const text = womenPlan({ 妇女与健康: ['孕产妇死亡率降至12/10万以下。', '妇女体育健身设施更加完备。'] })
  .replace('（二）妇女与教育', '责任单位：县卫健委、县体育局\n（二）妇女与教育')
  .replace('一、总体要求', '2020年，孕产妇死亡率为14.5/10万。\n一、总体要求');
const plan = onePlan(text);
const targets = readTargets(plan);

describe('decompose', () => {
  const [head, first, second] = taskTable(plan, targets, 'zh');
  it('is a task a goal: targets, measures that take it up, departments, deadline', () => {
    assert.deepEqual(head, ['领域', '条', '目标', '量化目标', '相应措施', '责任单位', '完成时限']);
    assert.deepEqual([first![3], first![5], first![6]], ['孕产妇死亡率 ≤12/10万', '县卫健委、县体育局', '2025']);
    assert.match(first![4]!, /^第\d条 /);
    assert.deepEqual([second![2], second![3]], ['妇女体育健身设施更加完备。', '']);
  });
  it('is a task a bullet where goals have no numbers', () => {
    const bullets = onePlan(text.replace(/^1\.(孕产妇死亡率.*)$/m, '——$1').replace(/^2\.(妇女体育.*)$/m, '——$1'));
    const rows = taskTable(bullets, readTargets(bullets), 'zh').filter(([domain]) => domain === '妇女与健康');
    assert.deepEqual(
      rows.map((row) => row.slice(1, 4)),
      [
        ['', '孕产妇死亡率降至12/10万以下。', '孕产妇死亡率 ≤12/10万'],
        ['', '妇女体育健身设施更加完备。', ''],
      ],
    );
  });
  it('is a task a paragraph where goals have neither numbers nor bullets', () => {
    const paragraphs = onePlan(text.replace(/^1\.(孕产妇死亡率.*)\n2\.(?=妇女体育)/m, '$1'));
    const rows = taskTable(paragraphs, readTargets(paragraphs), 'zh').filter(([domain]) => domain === '妇女与健康');
    assert.deepEqual(
      rows.map((row) => row.slice(1, 4)),
      [['', '孕产妇死亡率降至12/10万以下。妇女体育健身设施更加完备。', '孕产妇死亡率 ≤12/10万']],
    );
  });
  it('has the indicators of the whole plan that no domain says again', () => {
    const whole = onePlan(text.replace('二、发展领域', '到2025年，女村医占比达到45%，孕产妇死亡率降至12/10万以下。\n二、发展领域'));
    const [, ...rows] = indicatorTable(whole, readTargets(whole), factsOf(whole), 'zh');
    assert.deepEqual(
      rows.slice(0, 2).map((row) => row.slice(0, 2)),
      [
        ['', '女村医占比'],
        ['妇女与健康', '孕产妇死亡率'],
      ],
    );
  });
  it('is an indicator a row, with its base where the text tells it; what nobody knows stays empty', () => {
    const [columns, row] = indicatorTable(plan, targets, factsOf(plan), 'zh');
    assert.deepEqual(columns, ['领域', '指标', '单位', '基期值', '2025年目标值', '属性', '责任单位', '数据来源', '指标定义']);
    assert.deepEqual(row!.slice(0, -1), [
      '妇女与健康',
      '孕产妇死亡率',
      '/10万',
      '14.5/10万（2020）',
      '≤12/10万',
      '',
      '县卫健委、县体育局',
      '卫生健康',
    ]);
    assert.match(row!.at(-1)!, /死亡的妇女与活产数之比。算法：.*×10万（待核实）$/);
    const unknown = onePlan(womenPlan({ 妇女与健康: ['女村医占比达到40%。'] }));
    assert.deepEqual(indicatorTable(unknown, readTargets(unknown), [], 'zh')[1]!.slice(-2), ['', '']);
  });
});
