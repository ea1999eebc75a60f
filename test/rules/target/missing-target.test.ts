import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf } from '../../support';
import { againstNation, draft, upper } from '../plans';

const rule = 'missing-target';
const city = upper('孕产妇死亡率控制在12/10万以下。\n女村医占比达到45%以上。');
const none = '主要目标：\n1.妇女更加健康。';

describe(rule, () => {
  it('asks whether an indicator of other ages is the one that is meant', () =>
    expectFindings(rule, draft('«35—45岁妇女宫颈癌筛查率达到75%以上»。'), {
      uppers: [upper('适龄妇女宫颈癌筛查率达到70%以上。')],
      messages: [/是否就是/],
    }));
  it('asks whether a share of bodies is what is meant by one in each', () =>
    expectFindings(rule, draft('«县党政领导班子女干部配备率100%»。'), {
      uppers: [upper('省、市、县党政领导班子中各配备1名以上女干部。')],
      messages: [/是否就是/],
    }));
  it('takes no measure about the same people elsewhere for a mention', () => {
    const text = draft('妇女更加健康。').replace('策略措施：\n', '策略措施：\n9.加大女干部选拔力度。\n');
    const [found] = findingsOf(text, [upper('乡镇（街道）党政领导班子至少有1名女干部。')]).filter((f) => f.rule === rule);
    assert.match(found!.message, /^缺少上位规划的指标/);
  });
  it('reports each indicator that the draft lacks, at the goals of its domain', () => {
    expectFindings(rule, draft('妇女更加健康。').replace(none, none.replace('主要目标', '««主要目标»»')), {
      uppers: [city],
      messages: [/“孕产妇死亡率”（云岫市妇女发展规划 ≤12\/10万）/, /“女村医占比”（.* ≥45%）/],
    });
    assert.deepEqual(
      findingsOf(draft('妇女更加健康。'), [city])
        .filter((f) => f.rule === rule)
        .map((f) => f.severity),
      ['warning', 'warning'],
    );
  });
  it('only asks where a goal says it of all, in words that are no name', () => {
    const uppers = [upper('高危产妇管理率达到100%。')];
    expectFindings(rule, draft('«高危产妇全部纳入管理»，服务更好。'), {
      uppers,
      messages: [/没有找到上位规划的指标“高危产妇管理率”（.* ≥100%）；本规划没有写数的“高危产妇全部纳入管理”是否就是？$/],
    });
    for (const no of ['高危产妇管理服务均等化', '各级均加强高危产妇管理', '并非所有高危产妇都纳入管理'])
      expectFindings(rule, draft(`${no}。`).replace('主要目标', '«主要目标»'), { uppers, messages: [/^缺少上位规划的指标/] });
    expectFindings(rule, draft('高危产妇纳入管理。').replace('主要目标', '«主要目标»'), { uppers, messages: [/^缺少上位规划的指标/] });
  });
  it('only asks where an unmatched goal of the domain has a name much like it', () => {
    const city = upper('90%以上的孕产妇进入系统管理。\n女村医占比达到45%以上。');
    const text = draft('«孕产妇系统管理率达到90%以上».\n女村医占比达到45%。'.replace('.', '。'));
    expectFindings(rule, text, {
      uppers: [city],
      messages: [/没有找到上位规划的指标“孕产妇进入系统管理”.*本规划的“孕产妇系统管理率”（≥90%）是否就是？$/],
    });
    assert.deepEqual(
      findingsOf(text.replace(/[«»]/g, ''), [city])
        .filter((f) => f.rule === rule)
        .map((f) => f.severity),
      ['info'],
    );
  });
  it('only tells of a share of places of which the draft’s is one', () => {
    const places = upper('90%以上的县开展儿童友好建设。\n达到标准的县（市、区）比例达到30%。\n90%以上的村建立妇女微家。');
    const found = findingsOf(draft('妇女更加健康。'), [places]).filter((f) => f.rule === rule);
    assert.deepEqual(
      found.map((f) => f.severity),
      ['info', 'info', 'warning'],
    );
  });
  it('only tells of what each place is to have where the draft names its own', () => {
    const severities = (goal: string) =>
      findingsOf(draft(goal), [upper('每个县（市、区）至少建成1所儿童福利院。')])
        .filter((finding) => finding.rule === rule)
        .map(({ severity }) => severity);
    assert.deepEqual([severities('建成县儿童福利院。'), severities('妇女更加健康。')], [['info'], ['warning']]);
  });
  it('asks no county for what is promised of a higher level', () => {
    const goal = '县级机关公务员中女性比例达到30%。';
    const all = upper('省、市、县级机关公务员中女性比例分别达到25%、28%和30%。');
    const cities = upper('每个设区的市至少建有1所妇女儿童医院。\n设区市妇女儿童活动中心覆盖率达到100%。');
    expectFindings(rule, draft(goal), { uppers: [all] });
    expectFindings(rule, draft(goal), { uppers: [cities] });
  });
  it('asks what the names of lower levels and honours say, too', () => {
    for (const goal of ['省市县三级妇幼保健机构达标率达到80%。', '省级以上文明家庭占比达到20%。', '市政道路无障碍设施建设率达到80%。'])
      assert.equal(findingsOf(draft('加强服务。'), [upper(goal)]).filter((f) => f.rule === rule).length, 1, goal);
  });
  it('accepts words that say all of what should reach 100%', () => {
    const schools = upper('中小学校法治副校长配备率达到100%。');
    for (const goal of ['中小学校全部配备法治副校长。', '所有中小学校都配备法治副校长。'])
      expectFindings(rule, draft(goal), { uppers: [schools] });
    for (const goal of ['所有村（社区）建成妇女之家。', '村（社区）全部建立妇女之家。'])
      expectFindings(rule, draft(goal), { uppers: [upper('村（社区）妇女之家覆盖率达到98%以上。')] });
    const others = ['中小学校全部配备校医。', '中小学校配备法治副校长。', '不要求中小学校全部配备法治副校长。'];
    for (const goal of others) assert.equal(findingsOf(draft(goal), [schools]).filter((f) => f.rule === rule).length, 1, goal);
  });
  it('does not take one known indicator for another', () => {
    const found = findingsOf(draft('适龄妇女乳腺癌筛查率达到60%。'), [upper('适龄妇女宫颈癌筛查率达到70%。')]).filter(
      (f) => f.rule === rule,
    );
    assert.deepEqual(
      found.map((f) => f.severity),
      ['warning'],
    );
  });
  it('reports at the title where the draft has no such domain', () => {
    expectFindings(rule, draft('妇女普遍接受教育。', { title: '«青禾县妇女发展规划»', domain: '妇女与教育' }), {
      uppers: [upper('女村医占比达到45%以上。')],
    });
  });
  it('accepts an indicator that the draft has, among the goals or the measures, whatever its value', () => {
    expectFindings(rule, draft('孕产妇死亡率控制在15/10万以下。', { measure: '女村医占比达到40%。' }), { uppers: [city] });
  });
  it('says where only a measure names it', () => {
    const text = draft('妇女更加健康。', { measure: '逐步提高女村医占比。' }).replace('主要目标', '«主要目标»');
    const uppers = [upper('女村医占比达到45%以上。')];
    expectFindings(rule, text, { uppers, messages: [/“女村医占比”（.*）只在措施里提到，没有写成目标/] });
    const [found] = findingsOf(text.replace(/[«»]/g, ''), uppers).filter((f) => f.rule === rule);
    assert.ok(found!.related.some(({ message }) => message === '措施里的说法'));
  });
  it('leaves an indicator that the draft names without a value to unquantified-target', () => {
    expectFindings(rule, draft('孕产妇死亡率持续下降。\n女村医占比逐步提高。'), { uppers: [city] });
  });
  it('reports an indicator of two higher-level plans once, for the nearest', () => {
    const province = upper('女村医占比达到50%以上。', { title: '澜川省妇女发展规划' });
    expectFindings(rule, draft('妇女更加健康。').replace('主要目标', '«主要目标»'), {
      uppers: [province, upper('女村医占比达到45%以上。')],
      messages: [/云岫市/],
    });
  });
  it('only hints at goals without a number of which the draft says nothing, and asks for no measures', () => {
    const city = upper('巾帼驿站实现全覆盖。', { measure: '女村医占比达到45%以上。' });
    const severities = (goal: string) => findingsOf(draft(goal), [city]).flatMap((f) => (f.rule === rule ? [f.severity] : []));
    assert.deepEqual(severities('妇女更加健康。'), ['hint']);
    assert.deepEqual(severities('巾帼驿站覆盖率稳步提高。'), []);
  });
  it('only hints at bundled national figures', () => {
    const found = againstNation(rule, draft('妇女更加健康。'));
    const severityOf = (indicator: string) => found.find((f) => f.message.includes(`“${indicator}”`))?.severity;
    assert.equal(severityOf('孕产妇死亡率'), 'hint');
    assert.equal(severityOf('九年义务教育巩固率'), 'hint');
  });
});
