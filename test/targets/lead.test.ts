import { strict as assert } from 'node:assert';
import { readLead, type Lead } from '../../server/targets/lead';

/** What stands before the number, and what of it is expected; what is not mentioned must not have been read. */
function check(text: string, subject: string, expected: Partial<Lead> = {}, counts = false): void {
  it(text, () =>
    assert.deepEqual(readLead(text, counts), {
      op: undefined,
      verb: undefined,
      change: undefined,
      base: undefined,
      from: undefined,
      hedge: undefined,
      each: undefined,
      creates: false,
      basis: undefined,
      share: false,
      ...expected,
      subject,
    }),
  );
}

describe('target/lead', () => {
  describe('verbs', () => {
    check('参保率为', '参保率', { verb: 'reach' });
    check('参保率达到并保持在', '参保率', { verb: 'reach' });
    check('参保率稳定在', '参保率', { verb: 'reach' });
    check('死亡率下降到', '死亡率', { verb: 'fall' });
    check('死亡率控制在', '死亡率', { verb: 'fall' });
    check('筛查率提高到', '筛查率', { verb: 'rise' });
    check('床位增至', '床位', { verb: 'rise' });
  });

  describe('comparators', () => {
    check('女性比例不低于', '女性比例', { op: '>=' });
    check('女性比例不少于', '女性比例', { op: '>=' });
    check('贫血率不超过', '贫血率', { op: '<=' });
    check('贫血率不高于', '贫血率', { op: '<=' });
    check('普及率超过', '普及率', { op: '>' });
    check('近视率低于', '近视率', { op: '<' });
    check('女性比例约为', '女性比例', { op: '~' });
  });

  describe('changes', () => {
    check('死亡率下降', '死亡率', { change: 'decrease' });
    check('剖宫产率每年降低', '剖宫产率', { change: 'decrease' });
    check('参保率提高', '参保率', { change: 'increase' });
    check('患病率以2020年为基数下降', '患病率', { change: 'decrease', base: '2020年' });
    check('患病率在2020年基础上降低', '患病率', { change: 'decrease', base: '2020年' });
    check('患病率在2020年8%的基础上降低', '患病率', { change: 'decrease', base: '2020年', from: 8 });
    check('入学率在88%的基础上提高', '入学率', { change: 'increase', from: 88 });
    check('经费比2020年增长', '经费', { change: 'increase', base: '2020年' });
    check('比例比上年提高', '比例', { change: 'increase', base: '上年' });
  });

  describe('hedges and adverbs', () => {
    check('素养水平力争保持在', '素养水平', { verb: 'reach', hedge: '力争' });
    check('素养水平争取逐步提高到', '素养水平', { verb: 'rise', hedge: '争取' });
    check('女性比例一般不低于', '女性比例', { op: '>=', hedge: '一般' });
    check('签订率基本稳定在', '签订率', { verb: 'reach', hedge: '基本' });
    check('死亡率原则上不高于', '死亡率', { op: '<=', hedge: '原则上' });
    check('检测率均提高到', '检测率', { verb: 'rise', each: 'all' });
    check('检测率都提高到', '检测率', { verb: 'rise', each: 'all' });
    check('死亡率分别降至', '死亡率', { verb: 'fall', each: 'respectively' });
    check('筛查率应当保持在', '筛查率', { verb: 'reach' });
    check('接种率以乡（镇、街道）为单位保持在', '接种率', { verb: 'reach', basis: '以乡（镇、街道）为单位' });
  });

  describe('words that only look like adverbs', () => {
    check('人均', '人均');
    check('首都', '首都');
    check('供应', '供应');
  });

  describe('verbs that make or provide', () => {
    check('卫生院至少配备', '卫生院', { op: '>=', creates: true }, true);
    check('卫生院各配备', '卫生院', { creates: true }, true);
    check('全县新建', '全县', { creates: true }, true);
    check('卫生院配备', '卫生院配备', {}, false);
  });

  check('降至', '', { verb: 'fall' });
  check('', '');
});
