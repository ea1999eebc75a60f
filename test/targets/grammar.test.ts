/** One clause a line, with what it is read as: the grammar that docs/targets.md describes. */
import { strict as assert } from 'node:assert';
import { targetsIn } from '../support';

/** `indicator op value unit`, with 力争 and the like in front and a change's arrow. */
const told = (goal: string): string[] =>
  targetsIn(goal).map(
    (t) => `${t.hedge ?? ''}${t.indicator} ${t.change === 'decrease' ? '↓' : t.change ? '↑' : ''}${t.op}${t.value}${t.unit}`,
  );

const CLAUSES: Readonly<Record<string, readonly string[]>> = {
  '基本医疗保险参保率达到95%以上。': ['基本医疗保险参保率 >=95%'],
  '女性参保率到2025年达到95%。': ['女性参保率 >=95%'],
  '女性平均受教育年限到2025年达到11.8年。': ['女性平均受教育年限 >=11.8年'],
  '妇女常见病筛查率由2020年的80%提高到90%。': ['妇女常见病筛查率 >=90%'],
  '平均受教育年限从2020年的10.2年提高到11.8年。': ['平均受教育年限 >=11.8年'],
  '孕产妇死亡率下降到14/10万以下，围产儿死亡率降至4.0‰以下。': ['孕产妇死亡率 <=14/10万', '围产儿死亡率 <=4‰'],
  '妇女就业比例保持在45%左右，其中高级人才中女性比例达到40%。': ['妇女就业比例 ~45%', '高级人才中女性比例 >=40%'],
  '参保率达到95%，其中农村妇女达到90%。': ['参保率 >=95%', '农村妇女参保率 >=90%'],
  '农村妇女宫颈癌和乳腺癌筛查率分别达到70%、60%。': ['农村妇女宫颈癌筛查率 >=70%', '农村妇女乳腺癌筛查率 >=60%'],
  '初中和高中教师达标率分别达到95%、90%。': ['初中教师达标率 >=95%', '高中教师达标率 >=90%'],
  '乡镇妇女之家基本实现全覆盖。': ['基本乡镇妇女之家覆盖率 =100%'],
  '女性参训者占一半以上。': ['女性参训者比例 >=50%'],
  '培训女带头人1200名。': ['女带头人 >=1200名'],
  '每千人口托位数达到4.6个。': ['每千人口托位数 >=4.6个'],
  '适龄女生疫苗接种率≥90%。': ['适龄女生疫苗接种率 >=90%'],
  '人均预期寿命提高1岁。': ['人均预期寿命 ↑>=1岁'],
  '截至2020年底，全县妇女参保率为94%。': [],
  '2020年，全县孕产妇死亡率为15.2/10万。': [],
  '2020年底前已建成3所幼儿园。': [],
};

describe('target/grammar', () => {
  for (const [clause, expected] of Object.entries(CLAUSES)) it(clause, () => assert.deepEqual(told(clause), expected));
});
