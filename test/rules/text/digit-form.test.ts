import { expectFindings, womenPlan } from '../../support';
import { draft } from '../plans';

const rule = 'digit-form';

describe(rule, () => {
  it('reports full-width digits', () => {
    expectFindings(rule, draft('培训妇女«１２０»人。'), { messages: [/^数字“１２０”应为半角“120”$/] });
    expectFindings(rule, draft('培训妇女«1２»人，覆盖«９0»个村。'), { messages: [/“12”/, /“90”/] });
  });
  it('reports a full-width point', () => {
    expectFindings(rule, draft('预期寿命达到«80．5»岁。'), { messages: [/“80．5”应为半角“80\.5”/] });
    expectFindings(rule, draft('预期寿命达到«８０．５»岁，死亡率低于«９.５»/10万。'), { messages: [/“80\.5”/, /“9\.5”/] });
  });
  it('reports a point in the name of a day', () => {
    expectFindings(rule, draft('在«6.5»世界环境日、«10.11»国际女童日开展宣传。'), {
      messages: [/^月日之间应用间隔号：“6\.5”应为“6·5”$/, /“10·11”/],
    });
    expectFindings(rule, draft('在6·5世界环境日开展宣传，锻炼时间达到1.5小时。'));
  });
  it('leaves markers to numbering-style', () => {
    expectFindings(rule, draft('落实责任。').replaceAll('1.', '１．'));
    expectFindings(rule, draft('落实责任。').replaceAll('1.', '1．'));
    expectFindings(rule, draft('培训«３»人。').replaceAll('1.', '１．'));
  });
  it('reports a number that opens a line but is no marker', () =>
    expectFindings(rule, draft('预期寿命稳步提高，达到\n«８０»家。').replace('2.', '')));
  it('accepts a plan that writes all its digits full-width', () => {
    expectFindings(
      rule,
      draft('预期寿命达到８０．５岁，培训１２００人。').replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
    );
  });
  it('accepts half-width digits', () => expectFindings(rule, draft('预期寿命达到80.5岁，培训1200人。')));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
});
