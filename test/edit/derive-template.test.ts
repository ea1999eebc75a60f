/** Plans of other kinds, in the structure that such plans have, read with a template derived from themselves and without a line of code. */
import { strict as assert } from 'node:assert';
import * as yaml from '../../server/project/yaml';
import { analyse } from '../../server/analysis/analyse';
import { lint } from '../../server/check/lint';
import { templatesWith, type Template } from '../../server/data';
import { deriveTemplate } from '../../server/edit/derive-template';
import { readPlans } from '../../server/plan/document';
import { readTemplate } from '../../server/project/templates';
import { readTargets } from '../../server/targets/targets';

const DISABLED = `青禾县“十四五”残疾人保障和发展规划
为保障残疾人平等权利，制定本规划。
一、发展基础
“十三五”时期，残疾人基本养老保险参保率达到91%。
二、总体要求
（一）指导思想
坚持以人民为中心。
（二）主要目标
到2025年，残疾人生活更有保障。
专栏1 主要指标
指标\t2020年\t2025年\t属性
残疾人家庭人均收入年均增长（%）\t—\t6.5\t预期性
城乡残疾人职业技能培训人数（人）\t800\t1200\t预期性
困难残疾人生活补贴覆盖率（%）\t100\t100\t约束性
三、重点任务
（一）完善社会保障
1.织牢兜底网。符合条件的残疾人纳入最低生活保障比例达到100%。
2.扩大参保面。残疾人基本医疗保险参保率达到96%以上。
（二）促进就业创业
1.落实按比例就业。新增残疾人就业300名以上。
2.加强培训。培训合格率达到90%。
（三）提升康复服务
1.做实精准康复。有需求的残疾儿童康复服务率达到95%以上。
四、保障措施
（一）加强领导。县残工委统筹实施。
（二）加大投入。经费列入预算。
`;
const ELDERLY = `青禾县老龄事业发展规划
（2021—2025年）
一、指导思想
积极应对人口老龄化。
二、发展目标
到2025年，养老服务体系更加健全。
三、主要任务
（一）健全养老服务体系
1.每千名老年人拥有养老床位达到40张以上，护理型床位占比不低于55%。
2.特殊困难老年人月探访率达到100%。
（二）完善健康支撑体系
1.65岁以上老年人健康管理率达到72%以上。
2.二级以上综合医院设立老年医学科的比例达到60%。
（三）丰富精神文化生活
1.老年大学覆盖所有乡镇，经常参加教育活动的老年人比例达到20%。
四、组织保障
（一）加强党的领导。完善工作机制。
`;
const YOUTH = `青禾县中长期青年发展规划（2021—2025年）
序言
青年兴则国家兴。
一、总体要求
（一）指导思想
坚持党管青年原则。
二、发展领域、发展目标、发展措施
（一）青年思想道德
发展目标：青年理想信念更加坚定。
发展措施：
1.加强教育。团课覆盖率达到100%。
（二）青年教育
发展目标：新增劳动力平均受教育年限达到14年，高等教育毛入学率达到60%以上。
发展措施：
1.扩大资源。建设青年学习点20个。
（三）青年健康
发展目标：青少年体质达标率不低于92%，总体近视率每年降低0.5个百分点。
发展措施：
1.开展锻炼。每天体育锻炼1小时以上。
三、组织实施
（一）加强领导。建立联席会议。
`;
const OUTLINE = `青禾县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要
（2021—2025年）
第一章 发展环境和总体要求
第一节 发展环境
面临新的机遇。
第二章 推动产业升级
第一节 做强农业
到2025年，粮食播种面积稳定在30万亩以上，农产品加工率达到75%。
第二节 做优工业
规模以上工业增加值年均增长7%以上。
第三章 提升城乡品质
第一节 推进城镇化
常住人口城镇化率达到58%。
第四章 增进民生福祉
第一节 办好教育
学前教育毛入园率达到95%以上，九年义务教育巩固率达到98%。
第二节 建设健康青禾
人均预期寿命达到79岁。
第五章 规划实施
第一节 加强领导
健全机制。
`;

interface Case {
  readonly text: string;
  readonly domains: readonly string[];
  /** `indicator value unit` of every target. */
  readonly targets: readonly string[];
}
const CASES: Readonly<Record<string, Case>> = {
  残疾人: {
    text: DISABLED,
    domains: ['完善社会保障', '促进就业创业', '提升康复服务'],
    targets: [
      '残疾人家庭人均收入年均增长 6.5%',
      '城乡残疾人职业技能培训人数 1200人',
      '困难残疾人生活补贴覆盖率 100%',
      '符合条件的残疾人纳入最低生活保障比例 100%',
      '残疾人基本医疗保险参保率 96%',
      '新增残疾人就业 300名',
      '培训合格率 90%',
      '有需求的残疾儿童康复服务率 95%',
    ],
  },
  老龄: {
    text: ELDERLY,
    domains: ['健全养老服务体系', '完善健康支撑体系', '丰富精神文化生活'],
    targets: [
      '每千名老年人拥有养老床位 40张',
      '护理型床位占比 55%',
      '特殊困难老年人月探访率 100%',
      '65岁以上老年人健康管理率 72%',
      '二级以上综合医院设立老年医学科的比例 60%',
      '乡镇老年大学覆盖率 100%',
      '经常参加教育活动的老年人比例 20%',
    ],
  },
  青年: {
    text: YOUTH,
    domains: ['青年思想道德', '青年教育', '青年健康'],
    targets: [
      '团课覆盖率 100%',
      '新增劳动力平均受教育年限 14年',
      '高等教育毛入学率 60%',
      '建设青年学习点 20个',
      '青少年体质达标率 92%',
      '总体近视率 0.5个百分点',
      '每天体育锻炼 1小时',
    ],
  },
  十四五纲要: {
    text: OUTLINE,
    domains: ['推动产业升级', '提升城乡品质', '增进民生福祉'],
    targets: [
      '粮食播种面积 30万亩',
      '农产品加工率 75%',
      '规模以上工业增加值 7%',
      '常住人口城镇化率 58%',
      '学前教育毛入园率 95%',
      '九年义务教育巩固率 98%',
      '人均预期寿命 79岁',
    ],
  },
};

function derived(text: string): Template {
  const read = readTemplate(yaml, deriveTemplate('other-2021', readPlans(text)));
  assert.ok('template' in read, JSON.stringify(read));
  return read.template;
}

/** 三、, 四、 are the domains; （一）… is numbered through. */
const CHAPTERS = `云岫省“十四五”老龄事业发展规划
一、规划背景
（一）发展回顾。老龄事业取得新进展。
二、总体要求
（二）指导思想。坚持以人民为中心。
（三）发展目标。到2025年，护理型床位占比达到60%。
三、织牢养老服务网
（四）健全保障制度。老年人健康管理率达到72%。
（五）扩大普惠供给。特殊困难老年人月探访率达到100%。
四、完善健康支撑体系
（六）加强预防保健。老年人健康素养水平提高到25%。
五、实施保障
（七）加强领导。健全工作机制。
`;

describe('edit/derive-template: chapters as domains', () => {
  it('tells domains from the parts before and behind them', () => {
    const { titles, parts, domains } = derived(CHAPTERS);
    assert.deepEqual(titles, ['老龄事业发展规划']);
    assert.deepEqual(
      [parts, domains].map((all) => all.map(({ name }) => name)),
      [
        ['规划背景', '总体要求', '实施保障'],
        ['织牢养老服务网', '完善健康支撑体系'],
      ],
    );
  });
  it('lets the plan pass that it is derived from', () =>
    assert.deepEqual(lint(analyse(CHAPTERS, { template: derived(CHAPTERS), uppers: [] }), {}, 'zh'), []));
});

describe('edit/derive-template: domains without labels', () => {
  it('asks for no label that parts are called by', () =>
    assert.deepEqual(
      derived(ELDERLY).sections.map(({ name }) => name),
      ['主要目标'],
    ));
  it('warns of a year before the plan among such goals', () => {
    const text = ELDERLY.replace('1.每千名老年人', '1.到2020年，每千名老年人');
    const findings = lint(analyse(text, { template: derived(ELDERLY), uppers: [] }), {}, 'zh');
    assert.ok(findings.some(({ rule, severity }) => rule === 'year-outside' && severity === 'warning'));
  });
  it('takes what is numbered among the domains for one, and what stands in it for goals', () => {
    const more = '（四）推进智慧助老\n1.老年人智能技术培训覆盖率达到50%。\n2.建立服务热线。\n四、组织保障';
    const [analysis] = analyse(ELDERLY.replace('四、组织保障', more), { template: derived(ELDERLY), uppers: [] });
    const { name, goals } = analysis!.plan.domains.at(-1)!;
    assert.deepEqual([name, goals?.items.length], ['推进智慧助老', 2]);
    const added = analysis!.targets.find(({ indicator }) => indicator === '老年人智能技术培训覆盖率');
    assert.deepEqual([added?.section, added?.domain], ['goal', '推进智慧助老']);
    assert.deepEqual(
      lint([analysis!], {}, 'zh').map(({ rule }) => rule),
      ['extra-domain'],
    );
  });
});

for (const [kind, { text, domains, targets }] of Object.entries(CASES)) {
  describe(`a template derived from a plan of another kind: ${kind}`, () => {
    it('has its domains', () =>
      assert.deepEqual(
        derived(text).domains.map(({ name }) => name),
        domains,
      ));
    it('reads the plan as of its kind, every target in prose and tables', () => {
      const [plan] = readPlans(text, templatesWith(derived(text)));
      assert.deepEqual([plan!.kind, plan!.period], ['other-2021', [2021, 2025]]);
      assert.deepEqual(
        plan!.domains.map(({ name }) => name),
        domains,
      );
      assert.deepEqual(
        readTargets(plan!).map((t) => `${t.indicator} ${t.value}${t.unit}`),
        targets,
      );
    });
    it('raises no alarm about its numbering, its parts or its domains', () => {
      const findings = lint(analyse(text, { template: derived(text), uppers: [] }), {}, 'zh');
      const alarms = findings.filter(({ category }) => category === 'numbering' || category === 'structure');
      assert.deepEqual(
        alarms.map(({ rule, message }) => `${rule} ${message}`),
        [],
      );
    });
  });
}
