import { strict as assert } from 'node:assert';
import { readUpper } from '../../server/analysis/read-upper';
import { check } from '../../server/check/check';
import { fileReport } from '../../server/reports/file-report';
import { markdown } from '../../server/reports/markdown';
import { memo, memoPaper } from '../../server/reports/memo';
import { rangesIn } from '../../server/reports/ranges';
import { reportText } from '../../server/reports/report';
import { womenPlan } from '../support';
import { context, file, finding, related } from './files';

const draft = womenPlan({ 妇女与健康: ['女村医占比达到40%。', '甲:乙。', '丙:丁。', '戊:己。', '庚:辛。'] }).replace(
  '（二）妇女与教育',
  '（二）妇女和教育',
);
const upper = womenPlan({ 妇女与健康: ['女村医占比达到45%以上。', '婴儿死亡率控制在5‰以下。'] }).replace('青禾县', '云岫市');
const uppers = [readUpper('file:///市.txt', upper)];
const checked = check(draft, { template: undefined, uppers, rules: {}, waivers: [] }, { locale: 'zh', today: '2026-01-31' });
const sources = { locale: 'zh' as const, pathOf: (uri: string) => uri, rangesOf: () => rangesIn(upper) };
const report = fileReport({ path: '草案.txt', isText: true }, draft, checked, sources);

describe('memo', () => {
  const paper = memoPaper([report], context);
  const lines = paper.flatMap((block) => (block.set === 'table' ? [] : [block.words]));
  it('is titled, says what was examined against what, and how it stands', () => {
    assert.equal(lines[0], '关于《青禾县妇女发展规划（2021—2025年）》的审查意见');
    assert.match(
      lines[1]!,
      /^对照《云岫市妇女发展规划（2021—2025年）》，对《青禾县.*共提出 11 处意见：必须修改的 1 处，建议修改的 10 处。$/,
    );
    assert.deepEqual(lines.slice(2, 4), [
      '《青禾县妇女发展规划（2021—2025年）》的指标与上位规划相比：弱于上位 1，缺少 1。',
      '必须修改的是：女村医占比弱于上位规划：本规划 ≥40%，云岫市妇女发展规划 ≥45%。',
    ]);
  });
  it('has what is promised by domain, each opinion with the clause, its basis and a wording', () =>
    assert.deepEqual(lines.slice(4, 8), [
      '一、目标与上位规划的衔接',
      '（一）妇女与健康',
      '1. 主要目标第1条“女村医占比达到40%”：女村医占比弱于上位规划：本规划 ≥40%，云岫市妇女发展规划 ≥45%。' +
        '依据：《云岫市妇女发展规划》“女村医占比达到45%以上”。建议：“1.女村医占比达到45%。”',
      '2. 主要目标：缺少上位规划的指标“婴儿死亡率”（云岫市妇女发展规划 ≤5‰）。' +
        '依据：《云岫市妇女发展规划》“婴儿死亡率控制在5‰以下”。建议增加：“婴儿死亡率控制在5‰以下。”',
    ]));
  it('then structure, then wording with what is alike told together, what was read, and a line to sign', () => {
    assert.deepEqual(
      lines.filter((line) => /^[一二三四五]、/.test(line)),
      ['一、目标与上位规划的衔接', '二、篇章结构', '三、序号、引用和文字', '四、校核的范围'],
    );
    assert.ok(
      lines.some((line) => /共 8 处。半角“:”应为全角“：”：见“2\.甲:乙。”“3\.丙:丁。”/.test(line)),
      lines.join('\n'),
    );
    assert.match(lines.at(-2)!, /^审查人：/);
  });
  it('says of findings told together what each is, once', () => {
    const text = '甲、乙、丙、丁';
    const term = (words: string, message: string) => finding(text, words, { rule: 'term', category: 'text', message });
    const told = reportText(memo, [file('a.txt', text, term('甲', '误'), term('乙', '错'), term('丙', '误'), term('丁', '误'))], context);
    assert.match(told, /1\\\. 固定用语误写，共 4 处。误：见[^错]*。错：见[^误]*。\n/);
  });
  it('tells a higher-level clause from one of the draft itself, in either language', () => {
    const fact = { uri: undefined, source: undefined, span: { start: 0, end: 1 }, words: '现状：45%', message: '现状：45%' };
    const one = file('a.txt', '甲乙', finding('甲乙', '甲', { related: [...related, fact] }));
    const placed = { ...one.findings[0]!, locator: { ...one.findings[0]!.locator, section: 'goal' as const, item: 2 } };
    const said = (locale: 'zh' | 'en') => reportText(memo, [{ ...one, findings: [placed] }], { ...context, locale }).replaceAll('\\', '');
    assert.match(said('zh'), /主要目标第2条“甲乙”：.*依据：《云岫市妇女发展规划》“女村医占比达到45%以上”。另见：“现状：45%”。/);
    assert.match(said('en'), /goals item 2“甲乙”.*Basis: 云岫市妇女发展规划, “女村医占比达到45%以上”. See also “现状：45%”./);
  });
  it('says of every plan what was not compared and what cannot be ranked', () => {
    const plan = { title: '甲规划', read: 1, unread: [], uppers: [], domains: [], comparison: [], lost: [], open: [], verdicts: [] };
    const plans = [
      { ...plan, lost: ['省规划：读不了'], open: ['甲率（范围不同）', '乙率（草案没有）'] },
      { ...plan, title: '乙规划', lost: ['省规划：读不了', '市规划：没有儿童规划'] },
    ];
    assert.deepEqual(
      memoPaper([{ ...file('a.txt', '甲'), plans }], context)
        .map((block) => ('words' in block ? block.words : ''))
        .filter((words) => /^\d/.test(words)),
      [
        '1. 全文读入 100%。',
        '2. 没有对照或没有全部对照的上位规划：省规划：读不了。',
        '3. 没有对照或没有全部对照的上位规划：市规划：没有儿童规划。',
        '4. 《甲规划》的下列指标机器判断不了高低，或者上位规划没有写成数，请人工核对：甲率（范围不同）；乙率（草案没有）。',
      ],
    );
  });
  it('says what is let stand, and why', () => {
    const waived = [{ message: '乙率弱于上位规划', reason: '省里已经同意' }];
    const plan = { title: '甲规划', read: 1, unread: [], uppers: [], domains: [], comparison: [], lost: [], open: [], verdicts: [] };
    const words = memoPaper([{ ...file('a.txt', '甲'), plans: [plan], waived }], context).map((block) =>
      'words' in block ? block.words : '',
    );
    assert.ok(words.includes('2. 已经通过、没有列为意见的：乙率弱于上位规划。理由：省里已经同意。'), words.join('\n'));
  });
  it('ends with what is only for information, what is to be done and what is attached', () => {
    const hint = finding('甲乙', '甲', { severity: 'hint', message: '可以写得更短' });
    const one = file('a.txt', '甲乙', hint);
    const placed = { ...one.findings[0]!, locator: { ...one.findings[0]!.locator, domain: '妇女与健康', item: 2 } };
    const words = memoPaper([{ ...one, findings: [placed] }], context).map((block) => ('words' in block ? block.words : ''));
    assert.deepEqual(words.slice(1), [
      '对a.txt进行了校核（没有可对照的上位规划）。没有意见。',
      '一、供参考',
      '1. 妇女与健康第2条“甲乙”：可以写得更短。',
      '审查人：　　　　　　　　　　年　　月　　日',
    ]);
    assert.deepEqual(lines.slice(-4, -2), [
      '请研究修改，并将采纳情况连同修改稿一并反馈。',
      '附件：《青禾县妇女发展规划（2021—2025年）》与上位规划指标对照表',
    ]);
  });
  it('has the comparison as an annex without empty columns', () => {
    const table = paper.at(-1)!;
    assert.ok(table.set === 'table');
    assert.deepEqual(table.rows[0], ['领域', '指标', '云岫市妇女发展规划', '青禾县妇女发展规划', '比较', '说明']);
  });
  it('is Markdown whose marks are only its own', () =>
    assert.match(
      reportText(memo, [file('a*b.txt', '甲', finding('甲', '甲', { message: '<b>_x_' }))], context),
      /a\\\*b\.txt[^]*\\<b\\>\\_x\\_/,
    ));
});

describe('a memo', () =>
  it('tells what could not be read', () =>
    assert.equal(reportText(memo, [], { ...context, failures: [{ where: '坏.docx', message: '读不了' }] }), '坏.docx：读不了\n')));

describe('markdown', () => {
  it('counts by file, tells the findings, folds those of wording, and what could not be read', () => {
    const out = reportText(markdown, [report], { ...context, failures: [{ where: '坏.docx', message: '读不了' }] });
    assert.match(out, /\| `草案\.txt` \| \d+ \| \d+ \|/);
    assert.match(out, /- \*\*错误\*\* 女村医占比弱于上位规划[^]*`草案\.txt:13` 妇女与健康 主要目标 第1条：女村医占比达到40%/);
    assert.match(out, /<details><summary>.*\(8\)<\/summary>/);
    assert.match(out, /`坏\.docx`：读不了/);
  });
  it('has the name of a file on its line, whatever is in it', () => {
    const out = reportText(markdown, [], { ...context, failures: [{ where: '坏\n\n<img src=x>\r`.txt', message: '读不了' }] });
    assert.match(out, /^- .*`坏 <img src=x> '\.txt`：读不了$/m);
  });
});
