import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { message } from '../../server/base/messages';
import { accountOf } from '../../server/plan/account';
import { readDocument } from '../../server/plan/document';
import { womenPlan } from '../support';

const plan = womenPlan();
const said = (text: string) => {
  const { other, unread } = readDocument(text).account;
  return {
    other: other.map(({ start, end, what }) => [what, text.slice(start, end)]),
    unread: unread.map(({ start, end }) => text.slice(start, end)),
  };
};

describe('plan/account', () => {
  it('says of a plan that all is read', () => assert.deepEqual(readDocument(plan).account, { read: 1, other: [], unread: [] }));
  it('counts no marks of Markdown headings', () =>
    assert.equal(
      readDocument('# 青禾县妇女发展规划\n## 总体要求\n坚持党的领导。\n## 妇女与健康\n### 主要目标\n1. 甲。\n').account.read,
      1,
    ));
  it('names notice, contents, pages, annex and glossary', () => {
    const inner = plan.replace('前言', '目录\n一、总体要求……1\n二、发展领域……2\n前言').replace('三、组织实施', '— 12 —\n三、组织实施');
    const text = `关于印发规划的通知\n各镇：\n现予印发。\n${inner}附件\n责任分工表\n`;
    assert.deepEqual(
      said(text).other.map(([what]) => what),
      ['notice', 'contents', 'page', 'annex'],
    );
    assert.deepEqual(
      said(`${plan}名词解释\n1.两癌：宫颈癌和乳腺癌。\n`).other.map(([what]) => what),
      ['glossary'],
    );
  });
  it('calls goals in front of the first heading unread: the text begins in the midst of a plan', () => {
    const { account } = readDocument(
      '关于印发规划的通知\n3、孕产妇死亡率降到30/10万以下。\n（1）住院分娩率达到95%。\n（二）儿童教育\n1.发展园所。\n',
    );
    assert.deepEqual(
      account.unread.map(({ why }) => why.key),
      ['unread.plan'],
    );
  });
  for (const title of ['附件1 青禾县妇女发展主要指标（2021—2025年）', '附表 主要指标一览表', '附件2：任务分工方案', '附录一 主要指标'])
    it(`knows an annex by its title: ${title}`, () =>
      assert.deepEqual(said(`${plan}${title}\n1.完善制度。\n`).other, [['annex', `${title}\n1.完善制度。`]]));
  it('names each annex by itself', () =>
    assert.deepEqual(
      said(`${plan}附件：1.主要指标\n2.名词解释\n附件1\n主要指标\n婴儿死亡率\t5\t4\n附件2\n名词解释\n1.两癌：宫颈癌和乳腺癌。\n`).other.map(
        ([what]) => what,
      ),
      ['glossary', 'annex', 'glossary'],
    ));
  it('names no annex where 附件2 is the second plan', () =>
    assert.deepEqual(
      said(`附件1\n${plan}附件2\n${plan.replaceAll('妇女', '儿童')}`).other.map(([what, words]) => [what, words]),
      [
        ['notice', '附件1'],
        ['notice', '附件2'],
      ],
    ));
  it('names the markup of a page', () => assert.ok(said(`<div>${plan}</div>`).other.every(([what]) => what === 'web')));
  it('calls a text without a plan unread', () => {
    const { account, plans } = readDocument('会议通知\n请准时参加。\n');
    assert.deepEqual([plans.length, account.read, account.unread.length], [0, 0, 1]);
  });
  it('calls what nobody claims unread, and lets the first claim hold', () => {
    const why = message('unread.unclaimed');
    assert.deepEqual(
      accountOf('甲乙 丙丁', [
        { start: 0, end: 1, what: 'tree' },
        { start: 0, end: 2, what: 'notice' },
      ]),
      {
        read: 0.5,
        other: [{ start: 1, end: 2, what: 'notice' }],
        unread: [{ start: 2, end: 5, why }],
      },
    );
  });
  it('is complete for any text: every character is in one stretch, in order', () => {
    const parts = fc.constantFrom(
      ...plan.split('\n').slice(0, 16),
      '附件',
      '名词解释',
      '目录',
      '- 3 -',
      '<p>',
      '&nbsp;',
      '青禾县儿童发展规划',
      '1.甲。',
      '\f',
      '𠮷',
      '',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n');
        const { plans, account } = readDocument(text);
        const stretches = [...account.other, ...account.unread].sort((a, b) => a.start - b.start);
        for (const [i, { start, end }] of stretches.entries())
          assert.ok(start < end && end <= text.length && start >= (stretches[i - 1]?.end ?? 0));
        const inTree = (at: number) => plans.some((one) => one.read.some(({ start, end }) => start <= at && at < end));
        for (let at = 0; at < text.length; at++)
          if (/\S/.test(text[at]!))
            assert.ok(inTree(at) || stretches.some(({ start, end }) => start <= at && at < end), `${at} ${JSON.stringify(text)}`);
        assert.ok(account.read >= 0 && account.read <= 1);
      }),
    );
  });
});
