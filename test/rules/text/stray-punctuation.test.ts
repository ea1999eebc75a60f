import { expectFindings, womenPlan } from '../../support';
import { draft } from '../plans';

const rule = 'stray-punctuation';

describe(rule, () => {
  it('reports two marks in a row', () => {
    for (const marks of ['，。', '、、', '，，', '；。', '：、', '。。', '。，', '、，。']) {
      expectFindings(rule, draft(`提高健康素养«${marks}»改善营养状况。`), { messages: [new RegExp(`^标点“${marks}”多余或重复$`)] });
    }
  });
  it('reports a mark that opens a paragraph', () => {
    expectFindings(rule, draft('«，»提高健康素养。\n«、»改善营养状况。'));
    expectFindings(rule, draft('落实责任。').replace('主要目标', '«；»做好宣传。\n主要目标'));
  });
  it('accepts marks beside quotations and brackets', () =>
    expectFindings(rule, draft('做到“早发现。”，落实（试行）。宣传、培训……等；“暖心”，《青禾县方案》。')));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
});
