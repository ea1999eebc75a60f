import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf } from '../../support';
import { draft, upper } from '../plans';

const rule = 'undecided-target';
const against = (goal: string, theirs: string, ...messages: RegExp[]) =>
  expectFindings(rule, draft(goal), { uppers: [upper(theirs)], messages });

describe(rule, () => {
  it('reports a goal for fewer people, with the clause and the reason', () =>
    against(
      '农村低收入妇女宫颈癌筛查率达到«85%»。',
      '妇女宫颈癌筛查率达到90%以上。',
      /判不出高低，请核对：本规划 ≥85%，云岫市妇女发展规划 ≥90%；范围不同：上位规划是“妇女”，本规划是“农村低收入妇女”$/,
    ));
  it('reports a change beside a level', () => against('女村医占比提高«5个百分点»。', '女村医占比达到45%以上。', /一个是变化幅度/));
  it('leads to the clause of the nearest plan', () => {
    const [province, city] = [upper('女村医占比达到50%。', { title: '澜川省妇女发展规划' }), upper('女村医占比达到45%。')];
    const [finding, ...others] = findingsOf(draft('女村医占比提高5个百分点。'), [province, city]).filter((f) => f.rule === rule);
    assert.deepEqual(others, []);
    assert.equal(finding!.severity, 'info');
    assert.deepEqual(
      finding!.related.map(({ uri, span }) => [uri, city.slice(span.start, span.end)]),
      [['file:///upper1.txt', '女村医占比达到45%']],
    );
  });
  it('reports one of two goals of a plan that the draft answers at once', () =>
    against('城乡卫生厕所普及率达到«92%»。', '城乡卫生厕所普及率分别达到98%、92%。', /云岫市妇女发展规划 ≥98%；范围不同/));
  it('says each of several things that one target of the draft answers', () => {
    const theirs = '城市社区儿童之家覆盖率达到96%以上，农村社区儿童之家覆盖率达到86%以上。';
    against('城乡社区儿童之家覆盖率达到«86%以上»。', theirs, /城市社区儿童之家覆盖率 ≥96%、农村社区儿童之家覆盖率 ≥86%；范围不同/);
    const [finding] = findingsOf(draft('城乡社区儿童之家覆盖率达到86%以上。'), [upper(theirs)]).filter((f) => f.rule === rule);
    assert.equal(finding!.related.length, 2);
  });
  it('says what is measured where the people are the same', () =>
    against(
      '女职工特殊权益专项集体合同签订率达到«80%»。',
      '女职工权益保护专项集体合同签订率达到80%。',
      /上位规划是“女职工权益保护专项集体合同签订率”/,
    ));
  it('leaves plans of a later period alone', () =>
    expectFindings(rule, draft('女村医占比提高5个百分点。', { period: '2011—2020' }), {
      uppers: [upper('女村医占比达到45%。', { period: '2021—2030' })],
    }));
  it('leaves what can be ranked alone', () => against('女村医占比达到40%。', '女村医占比达到45%以上。'));
  it('leaves it alone where another plan can be ranked', () =>
    expectFindings(rule, draft('女村医占比提高5个百分点。'), {
      uppers: [upper('女村医占比提高5个百分点。', { title: '澜川省妇女发展规划' }), upper('女村医占比达到45%。')],
    }));
  it('gives no more than a hint for the totals of two places', () =>
    assert.deepEqual(
      findingsOf(draft('新增托位300个。'), [upper('新增托位5万个。', { title: '云岫市妇女发展规划' })])
        .filter((f) => f.rule === rule)
        .map((f) => f.severity),
      ['hint'],
    ));
});
