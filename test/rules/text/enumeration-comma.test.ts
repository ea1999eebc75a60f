import { expectFindings, womenPlan } from '../../support';
import { draft } from '../plans';

const rule = 'enumeration-comma';

describe(rule, () => {
  it('reports it between titles', () =>
    expectFindings(rule, draft('落实《青禾县甲方案》«、»《青禾县乙方案》«、»《青禾县丙方案》。'), {
      messages: [/并列的书名号、引号之间不用顿号/],
    }));
  it('reports it between quotations', () => expectFindings(rule, draft('实施“强基”«、»“暖心”工程。')));
  it('accepts none', () => expectFindings(rule, draft('落实《青禾县甲方案》《青禾县乙方案》，实施“强基”“暖心”工程。')));
  it('accepts it where something stands between', () =>
    expectFindings(rule, draft('落实《青禾县甲方案》（试行）、《青禾县乙方案》，实施“强基”工程、“暖心”工程。')));
  it('accepts it in a list that has other members', () =>
    expectFindings(rule, draft('实施“强基”、“暖心”、安居工程，落实《青禾县甲方案》、《青禾县乙方案》、规划纲要。')));
  it('accepts it between words, and a comma between titles', () =>
    expectFindings(rule, draft('做好宣传、培训、评估，落实《青禾县甲方案》，《青禾县乙方案》同时废止。')));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
});
