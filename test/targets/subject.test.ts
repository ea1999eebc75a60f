import { strict as assert } from 'node:assert';
import { cleanSubject, shareOf, subjectOfVague } from '../../server/targets/subject';

describe('targets/subject', () => {
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

  it('reads A达到B的 as the share of A in B', () => assert.equal(shareOf('女厕位数达到厕位总数的'), '女厕位数占厕位总数的比例'));
  it('reads no share where none is said', () => assert.equal(shareOf('女性比例'), undefined));
  it('finds the subject of a clause without a number', () => assert.equal(subjectOfVague('人均预期寿命逐步提高'), '人均预期寿命'));
});
