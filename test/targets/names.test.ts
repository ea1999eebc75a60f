import { strict as assert } from 'node:assert';
import { distribute, namesIn } from '../../server/targets/names';

describe('targets/names', () => {
  describe('sharing out', () => {
    const shares = (subject: string, count: number, each: 'respectively' | 'all' | undefined, ...expected: string[][]) =>
      it(`${subject}, ${count} values${each ? `, ${each}` : ''}`, () => assert.deepEqual(distribute(subject, count, each), expected));
    shares('新生儿、婴儿和5岁以下儿童死亡率', 3, 'respectively', ['新生儿死亡率'], ['婴儿死亡率'], ['5岁以下儿童死亡率']);
    shares('婴儿死亡率、5岁以下儿童死亡率', 2, 'respectively', ['婴儿死亡率'], ['5岁以下儿童死亡率']);
    shares('孕产妇系统管理率和产后访视率', 2, 'respectively', ['孕产妇系统管理率'], ['孕产妇产后访视率']);
    shares('孤儿集中养育、社会散居标准', 2, 'respectively', ['孤儿集中养育标准'], ['孤儿社会散居标准']);
    shares('集中养育、社会散居孤儿养育标准', 2, 'respectively', ['集中养育孤儿养育标准'], ['社会散居孤儿养育标准']);
    shares('散居孤儿、集中养育孤儿养育标准', 2, 'respectively', ['散居孤儿养育标准'], ['集中养育孤儿养育标准']);
    shares('生均图书小学、初中和高中', 3, 'respectively', ['小学生均图书'], ['初中生均图书'], ['高中生均图书']);
    shares('工伤、失业保险参保率', 2, undefined, ['工伤保险参保率'], ['失业保险参保率']);
    shares('义务教育巩固率和高中阶段毛入学率', 1, 'all', ['义务教育巩固率', '高中阶段毛入学率']);
    shares('城市、农村自来水普及率', 1, 'all', ['城市自来水普及率', '农村自来水普及率']);
    shares('参保率', 1, undefined, ['参保率']);
    shares('参保率', 2, 'respectively', ['参保率'], ['参保率']);
    shares('人口普及率', 1, undefined, ['人口普及率']); // 及 inside a word
    shares('女性参与率', 1, undefined, ['女性参与率']); // 与 inside a word
    shares('村（社区、居委会）覆盖率', 1, undefined, ['村（社区、居委会）覆盖率']); // 、 in brackets
  });
  it('names each part of a subject without values', () =>
    assert.deepEqual(namesIn('新生儿、婴儿死亡率'), ['新生儿、婴儿死亡率', '新生儿死亡率', '婴儿死亡率']));
  it('names a single subject once', () => assert.deepEqual(namesIn('婴儿死亡率'), ['婴儿死亡率']));
});
