import { strict as assert } from 'node:assert';
import picocolors from 'picocolors';
import { stylish } from '../../server/reports/stylish';
import type { FileReport } from '../../server/reports/file-report';
import { reportText } from '../../server/reports/report';
import { context, file, finding, pagedFile, related } from './files';

const text = '青禾县\n女村医占比达到40%。';
const report = (...files: FileReport[]) => reportText(stylish, files, context);

describe('stylish', () => {
  it('reads well without colours', () => {
    assert.equal(
      report(
        file(
          'drafts/草案.txt',
          text,
          finding(text, '青禾县', { rule: 'missing-part', severity: 'hint', message: '缺少“监测评估”部分' }),
          finding(text, '40%', { related }),
        ),
      ),
      [
        'drafts/草案.txt',
        '【目标】',
        'drafts/草案.txt:2:8  错误  女村医占比弱于上位规划  weaker-target',
        '    女村医占比达到40%。',
        '                  ^^^',
        '    ↳ 云岫市妇女发展规划：女村医占比达到45%以上  upper/市.txt:2',
        'drafts/草案.txt:1:1  参考  缺少“监测评估”部分  missing-part',
        '',
        '✖ 1 个文件：1 个错误，0 个警告，0 个提示，1 个参考',
        '',
      ].join('\n'),
    );
  });
  it('gives the page and the words where lines are nowhere to be seen', () =>
    assert.match(
      report(pagedFile('草案.pdf', text, finding(text, '40%', { related }))),
      /\n草案.pdf:2 {2}错误 {2}女村医占比弱于上位规划 {2}weaker-target\n {4}第2页：“女村医占比达到40%”\n {4}↳ 云岫市/,
    ));
  it('tells what is promised before wording, and wording of one kind together', () => {
    const lines = `一：二\n${'甲:乙\n'.repeat(4)}`;
    const at = (start: number) =>
      finding(lines, '一', { span: { start, end: start + 1 }, rule: 'half-width-punctuation', category: 'text', message: '半角' });
    const out = report(file('a.txt', lines, ...[5, 9, 13, 17].map(at), finding(lines, '一', { category: 'structure' })));
    assert.match(
      out,
      /【结构】\na\.txt:1:1[^]*【文字】\na\.txt:2:2 [^\n]*共 4 处：半角 {2}half-width-punctuation\n {4}还在第 3、4、5 行\n\n/,
    );
  });
  it('shows what the line says when it is mended, or what is put in', () => {
    const fix = (start: number, end: number, words: string) => ({ fix: { edits: [{ span: { start, end }, text: words }], safe: true } });
    const value = text.indexOf('40%');
    const out = report(
      file('a.txt', text, finding(text, '40%', fix(value, value + 3, '45%')), finding(text, '青禾县', fix(3, 3, '\n一、总体要求\n'))),
    );
    assert.match(out, /→ 女村医占比达到45%。\n[^]*→ 一、总体要求\n/);
  });
  it('shows of a long paragraph the sentences that are mended', () => {
    const long = `1.${'健全工作制度。'.repeat(6)}向妇儿工委办报告；${'加强宣传引导。'.repeat(6)}提高信心`;
    const suggested = (words: string, by: string) => {
      const start = long.indexOf(words);
      const fix = { edits: [{ span: { start, end: start + words.length }, text: by }], safe: true };
      return file('a.txt', long, finding(long, words, { fix })).findings[0]!.suggestion;
    };
    assert.equal(suggested('委办', '委办公室'), '向妇儿工委办公室报告；');
    assert.equal(suggested('信心', '信心。'), '提高信心。');
    assert.equal(suggested('1.', '2.'), '2.健全工作制度。');
    assert.equal(suggested('报告；', '报告。'), '向妇儿工委办报告。');
  });
  it('shows a paragraph that is joined again whole', () => {
    const broken = '建立家长\n学校。\n后文。';
    const fix = { edits: [{ span: { start: 4, end: 5 }, text: '' }], safe: true };
    assert.equal(file('a.txt', broken, finding(broken, '家长', { fix })).findings[0]!.suggestion, '建立家长学校。');
  });
  it('mends in a suggestion all that is wrong with the sentence', () => {
    const broken = '90%的社区建立家长\n学校，做到网络帐号实名。\n后文。';
    const edit = (words: string, by: string) => {
      const start = broken.indexOf(words);
      return { edits: [{ span: { start, end: start + words.length }, text: by }], safe: true };
    };
    const fixes = [edit('90', '95'), edit('\n', ''), edit('帐号', '账号'), edit('后文', '下文')];
    const { findings } = file('a.txt', broken, ...fixes.map((fix) => finding(broken, '家', { fix })));
    const mended = '95%的社区建立家长学校，做到网络账号实名。';
    assert.deepEqual(
      findings.map(({ suggestion }) => suggestion),
      [mended, mended, mended, '下文。'],
    );
  });
  it('says of folded findings what each is, once', () => {
    const lines = '甲\n乙\n丙\n丁\n';
    const term = (words: string, message: string) => finding(lines, words, { rule: 'term', category: 'text', message });
    const out = report(file('a.txt', lines, term('甲', '误'), term('乙', '错'), term('丙', '误'), term('丁', '误')));
    assert.match(out, /固定用语误写，共 4 处：误 {2}term\n {4}第 2 行：错\n {4}还在第 3、4 行\n/);
  });
  it('sums up how a plan stands to those above it', () => {
    const plan = { title: '甲规划', read: 1, unread: [], lost: [], open: [], domains: [], comparison: [] };
    const summed = {
      ...file('a.txt', text),
      plans: [{ ...plan, uppers: ['乙规划', '丙规划'], verdicts: ['weaker', 'equal', 'weaker'] as const }],
    };
    assert.match(report(summed), /\n {2}甲规划，对照乙规划、丙规划：弱于上位 2，持平 1\n$/);
    assert.match(report({ ...summed, plans: [{ ...plan, uppers: [], verdicts: [] }] }), /\n {2}甲规划：没有可对照的上位规划\n$/);
  });
  it('says that all is well in one line', () =>
    assert.equal(report(file('a.txt', text)), '✔ 1 个文件：0 个错误，0 个警告，0 个提示，0 个参考\n'));
  it('leaves out files without findings, and counts them', () => {
    const out = report(file('a.txt', text), file('b.txt', text, finding(text, '40%')));
    assert.doesNotMatch(out, /a\.txt/);
    assert.match(out, /^b\.txt\n[^]*✖ 2 个文件/);
  });
  it('speaks English', () => {
    const out = reportText(stylish, [file('a.txt', text, finding(text, '40%', { severity: 'warning' }))], { ...context, locale: 'en' });
    assert.match(out, /2:8 {2}warning /);
    assert.match(out, /1 files: 0 errors, 1 warnings/);
  });
  it('adds nothing but escapes with colours', () => {
    const files = [file('a.txt', text, finding(text, '40%', { related }))];
    const coloured = reportText(stylish, files, { ...context, colors: picocolors.createColors(true) });
    assert.notEqual(coloured, reportText(stylish, files, context));
    assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), reportText(stylish, files, context));
  });
});
