import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf, womenPlan } from '../../support';
import { planWith } from '../plans';

const marked = ['青禾县妇女发展规划', '«青禾县妇女发展规划»'] as const;
const law =
  '（八）妇女与法律\n主要目标：\n1.妇女在这一领域的状况持续改善。\n策略措施：\n1.落实责任。各部门按职责分工推进。\n2.加强宣传。用好各类阵地。\n';
const upper = womenPlan()
  .replace('青禾县', '云岫市')
  .replace('三、组织实施', '（九）妇女与乡村振兴\n主要目标：\n1.妇女更多参与乡村建设。\n策略措施：\n1.办好讲堂。\n三、组织实施');

describe('missing-domain', () => {
  it('reports a domain of the template at the title, as an error', () => {
    expectFindings('missing-domain', planWith(marked, [law, '']), { messages: [/缺少领域“妇女与法律”$/] });
    assert.deepEqual(
      findingsOf(planWith([law, '']))
        .filter((f) => f.rule === 'missing-domain')
        .map((f) => f.severity),
      ['error'],
    );
  });
  it('only tells of it where the years of the plan are not known, and its template is chosen by the kind alone', () => {
    const undated = planWith([law, ''])
      .replace('\n（2021—2025年）', '')
      .replace(/前言\n.*\n/, '前言\n妇女是推动县域发展的重要力量。\n');
    const found = findingsOf(undated).filter((f) => f.rule === 'missing-domain');
    assert.deepEqual([found.map((f) => f.severity), findingsOf(undated).filter((f) => f.rule === 'unknown-plan').length], [['info'], 1]);
  });
  it('reports a domain that only the higher-level plan has as a warning that leads there', () => {
    expectFindings('missing-domain', planWith(marked), { uppers: [upper], messages: [/“妇女与乡村振兴”：云岫市妇女发展规划/] });
    const [finding] = findingsOf(womenPlan(), [upper]).filter((f) => f.rule === 'missing-domain');
    assert.equal(finding!.severity, 'warning');
    assert.deepEqual(
      finding!.related.map(({ uri, span }) => [uri, upper.slice(span.start, span.end)]),
      [['file:///upper0.txt', '（九）妇女与乡村振兴']],
    );
  });
  it('accepts a plan with every domain', () =>
    expectFindings('missing-domain', womenPlan(), { uppers: [womenPlan().replace('青禾县', '云岫市')] }));
  it('leaves a renamed domain to domain-name', () => expectFindings('missing-domain', planWith(['妇女与环境', '妇女与生态环境'])));
});
