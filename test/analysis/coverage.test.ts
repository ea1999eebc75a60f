import { strict as assert } from 'node:assert';
import { analyse } from '../../server/analysis/analyse';
import { coverageOf } from '../../server/analysis/coverage';
import { readUpper } from '../../server/analysis/read-upper';
import { say } from '../../server/base/messages';
import { coverageJson, coverageTable, coverageTotals } from '../../server/reports/coverage';
import { womenPlan } from '../support';

const draft = womenPlan({
  妇女与健康: ['女村医占比达到40%。', '妇女体检率逐步提高。', '县域内妇女健身设施更加完备。', '乳腺癌筛查率达到60%。'],
});
const upper = womenPlan({
  妇女与健康: [
    '女村医占比达到45%以上。',
    '妇女体检率达到90%。',
    '乳腺癌筛查率达到55%。',
    '妇女健身设施更加完备便利。',
    '两癌救助政策全面落地。',
  ],
}).replace('青禾县', '云岫市');
const [analysis] = analyse(draft, { template: undefined, uppers: [readUpper('file:///市.txt', upper)] });

describe('analysis/coverage', () => {
  it('answers each goal of a higher-level plan, with a number or without, in its order; then comes what only the draft has', () =>
    assert.deepEqual(
      coverageOf(analysis!)
        .filter(({ domain }) => domain === '妇女与健康')
        .map(({ upper: level, status, goal, answer }) => [level, status, goal, answer?.text]),
      [
        [0, 'weaker', '女村医占比达到45%以上', '女村医占比达到40%'],
        [0, 'unquantified', '妇女体检率达到90%', '妇女体检率逐步提高'],
        [0, 'covered', '乳腺癌筛查率达到55%', '乳腺癌筛查率达到60%'],
        [0, 'covered', '妇女健身设施更加完备便利。', '县域内妇女健身设施更加完备。'],
        [0, 'missing', '两癌救助政策全面落地。', undefined],
      ],
    ));
  it('says how alike goals without numbers are, and which comes nearest where none is alike', () => {
    const rows = coverageOf(analysis!).filter(({ likeness }) => likeness !== undefined);
    const [alike, none] = rows.filter(({ domain }) => domain === '妇女与健康');
    assert.ok(alike!.likeness! > 0.4 && none!.likeness! < 0.2);
    assert.match(say(none!.note!, 'zh'), /^最相近的是：/);
  });
  it('is shown as rows below a head, totals a level and a domain, and JSON with the contract’s words', () => {
    const [head, ...rows] = coverageTable(analysis!, 'zh');
    assert.deepEqual(head!.slice(0, 5), ['层级', '领域', '目标', '衔接', '本规划的回应']);
    assert.equal(rows.length, coverageOf(analysis!).length);
    const total = coverageTotals(analysis!, 'zh').find(([, domain]) => domain === '合计')!;
    const { totals, rows: json } = coverageJson(analysis!, 'zh');
    assert.deepEqual(total.slice(2), [totals.covered, 0, totals.weaker, totals.unquantified, totals.missing, 0].map(String));
    assert.deepEqual(coverageTotals(analysis!, 'zh')[0]!.slice(2, 4), ['已衔接', '其中强弱无法判定']);
    assert.deepEqual(Object.keys(json[0]!), ['plan', 'domain', 'status', 'goal', 'answer', 'likeness', 'reason']);
  });
  it('tells of what is answered that it cannot be ranked', () => {
    const own = draft.replace('乳腺癌筛查率', '农村妇女乳腺癌筛查率');
    const [other] = analyse(own, { template: undefined, uppers: [readUpper('file:///市.txt', upper)] });
    const shown = coverageTable(other!, 'zh').filter(([, , goal]) => goal === '乳腺癌筛查率达到55%');
    assert.deepEqual(
      shown.map(([, , , status, answer]) => [status, answer]),
      [['已衔接，强弱无法判定', '农村妇女乳腺癌筛查率达到60%']],
    );
    const total = coverageTotals(other!, 'zh').find(([, domain]) => domain === '合计')!;
    assert.equal(total[3], '1');
  });
});
