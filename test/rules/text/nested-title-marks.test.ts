import { expectFindings, womenPlan } from '../../support';
import { draft } from '../plans';

const rule = 'nested-title-marks';

describe(rule, () => {
  it('reports signs of comparison inside a title', () => {
    expectFindings(rule, draft('落实《澜川省实施«<母婴保健法>»办法》。'), { messages: [/应用单书名号：〈母婴保健法〉/] });
    expectFindings(rule, draft('落实《澜川省实施«＜母婴保健法＞»办法》。'));
  });
  it('reports each of two titles', () => expectFindings(rule, draft('落实《澜川省实施«<甲法>»办法》《澜川省实施«<乙法>»办法》。')));
  it('accepts the right marks', () => expectFindings(rule, draft('落实《澜川省实施〈母婴保健法〉办法》。')));
  it('accepts signs of comparison outside a title', () =>
    expectFindings(rule, draft('落实《青禾县方案》，体重<2.5千克、身长>45厘米的按《青禾县办法》办理。')));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
});
