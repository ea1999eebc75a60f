import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf, womenPlan } from '../../support';
import { draft } from '../plans';

const rule = 'broken-paragraph';
const head =
  '完善县乡村三级妇女健康服务网络，推进县级妇幼保健机构标准化建设，支持乡镇卫生院设置妇女保健门诊，引导优质医疗资源向基层和偏远乡村延伸';
const tail =
  '方便妇女就近看病，把健康知识的普及纳入村和社区的日常服务，定期组织医务人员进村入户宣讲，让每一个家庭都能得到科学实用便捷的健康指导和咨询服务。';
/** A plan of short lines and three long ones: these two and one that is whole. */
const lines = (first: string, second: string) =>
  draft(`@\n${head}。\n妇女更加健康。\n妇女更加自信。\n妇女更加文明。\n妇女更加幸福。\n妇女更加和谐。`).replace(
    '1.@',
    `${first}\n${second}`,
  );

describe(rule, () => {
  it('reports a sentence cut by a line break', () =>
    expectFindings(rule, lines(`1.${head}«就»`, `近${tail}`), { messages: [/^一句话被断成两段（…远乡村延伸就 \/ 近方便妇女就…）$/] }));
  it('reports one cut after a comma', () => {
    expectFindings(rule, lines(`1.${head}«，»`, tail));
    expectFindings(rule, lines(`1.${head}«、»`, tail));
  });
  it('reports one that a semicolon ends', () => expectFindings(rule, lines(`1.${head}«，»`, tail.replace('。', '；'))));
  it('tells many once, with a fix for all', () => {
    const cut = Array.from({ length: 12 }, (_, i) => `${i + 1}.${head}，\n${tail}`).join('\n');
    const short = '妇女更加健康。\n'.repeat(80);
    const [finding, ...others] = findingsOf(draft(`@\n${short}完。`).replace('1.@', cut)).filter((f) => f.rule === rule);
    assert.equal(others.length, 0);
    assert.match(finding!.message, /^一句话被断成两段的有 12 处（第一处/);
    assert.equal(finding!.fix!.edits.length, 12);
  });
  it('accepts a paragraph that is whole', () => {
    expectFindings(rule, lines(`1.${head}。`, tail));
    expectFindings(rule, lines(`1.${head}，${tail}`, ''));
  });
  it('accepts a text whose lines are broken at a margin', () => expectFindings(rule, lines(`1.${head}，`, tail).replace(/更加../g, head)));
  it('accepts a text of short lines', () =>
    expectFindings(rule, draft('完善县乡村三级妇女健康服务网络，方便\n妇女就近看病。').replace('2.', '')));
  it('accepts a heading and its text', () => {
    expectFindings(rule, lines('（二）完善妇女健康服务网络和保障', `${head}，${tail}`));
    expectFindings(rule, lines('二、完善妇女健康服务网络和保障、管理', `${head}，${tail}`));
    expectFindings(rule, lines('完善妇女健康服务网络和保障', `${head}，${tail}`));
  });
  it('accepts a next line that opens with a number or does not end a sentence', () => {
    expectFindings(rule, lines(`1.${head}，`, `二是${tail}`));
    expectFindings(rule, lines(`1.${head}，`, `2.${tail}`));
    expectFindings(rule, lines(`1.${head}`, tail.replace('。', '')));
  });
  it('accepts a short line', () => expectFindings(rule, lines('1.提高水平，', tail)));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
});
