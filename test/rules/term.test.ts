import { strict as assert } from 'node:assert';
import { terms } from '../../server/data';
import { expectFindings, findingsOf, womenPlan } from '../support';
import { draft } from './plans';

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
        assert.ok(findingsOf(draft(`做好${form}。`)).some((f) => f.rule === rule && f.message === `“${form}”应为“${term}”`), form);
      }
      expectFindings(rule, draft(`做好${term}。`));
    }
  });
  it('accepts allowed words that hold a wrong form', () => {
    for (const allowed of terms.allowed) expectFindings(rule, draft(`做好${allowed}。`));
    expectFindings(rule, draft('新建«特殊学校»一所。'));
  });
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
});
