import { strict as assert } from 'node:assert';
import { applyEdits, expectFindings, findingsOf } from '../../support';
import { againstNation, draft, upper } from '../plans';

const rule = 'weaker-target';
const city = upper('孕产妇死亡率控制在12/10万以下。\n女村医占比达到45%以上。');
const severities = (text: string, uppers: readonly string[]) =>
  findingsOf(text, uppers)
    .filter((f) => f.rule === rule)
    .map((f) => f.severity);

describe(rule, () => {
  it('reports a higher death rate and a lower share, with both values', () => {
    expectFindings(rule, draft('孕产妇死亡率控制在«15/10万以下»。\n女村医占比达到«40%»。'), {
      uppers: [city],
      messages: [/^孕产妇死亡率弱于上位规划：本规划 ≤15\/10万，云岫市妇女发展规划 ≤12\/10万$/, /≥40%.*≥45%/],
    });
    assert.deepEqual(severities(draft('女村医占比达到40%。'), [city]), ['error']);
  });
  it('accepts equal and stronger values', () =>
    expectFindings(rule, draft('孕产妇死亡率控制在10/10万以下。\n女村医占比达到45%。'), { uppers: [city] }));
  it('leads to the clause of the higher-level plan', () => {
    const [finding] = findingsOf(draft('女村医占比达到40%。'), [city]).filter((f) => f.rule === rule);
    assert.deepEqual(
      finding!.related.map(({ uri, span }) => [uri, city.slice(span.start, span.end)]),
      [['file:///upper0.txt', '女村医占比达到45%以上']],
    );
  });
  it('names the nearest of several plans that are undercut', () => {
    const province = upper('女村医占比达到50%以上。', { title: '澜川省妇女发展规划' });
    expectFindings(rule, draft('女村医占比达到«40%»。'), { uppers: [province, city], messages: [/云岫市妇女发展规划 ≥45%/] });
    expectFindings(rule, draft('女村医占比达到«47%»。'), {
      uppers: [province, city],
      messages: [/澜川省妇女发展规划 ≥50%；云岫市妇女发展规划已经低于它，本规划是沿袭$/],
    });
  });
  it('only informs where the draft ends before the higher-level plan', () => {
    const early = draft('女村医占比达到«40%»。', { period: '2021—2025' });
    expectFindings(rule, early, { uppers: [city], messages: [/2025 年到期，早于上位规划的 2030 年/] });
    assert.deepEqual(severities(early.replace(/[«»]/g, ''), [city]), ['info']);
    // on the way there a lower one between is no slip
    const between = upper('女村医占比达到40%。', { title: '云岫市妇女发展规划', period: '2021—2025' });
    expectFindings(rule, early, { uppers: [city, between], messages: [/请确认进度安排$/] });
  });
  it('tells of a share of what the higher-level plan asks for of all, without a number', () => {
    const all = [upper('所有公共场所均设置母婴室。\n女职工更加健康，所有用人单位的女职工都应当依法享受特殊劳动保护的各项权利。')];
    const messages = [/^公共场所设置母婴室（≥80%）不到全部，云岫市妇女发展规划说的是全部：“所有公共场所均设置母婴室”，请核对$/];
    expectFindings(rule, draft('«80%»的公共场所设置母婴室。'), { uppers: all, messages });
    const [finding] = findingsOf(draft('80%的公共场所设置母婴室。'), all).filter((f) => f.rule === rule);
    assert.equal(finding!.severity, 'info');
    for (const fine of ['100%的公共场所设置母婴室。', '80%的公共厕所设置第三卫生间。', '80%的女职工享受特殊劳动保护。'])
      expectFindings(rule, draft(fine), { uppers: all });
  });
  it('has no fix for a range, whose other end may be lower', () => {
    for (const range of ['90%～95%', '90%至95%']) {
      const [finding] = findingsOf(draft(`巩固率达到${range}。`), [upper('巩固率达到97%以上。')]).filter((one) => one.rule === rule);
      assert.ok(finding && !finding.fix, range);
    }
  });
  it('raises the number in its fix, however it is printed', () => {
    const raised = (goal: string, above: string) => {
      const text = draft(goal);
      const [finding] = findingsOf(text, [upper(above)]).filter((one) => one.rule === rule);
      return finding?.fix && applyEdits(text, finding.fix.edits).split('\n').slice(5, -3).join('⏎');
    };
    assert.equal(raised('孕产妇死亡率下降到1 4/10万。', '孕产妇死亡率下降到12/10万。'), '1.孕产妇死亡率下降到1 2/10万。');
    assert.equal(raised('女村医占比达到7\n0%以上。', '女村医占比达到85%以上。'), '1.女村医占比达到⏎85%以上。');
    assert.equal(raised('女村医占比达到90％以上。', '女村医占比达到100%。'), '1.女村医占比达到100％。'); // no more than all
    assert.equal(raised('每年人均补助金额达到12,000元以上。', '每年人均补助金额达到20000元以上。'), '1.每年人均补助金额达到20000元以上。');
  });
  it('goes by the year in the sentence before the plan’s period', () => {
    assert.deepEqual(severities(draft('到2025年，女村医占比达到40%。'), [city]), ['info']);
    assert.deepEqual(severities(draft('女村医占比达到40%。', { period: '2021—2025' }), [upper('到2025年，女村医占比达到45%。')]), [
      'error',
    ]);
  });
  it('reports a value for an earlier year below that of the higher-level plan for the same year', () =>
    expectFindings(rule, draft('女村医占比到2025年达到«40%»，到2030年达到50%。'), {
      uppers: [upper('到2025年女村医占比达到45%，到2030年女村医占比达到50%。')],
      messages: [/本规划 2025年≥?40%，.* 2025年≥?45%$/],
    }));
  it('warns where the draft has it among the measures only', () => {
    const text = draft('妇女更加健康。', { measure: '女村医占比达到«40%»。' });
    expectFindings(rule, text, { uppers: [city], messages: [/策略措施/] });
    assert.deepEqual(severities(text.replace(/[«»]/g, ''), [city]), ['warning']);
  });
  it('keeps silent where the two cannot be ranked', () => {
    expectFindings(rule, draft('孕产妇死亡率以2020年为基数下降5%。'), { uppers: [city] });
    expectFindings(rule, draft('适龄妇女宫颈癌筛查率达到50%。'), { uppers: [upper('农村适龄妇女宫颈癌筛查率达到80%。')] });
    expectFindings(rule, draft('建成巾帼示范基地3个。'), { uppers: [upper('建成巾帼示范基地50个。')] }); // the totals of two places
    expectFindings(rule, draft('居委会成员中女性比例达到20%。'), { uppers: [upper('村委会成员中女性比例达到30%。')] });
  });
  it('compares a women’s plan with women’s plans only', () => {
    expectFindings(rule, draft('女村医占比达到40%。'), {
      uppers: [upper('女村医占比达到45%。', { title: '云岫市儿童发展规划', domain: '儿童与健康' })],
    });
  });
  it('gives no more than a hint for a national figure that is not verified', () => {
    assert.deepEqual(
      againstNation(rule, draft('村委会成员中女性比例达到20%。', { domain: '妇女参与决策和管理' })).map((f) => f.severity),
      ['hint'],
    );
    assert.deepEqual(
      againstNation(rule, draft('孕产妇死亡率控制在15/10万以下。')).map((f) => f.severity),
      ['error'],
    );
  });
  it('only tells of a national figure beside a plan whose years are not known', () => {
    const undated = draft('孕产妇死亡率控制在15/10万以下。').replace(/\n（20\d\d—20\d\d年）/, '');
    assert.deepEqual(
      againstNation(rule, undated).map((f) => f.severity),
      ['info'],
    );
  });
});
