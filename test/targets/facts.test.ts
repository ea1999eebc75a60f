import { strict as assert } from 'node:assert';
import { factsOf } from '../../server/targets/facts';
import { readTargets } from '../../server/targets/targets';
import { onePlan } from '../support';

const planWith = (preface: string, part = '', period = '（2021—2025年）') =>
  onePlan(`青禾县妇女发展规划\n${period}\n前言\n${preface}\n${part}一、发展领域\n（一）妇女与健康\n主要目标：\n1.妇女更加健康。\n`);
const told = (preface: string, part?: string) =>
  factsOf(planWith(preface, part)).map(({ indicator, value, unit, year }) => [indicator, value, unit, year]);

describe('targets/facts', () => {
  it('are what the preface tells of the past, with the year', () => {
    assert.deepEqual(told('截至2020年底，孕产妇死亡率降至9.2/10万。2020年，女村医占比达到45%。'), [
      ['孕产妇死亡率', 9.2, '/10万', 2020],
      ['女村医占比', 45, '%', 2020],
    ]);
    assert.deepEqual(told('“十三五”末，妇女参保率达到94%。'), [['妇女参保率', 94, '%', 2020]]);
    assert.deepEqual(told('截至2020年，婴儿、5岁以下儿童死亡率分别从2010年的3.1‰、4.8‰下降到1‰、2‰。'), [
      ['婴儿死亡率', 1, '‰', 2020],
      ['5岁以下儿童死亡率', 2, '‰', 2020],
    ]);
  });
  it('are told by parts about the past too, which hold no targets', () => {
    const part = '一、“十三五”规划执行情况\n2020年，妇女参保率达到94%。\n';
    assert.deepEqual(told('制定本规划。', part), [['妇女参保率', 94, '%', 2020]]);
    assert.deepEqual(readTargets(planWith('制定本规划。', part)), []);
  });
  it('are told by a section of a domain before its goals, with and without a year', () => {
    const plan = onePlan(
      '青禾县妇女发展规划\n（2011—2020年）\n一、发展领域\n（一）妇女与健康\n1、现状与问题\n2010年，参保率达到90%。女干部配备率为60%。\n' +
        '2、主要目标\n（1）女干部配备率达到100%。\n3、策略措施\n（1）培养女干部。\n（二）妇女与教育\n1、主要目标\n（1）妇女更有学识。\n',
    );
    assert.deepEqual(
      readTargets(plan).map(({ indicator, value }) => [indicator, value]),
      [['女干部配备率', 100]],
    );
    assert.ok(factsOf(plan).some(({ indicator, value }) => indicator === '参保率' && value === 90));
  });
  it('are told by the introduction of a domain, which holds no targets but for years to come', () => {
    const domain = (words: string) =>
      onePlan(
        `青禾县妇女发展规划\n（2021—2025年）\n一、发展领域\n（一）妇女与健康\n${words}\n主要目标：\n1.妇女参保率达到95%。\n策略措施：\n1.好。\n`,
      );
    const past = domain('“十三五”期末，孕产妇死亡率下降到8.9/10万。');
    assert.deepEqual(
      [factsOf(past).map(({ indicator, value }) => [indicator, value]), readTargets(past).length],
      [[['孕产妇死亡率', 8.9]], 1],
    );
    assert.equal(readTargets(domain('到2025年，孕产妇死亡率下降到8.9/10万。')).length, 2);
  });
  it('lie before the first year of the plan, whichever that is', () => {
    const years = (period: string) => factsOf(planWith('到2030年底，妇女参保率达到94%。', '', period)).map(({ year }) => year);
    assert.deepEqual([years('（2031—2035年）'), years('（2021—2025年）'), years('')], [[2030], [], []]);
  });
  it('are no changes, no aims and no demands of others', () => {
    assert.deepEqual(told('妇女参保率比2015年提高12%。'), []);
    assert.deepEqual(told('到2030年，妇女参保率达到95%。'), []);
    assert.deepEqual(told('《省规划》提出妇女参保率达到95%。'), []);
  });
});
