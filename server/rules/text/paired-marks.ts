import { message, type Words } from '../../base/messages';
import { perText } from '../../base/memo';
import { firstWhere } from '../../base/search';
import { spanOf } from '../../plan/flow';
import { paragraphsIn } from '../../analysis/text';
import { MANY, type Rule } from '../rule';

const SAID = {
  unclosed: ['标点 {0} 没有配对的后半个', '{0} is not closed'],
  unopened: ['标点 {0} 没有配对的前半个', '{0} is not opened'],
  all: ['这一段里有 {1} 个标点没有配对的另一半（第一个是 {0} ）', '{1} marks of this paragraph have no other half, the first {0}'],
} as const;

/** Brackets, quotation marks and title marks that are not closed, not opened, or turned the wrong way. GB/T 15834-2011, 4.8, 4.9, 4.15. */
export const rule: Rule = {
  title: '括号引号不成对',
  order: 5,
  severity: 'warning',
  *check({ plan }) {
    for (const { flow } of paragraphsIn(plan)) {
      const marks = unpaired(flow.text);
      const told = marks.length < MANY ? marks : [{ at: marks[0]!.at, how: SAID.all }];
      for (const { at, how } of told) yield { span: spanOf(flow, at, at + 1), message: message(how, flow.text[at]!, marks.length) };
    }
  },
};

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['”', '“'],
  ['’', '‘'],
  ['）', '（'],
  ['》', '《'],
  ['〉', '〈'],
  ['】', '【'],
  ['〕', '〔'],
]);
const MARKS = new RegExp(`[${[...PAIRS].flat().join('')}]`, 'g');

type Unpaired = { readonly at: number; readonly how: Words };

const unpaired = perText((text): readonly Unpaired[] => {
  const found: Unpaired[] = [];
  const open = new Map([...PAIRS.values()].map((mark): [string, number[]] => [mark, []]));
  const unclosed = (after: number) => {
    for (const marks of open.values()) {
      const inside = marks.splice(firstWhere(marks.length, (i) => marks[i]! > after));
      for (const at of inside) found.push({ at, how: SAID.unclosed });
    }
  };
  for (const { 0: mark, index: at } of text.matchAll(MARKS)) {
    open.get(mark)?.push(at);
    const wanted = PAIRS.get(mark);
    if (wanted === undefined || isMarker(text, at) || isApostrophe(text, at)) continue;
    const from = open.get(wanted)!.pop();
    if (from === undefined) found.push({ at, how: SAID.unopened });
    else unclosed(from);
  }
  unclosed(-1);
  return found.sort((a, b) => a.at - b.at);
});

/** Children’s, ’95《规划》. */
const isApostrophe = (text: string, i: number) =>
  text[i] === '’' && (/[A-Za-z]/.test(text[i - 1] ?? '') || /^\d\d(?!\d)/.test(text.slice(i + 1, i + 4)));

/** 1） needs no opening bracket. */
const isMarker = (text: string, i: number) => text[i] === '）' && NUMBERED.test(text.slice(Math.max(0, i - 4), i));
const NUMBERED = /(?:^|[：；，。])(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-zA-Z])$/;
