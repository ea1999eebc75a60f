import { expectFindings, womenPlan } from '../../support';
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
  it('accepts a number in a line with words', () =>
    expectFindings(rule, draft('妇女更加健康，达到\n12人。\n详见第5页。').replace('2.', '').replace('3.', '')));
  it('accepts numbers longer than a page’s', () => expectFindings(rule, draft('妇女更加健康。').replace('策略措施', '12000\n策略措施')));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
});
