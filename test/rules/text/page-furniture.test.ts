import { strict as assert } from 'node:assert';
import { applyEdits, expectFindings, findingsOf, womenPlan } from '../../support';
import { draft } from '../plans';

const rule = 'page-furniture';

describe(rule, () => {
  it('reports the forms of page numbers', () => {
    for (const page of ['— 5 —', '-5-', '－ 12 －', '—１２—', '· 7 ·', '第5页', '第 5 页 共 9 页']) {
      expectFindings(rule, draft('妇女更加健康。').replace('策略措施', `«${page}»\n策略措施`), {
        messages: [new RegExp(`^正文里留有页码“${page}”$`)],
      });
    }
  });
  it('reports one with spaces around it, and each one', () =>
    expectFindings(rule, draft('妇女更加健康。').replace('策略措施', '  «— 5 —»\n«— 6 —»\n策略措施')));
  it('tells of ten and more once, with a fix for all', () => {
    const pages = Array.from({ length: 10 }, (_, i) => `— ${i + 1} —`);
    const text = draft('妇女更加健康。').replace('策略措施', `${pages.join('\n')}\n策略措施`);
    const found = findingsOf(text).filter((finding) => finding.rule === rule);
    assert.deepEqual(
      found.map(({ message }) => message),
      ['正文里留有页码 10 处（第一处“— 1 —”），是从分页的文件里复制来的'],
    );
    assert.doesNotMatch(applyEdits(text, found[0]!.fix!.edits), /—\s\d/);
  });
  it('accepts a number in a line with words', () =>
    expectFindings(rule, draft('妇女更加健康，达到\n12人。\n详见第5页。').replace('2.', '').replace('3.', '')));
  it('accepts numbers longer than a page’s', () => expectFindings(rule, draft('妇女更加健康。').replace('策略措施', '12000\n策略措施')));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
});
