import { strict as assert } from 'node:assert';
import type { MarkupContent } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configCompletion, configHover } from '../../../server/lsp/features/config';
import { configSchema, waiverSchema } from '../../../server/project/schema';

/** What is offered at “|”, and what the text is with the first of it. */
function offered(marked: string, name = 'planlint.yaml') {
  const offset = marked.indexOf('|');
  const document = TextDocument.create(`file:///${name}`, 'yaml', 1, marked.replace('|', ''));
  const items = configCompletion(document, /waivers/.test(name) ? waiverSchema : configSchema, offset);
  return {
    labels: items.map(({ label }) => label),
    with: (label: string) => TextDocument.applyEdits(document, [items.find((one) => one.label === label)!.textEdit as never]),
  };
}
const about = (marked: string): unknown => {
  const document = TextDocument.create('file:///planlint.yaml', 'yaml', 1, marked.replace('|', ''));
  const contents = configHover(document, configSchema, marked.indexOf('|'))?.contents;
  return contents ? (contents as MarkupContent).value : null;
};

describe('planlint.yaml in the editor', () => {
  it('offers its keys', () => {
    const { labels, with: taken } = offered('drafts: []\nru|\n');
    assert.deepEqual(labels, ['drafts', 'template', 'upper', 'terms', 'columns', 'rules']);
    assert.equal(taken('rules'), 'drafts: []\nrules: \n');
  });
  it('offers rules and how grave they may be', () => {
    assert.ok(offered('rules:\n  |').labels.includes('weaker-target'));
    assert.deepEqual(offered('rules:\n  # 一条\n  weaker-target: |\n').labels, ['off', 'hint', 'info', 'warning', 'error']);
    assert.equal(offered('rules:\n  weaker-target: o|\n').with('off'), 'rules:\n  weaker-target: off\n');
  });
  it('keeps the colon and the remark that are there', () => {
    assert.equal(offered('ru|: {}\n').with('rules'), 'rules: {}\n');
    assert.equal(offered('rules:\n  weaker-target: o| # 暂时\n').with('off'), 'rules:\n  weaker-target: off # 暂时\n');
  });
  it('offers bundled templates and plans, in a list wherever it begins', () => {
    assert.ok(offered('template: |').labels.includes('women-2021'));
    for (const list of ['upper:\n  - |', 'upper:\n- |', 'upper:\n  - a.txt\n  - |'])
      assert.deepEqual(offered(list).labels, ['national-women-2021', 'national-children-2021']);
  });
  it('offers nothing in remarks and below what it does not know', () =>
    assert.deepEqual([offered('# ru|').labels, offered('other:\n  |').labels, offered('drafts:\n  - |').labels], [[], [], []]));
  it('offers the parts of a waiver', () => {
    const keys = ['rule', 'text', 'reason', 'who', 'date', 'until'];
    assert.deepEqual(offered('waivers:\n  - |', 'planlint.waivers.yaml').labels, keys);
    assert.deepEqual(offered('waivers:\n  - rule: term\n    |', 'planlint.waivers.yaml').labels, keys);
    assert.ok(offered('waivers:\n  - rule: |', 'planlint.waivers.yaml').labels.includes('term'));
  });
  it('says what a key means', () => {
    assert.match(String(about('up|per:\n  - a.txt\n')), /^上位规划，级别高的在前/);
    assert.equal(about('rules:\n  weaker|-target: off\n'), '指标弱于上位规划');
    assert.deepEqual([about('rules:\n  weaker-target: o|ff\n'), about('oth|er: 1\n')], [null, null]);
  });
});
