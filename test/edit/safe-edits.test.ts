import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { safeEdits } from '../../server/edit/safe-edits';
import type { Finding } from '../../server/check/finding';
import { applyEdits, findingsOf, projectFile } from '../support';

const text =
  '青禾县妇女发展规划\n（2021-2025年）\n前言\n根据《青禾县规划（2021—2025）年》、“两纲”制定。\n一、发展领域\n（一）妇女与健康\n主要目标：\n1.提高65％以上,保持９５%。\n2.达到96％。\n2.达到97％。\n';
const fixAll = (source: string) => applyEdits(source, safeEdits(findingsOf(source)));
const targets = (found: readonly Finding[]) => found.filter(({ category }) => category === 'target').map(({ message }) => message);

describe('safe fixes', () => {
  it('mend marks, digits and numbers together', () =>
    assert.equal(
      fixAll(text),
      text
        .replace('2021-2025', '2021—2025')
        .replace('2021—2025）年', '2021—2025年）')
        .replace(',', '，')
        .replace('９５%', '95％')
        .replace('2.达到97', '3.达到97'),
    ));
  it('are as good as none when there is nothing to mend', () => assert.equal(fixAll(fixAll(text)), fixAll(text)));
  it('leave a choice to the drafter', () => {
    const kind = findingsOf(text.replace('制定', '制定本方案')).filter(({ rule }) => rule === 'document-kind');
    assert.deepEqual([kind.map(({ fix }) => fix?.edits.length), safeEdits(kind)], [[1], []]);
  });
  it('take the first of two that touch one place', () => {
    const finding = (start: number, end: number, words: string) =>
      ({ fix: { safe: true, edits: [{ span: { start, end }, text: words }] } }) as unknown as Finding;
    assert.equal(applyEdits('abcdef', safeEdits([finding(2, 4, 'X'), finding(0, 3, 'Y'), finding(5, 6, 'Z')])), 'YdeZ');
  });
  it('fit between the edits of one that reaches far, which is taken whole or not at all', () => {
    const fixing = (...edits: readonly (readonly [number, number, string])[]) =>
      ({ fix: { safe: true, edits: edits.map(([start, end, words]) => ({ span: { start, end }, text: words })) } }) as unknown as Finding;
    const far = fixing([5, 6, 'F'], [0, 1, 'A']);
    assert.equal(applyEdits('abcdef', safeEdits([far, fixing([2, 3, 'C'])])), 'AbCdeF');
    assert.equal(applyEdits('abcdef', safeEdits([fixing([0, 1, 'X']), far])), 'Xbcdef');
  });
  for (const name of ['青禾县妇女发展规划', '青禾县儿童发展规划']) {
    const draft = projectFile(`examples/drafts/${name}.plan.txt`);
    it(`on ${name}: twice is once, and no finding about a target comes or goes`, () => {
      const once = fixAll(draft);
      assert.notEqual(once, draft);
      assert.equal(fixAll(once), once);
      assert.deepEqual(targets(findingsOf(once)), targets(findingsOf(draft)));
    });
    it(`on ${name} cut at any place settle within two rounds`, () =>
      fc.assert(
        fc.property(fc.nat(draft.length), fc.nat(draft.length), (from, length) => {
          const twice = fixAll(fixAll(draft.slice(from, from + length)));
          assert.equal(fixAll(twice), twice);
        }),
        { numRuns: 30 },
      ));
  }
});
