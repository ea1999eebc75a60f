import { strict as assert } from 'node:assert';
import { analyse } from '../../server/analysis/analyse';
import { readUpper } from '../../server/analysis/read-upper';
import { readDocument } from '../../server/plan/document';
import { rangesIn } from '../../server/reports/ranges';
import { accountText, compareTable, outlineText, render, targetTable } from '../../server/reports/tables';
import { readTargets } from '../../server/targets/targets';
import { onePlan, targetsIn, womenPlan } from '../support';

const table = [
  ['指标', 'Value'],
  ['女村医占比', '≥45%'],
  ['a|b "c", <d> & e', ''],
];

describe('render', () => {
  it('writes Markdown with a rule below the head', () => {
    const lines = render(table, 'markdown').trimEnd().split('\n');
    assert.match(lines[1]!, /^\|[ -]+\|[ -]+\|$/);
    assert.equal(lines.length, 4);
  });
  it('writes CSV that spreadsheets read: a mark, and quotes where they are needed', () => {
    assert.equal(render(table, 'csv'), '\ufeff指标,Value\n女村医占比,≥45%\n"a|b ""c"", <d> & e",\n');
  });
  it('writes HTML that shows every character as it is', () => {
    const html = render(table, 'html');
    assert.match(html, /<th>指标<\/th>/);
    assert.match(html, /<td>a\|b (?:"c"|&quot;c&quot;), &lt;d&gt; &amp; e<\/td>/);
    assert.match(html, /<meta charset="utf-8">/);
  });
  it('keeps a bar inside a Markdown cell', () => assert.match(render([['a'], ['x|y']], 'markdown'), /x\\\|y/));
  it('has a row for each row', () => {
    assert.equal(render(table, 'html').match(/<tr>/g)!.length, 3);
    for (const format of ['csv', 'markdown', 'html'] as const) assert.ok(render([['指标']], format).includes('指标'), format);
  });
});

describe('the table of targets', () => {
  const [head, ...rows] = targetTable(
    [{ plan: onePlan(womenPlan()), targets: targetsIn('女村医占比力争达到45%以上。') }],
    rangesIn('\n\n\n\n\n青禾'),
    'zh',
  );
  it('has a row a target, with hedge and value as they are read', () => {
    assert.deepEqual(head, ['行', '领域', '条', '指标', '数值', '原文']);
    assert.deepEqual(
      rows.map((row) => row.slice(1, 5)),
      [['妇女与健康', '1', '女村医占比', '力争≥45%']],
    );
  });
  it('counts lines from 1', () => {
    const text = '青禾县妇女发展规划\n（2021—2025年）\n一、发展领域\n（一）妇女与健康\n主要目标：\n1.女村医占比达到45%。\n';
    assert.equal(targetTable(analyse(text, { template: undefined, uppers: [] }), rangesIn(text), 'zh')[1]![0], '6');
  });
  it('says the year of what is due before the plan ends', () => {
    const due = (goal: string) => {
      const text = womenPlan({ 妇女与健康: [goal] });
      const values = targetTable(
        readDocument(text).plans.map((plan) => ({ plan, targets: readTargets(plan) })),
        rangesIn(text),
        'zh',
      );
      return values.slice(1).map((row) => row[4]);
    };
    assert.deepEqual(due('到2023年，女村医占比达到45%。'), ['2023年≥45%']);
    assert.deepEqual(due('到2025年，女村医占比达到45%。'), ['≥45%']);
    assert.deepEqual(due('女村医占比2023年达到40%，2025年达到45%。'), ['2023年≥40%', '≥45%']);
  });
  it('speaks English', () => assert.equal(targetTable([], rangesIn(''), 'en')[0]![3], 'Indicator'));
});

describe('the account of a file', () => {
  it('says how much was read, and where an annex begins, whose numbers are no targets', () => {
    const text =
      '青禾县妇女发展规划\n（2021—2025年）\n一、发展领域\n（一）妇女与健康\n主要目标：\n1.好。\n附件\n指标\t2025年\n参保率\t95\n';
    const { account } = readDocument(text);
    assert.equal(accountText(account, rangesIn(text), 'zh'), '读入 100%\n  第 7 行起是附件，里面的数不作目标');
  });
});

describe('the table of a comparison', () => {
  const upperOf = (place: string, goal: string) =>
    readUpper(`file:///${place}.txt`, womenPlan({ 妇女与健康: [goal] }).replace('青禾县', place));
  const analysis = analyse(womenPlan({ 妇女与健康: ['女村医占比达到40%。'] }), {
    template: undefined,
    uppers: [upperOf('澜川省', '婴儿死亡率控制在5‰以下。'), upperOf('云岫市', '女村医占比达到45%以上。')],
  })[0]!;
  const [head, ...rows] = compareTable(analysis, 'zh');
  it('tells what is so already beside the reason', () => {
    const goal = { 妇女与健康: ['孕产妇死亡率下降到12/10万以下。'] };
    const text = womenPlan(goal).replace('前言\n', '前言\n2020年，全县孕产妇死亡率为13.5/10万。\n');
    const uppers = [readUpper('file:///upper', womenPlan(goal))];
    const [, row] = compareTable(analyse(text, { template: undefined, uppers })[0]!, 'zh');
    assert.equal(row!.at(-1), '同为 ≤12/10万；现状：13.5/10万（2020 年）');
  });
  it('has a column for each plan, highest level first', () => {
    assert.deepEqual(head, ['领域', '指标', '澜川省妇女发展规划', '云岫市妇女发展规划', '青禾县妇女发展规划', '比较', '说明']);
  });
  it('has each value in its plan’s column', () => {
    assert.deepEqual(
      rows.map((row) => row.slice(1, 6)),
      [
        ['女村医占比', '', '≥45%', '≥40%', '弱于上位'],
        ['婴儿死亡率', '≤5‰', '', '', '缺少'],
      ],
    );
  });
});

describe('the outline as text', () => {
  it('indents by level and counts goals and measures', () => {
    const lines = outlineText(onePlan(womenPlan()), 'zh').split('\n');
    assert.equal(lines[0], '青禾县妇女发展规划  2021—2025');
    assert.ok(lines.includes('  一、总体要求'));
    assert.ok(lines.includes('    （一）妇女与健康  （目标 1 条，措施 2 条）'));
    assert.ok(lines.includes('      策略措施'));
  });
  it('counts what has no number, too: bullets, paragraphs', () => {
    const bullets = '（一）妇女与健康\n主要目标\n●降低孕产妇死亡率。\n●降低贫血率。\n策略措施\n加强妇幼健康服务。\n';
    const text = outlineText(onePlan(`青禾县妇女发展规划\n（2021—2025年）\n一、发展领域\n${bullets}`), 'zh');
    assert.match(text, /妇女与健康  （目标 2 条，措施 1 条）/);
  });
});
