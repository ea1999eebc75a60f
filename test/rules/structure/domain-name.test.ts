import { expectFindings, womenPlan } from '../../support';
import { planWith } from '../plans';

describe('domain-name', () => {
  it('reports a domain under another name and says its right one', () => {
    expectFindings('domain-name', planWith(['妇女与环境', '«妇女与生态环境»']), { messages: [/“妇女与生态环境”应为“妇女与环境”/] });
  });
  it('reports other joining words', () => expectFindings('domain-name', planWith(['妇女与健康', '«妇女和健康»'])));
  it('accepts the template’s names and its aliases', () => {
    expectFindings('domain-name', womenPlan());
    expectFindings('domain-name', planWith(['妇女参与决策和管理', '妇女参与决策与管理']));
  });
  it('goes by the higher-level plan’s name for a domain that it adds', () => {
    const more = (title: string) =>
      planWith(['三、组织实施', `（九）${title}\n主要目标：\n1.妇女更多参与乡村建设。\n策略措施：\n1.办好讲堂。\n三、组织实施`]);
    expectFindings('domain-name', more('«妇女和乡村振兴»'), { uppers: [more('妇女与乡村振兴')], messages: [/应为“妇女与乡村振兴”/] });
  });
});
