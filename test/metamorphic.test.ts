/** Changes that change nothing: what is found in the example drafts stays the same, but for what names the change. */
import { strict as assert } from 'node:assert';
import { basename } from 'node:path';
import { chineseNumber, chineseNumeral } from '../server/base/numerals';
import { lint } from '../server/check/lint';
import { analyse } from '../server/analysis/analyse';
import { readUpper } from '../server/analysis/read-upper';
import type { Section } from '../server/plan/plan';
import { onePlan, projectFile } from './support';

const uppers = ['澜川省妇女发展规划', '澜川省儿童发展规划', '云岫市妇女发展规划', '云岫市儿童发展规划'].map((name) =>
  readUpper(`file:///${name}`, projectFile(`examples/upper/${name}.plan.txt`)),
);

/** The findings as “rule message”, sorted, without positions. */
function findings(text: string): string[] {
  return lint(analyse(text, { template: undefined, uppers }), {}, 'zh')
    .map(({ rule, message }) => `${rule} ${message}`)
    .sort();
}
const targets = (text: string) =>
  analyse(text, { template: undefined, uppers }).flatMap((a) =>
    a.targets.map((t) => `${t.indicator} ${t.op} ${t.value} ${t.unit} ${t.item}`),
  );
const fullWidth = (text: string) => text.replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
const wrapped = (text: string, width: number) =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])
    .join('\n');

for (const name of ['青禾县妇女发展规划', '青禾县儿童发展规划']) {
  const draft = projectFile(`examples/drafts/${name}.plan.txt`);
  const expected = findings(draft);

  describe(`findings on ${name}`, () => {
    it('are the same with \\r\\n', () => assert.deepEqual(findings(draft.replaceAll('\n', '\r\n')), expected));
    it('are the same with a blank line after each line', () => assert.deepEqual(findings(draft.replaceAll('\n', '\n\n')), expected));
    it('are the same for another place', () =>
      assert.deepEqual(findings(draft.replaceAll('青禾', '白榆')), expected.map((one) => one.replaceAll('青禾', '白榆')).sort()));
    it('are the same where all markers are 1．, but for the marker that they name', () => {
      const swapped = draft
        .replace(/^(\d{1,2})([.．])/gm, (_, n: string, point: string) => n + (point === '.' ? '．' : '.'))
        .replace(/(?<=。)9\./, '9．');
      const bare = (all: string[]) => all.map((one) => one.replaceAll('．', '.')).sort();
      assert.deepEqual(bare(findings(swapped)), bare(expected));
    });
    it('keep their rules when the text is wrapped, but for an item that now opens a line', () => {
      const rules = (all: string[]) => all.map((one) => one.split(' ')[0]).filter((rule) => rule !== 'numbering-run-in');
      for (const width of [25, 31, 40]) assert.deepEqual(rules(findings(wrapped(draft, width))), rules(expected), `width ${width}`);
    });
    it('only move when a line comes before the plan', () => {
      const line = '各乡镇人民政府：\n';
      const shifted =
        (by: number) =>
        (value: unknown): unknown =>
          JSON.parse(JSON.stringify(value, (key, part) => (['start', 'end'].includes(key) ? (part as number) + by : part)));
      const checked = (text: string) => lint(analyse(text, { template: undefined, uppers: [] }), {}, 'zh');
      assert.deepEqual(checked(line + draft).map(shifted(0)), checked(draft).map(shifted(line.length)));
    });
    it('leave the structure and the targets alone when a PDF’s font has put radicals in place of characters', () => {
      const radicals = draft.replace(
        /[一二女子民生见风长]/g,
        (char) => ({ 一: '⼀', 二: '⼆', 女: '⼥', 子: '⼦', 民: '⺠', 生: '⽣', 见: '⻅', 风: '⻛', 长: '⻓' })[char]!,
      );
      assert.deepEqual(
        findings(radicals).map((one) => one.split(' ')[0]),
        expected.map((one) => one.split(' ')[0]),
      );
      assert.deepEqual(targets(radicals), targets(draft));
    });
    it('leave the targets alone when digits are written full-width', () => assert.deepEqual(targets(fullWidth(draft)), targets(draft)));
  });
}

type Numbering = (n: number, above: number) => string;
const chapter: Numbering = (n) => `第${chineseNumeral(n)}章 `;
const part: Numbering = (n) => `第${chineseNumeral(n)}部分 `;
const chinese: Numbering = (n) => `${chineseNumeral(n)}、`;
const bracketed: Numbering = (n) => `（${chineseNumeral(n)}）`;
const section: Numbering = (n) => `第${chineseNumeral(n)}节 `;
const digit: Numbering = (n) => `${n}.`;
const twoDigits: Numbering = (n, above) => `${above}.${n} `;
const digitInBrackets: Numbering = (n) => `（${n}）`;
const circled: Numbering = (n) => String.fromCodePoint(0x245f + n);
/** How parts, sections and items are numbered. */
const NUMBERINGS: readonly (readonly [Numbering, Numbering, Numbering])[] = [
  [chapter, section, digit],
  [chapter, section, bracketed],
  [chapter, chinese, digit],
  [chapter, chinese, bracketed],
  [part, bracketed, digitInBrackets],
  [part, chinese, digit],
  [chinese, digit, digitInBrackets],
  [chinese, digit, circled],
  [chinese, twoDigits, digitInBrackets],
  [digit, twoDigits, digitInBrackets],
];

/** A plan with 一、 （一） 1. numbered otherwise. */
function renumbered(text: string, [parts, sections, items]: (typeof NUMBERINGS)[number]): string {
  let above = 0;
  return text.replace(
    /^(?:([一二三四五六七八九十]+)、|（([一二三四五六七八九十]+)）|(\d{1,2})\.)/gm,
    (_, a?: string, b?: string, c?: string) => {
      if (a) above = chineseNumber(a);
      return a ? parts(above, 0) : b ? sections(chineseNumber(b), above) : items(Number(c), 0);
    },
  );
}

/** The titles, and how many items are below each. */
const structure = (sections: readonly Section[]): unknown[] =>
  sections.map(({ title, items, sections: below }) => [title, items.length, structure(below)]);

for (const { id, source: text } of uppers)
  describe(`structure and targets of ${basename(id)}`, () => {
    for (const numbering of NUMBERINGS)
      it(`are the same where it is numbered ${numbering.map((one) => one(1, 1)).join('')}`, () => {
        const other = renumbered(text, numbering);
        assert.deepEqual(structure(onePlan(other).sections), structure(onePlan(text).sections));
        assert.deepEqual(targets(other), targets(text));
      });
  });
