import { strict as assert } from 'node:assert';
import { expectFindings } from '../../support';
import { againstNation, draft, upper } from '../plans';

const rule = 'missing-reference';
const city = upper('妇女更加健康。');
/** A plan with this preface. */
const withPreface = (words: string, title = '青禾县妇女发展规划') =>
  draft('妇女更加健康。', { title }).replace('一、', `前言\n妇女是重要力量。${words}\n一、`);
const marked = (words: string) => withPreface(words).replace('前言', '«前言»');

describe(rule, () => {
  it('reports a higher-level plan that is not named', () =>
    expectFindings(rule, marked(''), { uppers: [city], messages: [/^前言没有写明上位规划《云岫市妇女发展规划》$/] }));
  it('accepts one that is named, with its years or without', () => {
    expectFindings(rule, withPreface('根据《云岫市妇女发展规划》制定。'), { uppers: [city] });
    expectFindings(rule, withPreface('根据《云岫市妇女发展规划（2021—2030年）》制定。'), { uppers: [city] });
    expectFindings(rule, withPreface('根据《云岫市妇女发展规划》制定。'), {
      uppers: [city.replace('规划\n（2021—2030年）', '规划（2021—2030年）')],
    });
  });
  it('accepts one that is named after the preface', () =>
    expectFindings(rule, withPreface('').replace('落实责任。', '落实《云岫市妇女发展规划》。'), { uppers: [city] }));
  it('does not take a name without 《》 or another plan’s for it', () => {
    expectFindings(rule, marked('根据云岫市妇女发展规划制定。'), { uppers: [city] });
    expectFindings(rule, marked('根据《云岫市儿童发展规划》制定。'), { uppers: [city] });
  });
  it('reports each of several', () => {
    const province = upper('妇女更加健康。', { title: '澜川省妇女发展规划' });
    expectFindings(rule, marked('根据《云岫市妇女发展规划》制定。'), { uppers: [province, city], messages: [/《澜川省妇女发展规划》/] });
  });
  it('does not ask for a plan of the same level', () =>
    expectFindings(rule, withPreface(''), { uppers: [upper('妇女更加健康。', { title: '白石县妇女发展规划' })] }));
  it('does not ask for a plan below', () => expectFindings(rule, withPreface('', '澜川省妇女发展规划'), { uppers: [city] }));
  it('does not ask for a plan of another kind', () =>
    expectFindings(rule, withPreface(''), { uppers: [upper('儿童更加健康。', { title: '云岫市儿童发展规划', domain: '儿童与健康' })] }));
  it('leaves a plan without a preface or a level alone', () => {
    expectFindings(rule, draft('妇女更加健康。'), { uppers: [city] });
    expectFindings(rule, withPreface('', '妇女发展规划'), { uppers: [city] });
  });
  it('does not ask for the bundled national outlines', () => assert.deepEqual(againstNation(rule, withPreface('')), []));
});
