import { expectFindings, womenPlan } from '../../support';
import { planWith } from '../plans';

const goal = '主要目标：\n1.妇女在这一领域的状况持续改善。\n';

describe('empty-section', () => {
  it('reports a label with nothing below it', () => {
    expectFindings('empty-section', planWith([goal, '«主要目标»：\n']), { messages: [/“妇女与健康”的“主要目标”下没有内容/] });
  });
  it('reports an empty 责任单位 too', () =>
    expectFindings('empty-section', planWith(['（二）妇女与教育', '«责任单位»：\n（二）妇女与教育'])));
  it('accepts items, a paragraph, and text on the label’s own line', () => {
    expectFindings('empty-section', womenPlan());
    expectFindings('empty-section', planWith([goal, '主要目标：\n妇女在这一领域的状况持续改善。\n']));
    expectFindings('empty-section', planWith([goal, '主要目标：妇女在这一领域的状况持续改善。\n']));
  });
  it('accepts a label that only leads to another of its kind', () =>
    expectFindings('empty-section', planWith([goal, '主要目标：\n约束性指标：\n1.妇女在这一领域的状况持续改善。\n'])));
  it('reports numbers alone, and accepts a table in a box', () => {
    expectFindings('empty-section', planWith([goal, '«主要目标»：\n1.\n2.\n']), { messages: [/下只有序号，还没有写$/] });
    expectFindings('empty-section', planWith([goal, '主要目标：\n专栏1 主要指标\n指标\t单位\t2025年\n参保率\t%\t95\n']));
  });
  it('accepts bullets without numbers', () =>
    expectFindings('empty-section', planWith([goal, '主要目标：\n——妇女在这一领域的状况持续改善。\n'])));
});
