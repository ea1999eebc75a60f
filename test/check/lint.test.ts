/** The one way in is total: whatever the text, analysing and linting it ends in findings that lie in it. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { hover } from '../../server/lsp/features/hover';
import { check as checkText } from '../../server/check/check';
import { lint } from '../../server/check/lint';
import { analyse } from '../../server/analysis/analyse';
import { readUpper } from '../../server/analysis/read-upper';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { findingsOf, projectFile, womenPlan } from '../support';

const uppers = [
  readUpper(
    'file:///市.txt',
    womenPlan({ 妇女与健康: ['孕产妇死亡率下降到12/10万以下。', '妇女健康素养水平达到30%以上。'] }).replaceAll('青禾县', '云岫市'),
  ),
];
const draft = projectFile('examples/drafts/青禾县儿童发展规划.plan.txt');

/** A plan with pieces cut out, moved and put in. */
const damaged = fc
  .array(
    fc.tuple(
      fc.nat(draft.length),
      fc.nat(40),
      fc.constantFrom('', '1.', '（一）', '主要目标：', '《', '”', '95%', '妇女与健康', '\n', '\f', '（以下简称X）', 'XX', '以…为统领。'),
    ),
    { maxLength: 12 },
  )
  .map((edits) => edits.reduce((text, [at, length, words]) => text.slice(0, at) + words + text.slice(at + length), draft));

function check(text: string): void {
  const read = checkText(text, { template: undefined, uppers, rules: {}, waivers: [] }, { locale: 'zh', today: '2026-01-01' });
  const { findings } = read;
  for (const { span, rule } of findings) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, rule);
  const told = findings.map(({ rule, span, message }) => `${rule} ${span.start} ${span.end} ${message}`);
  assert.equal(new Set(told).size, told.length, 'none is told twice');
  if (text.trim())
    assert.deepEqual(
      told.filter((_, i) => findings[i]!.span.start === findings[i]!.span.end),
      [],
      'none is of no words',
    );
  const document = TextDocument.create('file:///x.txt', 'development-plan', 1, text);
  for (const { span } of findings.slice(0, 3)) hover({ ...read, document, uppers: new Map(), locale: 'zh' }, span.start);
}

describe('a higher-level plan of later years', () => {
  const later = readUpper(
    'file:///later.txt',
    womenPlan({ 妇女与健康: ['女村医占比达到45%以上。'] })
      .replaceAll('青禾县', '云岫市')
      .replace('（2021—2025年）', '（2026—2030年）')
      .replace('（八）妇女与法律', '（八）妇女与绿色发展'),
  );
  it('is compared with, but nothing is owed to it', () => {
    const text = womenPlan({ 妇女与健康: ['女村医人数稳步增加。'] });
    const rules = lint(analyse(text, { template: undefined, uppers: [later] }), {}, 'zh').map(({ rule }) => rule);
    assert.deepEqual(
      rules.filter((rule) => /^missing|^unquantified/.test(rule)),
      [],
    );
    assert.deepEqual(
      lint(analyse(text.replaceAll('2021—2025', '2026—2030'), { template: undefined, uppers: [later] }), {}, 'zh')
        .filter(({ rule }) => /^missing/.test(rule))
        .map(({ rule }) => rule)
        .sort(),
      ['missing-domain', 'missing-target'],
    );
  });
});

describe('lint', () => {
  it('names what has no name yet by its marker', () => {
    const nameless = womenPlan()
      .replace('（一）妇女与健康', '（一）')
      .replace(/策略措施：\n(?:\d.*\n)+/, '策略措施：\n')
      .replace('（二）妇女与教育', '（四）');
    const said = findingsOf(nameless).map(({ message }) => message);
    assert.deepEqual(
      said.filter((words) => /“”|（）/.test(words)),
      [],
    );
    assert.ok(said.includes('“（一）”的“策略措施”下没有内容'), said.join('\n'));
  });
  it('tells the same of a clause once, however many values it has', () =>
    check(draft.replace(/(?<=儿童保健的医生。\n)[^]*?(?=3\.0‰)/, '95%至')));
  it('bears with a place that has signs in its name', () => check(draft.replaceAll('青禾县', '**县').replace('法治', '法治（')));
  it('is total on arbitrary strings', () => fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), check), { numRuns: 300 }));
  it('is total on damaged plans, and every finding lies in the text', () => fc.assert(fc.property(damaged, check), { numRuns: 60 }));
});
