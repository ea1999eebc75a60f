import { strict as assert } from 'node:assert';
import { setFor } from '../../server/compare/set-for';
import { targetsIn } from '../support';

const read = (goal: string, region: string) =>
  setFor(targetsIn(goal))(region).map(({ indicator, op, value, unit }) => `${indicator} ${op}${value}${unit}`);

describe('compare/set-for', () => {
  const goal = '艾滋病母婴传播率降至2%以下，其中乙县降至3%以下。';
  it('takes what is set for the place in the place of what is set for all', () =>
    assert.deepEqual(read(goal, '乙县'), ['艾滋病母婴传播率 <=3%']));
  it('knows an autonomous place by its short name', () =>
    assert.deepEqual(read('母婴传播率降至2%以下。其中，云岭州降至3%以下。', '云岭白族自治州'), ['母婴传播率 <=3%']));
  it('takes nothing that is set for none but the place, as a body of it may be', () => {
    const [own] = ['乙县人大代表中女性比例达到30%。'].map((words) => targetsIn(words));
    assert.equal(setFor(own!)('乙县'), own);
  });
  it('leaves other places as they are', () => {
    const targets = targetsIn(goal);
    assert.equal(setFor(targets)('甲县'), targets);
  });
});
