import { strict as assert } from 'node:assert';
import { completeFrom } from '../../server/targets/complete';

describe('targets/complete', () => {
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
});
