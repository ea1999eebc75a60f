import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf } from '../../support';
import { againstNation, draft, upper } from '../plans';

const rule = 'weaker-wording';
const city = upper('女村医占比达到45%以上。');

describe(rule, () => {
  it('reports what is reached but for a part', () =>
    expectFindings(rule, draft('基本实现社区妇女之家«全覆盖»。'), { uppers: [upper('社区妇女之家覆盖率达到100%。')] }));
  for (const goal of [
    '女村医占比力争达到«45%以上»。',
    '争取女村医占比达到«45%»。',
    '女村医占比基本达到«45%»。',
    '女村医占比达到«45%左右»。',
  ]) {
    it(`reports ${goal.replace(/[«»]/g, '')}`, () =>
      expectFindings(rule, draft(goal), { uppers: [city], messages: [/数值与上位规划相同/] }));
  }
  it('quotes both', () =>
    expectFindings(rule, draft('女村医占比力争达到«45%»。'), { uppers: [city], messages: [/本规划“力争≥45%”，云岫市妇女发展规划“≥45%”/] }));
  it('is a warning', () =>
    assert.deepEqual(
      findingsOf(draft('女村医占比力争达到45%。'), [city])
        .filter((f) => f.rule === rule)
        .map((f) => f.severity),
      ['warning'],
    ));
  it('accepts the same words, and 达到 for 达到…以上', () => {
    expectFindings(rule, draft('女村医占比达到45%。'), { uppers: [city] });
    expectFindings(rule, draft('女村医占比力争达到45%。'), { uppers: [upper('女村医占比争取达到45%。')] });
  });
  it('accepts a hedged value that is higher', () => expectFindings(rule, draft('女村医占比力争达到50%。'), { uppers: [city] }));
  it('leaves a lower value to weaker-target', () => expectFindings(rule, draft('女村医占比力争达到40%。'), { uppers: [city] }));
  it('says nothing where another plan’s value is undercut', () => {
    expectFindings(rule, draft('女村医占比力争达到45%。'), {
      uppers: [upper('女村医占比达到50%。', { title: '澜川省妇女发展规划' }), city],
    });
  });
  it('gives no more than a hint for a national figure that is not verified', () => {
    assert.deepEqual(
      againstNation(rule, draft('村委会成员中女性比例力争达到30%以上。', { domain: '妇女参与决策和管理' })).map((f) => f.severity),
      ['hint'],
    );
  });
});
