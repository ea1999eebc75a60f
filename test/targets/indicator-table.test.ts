import { strict as assert } from 'node:assert';
import { readIndicatorTable } from '../../server/targets/indicator-table';
import type { Columns } from '../../server/plan/rows';

const table = (rows: readonly string[], columns?: Columns) =>
  readIndicatorTable(rows.map((row) => row.replaceAll('|', '\t')).join('\n'), columns);
/** The targets of a table, written as “domain: indicator op value unit until”. */
function said(rows: readonly string[], columns?: Columns): string[] {
  const found = table(rows, columns);
  assert.ok(found);
  return found.targets.map(
    ({ domain, indicator, op, value, unit, deadline, stage }) =>
      `${domain ?? '—'}: ${indicator} ${op} ${value}${unit} ${deadline ?? '—'}${stage === undefined ? '' : ' stage'}`,
  );
}

describe('targets/indicator-table', () => {
  it('reads a value a year, the last one as the target; the base is none', () =>
    assert.deepEqual(said(['序号|指标名称|单位|2020年基期值|2025年|2030年目标值', '1|孕产妇死亡率|1/10万|14.5|13|12']), [
      '—: 孕产妇死亡率 <= 13/10万 2025 stage',
      '—: 孕产妇死亡率 <= 12/10万 2030',
    ]));
  for (const last of ['持续下降', '—', ''])
    it(`takes no earlier column for the target of a row whose last says “${last}”`, () => {
      const found = table(['指标|单位|2020年现值|到2025年达到', `孕产妇死亡率|1/10万|14.5|${last}`, '婴儿死亡率|‰|5|4']);
      assert.deepEqual([found?.targets.map(({ value }) => value), found?.unread], [[4], [2]]);
    });
  it('keeps the years of a plan before a last column that says nothing', () =>
    assert.deepEqual(said(['指标|单位|2020年|2025年|2030年', '婚前医学检查率|%|70|90|—']), ['—: 婚前医学检查率 >= 90% 2025']));
  it('reads years in a row of their own', () => {
    for (const years of ['2025年|2030年', '|||2025年|2030年'])
      assert.deepEqual(said(['序号|指标|单位|目标值|属性', years, '1|孕产妇死亡率|1/10万|13|12|约束性']), [
        '—: 孕产妇死亡率 <= 13/10万 2025 stage',
        '—: 孕产妇死亡率 <= 12/10万 2030',
      ]);
  });
  it('takes the unit from its column, from the name or from the value', () =>
    assert.deepEqual(said(['指标|单位|目标值', '甲筛查率|%|70', '乙筛查率（%）||≥80', '丙筛查率||90%以上']), [
      '—: 甲筛查率 >= 70% —',
      '—: 乙筛查率 >= 80% —',
      '—: 丙筛查率 >= 90% —',
    ]));
  it('takes the domain from its column, also where cells are merged, or from a row of its own', () =>
    assert.deepEqual(said(['领域|指标|目标值', '妇女与健康|甲率|70%', '|乙率|80%', '（二）妇女与教育||', '|丙率|90%']), [
      '妇女与健康: 甲率 >= 70% —',
      '妇女与健康: 乙率 >= 80% —',
      '妇女与教育: 丙率 >= 90% —',
    ]));
  it('reads columns that the project names', () => {
    const rows = ['监控内容|度量|省定', '甲率|%|70'];
    assert.equal(table(rows), undefined);
    assert.deepEqual(said(rows, { indicator: ['监控内容'], unit: ['度量'], value: ['省定'] }), ['—: 甲率 >= 70% —']);
  });
  it('begins anew at the head of a further sheet', () =>
    assert.deepEqual(said(['指标|目标值', '甲率|70%', '单位|指标|2030年', '%|乙率|80']), ['—: 甲率 >= 70% —', '—: 乙率 >= 80% 2030']));
  it('says 约束性 or 预期性, the caption, and where words and values stand', () => {
    const source = '某县指标\n指标\t2030年\t属性\n甲率\t70%\t约束性\n';
    const found = readIndicatorTable(source)!;
    const [target] = found.targets;
    assert.deepEqual([found.caption.text, found.years, target!.binding], ['某县指标', [2030], true]);
    assert.equal(source.slice(target!.span.start, target!.span.end), '甲率\t70%\t约束性');
    assert.equal(source.slice(target!.valueSpan.start, target!.valueSpan.end), '70%');
  });
  it('tells the rows that gave nothing', () =>
    assert.deepEqual(table(['指标|单位|目标值', '甲率|%|70', '素养||持续提升', '乙率|—|—', '|%|5'])!.unread, [3, 4, 5]));
  it('is none in running text or without a head', () => {
    assert.equal(table(['某县妇女发展规划', '一、总则', '甲|乙']), undefined);
    assert.equal(table(['甲率|70%', '乙率|80%']), undefined);
  });
});
