import { strict as assert } from 'node:assert';
import { readUpper } from '../../server/analysis/read-upper';
import { readUpperTable } from '../../server/analysis/read-upper-table';

const ROWS = '指标\t2025年\t2030年\n孕产妇死亡率（/10万）\t13\t12\n';
const read = (caption: string, file = '指标.xlsx', rows = ROWS) =>
  readUpperTable(`file:///p/${encodeURIComponent(file)}`, `${caption}\n${rows}`)?.plans.map(({ title, kind, period, level }) => [
    title,
    kind,
    period?.join('—'),
    level,
  ])[0];

describe('analysis/read-upper-table', () => {
  it('is the plan that its caption names', () =>
    assert.deepEqual(read('澜川省妇女发展规划（2021—2030年）主要目标'), [
      '澜川省妇女发展规划（2021—2030年）',
      'women',
      '2021—2030',
      'province',
    ]));
  it('is the plan that its file is named after', () =>
    assert.deepEqual(read('附表', '云岫市儿童发展规划（2021-2025年）指标表.xlsx'), [
      '云岫市儿童发展规划（2021-2025年）',
      'children',
      '2021—2025',
      'prefecture',
    ]));
  it('takes its years from the values where nothing else gives them, and its kind from the domains', () => {
    assert.deepEqual(read('主要指标'), ['主要指标', '', '2021—2030', undefined]);
    const rows = '领域\t指标\t2025年\n儿童与教育\t毛入园率\t90%\n';
    assert.deepEqual(read('主要指标', '指标.csv', rows), ['主要指标', 'children', '2021—2025', undefined]);
  });
  it('is read like any other higher-level plan', () => {
    const [plan] = readUpper('file:///p/a.csv', `澜川省妇女发展规划（2021—2030年）主要目标\n${ROWS}`).plans;
    assert.deepEqual(
      plan?.targets.map(({ value }) => value),
      [13, 12],
    );
  });
  it('is none where the text is no table', () => assert.equal(read('甲', 'a.txt', '一、总则\n'), undefined));
});
