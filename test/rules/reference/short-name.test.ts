import { expectFindings } from '../../support';
import { draft, planWith } from '../plans';

const rule = 'short-name';
const define = (name: string, after = '', before = '') =>
  planWith(['妇女是推动', `${before}妇女是推动`], ['县政府负责实施。', `青禾县竹编协会（以下简称${name}）负责实施。${after}`]);

describe(rule, () => {
  it('reports a short name that is never used', () => {
    expectFindings(rule, define('“«竹编协会»”'), { messages: [/^定义了简称“竹编协会”，后文没有用$/] });
    expectFindings(rule, define('«竹协»'));
    expectFindings(rule, define('：«竹协»').replace('以下简称', '以下统称'));
  });
  it('reports one that is used before its definition', () =>
    expectFindings(rule, define('“«竹协»”', '竹协每年报告。', '竹协积极参与。'), { messages: [/^简称“竹协”在定义之前已经用了$/] }));
  it('accepts one that is used after its definition only', () => expectFindings(rule, define('“竹协”', '竹协每年报告。')));
  it('does not take the full name for a use', () => {
    expectFindings(rule, define('“«竹编协会»”', '青禾县竹编协会每年报告。'));
    expectFindings(rule, define('“竹编协会”', '竹编协会每年报告。', '青禾县竹编协会积极参与。'));
  });
  it('does not take the beginning of the full name’s end for a use', () => {
    const office = (after: string) =>
      planWith(['县政府负责实施。', `县妇女儿童工作委员会办公室（以下简称“«县妇儿工委办»”）负责实施。${after}`]);
    expectFindings(rule, office('县妇儿工委办公室每年报告。'));
    expectFindings(rule, office('县妇儿工委办每年报告。').replace(/[«»]/g, ''));
  });
  it('accepts a longer name among the departments before', () =>
    expectFindings(
      'short-name',
      draft('妇女更加健康。').replace('策略', '责任单位：县妇儿工委办公室、县卫健局\n策略') +
        '二、组织实施\n（一）县妇女儿童工作委员会（以下简称“县妇儿工委”）负责实施。县妇儿工委每年报告。\n',
    ));
  it('accepts a name that only the lists of departments use', () =>
    expectFindings(
      'short-name',
      '青禾县妇女发展规划（2021—2025年）\n前言\n县计划生育协会（以下简称“县计生协”）参与编制。\n一、发展领域\n（一）妇女与健康\n主要目标：\n1.好。\n责任单位：县卫健局、县计生协\n',
    ));
});
