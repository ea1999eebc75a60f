import { strict as assert } from 'node:assert';
import { asSaid } from '../../server/compare/as-said';
import { targetsIn } from '../support';

const names = (own: string, other: string, side: 'draft' | 'upper' = 'draft') =>
  asSaid(targetsIn(own), targetsIn(other), side).map(({ indicator, scope }) => (scope ? `${indicator} (${scope})` : indicator));

describe('compare/as-said', () => {
  const water = '农村自来水普及率达到95%，森林覆盖率达到60%。';
  it('takes back the words of the sentence before where the other plan says the rest alone', () =>
    assert.deepEqual(names(water, '森林覆盖率达到58%。'), ['农村自来水普及率 (农村)', '森林覆盖率']));
  it('leaves them where the other plan says them too, or says nothing of it', () => {
    const whole = ['农村自来水普及率 (农村)', '农村森林覆盖率 (农村)'];
    assert.deepEqual(names(water, '农村森林覆盖率达到60%。'), whole);
    assert.deepEqual(names(water, '婴儿死亡率控制在5‰以下。'), whole);
  });
  it('leaves what would be less than the plan above wants', () => {
    assert.equal(names(water, '森林覆盖率达到62%。')[1], '农村森林覆盖率 (农村)');
    assert.equal(names(water, '森林覆盖率达到58%。', 'upper')[1], '农村森林覆盖率 (农村)');
    assert.equal(names(water, '森林覆盖率达到62%。', 'upper')[1], '森林覆盖率');
  });
  it('leaves what is of some of a people, and what the other plan calls otherwise', () => {
    const second = (own: string, other: string) => names(own, other)[1];
    assert.equal(second('流动儿童入学率达到95%，免疫规划接种率达到95%。', '免疫规划接种率达到95%。'), '流动儿童免疫规划接种率 (流动儿童)');
    assert.equal(second('7岁以下儿童健康管理率达到92%，低出生体重发生率低于4%。', '低出生体重发生率低于4%。'), '低出生体重发生率');
    assert.equal(
      second('流动孕产妇产前检查率达到95%，住院分娩率达到99%。', '孕产妇住院分娩率达到99%。'),
      '流动孕产妇住院分娩率 (流动孕产妇)',
    );
  });
  it('leaves the members of a list, and names that say too little alone', () => {
    const first = (own: string, other: string) => names(own, other)[1];
    assert.equal(first('新生儿、婴儿死亡率分别降到3‰、5‰。', '死亡率降到5‰。'), '婴儿死亡率 (婴儿)');
    assert.equal(first('孕产妇产前检查率达到95%，知晓率达到90%。', '知晓率达到90%。'), '孕产妇知晓率 (孕产妇)');
  });
});
