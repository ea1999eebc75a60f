import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf } from '../../support';
import { draft } from '../plans';

const rule = 'below-fact';
const withFact = (fact: string, goal: string) => draft(goal).replace('一、发展领域', `前言\n${fact}\n一、发展领域`);

describe(rule, () => {
  it('reports a target that is worse than what is so already, whichever way is good', () => {
    expectFindings(rule, withFact('截至2020年，孕产妇死亡率为9/10万。', '孕产妇死亡率控制在«12/10万以下»。'), {
      messages: [/12\/10万 还不如现状 9\/10万（2020 年）$/],
    });
    expectFindings(rule, withFact('2020年，女村医占比达到45%。', '女村医占比达到«40%»。'));
  });
  it('accepts what is better or the same, or is to be kept near a share', () => {
    expectFindings(rule, withFact('2020年，居委会成员中女性比例达到57.81%。', '居委会成员中女性比例保持在50%左右。'));
    expectFindings(rule, withFact('2020年，女村医占比达到45%。', '女村医占比保持在45%以上。'));
    expectFindings(rule, withFact('2020年，女村医占比达到45%。', '女村医占比达到50%。'));
  });
  it('goes by the newest fact', () => expectFindings(rule, withFact('女村医占比由2015年的45%降到2020年的38%。', '女村医占比达到40%。')));
  it('takes no change, no other population and no plan of others for a fact', () => {
    expectFindings(rule, withFact('2020年，女村医占比比2015年提高50%。', '女村医占比达到40%。'));
    expectFindings(rule, withFact('2020年，农村适龄妇女宫颈癌筛查率达到90%。', '适龄妇女宫颈癌筛查率达到70%。'));
    expectFindings(rule, withFact('《澜川省妇女发展规划》提出女村医占比达到45%。', '女村医占比达到40%。'));
  });
  it('takes nothing for another thing that is not named either', () =>
    expectFindings(rule, withFact('2020年，常住人口64.2万人，女性占48.3%。', '发放创业贷款，其中女性占40%以上。')));
  it('only tells of a ceiling, which small numbers may come near to', () => {
    const severities = (goal: string) =>
      findingsOf(withFact('截至2020年，孕产妇死亡率为9/10万。', goal))
        .filter((finding) => finding.rule === rule)
        .map(({ severity }) => severity);
    assert.deepEqual(severities('孕产妇死亡率控制在12/10万以下。'), ['info']);
    assert.deepEqual(severities('孕产妇死亡率低于12/10万。'), ['info']);
    assert.deepEqual(severities('孕产妇死亡率下降到12/10万以下。'), ['warning']);
  });
  it('accepts a floor', () => {
    expectFindings(rule, withFact('2020年，女村医占比达到45%。', '女村医占比稳定在40%以上。'));
    expectFindings(rule, withFact('2020年，女村医占比达到45%。', '女村医占比达到«40%以上»。'));
  });
});
