import { strict as assert } from 'node:assert';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SnippetTextEdit } from 'vscode-languageserver-types';
import { codeActions, FIX_ALL } from '../../../server/lsp/features/code-actions';
import { rangeOf } from '../../../server/lsp/document';
import { checked, womenPlan } from '../../support';
import { draft, upper } from '../../rules/plans';

/** The titles of what is offered on some words, and the text after each. */
function offered(
  text: string,
  words: string,
  { uppers = [], only }: { uppers?: readonly string[]; only?: readonly string[] } = {},
): Record<string, string> {
  const file = checked(text, uppers);
  const start = text.indexOf(words);
  const found = codeActions(file, { range: rangeOf(file.document, { start, end: start + words.length }), only });
  return Object.fromEntries(
    found.map(({ title, edit }) => [title, TextDocument.applyEdits(file.document, edit!.changes![file.document.uri]!)]),
  );
}
const FIX = { only: ['quickfix'] };

describe('code actions', () => {
  it('say what the fix of a finding does', () => {
    const text = draft('提高健康水平,保持。');
    assert.deepEqual(offered(text, '平,保', FIX), { '改为“，”': text.replace(',', '，') });
    assert.deepEqual(Object.keys(offered(draft('根据《青禾县规划》、《云岫市规划》。'), '》、《', FIX)), ['删去“、”']);
  });
  it('mend all alike', () => {
    const text = draft('提高健康水平,保持,稳定。');
    assert.equal(offered(text, '平,保', FIX)['修正全文这类问题（2 处）'], text.replaceAll(',', '，'));
  });
  it('carry the diagnostic that they mend', () => {
    const file = checked(draft('提高健康水平,保持。'));
    const [finding] = file.findings.filter(({ rule }) => rule === 'half-width-punctuation');
    const range = rangeOf(file.document, finding!.span);
    const [first] = codeActions(file, {
      range,
      known: [
        { range, code: finding!.rule, message: finding!.message },
        { range, code: 'other', message: '' },
      ],
    });
    assert.deepEqual([first!.diagnostics!.map(({ code }) => code), first!.isPreferred], [['half-width-punctuation'], true]);
  });
  it('mend a list once, however many of its markers are wrong', () => {
    const text = womenPlan({ 妇女与健康: ['女村医占比达到45%。'] }) + '一、\n'.repeat(300);
    const file = checked(text);
    const whole = rangeOf(file.document, { start: 0, end: text.length });
    const known = file.findings.map(({ rule, span, message }) => ({ range: rangeOf(file.document, span), code: rule, message }));
    const found = codeActions(file, { range: whole, known, ...FIX });
    const long = found.filter(({ edit }) => edit!.changes![file.document.uri]!.length > 90);
    assert.ok(long.length < 3, `${long.length}`);
    assert.ok(long.some(({ diagnostics }) => diagnostics!.length > 90));
  });
  it('raise a weaker target to the higher-level value', () => {
    const text = draft('孕产妇死亡率下降到14/10万以下。');
    assert.deepEqual(offered(text, '14', { ...FIX, uppers: [upper('孕产妇死亡率下降到12/10万以下。')] }), {
      '改为“12”': text.replace('14', '12'),
    });
  });
  it('leave the cursor where the new lines end, in an editor that takes snippets', () => {
    const plan = womenPlan();
    const text = plan.slice(0, plan.indexOf('（八）')) + plan.slice(plan.indexOf('三、'));
    const file = checked(text);
    const [finding] = file.findings.filter(({ rule }) => rule === 'missing-domain');
    const range = rangeOf(file.document, finding!.span);
    const inserted = (snippets: boolean) =>
      codeActions(file, { range, ...FIX, snippets }).find(({ title }) => title.includes('妇女与法律'))!.edit!;
    const plain = inserted(false).changes![file.document.uri]![0]!;
    const [{ edits }] = inserted(true).documentChanges as unknown as [{ edits: SnippetTextEdit[] }];
    assert.match(plain.newText, /（八）妇女与法律\n.*\n1\.\n.*\n1\.$/);
    assert.deepEqual(edits[0], { range: plain.range, snippet: { kind: 'snippet', value: `${plain.newText}$0` } });
  });
  it('mend all that is safe, and only that', () => {
    const text = draft('提高健康水平,保持。\n本方案长期有效。');
    assert.deepEqual(offered(text, '青禾', { only: [FIX_ALL] }), { '修正全文能稳妥修正的问题（1 处）': text.replace(',', '，') });
    assert.deepEqual(offered(draft('提高健康水平。'), '青禾', { only: ['source'] }), {});
  });
  it('begin with the whole list on a marker after which others are wrong, too, else with the number', () => {
    const text = draft('甲事项得到落实。\n乙事项得到落实。\n丙事项得到落实。').replace('2.乙', '4.乙').replace('3.丙', '6.丙');
    const file = checked(text);
    const [finding] = file.findings.filter(({ rule }) => rule === 'numbering-sequence');
    const range = rangeOf(file.document, finding!.span);
    const found = codeActions(file, { range, known: [{ range, code: finding!.rule, message: finding!.message }] });
    assert.ok(Object.keys(offered(text.replace('6.丙', '3.丙'), '4.乙', FIX))[0] === '改为“2.”');
    assert.deepEqual(
      found.slice(0, 1).map(({ title, kind, diagnostics }) => [title, kind, diagnostics?.length]),
      [['重排这一列的序号', 'quickfix', 1]],
    );
  });
  it('offer to renumber the plan only beside what is wrong, or where it is asked for', () => {
    const text = `${draft('甲事项得到落实。')}（四）妇女与教育\n主要目标：\n1.丁。\n`;
    assert.ok(!Object.keys(offered(text, '甲事项')).includes('重排全文的序号'));
    assert.ok(Object.keys(offered(text, '甲事项', { only: ['refactor'] })).includes('重排全文的序号'));
  });
  it('renumber the list, the section, the plan', () => {
    const text = `${draft('甲事项得到落实。\n乙事项得到落实。', { measure: '丙措施。' }).replace('2.乙', '3.乙').replace('1.丙', '2.丙')}（三）妇女与教育\n主要目标：\n1.丁。\n`;
    assert.deepEqual(offered(text, '3.乙', { only: ['refactor'] }), {
      重排这一列的序号: text.replace('3.乙', '2.乙'),
      重排这一节的序号: text.replace('3.乙', '2.乙').replace('2.丙', '1.丙'),
      重排全文的序号: text.replace('3.乙', '2.乙').replace('2.丙', '1.丙').replace('（三）', '（二）'),
    });
    assert.deepEqual(offered(womenPlan(), '（一）妇女', { only: ['refactor'] }), {});
  });
  it('let a finding stand where there is a place to note it', () => {
    const file = { ...checked(draft('加强管理，提高健康水平,保持。')), waiversUri: 'file:///planlint.waivers.yaml' };
    const at = file.document.positionAt(file.document.getText().indexOf(','));
    const range = { start: at, end: at };
    const commands = codeActions(file, { range, mayWaive: true }).flatMap(({ command }) => command?.arguments ?? []);
    const about = { uri: 'file:///draft.txt', rule: 'half-width-punctuation' };
    assert.deepEqual(commands, [{ ...about, text: '提高健康水平，保持' }, about]);
    assert.deepEqual(
      codeActions(file, { range }).filter(({ command }) => command),
      [],
    );
  });
  it('offer nothing where nothing is wrong', () => assert.deepEqual(offered(draft('妇女更加健康。'), '更加'), {}));
});
