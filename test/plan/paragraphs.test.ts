import { strict as assert } from 'node:assert';
import { bundledTemplates } from '../../server/data';
import { paragraphsOf } from '../../server/plan/paragraphs';
import { vocabularyOf } from '../../server/plan/vocabulary';

const vocabulary = vocabularyOf(bundledTemplates);
const read = (source: string) => paragraphsOf(source, vocabulary).paragraphs;
const texts = (source: string) => read(source).map((p) => p.flow.text);
const leads = (source: string) => read(source).map((p) => p.opening);

describe('plan/paragraphs', () => {
  describe('what a line opens with', () => {
    const opens = (line: string, lead: string) => it(`${line}: ${lead}`, () => assert.deepEqual(leads(line), [lead]));
    opens('青禾县妇女发展规划', 'title');
    opens('青 禾 县 儿 童 发 展 规 划', 'title');
    opens('澜川省妇女发展纲要（2021—2030年）', 'title');
    opens('青禾县妇女发展规划（征求意见稿）', 'title');
    opens('关于印发青禾县妇女发展规划的通知', 'text');
    opens('《青禾县妇女发展规划》', 'title');
    opens('《青禾县妇女发展规划', 'text');
    opens('（2021—2025年）', 'period');
    opens('(2021-2025 年)', 'period');
    opens('２０２１～２０３０', 'period');
    opens('2021年至2025年', 'period');
    opens('前　言', 'preface');
    opens('目 录', 'contents');
    opens('附件1：', 'annex');
    opens('附表', 'annex');
    opens('《青禾县妇女发展规划（2021—2025年）》政策解读', 'annex');
    opens('《青禾县妇女发展规划》解读了政策', 'text');
    opens('县妇儿工委办负责人就规划答记者问', 'annex');
    opens('主要目标：', 'label');
    opens('主要目标:', 'label');
    opens('策 略 措 施', 'label');
    opens('【策略措施】', 'label');
    opens('责任单位：县卫健局', 'label');
    opens('一、总体要求', 'heading');
    opens('第一章 总体要求', 'heading');
    opens('妇女与健康', 'heading');
    opens('1.提高健康水平。', 'item');
    opens('——提高健康水平。', 'item');
    opens('•95%的社区建有家长学校。', 'item');
    opens('·95%的社区建有家长学校。', 'text');
    opens('妇女与健康息息相关。', 'text');
  });

  it('keeps lines of like length apart where each ends its sentence', () => {
    const lines = Array.from({ length: 14 }, (_, i) => `${'健全县乡村三级妇幼健康服务网络并落实工作责任'.slice(0, 18 + (i % 3))}。`);
    assert.equal(texts(lines.join('\n')).length, 14);
  });

  describe('lines joined', () => {
    it('in mid-word', () =>
      assert.deepEqual(texts('1.做好高危孕产\n妇的管理。\n2.做好随访。'), ['1.做好高危孕产妇的管理。', '2.做好随访。']));
    it('across a blank line', () => assert.deepEqual(texts('1.做好高危孕产\n\n妇的管理。'), ['1.做好高危孕产妇的管理。']));
    it('across a form feed and a page number', () =>
      assert.deepEqual(texts('1.做好高危孕产\n— 7 —\n\f妇的管理。'), ['1.做好高危孕产妇的管理。']));
    it('where a value is split', () => assert.deepEqual(texts('1.死亡率降到14/10\n万以下。'), ['1.死亡率降到14/10万以下。']));
    it('where a number stands alone above its unit, several times', () => {
      const pages = '依托社区提供\n2\n家庭教育指导服务。\n保障\n3\n人人享有。\n配备\n4\n场所负责人。';
      assert.ok(!/\d/.test(texts(pages).join('')), texts(pages).join());
      const linked = '1.依据《\n中华人民共和国母婴保健法》、《\n中华人民共和国民法典》，加强婚前保健。\n2.好。\n';
      assert.deepEqual(texts(linked)[0], linked.split('\n').slice(0, 3).join(''));
      assert.deepEqual(texts('1.以\n2010\n年为基数。\n2.每个县建立\n3\n所儿童之家。\n3.床位达到\n2\n张。'), [
        '1.以2010年为基数。',
        '2.每个县建立3所儿童之家。',
        '3.床位达到2张。',
      ]);
      const goals = '1.死亡率控制在\n5\n‰以下。\n2.近视率控制在\n5\n‰以下。\n3.贫血率降到\n5\n%以下。';
      assert.deepEqual(texts(goals), ['1.死亡率控制在5‰以下。', '2.近视率控制在5‰以下。', '3.贫血率降到5%以下。']);
    });
    it('across a page number in the midst of a value', () =>
      assert.deepEqual(texts('1.筛查率达到95\n13\n%以上。\n2.好。'), ['1.筛查率达到95%以上。', '2.好。']));
    it('where the next line opens with a decimal', () => assert.deepEqual(texts('1.床位达到\n4.5张以上。'), ['1.床位达到4.5张以上。']));
    it('where a document’s name fills a line of a sentence', () => {
      const sentence = '根据有关法律法规、\n《中国妇女发展纲要（2021—2030年）》\n、《澜川省妇女发展规划》，制定本规划。';
      assert.deepEqual(texts(sentence), [sentence.replaceAll('\n', '')]);
    });
    it('where the rest of a sentence looks like a label, or a quotation’s like a bullet', () => {
      const filled = (last: string, rest: string) => `${'各部门按照职责分工抓好落实的工作\n'.repeat(12)}1.${last}\n${rest}`;
      assert.equal(texts(filled('为需要帮助的未成年人提供保护', '措施。')).at(-1), '1.为需要帮助的未成年人提供保护措施。');
      assert.equal(
        texts(filled('按照有场所、有设施设备、有工作队', '伍、有管理的标准建设。')).at(-1),
        '1.按照有场所、有设施设备、有工作队伍、有管理的标准建设。',
      );
      assert.equal(texts(filled('建设“幸福青禾县城以及山水之间', '·魅力新城”。')).at(-1), '1.建设“幸福青禾县城以及山水之间·魅力新城”。');
    });
    it('where the rest of a title is too short for a sentence', () => {
      assert.deepEqual(texts('（一）制定实施方\n案。县政府负责。'), ['（一）制定实施方案。县政府负责。']);
      assert.deepEqual(texts('（一）提升工作水\n平\n完善统计监测指标体系。'), ['（一）提升工作水平', '完善统计监测指标体系。']);
    });
    it('but no label, where a bracket or a title is not finished', () => {
      assert.deepEqual(texts('1.死亡率控制在8‰以下（\n策略措施：\n1.好。'), ['1.死亡率控制在8‰以下（', '策略措施：', '1.好。']);
      assert.deepEqual(texts('（二）妇女与\n主要目标：\n1.好。'), ['（二）妇女与', '主要目标：', '1.好。']);
    });
    it('the names under 责任单位', () => assert.deepEqual(texts('责任单位：县卫健局、\n县妇联'), ['责任单位：县卫健局、县妇联']));
  });

  describe('page numbers dropped', () => {
    const dropped = (line: string) =>
      it(line, () => assert.deepEqual(texts(`1.落实经费，\n${line}\n配齐人员。`), ['1.落实经费，配齐人员。']));
    dropped('12');
    dropped('- 12 -');
    dropped('— 12 —');
    dropped('－１２－');
    dropped('第 3 页');
    dropped('第3页 共20页');
  });

  describe('running heads', () => {
    const page = (head: string, n: number) => `${n}.落实第${n}项任务的经费，\n${n}\n\f${head}\n配齐人员。\n`;

    it('are dropped when they come back at page breaks', () =>
      assert.equal(
        texts([1, 2, 3, 4].map((n) => page('青禾县规划汇编', n)).join(''))
          .join('')
          .includes('汇编'),
        false,
      ));
    it('leave the sentence that they break whole', () =>
      assert.equal(texts([1, 2, 3].map((n) => page('青禾县规划汇编', n)).join(''))[1], '2.落实第2项任务的经费，配齐人员。'));
    it('are text when they come once', () => assert.equal(texts(page('青禾县规划汇编', 1)).join('').includes('汇编'), true));
  });

  describe('a new paragraph', () => {
    it('for each marker', () => assert.deepEqual(texts('1.甲好。\n2．乙好。\n（1）丙好。\n——丁好。').length, 4));
    it('below a heading, where all lines are short', () => {
      const lines = ['（一）指导思想', '坚持领导。', '（二）主要指标', '到2025年参保率达到95%。', '1.妇女健康水平提高。'];
      assert.deepEqual(texts([...lines, ...lines, ...lines].join('\n')).length, 15);
    });
    it('for each row of a table below a heading that fills its line', () => {
      const text = `${'坚持男女平等，促进妇女发展，\n'.repeat(11)}坚持男女平等，促进妇女发展。\n`;
      assert.deepEqual(texts(`${text}（二）妇女发展的主要指标列表\n指标\t单位\t2030年`).slice(1), [
        '（二）妇女发展的主要指标列表',
        '指标单位2030年',
      ]);
    });
    it('after a label with a colon', () => assert.deepEqual(texts('主要目标：\n妇女更加健康。'), ['主要目标：', '妇女更加健康。']));
    it('after a domain without a marker', () => assert.deepEqual(leads('妇女与健康\n做好服务。'), ['heading', 'text']));
    it('after a heading that does not fill its line', () => {
      const prose = '县政府负责规划的组织实施，各部门按照分工抓好落实，定期向社会公布进展情况。';
      assert.deepEqual(leads(`一、加强领导\n${prose}\n二、强化考核\n${prose}\n`), ['heading', 'text', 'heading', 'text']);
    });
  });

  describe('the lines of an editor', () => {
    const lines = ['一、总体要求', '（一）指导思想', '1.落实责任。'];
    for (const [name, end] of [
      ['\\n', '\n'],
      ['\\r\\n', '\r\n'],
      ['\\r', '\r'],
    ] as const) {
      it(`end with ${name}`, () => assert.deepEqual(texts(lines.join(end)), lines));
    }
    it('do not end with a form feed', () => assert.equal(texts('一、总体\f要求').length, 1));
  });

  it('reads Markdown headings without their marks', () =>
    assert.deepEqual(
      read('## 一、总体要求').map((p) => [p.opening, p.flow.text]),
      [['heading', '一、总体要求']],
    ));

  it('says where the marker stands in the original', () => {
    const source = '\n　　（ 一 ）指导思想';
    const { marker, markerLength } = read(source)[0]!;
    assert.equal(source.slice(marker!.start, marker!.end), '（ 一 ）');
    assert.equal(markerLength, 3);
  });

  it('finds nothing in blank text', () => assert.deepEqual(read(' \n\f\n　\r\n'), []));
});
