import { expectFindings, womenPlan } from '../../support';
import { draft, planWith } from '../plans';

const rule = 'repeated-words';
const sentence = '完善县乡村三级妇幼健康服务网络和转诊机制';

describe(rule, () => {
  it('reports words printed twice', () => {
    expectFindings(rule, draft('改善«妇女妇女»健康状况。'), { messages: [/^“妇女”重复$/] });
    expectFindings(rule, draft('完善«健康服务健康服务»体系。'), { messages: [/^“健康服务”重复$/] });
  });
  it('accepts the same words in two cells of a row', () =>
    expectFindings(rule, draft('伤害死亡率\t持续下降\t持续下降\n溺水死亡率｜逐年下降｜逐年下降')));
  it('accepts the last word of a title in the label below it, not a word on both sides of a break', () => {
    const broken = (lines: string) => draft('☆').replace('☆', lines);
    expectFindings(rule, broken('项目一：母婴安全保障项目\n项目目标：建成产床二十张。'));
    expectFindings(rule, broken('完善妇女健康«服务\n服务»体系。'));
  });
  it('accepts doubled characters and listed words', () =>
    expectFindings(rule, draft('常常走访，家家户户参与，人人人人健康，共同研究研究。')));
  it('reports particles printed twice, and no words that end and begin so', () => {
    expectFindings(rule, draft('妇女«的的»权益得到保障，救助«和和»帮扶«在在»村里落实«了了»。'), { messages: [/^“的”重复$/] });
    expectFindings(rule, draft('以发展为目的的活动，问题存在在基层，妇女参与与支持，为了了解情况，家庭和和美美，贫困缓和和消除。'));
  });
  it('reports a quoted name that the next clause repeats', () => {
    expectFindings(rule, draft('«实施乡村“强基”工程，重点支持乡镇实施“强基”工程»，扩大服务。'), { messages: [/^““强基”工程”重复$/] });
    expectFindings(rule, draft('实施乡村“强基”工程，重点支持乡镇实施“暖心”工程。\n实施乡村“强基”工程。实施“强基”工程。'));
  });
  it('reports a sentence that stands twice below one heading', () => {
    expectFindings(rule, draft(`${sentence}。\n妇女更加健康。«${sentence}。»`), { messages: [/^这句话前面已经说过$/] });
    expectFindings(rule, draft(`${sentence}。\n«${sentence}。»\n«${sentence}。»`));
  });
  it('accepts it below another heading', () => expectFindings(rule, draft(`${sentence}。`, { measure: `${sentence}。` })));
  it('accepts short sentences', () => expectFindings(rule, draft('完善妇幼健康服务网络。\n完善妇幼健康服务网络。')));
  it('accepts sentences that differ', () =>
    expectFindings(rule, planWith(['1.落实责任。', `1.${sentence}。\n`], ['用好各类阵地。', `${sentence}。`.replace('三级', '两级')])));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
  for (const units of ['（责任单位：县卫生健康局、县教育局、县民政局、县妇联。）', '协办单位：县卫生健康局、县教育局、县民政局、县妇联。'])
    it(`accepts the same units behind two items: ${units.slice(0, 5)}`, () =>
      expectFindings(rule, draft(`完善服务体系。\n${units}\n推进筛查。\n${units}`)));
});
