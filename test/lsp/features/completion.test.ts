import { strict as assert } from 'node:assert';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion, inlineCompletion } from '../../../server/lsp/features/completion';
import { checked, womenPlan } from '../../support';
import { draft, upper } from '../../rules/plans';

const city = upper('孕产妇死亡率下降到12/10万以下。\n妇女健康素养水平达到30%以上。').replace(
  '策略措施',
  '责任单位：县卫生健康局、县妇联\n策略措施',
);

/** What is offered at | and the line it gives. */
function offered(marked: string, uppers: readonly string[] = [city]): string[] {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  // What stands below the line, which no completion changes.
  const below = text.length - `${text}\n`.indexOf('\n', offset);
  const file = checked(text, uppers);
  return completion(file, offset).map((item) => {
    const after = TextDocument.applyEdits(file.document, [item.textEdit as { range: never; newText: string }]);
    const line = after.slice(text.lastIndexOf('\n', offset - 1) + 1, after.length - below);
    return `${item.label} → ${line.replaceAll('\n', '⏎')}`;
  });
}

describe('completion', () => {
  it('offers in the goals what the plan above has and this one lacks, and the next number', () => {
    const text = draft('孕产妇死亡率下降到12/10万以下。').replace('策略', '|\n策略');
    assert.deepEqual(offered(text), ['妇女健康素养水平 ≥30% → 2.妇女健康素养水平达到30%以上。', '2. → 2.']);
  });
  it('goes on from a number or the first words', () => {
    const text = (typed: string) => draft('孕产妇死亡率下降到12/10万以下。').replace('策略', `${typed}|\n策略`);
    assert.deepEqual(offered(text('2.')), ['妇女健康素养水平 ≥30% → 2.妇女健康素养水平达到30%以上。']);
    assert.deepEqual(offered(text('2.妇女健')), ['妇女健康素养水平 ≥30% → 2.妇女健康素养水平达到30%以上。']);
    assert.deepEqual(offered(text('2.生计')), []);
  });
  it('offers the next number among the measures', () => assert.deepEqual(offered(`${draft('妇女更加健康。')}|`), ['2. → 2.']));
  it('offers titles in 《', () => {
    assert.deepEqual(
      offered(draft('落实《云岫|要求。')),
      ['云岫市妇女发展规划（2021—2030年） → 落实《云岫市妇女发展规划（2021—2030年）》要求。'].map((one) => one.replace('→ ', '→ 1.')),
    );
    assert.ok(offered(draft('落实《反家庭|》要求。')).includes('中华人民共和国反家庭暴力法 → 1.落实《中华人民共和国反家庭暴力法》要求。'));
  });
  it('offers departments after 责任单位', () => {
    assert.deepEqual(offered(`${draft('妇女更加健康。')}责任单位：县妇|`), ['县妇联 → 责任单位：县妇联']);
  });
  it('offers the domains that are missing, in order, whole', () => {
    const plan = womenPlan();
    const lacking = plan.slice(0, plan.indexOf('（七）')) + '（七）|\n三、组织实施\n';
    const found = offered(lacking, []);
    assert.deepEqual(
      found.map((one) => one.split(' → ')[0]),
      ['妇女与环境', '妇女与法律'],
    );
    assert.match(found[0]!, /→ （七）妇女与环境⏎主要目标：⏎1\.⏎策略措施：⏎1\.$/);
  });
  it('keeps the number that is typed, and the labels that stand below', () => {
    const plan = womenPlan();
    const bare = (typed: string) => offered(plan.replace('（二）妇女与教育', typed), [])[0]!;
    for (const typed of ['（二）|', '（|']) assert.match(bare(typed), /^妇女与教育 → （二）妇女与教育$/, typed);
    const lacking = plan.slice(0, plan.indexOf('（二）妇女')) + '（二）|\n' + plan.slice(plan.indexOf('（三）妇女'));
    assert.match(offered(lacking, [])[0]!, /^妇女与教育 → （二）妇女与教育⏎主要目标：/);
  });
  it('changes no line that goes on behind the cursor', () => {
    const goal = draft('孕产妇死亡率下降到12/10万以下。').replace('策略', '2.妇女健|，家庭和睦。\n策略');
    assert.deepEqual(offered(goal), []);
    assert.deepEqual(
      offered(draft('落实《云岫|市妇女发展规划（2021—2025年）》要求。')).map((one) => one.split('→ ')[1]),
      ['1.落实《云岫市妇女发展规划（2021—2030年）》要求。'],
    );
  });
  it('offers no department twice', () => {
    assert.deepEqual(offered(`${draft('妇女更加健康。')}责任单位：县妇联、|`), ['县卫生健康局 → 责任单位：县妇联、县卫生健康局']);
    assert.deepEqual(offered(`${draft('妇女更加健康。')}责任单位：县卫|生健康局、县妇联`), [
      '县卫生健康局 → 责任单位：县卫生健康局、县妇联',
    ]);
    assert.deepEqual(offered(`${draft('妇女更加健康。')}责任单位：|县妇联`), []);
  });
  it('offers set terms', () => assert.deepEqual(offered(draft('申请人身安|')), ['人身安全保护令 → 1.申请人身安全保护令']));
  it('offers nothing in plain text', () => assert.deepEqual(offered(draft('妇女更加健康，家庭更加|')), []));
});

describe('inline completion', () => {
  /** The line after it, for each that is shown at |. */
  function shown(marked: string): string[] {
    const offset = marked.indexOf('|');
    const file = checked(marked.replace('|', ''), [city]);
    return inlineCompletion(file, offset).map(({ insertText, range }) => {
      const after = TextDocument.applyEdits(file.document, [{ range: range!, newText: insertText as string }]);
      return after.slice(after.lastIndexOf('\n', offset - 1) + 1).split('\n')[0]!;
    });
  }
  const goals = (typed: string) => draft('孕产妇死亡率下降到12/10万以下。').replace('策略', `${typed}\n策略`);

  it('goes on with the next goal of the plan above, from nothing, its number or its first words', () => {
    for (const typed of ['|', '2.|', '2.妇女健|']) assert.deepEqual(shown(goals(typed)), ['2.妇女健康素养水平达到30%以上。'], typed);
  });
  it('shows nothing where other words are typed, where words follow, and among measures', () => {
    for (const typed of ['2.生计|', '2.|素养', '2.健康素养|']) assert.deepEqual(shown(goals(typed)), [], typed);
    assert.deepEqual(shown(`${draft('妇女更加健康。')}|`), []);
  });
});
