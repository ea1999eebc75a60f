import { strict as assert } from 'node:assert';
import { flowOf, sliceFlow, spanOf } from '../../server/plan/flow';
import { unmark } from '../support';

const all = (source: string) => flowOf(source, [{ start: 0, end: source.length }]);

describe('plan/flow', () => {
  describe('folding', () => {
    const folds = (from: string, to: string) => it(`${from} → ${to}`, () => assert.equal(all(from).text, to));
    folds('９９．３％', '99.3%');
    folds('14／10万', '14/10万');
    folds('2∶3', '2:3');
    folds('85﹪', '85%');
    folds('0〜6岁', '0～6岁');
    folds('2021–2025年', '2021—2025年');
    folds('──婴儿', '——婴儿');
    folds('ＡＢｃ', 'ABc');
    folds('(一)健康,教育;环境', '（一）健康，教育；环境');
    folds('⼥童', '女童'); // a Kangxi radical, as PDF fonts leave it
    folds('国⺠', '国民'); // one that Unicode does not decompose
    folds('\uf981童', '女童'); // a compatibility ideograph
    folds('巩固率:2025年', '巩固率：2025年');
    folds('4·0‰', '4.0‰');
    folds('培训1,200名', '培训1,200名'); // the comma of a number stays
  });

  describe('white space', () => {
    it('drops line breaks, form feeds and both widths of spaces', () => assert.equal(all('孕产\r\n妇\f死　亡 率\t').text, '孕产妇死亡率'));
    it('drops byte order marks and zero-width spaces', () => assert.equal(all('\ufeff青\u200b禾').text, '青禾'));
    it('joins a number that is broken by a line end', () => assert.equal(all('14/10\n万以下').text, '14/10万以下'));
    it('joins several stretches and leaves out what lies between them', () => {
      const { text, spans } = unmark('«降至14/10»\n— 3 —\n«万以下»');
      assert.equal(flowOf(text, spans).text, '降至14/10万以下');
    });
  });

  describe('map back', () => {
    const source = '达 到\n９９．３ ％以上';
    const flow = all(source);

    it('gives one offset for each character', () => assert.equal(flow.at.length, flow.text.length));
    it('leads each character back to the one it came from', () =>
      assert.equal(flow.at.map((at) => source[at]).join(''), '达到９９．３％以上'));
    it('finds a stretch in the original, with the breaks inside it', () => {
      const { start, end } = spanOf(flow, flow.text.indexOf('99.3'), flow.text.indexOf('以上'));
      assert.equal(source.slice(start, end), '９９．３ ％');
    });
    it('finds the whole flow', () => assert.deepEqual(spanOf(flow), { start: 0, end: source.length }));
    it('keeps the map when the flow is cut', () => {
      const { start, end } = spanOf(sliceFlow(flow, 1, 3));
      assert.equal(source.slice(start, end), '到\n９');
    });
    it('gives an empty span for an empty stretch', () => assert.deepEqual(spanOf(flow, 2, 2), { start: 4, end: 4 }));
    it('gives an empty span for an empty flow', () => assert.deepEqual(spanOf({ text: '', at: [] }), { start: 0, end: 0 }));
    it('keeps halves of surrogate pairs apart and in place', () => assert.deepEqual(all('𠮷 乡').at, [0, 1, 3]));
  });
});
