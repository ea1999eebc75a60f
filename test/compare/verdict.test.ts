import { strict as assert } from 'node:assert';
import { directionOf, rank, show, type Verdict } from '../../server/compare/verdict';
import { say } from '../../server/base/messages';
import { targetsIn } from '../support';

/** The ranking of a draft's sentence against a higher-level plan's. */
function ranking(draft: string, upper: string) {
  const { verdict, reason, wording } = rank(targetsIn(draft)[0]!, targetsIn(upper)[0]!);
  return { verdict, reason: say(reason, 'zh'), wording };
}
const expectVerdict = (draft: string, upper: string, verdict: Verdict) =>
  assert.equal(ranking(draft, upper).verdict, verdict, `${draft} / ${upper}`);
function expectUndecided(draft: string, upper: string, reason: RegExp) {
  const found = ranking(draft, upper);
  assert.equal(found.verdict, 'undecided');
  assert.match(found.reason, reason);
}

describe('verdict: values', () => {
  it('tells small ratios apart', () => {
    const upper = '师生比不低于1:3000。';
    expectVerdict('师生比不低于1:4000。', upper, 'weaker');
    assert.match(ranking('师生比不低于1:4000。', upper).reason, /1:3000.*1:4000/);
    expectVerdict('师生比不低于1:1000。', '师生比不低于1:1050。', 'stronger');
    assert.equal(show(targetsIn('师生比不低于1:21。')[0]!), '1:21');
    assert.equal(show(targetsIn('师生比不低于2:45。')[0]!), '1:22.5');
    assert.equal(show(targetsIn('师生比不低于1:13.5。')[0]!), '1:13.5');
  });
  it('takes 城乡妇女 for all women, an 居民委员会 for that of a 社区, and a 园区 for no county', () => {
    for (const [draft, upper, verdict] of [
      ['城乡适龄妇女宫颈癌人群筛查率达到80%。', '适龄妇女宫颈癌人群筛查率达到70%以上。', 'stronger'],
      ['居民委员会主任中的女性比例达到40%以上。', '社区居民委员会主任中的女性比例达到40%以上。', 'equal'],
      ['接种率以园区、镇（街道）为单位保持在85%以上。', '接种率以乡（镇、街道）为单位保持在90%以上。', 'weaker'],
    ] as const)
      expectVerdict(draft, upper, verdict);
  });
  it('has thirds in any number of decimals', () => {
    const fallsBy = (amount: string) => `孕产妇死亡率以2020年为基数下降${amount}。`;
    for (const equal of ['33.3%', '33.33%', '三分之一']) expectVerdict(fallsBy(equal), fallsBy('1/3'), 'equal');
    for (const equal of ['66.6%', '66.7%']) expectVerdict(fallsBy(equal), fallsBy('2/3'), 'equal');
    expectVerdict(fallsBy('33%'), fallsBy('1/3'), 'weaker');
    expectVerdict(fallsBy('66%'), fallsBy('2/3'), 'weaker');
    expectVerdict('筛查率达到97.6%。', '筛查率达到97.67%。', 'weaker');
    expectVerdict('平均受教育年限达到11.6年。', '平均受教育年限达到11.67年。', 'weaker');
  });
});

describe('verdict: parts', () => {
  it('cannot rank those of some with those of all, though the list has both names for one thing', () => {
    expectUndecided('城市社区托育服务覆盖率达到70%。', '社区托育服务覆盖率达到70%。', /范围不同/);
    expectVerdict('社区托育服务覆盖率达到70%。', '城市社区托育服务覆盖率达到70%。', 'equal');
    expectVerdict('常住人口婴儿死亡率控制在5‰。', '婴儿死亡率控制在5‰。', 'equal');
    for (const some of ['示范', '新建'])
      expectUndecided(`${some}社区妇女之家覆盖率达到80%。`, '城乡社区妇女之家覆盖率达到80%。', /范围不同/);
    expectVerdict('社区妇女之家覆盖率达到80%。', '城乡社区妇女之家覆盖率达到80%。', 'equal');
    expectUndecided('极低出生体重发生率控制在5%以下。', '低出生体重发生率控制在5%以下。', /范围不同/);
    expectUndecided('中小学超大班额比例控制在1%以内。', '中小学大班额比例控制在1%以内。', /范围不同/);
  });
  it('cannot rank those of each larger place with those of each smaller one', () => {
    expectUndecided(
      '各市（州）至少设立2个庇护场所。',
      '每个县（市、区）至少设立2个庇护场所。',
      /“每个县（市、区）庇护场所”.*“各市（州）庇护场所”/,
    );
    for (const each of ['每个区', '各市（县、区）', '各市县'])
      expectVerdict(`${each}至少设立2个庇护场所。`, '每个县（市、区）至少设立2个庇护场所。', 'equal');
  });
  it('cannot rank shares of different wholes', () => {
    const upper = '担任正职的女干部占同级正职干部的比例达到12%。';
    expectUndecided('担任正职的女干部占女干部总数的比例达到12%。', upper, /范围不同/);
    expectVerdict('担任正职的女干部占正职领导干部总数的比例达到12%。', upper, 'equal');
  });
  it('cannot rank money for each household with that for each person', () => {
    expectUndecided('护理补贴标准每户每月不低于90元。', '护理补贴标准每人每月不低于90元。', /每人.*每户/);
    expectVerdict('护理补贴标准每人每月不低于90元。', '护理补贴标准每人每月不低于90元。', 'equal');
  });
});

describe('verdict: grades', () => {
  it('cannot rank those of more grades', () => {
    expectUndecided('A、B级食堂占比达到90%。', 'A级食堂占比达到90%。', /范围不同/);
    expectUndecided('一、二级幼儿园占比达到60%。', '一级幼儿园占比达到60%。', /范围不同/);
    expectVerdict('一级幼儿园占比达到60%。', '一级幼儿园占比达到60%。', 'equal');
    expectVerdict('好于III类水体比例达到80%。', '好于Ⅲ类水体比例达到80%。', 'equal');
    for (const worse of ['Ⅳ', 'V']) expectUndecided(`好于${worse}类水体比例达到80%。`, '好于Ⅲ类水体比例达到80%。', /范围不同/);
  });
});

describe('verdict: direction', () => {
  it('takes lower for better with a death rate', () => {
    const upper = '孕产妇死亡率控制在12/10万以下。';
    expectVerdict('孕产妇死亡率控制在15/10万以下。', upper, 'weaker');
    expectVerdict('孕产妇死亡率控制在9/10万以下。', upper, 'stronger');
    expectVerdict('孕产妇死亡率下降到12/10万。', upper, 'equal');
  });
  it('takes higher for better with a coverage rate', () => {
    const upper = '巾帼驿站覆盖率达到80%以上。';
    expectVerdict('巾帼驿站覆盖率达到75%以上。', upper, 'weaker');
    expectVerdict('巾帼驿站覆盖率达到85%。', upper, 'stronger');
  });
  it('knows the direction of an indicator that is in no list by its name or its comparator', () => {
    assert.equal(directionOf(targetsIn('留守女童意外溺水发生率达到2‰。')[0]!), 'lower');
    assert.equal(directionOf(targetsIn('女职工夜班占比控制在20%以下。')[0]!), 'lower');
    assert.equal(directionOf(targetsIn('女职工休息室配备率达到20%。')[0]!), 'higher');
  });
  it('takes a smaller gap for better, whatever its unit', () => {
    for (const unit of ['个百分点', '%', '年']) {
      expectVerdict(`城乡受教育差距缩小到8${unit}。`, `城乡受教育差距缩小到5${unit}。`, 'weaker');
      expectVerdict(`城乡受教育差距缩小到4${unit}。`, `城乡受教育差距缩小到5${unit}以内。`, 'stronger');
    }
  });
  it('turns a ratio over where the other has women first', () => {
    const upper = '女性厕位与男性厕位比例不低于3:2。';
    expectVerdict('男女厕位比例不低于2:3。', upper, 'equal');
    expectVerdict('男女厕位比例不低于3:2。', upper, 'weaker');
    expectVerdict('公共场所男女厕位比例达到1:2。', '公共场所女性厕位与男性厕位比例不低于3:2。', 'stronger');
    expectVerdict('女性厕位与男性厕位比例达到1:1。', upper, 'weaker');
  });
  it('takes the larger change for better, also where the level should fall', () => {
    expectVerdict('儿童伤害死亡率以2020年为基数下降10%。', '儿童伤害死亡率以2020年为基数下降20%。', 'weaker');
    expectVerdict('儿童伤害死亡率以2020年为基数下降25%。', '儿童伤害死亡率以2020年为基数下降20%。', 'stronger');
  });
});

describe('verdict: wording', () => {
  const plain = '高中阶段毛入学率达到95%以上。';
  it('takes 达到95% and 达到95%以上 for equal, either way round', () => {
    expectVerdict('高中阶段毛入学率达到95%。', plain, 'equal');
    expectVerdict(plain, '高中阶段毛入学率达到95%。', 'equal');
  });
  it('takes 左右 for weaker than 以上 at the same value', () => {
    assert.deepEqual(ranking('高中阶段毛入学率达到95%左右。', plain), {
      verdict: 'weaker',
      wording: true,
      reason: '数值相同，措辞不同：上位规划“≥95%”，本规划“95%左右”',
    });
    expectVerdict(plain, '高中阶段毛入学率达到95%左右。', 'stronger');
  });
  for (const hedge of ['力争', '争取', '基本']) {
    it(`takes ${hedge} for weaker than the plain form`, () => {
      const hedged = `高中阶段毛入学率${hedge}达到95%以上。`;
      assert.deepEqual([ranking(hedged, plain).verdict, ranking(hedged, plain).wording], ['weaker', true]);
      expectVerdict(plain, hedged, 'stronger');
      expectVerdict(hedged, hedged, 'equal');
    });
  }
  it('lets the value decide before the wording', () => {
    assert.deepEqual(
      [ranking('高中阶段毛入学率力争达到97%。', plain).verdict, ranking('高中阶段毛入学率力争达到97%。', plain).wording],
      ['stronger', false],
    );
    assert.equal(ranking('高中阶段毛入学率达到93%。', plain).wording, false);
  });
});

describe('verdict: what cannot be ranked', () => {
  it('converts ‰ and /10万', () => {
    expectVerdict('婴儿死亡率控制在500/10万以下。', '婴儿死亡率控制在5‰以下。', 'equal');
    expectVerdict('婴儿死亡率控制在520/10万以下。', '婴儿死亡率控制在5‰以下。', 'weaker');
  });
  it('says so of a count against a share', () =>
    expectUndecided('每千名儿童拥有床位达到10%。', '每千名儿童拥有床位达到3张以上。', /单位不同：张 与 %/));
  it('says so of another population', () => {
    expectUndecided('适龄妇女宫颈癌筛查率达到70%以上。', '农村适龄妇女宫颈癌筛查率达到80%以上。', /范围不同.*农村适龄妇女.*适龄妇女/);
    expectUndecided('5岁儿童死亡率控制在7‰以下。', '5岁以下儿童死亡率控制在6‰以下。', /范围不同.*5岁以下儿童.*5岁儿童/);
  });
  it('knows how often a time is in another', () => {
    const upper = '中小学每学期开展2次性别平等教育。';
    expectVerdict('中小学每学年开展2次性别平等教育。', upper, 'weaker');
    expectVerdict('中小学每年开展4次性别平等教育。', upper, 'equal');
    expectVerdict('孤儿养育标准每人每月不低于1900元。', '孤儿养育标准每人每年不低于21600元。', 'stronger');
    assert.match(ranking('中小学每学年开展2次性别平等教育。', upper).reason, /上位规划 每学期≥2次，本规划 每学年≥2次/);
    expectUndecided('中小学开展2次性别平等教育。', upper, /周期/);
    expectUndecided('儿童近视率下降0.5个百分点。', '儿童近视率每年下降0.5个百分点。', /周期/);
  });
  it('knows what level a change from a value makes', () => {
    const upper = '高中阶段毛入学率达到90%以上。';
    expectVerdict('高中阶段毛入学率在2020年88%的基础上提高1个百分点。', upper, 'weaker');
    expectVerdict('高中阶段毛入学率在88%的基础上提高2个百分点。', upper, 'equal');
    expectVerdict('高中阶段毛入学率由88%再提高3个百分点。', upper, 'stronger');
    expectVerdict('女性人均预期寿命达到81岁。', '女性人均预期寿命在80.1岁基础上提高1岁。', 'weaker');
    expectVerdict('婴儿死亡率在6‰的基础上下降1个千分点。', '婴儿死亡率控制在4.5‰以下。', 'weaker');
  });
  it('does not where the change may be one in points or a share of the value', () =>
    expectUndecided('高中阶段毛入学率在88%的基础上提高3%。', '高中阶段毛入学率达到90%。', /变化幅度/));
  it('says so of a change against an absolute value', () =>
    expectUndecided('孕产妇死亡率以2020年为基数下降20%。', '孕产妇死亡率控制在12/10万以下。', /变化幅度/));
  it('says so of another base', () =>
    expectUndecided('儿童伤害死亡率以2015年为基数下降30%。', '儿童伤害死亡率以2020年为基数下降20%。', /2020年.*2015年/));
  it('finds the base also in a clause behind the number', () =>
    expectUndecided('儿童伤害死亡率下降20%，以2022年为基数。', '儿童伤害死亡率下降20%，与2020年相比。', /2020年.*2022年/));
  it('says so of a member of a list, of a kind of place, of women that the draft leaves out', () => {
    for (const [own, theirs] of [
      ['中小学家长学校建校率达到98%。', '中小学、幼儿园家长学校建校率达到98%。'],
      ['100%的中小学建立家长学校。', '98%的中小学、幼儿园建立家长学校。'],
      ['社区儿童之家覆盖率达到90%。', '村（社区）儿童之家覆盖率达到90%。'],
      ['困难职工帮扶率达到95%。', '困难女职工帮扶率达到95%。'],
      ['乡镇学前三年毛入园率达到90%。', '学前三年毛入园率达到95%。'],
      ['所有新建中小学校配备法治副校长。', '中小学校法治副校长配备率达到100%。'],
      ['幼儿园覆盖率达到90%。', '普惠性幼儿园覆盖率达到90%。'],
      ['普惠性幼儿园覆盖率达到90%。', '幼儿园覆盖率达到90%。'],
      ['养老机构床位占比达到60%。', '养老机构护理型床位占比达到60%。'],
      ['义务教育均衡学校比例达到60%。', '义务教育优质均衡学校比例达到60%。'],
      ['中高级专业技术人员中女性比例达到40%。', '高级专业技术人员中女性比例达到40%。'],
      ['每千人口拥有执业（助理）医师3名。', '每千人口拥有执业医师3名。'],
      ['有女干部的工作部门领导班子比例达到50%。', '工作部门领导班子中女干部比例达到50%。'],
      ['居委会正副主任中女性比例达到40%。', '社区居委会主任中女性比例达到40%。'],
      ['县教育、民政等部门领导班子女干部配备率达到60%。', '县工作部门领导班子女干部配备率达到60%。'],
      ['副科级以上干部中女性比例达到20%。', '正科级干部中女性比例达到20%。'],
      ['适龄儿童免疫规划疫苗接种率达到95%。', '适龄儿童免疫规划疫苗接种率以乡（镇、街道）为单位达到95%。'],
    ])
      expectUndecided(own!, theirs!, /范围不同/);
    expectVerdict('妇幼保健机构达标率达到100%。', '各县（市、区）妇幼保健机构达标率达到100%。', 'equal');
    expectVerdict('妇幼保健机构达标率达到100%。', '全市各级妇幼保健机构达标率达到100%。', 'equal');
    expectVerdict('中小学、中等职业学校心理辅导室建成率达到100%。', '中小学和中等职业学校心理辅导室建成率达到100%。', 'equal');
    expectVerdict('公厕女厕位与男厕位比例达到3:2。', '公厕男女厕位比例达到2:3。', 'equal');
    expectVerdict('公厕男女厕位比例达到2:3。', '公厕女厕位与男厕位比例达到3:2。', 'equal');
    expectVerdict('适龄儿童免疫规划疫苗接种率达到90%。', '适龄儿童免疫规划疫苗接种率以乡为单位达到95%。', 'weaker');
    expectVerdict('乡镇妇女之家覆盖率达到100%。', '乡镇（街道）妇女之家覆盖率达到100%。', 'equal');
    expectVerdict('社区居家养老服务实现全覆盖。', '城乡社区居家养老服务覆盖率达到100%。', 'equal');
    expectVerdict('法治知识知晓率达到85%。', '女性法治知识知晓率达到85%。', 'equal');
  });
  it('ranks what all of them have beside a share of them', () => {
    expectVerdict('80%的中小学校配备法治副校长。', '中小学校全部配备法治副校长。', 'weaker');
    expectVerdict('所有中小学校配齐法治副校长。', '中小学校法治副校长配备率达到100%。', 'equal');
    expectVerdict('实现孕产妇零死亡。', '孕产妇死亡率控制在9/10万以下。', 'stronger');
  });
  it('knows a share however it is said, and a unit however it is written', () => {
    expectVerdict('全部公共图书馆设置母婴室。', '公共图书馆设置母婴室比例达到100%。', 'equal');
    expectVerdict('所有中小学聘请法治副校长。', '中小学法治副校长配备率达到100%。', 'equal');
    expectVerdict('城镇新增就业中女性比例达到40%。', '女性占城镇新增就业的比例达到45%。', 'weaker');
    expectVerdict('人均公园绿地面积达到14平米。', '人均公园绿地面积达到15平方米。', 'weaker');
    expectVerdict('细颗粒物浓度控制在30μg/m³以下。', '细颗粒物浓度控制在30微克/立方米以下。', 'equal');
  });
  it('says so of a yearly change against one over the whole period', () => {
    expectUndecided('妇女平均工资累计增长8%。', '妇女平均工资增速不低于8%。', /周期不同/);
    expectUndecided('妇女平均工资累计增长8%。', '妇女平均工资年增长8%。', /周期不同/);
    expectVerdict('妇女平均工资年均增长8%。', '妇女平均工资年增长8%。', 'equal');
    expectUndecided('女村医占比每年提高1个百分点。', '女村医占比提高5个百分点。', /周期不同/);
  });
});

describe('verdict: show', () => {
  const shown = (goal: string) => show(targetsIn(goal)[0]!);
  it('writes a value with its comparator and unit', () => {
    assert.equal(shown('孕产妇死亡率控制在12/10万以下。'), '≤12/10万');
    assert.equal(shown('女村医占比达到45%左右。'), '45%左右');
  });
  it('writes a change with its base', () => assert.equal(shown('儿童伤害死亡率以2020年为基数下降20%。'), '比2020年下降20%'));
  it('writes a yearly change from a base', () =>
    assert.equal(shown('近视率在2020年基础上每年降低0.5个百分点。'), '比2020年每年下降0.5个百分点'));
});

describe('verdict: units and limits', () => {
  it('knows 万 and 亿', () => {
    expectVerdict('每年培训农村妇女5000人次。', '每年培训农村妇女1万人次。', 'weaker');
    expectVerdict('妇女创业贷款不少于8000万元。', '妇女创业贷款不少于1亿元。', 'weaker');
  });
  it('knows 每千 and 每万', () => {
    expectVerdict('每万人口拥有托位数达到40个。', '每千人口拥有托位数达到4.5个。', 'weaker');
    expectVerdict('每千人口拥有医师3.2名。', '每万人口拥有医师30名。', 'stronger');
  });
  it('does not rank a lower limit against an upper one', () => {
    expectUndecided('近视率控制在38%以上。', '近视率控制在38%以下。', /上限/);
    expectUndecided('筛查率控制在70%以下。', '筛查率达到70%以上。', /下限/);
  });
});
