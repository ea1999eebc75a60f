import { strict as assert } from 'node:assert';
import { bundledTemplates } from '../../server/data';
import { isPeriodLine, isTitle, plainTitle, readFiveYears, readPeriod } from '../../server/plan/title';
import { vocabularyOf } from '../../server/plan/vocabulary';

const vocabulary = vocabularyOf(bundledTemplates);

describe('plan/title', () => {
  it('reads the years with every dash', () => {
    for (const dash of ['—', '-', '~', '～', '至', '到', '——', '一', '年-', '年至'])
      assert.deepEqual(readPeriod(`（2021${dash}2025年）`), [2021, 2025], dash);
    assert.equal(readPeriod('2025—2021年'), undefined);
    assert.equal(readPeriod('2021年'), undefined);
  });
  it('knows the years of 十N五', () => {
    assert.deepEqual(readFiveYears('“十四五”时期'), [2021, 2025]);
    assert.deepEqual(readFiveYears('十二五'), [2011, 2015]);
    assert.equal(readFiveYears('二十五'), undefined);
  });
  it('takes a line of years alone for the period', () => {
    assert.ok(isPeriodLine('〔2021—2025年〕') && isPeriodLine('2021—2025年'));
    assert.ok(!isPeriodLine('到2021—2025年'));
  });
  it('leaves out what parts the words of a title', () =>
    assert.equal(plainTitle('青禾县“十四五”妇女事业发展规划（征求意见稿）'), '青禾县妇女发展规划'));
  const titles = [
    '青禾县妇女发展规划',
    '《青禾县儿童发展规划（2021—2030年）》',
    '青禾县妇女发展“十四五”规划',
    '青禾县妇女发展（2021—2025年）规划',
    '青禾县妇女发展规划（2011—2020年）中期修订',
    '青禾县儿童发展规划（2021—2030年）修订稿',
    '青禾县妇女发展规划【2021—2025】',
    '青禾县妇女发展规划实施方案',
    '青禾县妇女发展规划修订稿（2021—2030年）',
  ];
  for (const title of titles) it(`takes ${title} for a title`, () => assert.ok(isTitle(title, vocabulary)));
  const others = [
    '关于印发青禾县妇女发展规划的通知',
    '《青禾县妇女发展规划',
    '落实《省妇女发展规划》《市妇女发展规划》',
    '妇女发展规划，',
    '青禾县妇女发展规划解读',
  ];
  for (const text of others) it(`takes ${text} for none`, () => assert.ok(!isTitle(text, vocabulary)));
});
