import { expectFindings, womenPlan } from '../../support';
import { draft, planWith } from '../plans';

const rule = 'numbering-sequence';
/** Goals with the numbers given. */
const goals = (...markers: string[]) =>
  draft('@').replace('1.@', markers.map((marker, i) => `${marker}妇女状况持续改善${'甲乙丙丁戊'[i]}。`).join('\n'));

describe(rule, () => {
  it('reports a gap once, where it begins', () => expectFindings(rule, goals('1.', '«3.»', '4.', '5.'), { messages: [/“3\.”应为“2\.”/] }));
  it('reports a repetition', () => expectFindings(rule, goals('1.', '2.', '«2.»', '3.'), { messages: [/“2\.”应为“3\.”/] }));
  it('reports one wrong number among right ones alone', () =>
    expectFindings(rule, goals('1.', '«5.»', '3.', '4.'), { messages: [/“5\.”应为“2\.”/] }));
  it('reports both of two numbers that changed places', () =>
    expectFindings(rule, goals('1.', '«3.»', '«2.»', '4.'), { messages: [/“3\.”应为“2\.”/, /“2\.”应为“3\.”/] }));
  it('reports a list that does not begin with 1', () => expectFindings(rule, goals('«2.»', '3.'), { messages: [/应为“1\.”/] }));
  it('reports parts and domains in their own numerals', () => {
    expectFindings(rule, planWith(['三、组织实施', '«四、»组织实施'], ['四、监测评估', '五、监测评估']), {
      messages: [/“四、”应为“三、”（组织实施）/],
    });
    expectFindings(rule, planWith(['（二）妇女与教育', '«（三）»妇女与教育']), { messages: [/“（三）”应为“（二）”/] });
  });
  it('keeps the width of the digits', () => expectFindings(rule, goals('１.', '«３.»'), { messages: [/应为“２\.”/] }));
  it('accepts lists that each begin anew', () => expectFindings(rule, womenPlan()));
  it('does not take a decimal at the start of a line for a marker', () =>
    expectFindings(rule, goals('1.', '2.').replace('甲。', '甲，每千名儿童床位达到\n3.17张以上。')));
});
