import { strict as assert } from 'node:assert';
import { analyse } from '../../server/analysis/analyse';
import { readUpper } from '../../server/analysis/read-upper';

const plan = (title: string, ...domains: string[]) => `${title}\n（2021—2025年）\n一、发展领域\n${domains.join('\n')}\n`;
const women = (rate: number) => `（一）妇女与健康\n主要目标：\n1.孕产妇死亡率下降到${rate}/10万以下。`;
const children = (rate: number, number = '一') => `（${number}）儿童与健康\n主要目标：\n1.婴儿死亡率下降到${rate}‰以下。`;
/** What is compared: the higher-level plan’s kind by its place in the list, and the verdict. */
function compared(draft: string, ...uppers: string[]) {
  const files = uppers.map((text, i) => readUpper(`file:///${i}.txt`, text));
  return analyse(draft, { template: undefined, uppers: files }).map(({ plan, rows }) => [
    plan.kind,
    ...rows.flatMap((row) => row.uppers.map(({ target, verdict }) => `${target.indicator} ${verdict}`)),
  ]);
}

describe('analysis/analyse: a plan of two kinds', () => {
  const both = plan('青禾县妇女儿童发展规划', women(14), children(5, '二'));
  it('is compared with the higher-level plans of both', () =>
    assert.deepEqual(compared(both, plan('云岫市妇女发展规划', women(12)), plan('云岫市儿童发展规划', children(5))), [
      ['women+children', '孕产妇死亡率 weaker', '婴儿死亡率 equal'],
    ]));
  it('above a plan of one kind asks for what stands in domains of that kind', () =>
    assert.deepEqual(compared(plan('东山乡妇女发展规划', women(14)), both), [['women', '孕产妇死亡率 equal']]));
  it('above another one is compared domain by domain', () =>
    assert.deepEqual(compared(both.replace('14/', '15/'), both), [['women+children', '孕产妇死亡率 weaker', '婴儿死亡率 equal']]));
});
