import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf, womenPlan } from '../../support';
import { planWith } from '../plans';

const measures = '策略措施：\n1.落实责任。各部门按职责分工推进。\n2.加强宣传。用好各类阵地。\n';

describe('missing-section', () => {
  it('reports a domain without measures', () => {
    expectFindings('missing-section', planWith([measures, ''], ['妇女与健康', '«妇女与健康»']), {
      messages: [/“妇女与健康”缺少“策略措施”/],
    });
  });
  it('reports a domain without goals', () => {
    expectFindings('missing-section', planWith(['妇女与健康\n主要目标：\n1.妇女在这一领域的状况持续改善。', '«妇女与健康»']), {
      messages: [/“妇女与健康”缺少“主要目标”/],
    });
  });
  it('only tells of it where the plan above has none such either', () => {
    const bare = (text: string) => text.replace(/策略措施：\n/g, '').replace(/^\d\.(?:落实责任|加强宣传).*\n/gm, '');
    const upper = bare(womenPlan()).replaceAll('青禾县', '云岫市');
    const found = findingsOf(bare(womenPlan()), [upper]).filter(({ rule }) => rule === 'missing-section');
    assert.deepEqual(new Set(found.map(({ severity }) => severity)), new Set(['info']));
    assert.match(found[0]!.message, /云岫市妇女发展规划的各领域也没有/);
    const one = findingsOf(planWith([measures, '']), [upper]).filter(({ rule }) => rule === 'missing-section');
    assert.deepEqual(
      one.map(({ severity }) => severity),
      ['error'],
    ); // the draft’s other domains have it
    const whole = findingsOf(bare(womenPlan()), [womenPlan().replaceAll('青禾县', '云岫市')]);
    assert.ok(whole.filter(({ rule }) => rule === 'missing-section').every(({ severity }) => severity === 'error'));
  });
  it('accepts domains with both, and does not ask for 责任单位', () => expectFindings('missing-section', womenPlan()));
  it('accepts other names of the sections', () =>
    expectFindings('missing-section', planWith(['主要目标：', '发展目标：'], ['策略措施：', '主要措施:'])));
});
