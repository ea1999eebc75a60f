import { expectFindings, womenPlan } from '../../support';
import { draft } from '../plans';

const rule = 'unserved-goal';

describe(rule, () => {
  it('reports a goal whose matter no measure takes up', () =>
    expectFindings(rule, draft('«适龄妇女宫颈癌筛查率达到70%»。', { measure: '发展体育运动。开辟健身场地。' }), {
      messages: [/^“适龄妇女宫颈癌筛查率”没有对应的策略措施$/],
    }));
  it('does not count the population and 率', () =>
    expectFindings(rule, draft('«适龄妇女宫颈癌筛查率达到70%»。', { measure: '提高适龄妇女的体育锻炼参与率。' })));
  it('accepts a measure that shares two characters in a row', () =>
    expectFindings(rule, draft('适龄妇女宫颈癌筛查率达到70%。', { measure: '定期组织筛查。' })));
  it('accepts a project that stands behind the measures', () =>
    expectFindings(rule, draft('适龄妇女宫颈癌筛查率达到70%。').replace(/(?=三、|$)/, '重点工程\n1.宫颈癌防治工程。\n2.健身工程。\n')));
  it('does not look at the goals for a measure', () =>
    expectFindings(rule, draft('«适龄妇女宫颈癌筛查率达到70%»。\n妇女积极参加宫颈癌筛查。')));
  it('leaves a domain without measures to missing-section', () =>
    expectFindings(rule, draft('适龄妇女宫颈癌筛查率达到70%。').replace(/策略措施：[^]*/, '')));
  it('leaves commitments without a number alone', () => expectFindings(rule, draft('适龄妇女宫颈癌筛查实现全覆盖。')));
  it('leaves names of less than three characters alone', () => expectFindings(rule, draft('就业率达到70%。')));
  it('looks at the measures of the goal’s own domain', () => {
    const goals = { 妇女与健康: ['适龄妇女宫颈癌筛查率达到70%。'] };
    const served = womenPlan(goals).replace(/(?<=妇女与健康[^]*?)1\.落实责任。.*/, '1.组织筛查。');
    expectFindings(rule, served);
    expectFindings(
      rule,
      served
        .replace('1.组织筛查。', '1.落实责任。')
        .replace(/(?<=妇女与教育[^]*?)1\.落实责任。.*/, '1.组织筛查。')
        .replace('适龄妇女宫颈癌筛查率达到70%', '«适龄妇女宫颈癌筛查率达到70%»'),
    );
  });
});
