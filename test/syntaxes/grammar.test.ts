import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar, type IGrammar } from 'vscode-textmate';

const root = process.cwd();
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

let grammar: IGrammar;

/** The scopes of every character of a line, without the root scope. */
function scopes(line: string): string[] {
  const result: string[] = [];
  for (const token of grammar.tokenizeLine(line, INITIAL).tokens) {
    const scope = token.scopes.slice(1).join(' ');
    for (let i = token.startIndex; i < Math.min(token.endIndex, line.length); i++) result[i] = scope;
  }
  return result;
}

/** The stretches of a line that carry a scope beginning with `scope`, marked «…»; surrounding blanks stay outside. */
function mark(line: string, scope: string): string {
  const hit = scopes(line).map((s) => s.split(' ').some((one) => one === scope || one.startsWith(`${scope}.`)));
  let out = '';
  for (let i = 0; i < line.length; i++) {
    if (hit[i] && !hit[i - 1]) out += '«';
    out += line[i];
    if (hit[i] && !hit[i + 1]) out += '»';
  }
  return out.replace(/«(\s*)([^»]*?)(\s*)»/g, (_, a: string, text: string, b: string) => (text ? `${a}«${text}»${b}` : a + b));
}

/** Each sample says with «…» exactly which stretches have the scope. */
function check(scope: string, ...samples: string[]): void {
  for (const sample of samples) assert.equal(mark(sample.replace(/[«»]/g, ''), scope), sample);
}

describe('syntaxes/development-plan.tmLanguage.json', () => {
  before(async () => {
    const wasm = readFileSync(join(root, 'node_modules/vscode-oniguruma/release/onig.wasm'));
    await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
    const registry = new Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new OnigScanner(patterns),
        createOnigString: (text) => new OnigString(text),
      }),
      loadGrammar: async () => parseRawGrammar(read('syntaxes', 'development-plan.tmLanguage.json'), 'development-plan.json'),
    });
    const loaded = await registry.loadGrammar('text.development-plan');
    assert.ok(loaded);
    grammar = loaded;
  });

  it('comments every rule', () => {
    const { repository } = JSON.parse(read('syntaxes', 'development-plan.tmLanguage.json')) as {
      repository: Record<string, { comment?: string; patterns?: { comment?: string }[] }>;
    };
    for (const [name, rule] of Object.entries(repository)) {
      for (const one of [rule, ...(rule.patterns ?? [])]) assert.ok(one.comment, name);
    }
  });

  it('part headings', () => {
    check(
      'markup.heading.1',
      '«一、总体要求»',
      '　　«十一、组织实施»',
      '«第一章 总体要求»',
      '«第十二章　监测评估»',
      '«# 二、发展目标»',
      '«前  言»',
      '«序言»',
      '«# 前言»',
      '«三、组织实施»。各级人民政府负责',
      '«# 某县妇女发展规划（2021—2025年）»',
      '妇女事业、儿童事业',
      '完善前言所述制度',
    );
  });

  it('section headings', () => {
    check(
      'markup.heading.2',
      '«（一）指导思想»',
      '«(十二) 监测评估»',
      '«## （三）总体目标»',
      '«（四）强化监测评估成果利用»。发挥监测评估结果服务决策',
      '«第二节 儿童与安全»',
      '（2021—2025年）',
      '工委（以下简称妇儿工委）',
    );
  });

  it('domains, in headings only', () => {
    check(
      'entity.name.section.domain',
      '（一）«妇女与健康» ',
      '（四）«妇女参与决策和管理»',
      '一、«儿童与法律保护»',
      '## （六）«儿童与环境»',
      '（二）«儿童与安全»。完善制度',
      '（五）加强妇女与儿童发展调研',
      '重视妇女与健康工作',
    );
  });

  it('item markers', () => {
    check(
      'punctuation.definition.list.begin',
      '«1.»保障妇女平等',
      '«1．»坚持党的全面领导',
      '　　«１、»提高',
      '«12.» 提高',
      '«- 1.» 提高',
      '«（1）»提高',
      '«(12)» 提高',
      '«——»适龄儿童',
      '«8．» 5 岁以下儿童贫血',
      '«5.»5岁以下儿童死亡率',
      '«3.»2025年，婴儿死亡率',
      '性别平等评估。«3.»推动各级',
      '99.3％，农村卫生厕所全覆盖。',
      '5.0‰和 6.0‰以下。',
      '81．3岁左右',
      '—2025 年）》，结合',
      '（2021—2025年）',
    );
  });

  it('labels', () => {
    check(
      'keyword.other.label',
      '«主要目标»：',
      '«策略措施»:',
      '　«责任单位» ：县教育局',
      '«主要目标»',
      '### «策略措施»',
      '加强合作。«责任单位»：县卫生健康委',
      '发展领域、主要目标和策略措施',
      '规划主要目标基本实现',
    );
  });

  it('values with their unit', () => {
    check(
      'constant.numeric',
      '孕产妇死亡率下降到«12/10万»以下',
      '下降到«14／10万»以下，保持在 «15／10 万»以下',
      '死亡率保持在 «14/10»',
      '分别降至«4.0‰»、«4．8‰»和«6.0 ‰»以下',
      '达到«99.3％»，达到 «96%»以上',
      '人均预期寿命提高至 «81．3岁»左右',
      '每年降低«0.5个百分点»以上',
      '厕位比不低于 «2：3»，性别比«1:3»',
      '占«三分之一»以上',
      '达到«百分之九十»，«百分之九十五点五»',
      '配备«1名»医生，建«2所»学校，各«一名»，«两所»',
      '接受«2次»指导，不少于 «1 小时»，睡眠«10 个小时»',
      '以2020年为基数下降«20％»',
      '托位数提高到 «4.5张»，培训 «300人次»，«1,200人»',
      '受教育年限达到 «12年»。',
      '«95％»的城市社区和«85％»的农村社区',
      '降至«10—15%»',
      '比例达到«９５％»',
      '控制在 «30»',
      '«1.90%»以上的社区', // a line does not tell 1.90% from item 1 with 90%
    );
  });

  it('no value where a number counts nothing', () => {
    check(
      'constant.numeric',
      '5岁以下儿童死亡率，3 岁以下婴幼儿，7 周岁以上',
      '35—45岁妇女，35岁—45岁，0 至 6 岁儿童，6—36月龄，12岁儿童',
      '60岁以上老年人，达到60岁以上的老人',
      '6个月内婴儿，颁布后 1 个月内报送',
      '2021—2025年，2022年9月26日，2035 年',
      '国发〔2022〕2 号，区政府第17届8次常务会议，12338热线，6.5 世界环境日',
      '第一所学校，第三次座谈会，第 八次党代会，“四个自信”，两个维护，“二次伤害”，一次性，一个国家',
      '每千名儿童，生命早期1000天营养',
      '1.提高，2．保障',
    );
  });

  it('years have their own scope', () => {
    check(
      'constant.other.year',
      '（«2021—2025年»）',
      '（«2021-2025»）',
      '«2021—2025 年»，到«2025年»，«2022年9月26日»',
      '以«2020年»为基数',
      '规划（«2021»',
      '«—2025 年»）',
      '规划和 «2035» 远景目标',
      '《某县妇女发展规划（«2021—2025年»）》',
      '培训2000人',
    );
  });

  it('comparators', () => {
    check(
      'keyword.operator.comparison',
      '«达到»96%«以上»，«控制在»10％«以下»',
      '«不低于»30％，«不超过»5％，«不少于»1小时，«至少»各配备',
      '«降至»4.0‰«以下»，«保持在» 90％ «以上»，«提高到»27％«左右»',
      '1名及«以上»',
      '95％及«以上»，30％«以内»，«达»100%',
      '«以下»，地区和城乡差距缩小',
      '县级以上人民政府，5岁以下儿童，中等及以上强度，通达社区',
    );
  });

  it('hedges', () => {
    check(
      'storage.modifier',
      '«力争»达到，«争取»实现，«基本»实现，«努力»提高，«一般»不低于，«逐步»提高，«原则上»',
      '基本国策，基本原则，基本医疗保险，一般工业，不懈努力',
    );
  });

  it('titles end with their 》 or their line', () => {
    check(
      'string.quoted',
      '依照«《中华人民共和国宪法》»和«《民法典》»',
      '关于印发«《某县儿童发展规划和»',
      '«某县妇女发展规划》»的通知',
      '颁布《某县妇女发展规划（2016—2020年），为释放妇女力量',
      '“半边天”',
    );
    const first = grammar.tokenizeLine('关于印发《某县儿童发展规划和', INITIAL);
    const second = grammar.tokenizeLine('各级人民政府', first.ruleStack);
    assert.deepEqual(
      second.tokens.flatMap((t) => t.scopes),
      ['text.development-plan'],
    );
  });

  it('page numbers on lines of their own', () => {
    check('comment', ' «— 12 —» ', '«- 3 -»', '— 12 —页');
  });

  it('costs linear time', () => {
    const time = (text: string): number => {
      const start = performance.now();
      grammar.tokenizeLine(text, INITIAL);
      return performance.now() - start;
    };
    for (const unit of ['1', '1.', '一', '《', '2020 ', '　', '12/10', '百分之', '达到90%以上，', '5岁以下儿童—']) {
      const line = (n: number): string => unit.repeat(Math.ceil(n / unit.length));
      time(line(2_000));
      const [small, large] = [Math.min(time(line(4_000)), time(line(4_000))), Math.min(time(line(16_000)), time(line(16_000)))];
      // Four times the text; quadratic time would be sixteen times. The constant keeps a busy machine from failing the test.
      assert.ok(large < small * 10 + 40, `${unit}: ${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`);
    }
  });
});

interface EnterRule {
  beforeText: { pattern: string };
  action: { indent: string; appendText: string };
}
interface Configuration {
  brackets: [string, string][];
  autoClosingPairs: { open: string; close: string }[];
  surroundingPairs: [string, string][];
  wordPattern: { pattern: string };
  onEnterRules: EnterRule[];
}

describe('language-configuration.json', () => {
  const configuration = JSON.parse(read('language-configuration.json')) as Configuration;
  const rules = configuration.onEnterRules.map((rule) => ({ ...rule.action, regex: new RegExp(rule.beforeText.pattern) }));

  /** What the new line begins with after Enter at the end of `line`: VS Code takes blanks and tabs over, then appends. */
  function enter(line: string): string {
    const matching = rules.filter((rule) => rule.regex.test(line));
    assert.ok(matching.length <= 1, `${line} matches ${matching.length} rules`);
    return matching[0] ? (/^[ \t]*/.exec(line) as RegExpExecArray)[0] + matching[0].appendText : '';
  }
  const chinese = (n: number): string => {
    const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    return (n >= 20 ? digits[Math.floor(n / 10)] : '') + (n >= 10 ? '十' : '') + digits[n % 10];
  };

  it('has every pair in every list', () => {
    const pairs = ['（）', '《》', '〈〉', '【】', '“”', '‘’', '()', '[]'];
    const closing = configuration.autoClosingPairs.map(({ open, close }) => open + close);
    const surrounding = configuration.surroundingPairs.map((pair) => pair.join(''));
    const brackets = configuration.brackets.map((pair) => pair.join(''));
    for (const pair of pairs) {
      for (const list of [closing, surrounding, brackets]) assert.ok(list.includes(pair), pair);
    }
    for (const list of [closing, surrounding]) assert.ok(list.includes('""'));
    assert.ok(!('comments' in configuration));
  });

  it('continues bullets', () => {
    assert.equal(enter('——适龄儿童入学率达到99%'), '——');
    assert.equal(enter('  —— 适龄儿童'), '  ——');
    assert.equal(enter('　　——适龄儿童'), '　　——');
    assert.equal(enter('—2025 年）'), '');
  });

  it('continues numbers and keeps their separator', () => {
    for (let n = 1; n < 20; n++) {
      for (const separator of ['.', '. ', '．', '． ', '、']) {
        assert.equal(enter(`${n}${separator}提高妇女`), `${n + 1}${separator}`);
        assert.equal(enter(`　　${n}${separator}提高妇女`), `　　${n + 1}${separator}`);
      }
      assert.equal(enter(`\t- ${n}. 提高妇女`), `\t- ${n + 1}. `);
      assert.equal(enter(`（${chinese(n)}）儿童与健康`), `（${chinese(n + 1)}）`);
      assert.equal(enter(`  (${chinese(n)}) 儿童与健康`), `  (${chinese(n + 1)})`);
      if (n < 10) assert.equal(enter(`${chinese(n)}、总体要求`), `${chinese(n + 1)}、`);
    }
    for (const line of ['20.提高', '（二十）提高', '十、附则', '21．提高']) assert.equal(enter(line), '');
  });

  it('ends a list at an empty item, and leaves other lines alone', () => {
    for (const marker of ['——', '1.', '1. ', '1．', '　　3、', '- 2. ', '（一）', '(二) ', '一、', '  —— '])
      assert.equal(enter(marker), '');
    for (const line of ['提高妇女', '2025年，达到', '达到1.提高', '（2021—2025年）', '第一章 总则', '']) assert.equal(enter(line), '');
  });

  it('takes a value or a run of characters for a word', () => {
    const words = (text: string): string[] => text.match(new RegExp(configuration.wordPattern.pattern, 'g')) ?? [];
    assert.deepEqual(words('死亡率降至12/10万以下，99.3％、81．3岁，GB/T'), [
      '死亡率降至',
      '12/10万',
      '以下',
      '99.3％',
      '81．3岁',
      'GB',
      'T',
    ]);
    assert.ok(!new RegExp(configuration.wordPattern.pattern).test(''));
  });
});
