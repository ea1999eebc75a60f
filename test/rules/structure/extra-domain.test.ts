import { expectFindings, womenPlan } from '../../support';
import { planWith } from '../plans';

const more = (title: string) =>
  ['三、组织实施', `（九）${title}\n主要目标：\n1.妇女更多参与乡村建设。\n策略措施：\n1.办好讲堂。\n三、组织实施`] as const;

describe('extra-domain', () => {
  it('reports a domain that neither the template nor a higher-level plan has', () => {
    expectFindings('extra-domain', planWith(more('«妇女与乡村振兴»')), { uppers: [womenPlan()], messages: [/“妇女与乡村振兴”/] });
  });
  it('accepts a domain of the higher-level plan', () =>
    expectFindings('extra-domain', planWith(more('妇女与乡村振兴')), { uppers: [planWith(more('妇女与乡村振兴'))] }));
  it('accepts the template’s domains', () => expectFindings('extra-domain', womenPlan()));
  it('does not take a part without goals and measures for a domain', () =>
    expectFindings('extra-domain', planWith(['（一）做好监测。', '（一）妇女与统计。'])));
});
