import { strict as assert } from 'node:assert';
import { valuesIn } from '../../server/targets/values';
import { unmark } from '../support';

/** The marked stretches are the values, modifiers such as 以上 included; `expected` says what each is worth. */
function check(marked: string, ...expected: (readonly [number, string])[]): void {
  it(marked, () => {
    const { text, spans } = unmark(marked);
    const found = valuesIn(text);
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      spans.map(({ start, end }) => text.slice(start, end)),
    );
    assert.deepEqual(
      found.map(({ value, unit }) => [value, unit]),
      expected,
    );
  });
}

describe('target/values', () => {
  describe('rates', () => {
    check('死亡率降至«14/10万以下»', [14, '/10万']);
    check('死亡率降至«14/十万»', [14, '/10万']);
    check('死亡率降至«4.0‰以下»', [4, '‰']);
    check('检查率达到«99.3%以上»', [99.3, '%']);
    check('每年降低«0.5个百分点»', [0.5, '个百分点']);
    check('每年降低«1百分点»', [1, '个百分点']);
    check('分别降至«3.0‰»、«4.0‰»和«5.5‰以下»', [3, '‰'], [4, '‰'], [5.5, '‰']);
  });

  describe('units in brackets', () => {
    check('孕产妇死亡率（1/10万）控制在«20以下»', [20, '/10万']);
    check('筛查率（%）达到«70以上»，婴儿死亡率（‰）降至«5»', [70, '%'], [5, '‰']);
    check('死亡率控制在«12（1/10万）以下»', [12, '/10万']);
    check('托位数（个）达到«1500»', [1500, '个']);
    check('死亡率（‰），下降到«5»', [5, '']);
    check('死亡率（1/10万）控制在«14/10万以下»', [14, '/10万']);
  });

  describe('rates in words', () => {
    check('比例不低于«三分之一»', [33.33, '%']);
    check('比例不低于«三分之二以上»', [66.67, '%']);
    check('下降«1/6»', [16.67, '%']);
    check('下降«1/3以上»', [33.33, '%']);
    check('控制在«1/10万»', [1, '/10万']);
    check('«百分之九十以上»的学校', [90, '%']);
    check('达到«百分之九十五点五»', [95.5, '%']);
    check('达到«百分之百»', [100, '%']);
    check('达到«百分之85»', [85, '%']);
    check('控制在«百分之零点九以内»', [0.9, '%']);
    check('控制在«千分之三点零五以下»', [3.05, '‰']);
    check('达«百分百»', [100, '%']);
    check('下降到«10万分之12以下»', [12, '/10万']);
    check('达到«十成»', [100, '%']);
    check('近«八成五»，', [85, '%']);
    check('占«一半以上»', [50, '%']);
    check('占«半数以上»', [50, '%']);
  });

  describe('ratios', () => {
    check('厕位比达到«2:3»', [0.6667, 'ratio']);
    check('厕位比达到«1:2»', [0.5, 'ratio']);
    check('厕位比达到«3：2»', [1.5, 'ratio']);
  });

  describe('counts', () => {
    check('配备«1名»医生', [1, '名']);
    check('配备«一名»医生', [1, '名']);
    check('配备«两名»医生', [2, '名']);
    check('救助«两百名以上»', [200, '名']);
    check('培训«一千二百人次»', [1200, '人次']);
    check('培育百名女带头人，千家万户'); // nobody counted them
    check('各配备«1名»医生', [1, '名']);
    check('建设«1所»医院', [1, '所']);
    check('床位达到«4.5张»', [4.5, '张']);
    check('设立«12家»机构', [12, '家']);
    check('培训«1,200人次»', [1200, '人次']);
    check('睡眠«10个小时»', [10, '小时']);
    check('运动«2小时以上»', [2, '小时']);
    check('新增«500个托位»', [500, '个']);
    check('建成«3个以上»', [3, '个']);
  });

  describe('measures', () => {
    check('寿命达到«81.3岁»', [81.3, '岁']);
    check('寿命提高到«82岁左右»', [82, '岁']);
    check('受教育年限达到«11.8年»', [11.8, '年']);
  });

  describe('modifiers', () => {
    const after = (text: string, expected: string | undefined) => it(text, () => assert.equal(valuesIn(text)[0]?.after, expected));
    after('达到85%以上', '>=');
    after('达到85%及以上', '>=');
    after('降至5%以下', '<=');
    after('控制在5%以内', '<=');
    after('保持在40%左右', '~');
    after('达到85%', undefined);
    after('达到85%的以上人员', undefined);
  });

  describe('what is no value', () => {
    check('落实“五位一体”总体布局');
    check('坚持“5个不准”');
    check('依据青政发〔2021〕18号');
    check('《第8个五年计划》');
    check('“十四五”时期');
    check('12月30日');
    check('第3所');
    check('6个月内的婴儿');
    check('小学三年级');
    check('每一名儿童');
    check('不让一名学生掉队');
    check('3.2.1条');
  });

  describe('units that count only where the subject or a comparator allows', () => {
    const first = (text: string) => valuesIn(text)[0]!;
    it('岁 needs 寿命', () => assert.ok(first('达到81.3岁').needs?.includes('寿命')));
    it('年 needs 年限', () => assert.ok(first('达到11.8年').needs?.includes('年限')));
    it('a bare number needs 性别比', () => assert.ok(first('控制在107以下').needs?.includes('性别比')));
    it('户 needs a comparator, 所 does not', () => assert.deepEqual([first('帮助3户').strict, first('建设3所').strict], [true, false]));
    it('一次 needs one, 2次 does not', () => assert.deepEqual([first('组织一次').strict, first('组织2次').strict], [true, false]));
  });
});
