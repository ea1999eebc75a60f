import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { analyse } from '../../server/analysis/analyse';
import { locatorIn } from '../../server/check/locator';
import { findingsOf, womenPlan } from '../support';
import { upper } from '../rules/plans';
import { finding } from '../reports/files';

const city = upper('孕产妇死亡率控制在12/10万以下。\n女村医占比达到45%以上。');
const plan = womenPlan({
  妇女与健康: ['妇女更加健康。', '孕产妇死亡率控制在15/10万以下，生殖健康水平提高。'],
  妇女与教育: ['女村医占比达到40%。'],
});
const surroundings = { template: undefined, uppers: [] };
const located = (text: string, rule: string) => {
  const locate = locatorIn(text, analyse(text, surroundings));
  return findingsOf(text, [city])
    .filter((one) => one.rule === rule)
    .map(locate);
};

describe('a locator', () => {
  it('names plan, domain, section, item, line and words', () => {
    const [first, second] = located(plan, 'weaker-target');
    assert.deepEqual(
      { ...first, fingerprint: '' },
      {
        plan: '青禾县妇女发展规划',
        domain: '妇女与健康',
        section: 'goal',
        heading: null,
        item: 2,
        paragraph: plan.split('\n').findIndex((line) => line.startsWith('2.孕产妇')) + 1,
        page: null,
        quote: '孕产妇死亡率控制在15/10万以下',
        fingerprint: '',
      },
    );
    assert.deepEqual([second!.domain, second!.item], ['妇女与教育', 1]);
  });
  it('names the heading of what stands in no domain', () => {
    const text = '青禾县妇女发展规划\n（2021—2025年）\n一、组织实施\n（一）加强组织领导\n各部门齐抓共管。\n二、监测评估\n甲乙。\n';
    const headingOf = (words: string) => locatorIn(text, analyse(text, surroundings))(finding(text, words)).heading;
    assert.deepEqual(['齐抓', '甲乙', '2021'].map(headingOf), ['（一）加强组织领导', '二、监测评估', null]);
  });
  it('takes more words where the clause comes twice, and all of the line where nothing is enough', () => {
    const text = '甲好，女医生多。\n乙好，女医生多。\n丙好。\n丙好。\n';
    const quote = (words: string, from: number) => {
      const start = text.indexOf(words, from);
      return locatorIn(text, [])({ ...finding(text, words), span: { start, end: start + 1 } }).quote;
    };
    assert.equal(quote('女', 0), '甲好，女医生多');
    assert.equal(quote('丙', 0), '丙好。');
  });
  it('quotes a little of an endless line, in whole characters', () => {
    for (const shift of ['', '甲']) {
      const text = `${shift}${'𠮷'.repeat(3_000)}`;
      const { quote } = locatorIn(text, [])({ ...finding(text, '𠮷'), span: { start: 3_000, end: 3_002 } });
      assert.match(quote, /^𠮷{90,110}$/u);
    }
  });
  it('knows a clause that was moved, wrapped and numbered anew', () => {
    const before = located(plan, 'weaker-target').map(({ fingerprint }) => fingerprint);
    const wrapped = plan.replace(/.{17}(?=.)/g, '$&\n');
    const moved = plan.replace('1.妇女更加健康。\n2.', '1.').replace('生殖健康水平提高。', '生殖健康水平提高。\n2.妇女更加健康。');
    for (const text of [wrapped, moved, `卷首\n\n${plan}`])
      assert.deepEqual(
        located(text, 'weaker-target').map(({ fingerprint }) => fingerprint),
        before,
        text,
      );
    assert.notEqual(before[0], before[1]);
  });
  it('goes by the places of a document: the paragraph, the page, the words without the number that Word counts', () => {
    const text = '1. 女村医多。\n2. 女教师多。\n';
    const places = [
      { start: 3, end: 8, paragraph: 4, page: 2 },
      { start: 12, end: 17, paragraph: 9, page: 3 },
    ];
    const at = (start: number) => locatorIn(text, [], places)({ ...finding(text, ''), span: { start, end: start + 1 } });
    assert.deepEqual([at(0).paragraph, at(0).page, at(0).quote], [4, 2, '女村医多']);
    assert.deepEqual([at(9).paragraph, at(9).quote], [9, '女教师多']);
    assert.deepEqual([at(14).paragraph, at(14).page, at(14).quote], [9, 3, '女教师多']);
  });
  it('is total, and quotes words of the paragraph that stand once, or all of it', () => {
    const piece = fc.constantFrom('女', '甲。', '，', '\n', '1.', '（一）', '主要目标：', '妇女与健康', '40%', '\r\n', '\f', '𠮷');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(80), fc.nat(5), (pieces, start, length) => {
        const text = pieces.join('');
        const span = { start: Math.min(start, text.length), end: Math.min(start + length, text.length) };
        const { quote, paragraph } = locatorIn(text, analyse(text, surroundings))({ ...finding(text, ''), span });
        const line = text.split(/\r\n|\r|\n/)[paragraph! - 1]!;
        assert.ok(line.includes(quote), JSON.stringify([text, quote, line]));
        if (text.indexOf(quote) !== text.lastIndexOf(quote)) assert.ok(line.split('\f').some((part) => part.trim() === quote));
      }),
    );
  });
});
