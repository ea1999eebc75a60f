import { strict as assert } from 'node:assert';
import { withWholeRows } from '../../server/plan/broken-cells';
import { readTargets } from '../../server/targets/targets';
import { onePlan } from '../support';
import { keepsLength } from './same-length';

const HEAD = '序号\t指标名称\t单位\t2020年\t2025年目标';
const told = (...rows: string[]) =>
  readTargets(
    onePlan(
      `青禾县妇女发展规划\n（2021—2025年）\n一、总体要求\n（一）主要指标\n${[HEAD, ...rows].join('\n')}\n二、发展领域\n（一）妇女与健康\n主要目标：\n1.妇女更加健康。\n`,
    ),
  ).map(({ indicator, value, unit }) => `${indicator} ${value}${unit}`);

describe('plan/broken-cells', () => {
  it('are put together, wherever in a row they are broken', () => {
    const whole = ['宫颈癌人群筛查率 72%', '村委会成员中女性比例 31%'];
    const second = '2\t村委会成员中女性比例\t%\t27\t31';
    assert.deepEqual(told('1\t宫颈癌人群筛查\n率\t%\t60\t72', second), whole);
    assert.deepEqual(told('1\t宫颈癌\n人群筛\n查率\t%\t60\t72', '2\t村委会成员\n中女性比例\t%\t27\t31'), whole);
    assert.deepEqual(told('1\t宫颈癌人群筛查\r\n率\t%\t60\t72', second), whole);
  });
  it('do not join groups to the rows below them, nor a row that lacks its last cell to the next', () => {
    assert.deepEqual(told('妇女与健康', '1\t宫颈癌人群筛查率\t%\t60\t72'), ['宫颈癌人群筛查率 72%']);
    assert.deepEqual(told('1\t宫颈癌人群筛查率\t%\t60\t', '2\t村委会成员中女性比例\t%\t27\t31'), ['村委会成员中女性比例 31%']);
  });
  it('are left alone where rows have no numbers: groups stand above them', () => {
    const text = '指标名称\t单位\t2020年\t2025年目标\n妇女与健康\n宫颈癌人群\n筛查率\t%\t60\t72\n';
    assert.equal(withWholeRows(text), text);
  });
  it('are left alone where the rows do not come out whole', () => {
    const text = `${HEAD}\n1\t宫颈癌人群筛查\n率\t%\t60\t72\n2\t妇女与教育\n平均受教育年限\t年\n`;
    assert.equal(withWholeRows(text), text);
  });
  it('leave a text as long as it was', () =>
    keepsLength(withWholeRows, HEAD, '1\t宫颈癌', '筛查率\t%\t60\t72', '1\t巩固率\t%\t95\t96', '妇女与健康', '', '1.妇女更加健康。'));
});
