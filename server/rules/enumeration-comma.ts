import { message } from '../messages';
import { spanOf } from '../plan/flow';
import { matchesIn } from './text';
import { safely, type Rule } from './rule';

/** 、 between titles 《》 or quotations “”, where none is wanted. GB/T 15834-2011, 4.5.3.5. */
export const enumerationComma: Rule = {
  id: 'enumeration-comma',
  category: 'text',
  severity: 'warning',
  *check({ plan }) {
    for (const { match, flow } of matchesIn(plan, /》、《|”、“/g)) {
      if (isMixed(flow.text, match.index!)) continue;
      const span = spanOf(flow, match.index! + 1, match.index! + 2);
      yield { span, message: message('enumeration-comma', match[0]), fix: safely({ span, text: '' }) };
    }
  },
};

/** In a list that has other members beside bare titles or quotations the 、 belongs to the list. */
function isMixed(text: string, at: number): boolean {
  const from = Math.max(...['，', '。', '；', '：'].map((mark) => text.lastIndexOf(mark, at))) + 1;
  const masked = text.replace(/(?<=[《“])[^《》“”]*(?=[》”])/g, (inner) => '□'.repeat(inner.length)); // a 、 inside marks parts no members
  const members = /^[^，。；]*/.exec(masked.slice(from))![0].split('、');
  return members.some((member, i) => i > 0 && (!/^[《“]/.test(member) || (i < members.length - 1 && !/[》”]$/.test(member))));
}
