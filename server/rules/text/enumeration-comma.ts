import { message } from '../../base/messages';
import { spanOf, type Flow } from '../../plan/flow';
import { matchesIn } from '../../analysis/text';
import type { Rule } from '../rule';
import { safely } from '../../edit/edit';

const SAID = ['并列的书名号、引号之间不用顿号', 'No 、 between titles or quotations in a row'] as const;

/** 、 between titles 《》 or quotations “”, where none is wanted. GB/T 15834-2011, 4.5.3.5. */
export const rule: Rule = {
  title: '书名号引号之间用了顿号',
  order: 7,
  severity: 'warning',
  *check({ plan }) {
    let masked: { flow: Flow | undefined; text: string } = { flow: undefined, text: '' };
    for (const { match, flow } of matchesIn(plan, BETWEEN)) {
      if (flow !== masked.flow) masked = { flow, text: maskOf(flow.text) };
      if (isMixed(flow.text, masked.text, match.index)) continue;
      const span = spanOf(flow, match.index + 1, match.index + 2);
      yield { span, message: message(SAID, match[0]), fix: safely({ span, text: '' }) };
    }
  },
};

/** In a list that has other members beside bare titles or quotations the 、 belongs to the list. */
function isMixed(text: string, masked: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  const from = at - before.split(/[，。；：]/).at(-1)!.length;
  const members = /^[^，。；]*/.exec(masked.slice(from, at + LONGEST))![0].split('、');
  return members.some((member, i) => i > 0 && (!/^[《“]/.test(member) || (i < members.length - 1 && !/[》”]$/.test(member))));
}

/** No list is longer than this. */
const LONGEST = 500;

/** The text with what stands inside marks blotted out: a 、 there parts no members. */
const maskOf = (text: string) => text.replace(/(?<=[《“])[^《》“”]*(?=[》”])/g, (inner) => '□'.repeat(inner.length));

const BETWEEN = /》、《|”、“/g;
