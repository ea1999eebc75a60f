import { strict as assert } from 'node:assert';
import { indicators } from '../../server/data';
import { foldName, indicatorNamed, isKnownIndicator } from '../../server/targets/indicators';

describe('target/indicators', () => {
  describe('names that fold to one', () => {
    const same = (a: string, b: string) => it(`${a} = ${b}`, () => assert.equal(foldName(a), foldName(b)));
    same('担任村委会主任的女性比例', '村委会主任中女性比例');
    same('女性从业人员占社会从业人员的比例', '从业人员中女性比例');
    same('女性人均受教育年限', '女性平均受教育年限');
    same('流动人口孕产妇系统管理率', '流动孕产妇系统管理率');
    same('村委会成员中的女性比例', '村委会成员中女性比例');
    same('“两癌”筛查率', '两癌筛查率');
    same('"两癌"筛查率', '“两癌”筛查率');
    same('村民委员会主任中女性比例', '村委会主任中女性比例');
    same('女性所占比例', '女性的比例');
    same('0—6岁儿童检查率', '0～6岁儿童检查率');
    same('0岁～6岁儿童检查率', '0-6岁儿童检查率');
    same('人均期望寿命', '人均预期寿命');
    same('省、市、县三级领导班子', '县级领导班子');
  });

  describe('names that stay apart', () => {
    const apart = (a: string, b: string) => it(`${a} ≠ ${b}`, () => assert.notEqual(foldName(a), foldName(b)));
    apart('村委会成员中女性比例', '村委会主任中女性比例');
    apart('5岁儿童生长迟缓率', '5岁以下儿童生长迟缓率');
    apart('宫颈癌筛查率', '乳腺癌筛查率');
    apart('婴儿死亡率', '新生儿死亡率');
  });

  it('finds an indicator by its name and by each alias', () => {
    const [first] = indicators.filter((one) => one.aliases?.length);
    assert.equal(indicatorNamed(first!.name), first);
    for (const alias of first!.aliases!) assert.equal(indicatorNamed(alias), first);
  });
  it('finds an indicator whose name is written with 的 and in other marks', () =>
    assert.equal(indicatorNamed('孕产妇的死亡率')?.name, indicatorNamed('孕产妇死亡率')?.name));
  it('knows no part of a name', () => assert.equal(isKnownIndicator('死亡率提高'), false));
  it('knows every name of the word list', () =>
    assert.deepEqual(
      indicators.filter((one) => !isKnownIndicator(one.name)),
      [],
    ));
});
