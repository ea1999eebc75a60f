import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf, womenPlan } from '../../support';
import { draft } from '../plans';

const rule = 'paired-marks';

describe(rule, () => {
  it('reports a mark that is not closed', () => {
    expectFindings(rule, draft('落实«《»青禾县妇女健康行动方案。'), { messages: [/^标点 《 没有配对的后半个$/] });
    expectFindings(rule, draft('做好“两癌«（»宫颈癌、乳腺癌”筛查。'), { messages: [/标点 （ 没有配对的后半个/] });
  });
  it('reports a mark that is not opened', () =>
    expectFindings(rule, draft('落实青禾县妇女健康行动方案«》»，实施强基«”»工程。'), {
      messages: [/^标点 》 没有配对的前半个$/, /前半个/],
    }));
  it('reports marks turned the wrong way', () => {
    expectFindings(rule, draft('实施«”»强基«”»工程。'));
    expectFindings(rule, draft('实施«“»强基«“»工程。'));
  });
  it('looks at each kind of mark', () => {
    for (const [open, close] of ['“”', '‘’', '（）', '《》', '〈〉', '【】', '〔〕']) {
      expectFindings(rule, draft(`落实«${open}»甲类服务。`));
      expectFindings(rule, draft(`落实甲类«${close}»服务。`));
      expectFindings(rule, draft(`落实${open}甲类${close}服务。`));
    }
  });
  it('takes half-width brackets for full-width ones', () => expectFindings(rule, draft('做好宫颈癌(含乳腺癌)筛查，落实（青禾县)方案。')));
  it('knows an apostrophe', () => expectFindings(rule, draft('总结《青禾县妇女发展规划》（以下简称’95《规划》）的经验。')));
  it('looks at each paragraph by itself', () => expectFindings(rule, draft('落实«“»强基工程。\n落实强基«”»工程。')));
  it('tells of ten and more in a paragraph once', () => {
    expectFindings(rule, draft(`落实${'«（»'.repeat(9)}强基工程。`));
    expectFindings(rule, draft(`落实«（»${'《'.repeat(9)}强基工程。`), {
      messages: [/^这一段里有 10 个标点没有配对的另一半（第一个是 （ ）$/],
    });
  });
  it('looks for no mark that is not open', () => {
    const text = draft(`落实${'（'.repeat(20_000)}${'》'.repeat(20_000)}。`);
    assert.equal(findingsOf(text).filter((finding) => finding.rule === rule).length, 1);
  }).timeout(1_000);
  it('takes a number and bracket that open a paragraph for a marker', () => {
    expectFindings(rule, draft('落实责任。').replace('主要目标', '1）做好宣传。\n主要目标'));
    expectFindings(rule, draft('落实责任。').replace('主要目标', '二）做好宣传。\n主要目标'));
    expectFindings(rule, draft('落实责任。').replace('主要目标', '做好1«）»宣传。\n主要目标'));
  });
  it('accepts marks inside marks', () =>
    expectFindings(rule, draft('落实《澜川省实施〈母婴保健法〉办法（试行）》，弘扬“不说‘不行’”的精神。')));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
});
