import { strict as assert } from 'node:assert';
import { readTargets } from '../../server/targets/targets';
import { findingsOf, onePlan } from '../support';

const TOPICS = ['健康', '教育', '经济', '环境'];
const NUMERALS = '一二三四五';
const part = (title: string, name: (topic: string) => string, items: string): string =>
  `${title}\n${TOPICS.map((topic, i) => `（${NUMERALS[i]}）${name(topic)}\n${items}`).join('')}`;
/** A plan with its goals in one part and its measures in another. */
const plan = (
  goals: (topic: string) => string,
  measures: (topic: string) => string,
  title = '三、策略措施',
  first = '二、主要目标',
): string =>
  `青禾县妇女发展规划\n（2021—2025年）\n一、总体要求\n坚持党的领导。\n${part(first, goals, '1.甲。\n2.乙。\n')}` +
  `${part(title, measures, '1.丙。\n2.丁。\n3.戊。\n')}四、组织实施\n（一）加强领导\n强化责任。\n（二）落实经费\n列入预算。\n`;
const read = (text: string) =>
  onePlan(text).domains.map(({ name, goals, measures }) => [name, goals?.items.length, measures?.items.length]);
const whole = (name: (topic: string) => string) => TOPICS.map((topic) => [name(topic), 2, 3]);
const known = (topic: string) => `妇女与${topic}`;

describe('plan/halves', () => {
  for (const [what, text] of [
    ['called by a verb among the measures', plan(known, (topic) => `促进妇女${topic}发展`)],
    ['called by a topic among the goals', plan((topic) => `妇女${topic}方面`, known)],
    ['measures in a part of another name', plan(known, (topic) => `提升妇女${topic}水平`, '三、重点任务')],
    ['in parts that no template names so', plan(known, known, '三、妇女发展的主要任务', '二、妇女发展的目标')],
    ['of the plainest names', plan(known, known, '三、措施', '二、目标')],
    ['with another thing beside them', plan(known, known, '三、分领域举措', '二、总目标与分领域目标')],
    ['with one of another matter', plan(known, (topic) => (topic === '环境' ? '建设绿色家园' : `妇女${topic}`))],
  ] as const)
    it(`are of the template’s domains: ${what}`, () => {
      assert.deepEqual(read(text), whole(known));
      const rules = findingsOf(text).map(({ rule }) => rule);
      for (const rule of ['missing-section', 'extra-domain', 'domain-name', 'numbering-sequence']) assert.ok(!rules.includes(rule), rule);
    });
  it('are not 总体目标, whose part has sections of its own', () => {
    const first =
      '一、指导思想、基本原则和总体目标\n（一）指导思想\n坚持党的领导。\n（二）基本原则\n坚持平等。\n（三）总体目标\n差距缩小。\n';
    const text = plan(known, (topic) => `提升妇女${topic}水平`, '三、主要任务和策略措施').replace('一、总体要求\n坚持党的领导。\n', first);
    assert.deepEqual(read(text), whole(known));
  });
  it('are of domains that no template knows', () => {
    const name = (topic: string) => `提升妇女${topic}水平`;
    assert.deepEqual(read(plan(name, name)), whole(name));
  });
  it('have items that are numbered as sections are elsewhere', () => {
    const text = plan(known, known, '第三章 对策', '第二章 妇女发展目标')
      .replace(/^[（]([一-五])[）](?=妇女)/gm, '$1、')
      .replace(/^(\d)\./gm, (_, n) => `（${NUMERALS[n - 1]}）`);
    assert.deepEqual(read(text), whole(known));
  });
  it('may both stand below 主要任务, where nothing says that these are measures', () => {
    const text = `青禾县妇女发展规划\n（2021—2025年）\n${part('一、妇女发展的主要任务', known, '1.妇女参保率达到95%。\n')}`;
    const sections = new Set(readTargets(onePlan(text)).map(({ section }) => section));
    assert.deepEqual([...sections], ['goal']);
  });
  it('are none where the headings are about other things', () => {
    const others = plan(known, (topic) => `${'甲乙丙丁'[TOPICS.indexOf(topic)]}类工作`);
    assert.deepEqual(
      read(others),
      TOPICS.map((topic) => [known(topic), 2, undefined]),
    );
  });
  it('are none where domains have labels of their own', () => {
    const labels = '主要目标：\n1.甲。\n策略措施：\n1.乙。\n2.丙。\n';
    const text = `青禾县妇女发展规划\n（2021—2025年）\n${part('一、主要目标', known, labels)}${part('二、重点工程', known, '1.丁。\n')}`;
    assert.deepEqual(
      read(text).slice(0, TOPICS.length),
      TOPICS.map((topic) => [known(topic), 1, 2]),
    );
  });
});
