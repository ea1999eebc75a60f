import { expectFindings, womenPlan } from '../../support';
import { draft } from '../plans';

const plan = (first: string, second: string) => womenPlan({ 妇女与法律: [first, second] });

describe('list-comma', () => {
  it('reports a comma where the same words stand with 、 elsewhere', () => {
    expectFindings(
      'list-comma',
      plan('做好普法工作的组织«，»指导和督办。', '加强调解工作的组织、指导和督办。').replace('做好普法工作的组织', '做好调解工作的组织'),
    );
  });
  it('reports a comma before the last member of a list', () => {
    expectFindings(
      'list-comma',
      draft(
        '强化水源保护、水污染防治、水质监测«，»饮用水检测和社会化服务，方便妇女取水。\n保障饮用水安全，改善饮用水水质，建设饮用水工程。',
      ),
    );
  });
  it('accepts a clause after a list', () => {
    expectFindings(
      'list-comma',
      draft('强化水源保护、水污染防治、水质监测，夯实基础和保障，方便妇女取水。\n健全体系，夯实基础，不断夯实责任，共同夯实根基。'),
    );
    expectFindings('list-comma', draft('强化水源保护、水污染防治、水质监测，织密网络和队伍，方便妇女取水。'));
  });
  it('accepts a clause after a list whose last member says what all are', () =>
    expectFindings(
      'list-comma',
      draft('开展急救、灭火、防汛培训，储备食品和应急用品，方便妇女。\n动态储备库扩容，不断充实储备，建立储备点。'),
    ));
  it('accepts a clause with a verb', () =>
    expectFindings(
      'list-comma',
      draft('以父亲参与、夫妻合作、代际互助为主题开展宣传，用人单位落实陪产假和育儿假。\n请用人单位，促用人单位，帮用人单位，劝用人单位。'),
    ));
  it('accepts a clause whose subject is 甲和乙', () =>
    expectFindings(
      'list-comma',
      draft('完善低保、特困、临时救助政策，困难妇女和家庭得到及时帮扶。\n关心困难妇女，帮扶困难妇女，服务困难妇女，走访困难妇女。'),
    ));
  it('says nothing where the words stand nowhere with 、', () =>
    expectFindings('list-comma', plan('做好普法工作的组织，指导和督办并重。', '加强调解工作。')));
  it('says nothing of a comma between clauses', () =>
    expectFindings('list-comma', plan('健全调解网络，化解家庭矛盾和邻里矛盾。', '健全调解网络、化解家庭矛盾机制。')));
});
