import { expectFindings, womenPlan } from '../../support';
import { draft, planWith } from '../plans';

const rule = 'numbering-run-in';

describe(rule, () => {
  it('reports an item in the middle of a line', () =>
    expectFindings(rule, draft('妇女更加健康。«2.»健康知识普及。'), { messages: [/“2\.”条应另起一行/] }));
  it('reports each of several', () => expectFindings(rule, draft('妇女更加健康。«2.»健康知识普及；«3.»妇女更有保障。')));
  it('tells once of a plan whose lists go on in one line', () => {
    const list = (n: number) => Array.from({ length: n }, (_, i) => `${i + 2}.健康知识普及；`).join('');
    expectFindings(rule, draft(`妇女更加健康；«2.»健康知识普及；${list(12).slice(list(1).length)}`), {
      messages: [/12 条，第一处是“2\.”/],
    });
  });
  it('reports one that begins with an age', () =>
    expectFindings(rule, draft('妇女更加健康。«2.»0—6个月婴儿母乳喂养率达到50%。«3.»5岁以下儿童贫血率控制在10%以下。')));
  it('reports a section in the middle of a line', () =>
    expectFindings(rule, planWith(['县政府负责实施。', '县政府负责实施。«（二）»健全机制。县妇联牵头。'])));
  it('accepts items on lines of their own', () => expectFindings(rule, womenPlan()));
  it('does not take a number that is not the next one for an item', () => expectFindings(rule, draft('妇女更加健康。5.健康知识普及。')));
  it('does not take a decimal for an item', () => expectFindings(rule, draft('床位更加充足。2.5张以上。')));
});
