import { message } from '../../base/messages';
import { listsOf } from '../../analysis/lists';
import { lineBreakOf } from '../../analysis/text';
import { MANY, type Rule } from '../rule';
import type { Span } from '../../plan/flow';
import { perhaps, safely, type Edit } from '../../edit/edit';

const SAID = {
  one: ['第“{0}”条应另起一行', 'Item “{0}” should start a line of its own'],
  all: [
    '各条多数接着写在一行里（{1} 条，第一处是“{0}”），应另起一行',
    'Most items go on in one line ({1}, the first is “{0}”); each should start a line of its own',
  ],
} as const;

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
    const entries = listsOf(plan).flatMap((list) => list.entries);
    const joined = entries.filter(({ marker, runIn }) => runIn && !startsLine(source, marker.start));
    const breakBefore = ({ marker: { start } }: { readonly marker: Span }): Edit => ({
      span: { start, end: start },
      text: lineBreakOf(source),
    });
    const [first] = joined;
    if (first && joined.length >= MANY && joined.length > entries.length / 2) {
      const all = message(SAID.all, first.marker.text, joined.length);
      yield { span: first.marker, message: all, fix: perhaps(...joined.map(breakBefore)) };
      return;
    }
    for (const entry of joined)
      yield { span: entry.marker, message: message(SAID.one, entry.marker.text), fix: safely(breakBefore(entry)) };
  },
};
