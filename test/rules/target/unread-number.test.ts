import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf } from '../../support';
import { draft, upper as upperOf } from '../plans';

const rule = 'unread-number';

describe(rule, () => {
  it('reports a number of the goals that is part of no target, at its place', () =>
    expectFindings(rule, draft('巾帼驿站«70»，女村医稳定增长。'), { messages: [/“70”没有读成目标/] }));
  it('keeps silent about targets and numbers that are none', () => {
    expectFindings(rule, draft('女村医占比达到40%。'));
    expectFindings(rule, draft('为35—64岁妇女提供服务，落实《条例》第5条，2020年达到30%。'));
    expectFindings(rule, draft('开通12338妇女维权热线，开展6.5世界环境日活动。'));
  });
  it('looks at aims ahead of the domains', () => {
    const text =
      '青禾县残疾人发展规划\n（2021—2025年）\n一、发展环境\n有一定基础。\n二、主要目标\n1.康复服务«70»，覆盖率达到80%。\n三、主要任务\n做好服务。\n';
    expectFindings(rule, text, { messages: [/“70”没有读成目标/] });
  });
  it('does not look at the measures', () => expectFindings(rule, draft('女村医占比达到40%。', { measure: '建设巾帼驿站70。' })));
  it('says once which numbers of a higher-level plan were not compared', () => {
    const upper = upperOf('巾帼驿站70，妇女之家80。女村医占比达到40%。');
    const [finding, ...others] = findingsOf(draft('女村医占比达到40%。'), [upper]).filter((one) => one.rule === rule);
    assert.match(finding!.message, /上位规划“云岫市妇女发展规划.*”的目标里，“70”“80”没有读成目标/);
    assert.deepEqual(others, []);
  });
});
