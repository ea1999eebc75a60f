import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf, womenPlan } from '../../support';
import { draft } from '../plans';

const rule = 'age-range';
const severities = (text: string) =>
  findingsOf(text)
    .filter((f) => f.rule === rule)
    .map((f) => f.severity);

describe(rule, () => {
  it('warns of a range mixed with 以下 or 以上', () => {
    expectFindings(rule, draft('为«0至6岁以下»儿童提供服务。'), { messages: [/^“0至6岁以下”把年龄段和“以下”杂糅在一起$/] });
    expectFindings(rule, draft('为«0—6岁以下»儿童提供服务。'));
    expectFindings(rule, draft('为«35至64岁以上»妇女提供筛查。'));
    assert.deepEqual(severities(draft('为0至6岁以下儿童提供服务。')), ['warning']);
  });
  it('informs of the rarer way of writing', () => {
    const words = draft('为0至6岁儿童提供服务。\n为3至5岁儿童提供服务。\n为«35—64岁»妇女提供筛查。');
    expectFindings(rule, words, { messages: [/^年龄段“35—64岁”的写法与别处的“0至6岁”不一$/] });
    assert.deepEqual(severities(words.replace(/[«»]/g, '')), ['info']);
    expectFindings(rule, draft('为0—6岁儿童提供服务。\n为3—5岁儿童提供服务。\n为«35至64岁»妇女提供筛查。'), {
      messages: [/与别处的“0—6岁”不一/],
    });
  });
  it('keeps to the dash where both are as many', () => expectFindings(rule, draft('为«0至6岁»儿童提供服务。\n为35—64岁妇女提供筛查。')));
  it('leaves mixed ones out of the count', () =>
    expectFindings(rule, draft('为«0至6岁以下»儿童提供服务。\n为«3至5岁以下»儿童提供服务。\n为35—64岁妇女提供筛查。')));
  it('takes all dashes for one way of writing', () =>
    expectFindings(rule, draft('为0-6岁儿童提供服务。\n为3～5岁儿童提供服务。\n为35—64岁妇女提供筛查。')));
  it('accepts an age without a range', () => expectFindings(rule, draft('为6岁以下儿童提供服务。\n为35至64岁妇女提供筛查。')));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
  it('accepts the title of another paper', () =>
    expectFindings(rule, draft('为0至6岁儿童提供服务。\n为35至64岁妇女提供筛查。\n落实《3—6岁儿童学习与发展指南》。')));
});
