import { message } from '../../base/messages';
import { listsOf } from '../../analysis/lists';
import { lineBreakOf } from '../../analysis/text';
import type { Rule } from '../rule';
import { safely } from '../../edit/edit';

const SAID = ['第“{0}”条应另起一行', 'Item “{0}” should start a line of its own'] as const;

/** Nothing but spaces stands before it: a page break inside the marker has cut the line. */
const startsLine = (source: string, offset: number): boolean =>
  /(?:^|[\r\n\f])[ \t\u3000]*$/.test(source.slice(Math.max(0, offset - INDENT), offset));
const INDENT = 20;

/** An item that starts in the middle of a line, straight after another item's sentence. */
export const rule: Rule = {
  title: '条目没有另起一行',
  order: 4,
  severity: 'warning',
  *check({ source, plan }) {
    for (const { entries } of listsOf(plan)) {
      for (const { marker, runIn } of entries) {
        if (runIn && !startsLine(source, marker.start))
          yield {
            span: marker,
            message: message(SAID, marker.text),
            fix: safely({ span: { start: marker.start, end: marker.start }, text: lineBreakOf(source) }),
          };
      }
    }
  },
};
