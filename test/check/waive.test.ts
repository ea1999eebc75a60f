import { strict as assert } from 'node:assert';
import * as yaml from '../../server/project/yaml';
import { waive, wordsFor } from '../../server/check/waive';
import { readWaivers, withWaiver, type Waiver } from '../../server/project/waivers';
import { say } from '../../server/base/messages';
import { findingsOf, womenPlan } from '../support';
import { draft } from '../rules/plans';

const text = draft('加强管理，提高健康水平,保持稳定。\n提高能力,保持活力。');
const waiver: Waiver = { rule: 'half-width-punctuation', text: '提高健康水平，保持稳定', reason: '引文如此' };
const left = (source: string, waivers: readonly Waiver[], today = '2026-01-01') =>
  waive(
    source,
    findingsOf(source).filter(({ rule }) => rule === 'half-width-punctuation'),
    waivers,
    today,
  ).findings.length;

describe('waivers', () => {
  it('let the finding in their words stand, and no other', () =>
    assert.deepEqual([left(text, []), left(text, [waiver]), left(text, [{ ...waiver, rule: 'term' }])], [2, 1, 2]));
  it('know their words on another line, wrapped and in another width', () => {
    assert.equal(left(`\n\n${text.replace('健康水平,', '健康\n水平,')}`, [waiver]), 1);
    assert.equal(left(text, [{ ...waiver, text: '提高健康水平,保持 稳定' }]), 1);
  });
  it('tell what they let stand, and why', () =>
    assert.deepEqual(
      waive(text, findingsOf(text), [waiver], '2026-01-01').waived.map(({ rule, reason }) => [rule, reason]),
      [['half-width-punctuation', '引文如此']],
    ));
  it('end after their last day', () =>
    assert.deepEqual([left(text, [{ ...waiver, until: '2026-01-01' }]), left(text, [{ ...waiver, until: '2025-12-31' }])], [1, 2]));
  it('serve again when they are renewed', () => assert.equal(left(text, [{ ...waiver, until: '2025-12-31' }, waiver]), 1));
  it('for one missing thing let no other through', () => {
    const plan = womenPlan().replace(/（八）[^]*?(?=三、)/, '');
    const [law] = findingsOf(plan).filter(({ rule }) => rule === 'missing-domain');
    const later = findingsOf(plan.replace(/（三）[^]*?(?=（四）)/, '')).filter(({ rule }) => rule === 'missing-domain');
    const kept = waive(plan, later, [{ rule: 'missing-domain', text: wordsFor(plan, law!), reason: '本地不设' }], '2026-01-01').findings;
    assert.deepEqual(
      kept.map(({ message }) => message),
      ['缺少领域“妇女与经济”'],
    );
  });
  it('have words enough to be found again', () => {
    const plan = draft('坚持，）。');
    const [finding] = findingsOf(plan).filter(({ rule }) => rule === 'paired-marks');
    assert.ok(wordsFor(plan, finding!).length >= 4);
  });
  it('say which of them were of use', () => {
    const other = { ...waiver, text: '没有这句话' };
    assert.deepEqual([...waive(text, findingsOf(text), [waiver, other], '2026-01-01').used], [waiver]);
  });
  it('tell findings at one place apart by what they name', () => {
    const plan = womenPlan().replace(/（七）[^]*?(?=三、)/, '');
    const missing = findingsOf(plan).filter(({ rule }) => rule === 'missing-domain');
    const words = missing.map((finding) => wordsFor(plan, finding));
    assert.deepEqual(words, ['妇女与环境', '妇女与法律']);
    assert.deepEqual(waive(plan, missing, [{ rule: 'missing-domain', text: words[0]!, reason: '本地不设' }], '2026-01-01').findings, [
      missing[1],
    ]);
  });
  it('each finding of a draft is let stand by the words that are proposed for it', () => {
    const findings = findingsOf(text);
    for (const finding of findings) {
      const words = wordsFor(text, finding);
      assert.ok(
        !waive(text, [finding], [{ rule: finding.rule, text: words, reason: '试' }], '2026-01-01').findings.length,
        `${finding.rule} ${words}`,
      );
    }
  });
});

describe('planlint.waivers.yaml', () => {
  const read = (source: string) => readWaivers(yaml, source) as { waivers: Waiver[] };
  it('is written so that it reads the same', () => {
    const once = withWaiver(yaml, '', waiver)!;
    const twice = withWaiver(yaml, once, { rule: 'term', text: '“特殊”：# 学校', reason: '校名', who: '张三', date: '2026-01-31' })!;
    assert.deepEqual(
      read(twice).waivers.map(({ rule, text: words, reason, who, date }) => [rule, words, reason, who, date]),
      [
        ['half-width-punctuation', '提高健康水平，保持稳定', '引文如此', undefined, undefined],
        ['term', '“特殊”：# 学校', '校名', '张三', '2026-01-31'],
      ],
    );
    for (const old of ['# 备注\nwaivers: []\n', 'waivers: [] # 无\n', 'waivers:\n', '{}\n', '"waivers":\n', '# 只有备注\n'])
      assert.equal(read(withWaiver(yaml, old, waiver)!).waivers.length, 1, old);
    const known = '- { rule: term, text: 某某话, reason: 某因 }';
    for (const old of [`waivers:\n${known}\n`, `waivers:\n    ${known}\n`, `waivers: [${known.slice(2)}]\n`, `waivers:\n  ${known}`])
      assert.equal(read(withWaiver(yaml, old, waiver)!).waivers.length, 2, old);
    assert.match(
      withWaiver(yaml, '# 备注\nwaivers:\n  - { rule: term, text: 某某话, reason: 某因 } # 校名\n', waiver)!,
      /^# 备注\n[^]*# 校名/,
    );
    assert.equal(withWaiver(yaml, 'waivers: 无\n', waiver), undefined);
  });
  it('may be empty', () => assert.deepEqual(read('').waivers, []));
  it('names the line of a mistake', () => {
    const problems = (source: string) =>
      (readWaivers(yaml, source) as { problems: { line: number; message: Parameters<typeof say>[0] }[] }).problems.map(
        ({ line, message }) => `${line} ${say(message, 'zh')}`,
      );
    assert.deepEqual(problems('waivers:\n  - { rule: trem, text: 某话, reason: 某因 }\n'), ['2 没有“trem”这条规则（term？）']);
    assert.match(problems('waivers:\n  - { rule: term, text: 某话 }\n')[0]!, /^2 .*缺少“reason”/);
    assert.match(problems('waivers:\n  - { rule: term, text: 某话, reason: 某因, until: 明天 }\n')[0]!, /^2 “until”的值不对/);
  });
});
