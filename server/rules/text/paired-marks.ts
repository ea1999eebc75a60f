import { message, type Words } from '../../base/messages';
import { perText } from '../../base/memo';
import { spanOf } from '../../plan/flow';
import { paragraphsIn } from '../../analysis/text';
import type { Rule } from '../rule';

const SAID = {
  unclosed: ['“{0}”没有配对的后半个', '{0} is not closed'],
  unopened: ['“{0}”没有配对的前半个', '{0} is not opened'],
} as const;

/** Brackets, quotation marks and title marks that are not closed, not opened, or turned the wrong way. GB/T 15834-2011, 4.8, 4.9, 4.15. */
export const rule: Rule = {
  title: '括号引号不成对',
  order: 5,
  severity: 'warning',
  *check({ plan }) {
    for (const { flow } of paragraphsIn(plan)) {
      for (const { at, how } of unpaired(flow.text)) yield { span: spanOf(flow, at, at + 1), message: message(how, flow.text[at]!) };
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
const OPENING: ReadonlySet<string> = new Set(PAIRS.values());
const MARKS = new RegExp(`[${[...PAIRS].flat().join('')}]`, 'g');

const isApostrophe = (text: string, i: number) => text[i] === '’' && /[A-Za-z]/.test(text[i - 1] ?? '');

const unpaired = perText((text): readonly { at: number; how: Words }[] => {
  const open: number[] = [];
  const found: { at: number; how: Words }[] = [];
  for (const { 0: mark, index: i } of text.matchAll(MARKS)) {
    if (OPENING.has(mark)) open.push(i);
    const wanted = PAIRS.get(mark);
    if (wanted === undefined || (mark === '）' && NUMBERED.test(text.slice(Math.max(0, i - 4), i))) || isApostrophe(text, i)) continue;
    const at = open.findLastIndex((index) => text[index] === wanted);
    if (at < 0) found.push({ at: i, how: SAID.unopened });
    else for (const index of open.splice(at).slice(1)) found.push({ at: index, how: SAID.unclosed });
  }
  return [...found, ...open.map((at) => ({ at, how: SAID.unclosed }))];
});

/** 1） needs no opening bracket. */
const NUMBERED = /(?:^|[：；，。])(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-zA-Z])$/;
