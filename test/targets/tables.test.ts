import { strict as assert } from 'node:assert';
import { readTargets } from '../../server/targets/targets';
import { onePlan } from '../support';

const GAPS = { tabs: '\t', bars: ' | ', spaces: '      ', 'line breaks': '\n', 'blank lines': '\r\n\r\n' };
const planWith = (rows: readonly (readonly string[])[], gap: string) =>
  onePlan(
    `青禾县妇女发展规划\n（2021—2025年）\n一、发展领域\n（一）妇女与健康\n主要目标：\n1.妇女更加健康。\n${rows.map((row) => row.join(gap)).join('\n')}\n策略措施：\n1.落实责任。\n`,
  );
const told = (rows: readonly (readonly string[])[], gap: string = GAPS.tabs) =>
  readTargets(planWith(rows, gap)).map(({ indicator, op, value, unit, deadline, stage, binding }) => [
    indicator,
    op,
    value,
    unit,
    deadline,
    stage,
    binding,
  ]);

describe('targets/tables', () => {
  const head = ['指标', '2020年', '2025年', '属性'];
  const rows = [head, ['健康素养水平（%）', '23.5', '30', '预期性'], ['孕产妇死亡率（/10万）', '14.5', '12', '约束性']];
  const expected = [
    ['健康素养水平', '>=', 30, '%', 2025, undefined, false],
    ['孕产妇死亡率', '<=', 12, '/10万', 2025, undefined, true],
  ];
  for (const [name, gap] of Object.entries(GAPS))
    it(`are read with columns parted by ${name}`, () => assert.deepEqual(told(rows, gap), expected));
  for (const [name, gap] of Object.entries(GAPS))
    it(`have heads with room inside, parted by ${name}`, () =>
      assert.deepEqual(told([['指　　标', '2020年', '2025年', '属  性'], ...rows.slice(1)], gap), expected));
  it('lose no row behind one with several values in its cells, one a line', () => {
    const stacked = ['4.标准班额比例（%）', '其中：小学', '初中', '34.5%', '77.3%', '80%以上', '85%以上', '预期性'];
    assert.deepEqual(
      told([...rows.slice(0, 2), stacked, rows[2]!], GAPS['line breaks']).map(([name, , value]) => [name, value]),
      expected.map(([name, , value]) => [name, value]),
    );
  });
  for (const [name, top, years] of [
    ['below a merged 目标值', ['序号', '指标', '单位', '目标值', '属性'], ['2025年', '2030年']],
    ['with empty cells before them', ['序号', '指标', '单位', '目标值', '属性'], ['', '', '', '2025年', '2030年']],
    ['with empty cells in both rows', ['序号', '指标', '单位', '目标值', '', '属性'], ['', '', '', '2025年', '2030年']],
    ['below words that are not known', ['序号', '指标', '单位', '奔向何方', '属性'], ['2025年', '2030年']],
  ] as const)
    it(`may have the years in a row of their own, ${name}`, () =>
      assert.deepEqual(told([top, years, ['1', '健康素养水平', '%', '30', '35', '预期性']]), [
        ['健康素养水平', '>=', 30, '%', 2025, 2025, false],
        ['健康素养水平', '>=', 35, '%', 2030, undefined, false],
      ]));
  for (const [name, years] of [
    ['merged', ['2020年', '2025年', '2030年']],
    ['empty', ['', '2020年', '2025年', '2030年']],
  ] as const)
    it(`may have the years of base and target in a row of their own: ${name}`, () =>
      assert.deepEqual(told([['指标', '现状', '目标值', ''], years, ['健康素养水平（%）', '25', '30', '35']]), [
        ['健康素养水平', '>=', 30, '%', 2025, 2025, undefined],
        ['健康素养水平', '>=', 35, '%', 2030, undefined, undefined],
      ]));
  for (const name of ['主要统计指标', '核心指标名称', '监测评估指标'])
    for (const gap of ['\t', ' '])
      it(`have a column of names below any kind of 指标: ${name}, parted by ${JSON.stringify(gap)}`, () =>
        assert.deepEqual(
          told(
            [
              ['序号', name, '2020年', '2025年'],
              ['1', '妇女国民体质合格率（%）', '93.7', '94.3'],
            ],
            gap,
          ),
          [['妇女国民体质合格率', '>=', 94.3, '%', 2025, undefined, undefined]],
        ));
  for (const name of ['主要指标（单位）', '指标项目', '项目'])
    it(`have a column of names below ${name}`, () =>
      assert.deepEqual(
        told([
          [name, '2020年', '2025年'],
          ['健康素养水平（%）', '23.5', '30'],
        ]),
        [['健康素养水平', '>=', 30, '%', 2025, undefined, undefined]],
      ));
  for (const value of [
    '到2025年达到',
    '2025年底',
    '2025年要求',
    '2025年标准值',
    '2025年指标值',
    '2025年预期',
    '2025年目标数',
    '“十四五”末',
  ])
    it(`have a column of targets below ${value}`, () =>
      assert.deepEqual(
        told([
          ['指标', '单位', '2020年', value],
          ['孕产妇死亡率', '1/10万', '14.5', '12'],
        ]),
        [['孕产妇死亡率', '<=', 12, '/10万', 2025, undefined, undefined]],
      ));
  for (const [base, value] of [
    ['现状值', '规划目标值'],
    ['2020年现值', '目标值'],
    ['2020年（基期）', '指标值'],
    ['基期', '期末值'],
    ['2020年', '目标'],
  ] as const)
    it(`have what is below ${base}, and ${value} for targets`, () =>
      assert.deepEqual(
        told([
          ['指标', '单位', base, value],
          ['孕产妇死亡率', '1/10万', '14.5', '12'],
        ]).map(([, , value]) => value),
        [12],
      ));
  const three = ['指标', '单位', '2020年', '2022年', '2025年'];
  for (const [how, row, gap] of [
    ['at the end of a row', ['孕产妇死亡率', '1/10万', '14.5', '13', ''], '\t'],
    ['at the end of a row with bars', ['孕产妇死亡率', '1/10万', '14.5', '13', ''], ' | '],
    ['inside a row with bars', ['孕产妇死亡率', '1/10万', '', '13', ''], ' | '],
  ] as const)
    it(`may have an empty cell ${how}`, () =>
      assert.deepEqual(
        told(
          [three, row, ['婴儿死亡率', '‰', '5', '4.5', '4']].map((cells) => (gap === '\t' ? cells : ['', ...cells, ''])),
          gap,
        ).slice(0, 1),
        [['孕产妇死亡率', '<=', 13, '/10万', 2022, undefined, undefined]],
      ));
  it('give no target to a row of which nothing says whose years its numbers are', () =>
    assert.deepEqual(
      told([three, ['孕产妇死亡率', '1/10万', '14.5', '13'], ['婴儿死亡率', '‰', '5', '4.5', '4']], '    ').map(([name]) => name),
      ['婴儿死亡率', '婴儿死亡率'],
    ));
  it('are read where single spaces part their columns, whatever stands behind the values or inside a cell', () => {
    for (const rows of [
      ['序号 指标 单位 2020年 2025年 责任单位', '1 孕产妇死亡率 1/10万 14.5 12 县卫生健康局'],
      ['序号 指标 单位 2020年 2025年 责任单位', '1 孕产妇死亡率 1/10万 14.5 12 县卫生健康局、县妇联、县财政局'],
      ['序号 指标 单位 2020 年 2025 年', '1 孕产妇死亡率 1/10 万 14.5 12'],
      ['序号 指标 单位 2020年 2025年', '1 孕产妇死亡率 （1/10万） 14.5 控制在12以内'],
    ])
      assert.deepEqual(
        told(rows.map((row) => [row])).map(([name, op, value, unit]) => [name, op, value, unit]),
        [['孕产妇死亡率', '<=', 12, '/10万']],
      );
    for (const none of ['—', '持续下降'])
      assert.deepEqual(told([['序号 指标 单位 2020年 2025年'], [`1 孕产妇死亡率 1/10万 14.5 ${none}`]]), []);
  });
  for (const value of ['30*', '30①', '30[2]', '30（预期性）'])
    it(`have no remarks in their numbers: ${value}`, () =>
      assert.deepEqual(
        told([head, ['健康素养水平（%）', '23.5', value, '预期性']]).map(([, , value]) => value),
        [30],
      ));
  for (const [value, op] of [
    ['﹤12', '<'],
    ['〈12', '<'],
    ['12及以下', '<='],
    ['12（含）以下', '<='],
  ] as const)
    it(`have comparators as they are typed: ${value}`, () =>
      assert.deepEqual(
        told([head, ['孕产妇死亡率（/10万）', '14.5', value, '约束性']]).map(([, op]) => op),
        [op],
      ));
  for (const [name, indicator] of [
    ['婴儿死亡率‰', '婴儿死亡率'],
    ['婴儿死亡率/‰', '婴儿死亡率'],
    ['婴儿死亡率【‰】', '婴儿死亡率'],
    ['婴儿死亡率[单位：‰]', '婴儿死亡率'],
    ['婴儿死亡率（‰）*', '婴儿死亡率'],
    ['婴儿死亡率①（‰）', '婴儿死亡率'],
    ['婴儿死亡率：城市（‰）', '城市婴儿死亡率'],
  ] as const)
    it(`have the unit and the marks of notes apart from their names: ${name}`, () =>
      assert.deepEqual(told([head, [name, '5.6', '4.5', '约束性']]), [[indicator, '<=', 4.5, '‰', 2025, undefined, true]]));
  it('go down where the numbers of their rows fall, or where the list says so', () => {
    const head = ['指标', '2020年', '2023年', '2025年'];
    const ops = (name: string, ...values: string[]) => told([head, [name, ...values]]).map(([, op]) => op);
    assert.deepEqual(ops('儿童用眼不适比重（%）', '52', '48', '45'), ['<=', '<=']);
    assert.deepEqual(ops('未成年人犯罪人数占同期犯罪人数的比重（%）', '', '', '3'), ['<=']);
    assert.deepEqual(ops('儿童体检比重（%）', '99', '95', '96'), ['>=', '>=']);
    assert.deepEqual(ops('儿童体检比重（%）', '99', '', '96'), ['>=']);
    assert.deepEqual(ops('孕产妇住院分娩率（%）', '99.98', '99.95', '99'), ['>=', '>=']);
    assert.deepEqual(ops('初中阶段毛入学率（%）', '112', '105', '102'), ['>=', '>=']);
  });
  it('may hold goals with their numbers in the cells', () =>
    assert.deepEqual(
      told([
        ['领域', '主要目标', '责任单位'],
        ['妇女与健康', '1.孕产妇死亡率控制在12/10万以下。', '县卫生健康局'],
      ]).map(([name]) => name),
      ['孕产妇死亡率'],
    ));
  it('hold goals as sentences, whatever their column is called', () => {
    for (const [head, row, expected] of [
      [
        ['主要目标', '完成时限', '责任单位'],
        ['孕产妇死亡率下降到12/10万以下', '2025年', '县卫健局'],
        ['孕产妇死亡率', 12],
      ],
      [
        ['项目', '目标任务', '责任单位'],
        ['学前教育', '毛入园率达到90%以上', '县教育局'],
        ['毛入园率', 90],
      ],
      [
        ['一级指标', '二级指标', '目标'],
        ['妇女健康', '孕产妇死亡率', '12/10万'],
        ['孕产妇死亡率', 12],
      ],
      [
        ['指标名称', '指标内容', '目标值'],
        ['孕产妇死亡率', '每10万例活产中孕产妇死亡数', '12/10万'],
        ['孕产妇死亡率', 12],
      ],
    ] as const)
      assert.deepEqual(
        told([head, row]).map(([name, , value]) => [name, value]),
        [expected],
        head.join(),
      );
  });
  it('keep what is through any number of columns', () =>
    assert.doesNotThrow(() =>
      told([
        ['指标', ...Array<string>(5_000).fill('2025年')],
        ['健康素养水平（%）', ...Array<string>(5_000).fill('保持')],
      ]),
    ));
  it('have their names in the last of several columns of 指标', () =>
    assert.deepEqual(
      told([
        ['一级指标', '二级指标', '2025年'],
        ['妇女与健康', '健康素养水平（%）', '30'],
      ]),
      [['健康素养水平', '>=', 30, '%', 2025, undefined, undefined]],
    ));
  for (const kept of ['保持', '持平', '不降低'])
    it(`may keep what is: ${kept}`, () =>
      assert.deepEqual(told([head, ['健康素养水平（%）', '23.5', kept, '预期性']]), [
        ['健康素养水平', '>=', 23.5, '%', 2025, undefined, false],
      ]));
  it('are neither 62 nor 6270 where 62 and 70 stand side by side and no head says what they are', () =>
    assert.deepEqual(
      told([
        ['何事', '从前', '往后'],
        ['健康素养水平（%）', '62', '70'],
      ]),
      [],
    ));
  it('may hold goals in sentences between their numbers and those who answer for them', () => {
    const goals = ['3岁以下儿童系统管理率达到80%以上。', '婴儿死亡率控制在6‰以下。'];
    for (const gap of [GAPS.tabs, GAPS.bars])
      for (const table of [
        [['序号', '主要目标', '责任单位'], ...goals.map((goal, i) => [`${i + 1}`, goal, '县卫健局'])],
        [['领域', '主要目标', '完成时限', '责任单位'], ...goals.map((goal) => ['妇女与健康', goal, '2025年', '县卫健局'])],
      ])
        assert.deepEqual(
          told(table, gap).map(([name, op, value]) => [name, op, value]),
          [
            ['3岁以下儿童系统管理率', '>=', 80],
            ['婴儿死亡率', '<=', 6],
          ],
        );
  });
  it('may hold goals beside those who answer for them', () => {
    const goals = [
      ['1', '高中阶段教育毛入学率达到95%以上', '县教育局'],
      ['2', '95%以上的学校开设性别课程', '县教育局'],
      ['3', '妇科病定期检查率80%', '县卫健委'],
    ];
    for (const rows of [goals, goals.map((row) => row.slice(1))])
      assert.deepEqual(
        told([['序号', '目标', '责任单位'].slice(-rows[0]!.length), ...rows]).map(([name, , value]) => [name, value]),
        [
          ['高中阶段教育毛入学率', 95],
          ['学校开设性别课程', 95],
          ['妇科病定期检查率', 80],
        ],
      );
  });
  describe('with one cell a line', () => {
    const names = (text: string) => readTargets(planWith([[text]], '')).map(({ indicator, value, unit }) => `${indicator} ${value}${unit}`);
    const cells = (...rows: readonly string[]) => rows.join('|').replaceAll('|', '\n');
    const numbered = cells('序号|领域|指标|单位|2020年|2025年|属性', '1|健康|孕产妇死亡率|1/10万|14.5|12|约束性');
    it('may have cells that are merged with those above, and rows of one cell', () =>
      assert.deepEqual(
        names(cells(numbered, '2|婴儿死亡率|‰|5|4|约束性', '二、妇女与教育', '3|教育|高等教育毛入学率|%|50|60|预期性', '下面是措施。')),
        ['孕产妇死亡率 12/10万', '婴儿死亡率 4‰', '高等教育毛入学率 60%'],
      ));
    it('may lack the last cells of a row', () =>
      assert.deepEqual(
        names(cells('序号|指标|单位|2020年|2025年|备注', '1|婴儿死亡率|‰|5|4', '2|毛入学率|%|50|60|含高职', '3|女性比例|%|—|30')),
        ['婴儿死亡率 4‰', '毛入学率 60%', '女性比例 30%'],
      ));
    it('may have a column of which nothing is known', () =>
      assert.deepEqual(
        names(cells('指标|2020年|2025年|年均增长|属性', '毛入学率（%）|50|60|2|预期性', '婴儿死亡率（‰）|5|4|-0.2|约束性')),
        ['毛入学率 60%', '婴儿死亡率 4‰'],
      ));
    const [one, two, three] = ['1|孕产妇死亡率|/10万|14.5|12|约束性', '2|毛入学率|%|50|60|预期性', '3|婚检率|%|71|80|预期性'];
    const head = '序号|指标|单位|2020年|2025年|属性';
    const all = ['孕产妇死亡率 12/10万', '毛入学率 60%', '婚检率 80%'];
    for (const [what, rows] of Object.entries({
      'a title like a heading': ['主要指标', head, one, two, three],
      'a heading in two lines': [head.replace('2025年', '2025年|目标值').replace('单位', '计量|单位'), one, two, three],
      'a last heading that is unknown': [`${head}|说法`, ...[one, two, three].map((row) => `${row}|照旧`)],
      'a row that lacks a cell': [head, one, '2|毛入学率|%|60|预期性', three],
      'a row that lacks its nature': [head.slice(0, -3), ...[one, '2|毛入学率|%|60', three].map((row) => row.replace(/\|.{2}性$/, ''))],
      'a name in two lines': [head, one, '2|毛入|学率|%|50|60|预期性', three],
      'rows of one cell between them': [head, one, two, '二、保健', three],
      'a short nature': [head, ...[one, two, three].map((row) => row.slice(0, -1))],
    }))
      it(`may have ${what}`, () => assert.deepEqual(names(cells(...rows)), all));
    it('may have a row without a number, and a dash for a unit', () => {
      const rows = [head, one, two, '其中：农村|%|40|50|预期性', '3|性别比|—|109|107|预期性', '4|婚检率|%|71|80|预期性'];
      assert.deepEqual(names(cells(...rows)).slice(0, 3), [...all.slice(0, 2), '农村毛入学率 50%']);
      assert.deepEqual(names(cells(...rows)).slice(3), ['性别比 107', '婚检率 80%']);
    });
    it('may have its 领域 before 序号, and a row without values', () => {
      const rows = ['领域|序号|指标|基期|2025年|2030年|性质', '1|健康素养水平（%）|14.1|22|30|预期性', '2|定期记录健康状况|倡导性'];
      assert.deepEqual(names(cells(...rows, '3|婚检率（%）|60|70|80|预期性')), [
        '健康素养水平 22%',
        '健康素养水平 30%',
        '婚检率 70%',
        '婚检率 80%',
      ]);
    });
    it('are never put together to one number', () =>
      assert.deepEqual(
        names('婚检率（%）\n70\n80').map((name) => name.includes('7080')),
        [false],
      ));
    it('may have names that begin with a range', () =>
      assert.deepEqual(names(cells('指标|2025年', '0—6岁儿童健康管理率（%）|95', '婚检率（%）|80')), [
        '0—6岁儿童健康管理率 95%',
        '婚检率 80%',
      ]));
    it('may say a value in words', () =>
      assert.deepEqual(names(cells('指标|2025年|属性', '社区服务站|全覆盖|预期性', '婴儿死亡率（‰）|4|预期性')), [
        '社区服务站 100%',
        '婴儿死亡率 4‰',
      ]));
    it('are nothing else than that: goals below 目标 stay what they are', () => {
      const plan = planWith([['指标'], ['目标'], ['2.婴儿死亡率下降到4‰以下。'], ['3.毛入学率达到60%以上。']], '');
      assert.deepEqual(
        plan.domains[0]!.goals!.items.map(({ marker }) => marker.number),
        [1, 2, 3],
      );
    });
    it('end where the next part begins, in a plan without full stops', () => {
      const table = cells('指标|2025年', '婚检率（%）|80', '毛入学率（%）|60');
      const text = `${table}\n二、发展领域\n（二）妇女与教育\n主要目标：\n1.巩固率达到95%以上\n2.毛入学率达到60%以上`;
      const { domains } = planWith([[text]], '');
      assert.deepEqual(
        domains.map(({ name, goals }) => [name, goals?.items.length]),
        [
          ['妇女与健康', 1],
          ['妇女与教育', 2],
        ],
      );
    });
    it('keep each word in its place', () => {
      const plan = planWith([[numbered]], '');
      for (const target of readTargets(plan)) assert.equal(plan.source.slice(target.valueSpan.start, target.valueSpan.end), '12');
    });
  });
  it('are read where two spaces part a name and its value, and a dash stands for none', () => {
    assert.deepEqual(
      told(
        [
          ['指标', '2025年目标'],
          ['婴儿死亡率（‰）', '4'],
          ['毛入园率（%）', '98'],
        ],
        '  ',
      ).map(([name, , value]) => [name, value]),
      [
        ['婴儿死亡率', 4],
        ['毛入园率', 98],
      ],
    );
    assert.deepEqual(
      told(
        [
          ['类别', '指标', '2020年', '2025年', '属性'],
          ['健康', '2.每千人口托位数（个）', '—', '5.5', '预期性'],
          ['教育', '3.毛入园率（%）', '—', '98', '预期性'],
        ],
        '  ',
      ).map(([name, , value]) => [name, value]),
      [
        ['每千人口托位数', 5.5],
        ['毛入园率', 98],
      ],
    );
  });
  it('have a value for each year of the plan, the earlier ones as stages', () =>
    assert.deepEqual(
      told([
        ['指标名称', '2023年', '2025年'],
        ['参保率（%）', '90', '95'],
      ]),
      [
        ['参保率', '>=', 90, '%', 2023, 2023, undefined],
        ['参保率', '>=', 95, '%', 2025, undefined, undefined],
      ],
    ));
  it('have a column for the middle of the years, or for a five-year plan', () => {
    for (const [middle, last] of [
      ['中期目标', '终期目标'],
      ['中期目标（2023年）', '终期目标（2025年）'],
    ] as const)
      assert.deepEqual(
        told([
          ['指标名称', '2020年', middle, last],
          ['孕产妇死亡率（/10万）', '9.7', '8.5', '7'],
        ]).map(([, op, value, , , stage]) => [op, value, stage]),
        [
          ['<=', 8.5, 2023],
          ['<=', 7, undefined],
        ],
      );
    assert.deepEqual(
      told([
        ['指标', '现状值', '“十四五”目标'],
        ['参保率（%）', '90', '95'],
      ]),
      [['参保率', '>=', 95, '%', 2025, undefined, undefined]],
    );
  });
  it('may have a sum over the years, in brackets', () =>
    assert.deepEqual(
      told([
        ['指标', '单位', '2020年', '2023年', '2025年'],
        ['培训妇女', '人次', '100', '300', '[500]'],
      ]).map(([, , value, , deadline]) => [value, deadline]),
      [
        [300, 2023],
        [500, 2025],
      ],
    ));
  it('may say the comparison in the cell, and number their rows', () =>
    assert.deepEqual(
      told([
        ['序号', '指标', '2025年', '属性'],
        ['1', '培训人数（万人）', '>4', '预期性'],
      ]),
      [['培训人数', '>', 4, '万人', 2025, undefined, false]],
    ));
  it('are read where they are drawn with lines', () => {
    const cells = rows.map((row) => `│${row.join(' │')}│`);
    const drawn = ['┌──┬──┬──┬──┐', cells[0]!, '├──┼──┼──┼──┤', ...cells.slice(1), '└──┴──┴──┴──┘'];
    assert.deepEqual(told(drawn.map((line) => [line])), expected);
  });
  it('have brackets within their names, ratios, and parts of what stands above them', () =>
    assert.deepEqual(
      told([
        ['指标', '单位', '2025年', '属性'],
        ['每千人口执业（助理）医师数', '人', '3.6', '预期性'],
        ['乡镇（街道）服务中心覆盖率（以县为单位）', '%', '80', '预期性'],
        ['医护比', '/', '1:1.25', '预期性'],
        ['每千人口床位数', '张', '7.6', '预期性'],
        ['其中：公立医院', '张', '2.6', '预期性'],
      ]).map(([name, , value, unit]) => [name, value, unit]),
      [
        ['每千人口执业（助理）医师数', 3.6, '人'],
        ['乡镇（街道）服务中心覆盖率', 80, '%'],
        ['医护比', 0.8, 'ratio'],
        ['每千人口床位数', 7.6, '张'],
        ['公立医院每千人口床位数', 2.6, '张'],
      ],
    ));
  it('have their name behind the domain, in the rows that begin one', () =>
    assert.deepEqual(
      told(
        [
          ['类别', '指标', '2025年', '属性'],
          ['1．健康素养水平（%）', '30', '预期性'],
          ['社会保障', '2．参保率（%）', '95', '约束性'],
        ],
        ' ',
      ).map(([name, , value]) => [name, value]),
      [
        ['健康素养水平', 30],
        ['参保率', 95],
      ],
    ));
  it('are read by what their columns are called', () => {
    const columns = ['领域', '指标名称', '单位', '2020年基期值', '2025年目标值', '属性'];
    assert.deepEqual(
      told([
        columns,
        ['健康', '孕产妇死亡率', '1/10万', '15.2', '11', '约束性'],
        ['', '3岁以下婴幼儿托位数', '个', '1.8', '4.9', '预期性'],
        ['教育', '毛入园率', '百分比', '', '94', '预期性'],
      ]),
      [
        ['孕产妇死亡率', '<=', 11, '/10万', 2025, undefined, true],
        ['3岁以下婴幼儿托位数', '>=', 4.9, '个', 2025, undefined, false],
        ['毛入园率', '>=', 94, '%', 2025, undefined, false],
      ],
    );
  });
  it('may have two columns alone', () =>
    assert.deepEqual(
      told([
        ['指标名称', '目标值'],
        ['孕产妇死亡率', '11/10万以下'],
        ['筛查率', '71%以上'],
      ]),
      [
        ['孕产妇死亡率', '<=', 11, '/10万', null, undefined, undefined],
        ['筛查率', '>=', 71, '%', null, undefined, undefined],
      ],
    ));
  it('may have sentences in their cells', () =>
    assert.deepEqual(
      told([
        ['领域', '指标', '2025年目标'],
        ['妇女健康', '生命安全', '孕产妇死亡率下降到12/10万以下，婴儿死亡率下降到4‰以下'],
      ]).map(([name, , value]) => [name, value]),
      [
        ['孕产妇死亡率', 12],
        ['婴儿死亡率', 4],
      ],
    ));
  it('promise nothing where the column of the target has no number', () =>
    assert.deepEqual(
      told([
        ['指标', '单位', '2020年', '2025年', '属性'],
        ['剖宫产率', '%', '45', '〔每年降0.5个百分点〕', '预期性'],
      ]),
      [],
    ));
  it('may say in a cell what a sentence says', () =>
    assert.deepEqual(
      readTargets(
        planWith(
          [
            ['指标', '单位', '2020年', '2025年'],
            ['登记失业率', '%', '4.2', '4.0以内'],
            ['溺水死亡率', '%', '', '下降20%'],
            ['毛入园率', '%', '90', '稳定在97'],
            ['巩固率', '%', '90', '不少于95'],
            ['规范化学校', '%', '80', '全覆盖'],
          ],
          GAPS.tabs,
        ),
      ).map(({ indicator, op, value, unit, change, implied }) => [indicator, op, value, unit, change, implied]),
      [
        ['登记失业率', '<=', 4, '%', null, false],
        ['溺水死亡率', '>=', 20, '%', 'decrease', false],
        ['毛入园率', '>=', 97, '%', null, false],
        ['巩固率', '>=', 95, '%', null, false],
        ['规范化学校', '=', 100, '%', null, true],
      ],
    ));
  it('may be parted by a line, and go on with 其中', () =>
    assert.deepEqual(
      told([
        ['指标', '2020年', '2025年'],
        ['婴儿死亡率（‰）', '', ''],
        ['其中：城市', '4', '3'],
        ['农村', '6', '5'],
        ['参保率（%）', '90', '95'],
        ['其中：妇女', '90', '94'],
      ]).map(([name, op, value, unit]) => [name, op, value, unit]),
      [
        ['城市婴儿死亡率', '<=', 3, '‰'],
        ['农村婴儿死亡率', '<=', 5, '‰'],
        ['参保率', '>=', 95, '%'],
        ['妇女参保率', '>=', 94, '%'],
      ],
    ));
  it('may go on with 其中 several times, each of the same', () =>
    assert.deepEqual(
      told([
        ['指标', '2020年', '2025年'],
        ['参保率（%）', '50', '90'],
        ...['城区', '镇区', '公立医院', '民营医院'].map((part) => [`其中：${part}`, '50', '85']),
      ]).map(([name]) => name),
      ['参保率', '城区参保率', '镇区参保率', '公立医院参保率', '民营医院参保率'],
    ));
  it('are read where two wide spaces part many columns, the last one of words', () => {
    const wide = [
      ['序号', '指标', '单位', '2020年', '2025年', '性质', '责任单位'],
      ['1', '孕产妇死亡率', '1/10万', '15.2', '14以下', '预期性', '县卫生健康局'],
    ];
    for (const gap of ['　　', '  ']) assert.deepEqual(told(wide, gap), [['孕产妇死亡率', '<=', 14, '/10万', 2025, undefined, false]], gap);
  });
  it('are read where single spaces part their columns', () => {
    assert.deepEqual(told(rows, ' '), expected);
    assert.deepEqual(
      told(
        [
          ['序号', '指标', '2020年', '2025年'],
          ['1', '孕产妇死亡率（1/10万）', '14', '12'],
        ],
        ' ',
      ).map(([name, , value]) => [name, value]),
      [['孕产妇死亡率', 12]],
    );
  });
  it('are read so where a cell says more than a number', () => {
    const cells = [
      ['领域', '指标', '2020年', '2025年', '属性'],
      ['健康', '孕产妇死亡率（1/10万）', '14.2', '16以下', '约束性'],
      ['健康', '儿童贫血率（%）', '8', '下降10%', '预期性'],
      ['教育', '毛入园率（%）', '89.3', '95以上', '预期性'],
    ];
    assert.deepEqual(
      told(cells, ' ').map(([name, op, value, unit]) => [name, op, value, unit]),
      [
        ['孕产妇死亡率', '<=', 16, '/10万'],
        ['儿童贫血率', '>=', 10, '%'],
        ['毛入园率', '>=', 95, '%'],
      ],
    );
  });
  it('have their values below 目标 beside 指标, and their names below it alone', () => {
    const named = (cells: string[][]) => told(cells).map(([name, op, value, unit]) => [name, op, value, unit]);
    const row = ['孕产妇死亡率', '控制在13/10万以下'];
    assert.deepEqual(named([['指标', '目标'], row]), [['孕产妇死亡率', '<=', 13, '/10万']]);
    assert.deepEqual(named([['目标', '2025年'], row]), [['孕产妇死亡率', '<=', 13, '/10万']]);
  });
  it('say in brackets of whom they are', () =>
    assert.deepEqual(
      told([
        ['指标', '单位', '2025年'],
        ['登记失业率（女性）', '%', '5'],
        ['筛查率（35—64岁）', '%', '70'],
        ['妇女之家（含村级）覆盖率（%）', '', '90'],
      ]).map(([name]) => name),
      ['女性登记失业率', '35—64岁筛查率', '妇女之家（含村级）覆盖率'],
    ));
  it('have the unit of a known indicator where nothing says it', () => {
    const cells = [
      ['序号', '指标', '2020年', '2025年', '属性'],
      ['1', '孕产妇死亡率', '14.2', '16以下', '约束性'],
      ['2', '妇女常见病筛查率', '70', '80', '预期性'],
    ];
    assert.deepEqual(
      told(cells, ' ').map(([name, , value, unit]) => [name, value, unit]),
      [
        ['孕产妇死亡率', 16, '/10万'],
        ['妇女常见病筛查率', 80, '%'],
      ],
    );
  });
  it('are read so behind 领域 and 序号', () => {
    const rows = [
      '领域 序号 指标 2020年基数 2025年目标 属性',
      '健康 1 孕产妇死亡率（1/10万） 6.2 ≤9 预期性',
      '2 筛查率（%） 60 ≥70 约束性',
      '教育 3 毛入学率（%） 98 99 预期性',
    ];
    assert.deepEqual(
      told(rows.map((row) => [row])).map(([name, op, value, unit]) => [name, op, value, unit]),
      [
        ['孕产妇死亡率', '<=', 9, '/10万'],
        ['筛查率', '>=', 70, '%'],
        ['毛入学率', '>=', 99, '%'],
      ],
    );
  });
  it('are no rows without a head or a nature', () =>
    assert.deepEqual(
      told([
        ['会议室', '3', '间'],
        ['电话', '12345'],
      ]),
      [],
    ));
});
