import { strict as assert } from 'node:assert';
import { areDistinct, likeness, measureOf } from '../../server/compare/measure';
import { targetsIn } from '../support';

const measure = (goal: string) => measureOf(targetsIn(goal)[0]!);

describe('measure', () => {
  it('finds an indicator by another of its names', () => {
    assert.equal(measure('宫颈癌筛查率达到70%。').indicator?.name, '适龄妇女宫颈癌人群筛查率');
    assert.equal(measure('孕产妇死亡比控制在12/10万以下。').indicator?.name, '孕产妇死亡率');
  });
  it('drops the name of the own place', () =>
    assert.deepEqual(measure('全县孕产妇死亡率控制在12/10万以下。'), measure('孕产妇死亡率控制在12/10万以下。')));
  it('keeps a narrowing population apart from the indicator', () => {
    const { indicator, narrow } = measure('流动孕产妇系统管理率达到90%。');
    assert.equal(indicator, undefined);
    assert.match(narrow, /^流动/);
  });
  it('does not take a wide population for a narrowing one', () => assert.equal(measure('全市妇女巾帼驿站知晓率达到70%。').narrow, ''));
  it('reads a target once', () => {
    const [target] = targetsIn('孕产妇死亡率控制在12/10万以下。');
    assert.equal(measureOf(target!), measureOf(target!));
  });
});

describe('likeness', () => {
  it('is 1 for the same name and 0 for names without a common pair of characters', () => {
    assert.equal(likeness('巾帼驿站覆盖率', '巾帼驿站覆盖率'), 1);
    assert.equal(likeness('巾帼驿站', '女村医占比'), 0);
  });
  it('is the same either way round and counts a repeated pair once a time', () => {
    assert.equal(likeness('哈哈哈', '哈哈'), likeness('哈哈', '哈哈哈'));
    assert.ok(likeness('哈哈哈', '哈哈') < 1);
  });
  it('bears with names of one character and none', () => assert.equal(likeness('女', ''), 0));
});

describe('areDistinct', () => {
  for (const [a, b] of [
    ['村委会成员中女性比例', '居委会成员中女性比例'],
    ['体质健康标准优良率', '体质健康标准合格率'],
    ['居委会成员中女性比例', '居委会主任中女性比例'],
    ['宫颈癌筛查率', '乳腺癌筛查率'],
    ['养老保险参保率', '医疗保险参保率'],
  ] as const) {
    it(`parts ${a} and ${b}`, () => {
      assert.equal(areDistinct(a, b), true);
      assert.equal(areDistinct(b, a), true);
    });
  }
  it('does not part names that differ in other words', () =>
    assert.equal(areDistinct('居委会成员中女性比例', '居委会成员女性比例'), false));
});
