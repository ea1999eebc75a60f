import { strict as assert } from 'node:assert';
import { applyEdits, findingsOf, womenPlan } from '../support';
import { draft, upper } from '../rules/plans';

/** The text after the fixes of one rule, one after another. */
function mended(text: string, rule: string, uppers: readonly string[] = []): string {
  const [finding] = findingsOf(text, uppers).filter((one) => one.rule === rule && one.fix);
  return finding ? mended(applyEdits(text, finding.fix!.edits), rule, uppers) : text;
}
const has = (text: string, rule: string, uppers: readonly string[] = []) => findingsOf(text, uppers).some((one) => one.rule === rule);
const without = (text: string, from: string, to: string) => text.slice(0, text.indexOf(from)) + text.slice(text.indexOf(to));
const province = womenPlan({ 妇女与环境: ['农村卫生厕所普及率达到90%以上。', '妇女媒介素养提高。'] }).replaceAll('青禾县', '澜川省');

describe('skeletons', () => {
  it('put a missing domain in its place, numbered, with the higher-level goals', () => {
    const lacking = without(womenPlan(), '（七）', '（八）').replace('（八）', '（七）');
    const text = mended(lacking, 'missing-domain', [province]);
    assert.ok(
      text.includes(
        '（七）妇女与环境\n主要目标：\n1.农村卫生厕所普及率达到90%以上。\n2.妇女媒介素养提高。\n策略措施：\n1.\n（八）妇女与法律\n',
      ),
    );
    assert.ok(
      !has(text, 'missing-domain', [province]) && !has(text, 'numbering-sequence', [province]) && !has(text, 'domain-order', [province]),
    );
  });
  it('put the first domain first', () => {
    const text = mended(
      without(womenPlan(), '（一）妇女与健康', '（二）妇女与教育').replace('（二）妇女与教育', '（一）妇女与教育'),
      'missing-domain',
    );
    assert.ok(text.includes('\n（一）妇女与健康\n主要目标：\n1.\n策略措施：\n1.\n（二）妇女与教育\n'));
  });
  it('say a goal whole: all where all is promised, a ratio as one, and of each what each is to have', () => {
    const added = (goal: string) => mended(draft('妇女更加健康。'), 'missing-target', [upper(goal)]);
    assert.match(added('乡镇巾帼志愿服务队实现全覆盖。'), /\d\.乡镇巾帼志愿服务队实现全覆盖。/);
    assert.match(added('困难妇女全部得到救助。'), /\d\.困难妇女全部得到救助。/);
    assert.match(added('95%的城市社区和85%的农村社区建有家长学校。'), /\d\.95%以上的城市社区建有家长学校。/);
    assert.match(added('发展党员时女性占三分之一以上。'), /三分之一以上。/);
    assert.match(added('每所乡镇卫生院配备3名专职妇保医生。'), /\d\.[^\n]*每所乡镇卫生院[^\n]*3名/);
    assert.match(added('新建公厕男女厕位比例达到2:3，旧公厕达到1:1。'), /男女厕位比例达到2:3[^a-z]*。/);
  });
  it('write no number where the others have none', () => {
    const plain = without(womenPlan(), '（三）', '（四）').replace(/（[一二三四五六七八]）妇女/g, '妇女');
    assert.ok(mended(plain, 'missing-domain').includes('\n妇女与经济\n主要目标：'));
  });
  it('count the headings before the domains', () => {
    const lacking = without(womenPlan(), '（三）', '（四）')
      .replace('（一）妇女与健康', '（一）总体安排\n统筹推进。\n（二）妇女与健康')
      .replace('（二）妇女与教育', '（三）妇女与教育');
    assert.ok(mended(lacking, 'missing-domain').includes('（四）妇女与经济\n'));
  });
  it('number parts among domains that are parts', () => {
    const lacking =
      '青禾县妇女发展规划\n（2021—2025年）\n一、总体要求\n坚持党的领导。\n二、妇女与健康\n主要目标：\n1.甲。\n策略措施：\n1.乙。\n三、组织实施\n落实责任。\n';
    assert.ok(mended(lacking, 'missing-part').endsWith('三、组织实施\n落实责任。\n四、监测评估\n'));
  });
  it('leave what introduces a domain whole, and Markdown’s signs with their headings', () => {
    const intro = '青禾县妇女发展规划\n（2021—2025年）\n一、发展领域\n（一）妇女与健康。保障妇女平等享有健康服务。\n策略措施：\n1.乙。\n';
    assert.ok(mended(intro, 'missing-section').includes('（一）妇女与健康。保障妇女平等享有健康服务。\n主要目标：\n1.\n策略措施：'));
    const markdown =
      '# 青禾县妇女发展规划\n（2021—2025年）\n## 一、发展领域\n### （一）妇女与教育\n主要目标：\n1.甲。\n策略措施：\n1.乙。\n';
    assert.match(mended(markdown, 'missing-domain'), /\n### （一）妇女与健康\n[^]*\n### （二）妇女与教育\n/);
  });
  it('say what a goal measures where its clause leaves it out', () => {
    const city = upper('孕产妇死亡率下降到12/10万以下。\n适龄妇女宫颈癌筛查率达到70%，乳腺癌筛查率达到60%。');
    assert.ok(
      mended(draft('孕产妇死亡率下降到12/10万以下。\n适龄妇女宫颈癌筛查率达到70%。'), 'missing-target', [city]).includes(
        '\n3.适龄妇女乳腺癌筛查率达到60%以上。',
      ),
    );
  });
  it('take the bundled figures where there is no plan above', () => {
    const findings = findingsOf(draft('妇女更加健康。'), []).filter(({ rule }) => rule === 'missing-domain');
    assert.ok(findings.every(({ fix }) => fix!.edits.length > 0));
  });
  it('add a label and a part', () => {
    const lacking = womenPlan()
      .replace(/策略措施：\n1\.落实责任[^\n]*\n2\.加强宣传[^\n]*\n（二）/, '（二）')
      .replace(/三、组织实施\n[^\n]*\n四、/, '三、');
    assert.ok(has(lacking, 'missing-section') && has(lacking, 'missing-part'));
    const text = mended(mended(lacking, 'missing-section'), 'missing-part');
    assert.ok(text.includes('\n策略措施：\n1.\n（二）妇女与教育\n'));
    assert.ok(text.includes('\n三、组织实施\n四、监测评估\n'));
    assert.ok(!has(text, 'missing-section') && !has(text, 'missing-part') && !has(text, 'numbering-sequence'));
  });
  it('add no more than the heading above the labels of the first domain', () => {
    const plan = womenPlan();
    const text = mended(plan.replace('（一）妇女与健康\n', ''), 'missing-domain', [province]);
    assert.equal(text, plan);
    const two = plan.replace('（一）妇女与健康\n', '').replace(/（二）妇女与教育\n[^]*?(?=（三）)/, '');
    const names = findingsOf(two, [province]).flatMap(({ rule, fix }) =>
      rule === 'missing-domain' ? fix!.edits[0]!.text.split('\n')[0] : [],
    );
    assert.deepEqual(names[0], '（一）妇女与健康');
    assert.match(names[1]!, /^$|妇女与教育/);
  });
  it('add no more than the label above a list that stands there already', () => {
    const plan = womenPlan({ 妇女与健康: ['妇女更加健康。', '筛查率达到95%。'] });
    for (const label of ['主要目标：', '策略措施：'])
      assert.equal(mended(plan.replace(`${label}\n`, ''), 'missing-section', [province]), plan);
  });
  it('add a missing target as the next goal', () => {
    const city = upper('孕产妇死亡率下降到12/10万以下。\n妇女健康素养水平达到30%以上。');
    const text = mended(draft('孕产妇死亡率下降到12/10万以下。').replaceAll('1.', '1. '), 'missing-target', [city]);
    assert.ok(text.includes('1. 孕产妇死亡率下降到12/10万以下。\n2. 妇女健康素养水平达到30%以上。\n策略'));
    assert.ok(!has(text, 'missing-target', [city]));
  });
  it('keep the line breaks of the file', () => {
    const text = mended(draft('孕产妇死亡率下降到12/10万以下。').replaceAll('\n', '\r\n'), 'missing-target', [
      upper('孕产妇死亡率下降到12/10万以下。\n妇女健康素养水平达到30%以上。'),
    ]);
    assert.ok(text.includes('\r\n2.妇女健康') && !/[^\r]\n/.test(text));
  });
});
