import { strict as assert } from 'node:assert';
import { diffPlans } from '../../server/analysis/plan-diff';
import { readTargets } from '../../server/targets/targets';
import { onePlan, womenPlan } from '../support';

const read = (text: string) => ({ plan: onePlan(text), targets: readTargets(onePlan(text)) });
const goals = ['女村医占比达到40%。', '婴儿死亡率控制在5‰以下。', '妇女健身设施更加完备，场地开放时间更长。', '两癌救助政策全面落地。'];
const before = womenPlan({ 妇女与健康: goals });
const diff = (text: string) => diffPlans(read(before), read(text));

describe('analysis/plan-diff', () => {
  it('finds nothing where nothing has changed', () => assert.deepEqual(diff(before), { targets: [], domains: [], items: [] }));
  it('tells targets that were raised, lowered, lost and added', () => {
    const after = womenPlan({ 妇女与健康: ['女村医占比达到45%。', '婴儿死亡率控制在6‰以下。', '乳腺癌筛查率达到60%。'] });
    const old = womenPlan({ 妇女与健康: ['女村医占比达到40%。', '婴儿死亡率控制在5‰以下。', '宫颈癌筛查率达到70%。'] });
    assert.deepEqual(
      diffPlans(read(old), read(after)).targets.map(({ change, indicator }) => `${change} ${indicator}`),
      ['raised 女村医占比', 'lowered 婴儿死亡率', 'added 乳腺癌筛查率', 'lost 宫颈癌筛查率'],
    );
  });
  it('tells items that moved or were reworded, that are gone and that are new', () => {
    const after = womenPlan({
      妇女与健康: [goals[1]!, goals[0]!, '妇女健身设施更加完备，开放时间更长。', '妇女心理服务网络基本建成。'],
    });
    assert.deepEqual(
      diff(after)
        .items.filter(({ section }) => section === 'goal')
        .map(({ change, old, new: now }) => [change, old?.number, now?.number]),
      [
        ['moved', 2, 1],
        ['moved', 1, 2],
        ['reworded', 3, 3],
        ['added', undefined, 4],
        ['lost', 4, undefined],
      ],
    );
  });
  it('tells domains that were renamed, moved, lost and added', () => {
    const after = before.replace('妇女与教育', '妇女和教育').replace('妇女与法律', '妇女与数字生活');
    assert.deepEqual(
      diff(after).domains.map(({ change, old, new: now }) => [change, old, now]),
      [
        ['reworded', '妇女与教育', '妇女和教育'],
        ['lost', '妇女与法律', undefined],
        ['added', undefined, '妇女与数字生活'],
      ],
    );
  });
});
