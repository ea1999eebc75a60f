import { strict as assert } from 'node:assert';
import { compare } from '../../server/compare/compare';
import { say } from '../../server/base/messages';
import type { TargetSection } from '../../server/targets/target';
import { readTargets } from '../../server/targets/targets';
import { onePlan, targetsIn } from '../support';

const upperOf = (goal: string, domain?: string) => ({ targets: targetsIn(goal, domain), until: 2030 });
const rowsOf = (draft: string, ...uppers: string[]) =>
  compare(
    targetsIn(draft),
    uppers.map((upper) => upperOf(upper)),
  );
/** Rows as “indicator verdict”. */
const told = (draft: string, ...uppers: string[]) => rowsOf(draft, ...uppers).map((row) => `${row.indicator} ${row.verdict}`);

/** The rows' verdicts alone. */
const verdictsOf = (draft: string, ...uppers: string[]) => rowsOf(draft, ...uppers).map(({ verdict }) => verdict);
const reasonsOf = (...plans: [string, string]) => rowsOf(...plans).map(({ reason }) => say(reason, 'zh'));

describe('compare: rows', () => {
  it('has a row for every goal of the higher-level plan and for every goal that only the draft has', () => {
    assert.deepEqual(
      told('女村医占比达到45%。孕产妇死亡率控制在15/10万以下。', '孕产妇死亡率控制在12/10万以下。婴儿死亡率控制在5‰以下。'),
      ['女村医占比 added', '孕产妇死亡率 weaker', '婴儿死亡率 absent'],
    );
  });
  it('knows which way a ratio is good wherever it is', () => {
    for (const place of ['', '新建公共厕所中', '学校、车站等', '妇女儿童活动中心']) {
      const upper = `${place}男女厕位比例达到2:3。`;
      assert.deepEqual(verdictsOf(`${place}男女厕位比例达到1:1。`, upper), ['weaker'], place);
      assert.deepEqual(verdictsOf(`${place}男女厕位比例达到1:2。`, upper), ['stronger'], place);
    }
    assert.deepEqual(verdictsOf('女性与男性厕位比例达到3:2。', '男女厕位比例达到2:3。'), ['equal']);
  });
  it('takes for one what is said of the same people in other words', () => {
    for (const [draft, upper] of [
      ['65岁以上老年人健康管理率达到70%。', '65周岁及以上老年人健康管理率达到75%。'],
      ['农村妇女宫颈癌筛查率达到60%。', '农村女性宫颈癌筛查率达到70%。'],
      ['女性职工生育保险参保率达到90%。', '女职工生育保险参保率达到95%。'],
      ['人口千人托位数达到4个。', '每千人口托位数达到4.6个。'],
      ['小学专任教师大专及以上学历比例达到98%。', '小学专任教师专科以上学历比例达到99%。'],
      ['企业监事会中女性比例达到20%。', '企业监事会成员中女性比例达到30%。'],
      ['中职学校女生比例达到40%。', '中等职业学校女生比例达到45%。'],
      ['儿童伤害死亡率下降15%。', '儿童伤害死亡率比2020年下降20%。'],
      ['普惠性托位占比达到50%。', '普惠托位占比达到60%。'],
      ['从业人员中妇女所占比例不低于35%。', '妇女占从业人员比例达到40%。'],
    ] as const)
      assert.deepEqual(verdictsOf(draft, upper), ['weaker'], draft);
  });
  it('cannot tell whether less is meant where one of two is left out, or some are excluded', () => {
    for (const [draft, upper] of [
      ['妇女维权服务站点覆盖率达到95%。', '妇女儿童维权服务站点覆盖率达到95%。'],
      ['中小学家长学校建校率达到100%。', '中小学（幼儿园）家长学校建校率达到100%。'],
      ['孕产妇（不含流动人口）系统管理率达到90%。', '孕产妇（含流动人口）系统管理率达到90%。'],
      ['以乡镇为单位的养老服务覆盖率达到90%。', '以城乡社区为单位的养老服务覆盖率达到90%。'],
    ] as const)
      assert.deepEqual(verdictsOf(draft, upper), ['undecided'], draft);
  });
  it('takes 95% in town and 90% in the country for what is wanted of all, where both are enough', () => {
    const upper = '孕产妇系统管理率达到90%以上。';
    assert.deepEqual(told('孕产妇系统管理率城市达到95%以上，农村达到90%以上。', upper), [
      '城市孕产妇系统管理率 added',
      '农村孕产妇系统管理率 equal',
    ]);
    assert.deepEqual(verdictsOf('孕产妇系统管理率城市达到95%以上，农村达到85%以上。', upper), ['added', 'undecided']);
  });
  it('takes for two what differs in one word', () => {
    for (const [draft, upper] of [
      ['孕前医学检查率达到85%。', '婚前医学检查率达到80%。'],
      ['甲肝疫苗接种率达到85%。', '乙肝疫苗接种率达到90%。'],
      ['经产妇剖宫产率控制在30%以下。', '初产妇剖宫产率控制在30%以下。'],
    ] as const)
      assert.deepEqual(verdictsOf(draft, upper), ['added', 'absent'], draft);
  });
  it('counts by the head wherever the number stands', () => {
    const upper = '每千名儿童拥有儿科执业（助理）医生数达到1.12名。';
    for (const draft of ['每千名儿童拥有1名儿科执业（助理）医生。', '每万名儿童配备10名儿科执业（助理）医师。'])
      assert.deepEqual(verdictsOf(draft, upper), ['weaker'], draft);
    assert.deepEqual(verdictsOf('每千人口托位数达到4.5个。', '每千人口拥有5个3岁以下婴幼儿托位。'), ['weaker']);
    assert.deepEqual(verdictsOf('每千名学生配备2名校医。', '每千名学生有1名校医。'), ['stronger']);
  });
  it('goes by the value that is due when the draft ends, and by the draft’s last one', () => {
    const upper = '到2025年女村医占比达到45%，到2030年女村医占比达到50%。';
    const until = (year: number, draft: string) => compare(targetsIn(draft), [upperOf(upper)], year).map(({ verdict }) => verdict);
    assert.deepEqual(until(2025, '女村医占比达到45%。'), ['equal']);
    assert.deepEqual(until(2030, '女村医占比达到45%。'), ['weaker']);
    assert.deepEqual(until(2030, '女村医占比达到50%。'), ['equal']);
  });
  it('does not take 知晓率 for that of another domain', () => {
    const [own, other] = [targetsIn('法律更加普及，知晓率达到90%。', '妇女与法律'), upperOf('环境更加友好，知晓率达到85%。', '妇女与环境')];
    assert.deepEqual(
      compare(own, [other]).map(({ verdict }) => verdict),
      ['added', 'absent'],
    );
  });
  it('says for how many people values are that are for more or fewer', () => {
    const [row] = compare(targetsIn('每万人口托位数达到41个。'), [upperOf('每千人口托位数达到4.4个。')]);
    assert.equal(say(row!.reason, 'zh'), '上位规划 每千≥4.4个，本规划 每万≥41个');
  });
  it('says where the draft has what is no goal of it', () => {
    const [own] = targetsIn('女村医占比达到45%。');
    const reasonIn = (section: TargetSection) => say(compare([{ ...own!, section }], [upperOf('女村医占比达到50%。')])[0]!.reason, 'zh');
    assert.equal(reasonIn('measure'), '草案写在策略措施里（≥45%），没有列为目标');
    assert.equal(reasonIn('other'), '草案写在主要目标之外（≥45%），没有列为目标');
  });
  it('says for how many also where the words before the number or behind it differ', () => {
    for (const [own, theirs] of [
      ['每千儿童拥有儿科医生达到0.8名。', '每千名儿童拥有儿科医生达到1.12名。'],
      ['全县常住人口每千人拥有3岁以下婴幼儿托位数达到4个。', '每千人口拥有3岁以下婴幼儿托位数达到4.5个。'],
      ['每千0—3岁婴幼儿拥有保育员1名。', '每千名0—3岁婴幼儿拥有保育员2名。'],
    ] as const)
      assert.deepEqual(verdictsOf(own, theirs), ['weaker'], own);
  });
  it('ranks what is for each place, whatever words say which places', () => {
    for (const [own, theirs] of [
      ['每个乡镇、街道配备', '每个乡镇（街道）配备'],
      ['每个乡镇（街道）配备', '每个街道（乡镇）配备'],
      ['各乡镇卫生院配备', '每所乡镇卫生院配备'],
      ['乡镇（街道）至少配备', '每个乡镇（街道）至少配备'],
      ['每所乡镇卫生院和社区卫生服务中心配备', '每所乡镇卫生院、社区卫生服务中心配备'],
      ['县委、县人大、县政府领导班子各配备', '县（市、区）党委、人大、政府领导班子各配备'],
    ] as const)
      assert.deepEqual(verdictsOf(`${own}1名全科医生。`, `${theirs}2名全科医生。`), ['weaker'], own);
  });
  it('knows few for places of a kind from the total of a larger place', () => {
    const wider = (draft: string, upper: string) =>
      compare(targetsIn(draft), [{ ...upperOf(upper), isWider: true }]).map(({ verdict }) => verdict);
    assert.deepEqual(wider('乡镇（街道）领导班子配备1名女干部。', '乡镇（街道）领导班子配备2名女干部。'), ['weaker']);
    assert.deepEqual(wider('农村建成养老服务中心1个。', '农村建成养老服务中心2个。'), ['undecided']);
    assert.deepEqual(wider('乡镇（街道）配备20名全科医生。', '乡镇（街道）配备200名全科医生。'), ['undecided']);
  });
  it('takes what is promised for the countryside for no answer to what is for towns', () =>
    assert.deepEqual(told('城镇卫生厕所普及率达到95%。', '农村卫生厕所普及率达到90%。'), [
      '城镇卫生厕所普及率 added',
      '农村卫生厕所普及率 absent',
    ]));
  it('lets what answers one promise answer none for others beside it', () =>
    assert.deepEqual(
      verdictsOf(
        '县级党委、政府领导班子各配备1名女干部。',
        '县级人大、政协领导班子各配备1名女干部。县级党委、政府领导班子各配备1名女干部。',
      ),
      ['equal', 'absent'],
    ));
  it('takes 城乡 for everywhere', () =>
    assert.deepEqual(verdictsOf('城乡学前三年毛入园率达到90%。', '学前三年毛入园率达到92%。'), ['weaker']));
  it('does not take 以下 for more than 左右 of what should rise', () =>
    assert.deepEqual(verdictsOf('社区居委会成员中女性比例在50%以下。', '社区居委会成员中女性比例保持在50%左右。'), ['undecided']));
  it('does not rank as equal what is of fewer: more words in the name, or a part of a list', () => {
    for (const [own, theirs] of [
      ['学前教育毛入园率达到94%。', '学前教育毛入园率达到94%。'],
      ['公办学前教育毛入园率达到94%。', '学前教育毛入园率达到94%。'],
      ['户籍孕产妇系统管理率达到90%。', '孕产妇系统管理率达到90%。'],
      ['县级以上儿童活动中心覆盖率达到90%。', '县级以上儿童活动中心、青少年宫覆盖率达到90%。'],
    ] as const)
      assert.deepEqual(verdictsOf(own, theirs)[0], own === theirs ? 'equal' : 'undecided', own);
  });
  it('takes the size of a firm for no such number', () =>
    assert.deepEqual(verdictsOf('100人以上企业建立制度的比例达到90%。', '企业建立制度的比例达到85%。').includes('weaker'), false));
  it('does not rank a part beside all, nor 兼职 beside 专职', () => {
    const upper = '学前教育毛入园率达到94%。';
    for (const some of ['部分乡镇', '试点乡镇', '有条件的乡镇'])
      assert.deepEqual(verdictsOf(`${some}学前教育毛入园率达到94%。`, upper), ['undecided'], some);
    assert.deepEqual(verdictsOf('学校兼职心理教师配备率达到90%。', '学校专职心理教师配备率达到90%。'), ['added', 'absent']);
  });
  it('asks no more than a plan above promises, where it strives for more', () => {
    const upper = '孕产妇死亡率控制在12/10万以内，力争降到10/10万。';
    assert.deepEqual(verdictsOf('孕产妇死亡率控制在12/10万以内。', upper), ['equal']);
    assert.deepEqual(verdictsOf('孕产妇死亡率控制在13/10万以内。', upper), ['weaker']);
    assert.deepEqual(verdictsOf('孕产妇死亡率控制在12/10万以内。', '孕产妇死亡率力争降到10/10万。'), ['weaker']);
  });
  for (const [draft, upper] of [
    ['女性在就业人员中的占比保持在40%左右。', '就业人员中的女性比例保持在45%左右。'],
    ['女性就业人员占全部就业人员的比例达到40%。', '就业人员中的女性比例达到45%。'],
    ['有30%以上的妇女经常参加体育锻炼。', '经常参加体育锻炼的妇女比例达到40%以上。'],
    ['妇女健康素养水平达到28%。', '城乡妇女健康素养水平达到30%。'],
    ['女职工参加生育保险人数达到18万人。', '女职工生育保险参保人数达到20万人。'],
    ['市政府工作部门领导班子配备女干部的比例达到40%。', '50%以上的市政府工作部门领导班子配备女干部。'],
    ['农村人口自来水普及率达到85%。', '农村自来水普及率达到90%以上。'],
    ['县人民政府领导班子中至少配备1名女干部。', '市、县级地方政府领导班子中至少各配备2名女干部。'],
    ['学生每天体育活动不少于30分钟。', '学生每天体育活动不少于1小时。'],
    ['正职女干部占同级正职的18%。', '正职中女干部占比达到20%。'],
    ['城乡社区儿童之家建成率80%以上。', '90%以上的城乡社区建设1所为儿童及其家庭提供游戏、娱乐、教育等服务的儿童之家。'],
    ['每百名老年人拥有养老床位3.4张。', '每千名老年人拥有养老床位数达到38张以上。'],
    ['每20万人口拥有公共图书馆1个。', '每10万人口拥有公共图书馆1个。'],
    ['每两千人口拥有执业医师3.4名。', '每千人口拥有执业医师3.4名。'],
    ['每百万人口拥有精神科医师28名。', '每十万人口拥有精神科医师4名。'],
    ['每万人口托位数达到41个。', '每千人口托位数达到4.4个。'],
    ['每1000名儿童拥有床位3.1张。', '每千名儿童拥有床位3.2张。'],
    ['农村居民自来水普及率达到87%。', '农村自来水普及率达到91%。'],
    ['孕产妇死亡率控制在14/100000以内。', '孕产妇死亡率控制在12/10万以内。'],
    ['妇女之家村（社区）覆盖率达到94%。', '妇女之家实现村（社区）全覆盖。'],
    ['每乡镇（街道）配备1名督导员。', '每个乡镇（街道）至少配备2名督导员。'],
    ['康复服务覆盖面达到84%。', '康复服务覆盖率达到91%。'],
  ] as const)
    it(`ranks one thing said in two ways: ${draft}`, () => assert.deepEqual(verdictsOf(draft, upper), ['weaker']));
  it('has what one plan puts together beside what the other says one by one', () => {
    const apart = '宫颈癌筛查率达到80%，乳腺癌筛查率达到70%。';
    assert.deepEqual(told('“两癌”筛查率达到75%。', apart), ['“两癌”筛查率 weaker']);
    assert.deepEqual(told(apart, '“两癌”筛查率达到75%。'), ['宫颈癌筛查率 stronger', '乳腺癌筛查率 weaker']);
    const [congress, conference] = ['人大代表中女性比例达到25%。', '政协委员中女性比例达到35%。'];
    const both = '人大代表、政协委员中女性比例达到30%。';
    assert.deepEqual(told(congress + conference, both), ['人大代表中女性比例 weaker', '政协委员中女性比例 stronger']);
    assert.deepEqual(told(both, congress + conference), ['人大代表、政协委员中女性比例 weaker']);
    assert.deepEqual(told('残疾儿童登记率达到95%。', '残疾儿童登记实现全覆盖。'), ['残疾儿童登记率 weaker']);
    assert.deepEqual(told('残疾儿童登记实现全覆盖。', '残疾儿童登记率达到95%。'), ['残疾儿童登记覆盖率 stronger']);
    assert.deepEqual(told(conference, both), ['政协委员中女性比例 undecided']); // one of two
    assert.deepEqual(told('宫颈癌筛查率达到60%。', '“两癌”筛查率达到75%。'), ['宫颈癌筛查率 undecided']);
    const all = '省、市、县三级人大代表、政协委员中女性比例均达到30%以上。';
    const ours = '县人大代表、政协委员中女性比例分别达到30%、32%。';
    assert.deepEqual(told(ours, all), ['县人大代表中女性比例 equal', '政协委员中女性比例 stronger']);
  });
  it('ranks one in each place with the share of places that have one', () => {
    const each = '每个村（社区）至少配备1名儿童主任。';
    const share = (value: number) => `村（社区）儿童主任配备率达到${value}%。`;
    assert.deepEqual(told(share(100), each), ['村（社区）儿童主任配备率 equal']);
    assert.deepEqual(told(share(95), each), ['村（社区）儿童主任配备率 weaker']);
    assert.deepEqual(told(each, share(95)), ['儿童主任 stronger']);
    assert.deepEqual(told(share(100), '每个村（社区）至少配备2名儿童主任。'), ['村（社区）儿童主任配备率 added', '儿童主任 absent']);
  });
  it('has town and country beside what is said of both, which is a mean and cannot be ranked', () => {
    const [both, apart] = ['城乡社区家长学校建成率达到90%。', '城市社区家长学校覆盖率95%，农村社区家长学校覆盖率80%。'];
    assert.deepEqual(told(apart, both), ['城市社区家长学校覆盖率 undecided', '农村社区家长学校覆盖率 undecided']);
    assert.deepEqual(told(both, apart), ['城乡社区家长学校建成率 undecided']);
  });
  it('ranks how often, however the time is said', () => {
    const upper = '家庭教育指导服务站点每季度开展活动不少于1次。';
    assert.deepEqual(verdictsOf('家庭教育指导服务站点每年开展活动不少于4次。', upper), ['equal']);
    assert.deepEqual(verdictsOf('家庭教育指导服务站点每年开展活动不少于3次。', upper), ['weaker']);
    assert.deepEqual(verdictsOf('每年至少开展3次家庭教育指导。', '每学期开展家庭教育指导不少于2次。'), ['weaker']);
    assert.deepEqual(verdictsOf('每三年至少开展1次妇女病普查。', '每2年至少开展1次妇女病普查。'), ['weaker']);
    assert.deepEqual(verdictsOf('每三年至少开展1次妇女病普查。', '每3年至少开展1次妇女病普查。'), ['equal']);
    assert.deepEqual(verdictsOf('每三年至少开展6次妇女病普查。', '每年至少开展2次妇女病普查。'), ['equal']);
  });
  it('does not call the same what is of fewer, though the list has both names for one thing', () => {
    for (const [draft, upper] of [
      ['城市社区托育服务覆盖率达到60%。', '城乡社区托育服务覆盖率达到60%。'],
      ['开设托班的公办幼儿园比例达到60%。', '开设托班的幼儿园比例达到60%。'],
      ['中小学校专职保安员配备率达到100%。', '中小学、幼儿园专职保安员配备率达到100%。'],
      ['政府领导班子女干部配备率达到100%。', '党政领导班子女干部配备率达到100%。'],
      ['街道文化站覆盖率达到100%。', '乡镇（街道）文化站覆盖率达到100%。'],
      ['乡儿童督导员配备率达到100%。', '乡（镇、街道）儿童督导员配备率达到100%。'],
      ['国有企业签订专项集体合同比例达到98%。', '签订专项集体合同的企业比例达到98%。'],
      ['失业保险参保人数达到2万人。', '妇女失业保险参保人数达到2万人。'],
    ] as const)
      assert.deepEqual(verdictsOf(draft, upper), ['undecided'], draft);
    for (const [draft, upper] of [
      ['乡镇文化站覆盖率达到100%。', '乡镇（街道）文化站覆盖率达到100%。'], // no streets in the county
      ['城市社区和农村社区儿童之家覆盖率达到90%。', '城乡社区儿童之家覆盖率达到90%。'],
      ['辖区企业建立工会比例达到90%。', '企业建立工会比例达到90%。'],
      ['宫颈癌检查人数达到2万人。', '妇女宫颈癌检查人数达到2万人。'],
    ] as const)
      assert.deepEqual(verdictsOf(draft, upper), ['equal'], draft);
  });
  it('gives the reason of the nearest plan that asks more', () => {
    const rows = rowsOf('孕产妇死亡率控制在12/10万以下。', '孕产妇死亡率控制在11/10万以下。', '孕产妇死亡率控制在10/10万以下。');
    assert.match(say(rows[0]!.reason, 'zh'), /上位规划 ≤10/);
    const absent = rowsOf('好。', '孕产妇死亡率控制在11/10万以下。', '孕产妇死亡率控制在10/10万以下。');
    assert.match(say(absent[0]!.reason, 'zh'), /上位规划 ≤10/);
  });
  it('has what all count in beside it: harmless latrines are sanitary ones', () => {
    const [sanitary, harmless] = ['农村卫生厕所普及率达到90%。', '农村无害化卫生厕所普及率达到92%。'];
    assert.deepEqual(verdictsOf(harmless, sanitary), ['undecided']);
    assert.deepEqual(verdictsOf(sanitary, harmless), ['undecided']);
  });
  it('has the lower of town and country beside a target for all of them', () => {
    const told = (goal: string) => rowsOf(goal, '儿童之家覆盖率达到90%。').map(({ indicator, verdict }) => `${indicator} ${verdict}`);
    assert.deepEqual(told('儿童之家覆盖率城市达到90%，农村达到70%。'), ['城市儿童之家覆盖率 added', '农村儿童之家覆盖率 undecided']);
    assert.deepEqual(told('儿童之家覆盖率农村达到95%，城市达到80%。'), ['农村儿童之家覆盖率 added', '城市儿童之家覆盖率 undecided']);
  });
  it('leaves what answers a target of its own where it is', () => {
    const uppers = '儿童之家覆盖率达到80%，其中农村儿童之家覆盖率达到60%。';
    const told = rowsOf('城市儿童之家覆盖率达到90%，农村儿童之家覆盖率达到70%。', uppers).map(({ indicator, verdict }) => [
      indicator,
      verdict,
    ]);
    assert.deepEqual(told, [
      ['城市儿童之家覆盖率', 'undecided'],
      ['农村儿童之家覆盖率', 'stronger'],
    ]);
  });
  it('does not rank a total and what is wanted of each place, though the list knows the thing by its place', () => {
    const upper = '每个乡镇至少建成2所公办幼儿园。';
    assert.deepEqual(verdictsOf('全县建成公办幼儿园5所。', upper), ['undecided']);
    assert.deepEqual(verdictsOf('每个乡镇建成3所公办幼儿园。', upper), ['stronger']);
  });
  it('ranks what is to be reached on the way with what a plan above wants in the same year', () => {
    const stages = (mid: string, last: string) => `${mid}女村医占比达到45%，${last}女村医占比达到50%。`;
    const own = (mid: number) => `到2025年女村医占比达到${mid}%，到2030年女村医占比达到50%。`;
    const upper = stages('到2025年', '到2030年');
    assert.deepEqual(verdictsOf(own(40), upper), ['weaker', 'equal']);
    assert.deepEqual(verdictsOf(own(45), upper), ['equal', 'equal']);
    assert.deepEqual(reasonsOf('到2023年女村医占比达到46%，到2030年女村医占比达到50%。', upper), ['同为 ≥50%']);
    const later = '到2027年女村医占比达到40%，到2030年女村医占比达到50%。';
    assert.deepEqual(reasonsOf(later, upper), ['上位规划 2025年≥45%，本规划 2027年≥40%', '同为 ≥50%']);
    assert.deepEqual(reasonsOf(own(45), upper), ['同为 2025年≥45%', '同为 ≥50%']);
    assert.deepEqual(reasonsOf('女村医占比达到50%。', upper), ['同为 ≥50%；上位规划还有 2025年≥45%，本规划没有']);
    assert.deepEqual(reasonsOf('女村医占比达到55%。', upper), ['上位规划 ≥50%，本规划 ≥55%；上位规划还有 2025年≥45%，本规划没有']);
    const [only] = rowsOf('到2025年，女村医占比达到40%。', upper);
    assert.deepEqual(
      only!.uppers.map(({ target, verdict, early }) => [target.value, verdict, early]),
      [
        [50, 'weaker', [2025, 2030]],
        [45, 'weaker', undefined],
      ],
    );
    assert.deepEqual(verdictsOf(own(40), '女村医占比达到50%。'), ['equal']);
    assert.deepEqual(verdictsOf(own(40), '到2023年女村医占比达到45%，到2030年女村医占比达到50%。'), ['weaker', 'equal']);
    assert.deepEqual(verdictsOf(own(40), '到2025年，女村医占比达到45%。'), ['weaker', 'stronger']);
  });
  it('ranks the value that is promised, not the one that is striven for beside it', () => {
    const upper = '5岁以下儿童死亡率控制在6‰以下。';
    assert.deepEqual(verdictsOf('5岁以下儿童死亡率控制在7‰以下，力争控制在6‰以下。', upper), ['weaker', 'added']);
    assert.deepEqual(verdictsOf('5岁以下儿童死亡率控制在6‰以下，力争控制在5‰以下。', upper), ['equal', 'added']);
    assert.deepEqual(verdictsOf('5岁以下儿童死亡率力争控制在6‰以下。', upper), ['weaker']);
  });
  it('compares what plans without domains promise of the whole', () => {
    const plan = (place: string, rate: number) =>
      readTargets(
        onePlan(
          `${place}妇女发展规划（2021—2025年）\n一、总体目标\n到2025年，孕产妇死亡率控制在${rate}/10万以内。\n二、重点任务\n1.加强服务。\n`,
        ),
      );
    const verdicts = (draft: number, upper: number) =>
      compare(plan('青禾县', draft), [{ targets: plan('云岫市', upper), until: 2025 }], 2025).map(({ verdict }) => verdict);
    assert.deepEqual([verdicts(13, 12), verdicts(12, 12)], [['weaker'], ['equal']]);
  });
  it('compares what a plan promises of the whole beside its goals, once, and not how it says that things stand', () => {
    const plan = (overall: string, goal: string, part = '发展环境') =>
      readTargets(
        onePlan(
          `青禾县妇女发展规划（2021—2030年）\n一、${part}\n${overall}\n二、发展领域\n（一）妇女与健康\n主要目标：\n1.${goal}\n策略措施：\n1.做好服务。\n`,
        ),
      );
    const verdicts = (overall: string, ...upper: [string, string]) =>
      compare(plan(overall, '孕产妇死亡率控制在9/10万以下。'), [{ targets: plan(...upper), until: 2030 }], 2030).map(
        ({ indicator, verdict }) => `${indicator} ${verdict}`,
      );
    const rate = '孕产妇死亡率控制在9/10万以下。';
    const table = '指标\t2020年\t2030年\n孕产妇死亡率（/10万）\t14\t9\n女村医占比（%）\t30\t40';
    assert.deepEqual(verdicts(table, '加快发展。', '女村医占比达到45%。'), ['女村医占比 weaker', '孕产妇死亡率 added']);
    assert.deepEqual(verdicts('加快发展。', '到2030年，女村医占比达到45%。', rate), ['孕产妇死亡率 equal', '女村医占比 absent']);
    assert.deepEqual(verdicts('加快发展。', '女村医占比达到45%。', rate), ['孕产妇死亡率 equal']);
    const less = '指标\t2020年\t2030年\n孕产妇死亡率（/10万）\t18\t14';
    assert.deepEqual(verdicts(less, '加快发展。', rate), ['孕产妇死亡率 weaker', '孕产妇死亡率 equal']);
    assert.deepEqual(verdicts('指标\t2020年\t2030年\n孕产妇死亡率（/10万）\t18\t8', '加快发展。', rate), ['孕产妇死亡率 equal']);
    const early = '到2025年，孕产妇死亡率控制在12/10万以下。';
    assert.deepEqual(verdicts(early, '加快发展。', rate), ['孕产妇死亡率 equal']);
    const aims = (value: string) => plan(`妇女更加健康，女村医占比达到${value}。`, '孕产妇死亡率控制在9/10万以下。', '总体目标');
    assert.deepEqual(
      compare(aims('40%'), [{ targets: aims('45%'), until: 2030 }], 2030).map((row) => `${row.indicator} ${row.verdict}`),
      ['女村医占比 weaker', '孕产妇死亡率 equal'],
    );
  });
  it('lets no measure for others answer a goal', () => {
    const text = (goal: string, measure: string) =>
      `青禾县妇女发展规划\n（2021—2030年）\n一、发展领域\n（一）妇女与健康\n主要目标：\n1.${goal}\n策略措施：\n1.${measure}\n`;
    const draft = readTargets(onePlan(text('妇女更加健康。', '70%的流动妇女接受宫颈癌筛查。')));
    assert.deepEqual(
      compare(draft, [upperOf('宫颈癌筛查率达到70%以上。')]).map(({ verdict }) => verdict),
      ['absent'],
    );
  });
  it('takes the rate of all for that of women, but calls a lower one undecided', () => {
    assert.deepEqual(verdictsOf('基本养老保险参保率达到95%。', '妇女基本养老保险参保率达到96%以上。'), ['undecided']);
    assert.deepEqual(verdictsOf('基本养老保险参保率达到96%。', '妇女基本养老保险参保率达到96%以上。'), ['equal']);
  });
  it('leaves names alike that each have words or numbers of their own undecided, unless the value is lower', () => {
    const pairs = [
      ['100人以上企业女职工委员会组建率达到90%。', '25人以上企业女职工委员会组建率达到90%。'],
      ['60分钟内到场处置率达到95%。', '30分钟内到场处置率达到95%。'],
      ['妇女法律援助申请七日内指派率达到95%。', '妇女法律援助申请三日内指派率达到95%。'],
      ['儿童乳牙龋患率控制在30%以内。', '儿童恒牙龋患率控制在30%以内。'],
      ['三级医院设立母婴室的比例达到90%。', '二级以上医院设立母婴室的比例达到90%。'],
    ] as const;
    for (const [draft, upper] of pairs) assert.deepEqual(verdictsOf(draft, upper), ['undecided'], draft);
    assert.deepEqual(verdictsOf('三级医院设置儿科比例达到90%。', '3级医院设置儿科比例达到90%。'), ['equal']);
    assert.deepEqual(verdictsOf('汽车站母婴室设置率达到80%。', '火车站母婴室设置率达到90%。'), ['weaker']);
    assert.deepEqual(verdictsOf('能够规范诊疗儿童常见病的全科医生达到2名。', '能够规范开展儿童基本诊疗的全科医生达到2名。'), ['equal']);
  });
  it('takes those of whom the plan above speaks for others where they are fewer, or more', () => {
    assert.deepEqual(verdictsOf('孕产妇健康管理率达到95%。', '高危孕产妇健康管理率达到95%。'), ['undecided']);
    assert.deepEqual(verdictsOf('小学心理辅导室建有率达到95%。', '中小学心理辅导室建有率达到95%。'), ['added', 'absent']);
  });
  it('leaves what is of fewer or of others undecided, though the value is the same', () => {
    for (const [draft, upper] of [
      ['社区妇女儿童维权站覆盖率达到95%。', '村（社区）妇女儿童维权站覆盖率达到95%。'],
      ['副高级专业技术人员中的女性比例达到40%。', '高级专业技术人员中的女性比例达到40%。'],
      ['90%的村拟建立妇女议事会。', '90%的村建立妇女议事会。'],
      ['县级人大代表中女性比例达到30%。', '县、乡两级人大代表中女性比例达到30%。'],
      ['县级党委工作部门领导班子配有女干部的占一半以上。', '县级政府工作部门领导班子配有女干部的占一半以上。'],
      ['公民健康素养水平达到30%。', '妇女健康素养水平达到30%。'],
      ['就业人员中的男性比例保持在45%左右。', '就业人员中的女性比例保持在45%左右。'],
      ['学前教育毛入园率达到90%以上（城区）。', '学前教育毛入园率达到90%以上。'],
      ['在城区，学前教育毛入园率达到90%以上。', '学前教育毛入园率达到90%以上。'],
    ] as const)
      assert.deepEqual(verdictsOf(draft, upper), ['undecided'], draft);
    for (const [draft, upper] of [
      ['县级人大代表中女性比例达到30%。', '市、县两级人大代表中女性比例达到30%。'],
      ['市、县两级人大代表中女性比例达到30%。', '县人大代表中女性比例达到30%。'],
      ['县妇幼保健院达标率达到90%。', '妇幼保健院达标率达到90%。'],
      ['领导班子中女干部比例达到30%。', '领导班子女干部比例达到30%。'],
      ['新增托位500个（不含幼儿园托位）。', '新增托位500个。'],
    ] as const)
      assert.deepEqual(verdictsOf(draft, upper), ['equal'], draft);
  });
  it('calls what makes exceptions weaker', () => {
    const upper = '学前教育毛入园率达到90%以上。';
    for (const exception of [
      '（不含民办园）',
      '（仅限城镇）',
      '（力争）',
      '，山区乡镇除外',
      '，偏远山区可适当降低',
      '（户籍人口口径）',
      '或达到全市平均水平',
    ])
      assert.deepEqual(verdictsOf(`学前教育毛入园率达到90%以上${exception}。`, upper), ['weaker'], exception);
    assert.deepEqual(verdictsOf(`学前教育毛入园率达到90%以上，个别乡镇不低于85%。`, upper), ['weaker', 'added']);
    const both = '新生儿死亡率、婴儿死亡率分别控制在3‰、4‰以下';
    assert.deepEqual(verdictsOf(`${both}，流动儿童除外。`, `${both}。`), ['weaker', 'weaker']);
    for (const condition of ['在财力允许的情况下', '如条件许可', '在经费保障到位的前提下'])
      assert.deepEqual(verdictsOf(`${condition}，${upper}`, upper), ['weaker'], condition);
  });
  it('has what is said of women answer what is said of them, not also what is said of all', () => {
    const upper = '公民具备科学素质的比例达到15%，其中女性达到13%以上。';
    assert.deepEqual(told('女性公民具备科学素质的比例达到13%。', upper), [
      '女性公民具备科学素质的比例 equal',
      '公民具备科学素质的比例 absent',
    ]);
  });
  it('ranks no totals of two places, nor what is added to them each year', () =>
    assert.deepEqual(
      compare(targetsIn('女性创业贷款余额年均新增1000万元。'), [{ ...upperOf('女性创业贷款余额年均新增1亿元。'), isWider: true }]).map(
        ({ verdict }) => verdict,
      ),
      ['undecided'],
    ));
  it('compares a stage said in a sentence of its own, and what all are to get with the rate of those who do', () => {
    const stages = (first: number, mark: string) =>
      `到2025年，孕产妇死亡率控制在${first}/10万以下${mark}到2030年，孕产妇死亡率控制在12/10万以下。`;
    assert.deepEqual(verdictsOf(stages(14, '。'), stages(13, '；')), ['weaker', 'equal']);
    assert.deepEqual(verdictsOf('困境儿童医疗救助覆盖率达到95%。', '困境儿童医疗救助应救尽救。'), ['weaker']);
  });
  it('leaves other units of counting and other heads undecided', () => {
    assert.deepEqual(verdictsOf('以县为单位，疫苗接种率达到95%。', '以乡（镇、街道）为单位，疫苗接种率达到95%。'), ['undecided']);
    assert.deepEqual(verdictsOf('每千名3岁以下婴幼儿拥有托位数达到4.5个。', '每千人口拥有3岁以下婴幼儿托位数达到4.5个。'), ['undecided']);
  });
  it('takes places and ages for the same, however they are said', () => {
    const same = [
      ['每个乡镇党政领导班子至少配备1名女干部。', '乡镇党政领导班子中至少配备1名女干部。'],
      ['县委、县政府领导班子各配备1名以上女干部。', '县级以上党委、政府领导班子中至少各配备1名女干部。'],
      ['全县与救助机构长期合作的社会组织不少于1家。', '每个县（区）与救助机构长期合作的社会组织不少于1家。'],
      ['65岁以上老年妇女健康管理率达到80%。', '65岁及以上老年妇女健康管理率达到80%。'],
      ['中小学女校长比例不低于25%。', '中小学校长中女性比例达到25%。'],
      ['农村妇女人均可支配收入年均增速不低于7%。', '农村妇女人均可支配收入年均增长7%以上。'],
    ] as const;
    for (const [draft, upper] of same) assert.deepEqual(verdictsOf(draft, upper), ['equal'], draft);
  });
  it('takes 城乡 均 for each of the two', () =>
    assert.deepEqual(verdictsOf('城乡卫生厕所普及率均达到92%。', '城乡卫生厕所普及率分别达到98%、92%。'), ['weaker', 'equal']));
  it('takes a standard for no total', () =>
    assert.deepEqual(verdictsOf('康复救助标准每人每年不低于1.5万元。', '康复救助标准每人每年不低于2万元。'), ['weaker']));
  it('leaves a list with fewer members undecided', () =>
    assert.deepEqual(verdictsOf('县级图书馆、文化馆免费开放率达到100%。', '县级以上图书馆、文化馆、博物馆免费开放率达到100%。'), [
      'undecided',
    ]));
  it('takes 县 before a name for its level', () =>
    assert.deepEqual(verdictsOf('县妇幼保健机构达标率达到95%。', '省、市、县三级妇幼保健机构达标率分别达到100%、100%和95%。'), [
      'equal',
      'absent',
      'absent',
    ]));
  it('takes the rates of women and of all for one where only one of them is known', () => {
    assert.deepEqual(verdictsOf('女性平均受教育年限达到11年。', '平均受教育年限达到11.3年。'), ['weaker']);
    assert.deepEqual(verdictsOf('妇女人均体育场地面积达到2.5平方米。', '人均体育场地面积达到2.5平方米以上。'), ['equal']);
  });
  it('lets what answers its own goal answer none of the same for others', () => {
    assert.deepEqual(verdictsOf('100%的国有企业签订集体合同。', '100%的国有企业、80%以上的非公企业签订集体合同。'), ['equal', 'absent']);
    assert.deepEqual(verdictsOf('80%的乡镇建立妇女议事会。', '80%的乡镇、60%的村建立妇女议事会。'), ['equal', 'absent']);
  });
  it('compares those who have a thing with how far it has spread', () => {
    for (const draft of ['85%以上的村建有巾帼驿站。', '85%以上的村（社区）设有1个巾帼驿站。', '巾帼驿站建成率达到85%。'])
      assert.deepEqual(verdictsOf(draft, '巾帼驿站覆盖率达到90%以上。'), ['weaker'], draft);
    assert.deepEqual(verdictsOf('配备心理教师的学校比例达到95%。', '95%以上的学校配备心理教师。'), ['equal']);
    assert.deepEqual(verdictsOf('85%以上的孕产妇纳入系统管理。', '孕产妇系统管理率达到90%以上。'), ['weaker']);
    assert.deepEqual(verdictsOf('女村医培训率达到90%以上。', '90%以上的女村医接受培训。'), ['equal']);
    assert.deepEqual(verdictsOf('85%以上的村建有巾帼驿站。', '巾帼驿站知晓率达到90%以上。'), ['added', 'absent']);
    assert.deepEqual(verdictsOf('学校建立健康档案的学生比例达到85%。', '85%以上的村建有巾帼驿站。'), ['added', 'absent']);
  });
  it('gives the reason of an absent and of an added goal', () => {
    const rows = rowsOf('女村医占比达到45%。', '婴儿死亡率控制在5‰以下。');
    assert.deepEqual(
      rows.map((row) => say(row.reason, 'zh')),
      ['只有草案有', '草案没有这一指标（上位规划 ≤5‰）'],
    );
  });
  for (const [upper, draft] of [
    ['5岁以下儿童死亡率控制在6‰以下。', '5岁儿童死亡率控制在7‰以下。'],
    ['孕产妇系统管理率达到90%以上。', '流动孕产妇系统管理率达到85%以上。'],
  ] as const) {
    it(`leaves another population undecided: ${draft}`, () =>
      assert.deepEqual(
        rowsOf(draft, upper).map((row) => row.verdict),
        ['undecided'],
      ));
  }
  it('does not take another age group for another population of the same', () => {
    assert.deepEqual(told('婴儿死亡率控制在5‰以下。', '新生儿死亡率控制在3‰以下。'), ['婴儿死亡率 added', '新生儿死亡率 absent']);
  });
  it('leaves the same indicator in another unit, or as a change, undecided', () => {
    for (const draft of ['每千名儿童拥有床位达到10%。', '每千名儿童拥有床位增加10%。'])
      assert.deepEqual(
        rowsOf(draft, '每千名儿童拥有床位达到3.17张。').map((row) => row.verdict),
        ['undecided'],
      );
    assert.deepEqual(
      rowsOf('人均预期寿命提高1岁。', '人均预期寿命达到79岁。').map((row) => row.verdict),
      ['undecided'],
    );
  });
  it('gives a deadline that comes before the higher-level one as part of the reason', () => {
    const [row] = compare(targetsIn('女村医占比达到40%。'), [upperOf('女村医占比达到45%。')], 2025);
    assert.match(say(row!.reason, 'zh'), /2025 年到期，早于上位规划的 2030 年/);
  });
  it('pairs another name of the same indicator', () =>
    assert.deepEqual(told('妇女宫颈癌筛查率达到70%以上。', '适龄妇女宫颈癌人群筛查率达到70%以上。'), ['妇女宫颈癌筛查率 equal']));
  it('pairs names that no list holds and that are nearly the same', () => {
    assert.deepEqual(verdictsOf('女性乘坐接驳专线的满意率达到60%。', '女性乘坐接驳专线满意率达到70%。'), ['weaker']);
  });
  it('keeps one row for an indicator of two plans, weaker where either is undercut', () => {
    const [row, ...others] = rowsOf(
      '孕产妇死亡率控制在11/10万以下。',
      '孕产妇死亡率控制在12/10万以下。',
      '孕产妇死亡率控制在10/10万以下。',
    );
    assert.deepEqual(others, []);
    assert.deepEqual(
      row!.uppers.map(({ plan, verdict }) => [plan, verdict]),
      [
        [0, 'stronger'],
        [1, 'weaker'],
      ],
    );
    assert.equal(row!.verdict, 'weaker');
  });
  it('keeps one absent row for an indicator that two plans have', () => {
    const [row, ...others] = rowsOf('女村医占比达到45%。', '婴儿死亡率控制在5‰以下。', '婴儿死亡率控制在4‰以下。').filter(
      (r) => r.verdict === 'absent',
    );
    assert.deepEqual(others, []);
    assert.deepEqual(
      row!.uppers.map((u) => u.plan),
      [0, 1],
    );
  });
  it('does not answer one goal of the higher-level plan with another of the draft when its own is there', () => {
    const rows = rowsOf(
      '农村适龄妇女宫颈癌筛查率达到85%以上。适龄妇女宫颈癌筛查率达到75%以上。',
      '适龄妇女宫颈癌筛查率达到70%以上。农村适龄妇女宫颈癌筛查率达到80%以上。',
    );
    assert.deepEqual(
      rows.map((row) => [row.indicator, row.verdict]),
      [
        ['农村适龄妇女宫颈癌筛查率', 'stronger'],
        ['适龄妇女宫颈癌筛查率', 'stronger'],
      ],
    );
  });
  it('takes 各乡镇 and 每个乡镇（街道） for one, and 以乡镇为单位 for no place', () =>
    assert.deepEqual(
      verdictsOf(
        '各乡镇配备1名以上儿童督导员。疫苗接种率以乡镇为单位达到90%。',
        '每个乡镇（街道）至少配备1名儿童督导员。疫苗接种率达到95%以上。',
      ),
      ['equal', 'weaker'],
    ));
  it('knows the share of women among others however it is said', () =>
    assert.deepEqual(
      verdictsOf(
        '女性人民陪审员占人民陪审员总数的比例达到38%。县人大女代表占比达到28%。',
        '人民陪审员中女性比例达到40%。人大代表中女性比例达到30%。',
      ),
      ['weaker', 'weaker'],
    ));
  it('ranks caps of a rise', () => {
    const [own, other] = ['超重肥胖率年均增幅控制在2%以内。', '超重肥胖率年均增幅控制在3%以内。'];
    assert.deepEqual([verdictsOf(own, other), verdictsOf(other, own)], [['stronger'], ['weaker']]);
  });
  it('goes by the figure for its own level of government', () => {
    const upper = '省、市、县三级人大代表中女性比例分别达到30%、28%、25%以上。';
    const answered = (draft: string) =>
      rowsOf(draft, upper).flatMap(({ uppers }) =>
        uppers.filter(({ verdict }) => !/undecided|absent/.test(verdict)).map((one) => [one.verdict, one.target.value]),
      );
    assert.deepEqual(answered('县人大代表中女性比例达到26%。'), [['stronger', 25]]);
    assert.deepEqual(answered('县（市、区）人大代表中女性比例达到24%。'), [['weaker', 25]]);
    assert.deepEqual(verdictsOf('县人大代表中女性比例达到26%。', '省人大代表中女性比例达到30%。'), ['undecided']);
    assert.deepEqual(verdictsOf('人大代表中女性比例达到26%。', '省人大代表中女性比例达到30%。'), ['weaker']);
  });
  it('takes 癌检查率 for 癌筛查率', () =>
    assert.deepEqual(verdictsOf('适龄妇女宫颈癌检查率达到65%。', '适龄妇女宫颈癌筛查率达到70%。'), ['weaker']));
  it('knows a name whose words stand in another order', () =>
    assert.deepEqual(
      verdictsOf(
        '3岁以下婴幼儿托位数每千人口达到3.5个。女性担任村委会主任的比例不低于8%。',
        '每千人口3岁以下婴幼儿托位数达到4.5个。村委会主任中女性比例达到12%。',
      ),
      ['weaker', 'weaker'],
    ));
  it('does not rank a smaller total below that of a larger place', () => {
    const verdicts = (draft: string, upper: string, isWider: boolean) =>
      compare(targetsIn(draft), [{ ...upperOf(upper), isWider }]).map(({ verdict }) => verdict);
    assert.deepEqual(verdicts('建成巾帼示范基地3个。', '建成巾帼示范基地50个。', true), ['undecided']);
    assert.deepEqual(verdicts('建成巾帼示范基地3个。', '建成巾帼示范基地50个。', false), ['weaker']);
    assert.deepEqual(verdicts('养老床位总数达到800张。', '养老床位总数达到9000张。', true), ['undecided']);
    assert.deepEqual(verdicts('每年培训女村医20人次。', '每年培训女村医100人次。', true), ['undecided']);
    assert.deepEqual(verdicts('每个乡镇配备2名督导员。', '每个乡镇配备3名督导员。', true), ['weaker']);
    assert.deepEqual(verdicts('每千人口拥有托位4个。', '每千人口拥有托位4.6个。', true), ['weaker']);
  });
  it('has no rows for nothing', () => assert.deepEqual(compare([], []), []));
});

describe('compare: what is never taken for one thing', () => {
  for (const [draft, upper] of [
    ['居委会成员中女性比例达到50%。', '村委会成员中女性比例达到50%。'],
    ['国家学生体质健康标准合格率达到60%。', '国家学生体质健康标准优良率达到60%。'],
    ['社区居委会主任中女性比例达到40%。', '社区居委会成员中女性比例达到40%。'],
    ['乳腺癌筛查率达到70%。', '宫颈癌筛查率达到70%。'],
    ['中级职称人员中女性比例达到50%。', '高级职称人员中女性比例达到40%。'],
    ['小学专任教师专科以上学历比例达到98%。', '小学专任教师本科以上学历比例达到85%。'],
    ['一般干部中女性比例达到40%。', '领导干部中女性比例达到40%。'],
    ['企业监事会中女性比例达到20%。', '企业董事会中女性比例达到20%。'],
    ['职工代表大会代表中女性比例达到40%。', '党员代表大会代表中女性比例达到25%。'],
    ['民办园在园幼儿占比达到55%。', '公办园在园幼儿占比达到55%。'],
    ['男童义务教育巩固率达到96%。', '女童义务教育巩固率达到96%。'],
    ['性侵案件立案率达到95%。', '性侵案件破案率达到95%。'],
    ['母亲家庭教育知识知晓率达到90%。', '父母家庭教育知识知晓率达到90%。'],
    ['特困妇女法律援助率达到90%。', '困难妇女法律援助率达到90%。'],
  ] as const)
    it(`${draft} ${upper}`, () =>
      assert.deepEqual(
        rowsOf(draft, upper).map((row) => row.verdict),
        ['added', 'absent'],
      ));
});

describe('compare: undecided', () => {
  it('does not rank what is counted by other places, or of other people', () => {
    const byCounty = '接种率以县为单位达到90%以上。';
    for (const [draft, upper, verdict] of [
      [byCounty, '接种率以乡镇为单位达到90%以上。', 'undecided'],
      [byCounty, '接种率以区为单位达到90%以上。', 'equal'],
      ['接种率以乡（镇、街道）为单位达到90%以上。', '接种率以乡镇为单位达到90%以上。', 'equal'],
      ['每千名妇女拥有3岁以下婴幼儿托位数4.5个。', '每千人口拥有3岁以下婴幼儿托位数4.5个。', 'undecided'],
      ['每千名儿童床位数达到3.17张。', '每千名儿童拥有床位数3.17张。', 'equal'],
    ] as const)
      assert.deepEqual(verdictsOf(draft, upper), [verdict], draft);
  });
  it('pairs another population and says that it is one', () => {
    const [row] = rowsOf('适龄妇女宫颈癌筛查率达到70%以上。', '农村适龄妇女宫颈癌筛查率达到80%以上。');
    assert.equal(row!.verdict, 'undecided');
    assert.match(say(row!.reason, 'zh'), /范围不同/);
  });
  it('pairs an age with an age group', () => {
    const [row, ...others] = rowsOf('5岁儿童贫血率控制在12%以下。', '5岁以下儿童贫血率控制在10%以下。');
    assert.deepEqual([row!.verdict, others], ['undecided', []]);
    assert.match(say(row!.reason, 'zh'), /范围不同.*5岁以下儿童.*5岁儿童/);
  });
  it('pairs a change with an absolute value and says that they are such', () => {
    const [row, ...others] = rowsOf('孕产妇死亡率以2020年为基数下降20%。', '孕产妇死亡率控制在12/10万以下。');
    assert.deepEqual(others, []);
    assert.equal(row!.verdict, 'undecided');
    assert.match(say(row!.reason, 'zh'), /变化幅度/);
  });
  it('does not rank what the draft has among its measures only', () => {
    const text =
      '青禾县妇女发展规划\n（2021—2025年）\n一、发展领域\n（一）妇女与健康\n主要目标：\n1.妇女更加健康。\n策略措施：\n1.孕产妇死亡率控制在15/10万以下。\n';
    const [row, ...others] = compare(readTargets(onePlan(text)), [upperOf('孕产妇死亡率控制在12/10万以下。')]);
    assert.deepEqual(others, []);
    assert.equal(row!.verdict, 'undecided');
    assert.match(say(row!.reason, 'zh'), /策略措施/);
    assert.equal(row!.uppers[0]!.verdict, 'weaker');
  });
  it('has no row for a measure that no higher-level plan asks for', () => {
    const text = '青禾县妇女发展规划\n（2021—2025年）\n一、发展领域\n（一）妇女与健康\n策略措施：\n1.女村医占比达到45%。\n';
    assert.deepEqual(compare(readTargets(onePlan(text)), []), []);
  });
});

describe('compare: what else is said of a target', () => {
  const cases: Readonly<Record<string, readonly [draft: string, upper: string][]>> = {
    equal: [
      ['适龄妇女“两癌”免费筛查覆盖率达到90%。', '适龄妇女乳腺癌和宫颈癌免费筛查覆盖率达到90%。'],
      ['所有城乡社区均建有1所儿童之家。', '100%的城乡社区建立1所儿童之家。'],
      ['每个城乡社区均建有1所儿童之家。', '100%的城乡社区建立1所儿童之家。'],
      ['每个乡镇建有1所公办幼儿园。', '乡镇公办幼儿园覆盖率达到100%。'],
      ['成人每天两次刷牙率达到45%。', '12岁儿童龋患率控制在30%以内，成人每天2次刷牙率达到45%。'],
      ['确保经费到位，学校心理教师配备率达到100%。', '学校心理教师配备率达到100%。'],
      ['妇女投诉案件办结率达到100%（限时办结）。', '妇女投诉案件办结率达到100%。'],
      ['医护比达到1:1.25以上。', '医护比达到1:1.25。'],
      ['每个县（市）领导班子配备1名女干部。', '县（市）领导班子女干部配备率达到100%。'],
      ['城市社区卫生服务覆盖率达到90%（城区）。', '城市社区卫生服务覆盖率达到90%。'],
    ],
    weaker: [
      ['每个乡镇（街道）配备1名儿童督导员，偏远乡镇除外。', '每个乡镇（街道）配备1名儿童督导员。'],
      ['每千名儿童拥有床位3.17张（争取）。', '每千名儿童拥有床位3.17张。'],
      ['孕产妇系统管理率达到90%以上（限本地居民）。', '孕产妇系统管理率达到90%以上。'],
      ['医护比达到1:1。', '医护比达到1:1.25。'],
      ['中小学心理辅导室接近全覆盖。', '中小学心理辅导室实现全覆盖。'],
      ['经费允许时，孕产妇系统管理率达到90%以上。', '孕产妇系统管理率达到90%以上。'],
      ['孕产妇系统管理率达到90%以上，不作硬性要求。', '孕产妇系统管理率达到90%以上。'],
    ],
    undecided: [
      ['孕产妇系统管理率达到90%以上（城区）。', '孕产妇系统管理率达到90%以上。'],
      ['户籍人口中，孕产妇系统管理率达到90%以上。', '孕产妇系统管理率达到90%以上。'],
      ['流动人口中，孕产妇健康档案建档率达到90%，孕产妇系统管理率达到90%。', '孕产妇系统管理率达到90%。'],
      ['艾滋病防治知识知晓率达到95%。', '妇女艾滋病和性病防治知识知晓率达到95%。'],
      ['重点公共场所母婴设施配置率达到80%。', '公共场所母婴室配置率达到80%。'],
    ],
  };
  for (const [verdict, pairs] of Object.entries(cases))
    for (const [draft, upper] of pairs)
      it(`${draft} ${upper}`, () =>
        assert.ok(
          told(draft, upper).some((row) => row.endsWith(` ${verdict}`)),
          told(draft, upper).join(),
        ));
  it('holds a first dose and the whole course apart', () => {
    const verdicts = verdictsOf('儿童乙肝疫苗全程接种率达到95%。', '儿童首剂乙肝疫苗及时接种率达到95%。');
    assert.deepEqual(verdicts, ['added', 'absent']);
  });
});
