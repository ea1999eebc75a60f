import { strict as assert } from 'node:assert';
import { readPlans } from '../../server/plan/document';
import { withNumbersAhead } from '../../server/plan/numbers-alone';

const list = (...items: string[]) => items.map((words, i) => `${i + 1}\n${words}\n`).join('');
const GOALS = ['妇女健康水平提高。', '婚检率达到90%。', '孕产妇死亡率控制在8/10万以下。'];
const MEASURES = ['健全服务网络。', '开展健康教育。'];
const PLAN =
  '青禾县妇女发展规划（2021—2025年）\n一、总体要求\n坚持男女平等。\n二、发展领域\n' +
  ['（一）妇女与健康', '（二）妇女与教育'].map((name) => `${name}\n主要目标\n${list(...GOALS)}策略措施\n${list(...MEASURES)}`).join('');

describe('plan/numbers-alone', () => {
  it('puts the numbers of lists before their words, in a text as long as it was', () => {
    const text = withNumbersAhead(PLAN);
    assert.equal(text.length, PLAN.length);
    assert.match(text, /\n2 婚检率达到90%。\n3 孕产妇/);
    assert.match(withNumbersAhead(PLAN.replaceAll('\n', '\r\n')), /\r\n2 {2}婚检率达到90%。\r\n/);
  });
  it('so that goals and measures are counted', () => {
    const [plan] = readPlans(PLAN);
    assert.deepEqual(
      plan!.domains.map(({ goals, measures }) => [goals?.items.length, measures?.items.length]),
      [
        [3, 2],
        [3, 2],
      ],
    );
  });
  it('leaves page numbers as they are', () => {
    const pages = Array.from({ length: 9 }, (_, i) => `${'健全服务网络。\n'.repeat(20)}${(i % 3) + 1}\n`).join('');
    assert.equal(withNumbersAhead(pages), pages);
    const beside = `${PLAN}12\n`;
    assert.equal(withNumbersAhead(beside), beside);
  });
});
