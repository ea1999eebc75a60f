import { groupBy } from '../../base/groups';
import { message } from '../../base/messages';
import { markerFor, numeralsOf } from '../../plan/markers';
import { BOX, listsOf, type Entry, type List } from '../../analysis/lists';
import type { Rule } from '../rule';
import { perhaps, safely, type Edit } from '../../edit/edit';

const SAID = {
  found: ['序号“{0}”的写法与同级的“{1}”不一致', 'The marker “{0}” is written differently from “{1}” beside it'],
  dash: ['序号“{0}”前多了短横', 'The marker “{0}” has a stray dash before it'],
} as const;

/** Markers of one level are written one way throughout: 1. or 1． or 1、, （一） or (一). GB/T 9704-2012, 7.3.3. */
export const rule: Rule = {
  title: '序号写法不一致',
  order: 2,
  severity: 'warning',
  *check({ plan }) {
    const lists = listsOf(plan);
    const usual = new Map<string, Usual>();
    for (const kind of new Set(lists.map(kindOf))) {
      const entries = lists.filter((list) => kindOf(list) === kind).flatMap((list) => list.entries);
      const alike = mostCommon(entries, ({ marker }) => marker.style);
      const [spaced] = mostCommon(alike, ({ marker }) => spaceAfter(plan.source, marker.end));
      if (spaced) usual.set(kind, { marker: spaced.marker, space: spaceAfter(plan.source, spaced.marker.end) });
    }
    for (const list of lists) {
      const { entries } = list;
      const { marker: model, space = '' } = usual.get(kindOf(list)) ?? {};
      const odd = entries.filter((entry) => model && entry.marker.style !== model.style);
      // A list that is wholly in another style is one slip, not as many as it has members.
      for (const { marker } of odd.length === entries.length ? odd.slice(0, 1) : odd) {
        const what = marker.style.startsWith('-') ? message(SAID.dash, marker.text) : message(SAID.found, marker.text, model!.text);
        const edit = rewritten(plan.source, marker, markerFor(model!, marker.number), space);
        const isDoubled = /[、.．]/.test(plan.source[marker.end] ?? ''); // “（一）、、”: mended, it would be wrong in the same way again
        const isHeading = numeralsOf(marker) !== numeralsOf(model!); // （四） among 1., 2., 3. may be one whose list was damaged
        yield { span: marker, message: what, fix: isDoubled || isHeading ? perhaps(edit) : safely(edit) };
      }
    }
  },
};

/**
 * Lists that are to look alike: of one form and kind of numerals, of labels, in boxes or of other things. 第一节 and （一） are different, so
 * are 目标1 and 1.
 */
const kindOf = ({ form, isLabels, below, entries: [first] }: List): string =>
  `${form} ${numeralsOf(first!.marker)} ${isLabels} ${below === BOX} ${/^(?:第|named)/.exec(first!.marker.style)?.[0] ?? ''}`;

/** The marker that others of its kind look like, and what stands between it and its words. */
interface Usual {
  readonly marker: Entry['marker'];
  readonly space: string;
}

/** Most entries of one look. */
const mostCommon = (entries: readonly Entry[], look: (entry: Entry) => string): readonly Entry[] =>
  [...groupBy(entries, look).values()].sort((a, b) => b.length - a.length)[0] ?? [];

const spaceAfter = (source: string, at: number): string => /^[^\S\r\n\f]*/.exec(source.slice(at, at + MOST_SPACE))![0];
const MOST_SPACE = 8;

/** A marker as others are written, and as far from its words as they are; one that stands alone on its line stays alone. */
function rewritten(source: string, { start, end }: Entry['marker'], text: string, space: string): Edit {
  const behind = end + spaceAfter(source, end).length;
  return /^[\r\n\f]|^$/.test(source.slice(behind, behind + 1))
    ? { span: { start, end }, text }
    : { span: { start, end: behind }, text: text + space };
}
