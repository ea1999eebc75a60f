import { strict as assert } from 'node:assert';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeLenses } from '../../../server/lsp/features/code-lenses';
import { formatting } from '../../../server/lsp/features/formatting';
import { inlayHints } from '../../../server/lsp/features/inlay-hints';
import { selectionRanges } from '../../../server/lsp/features/selection-ranges';
import { semanticTokens, TOKEN_TYPES } from '../../../server/lsp/features/semantic-tokens';
import { checked } from '../../support';
import { draft, upper } from '../../rules/plans';

const text = draft('孕产妇死亡率下降到14/10万以下。\n妇女更加健康。');
const file = checked(text, [upper('孕产妇死亡率下降到12/10万以下。\n妇女健康素养水平达到30%以上。')]);
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe('inlay hints', () => {
  it('show after a value what the levels above say', () => {
    const [hint, ...others] = inlayHints(file, whole);
    assert.deepEqual([hint!.label, file.document.offsetAt(hint!.position), others], ['市级 12', text.indexOf('以下') + 2, []]);
  });
  it('note how the value stands to those above it, for clients that leave out what is equal', () =>
    assert.deepEqual(
      inlayHints(file, whole).map(({ data }) => data as unknown),
      ['weaker'],
    ));
  it('keep to the range', () => assert.deepEqual(inlayHints(file, { start: whole.start, end: { line: 1, character: 0 } }), []));
});

describe('code lenses', () => {
  it('count what a domain holds and lacks', () =>
    assert.deepEqual(
      codeLenses(file).map(({ command, range }) => [command!.title, range.start.line, command!.arguments]),
      [['目标 2 · 措施 1 · 弱于上位 1 · 缺 1', 3, ['file:///draft.txt', '妇女与健康']]],
    ));
  it('leave out what is not', () =>
    assert.deepEqual(
      codeLenses(checked(text)).map(({ command }) => command!.title),
      ['目标 2 · 措施 1'],
    ));
});

describe('selection ranges', () => {
  it('grow from the value to the file', () => {
    const steps: string[] = [];
    for (let step = selectionRanges(file, [file.document.positionAt(text.indexOf('14') + 1)])[0]; step; step = step.parent!)
      steps.push(file.document.getText(step.range).replace(/\n[^]*/, '…'));
    assert.deepEqual(steps, [
      '14/10万以下',
      '孕产妇死亡率下降到14/10万以下',
      '1.孕产妇死亡率下降到14/10万以下。',
      '主要目标：…',
      '（一）妇女与健康…',
      '一、发展领域…',
      '青禾县妇女发展规划…',
      '青禾县妇女发展规划…',
    ]);
  });
  it('are the file where there is nothing else', () =>
    assert.equal(selectionRanges(checked('无'), [{ line: 0, character: 0 }])[0]!.parent, undefined));
});

describe('semantic tokens', () => {
  it('mark headings, labels and values, none over a line’s end', () => {
    const { data } = semanticTokens(file);
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      [line, character] = [line + data[i]!, data[i] ? data[i + 1]! : character + data[i + 1]!];
      found.push(`${TOKEN_TYPES[data[i + 3]!]} ${text.split('\n')[line]!.substr(character, data[i + 2])}`);
    }
    assert.deepEqual(found, ['namespace 发展领域', 'class 妇女与健康', 'keyword 主要目标', 'number 14/10万以下', 'keyword 策略措施']);
  });
});

describe('formatting', () => {
  const formatted = (source: string) => TextDocument.applyEdits(checked(source).document, formatting(checked(source)));
  it('brings markers, widths and line ends into the plan’s own form', () => {
    const messy = text.replace('1.孕', '1.孕').replace('2.妇女', '2、妇女').replace('更加健康。', '更加,健康。  ');
    assert.equal(formatted(messy), text.replace('更加健康', '更加，健康'));
  });
  it('splits no line', () => {
    const runIn = draft('妇女更加健康。2.健康知识普及。');
    assert.equal(formatted(runIn), runIn);
  });
  it('changes no words and is done after once', () => {
    const slips = draft('增强法制意识,提高９０％以上。\n5岁儿童儿童。 ');
    assert.ok(formatted(slips).includes('法制意识，提高90'));
    assert.equal(formatted(formatted(slips)), formatted(slips));
  });
});
