import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { numbersOf } from '../../server/targets/numbers';
import { readTargets } from '../../server/targets/targets';
import { onePlan } from '../support';

const planWith = (goal: string) => onePlan(`青禾县妇女发展规划\n（2021—2025年）\n一、发展领域\n（一）妇女与健康\n主要目标：\n1.${goal}\n`);
const told = (goal: string) => {
  const plan = planWith(goal);
  return numbersOf(plan, readTargets(plan)).map(({ text, why }) => `${text} ${why}`);
};

const REASONS: Readonly<Record<string, readonly string[]>> = {
  '孕产妇死亡率降到12/10万以下。': [],
  '为35—45岁妇女提供服务。': ['35—45岁 age'],
  '落实青政发〔2021〕18号文件。': ['2021 document', '18号 document'],
  '服务站点\t62\t70': ['62 unread', '70 unread'],
  '办好第3届运动会。': ['3届 ordinal'],
  '见专栏1。': ['1 ordinal'],
  '健全机制（见附件2）。': ['2 ordinal'],
  '表2妇女健康主要指标。': ['2 ordinal'],
  '服务站点每年培训不少于200天。': ['200天 unread'],
  '落实“1234”工程。': ['1234 name'],
  '每3年一个周期开展筛查。': ['3年 period', '一个 period'],
  '截至2020年底，建成12所学校。': ['2020年 year', '12所 past'],
  '婴儿死亡率控制在8‰以下（2010年为9.6‰）。': ['2010年 year', '9.6‰ past'],
  '过去五年，学前教育毛入园率提高到88.5%。': ['五年 past', '88.5% past'],
  '“十三五”期间，学前教育毛入园率提高到88.5%。': ['88.5% past'],
  '规划实施10年来，孕产妇死亡率降至7.5/10万。': ['10年 past', '7.5/10 past'],
  '整合收住人数少于10人的敬老院。': ['10人 condition'],
  '帮扶80%的企业。': ['80% unread'],
  '规划提出72项主要目标、8个领域。': ['72项 name', '8个 name'],
  '参保率达到l00%，登记率达到9O%。': ['l00% unread', '9O% unread'],
  '流动孕产妇管理率达到户籍人口的92%。': ['92% unread'],
  '占比超过80%的企业给予奖励。': ['80% condition'],
  '消除大班额（56人及以上）现象。': ['56人 condition'],
  '培育农村小规模学校（100人以下）。': ['100人以下 condition'],
  '做好普法工作（95%）。': ['95% unread'],
  '各项支出增至17。': ['17 unread'],
  '按不低于1:4000的比例配备教师。': ['1:4000 unread'],
  '建成三个实践基地。': ['三个 unread'],
  '做好普法工作，九成以上，一半左右，百分百，比上期少四分之一。': ['九成 unread', '一半 unread', '百分百 unread', '四分之一 unread'],
  '实现每村一名志愿者。': ['一名 unread'],
  '落实产假158天制度。': ['158天 unread'],
  '学校食品安全事故为零。': ['零 unread'],
  '实现校车事故零发生。': ['零发生 unread'],
  '女童死亡率为零。': [],
  '对校园欺凌零容忍。': [],
  '数量达到规划初期的两倍。': ['两倍 unread'],
  '照料假延长10天。': ['10天 unread'],
  '体质优良率55%以上（小学）、50%以上（初中）。': ['50%以上 unread'],
};

describe('targets/numbers', () => {
  it('counts those of a table in 总体目标, by the head of their columns', () => {
    const rows = ['序号\t指标\t单位\t2020年\t2025年', '1\t孕产妇死亡率\t1/10万\t14.5\t持续下降', '2\t村务公开\t—\t61\t63'];
    const plan = onePlan(
      `青禾县妇女发展规划\n（2021—2025年）\n一、总体要求\n（一）总体目标\n${rows.join('\n')}\n二、发展领域\n（一）妇女与健康\n主要目标：\n1.更加健康。\n`,
    );
    assert.deepEqual(
      numbersOf(plan, readTargets(plan)).map(({ text, why }) => `${text} ${why}`),
      ['2020年 table-head', '2025年 table-head', '1/10 name', '14.5 past', '61 past', '63 unread'],
    );
  });
  for (const [goal, expected] of Object.entries(REASONS)) it(goal, () => assert.deepEqual(told(goal), expected));

  it('tell of the cells of a table, one a line, which are no page numbers', () => {
    assert.deepEqual(told('甲。\n剖宫产率\n30\n42\n38'), ['30 unread', '42 unread', '38 unread']);
    assert.deepEqual(told('甲。\n7\n提供服务。\n8\n8\n9'), []);
    assert.deepEqual(told('甲。\n7\n提供服务。\n\f\n9\n加强管理。'), []);
  });

  it('account for every digit of the goals: in a target, or set aside with its reason', () => {
    const parts = fc.constantFrom(
      '妇女',
      '参保率达到95%',
      '，',
      '3岁',
      '第2',
      '2025年',
      '到',
      '〔2021〕',
      '“12”',
      '7',
      '和',
      '6‰',
      '以上的',
      '。',
      '1:3',
      '十二',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (words) => {
        const plan = planWith(`${words.join('')}。`);
        const targets = readTargets(plan);
        const spans = [...targets, ...numbersOf(plan, targets)].map(({ span }) => span);
        const from = plan.source.indexOf('\n1.') + 3;
        for (let at = from; at < plan.source.length; at++)
          if (/\d/.test(plan.source[at]!))
            assert.ok(
              spans.some(({ start, end }) => start <= at && at < end),
              `${plan.source.slice(from)} ${at - from}`,
            );
      }),
    );
  });
});
