import { expectFindings, womenPlan } from '../../support';
import { planWith } from '../plans';

const monitoring = '四、监测评估\n（一）做好监测。统计部门负责监测。\n';
const marked = ['青禾县妇女发展规划', '«青禾县妇女发展规划»'] as const;

describe('missing-part', () => {
  it('reports a part that no heading names, at the title', () =>
    expectFindings('missing-part', planWith(marked, [monitoring, '']), { messages: [/缺少“监测评估”/] }));
  it('reports each missing part', () => {
    expectFindings(
      'missing-part',
      planWith(
        ['青禾县妇女发展规划', '««青禾县妇女发展规划»»'],
        [monitoring, ''],
        ['三、组织实施\n（一）加强领导。县政府负责实施。\n', ''],
      ),
      { messages: [/组织实施/, /监测评估/] },
    );
  });
  it('accepts a plan with every part', () => expectFindings('missing-part', womenPlan()));
  it('accepts another name of the part', () =>
    expectFindings('missing-part', planWith(['三、组织实施', '三、保障措施'], ['四、监测评估', '四、监测与评估'])));
  it('accepts a part that is a section of another part', () =>
    expectFindings('missing-part', planWith([monitoring, '（二）监测评估\n统计部门负责监测。\n'])));
  it('accepts a part that is an item straight below another part', () =>
    expectFindings('missing-part', planWith([monitoring, '4.加强监测评估。统计部门负责监测。\n'])));
});
