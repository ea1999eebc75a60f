import { expectFindings, womenPlan } from '../../support';
import { draft, planWith } from '../plans';

const rule = 'numbering-style';
const goals = (...markers: string[]) =>
  draft('@').replace('1.@', markers.map((marker, i) => `${marker}妇女状况持续改善${'甲乙丙丁戊'[i]}。`).join('\n'));

describe(rule, () => {
  it('reports another point', () => {
    expectFindings(rule, goals('1.', '«2、»', '3.'), { messages: [/“2、”的写法与同级的“1\.”不一致/] });
    expectFindings(rule, goals('1.', '«2．»', '3.'));
  });
  it('reports half-width brackets among full-width ones', () =>
    expectFindings(rule, planWith(['（二）妇女与教育', '«(二)»妇女与教育']), { messages: [/“\(二\)”/] }));
  it('reports a stray dash', () => expectFindings(rule, goals('1.', '«- 2.»', '3.'), { messages: [/“-2\.”前多了短横/] }));
  it('reports a list that is wholly in another style once', () =>
    expectFindings(rule, goals('1.', '2.', '3.').replace('1.落实责任。', '«1、»落实责任。\n2、加强宣传。')));
  it('goes by the most frequent style, whichever that is', () =>
    expectFindings(rule, goals('1、', '2、', '«3.»').replace('1.落实', '1、落实')));
  it('accepts one style a level', () => expectFindings(rule, womenPlan()));
});
