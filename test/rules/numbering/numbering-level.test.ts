import { expectFindings, womenPlan } from '../../support';
import { draft, planWith } from '../plans';

const rule = 'numbering-level';

describe(rule, () => {
  it('reports （1） straight below （一）, once a list', () => {
    expectFindings(rule, planWith(['（一）加强领导。县政府负责实施。', '（一）加强领导\n«（1）»县政府负责实施。\n（2）各部门分工落实。']), {
      messages: [/“（1）”的层次不对：“（一）”之下应先用“1\.”/],
    });
  });
  it('accepts 1. below （一） and （1） below 1.', () => {
    expectFindings(rule, draft('妇女更加健康。\n（1）健康知识普及。').replace('2.（1）', '（1）'));
    expectFindings(rule, planWith(['（一）加强领导。县政府负责实施。', '（一）加强领导\n1.县政府负责实施。']));
  });
  it('accepts 1. in a box below 2.', () =>
    expectFindings(rule, draft('妇女更加健康。').replace('策略措施：', '专栏1 健康工程\n1.甲工程。\n2.乙工程。\n策略措施：')));
  it('accepts 1. straight below 一、', () =>
    expectFindings(rule, planWith(['（一）做好监测。统计部门负责监测。', '1.统计部门负责监测。\n2.妇联负责评估。'])));
  it('accepts numbers that say their levels themselves, and what stands below them', () => {
    const head = '青禾县妇女发展规划\n（2021—2025年）\n1 总体要求\n1.1 指导思想\n坚持党的领导。\n1.2 基本原则\n';
    const domain = '2.1 妇女与健康\n2.1.1 主要目标\n2.1.1.1 好。\n2.1.1.2 更好。\n2.1.2 策略措施\n2.1.2.1 做。\n2.1.2.2 做好。\n';
    expectFindings(rule, `${head}（1）坚持党的领导。把握方向。\n（2）坚持男女平等。落实国策。\n2 发展领域\n${domain}`);
  });
  it('accepts a whole plan, and bullets anywhere', () => {
    expectFindings(rule, womenPlan());
    expectFindings(rule, draft('妇女更加健康。\n健康知识普及。').replace('2.', '——'));
  });
  it('accepts 第一节 below 一、, and items numbered （一） below a section that is', () => {
    const head = '青禾县妇女发展规划\n（2021—2025年）\n一、总体要求\n';
    const principles = '（一）坚持党的领导。把握方向。\n（二）坚持男女平等。落实国策。\n';
    expectFindings(rule, `${head}第一节 指导思想\n坚持党的领导。\n第二节 基本原则\n统筹兼顾。\n`);
    expectFindings(rule, `${head}（一）指导思想\n坚持党的领导。\n（二）基本原则\n${principles}（三）总体目标\n更加健康。\n`);
  });
  it('accepts 第一章 第一节 一、 （一） 1. and 一是 anywhere', () => {
    expectFindings(
      rule,
      '青禾县妇女发展规划\n（2021—2025年）\n第一章 发展领域\n第一节 妇女与健康\n一、主要目标\n1.好。\n二、策略措施\n（一）健全制度\n1.好。\n2.好。\n（二）加大投入\n1.好。\n',
    );
    expectFindings(
      rule,
      draft('妇女更加健康：\n一是好。\n二是好。\n三是好。').replace('2.一是', '一是').replace('3.二是', '二是').replace('4.三是', '三是'),
    );
  });
});
