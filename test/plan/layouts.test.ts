/** One plan, set in the many ways that published plans are: what is read must stay the same. */
import { strict as assert } from 'node:assert';
import { readPlans } from '../../server/plan/document';
import { chineseNumeral } from '../../server/base/numerals';
import { readTargets } from '../../server/targets/targets';
import { findingsOf, womenPlan } from '../support';

const plan = womenPlan({
  妇女与健康: ['孕产妇死亡率下降到14/10万以下。', '适龄妇女宫颈癌筛查率达到70%以上。'],
  妇女与环境: ['农村卫生厕所普及率达到90%。', '自来水普及率达到85%以上。'],
});

/** What is read: domains with their counts, and targets with their places. */
function gist(text: string): unknown {
  return readPlans(text).map((one) => ({
    kind: one.kind,
    period: one.period,
    parts: one.sections.filter(({ kind }) => kind === 'part').map(({ title }) => title),
    domains: one.domains.map(({ name, goals, measures }) => [name, goals?.items.length, measures?.items.length]),
    targets: readTargets(one).map((t) => [t.indicator, t.op, t.value, t.unit, t.section, t.domain]),
  }));
}

const number = (numeral: string) => [...'一二三四五六七八九'].indexOf(numeral) + 1;
/** Other markers for the parts 一、, the sections （一） and the items 1. */
const parts = (form: (n: number) => string) => plan.replace(/^([一二三四])、/gm, (_, n: string) => form(number(n)));
const sections = (form: (n: number, part: number) => string) => {
  let part = 0;
  return plan.replace(/^(?:([一二三四])、|（([一二三四五六七八])）)/gm, (all, p: string | undefined, n: string | undefined) => {
    if (p) part = number(p);
    return n ? form(number(n), part) : all;
  });
};
const items = (form: (n: number) => string) => plan.replace(/^(\d)\./gm, (_, n: string) => form(Number(n)));
const labels = (goal: string, measure: string) => plan.replaceAll('主要目标：', goal).replaceAll('策略措施：', measure);
/** 二、主要目标 （一）妇女与健康 1.… and then 三、策略措施 （一）妇女与健康 1.…, without labels. */
const inPartsOfTheirOwn = (goals: string, measures: string): string => {
  const [, before, domains, after] = /^([^]*\n)二、.*\n([^]*?)(?=三、)([^]*)$/.exec(plan)!;
  const half = (label: RegExp) => domains!.replace(label, '');
  return [
    `${before}二、${goals}`,
    half(/策略措施：\n(?:\d.*\n)+|主要目标：\n/g) + `三、${measures}`,
    half(/主要目标：\n(?:\d.*\n)+|策略措施：\n/g) + after!.replace('四、', '五、').replace('三、', '四、'),
  ].join('\n');
};
/** 1.1, 1.2 for the items of the first domain, 2.1 for those of the second. */
const itemsOfDomains = plan.replace(/^（([一二三四五六七八])）妇女[^]*?(?=^（|^三、)/gm, (domain, n: string) =>
  domain.replace(/^(?=\d\.)/gm, `${number(n)}.`).replace(/^(\d\.\d)\./gm, '$1'),
);
/** The same, where the measures of a domain go on from its goals: 1.3 behind 1.2. */
const itemsThroughDomains = itemsOfDomains.replace(
  /(?<=^主要目标：\n)((?:\d\.\d.*\n)+)(策略措施：\n)((?:\d\.\d.*\n)+)/gm,
  (_, goals: string, label, measures: string) => {
    const before = goals.split('\n').length - 1;
    return goals + label + measures.replace(/^(\d\.)(\d)/gm, (__, domain: string, n) => `${domain}${before + Number(n)}`);
  },
);
/** 目标1：, 策略1： for the items, and no labels. */
const itemsByWords = plan.replace(/^(主要目标|策略措施)：\n((?:\d\..*\n)+)/gm, (_, label: string, list: string) =>
  list.replace(/^(\d)\./gm, `${label === '主要目标' ? '目标' : '策略'}$1：`),
);
/** 1 for parts, 2.1 for domains, 2.1.1 for labels. */
const digits = (point: string): string => {
  let [part, section] = [0, 0];
  const labelled = (label: number) => `${part}.${section}.${label} `;
  return plan
    .replace(/^(\d)\./gm, '（$1）')
    .replace(/^(?:([一二三四])、|（([一二三四五六七八])）|(主要目标)：|(策略措施)：)/gm, (_, p?: string, n?: string, goal?: string) => {
      if (p) [part, section] = [number(p), 0];
      if (n) section = number(n);
      return p ? `${part}${point}` : n ? `${part}.${section} ` : goal ? `${labelled(1)}主要目标` : `${labelled(2)}策略措施`;
    });
};
const wrapped = (width: number) =>
  plan
    .split('\n')
    .map((line) => line.replace(new RegExp(`.{${width}}(?=.)`, 'gu'), '$&\n'))
    .join('\n');

/** What stands below a domain's heading, each list in the line of its label. */
const joined = (text: string) => text.replace(/\n(?=\d\.)/g, '');

const LAYOUTS: Readonly<Record<string, string>> = {
  'a line for each label': joined(plan),
  'labels with a tab before the first of their list': plan.replace(/(?<=主要目标|策略措施)：\n/g, '\t'),
  'labels with a space before the first of their list': plan.replace(/(?<=主要目标|策略措施)：\n/g, ' '),
  'a line for both labels': joined(plan).replace(/\n(?=策略措施：)/g, ''),
  'a line for each domain': joined(plan)
    .replace(/\n(?=策略措施：)/g, '')
    .replace(/\n(?=主要目标：)/g, '。'),
  '一 for parts': parts((n) => `${chineseNumeral(n)} `),
  '一 and nothing for parts': parts(chineseNumeral),
  第一部分: parts((n) => `第${chineseNumeral(n)}部分 `),
  '第 一 章': parts((n) => `第 ${chineseNumeral(n)} 章 `),
  'Ⅰ、': parts((n) => `${'ⅠⅡⅢⅣ'[n - 1]}、`),
  '1. for parts': parts((n) => `${n}.`),
  '〔一〕': sections((n) => `〔${chineseNumeral(n)}〕`),
  '（一）.': sections((n) => `（${chineseNumeral(n)}）.`),
  '（一）、': sections((n) => `（${chineseNumeral(n)}）、`),
  '● （一）': sections((n) => `● （${chineseNumeral(n)}）`),
  '★（一）': sections((n) => `★（${chineseNumeral(n)}）`),
  '\uf06c（一）': sections((n) => `\uf06c（${chineseNumeral(n)}）`),
  '● 一、 for parts': parts((n) => `● ${chineseNumeral(n)}、`),
  '▲1. for items': items((n) => `▲${n}.`),
  '● （1） for items': items((n) => `● （${n}）`),
  'domains that run on': plan.replace(/^（[一二]）.*/gm, '$&。这是根本。'),
  第一节: sections((n) => `第${chineseNumeral(n)}节 `),
  '篇, 章 and 节': sections((n) => `第${chineseNumeral(n)}章 `)
    .replace(/^([一二三四])、/gm, '第$1篇 ')
    .replaceAll('主要目标：', '第一节 主要目标')
    .replaceAll('策略措施：', '第二节 策略措施'),
  'quotation marks around domains': plan.replace(/^（(.)）(妇女.*)$/gm, '（$1）“$2”'),
  'quoted lines of Markdown': plan.replace(/^/gm, '> '),
  '1.1.': sections((n, part) => `${part}.${n}. `),
  '1.1、': sections((n, part) => `${part}.${n}、`),
  '1.1.1.1 for items': plan.replace(/^（(.)）(妇女[^]*?)(?=^（|^三、)/gm, (_, n: string, text: string) =>
    `2.${number(n)} ${text}`
      .replace(/^主要目标：/m, `2.${number(n)}.1 主要目标`)
      .replace(/^策略措施：/m, `2.${number(n)}.2 策略措施`)
      .replace(/(?<=主要目标\n)(?:\d\.\D.*\n)+/, (list) => list.replace(/^(\d)\./gm, `2.${number(n)}.1.$1 `))
      .replace(/(?<=策略措施\n)(?:\d\.\D.*\n)+/, (list) => list.replace(/^(\d)\./gm, `2.${number(n)}.2.$1 `)),
  ),
  '1.1': sections((n, part) => `${part}.${n} `),
  '㈠': sections((n) => '㈠㈡㈢㈣㈤㈥㈦㈧'[n - 1]!),
  '一)': sections((n) => `${chineseNumeral(n)})`),
  '[一]': sections((n) => `[${chineseNumeral(n)}]`),
  '领域一：': sections((n) => `领域${chineseNumeral(n)}：`),
  '第一领域 ': sections((n) => `第${chineseNumeral(n)}领域 `),
  '1.1 for items, without a space': itemsOfDomains,
  '1.1 for items, measures going on from the goals': itemsThroughDomains,
  'the marks of notes behind names': plan
    .replaceAll('妇女与健康', '妇女与健康[1]')
    .replaceAll('死亡率', '死亡率②')
    .replaceAll('筛查率', '筛查率〔3〕'),
  'labels below labels': plan.replace(/^主要目标：/gm, '主要目标：\n约束性指标：'),
  'a preface without its last 。': plan.replace('制定本规划。', '制定本规划'),
  'the plans it goes by': plan.replace(
    '制定本规划。',
    '制定本规划。依据：\n1.中国妇女发展纲要（2021—2030年）\n2.澜川省妇女发展规划（2021—2030年）',
  ),
  '壹、 for parts': parts((n) => `${'壹贰叁肆'[n - 1]}、`),
  'I. for parts': parts((n) => `${['I', 'II', 'III', 'IV'][n - 1]}. `),
  '第一编 for parts': parts((n) => `第${chineseNumeral(n)}编 `),
  '⒈ for items': items((n) => '⒈⒉⒊'[n - 1]!),
  '⑴ for items': items((n) => '⑴⑵⑶'[n - 1]!),
  '第一条 for items': items((n) => `第${chineseNumeral(n)}条 `),
  'A. for items': items((n) => `${'ABC'[n - 1]}.`),
  'a. for items': items((n) => `${'abc'[n - 1]}.`),
  '目标1： for items': items((n) => `目标${n}：`),
  '目标1： and 策略1： without labels': itemsByWords,
  '1, 2.1 and 2.1.1': digits(' '),
  '1., 2.1 and 2.1.1': digits('.'),
  '1, 2.1 and 2.1.1 without a space': digits(' ').replace(/^([\d.]+) /gm, '$1'),
  '1、, 2.1、 and 2.1.1、': digits(' ').replace(/^([\d.]+) /gm, '$1、'),
  '1、 above a short text': digits(' ')
    .replace(/^([\d.]+) /gm, '$1、')
    .replace(/(?<=^\d、.*\n)[^\d（].*/gm, '抓好落实。'),
  '〈〉 around labels': labels('〈主要目标〉', '〈策略措施〉'),
  'dashes around labels': labels('——主要目标——', '——策略措施——'),
  'labels with the year': labels('2025年主要目标：', '“十四五”时期策略措施：'),
  'labels with the year behind': labels('主要目标（到2025年）：', '策略措施（2021—2025年）：'),
  'labels with their quoted domain': plan.replace(/^（(.)）(妇女.*)\n主要目标：/gm, '（$1）$2\n“$2”主要目标：'),
  'labels of their domain': plan.replace(/^（(.)）(妇女.*)\n主要目标：/gm, '（$1）$2\n$2的主要目标：'),
  'labels with their domain': plan.replace(/^（(.)）(妇女.*)\n主要目标：/gm, '（$1）$2\n$2主要目标：'),
  '1) for items': items((n) => `${n})`),
  '1） for items': items((n) => `${n}）`),
  '1 for items': items((n) => `${n} `),
  '（一） for items': items((n) => `（${chineseNumeral(n)}）`),
  '一是 for items': items((n) => `${chineseNumeral(n)}是`),
  '【】 around labels': labels('【主要目标】', '【策略措施】'),
  '〖〗 around labels': labels('〖主要目标〗', '〖策略措施〗'),
  '〔〕 around labels': labels('〔主要目标〕', '〔策略措施〕'),
  '［］ around labels': labels('［主要目标］', '［策略措施］'),
  '〔〕 around labels, with their list': joined(labels('〔主要目标〕', '〔策略措施〕')),
  'a triangle before labels': labels('▲主要目标：', '▶策略措施：'),
  'labels in a sentence': labels('到2025年，主要目标是：', '为实现上述目标，采取以下措施：'),
  'labels with those who answer for them': labels('主要目标（牵头单位：县卫健局）', '策略措施（责任单位：县卫健局、县医保局）'),
  'labels over those who answer': labels('主要目标（责任单位）', '策略措施（责任分工）'),
  'labels that name those who answer': labels('主要目标及责任分工', '策略措施与责任单位：'),
  'labels that are introduced': labels('到2025年，实现以下主要目标：', '为实现上述目标，采取以下策略措施：'),
  'a dash before labels': labels('——主要目标', '——策略措施'),
  'a star before labels': labels('★主要目标：', '★策略措施：'),
  'diamonds around labels': labels('◆主要目标◆', '◆策略措施◆'),
  'lines around labels': labels('_主要目标_', '_策略措施_'),
  'bold labels': labels('**主要目标**', '**策略措施**'),
  'labels numbered like their domain': labels('（一）主要目标', '（二）策略措施'),
  'labels numbered like parts': labels('一、主要目标', '二、策略措施'),
  'labels of the text’s own': labels('工作指标：', '重点举措：'),
  'labels that say neither goals nor measures': labels('发展愿景', '主要做法'),
  'such labels before their list': labels('发展愿景：\n', '主要做法：\n').replace(/^(发展愿景：|主要做法：)\n+/gm, '$1'),
  'a label that does not say measures': labels('主要目标：', '实施路径：'),
  'a label that does not say goals': labels('【预期成效】', '【策略措施】'),
  'labels numbered like their items': labels('1.主要目标', '2.工作路径'),
  'a label on the line of its domain': plan.replace(/^(（[一二三四五六七八]）妇女.*)\n主要目标：/gm, '$1　主要目标：'),
  'a label behind its domain’s 。': plan.replace(/^(（[一二三四五六七八]）妇女.*)\n主要目标：/gm, '$1。主要目标：'),
  'items behind their label': plan.replace(/(目标|措施)：\n1\./g, '$1：1.'),
  Markdown: plan.replace(/^([一二三四]、.*)$/gm, '## $1').replace(/^(（[一二三四五六七八]）妇女.*)$/gm, '### **$1**'),
  HTML: plan
    .split('\n')
    .map((line) => `<p class="t">${line.replaceAll('“', '&ldquo;')}</p>`)
    .join('\n'),
  'entities between numbers and units': plan.replace(/(\d)%/g, '$1&nbsp;%'),
  'line separators': plan.replaceAll('\n', '\u2028'),
  'soft hyphens': plan.replaceAll('措施', '措\u00ad施').replaceAll('死亡', '死\u00ad亡'),
  'half-width marks': plan.replaceAll('。', '.').replaceAll('：', ':'),
  'page numbers of every form': [
    '3/40',
    '4/40',
    '5/40',
    '[12]',
    '~13~',
    '第十二页',
    'Page 3 of 40',
    '共40页 第3页',
    '﹣7﹣',
    '| 8 |',
  ].reduce((text, page, i) => text.replace(`（${chineseNumeral((i % 8) + 1)}）妇女`, `${page}\n$&`), wrapped(30)),
  '《…》 around the title': plan.replace('青禾县妇女发展规划\n（2021—2025年）', '《青禾县妇女发展规划（2021—2025年）》'),
  'a title over three lines': plan.replace('青禾县妇女发展规划\n', '青禾县\n妇女发展规划\n'),
  'a title cut in two': plan.replace('青禾县妇女发展规划\n', '青禾县妇女\n发展规划\n'),
  '十四五 in the title': plan.replace('青禾县妇女发展规划\n（2021—2025年）', '青禾县妇女发展“十四五”规划'),
  'the years inside the title': plan.replace('青禾县妇女发展规划\n（2021—2025年）', '青禾县妇女发展（2021—2025年）规划'),
  'a draft for comment': plan.replace('（2021—2025年）\n', '（2021—2025年）\n（征求意见稿）\n'),
  '一， for parts': parts((n) => `${chineseNumeral(n)}，`),
  'no numbers for parts': parts(() => ''),
  'no numbers for parts and domains': plan.replace(/^(?:[一二三四]、|（[一二三四五六七八]）)/gm, ''),
  'markers on lines of their own': plan.replace(/^([一二三四]、|（[一二三四五六七八]）)/gm, '$1\n'),
  'an OCR’d 一': plan.replace(/^一、/gm, '—、').replace(/^（一）/gm, '（—）'),
  'white space in the part’s name': plan.replace('和策略措施', '和 策略措施'),
  'the part’s name on two lines': plan.replace('和策略措施', '和\n\n策略措施'),
  'a domain’s name on two lines': plan.replace('妇女参与决策和管理', '妇女参与\n决策和管理'),
  'marks of direction before lines': plan.replace(/^/gm, '\u200e'),
  'control characters before lines': plan.replace(/^/gm, '\u0007'),
  'labels that end with other marks': labels('主要目标;', '策略措施……'),
  'soft hyphens before lines': plan.replace(/^/gm, '\u00ad'),
  'spaces without width behind the first characters': plan.replace(/^./gm, '$&\u200b'),
  'spaces without width': plan.replace(/^/gm, '\u200b'),
  'the part’s name as a running head': plan.replace(/^策略措施：/gm, `\n7\n${/^二、.*$/m.exec(plan)![0]}\n策略措施：`),
  'the domain’s name as a running head': plan.replace(/^（(.)）(妇女.*)\n主要目标：/gm, '（$1）$2\n\n7\n$2\n主要目标：'),
  'running heads that say their page': plan.replace(
    /^主要目标：/gm,
    (() => {
      let page = 10;
      return () => `青禾县人民政府公报　2022年第3期　·${++page}·\n主要目标：`;
    })(),
  ),
  'an OCR’d dash': plan.replace('（2021—2025年）\n', '（2021一2025年）\n'),
  'months in the years': plan.replace('（2021—2025年）\n', '（2021年1月—2025年12月）\n'),
  'months behind a point': plan.replace('（2021—2025年）\n', '（2021.1—2025.12）\n'),
  'zeros in Chinese years': plan.replace('（2021—2025年）\n', '（二0二一—二O二五年）\n'),
  'square brackets around the years': plan.replace('（2021—2025年）\n', '〔2021—2025年〕\n'),
};

describe('a plan reads the same with', () => {
  const expected = gist(plan);
  for (const [name, text] of Object.entries(LAYOUTS)) it(name, () => assert.deepEqual(gist(text), expected));

  for (const [goals, measures] of [
    ['主要目标', '策略措施'],
    ['发展目标', '重点任务'],
  ] as const)
    it(`parts of their own for goals and measures: ${goals}, ${measures}`, () => {
      const text = inPartsOfTheirOwn(goals, measures);
      const withoutParts = (read: unknown) => (read as { parts: unknown }[]).map(({ parts: _, ...rest }) => rest);
      assert.deepEqual(withoutParts(gist(text)), withoutParts(expected));
      const rules = new Set(findingsOf(text).map(({ rule }) => rule));
      for (const rule of ['missing-section', 'extra-domain', 'numbering-sequence']) assert.ok(!rules.has(rule), rule);
    });
});

describe('a domain with several lists', () => {
  const counts = (text: string) => readPlans(text)[0]!.domains.map(({ goals, measures }) => [goals?.items.length, measures?.items.length]);
  const twice = (text: string, label: string, first: string, second: string) =>
    text.replace(new RegExp(`^${label}：\\n((?:\\d.*\\n)+)`, 'gm'), (_, list: string) => `${first}\n${list}${second}\n${list}`);
  const doubled = (list: 0 | 1) => counts(plan).map((own) => own.map((count, i) => (i === list ? 2 * count! : count)));
  const quiet = (text: string) => assert.ok(!findingsOf(text).some(({ rule }) => /numbering|missing-section/.test(rule)));
  for (const [first, second] of [
    ['近期目标（到2023年）：', '远期目标（到2025年）：'],
    ['2023年目标：', '2025年目标：'],
    ['主要目标：\n到2023年：', '到2025年：'],
    ['总体目标：', '具体目标：'],
    ['主要目标：\n2023年目标：', '2025年目标：'],
    ['主要目标：\n到2023年——', '到2025年——'],
    ['主要目标：\n第一阶段（2021—2023年）', '第二阶段（2024—2025年）'],
    ['主要目标：\n【2023年】', '【2025年】'],
    ['主要目标：\n中期目标（2023年）：', '终期目标（2025年）：'],
    ['中期目标（2023年）：', '终期目标（2025年）：'],
    ['近期目标（2023年）', '远期目标（2025年）'],
    ['主要目标：\n约束性指标：', '预期性指标：'],
  ] as const)
    it(`of goals: ${first}`, () => {
      const text = twice(plan, '主要目标', first, second);
      assert.deepEqual(counts(text), doubled(0));
      quiet(text);
      const years = new Set(readTargets(readPlans(text)[0]!).map(({ deadline }) => deadline));
      assert.deepEqual([...years].filter(Boolean), /20\d\d/.test(first) ? [2023, 2025] : []);
    });
  it('of goals without a full stop', () => {
    const text = twice(plan, '主要目标', '主要目标', '具体目标').replace(/^(主要目标\n(?:\d.*\n)+)/gm, (list) =>
      list.replaceAll('。\n', '\n'),
    );
    assert.deepEqual(counts(text), doubled(0));
  });
  it('of measures', () => {
    const text = twice(plan, '策略措施', '政策措施：', '工作措施：');
    assert.deepEqual(counts(text), doubled(1));
    quiet(text);
  });
  it('below topics of its own', () => {
    const topics = plan.replace(/^主要目标：\n((?:\d.*\n)+)策略措施：\n((?:\d.*\n)+)/gm, (_, goals: string, measures: string) => {
      const lists = `主要目标：\n${goals}策略措施：\n${measures}`.replace(/^(\d)\./gm, '（$1）');
      return `1.基本服务\n${lists}2.能力提升\n${lists}`;
    });
    assert.deepEqual(
      counts(topics),
      counts(plan).map((own) => own.map((count) => 2 * count!)),
    );
    quiet(topics);
  });
  it('and how things stand, which is neither goal nor measure', () => {
    const long = '加强宣传，发挥各级各类媒体和宣传文化阵地的作用，营造全社会关心支持妇女发展的氛围。';
    const text = plan
      .replaceAll('加强宣传。用好各类阵地。', long)
      .replace(/^(\d)\./gm, (_, n: string) => '①②③'[Number(n) - 1]!)
      .replace(/^主要目标：/gm, `（1）发展现状\n${long}\n（2）主要目标`)
      .replace(/^策略措施：/gm, '（3）策略措施');
    assert.deepEqual(counts(text), counts(plan));
    assert.ok(!findingsOf(text).some(({ rule }) => rule === 'numbering-sequence'));
  });
  it('and 重点工程： behind a line that fills its margin', () => {
    const projects = plan.replace(/^(策略措施：\n(?:\d.*\n)+)/gm, '$1重点工程：\n1.健康工程。\n2.素质工程。\n');
    const width = Math.max(...[...plan.matchAll(/^2\.加强宣传。.*/gm)].map(([line]) => line.length));
    const wrapped = projects.replace(new RegExp(`.{${width}}(?=.)`, 'g'), '$&\n');
    assert.deepEqual(counts(wrapped), counts(plan));
  });
});

describe('parts without numbers above domains that are 一、 二、', () => {
  const outer = (middle: string) => {
    const numbered = plan.replace(/^[一二三四]、(.*)$/gm, (_, name: string) => (name.startsWith('发展领域') ? middle : name));
    const [before, domains, after] = numbered.split(/(?=^（一）妇女与健康)|(?=^组织实施)/m) as [string, string, string];
    return (
      before +
      domains
        .replace(/^（(.)）/gm, '$1、')
        .replace(/^主要目标：/gm, '（一）主要目标')
        .replace(/^策略措施：/gm, '（二）策略措施') +
      after
    );
  };
  for (const middle of ['主要目标与策略措施\n', '优先发展领域\n', ''])
    it(middle || 'none', () =>
      assert.deepEqual((gist(outer(middle)) as { targets: unknown }[])[0]!.targets, (gist(plan) as { targets: unknown }[])[0]!.targets),
    );
  it('are parts', () => {
    const { sections } = readPlans(outer('主要目标与策略措施\n'))[0]!;
    assert.deepEqual(
      sections.map(({ title }) => title),
      ['前言', '总体要求', '主要目标与策略措施', '组织实施', '监测评估'],
    );
  });
  it('are parts by other names, too, and what tells of the past', () => {
    const named = (first: string, last: string) =>
      readPlans(
        outer('发展领域\n')
          .replace(/^总体要求$/m, first)
          .replace(/^组织实施$/m, last),
      )[0]!.sections.map(({ title }) => title);
    assert.deepEqual(named('总体思路', '保障措施'), ['前言', '总体思路', '发展领域', '保障措施', '监测评估']);
    assert.deepEqual(named('发展基础\n健康水平提高。\n指导思想和总体目标', '组织保障'), [
      '前言',
      '发展基础',
      '指导思想和总体目标',
      '发展领域',
      '组织保障',
      '监测评估',
    ]);
  });
});

it('parts without numbers above domains that are （一） （二） go by other names, too', () => {
  const bare = plan
    .replace(/^[一二三四]、/gm, '')
    .replace(/^总体要求$/m, '发展基础\n健康水平提高。\n总体思路')
    .replace(/^组织实施$/m, '保障措施');
  assert.deepEqual(
    readPlans(bare)[0]!.sections.map(({ title }) => title),
    ['前言', '发展基础', '总体思路', '发展领域、主要目标和策略措施', '保障措施', '监测评估'],
  );
});

it('a preface may have sections', () => {
  const text = plan.replace('前言\n', '前言\n（一）健康水平提高。孕产妇死亡率降至6/10万。\n（二）教育水平提高。\n（三）收入提高。\n');
  assert.equal(readPlans(text).length, 1);
  assert.deepEqual(gist(text), gist(plan));
});

it('指导思想 straight above （二）发展目标 is no domain', () => {
  const text = plan.replace('坚持党的领导。\n（二）总体目标', '（二）发展目标');
  assert.deepEqual(
    readPlans(text)[0]!.domains.map(({ name }) => name),
    readPlans(plan)[0]!.domains.map(({ name }) => name),
  );
});

it('the label of a domain that no template has may name it', () => {
  const other = plan.replaceAll('妇女与环境', '妇女和乡村');
  const named = other.replace(/(?<=妇女和乡村\n)(主要目标：)([^]*?)(策略措施：)/, '妇女和乡村$1$2妇女和乡村$3');
  assert.notEqual(named, other);
  assert.deepEqual(gist(named), gist(other));
});

it('总体目标 with a list of goals is no domain', () => {
  const text = plan.replace('妇女发展水平稳步提升。\n', '妇女发展水平稳步提升。\n具体目标：\n1.寿命达到82岁。\n2.参保率达到98%。\n');
  const domains = (one: string) => readPlans(one)[0]!.domains.map(({ name }) => name);
  assert.deepEqual(domains(text), domains(plan));
  assert.equal(readTargets(readPlans(text)[0]!).length, readTargets(readPlans(plan)[0]!).length + 2);
});

for (const title of ['关于《青禾县妇女发展规划（2021—2025年）》的编制说明', '起草说明', '《青禾县妇女发展规划》起草情况说明'])
  it(`${title} behind a plan is none of its parts`, () => {
    const text = `${plan}${title}\n现将编制情况说明如下：\n一、编制过程\n2020年启动。\n二、主要目标\n孕产妇死亡率控制在9/10万以下。\n`;
    assert.deepEqual(gist(text), gist(plan));
  });

describe('units behind each item', () => {
  const counts = (text: string) => readPlans(text)[0]!.domains.map(({ goals, measures }) => [goals?.items.length, measures?.items.length]);
  const targets = (text: string) => readPlans(text).flatMap((one) => readTargets(one).map((t) => [t.indicator, t.value]));
  for (const units of [
    '牵头单位：县卫生健康局',
    '牵头单位：县卫生健康局\n责任单位：县妇联',
    '牵头部门：县卫生健康局\n配合部门：县妇联、县教育局',
    '责任单位：\n县卫生健康局、县妇联',
    '牵头单位：\n县卫生健康局\n配合单位：\n县妇联',
    '责任单位\n县卫生健康局',
    '（责任单位：\n县卫生健康局、县妇联）',
  ])
    it(units.replaceAll('\n', ' '), () => {
      const text = plan.replace(/^(\d\..*)$/gm, `$1\n${units}`);
      assert.deepEqual([counts(text), targets(text)], [counts(plan), targets(plan)]);
    });
});

describe('units behind the list of a numbered label', () => {
  const numbered = labels('1.主要目标', '2.主要任务').replace(/^(\d)\.(?!主要)/gm, '（$1）');
  it('are no label that its number goes on from', () =>
    assert.deepEqual(gist(numbered.replace(/^(?=2\.主要任务)/gm, '责任单位：县卫健局\n')), gist(plan)));
  for (const units of ['县卫健局牵头', '县卫健局、县医保局负责'])
    it(`may be named with it: ${units}`, () =>
      assert.deepEqual(gist(labels(`主要目标（${units}）：`, `策略措施（${units}）`)), gist(plan)));
});

describe('items with room in their sentences', () => {
  const counts = (text: string) => readPlans(text)[0]!.domains.map(({ goals, measures }) => [goals?.items.length, measures?.items.length]);
  for (const room of ['\t', '    '])
    it(`are no rows: ${JSON.stringify(room)}`, () =>
      assert.deepEqual(counts(plan.replace(/^(\d\.[^\n]{3})([^\n]{2})/gm, `$1${room}$2${room}`)), counts(plan)));
  it('are no rows without a head above them', () => {
    const measures = '1.加强服务    县卫健局    2025年\n2.开展教育    县妇联    2026年\n3.普及知识    县妇联    2027年\n';
    const text = plan.replace(/(?<=策略措施：\n)1\.[\s\S]*?(?=（二）妇女)/, measures);
    assert.equal(readPlans(text)[0]!.domains[0]!.measures!.items.length, 3);
  });
  it('stand beside rows that have numbers of their own', () => {
    const rows = '序号 指标名称 单位 2020年 2025年\n1 女村医占比 % 28.4 31.0\n2 女校长占比 % 21.0 25.0\n3 女校医占比 % 21.0 25.0\n';
    assert.deepEqual(counts(items((n) => `${n} `).replace('策略措施：', `${rows}策略措施：`)), counts(plan));
  });
});

describe('a domain that no template knows', () => {
  const counts = (text: string) => readPlans(text)[0]!.domains.map(({ goals, measures }) => [goals?.items.length, measures?.items.length]);
  for (const name of ['妇女与乡村振兴', '特色领域：妇女与乡村振兴'])
    it(`（三）${name} is no third item of the list before it`, () =>
      assert.deepEqual(counts(plan.replace('妇女与经济', name)), counts(plan)));
  it('may have no number, above numbered labels', () => {
    const bare = labels('（一）主要目标', '（二）策略措施').replace(/^（[一二三四五六七八]）(?=妇女)/gm, '');
    assert.deepEqual(counts(bare.replace('妇女与经济', '妇女与乡村振兴')), counts(plan));
  });
  it('may be a part', () => {
    const part = '三、特色领域：妇女与乡村振兴\n（一）主要目标\n1.发展乡村旅游。\n（二）策略措施\n1.培训女导游。\n2.建设工坊。\n';
    const text = plan.replace('四、', '五、').replace('三、', `${part}四、`);
    assert.deepEqual(counts(text), [...counts(plan), [1, 2]]);
  });
});

describe('domains of any name, without numbers or with 1. 2. 3.', () => {
  const counts = (text: string) => readPlans(text)[0]!.domains.map(({ goals, measures }) => [goals?.items.length, measures?.items.length]);
  const named = (title: (n: number) => string, text = plan) => {
    let n = 0;
    return text.replace(/^（[一二三四五六七八]）妇女.*$/gm, () => title(++n));
  };
  const TITLES: Readonly<Record<string, (n: number) => string>> = {
    健康领域: (n) => `${'健教经决社家环法'[n - 1]!}领域`,
    '【提升妇女健康】': (n) => `【提升妇女${'健教经决社家环法'[n - 1]!}】`,
    '1.健康领域': (n) => `${n}.${'健教经决社家环法'[n - 1]!}领域`,
    '★妇女与健康': (n) => `★妇女与${['健康', '教育', '经济', '决策和管理', '社会保障', '家庭建设', '环境', '法律'][n - 1]!}`,
  };
  for (const [name, title] of Object.entries(TITLES))
    it(`are known by the goals below them: ${name}`, () => {
      assert.deepEqual(counts(named(title)), counts(plan));
      assert.deepEqual(counts(named(title, labels('发展目标\n', '重点任务\n'))), counts(plan));
    });
  it('have the names that templates have behind ★', () =>
    assert.deepEqual(
      readPlans(named(TITLES['★妇女与健康']!))[0]!.domains.map(({ name }) => name),
      readPlans(plan)[0]!.domains.map(({ name }) => name),
    ));
});

describe('a domain that is a part, below sections that are named as parts are', () => {
  const inParts = (closing: string) => {
    let n = 1;
    const [, opening, domains, end] = /^([^]*?)二、.*\n([^]*?)三、.*\n(?:[^]*?)四、.*\n([^]*)$/.exec(plan)!;
    const sections = opening!.replace(/^一、.*$/m, '一、指导思想、基本原则和总体目标\n（一）指导思想');
    const own = domains!.replace(/^（[一二三四五六七八]）/gm, () => `${chineseNumeral(++n)}、`);
    return `${sections}${own.replaceAll('主要目标：', '（一）主要目标').replaceAll('策略措施：', '（二）策略措施')}${chineseNumeral(++n)}、${closing}\n${end}`;
  };
  for (const closing of ['组织实施', '组织实施与监测评估', '保障措施', '实施与监测'])
    it(`is read before ${closing}`, () => {
      const counts = (text: string) =>
        readPlans(text)[0]!.domains.map(({ name, goals, measures }) => [name, goals?.items.length, measures?.items.length]);
      assert.deepEqual(counts(inParts(closing)), counts(plan));
    });
});

describe('a domain whose name ends as a joint word', () => {
  for (const name of ['妇女与经济参与', '妇女教育普及'])
    it(`${name} does not go on in its label`, () => {
      const [own] = readPlans(plan.replace('妇女与经济', name)).map(({ domains }) => domains.find(({ section }) => section.title === name));
      assert.ok(own?.goals?.items.length);
    });
});

describe('labels behind page numbers', () => {
  for (const page of ['第4页 共40页', '— 4 —', '4'])
    for (const [goal, measure] of [
      ['一、主要目标', '二、策略措施'],
      ['一、主要指标', '二、重点任务'],
    ])
      it(`are no running heads: ${page}, ${goal}`, () => {
        let n = 3;
        const chapters = plan
          .replace(/^（[一二三四五六七八]）妇女/gm, () => `第${chineseNumeral(++n)}章 妇女`)
          .replace(/^[一二三四]、/gm, '');
        const text = chapters
          .replaceAll('主要目标：', () => `${page.replace('4', String(++n))}\n${goal!}`)
          .replaceAll('策略措施：', measure!);
        const counts = (read: string) =>
          readPlans(read)[0]!.domains.map(({ goals, measures }) => [goals?.items.length, measures?.items.length]);
        assert.deepEqual(counts(text), counts(plan));
      });
});

describe('a part that is named by two labels apart', () => {
  it('is no domain', () => {
    const text = plan.replace(/^二、.*$/m, '二、发展目标 策略措施');
    assert.equal(readPlans(text)[0]!.domains.length, readPlans(plan)[0]!.domains.length);
  });
});

describe('domains without markers', () => {
  it('are read before the label of goals, though the template does not know them and the line before fills its margin', () => {
    const long = '加强服务体系建设，完善部门协作机制，落实各项保障，推动妇女全面发展，让改革发展的成果惠及全县妇女群众。'.repeat(2);
    const unmarked = plan.replace(/^（[一二三四五六七八]）(?=妇女)/gm, '').replace(/^(\d\.).*$/gm, `$1${long}`);
    const text = unmarked.replace('妇女与环境\n', '妇女与文旅融合\n主要目标：\n1.发展乡村旅游。\n策略措施：\n1.培训女导游。\n妇女与环境\n');
    const names = readPlans(text)[0]!.domains.map(({ name }) => name);
    assert.deepEqual([names.length, names.includes('妇女与文旅融合')], [9, true]);
  });
});

describe('sections without markers', () => {
  const titles = (text: string) => readPlans(text)[0]!.sections.flatMap((part) => part.sections.map(({ title }) => title));
  const marked = plan
    .replace('坚持党的领导。', '坚持以妇女为中心，把妇女发展放在全县工作的突出位置来谋划和推进。')
    .replace(
      '（一）加强领导。',
      '（一）加强领导。县委统一领导，县政府组织实施，各部门按照职责分工各负其责，乡镇抓好落实。\n（二）落实经费。县财政安排专项经费，专款专用。\n（三）强化督查。',
    );
  const unmarked = marked.replace(/^（[一二三四五六七八]）/gm, '');
  const lines = (width: number) => unmarked.replace(new RegExp(`.{${width}}(?=.)`, 'gu'), '$&\n');
  it('are headings on their own lines, and where two or more run on into their paragraphs', () =>
    assert.deepEqual(
      titles(unmarked),
      titles(marked).filter((title) => title !== '做好监测'), // alone in its part
    ));
  it('are headings in wrapped text', () => assert.deepEqual(titles(lines(25)).slice(0, 2), ['指导思想', '总体目标']));
});

describe('items without a mark at their end', () => {
  const goals = [
    '村干部中女性比例逐步提高\n村民代表中女性比例达到35%左右',
    '普及儿童早期发展的知识和方法',
    '5岁以下儿童贫血率控制在10%以下',
  ];
  const long = '2.加强宣传，发挥各级各类媒体和宣传文化阵地的作用，营造关心支持的社会氛围。';
  const unended = womenPlan({ 妇女与健康: goals })
    .replaceAll('2.加强宣传。用好各类阵地。', long)
    .replace(/^(\d\..*)。$/gm, '$1');
  it('keep their sentences apart, and their numbers from ages', () => {
    const [one] = readPlans(unended);
    assert.equal(one!.domains[0]!.goals!.items.length, 3);
    assert.deepEqual(
      readTargets(one!).map(({ indicator, item }) => [indicator, item]),
      [
        ['村民代表中女性比例', 1],
        ['5岁以下儿童贫血率', 3],
      ],
    );
  });
});

describe('a line cut in a sentence', () => {
  it('is no title, though it is short and the next is long, where it says a share', () => {
    const goals = [
      '1. 家庭支持政策更加完备，生育、养\n育、教育的负担明显减轻。',
      '2. 90%的城市社区和80%的农村\n社区建有家庭教育指导服务站点，每年活动四次。',
      '3. 每千人口拥有3岁以下婴幼儿托位\n数达到4.2个，普惠服务占比稳步提高。',
    ];
    const before =
      '　　2. 帮扶困难妇女。推行陪伴服务，替她们办理\n各种手续，组织心理疏导和节日走访活动，帮助\n她们安心地生活下去。\n' +
      '　　责任单位：县人力资源社会保障局、县医疗\n保障局、县民政局、县残疾人联合会\n';
    const text = `青禾县妇女发展规划\n（2021—2025年）\n（六）妇女与社会保障\n策略措施：\n${before}（七）妇女与家庭建设\n主要目标：\n${goals.map((goal) => `　　${goal}`).join('\n')}\n`;
    assert.match(readPlans(text)[0]!.domains[1]!.goals!.items[1]!.flow.text, /农村社区建有/);
  });
});

describe('items that introduce others', () => {
  for (const words of ['实施出生缺陷防治工程，采取以下措施：', '推进教育，主要目标是：'])
    it(`are no labels: ${words}`, () => {
      const text = plan.replace('2.加强宣传。用好各类阵地。', `2.${words}\n（1）甲。\n（2）乙。\n3.加强宣传。`);
      assert.deepEqual(readPlans(text)[0]!.domains[0]!.measures!.items.length, 3);
    });
});

describe('ages behind markers', () => {
  const aged = womenPlan({ 妇女与健康: ['提高服务水平。', '5岁以下儿童贫血率控制在10%以下。', '普及知识。'] });
  const forms: Readonly<Record<string, (n: number) => string>> = {
    '2 5岁': (n) => `${n} `,
    '（2）5岁': (n) => `（${n}）`,
    二是5岁: (n) => `${chineseNumeral(n)}是`,
    '●5岁': () => '●',
  };
  for (const [name, form] of Object.entries(forms))
    it(name, () => {
      const text = aged.replace(/^(\d)\./gm, (_, n: string) => form(Number(n)));
      assert.deepEqual(
        readTargets(readPlans(text)[0]!).map(({ indicator }) => indicator),
        ['5岁以下儿童贫血率'],
      );
    });
  it('2. 95% below a line that ends with 〔who answers for it〕', () => {
    const text = plan
      .replace(/^1\.孕产妇.*$/m, '1.妇女更加健康。〔责任单位：县妇联〕')
      .replace(/^2\.适龄.*$/m, '2. 95%的社区建立家长学校。');
    assert.deepEqual(readPlans(text)[0]!.domains[0]!.goals?.items.length, 2);
  });
  it('2.35—64岁 below a line that ends with who answers for it', () => {
    const text = aged.replace('提高服务水平。', '提高服务水平。（县卫健局）').replace('2.5岁以下', '2.35—64岁妇女');
    assert.equal(readPlans(text)[0]!.domains[0]!.goals!.items.length, 3);
  });
  it('2.6个月 below a line without 。, with who answers for it below it or behind it, and in other numerals', () => {
    const goals = ['婴儿死亡率控制在4‰以下。', '6个月内婴儿纯母乳喂养率达到52%以上。', '3岁以下儿童系统管理率达到80%以上。'];
    const months = womenPlan({ 妇女与健康: goals });
    const asForms = [
      months.replace(/^(\d\..*以[上下])。$/gm, '$1'),
      months.replace(/^(\d\..*以[上下]。)$/gm, '$1【县卫健局】'),
      months.replace(/^(\d\..*以[上下]。)$/gm, '$1\n（县卫健局负责）'),
      months.replace(/^(\d\..*以[上下]。)$/gm, '$1\n完成时限：2030年'),
      months.replace(/^(\d)\.(?=.*以[上下]。)/gm, '$1 '),
      months.replace(/^(\d)\.(?=.*以[上下]。)/gm, '第$1条　'),
    ];
    for (const text of asForms)
      assert.deepEqual(
        readTargets(readPlans(text)[0]!).map(({ indicator, item }) => [indicator, item]),
        [
          ['婴儿死亡率', 1],
          ['6个月内婴儿纯母乳喂养率', 2],
          ['3岁以下儿童系统管理率', 3],
        ],
        text,
      );
  });
  it('（2）5岁 in mid-line', () => {
    const text = aged
      .replace(/^(\d)\.(.*)\n(?=\d)/gm, '（$1）$2')
      .replace(/^(\d)\./gm, '（$1）')
      .replace(/。3\./, '。（3）');
    assert.equal(readPlans(text)[0]!.domains[0]!.goals!.items.length, 3);
  });
});

describe('a part whose number is the next of the list above it', () => {
  it('is a part', () => {
    const text = plan.replace(
      '2.加强宣传。用好各类阵地。\n三、组织实施',
      '2.加强宣传。用好各类阵地。\n3.落实经费。列入预算。\n四、组织实施',
    );
    assert.deepEqual(
      readPlans(text)[0]!.sections.map(({ title }) => title),
      readPlans(plan)[0]!.sections.map(({ title }) => title),
    );
  });
});

describe('plans in one file', () => {
  const children = plan
    .replaceAll('妇女参与决策和管理', '儿童与安全')
    .replaceAll('妇女与社会保障', '儿童与福利')
    .replaceAll('妇女与家庭建设', '儿童与家庭')
    .replaceAll('妇女与法律', '儿童与法律保护')
    .replaceAll('妇女', '儿童');
  const untitled = (text: string) => text.split('\n').slice(2).join('\n');
  const bare = (text: string) => untitled(text).split('\n').slice(2).join('\n');
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'both titled': [plan, children],
    'neither titled': [untitled(plan), untitled(children)],
    'the first without a title': [untitled(plan), children],
    'the second without a title': [plan, untitled(children)],
    'neither with title or preface': [bare(plan), bare(children)],
  };
  for (const [name, [first, second]] of Object.entries(cases)) {
    it(`are two, ${name}, in either order`, () => {
      assert.deepEqual(
        readPlans(`${first}\n${second}`).map(({ kind, domains }) => [kind, domains.length]),
        [
          ['women', 8],
          ['children', 8],
        ],
      );
      assert.deepEqual(
        readPlans(`${second}\n${first}`).map(({ kind, domains }) => [kind, domains.length]),
        [
          ['children', 8],
          ['women', 8],
        ],
      );
    });
  }
  it('are begun by titles below a preface that both have', () => {
    const titled = (title: string, text: string) => `${title}\n${bare(text)}\n`;
    const cover = '青禾县妇女儿童发展规划\n（2021—2025年）\n前言\n制定本规划。\n';
    const both = cover + titled('青禾县妇女发展规划', plan) + titled('青禾县儿童发展规划', children);
    assert.deepEqual(
      readPlans(both)
        .filter(({ domains }) => domains.length)
        .map(({ kind }) => kind),
      ['women', 'children'],
    );
  });
  it('are not begun by a later part that is misnumbered', () => {
    const misnumbered = plan.replace(/^[三四]、(?=组织实施)/m, '一、');
    assert.notEqual(misnumbered, plan);
    assert.deepEqual(
      readPlans(misnumbered).map(({ domains, sections }) => [domains.length, sections.length]),
      readPlans(plan).map(({ domains, sections }) => [domains.length, sections.length]),
    );
  });
  it('are not begun by a sentence or a running head that looks like a title', () => {
    const cut = plan.replace(
      '坚持党的领导。',
      `坚持党的领导，全面落实澜川省妇女发展规划和云岫市各项工作部署的要求，推动本县\n妇女发展规划\n落到实处。`,
    );
    assert.equal(readPlans(cut).length, 1);
    const headed = plan.replace(/^（[一二三四]）妇女/gm, '青禾县妇女发展规划\n$&');
    assert.equal(readPlans(headed).length, 1);
  });
});
