import { strict as assert } from 'node:assert';
import { diffPlans } from '../../server/analysis/plan-diff';
import { diffJson, diffMarkdown, diffText, findingChanges } from '../../server/reports/plan-diff';
import { readTargets } from '../../server/targets/targets';
import { onePlan, womenPlan } from '../support';
import { file, finding } from './files';

const read = (text: string) => ({ plan: onePlan(text), targets: readTargets(onePlan(text)) });
const before = read(womenPlan({ 妇女与健康: ['女村医占比达到40%。', '婴儿死亡率控制在5‰以下。'] }));
const after = read(womenPlan({ 妇女与健康: ['女村医占比达到45%。'] }).replace('妇女与法律', '妇女与数字生活'));
const text = '女村医占比达到40%。女村医占比达到40%。妇女。';
const at = (start: number) => finding(text, '妇女', { span: { start, end: start + 2 } });
const [one, two, three] = file('a.txt', text, at(0), at(11), at(22)).findings;
const diffs = [{ title: '青禾县妇女发展规划', plan: diffPlans(before, after), findings: findingChanges([one!, two!], [two!, three!]) }];

describe('what changed, reported', () => {
  it('tells findings apart by rule and clause, each as often as it is there', () => {
    assert.deepEqual(findingChanges([one!], [one!, two!]).added.length, 1);
    assert.deepEqual([diffs[0]!.findings.added, diffs[0]!.findings.gone, diffs[0]!.findings.unchanged], [[three], [two], 1]);
  });
  it('as text', () => {
    const lines = diffText(diffs, 'zh').split('\n');
    assert.ok(lines.includes('  提高 妇女与健康 女村医占比：≥40% → ≥45%'), lines.join('\n'));
    assert.ok(lines.includes('  删去 妇女与健康 婴儿死亡率：≤5‰ → （无）'));
    assert.ok(lines.includes('  删去 妇女与法律'));
    assert.ok(lines.includes('  没有变的问题：1'));
  });
  it('as Markdown', () => assert.match(diffMarkdown(diffs, 'zh'), /## 青禾县妇女发展规划\n[^]*### 量化目标\n\n- 提高/));
  it('as JSON', () => {
    const [plan] = diffJson(diffs, 'zh').plans;
    assert.deepEqual(plan!.targets[0], {
      ...plan!.targets[0],
      change: 'raised',
      old: { op: '>=', value: 40, unit: '%', hedge: null, text: '女村医占比达到40%' },
    });
    assert.deepEqual(plan!.domains, [
      { change: 'lost', old: '妇女与法律', new: null },
      { change: 'added', old: null, new: '妇女与数字生活' },
    ]);
    assert.equal(plan!.findings.added.length, 1);
    assert.deepEqual(diffJson([{ ...diffs[0]!, plan: undefined }], 'zh').plans[0]!.targets, []);
  });
});
