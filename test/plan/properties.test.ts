/** Properties of reading: total on any string, true to its positions, blind to how the lines were broken, linear in time. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { decodeText } from '../../server/formats/text';
import type { Span } from '../../server/plan/flow';
import { readDocument, readPlans, type Document } from '../../server/plan/document';
import { allItems, allSections, numbered } from '../../server/plan/plan';
import { readTargets } from '../../server/targets/targets';
import { projectFile } from '../support';

const EXAMPLES = [
  'upper/澜川省妇女发展规划',
  'upper/澜川省儿童发展规划',
  'upper/云岫市妇女发展规划',
  'upper/云岫市儿童发展规划',
  'drafts/青禾县妇女发展规划',
  'drafts/青禾县儿童发展规划',
];
const example = (name: string) => projectFile(`examples/${name}.plan.txt`);

/** What a reading comes to, without positions. */
function reading(text: string): { outline: string[]; targets: string[] } {
  const plans = readPlans(text);
  return {
    outline: plans.flatMap((plan) => [
      `${plan.title} ${plan.kind} ${plan.period?.join('—')}`,
      ...[...allSections(plan.sections)].map((s) => `${s.level} ${s.marker?.text ?? ''} ${s.title}`),
      ...plan.domains.map(
        (d) => `${d.name}: ${d.goals && numbered(d.goals.items).length} goals, ${d.measures && numbered(d.measures.items).length} measures`,
      ),
    ]),
    targets: plans.flatMap((plan) => readTargets(plan).map((t) => [t.indicator, t.op, t.value, t.unit, t.domain, t.item].join(' '))),
  };
}

/** Pieces of plans, of targets, and of what breaks both. */
const FRAGMENTS = [
  '青禾县妇女发展规划',
  '云岫市儿童发展规划',
  '（2021—2025年）',
  '前言',
  '目录',
  '附件',
  '第一章',
  '第二节',
  '一、',
  '二、',
  '（一）',
  '(二)',
  '1.',
  '2．',
  '3、',
  '- 4.',
  '（1）',
  '①',
  '——',
  '妇女与健康',
  '儿童与教育',
  '主要目标',
  '主要目标：',
  '策略措施:',
  '\n专栏1 健康工程\n',
  '\u200b',
  '## ',
  '责任单位：',
  '县卫健局、县妇联',
  '……12',
  '孕产妇死亡率',
  '新生儿、婴儿和5岁以下儿童死亡率',
  '每千名儿童拥有床位',
  '以2020年为基数',
  '到2025年，',
  '力争',
  '分别',
  '均',
  '达到',
  '降至',
  '不低于',
  '配备',
  '14/10万',
  '4.0‰',
  '99.3％',
  '81．3岁',
  '三分之一',
  '百分之九十',
  '一半',
  '2:3',
  '一名',
  '4.5张',
  '1所',
  '0.5个百分点',
  '以上',
  '以下',
  '左右',
  '的',
  '全覆盖',
  '应保尽保',
  '。',
  '，',
  '；',
  '、',
  '：',
  '“',
  '”',
  '《',
  '》',
  '（',
  '）',
  '〔',
  '\n',
  '\n',
  '\r',
  '\r\n',
  '\f',
  '　',
  ' ',
  '\t',
  '\ufeff',
  '\u2028',
  '\u0000',
  '\u0007',
  '\ud842',
  '\udfb7',
  '𠮷',
  '⼥',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  // lone surrogates among them
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((codes) => String.fromCharCode(...codes)),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 })
    .map((parts) => `青禾县妇女发展规划\n一、发展领域\n（一）妇女与健康\n主要目标：\n1.${parts.join('')}`),
);

const within = (inner: Span, outer: Span) =>
  Number.isInteger(inner.start) && outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
/** Without what is not seen. */
const compact = (text: string) => text.replace(/[\s\p{Cf}\p{Cc}]/gu, '');

/** The text without page numbers and running heads, which break what stands on two pages; every offset as it was. */
const withoutPages = (text: string, { account }: Document): string =>
  account.other.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);

function checkPositions(text: string): void {
  const document = readDocument(text);
  const words = withoutPages(text, document);
  const whole = { start: 0, end: text.length };
  const inside = (inner: Span, outer: Span, what: string) =>
    assert.ok(within(inner, outer), `${what} ${JSON.stringify(inner)} in ${JSON.stringify(outer)}`);
  for (const plan of document.plans) {
    inside(plan.span, whole, 'plan');
    inside(plan.titleSpan, whole, 'title');
    for (const section of allSections(plan.sections)) {
      inside(section.span, plan.span, 'section');
      inside(section.headingSpan, section.span, 'heading');
      inside(section.titleSpan, section.span, 'title of section');
      if (section.marker) assert.equal(compact(text.slice(section.marker.start, section.marker.end)), section.marker.text);
      for (const below of section.sections) inside(below.span, section.span, 'section in section');
      for (const item of allItems(section.items)) {
        inside(item.span, section.span, 'item');
        assert.equal(compact(text.slice(item.marker.start, item.marker.end)), item.marker.text);
      }
    }
    for (const target of readTargets(plan)) {
      inside(target.span, plan.span, 'target');
      inside(target.valueSpan, target.span, 'value');
      assert.equal(compact(words.slice(target.span.start, target.span.end)), target.text);
      assert.ok(Number.isFinite(target.value));
    }
  }
}

describe('plan/properties', () => {
  describe('any string', () => {
    it('is read, and every range lies in the text and shows what it says', () =>
      fc.assert(
        fc.property(anyText, (text) => checkPositions(text)),
        { numRuns: 2000 },
      ));
    it('gives the same reading twice', () =>
      fc.assert(
        fc.property(anyText, (text) => assert.deepEqual(reading(text), reading(text))),
        { numRuns: 200 },
      ));
  });

  for (const name of EXAMPLES) {
    describe(name, () => {
      const text = example(name);
      const expected = reading(text);
      const same = (what: string, changed: () => string) => it(what, () => assert.deepEqual(reading(changed()), expected));

      it('shows at each range what it says', () => checkPositions(text));
      it('holds domains and targets', () => assert.ok(expected.outline.length > 20 && expected.targets.length > 20));
      same('reads the same with \\r\\n', () => text.replaceAll('\n', '\r\n'));
      same('reads the same with \\r', () => text.replaceAll('\n', '\r'));
      same('reads the same with a byte order mark', () => {
        const read = decodeText(Buffer.from(`\ufeff${text}`));
        assert.ok('text' in read);
        return read.text;
      });
      same('reads the same with a byte order mark left in', () => `\ufeff${text}`);
      same('reads the same with a blank line after each line', () => text.replaceAll('\n', '\n\n'));
      same('reads the same with every line indented', () => text.replace(/^/gm, '　　'));
      same('reads the same with spaces at the end of each line', () => text.replace(/$/gm, ' 　'));
      same('reads the same with full-width figures and signs', () =>
        text
          .replace(/%/g, '％')
          .replace(/(?<=\d)\/(?=10万)/g, '／')
          .replace(/(?<=\d)\.(?=\d)/g, '．')
          .replace(/(?<!第|^|。)[0-9](?![0-9]?[.．、])/gm, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
      );
      same('reads the same with spaces in its numbers', () =>
        text.replace(/(\d)([.．])(\d)/g, '$1 $2 $3').replace(/(\d)([%‰/])/g, '$1 $2'),
      );
      same('reads the same with half-width commas and semicolons', () => text.replaceAll('，', ',').replaceAll('；', ';'));
      same('reads the same with form feeds and page numbers between paragraphs', () => pages(text.split('\n'), '').join('\n'));
      same('reads the same with a running head on each page', () => pages(text.split('\n'), '青禾县规划文件汇编').join('\n'));

      const widths = Array.from({ length: 49 }, (_, i) => i + 12);
      it(`reads the same wrapped at ${widths.length} widths from 12 to 60`, () => {
        for (const width of widths) assert.deepEqual(reading(wrapped(text, width).join('\n')), expected, `width ${width}`);
      });
      it('shows at each range what it says, wrapped and with \\r\\n', () => {
        for (const width of [13, 24, 41]) {
          const broken = wrapped(text, width).join('\r\n');
          checkPositions(broken);
        }
      });
      it('reads the same wrapped, with a blank line after each line', () =>
        assert.deepEqual(reading(wrapped(text, 33).join('\n\n')), reading(wrapped(text, 33).join('\n'))));
    });
  }

  describe('time', () => {
    const plan = example(EXAMPLES[3]!);
    const repeated = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
    const head = '青禾县妇女发展规划\n一、发展领域\n（一）妇女与健康\n主要目标：\n';
    const texts: Record<string, (length: number) => string> = {
      'many plans': (length) => repeated(plan, length),
      'one long list': (length) => head + repeated('孕产妇死亡率分别降至14/10万以下，力争达到12/10万。\n——妇女之家实现全覆盖。\n', length),
      'one long paragraph': (length) => `${head}1.${repeated('妇女参保率达到95%以上。县妇联负责落实。', length)}`,
      'items in mid-line': (length) =>
        head + Array.from({ length: length / 20 }, (_, i) => `${(i % 99) + 1}.做好妇女的健康服务工作，落实责任。`).join(''),
      'lines broken in mid-word': (length) => wrapped(repeated(plan, length), 28).join('\n'),
      'brackets never closed': (length) => `${head}1.${repeated('（《“', length)}`,
      'titles and periods': (length) => repeated('青禾县妇女发展规划\n（2021—2025年）\n前言\n', length),
      populations: (length) => `${head}1.${repeated('妇女', length)}率达到9%`,
      'a list without end': (length) => `${head}1.${repeated('甲、', length)}率分别达到1%、2%`,
      points: (length) => head + repeated('.', length),
      'blank lines': (length) => repeated('\n \f', length),
      'sections that begin again': (length) => head.replace('主要目标：\n', '') + repeated('（一）甲乙丙丁。\n（二）戊己庚辛。\n', length),
      'tags and comments never closed': (length) => `<p>${repeated('<script><!--<a ', length)}`,
      'rows of tables': (length) => head + repeated('| 指标 | 12 | 13 | 预期性 |\n', length),
      'table heads': (length) => head + repeated('指标\t2020年\t2025年\n', length),
      'lines of numbers': (length) => head + repeated('1 甲\n2 乙\n一是丙\n', length),
    };
    for (const [name, text] of Object.entries(texts)) {
      it(`at most triples when the length doubles: ${name}`, () => {
        const [short, long] = [text(66_000), text(132_000)]; // 200 kB and 400 kB
        cpuTime(long); // warms up
        const ratios: number[] = [];
        const within = () => ratios.filter((ratio) => ratio <= 3).length;
        while (within() < 3 && ratios.length < 5) ratios.push(cpuTime(long) / Math.max(cpuTime(short), 20)); // three of five
        assert.equal(within(), 3, `ratios ${ratios.map((ratio) => ratio.toFixed(1)).join(' ')}`);
      });
    }
  });
});

/** Each line broken after every `width` characters. */
function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']);
}

/** A page break after every 23 lines. */
function pages(lines: readonly string[], head: string): string[] {
  return lines.flatMap((line, i) => (i % 23 === 22 ? [line, `— ${Math.floor(i / 23) + 1} —`, `\f${head}`] : [line]));
}

/** Milliseconds of this process, not of the clock: other programs may be busy. */
function cpuTime(text: string): number {
  const before = process.cpuUsage();
  for (const plan of readPlans(text)) readTargets(plan);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
