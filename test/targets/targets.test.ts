import { strict as assert } from 'node:assert';
import { readTargets } from '../../server/targets/targets';
import type { Target } from '../../server/targets/target';
import { readPlans } from '../../server/plan/document';
import { findingsOf, onePlan, targetsIn, unmark } from '../support';

const says = ({ indicator, op, value, unit }: Target) => `${indicator} ${op} ${value}${unit}`;
/** A goal's targets, written as “indicator op value unit”. */
const check = (goal: string, ...expected: string[]) => it(goal, () => assert.deepEqual(targetsIn(goal).map(says), expected));
/** What is expected of a goal's only target. */
const detail = (goal: string, expected: Partial<Target>) =>
  it(`${goal} ${JSON.stringify(expected)}`, () => {
    const found = targetsIn(goal);
    assert.equal(found.length, 1);
    assert.deepEqual({ ...found[0], ...expected }, found[0]);
  });
const planned = (text: string) => readPlans(text).flatMap((plan) => readTargets(plan));

describe('target/targets', () => {
  it('are not read in a section that tells how things stand', () => {
    const [plan] = readPlans(
      '青禾县妇女发展规划（2021—2030年）\n一、总体要求\n（一）发展基础\n新建妇女之家86所。\n二、总体目标\n死亡率降到12/10万以下。\n',
    );
    assert.deepEqual(
      readTargets(plan!).map(({ indicator }) => indicator),
      ['死亡率'],
    );
  });
  describe('with spaces between the digits', () => {
    check('平均预期寿命达到8 1.3岁。', '平均预期寿命 >= 81.3岁');
    check('自来水普及率达到9 9.3%。', '自来水普及率 >= 99.3%');
    check('自来水普及率14.5 12');
  });
  describe('of those in a group, whom a comma parts from it', () => {
    check('县人大代表中，女性比例不低于30%。', '县人大代表中女性比例 >= 30%');
    check('新增就业岗位中，女性不低于45%。', '新增就业岗位中女性比例 >= 45%');
    check('市政府部门领导班子中，女干部配备率达到50%。', '市政府部门领导班子中女干部配备率 >= 50%');
    check('在实施过程中，妇女参与率达到50%。', '妇女参与率 >= 50%');
  });
  describe('of a part of those who are to have them', () => {
    check('要有60%以上的领导班子配备女干部。', '领导班子配备女干部 >= 60%');
    check('省政府部门要有一半以上的领导班子配备女干部。', '省政府部门领导班子配备女干部 >= 50%');
    check('县领导班子各配备1名以上女干部，力争2名。', '女干部 >= 1名', '女干部 >= 2名');
    check('95%的城镇家庭和80%的农村家庭参与家风活动。', '城镇家庭参与家风活动 >= 95%', '农村家庭参与家风活动 >= 80%');
  });
  describe('with 分别 before one value', () => {
    check('婴儿和5岁以下儿童死亡率分别控制在8‰以下。', '婴儿死亡率 <= 8‰', '5岁以下儿童死亡率 <= 8‰');
    check('婴儿死亡率、5岁以下儿童死亡率以2020年为基数，分别下降20%。', '婴儿死亡率 >= 20%', '5岁以下儿童死亡率 >= 20%');
  });
  it('are as often for a part as for the whole before it', () =>
    assert.deepEqual(
      targetsIn('每年培训妇女2000人次，其中女农民500人次。').map(({ per }) => per),
      ['年', '年'],
    ));
  it('have one base where a note says so of all, or one is a part of the other', () => {
    const bases = (text: string) => targetsIn(text).map(({ indicator, base }) => `${indicator} ${base}`);
    assert.deepEqual(bases('婴儿死亡率下降22%，儿童溺水死亡率下降30%（均以2020年为基数）。'), [
      '婴儿死亡率 2020年',
      '儿童溺水死亡率 2020年',
    ]);
    assert.deepEqual(bases('儿童伤害死亡率比2020年下降20%，其中溺水死亡率下降30%。'), ['儿童伤害死亡率 2020年', '儿童溺水死亡率 2020年']);
  });
  describe('with the value of the base', () => {
    check('孕产妇死亡率以2010年的45.6/10万为基数下降1/4，即降到34.2/10万。', '孕产妇死亡率 >= 25%', '孕产妇死亡率 <= 34.2/10万');
    check('婴儿死亡率以2010年12‰为基数，下降1/5。', '婴儿死亡率 >= 20%');
    detail('婴儿死亡率以2010年12‰为基数，下降1/5。', { base: '2010年', change: 'decrease' });
  });
  describe('of the year with which their period opens', () => {
    const years = (goal: string) =>
      it(goal, () =>
        assert.deepEqual(
          targetsIn(goal).map(({ deadline }) => deadline),
          [2025, 2025, 2030, 2030, null],
        ),
      );
    years('到2025年，毛入园率达到90%；毛入学率达到95%。到2030年，毛入园率达到95%；毛入学率达到97%。筛查率达到80%。');
    years('力争到2025年，毛入园率达到90%；毛入学率达到95%。到“十五五”末，毛入园率达到95%；毛入学率达到97%。筛查率达到80%。');
    years('经过五年努力，到2025年，毛入园率达到90%；毛入学率达到95%。到2030年，毛入园率达到95%；毛入学率达到97%。筛查率达到80%。');
  });
  it('is that of its clause, however long the list of names behind it', () =>
    assert.deepEqual(
      targetsIn('2025年学前三年毛入园率、义务教育巩固率、高中阶段毛入学率分别达到90%、99%、92%。').map(({ deadline }) => deadline),
      [2025, 2025, 2025],
    ));
  describe('with a mark before the name, and what should fall', () => {
    check('▲儿童伤害死亡率较2020年降低10%。', '儿童伤害死亡率 >= 10%');
    check('青少年吸烟率8%。', '青少年吸烟率 <= 8%');
  });
  describe('behind 一是', () => {
    check('一是95%以上的城市社区建有家长学校。', '城市社区建有家长学校 >= 95%');
    check('一要90%以上的村建有妇女之家。', '村建有妇女之家 >= 90%');
  });
  describe('beside an average', () => {
    check('孕产妇死亡率控制在全国平均水平以下，达到12/10万。', '孕产妇死亡率 <= 12/10万');
    check('婴儿死亡率控制在全省平均水平以内，为5‰。', '婴儿死亡率 <= 5‰');
  });
  it('have the base of those before them', () =>
    assert.deepEqual(
      targetsIn('伤害死亡率以2020年数据为基数，2025年下降10%，2030年下降20%。').map(({ base }) => base),
      ['2020年', '2020年'],
    ));
  describe('with 合同比例, which is no 同比', () => {
    check('企业签订女职工专项集体合同比例达95%以上。', '企业签订女职工专项集体合同比例 >= 95%');
  });
  describe('with the unit in a bracket', () => {
    check('孕产妇死亡率（1/10万）控制在20以下。', '孕产妇死亡率 <= 20/10万');
    check('宫颈癌筛查率（%）达到70以上，婴儿死亡率（‰）下降到5。', '宫颈癌筛查率 >= 70%', '婴儿死亡率 <= 5‰');
    check('孕产妇死亡率控制在12（1/10万）以下。', '孕产妇死亡率 <= 12/10万');
  });
  describe('behind a title that wide space parts from its text', () => {
    check('提高健康水平　孕产妇死亡率下降到12/10万以下。', '孕产妇死亡率 <= 12/10万');
    check('扩大筛查  适龄妇女宫颈癌筛查率达到70%以上。', '适龄妇女宫颈癌筛查率 >= 70%');
    check('农村妇女　宫颈癌筛查率达到70%以上。', '农村妇女宫颈癌筛查率 >= 70%');
    check('孕产妇死亡率　下降到12/10万以下。', '孕产妇死亡率 <= 12/10万');
    check('提高　孕产妇系统管理率到95%以上。', '孕产妇系统管理率 >= 95%');
  });
  for (const title of ['基本情况', '妇女事业发展状况', '取得的成绩', '编制依据', '机遇与挑战'])
    it(`are not read in a part before the first of the plan’s own: ${title}`, () => {
      const parts = `一、${title}\n孕产妇死亡率降至13/10万。\n二、总目标\n妇女更加健康，筛查率达到80%。\n三、发展领域\n`;
      assert.deepEqual(planned(`青禾县妇女发展规划（2021—2030年）\n${parts}`).map(says), ['筛查率 >= 80%']);
    });
  for (const [near, far] of [
    ['近期目标（到2025年）：', '远期目标（到2030年）：'],
    ['2025年目标：', '2030年目标：'],
    ['主要目标：\n到2025年：', '到2030年：'],
  ] as const)
    it(`are due by the year of their list: ${far}`, () => {
      const list = (rate: number, more = '') => `1.孕产妇死亡率控制在${rate}/10万以下。\n2.${more || '妇女更加健康'}。\n`;
      const domain = (name: string) =>
        `${name}\n${near}\n${list(13, '参保率达到90%')}${far}\n${list(12)}3.到2028年，筛查率达到80%。\n策略措施：\n1.做。\n2.做好。\n`;
      const text = `青禾县妇女发展规划（2021—2030年）\n一、发展领域\n${domain('（一）妇女与健康')}${domain('（二）妇女与教育')}`;
      assert.deepEqual(
        planned(text)
          .slice(0, 4)
          .map(({ indicator, deadline, stage }) => [indicator, deadline, stage]),
        [
          ['孕产妇死亡率', 2025, 2025],
          ['参保率', 2025, undefined],
          ['孕产妇死亡率', 2030, undefined],
          ['筛查率', 2028, undefined],
        ],
      );
      assert.ok(!findingsOf(text).some(({ rule }) => rule === 'conflicting-targets'));
    });
  it('are not read in what tells how a domain stands, up to the first year to come', () => {
    const domain = (words: string) => `（一）妇女与健康\n${words}\n主要目标：\n1.筛查率达到80%。\n策略措施：\n1.加强服务。\n`;
    const found = (words: string) => planned(`青禾县妇女发展规划（2021—2030年）\n一、总体要求\n二、发展领域\n${domain(words)}`).map(says);
    assert.deepEqual(found('我县死亡率降至12/10万。到2030年，妇女健康水平进一步提高。'), ['筛查率 >= 80%']);
    assert.deepEqual(found('我县死亡率降至12/10万。到2030年，寿命达到82岁。'), ['寿命 >= 82岁', '筛查率 >= 80%']);
  });
  it('are read above the first label of a text that begins in the midst of a plan', () => {
    const text =
      '7.参保率达到30%以上。\n8.筛查率达到50%以上。\n策略措施：\n1.加强服务。\n（五）妇女与健康\n主要目标：\n1.分娩率达到98%。\n';
    assert.deepEqual(
      planned(text).map((target) => [says(target), target.section]),
      [
        ['参保率 >= 30%', 'goal'],
        ['筛查率 >= 50%', 'goal'],
        ['分娩率 >= 98%', 'goal'],
      ],
    );
  });
  it('are read below the head of a table whose last column is that of the units', () => {
    const rows = '1.妇女更加健康。\n——死亡率下降到12/10万以下。\n县卫生健康局\n县民政局等5个部门\n2.分娩率达到99%。\n县卫生健康局\n';
    assert.deepEqual(
      planned(`青禾县妇女发展规划（2021—2030年）目标责任分解表\n领域\n主要目标\n主要责任单位\n责任单位\n${rows}`).map(says).sort(),
      ['分娩率 >= 99%', '死亡率 <= 12/10万'],
    );
  });
  it('are read where a sentence is numbered as sections are', () => {
    const plan =
      '青禾县妇女发展规划（2021—2030年）\n一、总体目标\n（一）死亡率下降到12/10万以下。\n（二）分娩率达到99%，筛查率达到85%\n二、发展领域\n';
    const found = planned(`${plan}（一）妇女与健康\n主要目标：\n1.健康水平提高。\n策略措施：\n1.加强服务。\n`);
    assert.deepEqual(
      found.map(({ indicator, section, item }) => [indicator, section, item]),
      [
        ['死亡率', 'overall', 1],
        ['分娩率', 'overall', 2],
        ['筛查率', 'overall', 2],
      ],
    );
  });
  it('are read where two shares stand inside a clause and no verb follows', () =>
    assert.doesNotThrow(() => targetsIn('青禾县妇女发展规划99.3％配备青禾县妇女发展规划三分之一')));
  describe('years and spans', () => {
    const stages = (goal: string) => targetsIn(goal).map(({ indicator, value, deadline, stage }) => [indicator, value, deadline, stage]);
    /** Goals that all say the same of one indicator: a stage in 2025, a target in 2030. */
    const staged = (expected: readonly [indicator: string, by2025: number, by2030: number], ...goals: readonly string[]) => {
      const [indicator, stage, target] = expected;
      for (const goal of goals)
        it(goal, () =>
          assert.deepEqual(stages(goal), [
            [indicator, stage, 2025, 2025],
            [indicator, target, 2030, undefined],
          ]),
        );
    };
    staged(
      ['死亡率', 14, 12],
      '死亡率2025年控制在14/10万以下，2030年控制在12/10万以下。',
      '到2025年和2030年，死亡率分别下降到14/10万、12/10万以下。',
      '死亡率到2025年、2030年分别控制在14/10万和12/10万以下。',
    );
    it('several years hold for all sentences up to the next 。', () =>
      assert.deepEqual(stages('到2025年和2030年，产前筛查率分别达到70%和80%；产后访视率分别达到80%和90%。建成率达到85%。'), [
        ['产前筛查率', 70, 2025, 2025],
        ['产前筛查率', 80, 2030, undefined],
        ['产后访视率', 80, 2025, 2025],
        ['产后访视率', 90, 2030, undefined],
        ['建成率', 85, null, undefined],
      ]));
    staged(
      ['出生缺陷发生率', 72, 70],
      '出生缺陷发生率到2025年要降至72/万，到2030年要降至70/万。',
      '出生缺陷发生率到2025年要降至72/万；到2030年要降至70/万。',
      '出生缺陷发生率2025年应降至72/万，2030年应当降至70/万。',
    );
    it('for a part of those before', () =>
      assert.deepEqual(
        stages('毛入学率：2025年达90%，2030年达95%，其中女性分别达88%、94%。').map(([name, value, deadline]) => [name, value, deadline]),
        [
          ['毛入学率', 90, 2025],
          ['毛入学率', 95, 2030],
          ['女性毛入学率', 88, 2025],
          ['女性毛入学率', 94, 2030],
        ],
      ));
    staged(['乡镇建有儿童之家', 50, 80], '2025年50%、2030年80%的乡镇建有儿童之家。', '2025年，50%，到2030年，80%的乡镇建有儿童之家。');
    for (const goal of [
      '婚检率到2025年城市要达到98%，农村要达到86%；到2030年城市要达到99%，农村要达到88%。',
      '婚检率，到2025年城市达到98%，农村达到86%；到2030年城市达到99%，农村达到88%。',
      '婚检率2025年城市达到98%、农村达到86%。2030年城市达到99%、农村达到88%。',
    ])
      it(`for several places: ${goal}`, () =>
        assert.deepEqual(
          stages(goal).map(([name, value, deadline]) => [name, value, deadline]),
          [
            ['城市婚检率', 98, 2025],
            ['农村婚检率', 86, 2025],
            ['城市婚检率', 99, 2030],
            ['农村婚检率', 88, 2030],
          ],
        ));
    staged(
      ['城乡居民健康素养水平', 26, 35],
      '2025年、2030年城乡居民健康素养水平分别达到26%和35%。',
      '城乡居民健康素养水平2025年26%，2030年35%。',
    );
    staged(['妇女参保率', 90, 95], '妇女参保率“十四五”末达到90%，“十五五”末达到95%。');
    it('are of a list of whole names its own values', () =>
      assert.deepEqual(
        stages('到2025年和2030年，婴儿死亡率、围产儿死亡率分别降至5‰、6‰。').map(([name]) => name),
        ['婴儿死亡率', '围产儿死亡率'],
      ));
    it('as many values again are of the same indicators', () =>
      assert.deepEqual(stages('婴儿死亡率、围产儿死亡率到2025年分别不超过5.2‰、6.6‰，到2030年分别不超过5‰、6‰。'), [
        ['婴儿死亡率', 5.2, 2025, 2025],
        ['围产儿死亡率', 6.6, 2025, 2025],
        ['婴儿死亡率', 5, 2030, undefined],
        ['围产儿死亡率', 6, 2030, undefined],
      ]));
    detail('参保率由2020年的80%提高到2030年的95%。', { value: 95, from: 80, deadline: 2030 });
    detail('系统管理率每年保持在85%以上。', { per: null });
    detail('剖宫产率逐年降低1个百分点。', { per: '年', change: 'decrease' });
    it('each span is its own', () =>
      assert.deepEqual(
        targetsIn('城市低保标准不低于每月700元、农村低保标准不低于每年5000元。').map(({ per }) => per),
        ['月', '年'],
      ));
  });

  describe('values', () => {
    check('孕产妇死亡率下降到14/10万以下。', '孕产妇死亡率 <= 14/10万');
    check('孕产妇死亡率下降到14／10万以下。', '孕产妇死亡率 <= 14/10万');
    check('婴儿死亡率降至4.0‰以下。', '婴儿死亡率 <= 4‰');
    check('产前检查率达到99.3％以上。', '产前检查率 >= 99.3%');
    check('妇女人均预期寿命达到81．3岁。', '妇女人均预期寿命 >= 81.3岁');
    check('女性劳动年龄人口平均受教育年限达到11.8年。', '女性劳动年龄人口平均受教育年限 >= 11.8年');
    check('新建公共厕所男女厕位比达到2:3。', '新建公共厕所男女厕位比 >= 0.6667ratio');
    check('新建公共厕所男女厕位比不低于1∶2。', '新建公共厕所男女厕位比 >= 0.5ratio');
    check('出生人口性别比控制在107以下。', '出生人口性别比 <= 107');
    check('县人大代表中女性比例不低于三分之一。', '县人大代表中女性比例 >= 33.33%');
    check('妇女参保率达到百分之九十以上。', '妇女参保率 >= 90%');
    check('企业董事会中女性比例达到一半。', '企业董事会中女性比例 >= 50%');
    check('妇女贫血患病率比2010年下降1/3以上。', '妇女贫血患病率 >= 33.33%');
    check('母婴设施配置率达到９０％。', '母婴设施配置率 >= 90%');
    check('每千名儿童拥有床位达到4.5张。', '每千名儿童拥有床位 >= 4.5张');
    check('妇女参保人数达到3.5万人以上。', '妇女参保人数 >= 3.5万人');
  });

  describe('things counted', () => {
    check('全县至少建设1所标准化妇幼保健院。', '标准化妇幼保健院 >= 1所');
    check('新建3所公办幼儿园。', '公办幼儿园 >= 3所');
    check('乡镇领导班子至少配备一名女干部。', '女干部 >= 1名');
    check('县、乡两级领导班子中各配备1名女干部。', '女干部 >= 1名');
    check('每个乡镇设立不少于2个儿童之家。', '儿童之家 >= 2个');
    check('新增普惠性托位2000个以上。', '新增普惠性托位 >= 2000个');
    check('每千名儿童拥有儿科医生1.2名、床位2.5张。', '每千名儿童拥有儿科医生 >= 1.2名', '每千名儿童拥有床位 >= 2.5张');
    check(
      '小学生每天睡眠达到10小时、初中生达到9小时、高中生达到8小时。',
      '小学生每天睡眠 >= 10小时',
      '初中生每天睡眠 >= 9小时',
      '高中生每天睡眠 >= 8小时',
    );
  });

  describe('operators', () => {
    const op = (goal: string, expected: string) =>
      it(`${goal} ${expected}`, () =>
        assert.deepEqual(
          targetsIn(goal).map((t) => t.op),
          [expected],
        ));
    op('妇女参保率达到85%。', '>=');
    op('妇女参保率达到85%以上。', '>=');
    op('妇女参保率不低于85%。', '>=');
    op('妇女参保率不少于85%。', '>=');
    op('妇女参保率超过85%。', '>');
    op('村委会成员中女性比例高于30%。', '>');
    op('妇女参保率保持在85%左右。', '~');
    op('妇女参保率约为85%。', '~');
    op('孕妇贫血率降至8%。', '<=');
    op('孕妇贫血率控制在8%以内。', '<=');
    op('孕妇贫血率不超过8%。', '<=');
    op('孕妇贫血率低于8%。', '<');
    op('孕妇贫血率达到8%以下。', '<=');
    op('孕妇贫血率达到8%。', '<='); // less is better
  });

  describe('elided words', () => {
    check('孕产妇艾滋病和梅毒检测率分别达到90%和85%以上。', '孕产妇艾滋病检测率 >= 90%', '孕产妇梅毒检测率 >= 85%');
    check('学前一年、学前三年毛入园率分别达到95%和75%。', '学前一年毛入园率 >= 95%', '学前三年毛入园率 >= 75%');
    check('建成妇女活动站12个。', '妇女活动站 >= 12个');
    check('创建儿童友好城市5个、儿童友好社区300个。', '儿童友好城市 >= 5个', '儿童友好社区 >= 300个');
    check('召开3个座谈会，推动解决难题。');
    check('适龄妇女宫颈癌、乳腺癌筛查率分别达到70%和60%。', '适龄妇女宫颈癌筛查率 >= 70%', '适龄妇女乳腺癌筛查率 >= 60%');
    check(
      '新生儿、婴儿和5岁以下儿童死亡率分别降至3.0‰、4.0‰和5.5‰以下。',
      '新生儿死亡率 <= 3‰',
      '婴儿死亡率 <= 4‰',
      '5岁以下儿童死亡率 <= 5.5‰',
    );
    check('孕产妇系统管理率和产后访视率分别达到92%和95%以上。', '孕产妇系统管理率 >= 92%', '孕产妇产后访视率 >= 95%');
    check('适龄妇女宫颈癌筛查率达到70%以上，乳腺癌筛查率达到60%以上。', '适龄妇女宫颈癌筛查率 >= 70%', '适龄妇女乳腺癌筛查率 >= 60%');
    check('5岁以下儿童贫血率控制在10%以下，生长迟缓率控制在4.5%以下。', '5岁以下儿童贫血率 <= 10%', '5岁以下儿童生长迟缓率 <= 4.5%');
    check('小学生近视率降至38%以下，初中生降至60%以下。', '小学生近视率 <= 38%', '初中生近视率 <= 60%');
    check('义务教育巩固率和高中阶段毛入学率均达到95%。', '义务教育巩固率 >= 95%', '高中阶段毛入学率 >= 95%');
    check('孕产妇死亡率、婴儿死亡率分别降至12/10万、4‰以下。', '孕产妇死亡率 <= 12/10万', '婴儿死亡率 <= 4‰');
    check('人均预期寿命逐步提高，达到80岁以上。', '人均预期寿命 >= 80岁');
    check('提高妇女常见病筛查率，达到85%以上。', '妇女常见病筛查率 >= 85%');
    check(
      '妇女养老保险参保率稳定在95%以上，工伤、失业保险参保率分别达到90%、85%。',
      '妇女养老保险参保率 >= 95%',
      '妇女工伤保险参保率 >= 90%',
      '妇女失业保险参保率 >= 85%',
    );
    check('95％的城市社区和85％的农村社区建立家长学校。', '城市社区建立家长学校 >= 95%', '农村社区建立家长学校 >= 85%');
    check('百分之九十以上的中小学校配有心理健康教师。', '中小学校配有心理健康教师 >= 90%');
    check('九年义务教育巩固率达到并保持在97%以上。', '九年义务教育巩固率 >= 97%');
  });

  describe('changes', () => {
    detail('孕妇贫血率以2020年为基数下降20%。', { value: 20, unit: '%', change: 'decrease', base: '2020年', op: '>=' });
    detail('儿童伤害死亡率在2020年基础上下降20%。', { change: 'decrease', base: '2020年', indicator: '儿童伤害死亡率' });
    detail('以2020年为基数，孕产妇死亡率下降20%。', { change: 'decrease', base: '2020年', indicator: '孕产妇死亡率' });
    detail('超重率年均增幅在基线基础上下降70%。', { change: 'decrease', per: null });
    detail('相比于2020年，孕产妇死亡率下降20%。', { change: 'decrease', base: '2020年', deadline: null });
    detail('孕产妇死亡率相较2020年下降20%。', { change: 'decrease', base: '2020年', indicator: '孕产妇死亡率' });
    detail('孕产妇死亡率以2020年为基数，下降20%。', { change: 'decrease', base: '2020年', indicator: '孕产妇死亡率' });
    detail('剖宫产率每年降低0.5个百分点。', { value: 0.5, unit: '个百分点', change: 'decrease', per: '年', base: null });
    detail('妇女儿童发展经费每年增长5%。', { change: 'increase', per: '年' });
    detail('孕妇贫血率下降到8%。', { change: null, base: null });
    detail('妇女参保率提高到95%。', { change: null });
  });

  describe('period of time', () => {
    detail('儿童每天户外活动时间达到2小时以上。', { per: '天' });
    detail('每年培训妇女骨干不少于200人次。', { per: '年' });
    detail('每千名儿童床位增至2.2张。', { per: null });
  });

  describe('of several, each its own', () => {
    check('城市和农村妇女筛查率分别达到97%、86%。', '城市妇女筛查率 >= 97%', '农村妇女筛查率 >= 86%');
    check('村（居）委会成员中女性比例分别达到30%和50%以上。', '村委会成员中女性比例 >= 30%', '居委会成员中女性比例 >= 50%');
  });
  describe('points', () => {
    detail('孕产妇死亡率比2020年降低3个10万分点。', {
      indicator: '孕产妇死亡率',
      op: '>=',
      value: 3,
      unit: '个10万分点',
      change: 'decrease',
    });
    detail('孕产妇死亡率比2020年降低3个十万分点。', {
      indicator: '孕产妇死亡率',
      op: '>=',
      value: 3,
      unit: '个10万分点',
      change: 'decrease',
    });
    detail('婴儿死亡率比2020年降低0.5个千分点。', { indicator: '婴儿死亡率', op: '>=', value: 0.5, unit: '个千分点', change: 'decrease' });
  });
  describe('of places', () => {
    check('婚检率全省达到90%以上，山区县达到80%以上。', '婚检率 >= 90%', '山区县婚检率 >= 80%');
    check('婚检率达到90%，东部地区达到95%，西部地区达到80%。', '婚检率 >= 90%', '东部地区婚检率 >= 95%', '西部地区婚检率 >= 80%');
    check('市区幼儿入园率达到98%以上，县（市）达到92%以上。', '市区幼儿入园率 >= 98%', '县（市）幼儿入园率 >= 92%');
    check('幼儿入园率，市区要求达到98%，县（市）要求达到92%。', '市区幼儿入园率 >= 98%', '县（市）幼儿入园率 >= 92%');
  });

  it('takes the year before the plan’s first for the base of a change', () =>
    assert.deepEqual(
      targetsIn('使2020年5岁以下儿童营养不良患病率降低一半。').map(({ base, deadline }) => [base, deadline]),
      [['2020年', null]],
    ));
  it('joins no numbers that stand apart in a line', () => {
    const values = (goal: string) => targetsIn(goal).map(({ value }) => value);
    assert.deepEqual(values('孕产妇死亡率达到14.5 12/10万。'), []);
    assert.deepEqual(values('入园率达到9 5 %，托位数达到1 200个。'), [95, 1200]);
  });
  describe('hedges', () => {
    detail('妇女健康素养水平力争达到30%以上。', { hedge: '力争', op: '>=' });
    detail('农村卫生厕所普及率争取达到85%。', { hedge: '争取' });
    detail('健康管理率达到90%以上或完成上级下达任务。', { hedge: '或完成上级下达任务' });
    detail('健康管理率达到90%以上（以上级核定为准）。', { hedge: '以上级核定为准' });
    detail('健康管理率达到90%（参考值）。', { hedge: '参考值' });
    it('of what is to be reached by and by, beyond what is promised', () => {
      const hedges = (goal: string) => targetsIn(goal).map(({ value, hedge }) => [value, hedge]);
      for (const goal of ['入学率达到95%以上，逐步提高到97%。', '入学率稳定在95%以上，并逐年提高到97%以上。'])
        assert.deepEqual(hedges(goal), [
          [95, null],
          [97, goal.includes('逐步') ? '逐步' : '逐年'],
        ]);
      assert.deepEqual(hedges('入学率逐步提高到97%。'), [[97, null]]);
      assert.deepEqual(hedges('入学率目前为85%，逐步提高到97%。'), [[97, null]]);
      for (const dated of ['入学率2025年达到95%，2030年逐步提高到97%。', '入学率达到95%，到2030年，逐步提高到97%。'])
        assert.deepEqual(hedges(dated), [
          [95, null],
          [97, null],
        ]);
    });
    detail('女职工集体合同签订率基本达到80%。', { hedge: '基本' });
    detail('妇女参加养老保险的比例一般不低于40%。', { hedge: '一般', op: '>=' });
    detail('力争到2025年，农村卫生厕所普及率达到85%。', { hedge: '力争', indicator: '农村卫生厕所普及率' });
    detail('力争孕产妇死亡率降到12/10万。', { hedge: '力争', indicator: '孕产妇死亡率' });
    for (const some of ['有条件的地方', '部分村', '90%以上的村', '大多数乡镇', '山区乡镇除外', '在试点社区'])
      detail(`${some}，儿童之家覆盖率达到90%。`, { hedge: some, indicator: '儿童之家覆盖率', value: 90 });
    for (const said of ['试点先行', '部分疾病得到有效控制', '大多数家庭受益', '部分先进乡镇率先达标'])
      detail(`${said}，宫颈癌筛查率达到90%。`, { hedge: null, indicator: '宫颈癌筛查率' });
    detail('分步骤分阶段建成儿童之家20个。', { hedge: null });
    detail('婚前医学检查率大体达到80%。', { hedge: '大体', indicator: '婚前医学检查率' });
    detail('参保率预期达到95%。', { hedge: '预期', indicator: '参保率' });
    detail('预期寿命达到80岁。', { hedge: null, indicator: '预期寿命' });
    detail('婚前医学检查率可达80%。', { hedge: null, indicator: '婚前医学检查率' });
    detail('妇女健康素养水平达到30%以上。', { hedge: null });
  });

  describe('deadlines', () => {
    detail('到2025年，农村卫生厕所普及率达到85%。', { deadline: 2025 });
    detail('2025年底前，农村卫生厕所普及率达到85%。', { deadline: 2025 });
    detail('到2025年农村卫生厕所普及率达到85%。', { deadline: 2025, base: null, indicator: '农村卫生厕所普及率' });
    detail('孕妇贫血率以2020年为基数下降20%。', { deadline: null });
    it('serve one sentence', () =>
      assert.deepEqual(
        targetsIn('到2025年，妇女参保率达到85%。村级妇女之家建成率达到90%。').map((t) => t.deadline),
        [2025, null],
      ));
  });

  describe('scope', () => {
    detail('农村适龄妇女宫颈癌筛查率达到75%。', { scope: '农村适龄妇女', indicator: '农村适龄妇女宫颈癌筛查率' });
    detail('5岁以下儿童死亡率降至5‰。', { scope: '5岁以下儿童' });
    detail('35—64岁妇女“两癌”筛查覆盖率达到80%以上。', { scope: '35—64岁妇女' });
    detail('接种率以乡（镇、街道）为单位达到95%以上。', { scope: '以乡（镇、街道）为单位', indicator: '接种率' });
    detail('剖宫产率降至30%。', { scope: null });
    detail('每所乡镇卫生院至少配备1名儿科医生。', { scope: '每所乡镇卫生院', indicator: '儿科医生' });
  });

  describe('without a number', () => {
    detail('乡镇妇女之家实现全覆盖。', { implied: true, value: 100, unit: '%', indicator: '乡镇妇女之家覆盖率' });
    detail('农村低收入妇女做到应检尽检。', { implied: true, value: 100, indicator: '农村低收入妇女' });
    check('困境儿童应保尽保，托育服务全覆盖。', '困境儿童 = 100%', '托育服务覆盖率 = 100%');
    check('符合条件的贫困妇女应保尽保、应救尽救。', '符合条件的贫困妇女 = 100%', '符合条件的贫困妇女 = 100%');
    detail('困境儿童保障应保尽保。', { implied: true, indicator: '困境儿童保障' });
    detail('妇女参保率达到100%。', { implied: false });
  });

  describe('what is no target', () => {
    for (const goal of [
      '做好35—45岁妇女的健康检查。',
      '5岁以下儿童得到更好照料。',
      '60岁以上老年妇女得到关爱。',
      '6个月内的婴儿由家长照料。',
      '18周岁以下未成年人保护机制健全。',
      '2020年12月30日印发。',
      '展望2035年，男女平等全面实现。',
      '每3年开展一个周期的普查。',
      '每两年组织一次妇女常见病检查。',
      '依据青政发〔2021〕18号文件。',
      '落实“五位一体”总体布局。',
      '开展“两癌”检查。',
      '坚持“5个不准”。',
      '推进“三个一”工程。',
      '让每一名儿童健康成长。',
      '不让一名学生掉队。',
      '女职工享受98天产假。',
      '完善24小时接警制度。',
      '建立3级服务网络。',
      '截至2020年，孕产妇死亡率已达15.2/10万。',
      '孕产妇死亡率比上年下降3%。',
      '推行全覆盖的健康检查。',
      '妇女的健康水平明显提高。',
    ])
      check(goal);
    it('what the preface tells of the past', () =>
      assert.deepEqual(
        planned('青禾县妇女发展规划\n前言\n2020年，孕产妇死亡率降至15.2/10万，妇女参保率达到94%。\n一、总体要求\n坚持党的领导。\n'),
        [],
      ));
    it('what stands in the notice', () =>
      assert.deepEqual(
        planned('青禾县人民政府关于印发青禾县妇女发展规划的通知\n妇女参保率达到94%。\n青禾县妇女发展规划\n一、总体要求\n坚持党的领导。\n'),
        [],
      ));
    it('what stands in an annex', () =>
      assert.deepEqual(planned('青禾县妇女发展规划\n一、总体要求\n坚持党的领导。\n附件\n分工表\n妇女参保率达到94%。\n'), []));
  });

  describe('place', () => {
    const text = [
      '青禾县妇女发展规划',
      '一、总体要求',
      '（一）总体目标',
      '妇女参保率达到91%。',
      '二、发展领域',
      '（一）妇女与健康',
      '主要目标：',
      '1.做好准备。',
      '2.妇女参保率达到92%。',
      '——农村妇女参保率达到93%。',
      '（1）城镇妇女参保率达到94%。',
      '策略措施：',
      '3.妇女参保率达到95%。',
      '责任单位：县医保局（参保率达到99%）',
      '三、组织实施',
      '妇女参保率达到96%。',
      '',
    ].join('\n');
    const at = (value: number) => readTargets(onePlan(text)).find((t) => t.value === value);
    const place = (value: number, section: string, domain: string | null, item: number | null) =>
      it(`${section} ${domain ?? ''} ${item ?? ''} (${value})`, () =>
        assert.deepEqual([at(value)?.section, at(value)?.domain, at(value)?.item], [section, domain, item]));
    place(91, 'overall', null, null);
    place(92, 'goal', '妇女与健康', 2);
    place(93, 'goal', '妇女与健康', 2); // a bullet below item 2
    place(94, 'goal', '妇女与健康', 2); // （1） below item 2
    place(95, 'measure', '妇女与健康', 3);
    place(96, 'other', null, null);
    it('is none under 责任单位', () => assert.equal(at(99), undefined));
    it('is a measure in a box behind the measures and their units', () => {
      const boxed = text.replace('三、组织实施', '专栏1 健康工程\n1.丙。\n2.培训女村医不少于30人次。\n三、组织实施');
      assert.equal(readTargets(onePlan(boxed)).find((t) => t.value === 30)?.section, 'measure');
    });
    it('is a goal below a domain whose label is lost', () =>
      assert.deepEqual(
        planned('青禾县妇女发展规划\n一、发展领域\n（一）妇女与健康\n1.妇女参保率达到92%。\n').map((t) => [t.section, t.item]),
        [['goal', 1]],
      ));
  });

  describe('position', () => {
    const goal = (marked: string) => unmark(`青禾县妇女发展规划\n一、发展领域\n（一）妇女与健康\n主要目标：\n1.${marked}\n2.加强服务。\n`);
    const spans = (marked: string) =>
      it(marked.replace(/\n/g, '⏎'), () => {
        const { text, spans: expected } = goal(marked);
        assert.deepEqual(
          planned(text).map((t) => t.span),
          expected,
        );
      });
    spans('到2025年，«孕产妇死亡率下降到14/10万以下»，服务更好。');
    spans('«孕产妇死\n亡率下降到14/10\n\n万以下»，服务更好。');
    spans('«宫颈癌筛查率 达到 ７０％ 以上»，«乳腺癌筛查率达到60％»。');
    spans('«妇女之家实现\n全覆盖»。');

    const values = (marked: string) =>
      it(`value: ${marked.replace(/\n/g, '⏎')}`, () => {
        const { text, spans: expected } = goal(marked);
        assert.deepEqual(
          planned(text).map((t) => t.valueSpan),
          expected,
        );
      });
    values('孕产妇死亡率下降到«14/10\n万以下»，服务更好。');
    values('妇女参保率达到 «9 5 . 5 ％ 以上»。');
    values('婴儿和5岁以下儿童死亡率分别降至«4‰»和«5‰以下»。');

    it('gives the clause as printed, without breaks and spaces', () => {
      const { text } = goal('孕产妇死 亡率\n下降到14／10万以下，服务更好。');
      assert.deepEqual(
        planned(text).map((t) => t.text),
        ['孕产妇死亡率下降到14／10万以下'],
      );
    });
  });

  it('are in the order of the text', () => {
    const starts = targetsIn('妇女之家实现全覆盖，妇女参保率达到95%，困境妇女应帮尽帮，筛查率达到85%。').map((t) => t.valueSpan.start);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
    assert.equal(starts.length, 4);
  });
});
