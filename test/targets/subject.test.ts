import { strict as assert } from 'node:assert';
import { completeFrom } from '../../server/targets/complete';
import { distribute, namesIn } from '../../server/targets/names';
import { cleanSubject, shareOf, subjectOfVague } from '../../server/targets/subject';

describe('target/subject', () => {
  describe('cleaning', () => {
    const cleans = (from: string, to: string) => it(`${from} → ${to || '∅'}`, () => assert.equal(cleanSubject(from), to));
    cleans('确保参保率', '参保率');
    cleans('提高妇女常见病筛查率', '妇女常见病筛查率');
    cleans('到2025年全县孕产妇死亡率', '孕产妇死亡率');
    cleans('和产后访视率', '产后访视率');
    cleans('以及产后访视率', '产后访视率');
    cleans('推进以下工作：女性比例', '女性比例');
    cleans('工作：男女厕位比达2：3的公厕', '男女厕位比达2：3的公厕');
    cleans('提高率', '提高率'); // a name, not a verb with its object
    cleans('控制率', '控制率');
    cleans('在保证质量的前提下', '');
    cleans('确保', '');
  });

  describe('sharing out', () => {
    const shares = (subject: string, count: number, each: 'respectively' | 'all' | undefined, ...expected: string[][]) =>
      it(`${subject}, ${count} values${each ? `, ${each}` : ''}`, () => assert.deepEqual(distribute(subject, count, each), expected));
    shares('新生儿、婴儿和5岁以下儿童死亡率', 3, 'respectively', ['新生儿死亡率'], ['婴儿死亡率'], ['5岁以下儿童死亡率']);
    shares('婴儿死亡率、5岁以下儿童死亡率', 2, 'respectively', ['婴儿死亡率'], ['5岁以下儿童死亡率']);
    shares('孕产妇系统管理率和产后访视率', 2, 'respectively', ['孕产妇系统管理率'], ['孕产妇产后访视率']);
    shares('工伤、失业保险参保率', 2, undefined, ['工伤保险参保率'], ['失业保险参保率']);
    shares('义务教育巩固率和高中阶段毛入学率', 1, 'all', ['义务教育巩固率', '高中阶段毛入学率']);
    shares('城市、农村自来水普及率', 1, 'all', ['城市自来水普及率', '农村自来水普及率']);
    shares('参保率', 1, undefined, ['参保率']);
    shares('参保率', 2, 'respectively', ['参保率'], ['参保率']);
    shares('人口普及率', 1, undefined, ['人口普及率']); // 及 inside a word
    shares('女性参与率', 1, undefined, ['女性参与率']); // 与 inside a word
    shares('村（社区、居委会）覆盖率', 1, undefined, ['村（社区、居委会）覆盖率']); // 、 in brackets
  });

  describe('completing from the name before', () => {
    const completes = (name: string, before: string | undefined, expected: string) =>
      it(`${name} after ${before ?? 'nothing'}`, () => assert.equal(completeFrom(name, before), expected));
    completes('乳腺癌筛查率', '适龄妇女宫颈癌筛查率', '适龄妇女乳腺癌筛查率');
    completes('初中生', '小学生近视率', '初中生近视率');
    completes('初中生', '小学生每天睡眠', '初中生每天睡眠');
    completes('生长迟缓率', '5岁以下儿童贫血率', '5岁以下儿童生长迟缓率');
    completes('床位', '每千名儿童拥有儿科医生', '每千名儿童拥有床位');
    completes('婴儿死亡率', '孕产妇死亡率', '婴儿死亡率');
    completes('参保率', undefined, '参保率');
    completes('参保率', '参保率', '参保率');
  });

  it('names each part of a subject without values', () =>
    assert.deepEqual(namesIn('新生儿、婴儿死亡率'), ['新生儿、婴儿死亡率', '新生儿死亡率', '婴儿死亡率']));
  it('names a single subject once', () => assert.deepEqual(namesIn('婴儿死亡率'), ['婴儿死亡率']));
  it('reads A达到B的 as the share of A in B', () => assert.equal(shareOf('女厕位数达到厕位总数的'), '女厕位数占厕位总数的比例'));
  it('reads no share where none is said', () => assert.equal(shareOf('女性比例'), undefined));
  it('finds the subject of a clause without a number', () => assert.equal(subjectOfVague('人均预期寿命逐步提高'), '人均预期寿命'));
});
