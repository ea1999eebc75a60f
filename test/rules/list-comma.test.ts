import { expectFindings, womenPlan } from '../support';

const plan = (first: string, second: string) => womenPlan({ 妇女与法律: [first, second] });

describe('list-comma', () => {
  it('reports a comma where the same words stand with 、 elsewhere', () => {
    expectFindings('list-comma', plan('做好普法工作的组织«，»指导和督办。', '加强调解工作的组织、指导和督办。').replace('做好普法工作的组织', '做好调解工作的组织'));
  });
  it('says nothing where the words stand nowhere with 、', () => expectFindings('list-comma', plan('做好普法工作的组织，指导和督办并重。', '加强调解工作。')));
  it('says nothing of a comma between clauses', () => expectFindings('list-comma', plan('健全调解网络，化解家庭矛盾和邻里矛盾。', '健全调解网络、化解家庭矛盾机制。')));
});
