import { terms } from '../../../server/data';
import { expectFindings, womenPlan } from '../../support';
import { draft } from '../plans';

const rule = 'mixed-terms';

describe(rule, () => {
  it('reports the rarer name, once, where it first stands', () => {
    expectFindings(
      rule,
      draft(
        '县妇儿工委办公室做好协调。\n县«妇儿工委办»做好宣传。\n县妇儿工委办公室做好督促。\n县妇儿工委办公室做好评估，县妇儿工委办协助。',
      ),
      { messages: [/^“妇儿工委办”与“妇儿工委办公室”叫法不一$/] },
    );
    expectFindings(rule, draft('县妇儿工委办做好协调。\n县妇儿工委办做好宣传。\n县«妇儿工委办公室»做好督促。'), {
      messages: [/^“妇儿工委办公室”与“妇儿工委办”/],
    });
  });
  it('keeps to the first of the list where both are as many', () => {
    for (const [first, second] of terms.variants) expectFindings(rule, draft(`做好«${second}»工作。\n做好${first}工作。`));
  });
  it('accepts one name, whichever it is', () => {
    for (const names of terms.variants) for (const name of names) expectFindings(rule, draft(`做好${name}工作。\n支持${name}工作。`));
  });
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
  it('accepts 妇儿工委办事机构', () => expectFindings(rule, draft('健全妇儿工委办事机构。\n妇儿工委办公室加强协调。')));
});
