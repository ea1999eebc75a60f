import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf, womenPlan } from '../../support';
import { planWith } from '../plans';

describe('domain-order', () => {
  it('reports both of two domains that changed places, and no others', () => {
    expectFindings('domain-order', planWith(['妇女与健康', '@'], ['妇女与环境', '«妇女与健康»'], ['@', '«妇女与环境»']), {
      messages: [/“妇女与环境”的位置不对，应在“妇女与家庭建设”之后/, /“妇女与健康”的位置不对，应为第一个领域/],
    });
  });
  it('accepts the order of the plan above', () => {
    const swapped = planWith(['妇女与健康', '@'], ['妇女与环境', '妇女与健康'], ['@', '妇女与环境']);
    expectFindings('domain-order', swapped, { uppers: [swapped.replaceAll('青禾县', '云岫市')] });
  });
  it('only tells of an order of the plan’s own', () => {
    const names = ['健康', '教育', '经济', '参与决策和管理', '社会保障', '家庭建设', '环境', '法律'];
    const found = findingsOf(
      womenPlan().replace(/^（(.)）妇女(?:与)?(.*)$/gm, (_, n: string) => {
        const name = names.at(-1 - [...'一二三四五六七八'].indexOf(n))!;
        return `（${n}）妇女${name.startsWith('参') ? '' : '与'}${name}`;
      }),
    ).filter(({ rule }) => rule === 'domain-order');
    assert.ok(found.length > 2);
    assert.deepEqual([...new Set(found.map(({ severity }) => severity))], ['info']);
  });
  it('says of a domain that belongs first that it does', () => {
    const [health, education] = ['（一）妇女与健康', '（二）妇女与教育'];
    expectFindings('domain-order', planWith([health, '（一）妇女与教育'], [education, '（二）«妇女与健康»']), {
      messages: [/应为第一个领域/],
    });
  });
  it('accepts the template’s order, also with a domain missing', () => {
    expectFindings('domain-order', womenPlan());
    expectFindings('domain-order', planWith(['（三）妇女与经济', '（三）巾帼乡村']));
  });
});
