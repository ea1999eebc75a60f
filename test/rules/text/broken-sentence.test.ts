import { expectFindings, womenPlan } from '../../support';
import { draft } from '../plans';

const rule = 'broken-sentence';

describe(rule, () => {
  it('reports a full stop after an adverbial', () => {
    expectFindings(rule, draft('以妇女需求为导向«。»扩大优质服务供给。'), { messages: [/^“以妇女需求为导向。”不成句，句号应为逗号$/] });
    expectFindings(rule, draft('妇女健康水平不断提高。以妇女需求为重点«。»扩大服务供给。'), { messages: [/^“以妇女/] });
    expectFindings(rule, draft('落实责任；以基层为依托«。»扩大服务供给。'));
  });
  it('accepts a comma', () => expectFindings(rule, draft('以妇女需求为导向，扩大优质服务供给。')));
  it('accepts a sentence with a verb', () =>
    expectFindings(rule, draft('坚持以妇女需求为导向。扩大服务供给。\n以评促建，以县城为中心。扩大服务供给。')));
  it('accepts an adverbial that ends its paragraph', () => expectFindings(rule, draft('以妇女需求为导向。\n扩大服务供给。')));
  it('accepts the titles of several items', () =>
    expectFindings(rule, draft('以家庭为基础。倡导健康生活。\n以基层为重点。推动资源下沉。')));
  it('accepts other nouns', () => expectFindings(rule, draft('以村医为骨干。扩大服务供给。')));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
});
