import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf, womenPlan } from '../../support';
import { draft } from '../plans';

const rule = 'conflicting-targets';

describe(rule, () => {
  it('reports the second of two values, and leads to the first', () => {
    const text = draft('孕产妇死亡率控制在12/10万以下。', { measure: '孕产妇死亡率控制在10/10万以下。' });
    expectFindings(rule, text.replace('10/10万以下', '«10/10万以下»'), {
      messages: [/^孕产妇死亡率前后不一：这里 ≤10\/10万，另一处 ≤12\/10万$/],
    });
    const [finding] = findingsOf(text).filter((f) => f.rule === rule);
    assert.equal(finding!.severity, 'error');
    assert.deepEqual(
      finding!.related.map(({ uri, span }) => [uri, text.slice(span.start, span.end)]),
      [[undefined, '孕产妇死亡率控制在12/10万以下']],
    );
  });
  it('knows an indicator by its other name', () =>
    expectFindings(rule, draft('高等教育在校生中女性比例达到50%。', { measure: '女性占高等教育在校生的比重达到«55%»。' })));
  it('reports another value in the other plan of the file', () => {
    const children = draft('婴儿死亡率控制在«5‰以下»。', { title: '青禾县儿童发展规划', domain: '儿童与健康' });
    expectFindings(rule, womenPlan({ 妇女与健康: ['婴儿死亡率控制在4‰以下。'] }) + children);
  });
  it('accepts other values in a plan of the file for the years before', () => {
    const before = draft('婴儿死亡率控制在8‰以下。', { title: '青禾县儿童发展规划', period: '2011—2020', domain: '儿童与健康' });
    const after = draft('婴儿死亡率控制在5‰以下。', { title: '青禾县儿童发展规划', period: '2021—2030', domain: '儿童与健康' });
    expectFindings(rule, before + after);
  });
  it('takes 青禾县 for the place of 云岫市青禾县', () => {
    const children = draft('婴儿死亡率控制在«5‰以下»。', { title: '云岫市青禾县儿童发展规划', domain: '儿童与健康' });
    expectFindings(rule, womenPlan({ 妇女与健康: ['婴儿死亡率控制在4‰以下。'] }) + children);
  });
  it('accepts other values in a plan of the file for another place', () => {
    const theirs = draft('婴儿死亡率控制在5‰以下。', { title: '云岫市儿童发展规划', domain: '儿童与健康' });
    expectFindings(rule, womenPlan({ 妇女与健康: ['婴儿死亡率控制在4‰以下。'] }) + theirs);
  });
  it('reports two values of one sentence that names the indicator twice', () =>
    expectFindings(rule, draft('孕产妇死亡率控制在12/10万以下，婴儿死亡率控制在5‰以下，孕产妇死亡率控制在«14/10万以内»。')));
  it('accepts two names of one sentence for two things, though one indicator has both names', () =>
    expectFindings(rule, draft('后备干部中女干部比例达到20%，女性后备干部比例达到25%。')));
  it('takes what begins with 其中 for a part of what stands before it', () =>
    expectFindings(rule, draft('县级以上人大代表中女性比例达到30%。其中县人大代表中女性比例达到32%。')));
  it('accepts one value in two places', () =>
    expectFindings(rule, draft('孕产妇死亡率控制在12/10万以下。', { measure: '孕产妇死亡率控制在12/10万以下。' })));
  it('takes what has no year for due in the last one', () => {
    expectFindings(rule, draft('女村医占比达到40%。\n到2030年，女村医占比达到«45%»。'));
    expectFindings(rule, draft('到2025年，女村医占比达到40%。\n女村医占比达到45%。'));
  });
  it('accepts milestones of other years', () => {
    expectFindings(rule, draft('到2025年，女村医占比达到40%。\n到2030年，女村医占比达到45%。'));
    expectFindings(rule, draft('到2030年，女村医占比达到40%。\n到2030年，女村医占比达到«45%»。'));
  });
  it('accepts another population', () =>
    expectFindings(
      rule,
      draft('适龄妇女宫颈癌筛查率达到70%。\n农村适龄妇女宫颈癌筛查率达到60%。\n乡村竹编受训率达到40%。\n城市竹编受训率达到45%。'),
    ));
  it('does not hold a change against a level', () => expectFindings(rule, draft('女村医占比达到40%。\n女村医占比提高5%。')));
  it('holds no change against one from another year or for another span', () => {
    expectFindings(rule, draft('女村医占比比2020年提高5%。\n女村医占比比2015年提高8%。'));
    expectFindings(rule, draft('女村医占比提高8%。\n女村医占比每年提高2%。'));
    expectFindings(rule, draft('女村医占比比2020年提高5%。\n女村医占比比2020年提高«8%»。'));
  });
  it('leaves counts alone', () => expectFindings(rule, draft('妇女活动中心达到3所。', { measure: '妇女活动中心达到5所。' })));
  it('leaves commitments without a number alone', () =>
    expectFindings(rule, draft('妇女健康档案实现全覆盖。', { measure: '妇女健康档案覆盖率达到90%。' })));
  it('tells two items apart that have no mark at their end', () => expectFindings(rule, draft('女村医占比达到35%\n女村医占比达到«40%»')));
  it('accepts a floor and an aim in one sentence', () =>
    expectFindings(
      rule,
      draft('女村医占比保持35%以上，并逐步提高到40%。\n女教师占比达到90%，力争达到95%。\n普惠园覆盖率达到85%，力争普惠园覆盖率达到90%。'),
    ));
});
