import { expectFindings, womenPlan } from '../../support';
import { draft, upper } from '../plans';

const rule = 'missing-pause';

describe(rule, () => {
  it('reports two clauses run together', () =>
    expectFindings(rule, draft('提升乡镇卫生院妇女保健服务能«力发»挥县医院的带动作用。'), { messages: [/：“服务能力，发挥县医”$/] }));
  it('accepts a comma between them', () => expectFindings(rule, draft('提升乡镇卫生院妇女保健服务能力，发挥县医院的带动作用。')));
  it('accepts a title that wide space parts from its text', () =>
    expectFindings(rule, draft('提升妇女保健服务能力　发挥县医院的带动作用。\n提升妇女保健能力  健全县医院的制度。')));
  it('accepts a noun after the word', () => expectFindings(rule, draft('提升妇女保健能力建设水平。\n提高妇女能力发挥的空间。')));
  it('reports two groups of people side by side', () => expectFindings(rule, draft('留守妇«女困»境妇女关爱服务更加完善。')));
  it('accepts groups that are joined, and one group within another', () => {
    expectFindings(rule, draft('留守妇女、困境妇女关爱服务更加完善。\n留守妇女和困境妇女得到关爱。\n帮助残疾妇女困境中自强。'));
  });
  it('reports a pause that the model has before 为', () =>
    expectFindings(rule, draft('弘扬中华民族传统美德，推进基层治理体系更加健«全为»妇女工作创新发展提供了重要的制度保证。'), {
      uppers: [upper('妇女更加健康。\n弘扬中华民族传统美德，巩固民族团结，为妇女工作创新发展提供了重要的制度保证。')],
    }));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan()));
});
