import { expectFindings, womenPlan } from '../../support';
import { draft } from '../plans';

const rule = 'percent-form';

describe(rule, () => {
  it('reports the rarer one', () => {
    expectFindings(rule, draft('筛查率达到70%。\n检查率达到90%。\n管理率达到80«％»。'), { messages: [/^“％”与别处的“%”不一$/] });
    expectFindings(rule, draft('筛查率达到70％。\n检查率达到90％。\n管理率达到80«%»。'), { messages: [/^“%”与别处的“％”不一$/] });
  });
  it('keeps to the full-width one where both are as many', () => expectFindings(rule, draft('筛查率达到70«%»。\n检查率达到90％。')));
  it('accepts one form, whichever it is', () => {
    expectFindings(rule, draft('筛查率达到70%。\n检查率达到90%。'));
    expectFindings(rule, draft('筛查率达到70％。\n检查率达到90％。'));
  });
  it('looks at each plan by itself', () =>
    expectFindings(
      rule,
      womenPlan({ 妇女与健康: ['筛查率达到70%。'] }) + womenPlan({ 妇女与健康: ['筛查率达到70％。'] }).replaceAll('妇女', '儿童'),
    ));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
});
