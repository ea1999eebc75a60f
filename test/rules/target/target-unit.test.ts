import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf } from '../../support';
import { draft } from '../plans';

const rule = 'target-unit';

describe(rule, () => {
  it('reports a rate in another unit', () => {
    expectFindings(rule, draft('孕产妇死亡率控制在«12%以下»。'), { messages: [/^孕产妇死亡率的单位应为“\/10万”，这里是“%”$/] });
    expectFindings(rule, draft('婴儿死亡率控制在«5%以下»。\n孕产妇系统管理率达到«90‰»。'), {
      messages: [/“‰”，这里是“%”/, /“%”，这里是“‰”/],
    });
  });
  it('accepts the unit of the indicator', () =>
    expectFindings(rule, draft('孕产妇死亡率控制在12/10万以下。\n婴儿死亡率控制在5‰以下。\n孕产妇系统管理率达到90%。')));
  it('lets nothing be nothing', () => expectFindings(rule, draft('孕产妇死亡率保持零死亡。')));
  it('lets what is rare be counted in smaller units', () =>
    expectFindings(rule, draft('未成年人犯罪率控制在2‰以下。\n未成年人犯罪率控制在2/10万以下。')));
  it('only informs of a rate in another unit that is as much as the plan above says', () => {
    const severities = (value: string) =>
      findingsOf(draft(`孕产妇死亡率控制在${value}以下。`), [draft('孕产妇死亡率控制在10/10万以下。')])
        .filter((finding) => finding.rule === rule)
        .map(({ severity }) => severity);
    assert.deepEqual([severities('0.1‰'), severities('10‰'), severities('10/10万')], [['info'], ['error'], []]);
    expectFindings(rule, draft('孕产妇死亡率控制在«10‰以下»。'), { uppers: [draft('孕产妇死亡率控制在10‰以下。')], messages: [/10万/] });
  });
  it('leaves changes alone', () => expectFindings(rule, draft('孕产妇死亡率以2020年为基数下降12%。')));
  it('leaves indicators that it does not know alone', () =>
    expectFindings(rule, draft('竹编手工艺受伤率控制在5%以下。\n竹编手工艺受伤率控制在5‰以下。')));
  it('leaves units that are no rates, and indicators that are none, alone', () =>
    expectFindings(rule, draft('孕产妇系统管理率达到90所。\n劳动年龄人口平均受教育年限达到12%。')));
});
