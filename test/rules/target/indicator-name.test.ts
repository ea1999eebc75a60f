import { expectFindings } from '../../support';

const plan = (goal: string) =>
  `青禾县儿童发展规划\n（2021—2025年）\n一、发展领域\n（一）儿童与健康\n主要目标：\n1.${goal}\n策略措施：\n1.做好儿童保健。\n`;

describe('indicator-name', () => {
  it('reports an age without 以下 where the known indicator has it', () => {
    expectFindings('indicator-name', plan('«5岁儿童生长迟缓率控制在5%以下»。'), { messages: [/疑漏“以下”.*5岁以下儿童生长迟缓率/] });
  });
  it('says nothing of the known indicator, nor of one that is known for that year of age', () => {
    expectFindings('indicator-name', plan('5岁以下儿童生长迟缓率控制在5%以下，12岁儿童龋患率控制在30%以内。'));
  });
  it('says nothing of an indicator that is not known either way', () =>
    expectFindings('indicator-name', plan('5岁儿童绘本借阅率达到60%以上。')));
});
