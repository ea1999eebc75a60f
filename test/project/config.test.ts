import { strict as assert } from 'node:assert';
import * as yaml from '../../server/project/yaml';
import { message, say } from '../../server/base/messages';
import { didYouMean, readConfig, type Config } from '../../server/project/config';

function problems(text: string): string[] {
  const read = readConfig(yaml, text);
  return 'problems' in read
    ? read.problems.map(({ line, span, message: what }) => `${line} [${text.slice(span.start, span.end).trim()}] ${say(what, 'zh')}`)
    : [];
}

const configOf = (text: string) => (readConfig(yaml, text) as { config: Config }).config;

describe('planlint.yaml', () => {
  it('bears with an alias without its anchor', () => assert.match(problems('drafts: *x\n')[0] ?? '', /YAML 有误/));
  it('reads every key', () => {
    const text = [
      'drafts: ["drafts/**/*.txt"]',
      'template: women-2021',
      'upper:',
      '  - national-women-2021',
      '  - upper/省.txt',
      'terms:',
      '  - { term: 禾苗驿站, wrong: [禾苗站] }',
      'columns:',
      '  value: [省定]',
      'rules:',
      '  extra-domain: off',
      '  weaker-target: warning',
      '',
    ].join('\n');
    assert.deepEqual(configOf(text), {
      drafts: ['drafts/**/*.txt'],
      template: 'women-2021',
      upper: ['national-women-2021', 'upper/省.txt'],
      terms: [{ term: '禾苗驿站', wrong: ['禾苗站'] }],
      columns: { value: ['省定'] },
      rules: { 'extra-domain': 'off', 'weaker-target': 'warning' },
    });
  });
  it('may be empty, or nothing but a remark', () => {
    const empty = { drafts: [], template: undefined, upper: undefined, terms: [], columns: {}, rules: {} };
    assert.deepEqual(configOf(''), empty);
    assert.deepEqual(configOf('# 青禾县\n'), empty);
  });
  it('tells an empty list of higher-level plans from none', () =>
    assert.deepEqual((readConfig(yaml, 'upper: []\n') as { config: { upper: unknown } }).config.upper, []));
  it('names the line of an unknown rule and suggests the right one', () => {
    assert.deepEqual(problems('rules:\n  weaker-target: error\n  weaker-targt: off\n'), [
      '3 [weaker-targt] 没有“weaker-targt”这条规则（weaker-target？）',
    ]);
  });
  it('names the line of an unknown key and suggests the right one', () =>
    assert.deepEqual(problems('uper: []\n'), ['1 [uper] 没有“uper”这一项（upper？）']));
  it('suggests nothing far-fetched', () =>
    assert.deepEqual(problems('rules:\n  spelling: off\n'), ['2 [spelling] 没有“spelling”这条规则']));
  it('names the line of an unknown severity and lists the known', () => {
    assert.deepEqual(problems('rules:\n  weaker-target: fatal\n'), [
      '2 [fatal] “weaker-target”的值不对，应为off | hint | info | warning | error',
    ]);
  });
  it('wants lists and words where they belong', () => {
    assert.match(problems('upper: 省.txt\n')[0] ?? '', /^1 .*应为列表/);
    assert.match(problems('template: [women-2021]\n')[0] ?? '', /^1 .*应为文字/);
    assert.match(problems('terms: [禾苗驿站]\n')[0] ?? '', /^1 .*应为键值对/);
    assert.match(problems('terms: [{ term: 禾苗驿站 }]\n')[0] ?? '', /^1 .*缺少“wrong”/);
    assert.match(problems('rules: off\n')[0] ?? '', /^1 .*应为键值对/);
  });
});

describe('didYouMean', () =>
  it('is empty without a near word', () =>
    assert.deepEqual([didYouMean('uper', ['upper']), didYouMean('zzz', ['upper'])], [message('error.suggestion', 'upper'), ''])));
