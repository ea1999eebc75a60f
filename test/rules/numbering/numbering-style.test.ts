import { strict as assert } from 'node:assert';
import { applyEdits, expectFindings, findingsOf, womenPlan } from '../../support';
import { draft, planWith } from '../plans';

const rule = 'numbering-style';
const goals = (...markers: string[]) =>
  draft('@').replace('1.@', markers.map((marker, i) => `${marker}妇女状况持续改善${'甲乙丙丁戊'[i]}。`).join('\n'));

describe(rule, () => {
  it('reports another point', () => {
    expectFindings(rule, goals('1.', '«2、»', '3.'), { messages: [/“2、”的写法与同级的“1\.”不一致/] });
    expectFindings(rule, goals('1.', '«2．»', '3.'));
  });
  it('reports the marker of an inner list that goes on with the numbers of the outer one', () => {
    expectFindings(rule, goals('1.', '2.', '«（3）»', '4.'), { messages: [/“（3）”的写法与同级的“1\.”不一致/] });
    const others = findingsOf(goals('1.', '2.', '（3）', '4.')).filter(({ rule: other }) => other.startsWith('numbering'));
    assert.equal(others.length, 1);
  });
  it('reports a heading among others that it goes on with', () => expectFindings(rule, planWith(['三、组织实施', '«第三部分»组织实施'])));
  it('lets the lists in boxes be written otherwise', () =>
    expectFindings(rule, goals('1.', '2.', '3.').replace('二、组织实施', '专栏1 健康工程\n1、甲工程。\n2、乙工程。\n二、组织实施')));
  it('lets the items below 措施： be written otherwise than 目标1：', () =>
    expectFindings(
      rule,
      goals('1.', '2.')
        .replace(/^(\d)\.妇女状况/gm, '目标$1：妇女状况')
        .replace('主要目标：\n', ''),
    ));
  it('reports half-width brackets among full-width ones', () =>
    expectFindings(rule, planWith(['（二）妇女与教育', '«(二)»妇女与教育']), { messages: [/“\(二\)”/] }));
  it('reports a stray dash', () => expectFindings(rule, goals('1.', '«- 2.»', '3.'), { messages: [/“-2\.”前多了短横/] }));
  it('reports a list that is wholly in another style once', () =>
    expectFindings(rule, goals('1.', '2.', '3.').replace('1.落实责任。', '«1、»落实责任。\n2、加强宣传。')));
  it('goes by the most frequent style, whichever that is', () =>
    expectFindings(rule, goals('1、', '2、', '«3.»').replace('1.落实', '1、落实')));
  it('keeps the space that the plan has behind its markers', () => {
    const mended = (text: string) => {
      const [{ fix } = {}] = findingsOf(text).filter((finding) => finding.rule === rule);
      return applyEdits(text, fix!.edits).match(/^2\W+妇女.*$/m)![0];
    };
    const spaced = (...markers: string[]) => goals(...markers).replace('1.落实', '1. 落实');
    assert.equal(mended(spaced('1. ', '2、', '3. ')), '2. 妇女状况持续改善乙。');
    assert.equal(mended(goals('1.', '2、 ', '3.')), '2.妇女状况持续改善乙。');
  });
  it('is mended safely, but for a marker that may be a heading’s', () => {
    const isSafe = (text: string) => findingsOf(text).filter((finding) => finding.rule === rule)[0]!.fix!.safe;
    assert.ok(isSafe(goals('1.', '2、', '3.')));
    assert.ok(!isSafe(goals('1.', '2.', '3.', '（四）')));
  });
  it('accepts one style a level', () => expectFindings(rule, womenPlan()));
});
