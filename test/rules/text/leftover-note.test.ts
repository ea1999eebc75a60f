import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf, womenPlan } from '../../support';
import { draft } from '../plans';

const rule = 'leftover-note';

describe(rule, () => {
  it('reports notes in brackets', () => {
    for (const note of [
      '（改：加强宣传）',
      '（修改为：加强宣传）',
      '（此处与省规划核对）',
      '【删除：加强宣传】',
      '（增加：心理服务）',
      '（补充：心理服务）',
      '（待核实）',
      '（待补充数据）',
      '【批注1】',
      '（原文为：加强领导）',
      '（建议删去）',
      '（注意：与卫健局核对）',
    ]) {
      expectFindings(rule, draft(`做好健康服务«${note}»。`), { messages: [/是起草时留下的批注或占位$/] });
    }
  });
  it('reports placeholders', () => {
    for (const mark of ['XX', 'ＸＸ', 'xxx', '××', '____', '□□', '？？', '待定']) expectFindings(rule, draft(`筛查率达到«${mark}»。`));
  });
  it('takes a note away, but not one that has the words that are wanted', () => {
    const fixed = (note: string) =>
      findingsOf(draft(`做好健康服务${note}。`))
        .filter((finding) => finding.rule === rule)
        .map(({ fix }) => fix?.edits.map(({ text }) => text));
    assert.deepEqual(fixed('（待核实）'), [['']]);
    for (const note of ['（改：加强宣传）', '【增加：心理服务】', '（建议改为心理健康服务）', 'XX'])
      assert.deepEqual(fixed(note), [undefined], note);
  });
  it('accepts other brackets', () =>
    expectFindings(rule, draft('做好宫颈癌（含复查）筛查（改善营养），落实方案（试行），增加服务（补充医疗保险）。')));
  it('accepts letters that are part of a name', () => expectFindings(rule, draft('推广 MAXX 设备，使用 X 光机。')));
  it('accepts 待定 inside other words, and a single mark', () => expectFindings(rule, draft('做好优待定期检查，男女比例为1×2，做什么？')));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
  it('accepts brackets that say who is meant', () =>
    expectFindings(
      rule,
      draft('为孕产妇（需定期随访的）、育龄妇女（需补充叶酸的）、儿童（待定点医院确认后）建档，保障妇女（此处“妇女”指年满18周岁的女性）。'),
    ));
});
