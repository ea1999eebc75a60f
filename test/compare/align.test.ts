import { strict as assert } from 'node:assert';
import { alignmentOf, differencesOf, differenceSpan, SentenceIndex, sentencesFor, wordsOf } from '../../server/compare/align';
import { flowOf, type Flow } from '../../server/plan/flow';

const flow = (text: string): Flow => flowOf(text, [{ start: 0, end: text.length }]);
const sentences = (text: string, from = 0) => sentencesFor([flow(text)], from);
/** A sentence of a text that no index holds. */
const alone = (text: string) => ({ flow: flow(text), text: -1, words: wordsOf(flow(text).text) });
const differences = (model: string, own: string) => differencesOf(alignmentOf(alone(own), alone(model)));
const drill = '增强妇女应对地震火灾踩踏的自救互救能力';
const web = '完善县乡村三级妇女健康服务网络和机制';

describe('sentencesFor', () => {
  it('splits at every closing mark, and leaves the mark out', () => {
    assert.deepEqual(
      sentences(`${drill}。${web}；${drill}！${web}？${drill}`).map((s) => s.flow.text),
      [drill, web, drill, web, drill],
    );
  });
  it('drops sentences shorter than twelve characters', () => {
    assert.deepEqual(
      sentences(`落实责任。${drill}。`).map((s) => s.flow.text),
      [drill],
    );
    assert.deepEqual(
      ['一二三四五六七八九十甲', '一二三四五六七八九十甲乙'].map((text) => sentences(text).length),
      [0, 1],
    );
  });
  it('keeps the text that they come from and where they stand there', () => {
    const [first] = sentences(`落实责任。\n${drill}。`, 3);
    assert.equal(first!.text, 3);
    assert.equal(first!.flow.at[0], 6);
  });
});

describe('SentenceIndex', () => {
  const index = new SentenceIndex([...sentences(`${web}。`), ...sentences(`${drill}。`, 1)]);
  it('finds the sentence that shares most', () => assert.equal(index.modelOf(alone(drill.replace('火灾', '洪水')))?.text, 1));
  it('finds none for a sentence that shares little', () => {
    assert.equal(index.modelOf(alone('支持青禾县妇女创办家庭农场和合作社')), undefined);
    assert.equal(index.modelOf(alone('增强妇女应对困难和风险挑战的信心与本领')), undefined);
  });
  it('does not find the sentence itself', () => {
    const [own] = sentences(`${drill}。`);
    const single = new SentenceIndex([own!]);
    assert.equal(single.modelOf({ ...own!, text: 9 }), own);
    assert.equal(single.modelOf(own!), undefined);
  });
  it('prefers the first of equals', () => {
    const two = new SentenceIndex([...sentences(drill, 4), ...sentences(drill, 5)]);
    assert.equal(two.modelOf(alone(drill))?.text, 4);
  });
  it('finds none for an empty or short text', () =>
    assert.deepEqual(
      ['', '增强'].map((text) => index.modelOf(alone(text))),
      [undefined, undefined],
    ));
});

describe('differencesOf', () => {
  it('is empty for the same sentence', () => assert.deepEqual(differences(drill, drill), []));
  it('gives words changed, left out and put in, with what stands around', () => {
    const [changed, ...others] = differences(drill, drill.replace('灾', '宅'));
    assert.deepEqual(others, []);
    assert.deepEqual(changed, { model: '灾', own: '宅', before: '增强妇女应对地震火', after: '踩踏的自救互救能力', from: 9, to: 10 });
    assert.deepEqual(differences(drill, drill.replace('地震', '')), [
      { model: '地震', own: '', before: '增强妇女应对', after: '火灾踩踏的自救互救能力', from: 6, to: 6 },
    ]);
    assert.deepEqual(
      differences(drill, drill.replace('地震', '地震洪水')).map(({ model, own, from, to }) => [model, own, from, to]),
      [['', '洪水', 8, 10]],
    );
  });
  it('gives several in order, each with the words up to the next', () => {
    assert.deepEqual(
      differences(drill, drill.replace('灾', '宅').replace('能力', '本领')).map(({ model, own, before, after }) => [
        model,
        own,
        before,
        after,
      ]),
      [
        ['灾', '宅', '增强妇女应对地震火', '踩踏的自救互救'],
        ['能力', '本领', '踩踏的自救互救', ''],
      ],
    );
  });
  it('gives one at the beginning', () =>
    assert.deepEqual(
      differences(drill, drill.replace('增强', '提升')).map(({ before, from, to }) => [before, from, to]),
      [['', 0, 2]],
    ));
});

describe('differenceSpan', () => {
  const marked = (own: string) => {
    const { start, end } = differenceSpan(flow(own), differences(drill, own)[0]!);
    return own.slice(start, end);
  };
  it('covers the draft’s words', () => assert.equal(marked(drill.replace('灾', '宅')), '宅'));
  it('covers the characters around a gap', () => {
    assert.equal(marked(drill.replace('地震', '')), '对火');
    assert.equal(marked(drill.replace('增强', '')), '妇');
    assert.equal(marked(drill.replace('能力', '')), '救');
  });
  it('goes by the original text', () => assert.equal(marked(drill.replace('火灾', '火\n 宅')), '宅'));
});
