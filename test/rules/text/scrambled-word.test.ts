import { expectFindings, womenPlan } from '../../support';
import { draft } from '../plans';

const rule = 'scrambled-word';
const usual = '城乡自然环境更加友好。\n社会环境更加公平。\n';

describe(rule, () => {
  it('reports a word within another', () =>
    expectFindings(rule, draft(`${usual}改善人居«环自然境»。`), { messages: [/^“环自然境”疑为“自然环境”：字序错乱$/] }));
  it('accepts words in order', () => expectFindings(rule, draft(`${usual}改善人居自然环境。`)));
  it('says nothing where the outer characters are no usual word', () => expectFindings(rule, draft('改善人居环自然境。')));
  it('says nothing of function words around a word', () =>
    expectFindings(rule, draft(`${usual}在妇女中开展培训。\n其中妇女占一半。\n集中妇女力量。`)));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
});
