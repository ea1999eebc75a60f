import { expectFindings } from '../../support';
import { planWith, upper } from '../plans';

const rule = 'foreign-place';
const unnamed: [string, string] = ['《澜川省妇女发展规划（2021—2025年）》《云岫市妇女发展规划（2021—2025年）》', '上级要求'];
const own: [string, string] = ['坚持党的领导。', '坚持党的领导，推进法治青禾建设。'];
const measure = (words: string): [string, string] => ['各部门按职责分工推进。', words];

describe(rule, () => {
  it('reports the name of a place in a title', () =>
    expectFindings(rule, planWith(own, measure('纳入«法治云岫»建设。')), {
      messages: [/^“法治云岫”疑为照抄时留下的地名，别处写“法治青禾”$/],
    }));
  it('reports the place of a higher-level plan', () => {
    expectFindings(rule, planWith(unnamed, own, measure('纳入«法治云岫»建设。')), { uppers: [upper('妇女更加健康。')] });
    expectFindings(rule, planWith(unnamed, own, measure('纳入«法治澜川»建设。')), {
      uppers: [upper('妇女更加健康。', { title: '澜川省妇女发展规划' })],
    });
  });
  it('accepts the plan’s own place', () => expectFindings(rule, planWith(own, measure('纳入法治青禾建设。'))));
  it('accepts a higher-level place of the same name', () =>
    expectFindings(rule, planWith(own, ['妇女是推动', '根据《青禾市妇女发展规划》制定。妇女是推动'], measure('纳入法治青禾建设。'))));
  it('accepts it beside the plan’s own place', () => expectFindings(rule, planWith(own, measure('推进法治云岫、法治青禾建设。'))));
  it('accepts a slogan that the plan does not use with its own place', () => {
    expectFindings(rule, planWith(measure('纳入法治云岫建设。')));
    expectFindings(rule, planWith(own, measure('纳入平安云岫建设。')));
  });
  it('accepts it outside the goals and measures', () =>
    expectFindings(rule, planWith(own, ['妇女是推动', '服务法治云岫建设。妇女是推动'])));
  it('accepts a place that is in no title', () => expectFindings(rule, planWith(unnamed, own, measure('纳入法治云岫建设。'))));
});
