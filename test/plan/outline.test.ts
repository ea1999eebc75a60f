import { strict as assert } from 'node:assert';
import { readTargets } from '../../server/targets/targets';
import { readPlans } from '../../server/plan/document';
import { allItems, allSections, numbered, type Item, type Plan, type Section } from '../../server/plan/plan';
import { findingsOf, onePlan, unmark, womenPlan } from '../support';

const TITLE = '青禾县妇女发展规划\n（2021—2025年）\n';
const DOMAIN = `${TITLE}一、发展领域\n（一）妇女与健康\n`;
const headings = (plan: Plan) => [...allSections(plan.sections)].map((s) => `${s.level} ${s.marker?.text ?? ''}${s.title}`);
const outline = (text: string) => headings(onePlan(text));
const section = (text: string, title: string): Section => [...allSections(onePlan(text).sections)].find((s) => s.title === title)!;
const domain = (text: string, at = 0) => onePlan(text).domains[at]!;
const tree = (items: readonly Item[]): string[] =>
  items.flatMap((item) => [item.marker.text, ...tree(item.items).map((inner) => `>${inner}`)]);
/** The markers of the goals of the first domain, those below another one with > before them. */
const goals = (list: string) => tree(domain(`${DOMAIN}主要目标：\n${list}`).goals!.items);

describe('plan/outline', () => {
  it('has goals below the head of a column of units, whose cells stand behind them', () => {
    const cells = ['主要责任单位', '主要责任单位\n责任单位'].map(
      (head) => `${head}\n1.状况改善。\n县妇联\n2.差距缩小。\n县教育局\n县妇联\n`,
    );
    for (const list of cells) assert.deepEqual(goals(list), ['1.', '2.']);
  });
  it('counts goals and measures that are numbered through, beyond 99', () => {
    const many = Array.from({ length: 3 }, (_, i) => `${98 + i}.状况改善。\n`).join('');
    const text = `${DOMAIN}主要目标：\n${many}策略措施：\n101.落实责任。\n102.加强服务。\n`;
    assert.deepEqual([domain(text).goals!.items.length, domain(text).measures!.items.length], [3, 2]);
    assert.deepEqual(goals('1.状况改善。\n119、110等报警服务畅通。\n'), ['1.']);
  });
  it('has items whose point is another mark, or lost before a word that may be a unit, or whose word stands alone', () => {
    for (const mark of ['，', '：', '。']) assert.deepEqual(goals(`1${mark}状况改善。\n2${mark}差距缩小。\n3${mark}安全。\n`).length, 3);
    assert.deepEqual(
      goals(
        '妇女健康改善 妇女安全 妇女就业 妇女权益 妇女教育 妇女生活 县级机构健全 妇女参政'
          .split(' ')
          .map((words, i) => `${i + 1}${words}。\n`)
          .join(''),
      ).length,
      8,
    );
    assert.deepEqual(goals('目标一\n状况改善。\n目标二\n差距缩小。\n目标三\n安全。\n').length, 3);
  });
  it('ends above its notes', () => {
    const text = `${DOMAIN}主要目标：\n1.状况改善[1]。\n三、组织实施\n加强领导。\n[1]儿童之家：面积不少于30平方米的场所。\n[2]儿童主任：每村1名。\n`;
    assert.deepEqual(readTargets(onePlan(text)), []);
    assert.ok(
      !onePlan(text)
        .sections.at(-1)!
        .texts.some((flow) => flow.text.includes('儿童之家')),
    );
  });
  describe('levels', () => {
    it('一、 （一） and labels', () =>
      assert.deepEqual(
        outline(
          `${TITLE}前言\n妇女撑起半边天。\n一、总体要求\n（一）指导思想\n坚持党的领导。\n二、发展领域\n（一）妇女与健康\n主要目标：\n1.好。\n策略措施：\n1.好。\n责任单位：县卫健局\n`,
        ),
        ['1 前言', '1 一、总体要求', '2 （一）指导思想', '1 二、发展领域', '2 （一）妇女与健康', '3 主要目标', '3 策略措施', '3 责任单位'],
      ));
    it('第一章 （一） 1.主要目标 （1）', () => {
      const text = `${TITLE}第一章 总体要求\n（一）指导思想\n坚持党的领导。\n第二章 发展领域\n（一）妇女与健康\n1.主要目标\n（1）提高筛查率。\n（2）降低贫血率。\n2.策略措施\n（1）加强服务。\n`;
      assert.deepEqual(outline(text), [
        '1 第一章总体要求',
        '2 （一）指导思想',
        '1 第二章发展领域',
        '2 （一）妇女与健康',
        '3 1.主要目标',
        '3 2.策略措施',
      ]);
      assert.deepEqual([domain(text).goals!.items.length, domain(text).measures!.items.length], [2, 1]);
    });
    it('labels of its own in the only domain', () => {
      for (const label of ['主要任务', '重点举措：', '（二）对策', '措施：']) {
        const one = domain(`${TITLE}一、妇女与健康\n主要目标：\n1.甲。\n${label}\n1.乙。\n2.丙。\n二、组织实施\n`);
        assert.deepEqual([one.goals?.items.length, one.measures?.items.length], [1, 2], label);
      }
      const goals = domain(`${TITLE}一、妇女与健康\n目标：\n1.甲。\n策略措施：\n1.乙。\n2.丙。\n二、组织实施\n`);
      assert.deepEqual([goals.goals?.items.length, goals.measures?.items.length], [1, 2]);
      const part = domain(`${TITLE}一、妇女与健康\n主要目标：\n1.甲。\n组织实施\n1.乙。\n2.丙。\n`);
      assert.equal(part.measures, undefined);
    });
    it('第三部分 between 二、 and 四、 as one of them', () =>
      assert.deepEqual(outline(`${TITLE}一、总体要求\n二、妇女与健康\n第三部分 组织实施\n四、监测评估\n`), [
        '1 一、总体要求',
        '2 二、妇女与健康',
        '1 第三部分组织实施',
        '1 四、监测评估',
      ]));
    it('第一章 第一节 一、', () =>
      assert.deepEqual(
        outline(
          `${TITLE}第一章 总体要求\n第一节 指导思想\n坚持党的领导。\n第二章 发展领域\n第一节 妇女与健康\n一、主要目标\n1.好。\n二、策略措施\n1.好。\n`,
        ),
        ['1 第一章总体要求', '2 第一节指导思想', '1 第二章发展领域', '2 第一节妇女与健康', '3 一、主要目标', '3 二、策略措施'],
      ));
    it('domains as 一、 with （一）主要目标 below', () =>
      assert.deepEqual(outline('青禾县妇女发展规划\n一、妇女与健康\n（一）主要目标\n1.好。\n（二）策略措施\n1.好。\n'), [
        '2 一、妇女与健康',
        '3 （一）主要目标',
        '3 （二）策略措施',
      ]));
    it('（一） that holds the domains 1., 2.', () => {
      const inner = (who: string) => `主要目标：\n（1）${who}更加健康。\n策略措施：\n（1）服务${who}。\n`;
      const group = (number: string, who: string) => `（${number}）${who}发展\n1.${who}与健康\n${inner(who)}2.${who}与教育\n${inner(who)}`;
      const text = `青禾县妇女儿童发展规划\n（2021—2025年）\n一、总体要求\n（一）指导思想\n坚持领导。\n二、重点任务\n${group('一', '妇女')}${group('二', '儿童')}`;
      const plans = readPlans(text);
      assert.deepEqual(
        plans.flatMap(({ domains }) => domains.map(({ name }) => name)),
        ['妇女与健康', '妇女与教育', '儿童与健康', '儿童与教育'],
      );
      assert.deepEqual(
        [...findingsOf(text)].filter(({ rule }) => rule.startsWith('numbering')),
        [],
      );
    });
    it('the last measure before the next domain is no group of it', () => {
      const list = '主要目标：\n（一）好。\n策略措施：\n（一）促进妇女就业创业。\n（二）落实男女同工同酬。\n';
      const text = `${TITLE}一、发展领域\n1.妇女与健康\n${list}2.妇女与经济\n${list}`;
      assert.deepEqual(
        onePlan(text).domains.map(({ measures }) => measures!.items.length),
        [2, 2],
      );
    });
    it('domains without a marker', () =>
      assert.deepEqual(outline(`${TITLE}一、发展领域\n妇女与健康\n主要目标\n1.好。\n妇女与教育\n主要目标\n1.好。\n`), [
        '1 一、发展领域',
        '2 妇女与健康',
        '3 主要目标',
        '2 妇女与教育',
        '3 主要目标',
      ]));
    for (const [first, last] of [
      ['总体要求', '组织实施'],
      ['总体思路', '组织与保障'],
    ] as const)
      it(`${first} without a number above 一、`, () => {
        const inner = '主要目标\n1.好。\n策略措施\n1.好。\n';
        const text = `${TITLE}${first}\n一、指导思想\n坚持领导。\n二、基本原则\n坚持平等。\n发展领域\n一、妇女与健康\n${inner}二、妇女与教育\n${inner}${last}\n一、加强领导\n二、加大投入\n`;
        assert.deepEqual(
          outline(text).filter((heading) => !heading.startsWith('3')),
          [
            `1 ${first}`,
            '2 一、指导思想',
            '2 二、基本原则',
            '1 发展领域',
            '2 一、妇女与健康',
            '2 二、妇女与教育',
            `1 ${last}`,
            '2 一、加强领导',
            '2 二、加大投入',
          ],
        );
        assert.deepEqual(
          [...findingsOf(text)].filter(({ rule }) => rule.startsWith('numbering')),
          [],
        );
      });
    it('parts without a number behind domains that are 一、', () => {
      const inner = '主要目标\n1.好。\n策略措施\n1.好。\n';
      const text = `${TITLE}一、妇女与健康\n${inner}二、妇女与教育\n${inner}组织与实施\n一、加强领导\n二、加大投入\n监测与评估\n一、分级监测\n二、定期评估\n`;
      assert.deepEqual(
        outline(text).filter((heading) => !heading.startsWith('3')),
        [
          '2 一、妇女与健康',
          '2 二、妇女与教育',
          '1 组织与实施',
          '2 一、加强领导',
          '2 二、加大投入',
          '1 监测与评估',
          '2 一、分级监测',
          '2 二、定期评估',
        ],
      );
    });
    it('纳入经济和社会发展总体规划 as the first of 组织与实施, which begins no other plan', () => {
      const inner = '主要目标\n1.好。\n策略措施\n1.好。\n';
      const domains = `一、妇女与健康\n${inner}二、妇女与教育\n${inner}`;
      const text = `${TITLE}前言\n好。\n总目标\n好。\n主要目标与策略措施\n${domains}组织与实施\n一、把规划纳入经济和社会发展总体规划。\n二、落实经费。\n`;
      assert.equal(readPlans(text).length, 1);
    });
    it('1. below （二）基本原则, where the domains are 1., too', () => {
      const domains = '1.妇女与健康\n主要目标：\n（1）好。\n2.妇女与教育\n主要目标：\n（1）好。\n';
      const text = `${TITLE}一、总体要求\n（一）指导思想\n坚持领导。\n（二）基本原则。有以下原则：\n1.坚持领导。贯穿全程。\n2.坚持平等。营造环境。\n二、发展领域\n${domains}三、组织实施\n`;
      assert.deepEqual(
        outline(text).filter((heading) => !heading.startsWith('3')),
        ['1 一、总体要求', '2 （一）指导思想', '2 （二）基本原则', '1 二、发展领域', '2 1.妇女与健康', '2 2.妇女与教育', '1 三、组织实施'],
      );
    });
    it('no domains named between the rows of a table of figures, but those that hold a table each', () => {
      const rows = ['指标|2020年|2025年', '婚检率（%）|50|60', '二、妇女与教育', '入学率（%）|70|80'].join('\n');
      const goals = '（一）妇女与健康\n1\t健康水平提高\t卫健局\n（二）妇女与教育\n1\t教育水平提高\t教育局\n';
      for (const gap of ['\t', '\n', '    ']) {
        const text = `${TITLE}一、总体目标\n妇女发展水平稳步提高。\n${rows.replaceAll('|', gap)}\n二、发展领域\n${goals}`;
        assert.deepEqual(outline(text), ['1 一、总体目标', '1 二、发展领域', '2 （一）妇女与健康', '2 （二）妇女与教育']);
      }
    });
    it('labels in 【】 with their paragraph, below domains of any name', () => {
      const said = '水平提高，保障更加有力，服务更加完善，群众更加满意。';
      const domain = (n: string, name: string) => `（${n}）${name}领域\n【主要目标】${name}${said}\n【主要任务】\n1.好。\n`;
      const plan = onePlan(`${TITLE}一、总体要求\n坚持领导。\n二、发展领域\n${domain('一', '健康')}${domain('二', '教育')}三、组织实施\n`);
      assert.deepEqual(
        plan.domains.map(({ name, goals, measures }) => [name, goals?.texts.length, measures?.items.length]),
        [
          ['健康领域', 1, 1],
          ['教育领域', 1, 1],
        ],
      );
    });
    it('2. 3. behind 1. in a part whose sections are numbered as the domains are', () => {
      const general =
        '1.指导思想\n坚持党的领导，走自己的路，把妇女事业放在发展的全局里。\n2.基本原则\n（1）坚持领导。贯穿全程。\n3.总体目标\n';
      const domains = '二、发展领域\n1.妇女与健康\n主要目标：\n（1）好。\n';
      const text = `${TITLE}一、总体要求\n${general}到2025年，妇女的发展环境更加优化，生活更加美好。\n${domains}`;
      assert.deepEqual(outline(text).slice(0, 4), ['1 一、总体要求', '2 1.指导思想', '2 2.基本原则', '2 3.总体目标']);
    });
    it('（一） below the domains of the parts 主要目标 and 策略措施', () => {
      const part = '一、妇女与健康\n（一）甲率达到90%。\n（二）乙。\n二、妇女与教育\n（一）甲。\n';
      const measures = part.replaceAll(/(健康|教育)/g, '$1方面');
      const text = `${TITLE}第一部分 总体要求\n坚持领导。\n第二部分 主要目标\n${part}第三部分 策略措施\n${measures}第四部分 组织实施\n`;
      assert.deepEqual(
        onePlan(text).domains.map(({ name, goals: g, measures: m }) => [name, g?.items.length, m?.items.length]),
        [
          ['妇女与健康', 2, 2],
          ['妇女与教育', 1, 1],
        ],
      );
    });
    it('domains with ◆, which counts nothing', () => {
      const text = `${TITLE}一、发展领域\n◆妇女与健康\n主要目标：\n1.好。\n◆妇女与教育\n主要目标：\n1.好。\n`;
      assert.deepEqual(
        [...findingsOf(text)].filter(({ rule }) => rule.startsWith('numbering')),
        [],
      );
    });
    it('Markdown #', () =>
      assert.deepEqual(outline(`# 青禾县妇女发展规划\n\n## 一、发展领域\n\n### （一）妇女与健康\n\n#### 主要目标\n\n1. 好。\n`), [
        '1 一、发展领域',
        '2 （一）妇女与健康',
        '3 主要目标',
      ]));
    it('half-width brackets', () =>
      assert.deepEqual(outline(`${TITLE}一、发展领域\n(一)妇女与健康\n主要目标:\n1.好。\n`), [
        '1 一、发展领域',
        '2 (一)妇女与健康',
        '3 主要目标',
      ]));
  });

  describe('titles', () => {
    it('end at the first 。 of the paragraph that they run on into', () => {
      const found = section(`${TITLE}一、组织实施\n（一）坚持党的全面领导。坚持把准方向，把规划落到实处。\n`, '坚持党的全面领导');
      assert.deepEqual([found.level, found.texts.map((flow) => flow.text)], [2, ['坚持把准方向，把规划落到实处。']]);
    });
    it('may go on in a second line', () => {
      const prose =
        '县政府把规划的实施列入重要的议事日程，定期听取汇报，\n及时研究解决工作推进当中遇到的困难和问题，确保做到\n件件有着落、事事有回音，让妇女感受到实实在在的变化。\n';
      assert.deepEqual(
        outline(`${TITLE}一、组织实施\n（一）坚持党委领导、政府主责、部门协同、社会参与的工作\n格局\n${prose}（二）强化保障\n${prose}`),
        ['1 一、组织实施', '2 （一）坚持党委领导、政府主责、部门协同、社会参与的工作格局', '2 （二）强化保障'],
      );
    });
    it('lose a colon at their end', () =>
      assert.deepEqual(outline(`${TITLE}一、总体要求：\n（一）指导思想：\n`), ['1 一、总体要求', '2 （一）指导思想']));
    it('span the marker in headingSpan and the words in titleSpan', () => {
      const { text, spans } = unmark(`${TITLE}一、发展领域\n（ 一 ）«妇女与　健康»\n主要目标：\n1.好。\n`);
      const found = section(text, '妇女与健康');
      assert.deepEqual(found.titleSpan, spans[0]);
      assert.deepEqual(found.headingSpan, { start: text.indexOf('（ 一'), end: spans[0]!.end });
    });
    it('cover all that stands below them in span', () => {
      const text = `${DOMAIN}主要目标：\n1.好。\n——很好。\n二、组织实施\n`;
      const { span } = section(text, '妇女与健康');
      assert.equal(text.slice(span.start, span.end), '（一）妇女与健康\n主要目标：\n1.好。\n——很好。');
    });
  });

  describe('labels', () => {
    for (const label of ['主要目标：', '主要目标:', '主要目标', '【主要目标】', '发展目标：', '主 要 目 标：']) {
      it(label, () => assert.equal(domain(`${DOMAIN}${label}\n1.好。\n2.好。\n`).goals?.items.length, 2));
    }
    it('come after an introduction of the domain', () => {
      const found = domain(`${DOMAIN}围绕妇女一生的健康需要做好服务。\n主要目标：\n1.好。\n`);
      assert.deepEqual(
        found.section.texts.map((flow) => flow.text),
        ['围绕妇女一生的健康需要做好服务。'],
      );
      assert.equal(found.goals?.items.length, 1);
    });
    it('make an unknown section a domain', () => {
      const { name, section: found } = domain(`${TITLE}一、发展领域\n（一）妇女与茶叶\n主要目标：\n1.好。\n`);
      assert.deepEqual([name, found.kind, found.level], ['妇女与茶叶', 'domain', 2]);
    });
    it('may be missing', () => {
      const found = domain(`${DOMAIN}1.好。\n2.好。\n`);
      assert.deepEqual([found.goals, found.measures, found.section.items.length], [undefined, undefined, 2]);
    });
    it('may have nothing below them', () => assert.equal(domain(`${DOMAIN}主要目标：\n策略措施：\n1.好。\n`).goals?.items.length, 0));
  });

  describe('domains', () => {
    it('bear the name of the template, and the title of the text', () => {
      const { name, section: found } = domain(`${TITLE}一、发展领域\n（一）妇女参与决策与管理\n主要目标：\n1.好。\n`);
      assert.deepEqual([name, found.title], ['妇女参与决策和管理', '妇女参与决策与管理']);
    });
    it('count numbered items, not bullets', () => {
      const { items } = domain(`${DOMAIN}主要目标：\n1.好。\n——甲。\n——乙。\n2.好。\n（1）丙。\n3.好。\n`).goals!;
      assert.equal(numbered(items).length, 3);
    });
    it('count no bullets that stand alone', () =>
      assert.equal(numbered(domain(`${DOMAIN}主要目标：\n——甲。\n——乙。\n`).goals!.items).length, 0));
    it('are all found in a whole plan', () => assert.equal(onePlan(womenPlan()).domains.length, 8));
  });

  describe('domains as parts of their own', () => {
    const layout = (marker: (n: number) => string, ...numbers: number[]) =>
      ['总体要求', '妇女与健康', '妇女与教育', '组织实施']
        .map(
          (title, i) => `${marker(numbers[i]!)}${title}\n${/与/.test(title) ? '主要目标：\n1.甲。\n策略措施：\n1.乙。\n' : '落实责任。\n'}`,
        )
        .join('');
    for (const marker of [(n: number) => `${'一二三四五'[n - 1]}、`, (n: number) => `第${'一二三四五'[n - 1]}章 `]) {
      it(`stand among them: ${marker(2)}妇女与健康`, () => {
        const text = TITLE + layout(marker, 1, 2, 3, 4);
        assert.deepEqual(
          onePlan(text).sections.map(({ kind }) => kind),
          ['part', 'domain', 'domain', 'part'],
        );
        assert.deepEqual(
          onePlan(text).domains.map(({ name, goals }) => [name, goals?.items.length]),
          [
            ['妇女与健康', 1],
            ['妇女与教育', 1],
          ],
        );
        assert.deepEqual(
          findingsOf(text).filter(({ category }) => category === 'numbering'),
          [],
        );
      });
      it(`also after a number left out: ${marker(4)}妇女与教育`, () => {
        const text = TITLE + layout(marker, 1, 2, 4, 5);
        assert.deepEqual(
          findingsOf(text)
            .filter(({ rule }) => rule === 'numbering-sequence')
            .map(({ message }) => message),
          [`序号“${marker(4).trim()}”应为“${marker(3).trim()}”（妇女与教育）`],
        );
      });
    }
    it('but not where they are numbered anew within a part', () => {
      const text = `${TITLE}一、总体要求\n落实责任。\n二、发展领域\n一、妇女与健康\n主要目标：\n1.甲。\n二、妇女与教育\n主要目标：\n1.甲。\n三、妇女与经济\n主要目标：\n1.甲。\n三、组织实施\n`;
      assert.deepEqual(
        onePlan(text).sections.map(({ title, sections }) => [title, sections.length]),
        [
          ['总体要求', 0],
          ['发展领域', 3],
          ['组织实施', 0],
        ],
      );
    });
  });

  describe('责任单位', () => {
    const names = (line: string) => domain(`${DOMAIN}主要目标：\n1.好。\n${line}\n（二）妇女与教育\n主要目标：\n1.好。\n`).responsible;
    it('are parted by 、', () => assert.deepEqual(names('责任单位：县卫健局、县医保局、县妇联'), ['县卫健局', '县医保局', '县妇联']));
    it('go on in the next line', () => assert.deepEqual(names('责任单位：县卫健局、\n县妇联'), ['县卫健局', '县妇联']));
    it('stand below the label', () => assert.deepEqual(names('责任单位：\n县卫健局、县妇联'), ['县卫健局', '县妇联']));
    it('leave out the words for their parts', () =>
      assert.deepEqual(names('责任单位：牵头单位：县教育局；协办单位：县妇联、有关部门'), ['县教育局', '县妇联', '有关部门']));
    it('are none without the label', () => assert.deepEqual(names('2.好。'), []));
    it('have their parts on lines of their own', () =>
      assert.deepEqual(names('责任单位：\n牵头单位：县教育局\n配合单位：县妇联'), ['县教育局', '县妇联']));
    it('stand in brackets', () => assert.deepEqual(names('（责任单位：县卫健局、县妇联）'), ['县卫健局', '县妇联']));
    it('stand in brackets of their own below others', () => {
      assert.deepEqual(names('责任单位：县卫健局\n（配合单位：县妇联）'), ['县卫健局', '县妇联']);
      const found = findingsOf(`${DOMAIN}主要目标：\n1.好。\n责任单位：县卫健局\n（配合单位：县妇联）\n`);
      assert.ok(found.every(({ rule }) => rule !== 'paired-marks'));
    });
    it('belong to the second item where the first has none and items are （1）', () => {
      const { measures } = domain(`${DOMAIN}1.主要目标\n（1）好。\n2.策略措施\n（1）甲。\n（2）乙。\n（责任单位：县妇联）\n（3）丙。\n`);
      assert.deepEqual(
        measures!.items.map(({ texts }) => texts.map((flow) => flow.text)),
        [[], ['（责任单位：县妇联）'], []],
      );
    });
    for (const line of ['（责任单位：县卫健局）', '责任单位：县卫健局', '（牵头单位：县卫健局；配合单位：县妇联）'])
      it(`belong to the item above them: ${line}`, () => {
        const { measures } = domain(`${DOMAIN}主要目标：\n1.好。\n策略措施：\n1.甲。\n${line}\n2.乙。\n${line}\n（二）妇女与教育\n`);
        assert.deepEqual(
          measures!.items.map(({ texts }) => texts.map((flow) => flow.text)),
          [[line], [line]],
        );
      });
    it('end before a sentence with a number, which goes on with what stands above them', () => {
      for (const line of ['到2025年，满意度达到90%以上。', '监测指标：剖宫产率控制在38%以下。']) {
        const { responsible, goals } = domain(
          `${DOMAIN}主要目标：\n1.好。\n责任单位：县卫健局\n${line}\n（二）妇女与教育\n主要目标：\n1.好。\n`,
        );
        assert.deepEqual([responsible, goals!.items[0]!.texts.map(({ text }) => text)], [['县卫健局'], [line]]);
      }
    });
  });

  describe('a domain', () => {
    const domains = (text: string) =>
      onePlan(text).domains.map(({ name, goals: g, measures: m }) => [name, g?.items.length, m?.items.length]);
    const both = (first: string, second: string, goal = '主要目标：', measure = '策略措施：') =>
      domains(
        [
          `${TITLE}一、总体要求`,
          '二、发展领域',
          first,
          goal,
          '1.甲。',
          measure,
          '1.甲。',
          second,
          goal,
          '1.甲。',
          measure,
          '1.甲。',
          '',
        ].join('\n'),
      );
    const known = [
      ['妇女与健康', 1, 1],
      ['妇女与教育', 1, 1],
    ];
    it('is called 领域', () => assert.deepEqual(both('（一）妇女与健康领域', '（二）妇女与教育领域', '目标：', '措施：'), known));
    it('names its units', () =>
      assert.deepEqual(
        both('（一）妇女与健康（牵头单位：县卫健局）', '（二）妇女与教育（牵头单位：县教育局）', '目标：', '措施：'),
        known,
      ));
    it('has a footnote', () => assert.deepEqual(both('（一）妇女与健康①', '（二）妇女与教育②'), known));
    it('stands in brackets', () => assert.deepEqual(both('【妇女与健康】', '【妇女与教育】'), known));
    it('is counted in words', () => assert.deepEqual(both('优先领域一　妇女与健康', '优先领域二　妇女与教育'), known));
    it('has any name where goals and measures stand below it', () =>
      assert.deepEqual(both('（一）提升健康水平', '（二）提升教育水平', '目标：', '措施：'), [
        ['提升健康水平', 1, 1],
        ['提升教育水平', 1, 1],
      ]));
    it('counts what its labels hold', () =>
      assert.deepEqual(both('（一）妇女与健康', '（二）妇女与教育', '主要目标（1项）', '策略措施（1项）'), known));
    it('says its aim before its goals', () =>
      assert.deepEqual(both('（一）妇女与健康', '（二）妇女与教育', '总目标：更加健康。\n主要目标：'), known));
    for (const [what, before, list] of [
      ['an overview', '本规划共设2个领域：\n', ['（一）妇女与健康', '（二）妇女与教育']],
      ['an overview without numbers', '本规划的领域是：\n', ['妇女与健康', '妇女与教育']],
    ] as const)
      it(`is none in ${what}`, () =>
        assert.deepEqual(both([before + list.join('\n'), '（一）妇女与健康'].join('\n'), '（二）妇女与教育'), known));
    it('is none where what was done is told', () => {
      const past = '第一部分 发展现状\n一、发展现状\n（一）妇女与健康领域\n一是好。\n（二）妇女与教育领域\n一是好。\n二、挑战\n不平衡。\n';
      const own = (numeral: string, name: string) => `${numeral}、${name}\n（一）主要目标\n1.甲。\n（二）策略措施\n1.甲。\n`;
      const text = `${TITLE}${past}第二部分 发展领域\n${own('一', '妇女与健康')}${own('二', '妇女与教育')}第三部分 组织实施\n一、好。\n`;
      assert.deepEqual(domains(text), known);
    });
    it('is none where projects are listed by domains', () => {
      const own = '（一）妇女与健康\n主要目标：\n1.甲。\n策略措施：\n1.甲。\n（二）妇女与教育\n主要目标：\n1.甲。\n策略措施：\n1.甲。\n';
      const projects = '（一）妇女与健康\n1.健康工程。\n（二）妇女与教育\n1.培训工程。\n';
      assert.deepEqual(domains(`${TITLE}一、总体要求\n二、发展领域\n${own}三、重点项目\n${projects}四、组织实施\n`), known);
    });
    it('has its goals and its measures in two parts', () => {
      const part = '（一）妇女与健康\n1.甲。\n（二）妇女与教育\n1.甲。\n';
      for (const goals of ['主要目标', '发展领域和主要目标'])
        assert.deepEqual(domains(`${TITLE}一、总体要求\n二、${goals}\n${part}三、策略措施\n${part}四、组织实施\n`), known);
    });
    it('has projects of its own', () =>
      assert.deepEqual(
        domains(
          `${TITLE}第一章 总体要求\n第二章 妇女与健康\n第一节 主要目标\n1.甲。\n2.乙。\n第二节 策略措施\n1.甲。\n2.乙。\n第三节 重点项目\n（一）丙。\n（二）丁。\n第三章 组织实施\n`,
        ),
        [['妇女与健康', 2, 2]],
      ));
    for (const [what, box] of [
      ['a box', '专栏1 健康工程\n1.丙。\n2.丁。\n'],
      ['a box without a list', '专栏1 健康工程\n资助困难女童。\n建设活动中心。\n'],
      ['a box that is not called so', '重点工程\n1.丙。\n2.丁。\n'],
      ['a box in which the list goes on', '专栏1 健康工程\n1.丙。\n2.丁。\n3.戊。\n'],
    ] as const)
      it(`does not count ${what}`, () => {
        const text = `${DOMAIN}主要目标：\n1.甲。\n2.乙。\n${box}策略措施：\n1.甲。\n2.乙。\n3.丙。\n4.丁。\n${box}三、组织实施\n`;
        assert.equal(domain(text).measures!.items.length, 4);
      });
  });

  it('begins its list anew below each title, be it behind a single item', () => {
    const measures = '国家宏观政策\n1.甲。\n法律和部门政策\n1.乙。\n2.丙。\n社会保障和服务\n1.丁。\n';
    const text = `${DOMAIN}主要目标：\n1.甲。\n策略措施：\n${measures}`;
    assert.deepEqual(
      findingsOf(text).filter(({ rule }) => rule === 'numbering-sequence'),
      [],
    );
  });

  describe('a heading numbered as the labels before it', () => {
    const numbered = (third: string) =>
      `${DOMAIN}1.主要目标\n（1）甲。\n（2）乙。\n2.策略措施\n（1）甲。\n（2）乙。\n${third}（二）妇女与教育\n1.主要目标\n（1）丁。\n`;
    for (const [what, third] of [
      ['with a list', '3.重点工程\n（1）丙。\n（2）丁。\n（3）戊。\n'],
      ['with a paragraph', '3.行动计划\n支持县妇幼保健院改造。\n'],
    ] as const)
      it(`${what} is neither goal nor measure`, () => {
        const text = numbered(third);
        const { goals: own, measures, section: first } = domain(text);
        assert.deepEqual([own!.items.length, measures!.items.length, first.sections.length], [2, 2, 3]);
        assert.deepEqual(
          findingsOf(text).filter(({ rule }) => rule === 'numbering-sequence'),
          [],
        );
      });
    it('is an item where it goes on with the list', () => assert.equal(domain(numbered('（3）丙。\n')).measures!.items.length, 3));
    it('may be the next domain', () => {
      const own = (number: string, name: string) => `（${number}）${name}\n（一）主要目标\n1.甲。\n（二）策略措施\n1.甲。\n2.乙。\n`;
      const text = `${TITLE}一、发展领域\n${own('一', '妇女与健康')}${own('二', '妇女与教育')}${own('三', '妇女与经济')}`;
      assert.deepEqual(
        onePlan(text).domains.map(({ name, goals, measures }) => [name, goals?.items.length, measures?.items.length]),
        ['妇女与健康', '妇女与教育', '妇女与经济'].map((name) => [name, 1, 2]),
      );
    });
    it('may be the next part', () => {
      const text = `${TITLE}1 总体要求\n1.1 指导思想\n坚持党的领导。\n2 发展领域\n2.1 妇女与健康\n1 主要目标\n（1）甲。\n2 策略措施\n（1）乙。\n3 组织实施\n3.1 加强领导\n强化责任。\n`;
      assert.ok(onePlan(text).sections.some(({ title }) => title === '组织实施'));
    });
  });

  describe('责任单位 before what is none of them', () => {
    it('重点项目：…', () => {
      const text = `${DOMAIN}主要目标：\n1.甲。\n责任单位：县卫健局、县妇联\n重点项目：实施暖心工程，由牵头部门制定方案。\n`;
      assert.deepEqual(domain(text).responsible, ['县卫健局', '县妇联']);
    });
    it('a bracket that a line cuts at its first character', () => {
      const { responsible, goals: list } = domain(`${DOMAIN}主要目标：\n1.甲率达到90%。（\n责任单位：县卫健局、县妇联）\n2.乙。\n`);
      assert.deepEqual([responsible, list?.items.length], [[], 2]);
    });
  });

  it('takes nothing for a label that is one only where its line is cut', () => {
    const { goals: list } = domain(`${DOMAIN}主要目标：\n1.儿童与教育三分之一一、以下责任单位：县妇联\n`);
    assert.equal(list?.items[0]?.flow.text, '儿童与教育三分之一一、以下责任单位：县妇联');
  });
  describe('goals in the line of their label', () => {
    it('may begin with a digit', () => {
      const { goals: list } = domain(`${DOMAIN}主要目标：（1）甲率达到90%；（2）6个月内婴儿纯母乳喂养率达到55%；（3）丙。\n`);
      assert.deepEqual(
        list?.items.map(({ marker }) => marker.number),
        [1, 2, 3],
      );
    });
    it('目标2：6个月内', () => assert.deepEqual(goals('目标1：甲。\n目标2：6个月内婴儿喂养率达到55%。\n目标3：丙。\n').length, 3));
  });

  describe('责任单位 before a box', () => {
    for (const title of ['重点工程', '专栏1 健康工程'])
      it(title, () => {
        const { responsible, section: own } = domain(`${DOMAIN}主要目标：\n1.甲。\n责任单位：县卫健局、县妇联\n${title}\n1.丙。\n2.丁。\n`);
        const box = own.sections.at(-1)!;
        assert.deepEqual([responsible, box.items.length], [['县卫健局', '县妇联'], 2]);
        assert.equal(box.span.end, box.items[1]!.span.end);
      });
  });

  describe('lists in lists', () => {
    it('go on behind a box that has none', () => assert.deepEqual(goals('1.甲。\n专栏1 女童工程\n资助女童。\n2.乙。\n'), ['1.', '2.']));
    it('一是 below 1.', () =>
      assert.deepEqual(goals('1.甲：\n一是好。\n二是好。\n三是好。\n2.乙。\n'), ['1.', '>一是', '>二是', '>三是', '2.']));
    it('① below （1）', () =>
      assert.deepEqual(goals('1.甲。\n（1）乙。\n①好。\n②好。\n（2）丙。\n2.丁。\n'), ['1.', '>（1）', '>>①', '>>②', '>（2）', '2.']));
    it('1. below （一）', () =>
      assert.deepEqual(goals('（一）甲。\n1.好。\n2.好。\n（二）乙。\n1.好。\n'), ['（一）', '>1.', '>2.', '（二）', '>1.']));
    it('a slip opens none', () => assert.deepEqual(goals('（1）甲。\n②乙。\n（3）丙。\n'), ['（1）', '②', '（3）']));
  });

  describe('lists that are set in other ways', () => {
    const counts = (text: string) =>
      onePlan(text).domains.map(({ name, goals: g, measures: m }) => [name, g?.items.length, m?.items.length]);
    const both = [
      ['妇女与健康', 4, 2],
      ['妇女与教育', 1, 1],
    ];
    it('numbered as parts are', () => {
      const first = '主要目标：\n一、甲率达到90%。\n二、乙。\n三、丙。\n四、丁。\n策略措施：\n一、甲。\n二、乙。\n';
      const second = '主要目标：\n1.甲。\n策略措施：\n1.甲。\n';
      const text = `${TITLE}一、总体要求\n二、发展领域\n（一）妇女与健康\n${first}（二）妇女与教育\n${second}三、组织实施\n`;
      assert.deepEqual(counts(text), both);
      assert.deepEqual(
        onePlan(text).sections.map(({ title }) => title),
        ['总体要求', '发展领域', '组织实施'],
      );
    });
    it('parted by spaces in one line', () => {
      const first = '主要目标：\n1.甲率达到90%以上 2.乙率达到2.5% 3.丙率提高　4.丁率提高\n策略措施：\n1.甲。\n2.乙。\n';
      assert.deepEqual(counts(`${DOMAIN}${first}（二）妇女与教育\n主要目标：\n1.甲。\n策略措施：\n1.甲。\n`), both);
    });
    it('with the label of the measures at the end of the last goal', () => {
      const first = '主要目标\n1.甲。\n2.乙。\n3.丙。\n4.丁。策略措施\n1.甲。\n2.乙。\n';
      assert.deepEqual(counts(`${DOMAIN}${first}（二）妇女与教育\n主要目标\n1.甲。\n策略措施\n1.甲。\n`), both);
    });
    it('of two plans, whose last part 保障措施 is no label of their last domains', () => {
      const one = (people: string, names: readonly string[]) =>
        `青禾县${people}发展规划（2021—2030年）\n一、指导思想和总体目标\n坚持男女平等。\n二、主要任务\n` +
        names.map((name, i) => `（${'一二三'[i]}）${people}与${name}\n主要目标：\n1.甲。\n策略措施：\n1.甲。\n`).join('') +
        '三、保障措施\n（一）强化组织领导。\n（二）强化监测评估。\n';
      const plans = readPlans(one('妇女', ['健康', '教育', '经济']) + one('儿童', ['健康', '安全', '教育']));
      for (const { sections, domains } of plans) {
        assert.deepEqual(
          sections.map(({ title }) => title),
          ['指导思想和总体目标', '主要任务', '保障措施'],
        );
        assert.deepEqual(
          domains.map(({ measures }) => measures?.items.length),
          [1, 1, 1],
        );
      }
      assert.equal(plans.length, 2);
    });
    it('below labels numbered 2.1.1', () => {
      const first = '2.1 妇女与健康\n2.1.1 主要目标\n（1）甲。\n（2）乙。\n（3）丙。\n（4）丁。\n2.1.2 策略措施\n（1）甲。\n（2）乙。\n';
      const second = '2.2 妇女与教育\n2.2.1 主要目标\n（1）甲。\n2.2.2 策略措施\n（1）甲。\n';
      assert.deepEqual(counts(`${TITLE}1 总体要求\n坚持男女平等，促进妇女发展。\n2 发展领域\n${first}${second}3 组织实施\n好。\n`), both);
    });
  });

  describe('items', () => {
    it('whose point is lost, also before an age', () => {
      const lost =
        '1儿童更加健康。\n25岁以下儿童死亡率控制在9‰以下。\n335岁以下妇女参加检查。\n4儿童之家建成3所。\n策略措施：\n1加强保健。\n2落实经费。\n';
      assert.deepEqual(goals(lost), ['1', '2', '3', '4']);
      assert.deepEqual(goals('1.儿童更加健康。\n25岁以下妇女参加检查。\n2.好。\n'), ['1.', '2.']);
    });
    for (const one of ['1.', '①', '（1）', '(1)'])
      it(`whose marker ${one} stands alone in its line`, () =>
        assert.deepEqual(goals(`${one}\n降低贫血率。\n${one.replace('1', '2').replace('①', '②')}\n提高筛查率。\n`).length, 2));
    it('of every separator', () =>
      assert.deepEqual(goals('1.甲。\n2．乙。\n3、丙。\n4. 丁。\n- 5.戊。\n'), ['1.', '2．', '3、', '4.', '-5.']));
    it('with bullets below', () => assert.deepEqual(goals('1.甲。\n——乙。\n——丙。\n2.丁。\n'), ['1.', '>——', '>——', '2.']));
    it('with （1） below', () => assert.deepEqual(goals('1.甲。\n（1）乙。\n（2）丙。\n2.丁。\n'), ['1.', '>（1）', '>（2）', '2.']));
    it('with （1） and bullets below that', () =>
      assert.deepEqual(goals('1.甲。\n（1）乙。\n——丙。\n2.丁。\n'), ['1.', '>（1）', '>>——', '2.']));
    it('that are （1） throughout', () => assert.deepEqual(goals('（1）甲。\n（2）乙。\n'), ['（1）', '（2）']));
    it('whose text begins with a number', () => {
      const [, second] = domain(`${DOMAIN}主要目标：\n1.好。\n2.5岁以下儿童更加健康。\n`).goals!.items;
      assert.deepEqual([second?.marker.text, second?.flow.text], ['2.', '5岁以下儿童更加健康。']);
    });
    for (const [what, list] of [
      ['', '1.好。\n2.95%的社区建成妇女之家。\n3.好。\n'],
      [' where the items before have no mark at their end', '1.健康水平提高\n2.95%的社区建成妇女之家\n3.健康素养提高\n'],
      [' in mid-line', '1.好；2.95%的社区建成妇女之家；3.好。\n'],
      [' behind （2） in mid-line', '（1）好；（2）95%的社区建成妇女之家；（3）好。\n'],
      [' behind 2 and a space', '1 好。\n2 95%的社区建成妇女之家。\n3 好。\n'],
    ] as const)
      it(`whose text begins with a share${what}`, () => assert.equal(goals(list).length, 3));
    it('whose text begins with a share, below one on the line of the label', () =>
      assert.equal(domain(`${DOMAIN}主要目标：1.好。\n2.95%的社区建成妇女之家。\n`).goals!.items.length, 2));
    it('do not begin with a number that the line before wants', () => assert.equal(goals('1.低体重率下降到\n2.95%以下。\n').length, 1));
    it('have the bullet of a symbol font', () => assert.deepEqual(goals('\uf06c甲好。\n\uf06c乙好。\n'), ['\uf06c', '\uf06c']));
    it('keep a later paragraph of their own', () => {
      const [first] = domain(`${DOMAIN}主要目标：\n1.妇女的健康水平得到提高。\n县卫健局负责落实。\n2.妇女的健康意识得到增强。\n`).goals!
        .items;
      assert.equal([first!.flow, ...first!.texts].map((flow) => flow.text).join(''), '妇女的健康水平得到提高。县卫健局负责落实。');
    });
    it('span their text and all below them', () => {
      const { text, spans } = unmark(`${DOMAIN}主要目标：\n«1.甲好，\n更好。\n——乙。»\n2.丙。\n`);
      assert.deepEqual(domain(text).goals!.items[0]!.span, spans[0]);
    });
  });

  describe('items in mid-line', () => {
    const list = (text: string) =>
      [...allItems(domain(`${DOMAIN}主要目标：\n${text}\n`).goals!.items)].map(
        (item) => `${item.runIn ? '+' : ''}${item.marker.text}${item.flow.text}`,
      );
    it('start where the next number comes', () =>
      assert.deepEqual(list('1.甲好。2.乙好。3. 丙好。'), ['1.甲好。', '+2.乙好。', '+3.丙好。']));
    it('start after a later line of the item', () => assert.deepEqual(list('1.甲好，\n更好。2.乙好。'), ['1.甲好，更好。', '+2.乙好。']));
    it('do not start at another number', () => assert.deepEqual(list('1.甲好。4.乙好。'), ['1.甲好。4.乙好。']));
    it('do not start at a decimal', () => assert.deepEqual(list('1.甲好。2.5张床位。'), ['1.甲好。2.5张床位。']));
    it('do not start in a sentence', () => assert.deepEqual(list('1.甲和2.乙都好。'), ['1.甲和2.乙都好。']));
    it('may be （二） sections', () => {
      const text = `${TITLE}一、组织实施\n（一）加强领导。县政府负责。（二）强化保障。落实经费。\n`;
      assert.deepEqual(outline(text), ['1 一、组织实施', '2 （一）加强领导', '2 （二）强化保障']);
      assert.equal(section(text, '强化保障').runIn, true);
    });
    it('stand where they are printed', () => {
      const { text, spans } = unmark(`${DOMAIN}主要目标：\n1.甲好。«2. 乙\n好。»\n`);
      assert.deepEqual(domain(text).goals!.items[1]!.span, spans[0]);
    });
  });

  describe('several plans', () => {
    const body = '一、总体要求\n坚持党的领导。\n';
    const titles = (text: string) => readPlans(text).map((plan) => plan.title);
    const notice =
      '青禾县人民政府关于印发青禾县妇女发展规划和儿童发展规划的通知\n各乡镇人民政府：\n现将规划印发给你们，请认真执行。\n一、提高认识。\n二、抓好落实。\n2021年12月30日\n';

    it('in one file', () =>
      assert.deepEqual(titles(`${TITLE}${body}青禾县儿童发展规划\n（2021—2025年）\n${body}`), [
        '青禾县妇女发展规划',
        '青禾县儿童发展规划',
      ]));
    for (const [first, second] of [
      ['上篇', '下篇'],
      ['第一部分', '第二部分'],
      ['第一篇：', '第二篇：'],
    ])
      it(`under one cover, ${first} and ${second}, have its place and years`, () => {
        const cover = '青禾县妇女儿童发展规划\n（2021—2025年）\n前言\n妇女儿童事业成效明显。\n';
        const plans = readPlans(`${cover}${first} 妇女发展规划\n${body}${second} 儿童发展规划\n${body}`);
        assert.deepEqual(
          plans.map(({ title, kind, region, period }) => [title, kind, region, period?.join()]),
          [
            ['妇女发展规划', 'women', '青禾县', '2021,2025'],
            ['儿童发展规划', 'children', '青禾县', '2021,2025'],
          ],
        );
      });
    it('under a cover that is a title and years alone', () => {
      const plans = readPlans(`青禾县妇女儿童发展规划\n（2021—2025年）\n上篇 妇女发展规划\n${body}下篇 儿童发展规划\n${body}`);
      assert.deepEqual(
        plans.map(({ kind, region, period }) => [kind, region, period?.join()]),
        [
          ['women', '青禾县', '2021,2025'],
          ['children', '青禾县', '2021,2025'],
        ],
      );
    });
    it('are not lost above a line that names both', () =>
      assert.deepEqual(titles(`${TITLE}${body}青禾县妇女儿童发展规划\n青禾县儿童发展规划\n${body}`), [
        '青禾县妇女发展规划',
        '青禾县儿童发展规划',
      ]));
    it('are one where each is a part beside others', () => {
      const domains = (people: string) => `（一）${people}与健康\n主要目标：\n1.好。\n`;
      const parts = `第一部分 总体要求\n坚持党的领导。\n第二部分 妇女发展规划\n${domains('妇女')}第三部分 儿童发展规划\n${domains('儿童')}`;
      const text = `青禾县妇女儿童发展规划\n（2021—2025年）\n${parts}第四部分 组织实施\n加强领导。\n`;
      assert.deepEqual(outline(text), [
        '1 第一部分总体要求',
        '1 第二部分妇女发展规划',
        '2 （一）妇女与健康',
        '3 主要目标',
        '1 第三部分儿童发展规划',
        '2 （一）儿童与健康',
        '3 主要目标',
        '1 第四部分组织实施',
      ]);
    });
    it('keep their title where their first part is 二、', () => {
      const { title, period } = onePlan(`${TITLE}二、发展领域\n（一）妇女与健康\n主要目标：\n1.好。\n`);
      assert.deepEqual([title, period?.join()], ['青禾县妇女发展规划', '2021,2025']);
    });
    it('leave the notice before them to none', () => {
      const text = `${notice}${TITLE}${body}`;
      const plan = onePlan(text);
      assert.equal(plan.span.start, text.indexOf(TITLE));
      assert.deepEqual(headings(plan), ['1 一、总体要求']);
    });
    it('end where the next one begins', () => {
      const [first, second] = readPlans(`${TITLE}${body}青禾县儿童发展规划\n${body}`);
      assert.ok(first!.span.end <= second!.span.start);
    });
    it('end where an annex begins', () =>
      assert.deepEqual(outline(`${TITLE}${body}附件：\n重点任务分工表\n一、产检任务\n`), ['1 一、总体要求']));
    it('do not end in a line of a sentence that begins like one', () =>
      assert.deepEqual(outline(`${TITLE}${body}二、组织实施\n用好政策解读、\n一图读懂等方式，广泛宣传规划。\n三、监测评估\n每年监测。\n`), [
        '1 一、总体要求',
        '1 二、组织实施',
        '1 三、监测评估',
      ]));
    for (const line of ['注释：', '指标解释', '有关名词解释：', '政策解读', '《规划》解读'])
      it(`end where ${line} begins`, () =>
        assert.deepEqual(outline(`${TITLE}${body}${line}\n一、产检率指接受检查的比例。\n`), ['1 一、总体要求']));
    for (const [line, headings] of [
      ['附件：妇女发展主要指标', ['1 一、总体要求', '1 二、组织实施']],
      ['名词解释', ['1 一、总体要求', '1 二、组织实施']],
      ['注释：', ['1 一、总体要求', '1 二、组织实施']],
    ] as const)
      it(`go on behind ${line} where their next part follows`, () =>
        assert.deepEqual(outline(`${TITLE}${body}${line}\n二、组织实施\n县政府负责。\n附件：\n分工表\n一、产检任务\n`), headings));
    for (const line of ['《青禾县妇女发展规划（2021—2025年）》解读', '县妇儿工委办负责人就规划答记者问', '一图读懂青禾县妇女发展规划'])
      it(`are not begun by the parts of ${line}, behind a plan or before it`, () => {
        const words = `${line}\n一、指导思想\n坚持平等。\n二、主要内容\n（一）妇女与健康\n提出孕产妇死亡率控制在8/10万以内。\n`;
        const whole = `${TITLE}${body}二、组织实施\n县政府负责。\n`;
        for (const text of [whole + words, words + whole]) assert.deepEqual(outline(text), ['1 一、总体要求', '1 二、组织实施']);
      });
    it('keep a title behind a list without 。 that is longer than other lines', () => {
      const list = `附件1\n分解表\n1.${'孕产妇死亡率下降'.repeat(4)}\n`;
      const lines = '坚持党的全面领导、坚持男女平等。\n'.repeat(20);
      const text = `${TITLE}一、总体要求\n${lines}${list}青禾县儿童发展规划\n（2021—2025年）\n${body}`;
      assert.deepEqual(titles(text), ['青禾县妇女发展规划', '青禾县儿童发展规划']);
    });
    it('of both kinds in one have headings 妇女篇 and 儿童篇, which end no item', () => {
      const domain = (name: string) => `（一）${name}\n主要目标：\n1.状况改善。\n策略措施：\n1.落实责任。\n`;
      const text = `青禾县妇女儿童发展规划\n（2021—2030年）\n妇女篇\n一、发展领域\n${domain('妇女与健康')}儿童篇\n二、发展领域\n${domain('儿童与健康')}`;
      for (const one of [text, text.replace('二、发展领域', '一、发展领域')])
        assert.deepEqual(
          readPlans(one).map(({ domains }) => domains.map(({ measures }) => measures!.items.map(({ flow }) => flow.text))),
          [[['落实责任。'], ['落实责任。']]],
        );
    });
    it('of other kinds begin with their titles, whatever parts follow', () => {
      const parts = '总目标\n贯彻基本国策。\n主要目标与策略措施\n一、健康\n（一）主要目标\n1.死亡率下降到5‰。\n';
      const two = ['青禾县妇女发展规划', '青禾县儿童发展规划'];
      for (const second of ['（2001—2010年）\n', '', '（2001—2010年）\n儿童期是关键时期。\n', '附件2\n（2001—2010年）\n'])
        assert.deepEqual(titles(`青禾县妇女发展规划\n（2001—2010年）\n${parts}青禾县儿童发展规划\n${second}${parts}`), two, second);
      assert.deepEqual(titles(`${TITLE}${body}青禾县儿童发展规划\n1.总体要求\n坚持党的领导。\n二、主要目标\n死亡率下降。\n`), two);
      assert.deepEqual(titles(`${TITLE}${body}附件：\n青禾县儿童发展规划\n青禾县人民政府\n`), ['青禾县妇女发展规划']);
      for (const named of [
        '1.中国妇女发展纲要\n2.中国儿童发展纲要',
        '1.青禾县人口规划\n2.青禾县儿童发展规划',
        '《青禾县儿童发展规划》',
        '中国儿童发展纲要',
      ])
        assert.deepEqual(
          titles(`${TITLE}${body}（一）编制依据\n${named}\n二、发展领域\n（一）健康\n1.状况改善。\n`),
          ['青禾县妇女发展规划'],
          named,
        );
    });
    it('follow an annex', () =>
      assert.deepEqual(titles(`${TITLE}${body}附件\n分工表\n青禾县儿童发展规划\n${body}`), ['青禾县妇女发展规划', '青禾县儿童发展规划']));
    it('are one where the title names the plan again in the text', () =>
      assert.deepEqual(titles(`${TITLE}${body}二、组织实施\n做好《青禾县儿童发展规划》的衔接。\n`), ['青禾县妇女发展规划']));
    it('are one without a title', () => assert.deepEqual(outline(body), ['1 一、总体要求']));
    it('are one with nothing but the period before it', () => assert.deepEqual(onePlan(`（2021—2025年）\n${body}`).period, [2021, 2025]));
    it('are none without a heading', () => {
      assert.deepEqual(readPlans('今天天气很好。\n我们去公园。\n'), []);
      assert.deepEqual(readPlans(''), []);
    });
  });

  it('a section may come after a list that is numbered as sections are elsewhere', () =>
    assert.deepEqual(
      outline(
        `${TITLE}第一部分 规划背景\n事业不断发展。\n第二部分 总体要求\n一、指导思想\n坚持党的领导。\n二、基本原则\n（一）坚持党的全面领导。\n` +
          '（二）坚持男女平等发展。\n三、总体目标\n事业走在前列。\n第三部分 发展领域\n一、妇女与健康\n（一）主要目标\n1.好。\n（二）策略措施\n1.好。\n',
      ).slice(0, 5),
      ['1 第一部分规划背景', '1 第二部分总体要求', '2 一、指导思想', '2 二、基本原则', '2 三、总体目标'],
    ));
  it('takes the row of a domain in a table for no heading, also behind a row with words in its cells', () => {
    const rows = [
      '序号\t指标\t2020年\t2030年',
      '一、妇女与健康',
      '1\t筛查率\t60\t70',
      '2\t女村医占比\t24\t每年提高1个百分点',
      '二、妇女与教育',
      '3\t入园率\t88\t95',
    ];
    const text = `${TITLE}一、总体要求\n（一）总体目标\n${rows.join('\n')}\n二、发展领域\n（一）妇女与健康\n主要目标：\n1.好。\n策略措施：\n1.好。\n`;
    assert.deepEqual(outline(text).slice(0, 3), ['1 一、总体要求', '2 （一）总体目标', '1 二、发展领域']);
  });
  it('takes 阶段目标 before 策略措施 for a label where another domain has 主要目标', () => {
    const goals = '1.阶段目标\n（1）到2025年\n死亡率控制在12/10万以内。\n（2）到2030年\n死亡率控制在10/10万以内。\n';
    const domain = (title: string, all: string) => `（${title}\n${all}2.策略措施\n（1）加强服务。\n`;
    const text = `${TITLE}一、发展领域\n${domain('一）妇女与健康', goals)}${domain('二）妇女与教育', '1.主要目标\n（1）入园率达到95%。\n')}`;
    const [plan] = readPlans(text);
    assert.deepEqual(
      plan!.domains.map((one) => [one.goals?.items.length, one.measures?.items.length]),
      [
        [2, 1],
        [1, 1],
      ],
    );
    assert.deepEqual(
      readTargets(plan!).map(({ value, stage, deadline }) => [value, stage, deadline]),
      [
        [12, 2025, 2025],
        [10, undefined, 2030],
        [95, undefined, null],
      ],
    );
  });
  describe('table of contents', () => {
    const body = '一、总体要求\n（一）指导思想\n坚持党的领导。\n二、组织实施\n县政府负责。\n';
    const expected = ['1 一、总体要求', '2 （一）指导思想', '1 二、组织实施'];
    it('is skipped', () => assert.deepEqual(outline(`${TITLE}目录\n一、总体要求\n（一）指导思想\n二、组织实施\n${body}`), expected));
    it('is skipped with leaders and page numbers', () =>
      assert.deepEqual(outline(`${TITLE}目　录\n一、总体要求……1\n（一）指导思想......2\n二、组织实施·····3\n${body}`), expected));
    it('is skipped without leaders', () =>
      assert.deepEqual(outline(`${TITLE}目录\n一、总体要求 1\n（一）指导思想 2\n二、组织实施 3\n${body}`), expected));
    describe('without its title', () => {
      const domain = (title: string) => `${title}\n主要目标：\n1.死亡率下降到12/10万以下。\n策略措施：\n1.加强服务。\n`;
      const domains = ['（一）妇女与健康', '（二）妇女与教育', '（三）妇女与经济', '（四）妇女与环境'];
      const entries = ['一、总体要求', '（一）指导思想', '二、发展领域', ...domains, '三、组织实施', '四、监测评估'];
      const told = entries.map((entry) =>
        entry.includes('与') ? domain(entry) : `${entry}\n${entry.startsWith('二') ? '' : '坚持做好各项工作。\n'}`,
      );
      const plan = outline(`${TITLE}${told.join('')}`);
      for (const [name, list] of Object.entries({
        'as it is': entries,
        'below 前言': ['前言', ...entries],
        'with page numbers': entries.map((entry, i) => `${entry} ${i + 1}`),
        'with pages in brackets': entries.map((entry, i) => `${entry}（${i + 1}）`),
        'with pages behind leaders and in brackets': entries.map((entry, i) => `${entry}………（${i + 1}）`),
        'with 第1页': entries.map((entry, i) => `${entry} 第${i + 1}页`),
        'with - 1 -': entries.map((entry, i) => `${entry} - ${i + 1} -`),
        'without any marks': ['前言', ...entries.map((entry) => `\n${entry.replace(/^.*[、）]/, '')}\n`)],
        'with a part that is called otherwise': ['前言', '总体要求和基本原则', ...entries.slice(1)],
        'with marks that got lost': entries.map((entry) => entry.replace('三', '').replace('（二）', '）')),
      }))
        it(`is skipped, ${name}`, () => {
          const text = `${TITLE}${list.join('\n')}\n\n妇女是社会进步的推动者。\n${told.join('')}`;
          assert.equal(readPlans(text).length, 1);
          assert.deepEqual(outline(text), plan);
        });
      it('is skipped where domains are numbered as items', () => {
        const inner = (text: string) => text.replace(/（([一二三四])）(?=妇女)/g, (_, n: string) => `${'一二三四'.indexOf(n) + 1}.`);
        const numbered = (text: string) => inner(text.replace(/^1\./gm, '（1）'));
        const body = numbered(told.join(''));
        assert.deepEqual(outline(`${TITLE}${numbered(entries.join('\n'))}\n妇女是推动者。\n${body}`), outline(`${TITLE}${body}`));
      });
      it('is none where a second plan has the same headings', () => {
        const [one, two] = [`${TITLE}${entries.join('\n')}\n`, `青禾县儿童发展规划\n（2021—2025年）\n${entries.join('\n')}\n`];
        assert.deepEqual(
          readPlans(one + two).map(({ sections }) => sections.length),
          [4, 4],
        );
      });
    });
    it('is skipped before the title', () => assert.deepEqual(outline(`目录\n一、总体要求\n二、组织实施\n${TITLE}${body}`), expected));
  });
});
