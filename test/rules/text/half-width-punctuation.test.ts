import { expectFindings, womenPlan } from '../../support';
import { draft, planWith } from '../plans';

const rule = 'half-width-punctuation';

describe(rule, () => {
  it('is not about the marks of a web page', () => expectFindings(rule, draft('妇女&nbsp;&nbsp;更加健康。\n<b>参保率</b>达到95%。')));
  it('reports each mark after a Chinese character', () => {
    for (const [half, full] of [',，', ';；', ':：', '!！', '?？']) {
      expectFindings(rule, draft(`提高健康素养«${half}»改善营养状况。`), { messages: [new RegExp(`^半角“[${half}]”应为全角“${full}”$`)] });
    }
  });
  it('reports them after closing marks and before opening ones', () => {
    expectFindings(rule, draft('实施“强基”«,»落实《青禾县方案》«;»做好（甲类）«,»服务。'));
    expectFindings(rule, draft('覆盖率达到90%«,»“两癌”筛查率达到80%«,»《青禾县方案》得到落实。'));
  });
  it('reports it between a number and a Chinese character', () => expectFindings(rule, draft('达到90%«,»并保持稳定。')));
  it('reports a full stop at the end of a line, not behind a number or inside one', () =>
    expectFindings(rule, draft('妇女更加健康«.»\n落实“两纲”的要求”«.»\n每人4.5张，网址为women.gov.cn。')));
  it('reports brackets', () =>
    expectFindings(rule, draft('做好宫颈癌«(»含乳腺癌«)»筛查。'), { messages: [/“\(”应为全角“（”/, /“\)”应为全角“）”/] }));
  it('reports both brackets of a pair or neither', () => {
    expectFindings(rule, draft('加强婴幼儿«(»0-3岁«)»照护。\n执行标准(WHO)的要求。\n提高«(»WHO标准«)»水平。'));
    expectFindings(rule, draft('落实计划«(»2021—2025«)»。'));
  });
  it('reports a bracket before a year', () => expectFindings(rule, draft('落实青禾县计划«(»2021—2025年«)»。')));
  it('leaves the brackets of a marker to numbering-style', () => {
    expectFindings(rule, planWith(['（二）妇女与教育', '(二)妇女与教育'], ['（三）妇女与经济', '(三）妇女与经济']));
    expectFindings(rule, planWith(['（二）妇女与教育', '(二)妇女与教育'], ['各部门按职责', '各部门«(»单位«)»按职责']));
  });
  it('accepts them inside numbers and foreign words', () =>
    expectFindings(rule, draft('培训10,000人，男女比例为1:3，推广 App, Web (beta) 等方式。')));
  it('accepts full-width marks', () => expectFindings(rule, draft('提高健康素养，改善营养状况；做好宫颈癌（含乳腺癌）筛查！')));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
});
