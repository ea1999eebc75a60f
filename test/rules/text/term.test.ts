import { strict as assert } from 'node:assert';
import { terms } from '../../../server/data';
import { lint } from '../../../server/check/lint';
import { analyse } from '../../../server/analysis/analyse';
import { expectFindings, findingsOf, womenPlan } from '../../support';
import { draft } from '../plans';
import { roundsToSettle } from '../../edit/rounds';

const rule = 'term';

describe(rule, () => {
  it('reports a set term in a wrong form', () => {
    expectFindings(rule, draft('及时签发«人身保护令»。'), { messages: [/^“人身保护令”应为“人身安全保护令”$/] });
    expectFindings(rule, draft('做好«控缀保学»，增强«法制意识»。'), { messages: [/“控辍保学”/, /“法治意识”/] });
  });
  it('reports every wrong form of the list and accepts every right one', () => {
    for (const { term, wrong } of terms.terms) {
      for (const form of wrong) {
        expectFindings(rule, draft(`做好«${form}»。`));
        assert.ok(
          findingsOf(draft(`做好${form}。`)).some((f) => f.rule === rule && f.message === `“${form}”应为“${term}”`),
          form,
        );
      }
      expectFindings(rule, draft(`做好${term}。`));
    }
  });
  it('reports the project’s own terms beside the bundled ones', () => {
    const own = [
      { term: '禾苗驿站', wrong: ['禾苗站'] },
      { term: '禾苗站长', wrong: ['站长员'] },
    ];
    const text = draft('建成禾苗站。\n配齐禾苗站长和禾苗驿站人员。\n签发人身保护令。');
    const found = lint(analyse(text, { template: undefined, uppers: [], terms: own }), {}, 'zh').filter((finding) => finding.rule === rule);
    assert.deepEqual(
      found.map(({ message }) => message),
      ['“禾苗站”应为“禾苗驿站”', '“人身保护令”应为“人身安全保护令”'],
    );
  });
  it('is mended once where a term has its wrong form in it several times', () => {
    for (const [term, wrong] of [
      ['县妇联和乡镇妇联', '妇联'],
      ['妇女妇女', '妇女'],
    ] as const) {
      const standards = { template: undefined, uppers: [], terms: [{ term, wrong: [wrong] }] };
      const findingsOf = (text: string) => lint(analyse(text, standards), {}, 'zh').filter((finding) => finding.rule === rule);
      assert.equal(roundsToSettle(draft(`发挥${wrong}作用。`), findingsOf), 1, term);
    }
  });
  it('accepts in an older plan what things were called then', () => {
    const older = (words: string, period: string) => draft(words, { period });
    expectFindings(rule, older('开展法制宣传，聘请法制副校长，«控缀保学»。', '2011—2020'));
    expectFindings(rule, older('开展«法制宣传»，聘请法制副校长。', '2016—2020'));
    expectFindings(rule, older('开展«法制宣传»，聘请«法制副校长»。', '2021—2025'));
  });
  it('accepts words that only look like a wrong form', () =>
    expectFindings(rule, draft('预防溺亡事故，严防溺水。\n积极积累经验，提供献血服务。\n征求个人材料。')));
  it('accepts allowed words that hold a wrong form', () => {
    for (const allowed of terms.allowed) expectFindings(rule, draft(`做好${allowed}。`));
    expectFindings(rule, draft('新建«特殊学校»一所。'));
  });
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
  it('accepts a wrong form across the border of words', () =>
    expectFindings(rule, draft('食品标签定期抽查，首座落户。\n开设周末成年人识字班。')));
});
