import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf, womenPlan } from '../../support';
import { draft } from '../plans';

const rule = 'year-outside';
const plan = (goal: string) => draft(goal, { period: '2021—2025' });

describe(rule, () => {
  it('reports a year before and after the plan', () =>
    expectFindings(rule, plan('«到2020年底»，女村医占比达到40%。\n女村医占比«至2030年»达到50%。\n«2026年底前»完成。'), {
      messages: [/^“到2020年底”不在规划期（2021—2025年）之内$/],
    }));
  it('warns of a past year and informs of a later one', () => {
    const found = findingsOf(plan('到2020年，女村医占比达到40%。\n到2030年，女村医占比达到50%。')).filter((f) => f.rule === rule);
    assert.deepEqual(
      found.map(({ severity }) => severity),
      ['warning', 'info'],
    );
  });
  it('reports a past year in 总体目标, but not elsewhere', () => {
    const overall = '一、总体目标\n«到2020年»，妇女更加健康。到2035年，差距消除。\n二、发展领域';
    expectFindings(rule, plan('妇女更加健康。').replace('一、发展领域', overall));
    expectFindings(rule, plan('妇女更加健康。').replace('一、发展领域', '一、指导思想\n到2020年，全面建成小康社会。\n二、发展领域'));
  });
  it('accepts years of the plan, bases and titles', () =>
    expectFindings(
      rule,
      plan(
        '到2025年，女村医占比比2020年提高5个百分点。\n以2020年为基数下降20%。\n较2019年底以前的水平提高到2020年的水平以上。\n落实《青禾县人口规划（到2030年）》。',
      ),
    ));
  it('accepts an outlook outside the domains', () =>
    expectFindings(rule, plan('落实责任。').replace('一、发展领域', '一、总体要求\n到2035年，妇女发展水平更高。\n二、发展领域')));
  it('says nothing of a plan without years', () =>
    expectFindings(rule, plan('到2020年，女村医占比达到40%。').replace('（2021—2025年）\n', '')));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
  it('accepts what is past, and how old a thing is', () => {
    for (const words of [
      '改造2000年底前建成的小区',
      '用好截至2020年底已建成的设施',
      '巩固2016年至2020年的成果',
      '为2012年以前出生的女生接种',
    ])
      expectFindings(rule, plan(`${words}。`));
  });
});
