import { strict as assert } from 'node:assert';
import { bundledTemplate } from '../../server/data';
import { readPeriod } from '../../server/plan/title';
import { readPlans } from '../../server/plan/document';
import { onePlan } from '../support';

const BODY = '一、总体要求\n坚持党的领导。\n';
const headed = (head: string) => onePlan(`${head}\n${BODY}`);

describe('plan/identity', () => {
  describe('period', () => {
    const reads = (text: string, from: number, to: number) => it(text, () => assert.deepEqual(readPeriod(text), [from, to]));
    reads('（2021—2025年）', 2021, 2025);
    reads('(2021-2025年)', 2021, 2025);
    reads('2021——2030年', 2021, 2030);
    reads('2021～2030', 2021, 2030);
    reads('2016年至2020年', 2016, 2020);
    reads('（2021年—2025年）', 2021, 2025);
    reads('（二〇二一—二〇二五年）', 2021, 2025);
    reads('（二○二一年至二○三○年）', 2021, 2030);
    reads('（二0二一——二0二五年）', 2021, 2025);
    reads('（二OO一—二O一O年）', 2001, 2010);
    reads('（一九九六—二〇〇〇年）', 1996, 2000);
    reads('（2021年1月—2025年12月）', 2021, 2025);
    reads('（2001.1—2010.12）', 2001, 2010);

    it('is none for a single year', () => assert.equal(readPeriod('2021年12月'), undefined));
    it('stands on a line of its own', () => assert.deepEqual(headed('青禾县妇女发展规划\n（２０２１—２０２５年）').period, [2021, 2025]));
    it('stands in the title', () => assert.deepEqual(headed('青禾县妇女发展规划（2021—2025年）').period, [2021, 2025]));
    it('is that of the line with the place, above the rest of the title', () =>
      assert.deepEqual(
        [headed('青禾县“十四五”\n妇女发展规划')].map(({ title, period, region }) => [title, period, region]),
        [['青禾县“十四五”妇女发展规划', [2021, 2025], '青禾县']],
      ));
    for (const line of [
      '附件1. 青禾县妇女发展规划（2021—2025年）',
      '《青禾县妇女发展规划（2021—2025年）》全文',
      '青禾县妇女发展规划（2021—2025年）.doc',
    ])
      it(`is that of ${line}, whose title is bare`, () => {
        const { title, region, period } = headed(line);
        assert.deepEqual([title, region, period], ['青禾县妇女发展规划（2021—2025年）', '青禾县', [2021, 2025]]);
      });
    it('is that of a title in two lines below a date', () =>
      assert.equal(headed('青禾县人民政府\n2022年3月1日\n青禾县妇女\n发展规划\n（2021—2025年）').title, '青禾县妇女发展规划'));
    it('is that of a title of no known kind below （此件公开发布）, or above a sentence as short', () => {
      for (const head of ['青禾县人民政府\n（此件公开发布）\n@\n为推进工作，制定本规划。', '@\n为推进残疾人工作，制定本规划。']) {
        const { title, period } = headed(head.replace('@', '青禾县残疾人事业发展“十四五”规划'));
        assert.deepEqual([title, period], ['青禾县残疾人事业发展“十四五”规划', [2021, 2025]]);
      }
    });
    it('is undefined where none is said', () => assert.equal(headed('青禾县妇女发展规划').period, undefined));
    it('is that of “十四五” or of the text, not of a paper that it names', () => {
      const cites = '依据《中国妇女发展纲要（2021—2030年）》，制定本规划。';
      assert.deepEqual(headed(`青禾县妇女发展“十四五”规划\n${cites}`).period, [2021, 2025]);
      assert.deepEqual(headed(`青禾县妇女发展规划\n${cites}规划期为2021—2025年。`).period, [2021, 2025]);
      assert.deepEqual(headed(`青禾县妇女发展规划\n${cites}`).period, [2021, 2030]);
    });
    it('is that of “十五”, not of 十五', () => {
      assert.deepEqual(headed('青禾县妇女发展“十五”规划').period, [2001, 2005]);
      assert.equal(headed('青禾县第十五次妇女发展规划').period, undefined);
    });
    it('is not read from the text', () => assert.equal(headed('青禾县妇女发展规划\n前言\n2016—2020年成绩显著。').period, undefined));
  });

  describe('kind', () => {
    it('is read from the title', () => {
      assert.equal(headed('青禾县妇女发展规划').kind, 'women');
      assert.equal(headed('青禾县儿童发展规划').kind, 'children');
      assert.equal(headed('青禾县妇女发展纲要').kind, 'women');
    });
    it('is told by the domains where there is no title', () =>
      assert.equal(onePlan('一、发展领域\n（一）儿童与健康\n做好服务。\n（二）儿童与教育\n做好服务。\n').kind, 'children'));
    it('is that of the plan that the paper carries out', () => {
      const years = '\n（2021—2025年）\n前言\n全县妇女工作迈上新台阶。';
      for (const title of [
        '青禾县贯彻《澜川省妇女发展规划（2021—2030年）》实施方案',
        '青禾县人民政府关于贯彻落实《中国妇女发展纲要》的实施意见',
      ]) {
        const { kind, period, region, ...plan } = headed(`${title}${years}`);
        assert.deepEqual({ kind, period, region, title: plan.title }, { kind: 'women', period: [2021, 2025], region: '青禾县', title });
      }
      assert.deepEqual(headed('青禾县实施《澜川省妇女发展规划（2021—2030年）》工作方案').period, [2021, 2030]);
      assert.equal(headed('青禾县实施《澜川省妇女发展规划（2021—2030年）》规划').region, '青禾县');
    });
    it('is empty where nothing tells it', () => assert.equal(onePlan(BODY).kind, ''));
    it('is both where a title puts two together', () => {
      for (const words of [
        '妇女儿童发展规划',
        '妇女和儿童发展规划',
        '妇女儿童事业发展规划',
        '妇女儿童发展“十四五”规划',
        '妇女儿童发展纲要',
      ]) {
        const { kind, region } = headed(`青禾县${words}`);
        assert.deepEqual([kind, region], ['women+children', '青禾县'], words);
      }
    });
    it('asks for the domains of both', () =>
      assert.deepEqual(
        headed('青禾县妇女儿童发展规划（2021—2025年）').template?.domains.map(({ name }) => name),
        ['women-2021', 'children-2021'].flatMap((id) => bundledTemplate(id)!.domains.map(({ name }) => name)),
      ));
    it('goes with the title, whatever domains follow', () =>
      assert.equal(onePlan('青禾县妇女发展规划\n一、发展领域\n（一）儿童与健康\n做好服务。\n').kind, 'women'));
  });

  describe('template', () => {
    it('is that of the decade in which the plan begins', () => {
      assert.equal(headed('青禾县妇女发展规划\n（2016—2020年）').template?.id, 'women-2011');
      assert.equal(headed('青禾县妇女发展规划\n（2021—2025年）').template?.id, 'women-2021');
    });
    it('is there without a period', () => assert.equal(headed('青禾县儿童发展规划').template?.kind, 'children'));
  });

  describe('title', () => {
    it('is the line as printed, without spaces', () => assert.equal(headed('青 禾 县 妇 女 发 展 规 划').title, '青禾县妇女发展规划'));
    it('stands where it is printed', () => {
      const text = `\n　　青禾县妇女发展规划 \n${BODY}`;
      const { titleSpan } = onePlan(text);
      assert.equal(text.slice(titleSpan.start, titleSpan.end), '青禾县妇女发展规划');
    });
    it('is made up from place and kind where there is none', () =>
      assert.equal(
        onePlan('一、总体要求\n衔接《青禾县国民经济和社会发展第十四个五年规划》。\n二、发展领域\n（一）儿童与健康\n做好服务。\n').title,
        '青禾县儿童发展规划',
      ));
  });

  describe('place and level', () => {
    const place = (title: string, region: string, level: string) =>
      it(`${title}: ${level}`, () => {
        const plan = headed(title);
        assert.deepEqual([plan.region, plan.level], [region, level]);
      });
    place('中国妇女发展纲要', '中国', 'national');
    place('澜川省妇女发展规划', '澜川省', 'province');
    place('澜川自治区儿童发展规划', '澜川自治区', 'province');
    place('云岫市儿童发展规划', '云岫市', 'prefecture');
    place('云岫州儿童发展规划', '云岫州', 'prefecture');
    place('青禾县妇女发展规划', '青禾县', 'county');
    place('云岫市东山区妇女发展规划', '云岫市东山区', 'county');
    place('青禾旗妇女发展规划', '青禾旗', 'county');

    it('are unknown without a place', () => {
      const plan = headed('妇女发展规划');
      assert.deepEqual([plan.region, plan.level], [undefined, undefined]);
    });
    it('come from the general plan of the place, the last one named', () =>
      assert.equal(onePlan('一、总体要求\n衔接《云岫市国民经济和社会发展规划》《青禾县国民经济和社会发展规划》。\n').region, '青禾县'));
  });

  describe('of a plan without a title', () => {
    const body = '前言\n妇女是重要力量。\n一、总体要求\n坚持党的领导。\n二、发展领域\n（一）妇女与健康\n主要目标：\n1.好。\n';
    for (const notice of [
      '青禾县人民政府关于印发《青禾县妇女发展规划（2021—2025年）》的通知\n各乡镇人民政府：\n请认真贯彻执行。\n青禾县人民政府\n2022年3月1日\n',
      '青禾县人民政府办公室文件\n关于印发青禾县儿童发展规划（2021—2025年）和青禾县妇女发展规划（2021—2025年）的通知\n',
      '各乡镇：\n现将《青禾县妇女发展规划（2021—2025年）》印发给你们。\n',
      '附件：青禾县妇女发展规划（2021—2025年）\n',
      '《青禾县妇女发展规划（2021—2025年）》目标责任分解书\n',
      '青禾县妇女发展规划（2021—2025年）监测统计指标\n',
      '青禾县人民政府颁布《青禾县妇女发展规划（2021—2025年）》\n来源：青禾发布\n',
      '县政府新闻办召开新闻发布会。\n《青禾县妇女发展规划（2021—2025年）》全文如下：\n',
    ])
      it(notice.split('\n').at(-2) ?? '', () => {
        const { title, period, region, kind } = onePlan(notice + body);
        assert.deepEqual([title, period, region, kind], ['青禾县妇女发展规划（2021—2025年）', [2021, 2025], '青禾县', 'women']);
      });
    it('keeps 和 of a place', () =>
      assert.equal(onePlan(`《仁和区妇女发展规划（2021—2025年）》任务分工方案\n${body}`).title, '仁和区妇女发展规划（2021—2025年）'));
    it('is not that of a plan that the notice goes by', () => {
      const { period } = onePlan(`根据《中国妇女发展纲要（2011—2020年）》编制。\n${body}`);
      assert.equal(period, undefined);
    });
  });

  it('is said by the first line, also where no template has such a kind', () => {
    const plan = onePlan(
      '青禾县“十四五”教育发展规划\n\n　　根据上级规划，制定本规划。\n\n第一章　发展环境\n教育普及水平提高。\n第二章　主要任务\n完善体系。\n',
    );
    assert.deepEqual([plan.title, plan.period], ['青禾县“十四五”教育发展规划', [2021, 2025]]);
  });
  it('is said below that of a notice, of any kind', () => {
    const title = '青禾县儿童少年事业发展规划（1996—2000年）';
    const plan = onePlan(`青禾县人民政府关于印发${title}的通知\n${title}\n一、指导思想\n坚持儿童优先。\n二、主要目标\n健康水平提高。\n`);
    assert.deepEqual([plan.title, plan.period], [title, [1996, 2000]]);
  });
  it('is whole where it is broken behind 社会, 局, 会 and the like', () => {
    for (const title of ['青禾县人力资源和社会\n保障事业发展“十四五”规划', '青禾县教育局\n“十四五”教育事业发展规划']) {
      const plan = onePlan(`${title}\n一、发展背景\n水平提高。\n二、主要任务\n完善体系。\n`);
      assert.equal(plan.title, title.replace('\n', ''));
    }
  });
  it('is said below the office and the date of a notice', () => {
    const title = '青禾县儿童福利事业发展“十四五”规划';
    const notice = `青禾县民政局关于印发《${title}》的通知\n现将《${title}》印发给你们。\n青禾县民政局\n20210402\n`;
    const plan = onePlan(`${notice}${title}\n根据上级规划，制定本规划。\n一、发展背景\n水平提高。\n二、主要任务\n完善体系。\n`);
    assert.deepEqual([plan.title, plan.period], [title, [2021, 2025]]);
  });
  it('is that of each plan of a file', () => {
    const plans = readPlans(`青禾县妇女发展规划\n（2021—2025年）\n${BODY}云岫市儿童发展规划\n（2021—2030年）\n${BODY}`);
    assert.deepEqual(
      plans.map((p) => [p.kind, p.level, p.period?.[1]]),
      [
        ['women', 'county', 2025],
        ['children', 'prefecture', 2030],
      ],
    );
  });
});
