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
  it('accepts a part that several plans of a file share, and its number', () => {
    const half = (who: string) =>
      `${who}发展规划\n一、总体要求\n坚持领导。\n二、发展领域\n（一）${who}与健康\n主要目标：\n1.健康水平提高。\n策略措施：\n1.加强服务。\n`;
    const shared = '第三部分 组织实施\n（一）加强领导\n县政府负责实施。\n（二）监测评估\n统计部门负责监测。\n';
    const file = `青禾县妇女儿童发展规划（2021—2030年）\n第一部分 ${half('妇女')}第二部分 ${half('儿童')}${shared}`;
    expectFindings('missing-part', file);
    expectFindings('numbering-sequence', file);
    expectFindings('numbering-sequence', file.replace('（二）监测', '«（三）»监测'), { messages: [/（二）/] }); // it is read
  });
  it('accepts a part that is an item straight below another part', () =>
    expectFindings('missing-part', planWith([monitoring, '4.加强监测评估。统计部门负责监测。\n'])));
});
