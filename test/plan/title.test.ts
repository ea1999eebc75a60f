import { strict as assert } from 'node:assert';
import { bundledTemplates } from '../../server/data';
import { isPaperTitle, isPeriodLine, isTitle, plainTitle, readDecade, readFiveYears, readPeriod } from '../../server/plan/title';
import { vocabularyOf } from '../../server/plan/vocabulary';

const vocabulary = vocabularyOf(bundledTemplates);

describe('plan/title', () => {
  it('reads the years with every dash', () => {
    for (const dash of ['—', '-', '~', '～', '至', '到', '——', '一', '年-', '年至'])
      assert.deepEqual(readPeriod(`（2021${dash}2025年）`), [2021, 2025], dash);
    assert.equal(readPeriod('2025—2021年'), undefined);
    assert.equal(readPeriod('2021年'), undefined);
  });
  it('reads the years where the second lacks its century, or the dash got lost', () => {
    assert.deepEqual(readPeriod('青禾县妇女发展规划（2011-20年）'), [2011, 2020]);
    assert.deepEqual(readPeriod('（20212030年）'), [2021, 2030]);
    assert.equal(readPeriod('2021-12'), undefined);
    assert.equal(readPeriod('编号20212030'), undefined);
  });
  it('knows the years of 十N五', () => {
    assert.deepEqual(readFiveYears('“十四五”时期'), [2021, 2025]);
    assert.deepEqual(readFiveYears('十二五'), [2011, 2015]);
    assert.deepEqual(readFiveYears('第十三个五年规划'), [2016, 2020]);
    assert.deepEqual(readFiveYears('“十五”规划'), [2001, 2005]);
    assert.deepEqual(readFiveYears('“九五”规划'), [1996, 2000]);
    assert.equal(readFiveYears('二十五'), undefined);
    assert.equal(readFiveYears('第九五〇号'), undefined);
    assert.equal(readFiveYears('“八五”普法期间'), undefined);
  });
  it('knows the plans of 九十年代', () => {
    assert.deepEqual(readDecade('青禾县九十年代儿童发展规划'), [1991, 2000]);
    assert.equal(readDecade('青禾县儿童发展规划'), undefined);
  });
  it('takes what carries out a plan for a paper, its years behind it or not', () => {
    for (const paper of ['规划', '实施方案', '的意见（2011—2020年）'])
      assert.ok(isPaperTitle(`青禾县实施《澜川省妇女发展规划》${paper}`), paper);
    assert.ok(!isPaperTitle('青禾县实施《澜川省妇女发展规划》的情况'));
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
    '青禾县妇女发展规划（2021—2030年）全文',
    '《青禾县妇女发展规划（2021—2030年）》全文',
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
