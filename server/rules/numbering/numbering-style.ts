import { message } from '../../base/messages';
import { markerFor } from '../../plan/markers';
import { listsOf, type Entry, type List } from '../../analysis/lists';
import type { Rule } from '../rule';
import { safely } from '../../edit/edit';

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
    const usual = new Map<string, Entry>();
    for (const kind of new Set(lists.map(kindOf))) {
      const model = mostCommon(lists.filter((list) => kindOf(list) === kind).flatMap((list) => list.entries));
      if (model) usual.set(kind, model);
    }
    for (const list of lists) {
      const { entries } = list;
      const model = usual.get(kindOf(list))?.marker;
      const odd = entries.filter((entry) => model && entry.marker.style !== model.style);
      // A list that is wholly in another style is one slip, not as many as it has members.
      for (const { marker } of odd.length === entries.length ? odd.slice(0, 1) : odd) {
        const what = marker.style.startsWith('-') ? message(SAID.dash, marker.text) : message(SAID.found, marker.text, model!.text);
        yield {
          span: marker,
          message: what,
          fix: safely({ span: { start: marker.start, end: marker.end }, text: markerFor(model!, marker.number) }),
        };
      }
    }
  },
};

/** Lists that are to look alike: of one form, of labels or of other things. 第一节 and （一）, 一是 and 1. are different things. */
const kindOf = ({ form, isLabels, entries }: List): string =>
  `${form} ${isLabels} ${/^(?:第|cn-is)/.exec(entries[0]!.marker.style)?.[0] ?? ''}`;

function mostCommon(entries: readonly Entry[]): Entry | undefined {
  const byStyle = new Map<string, Entry[]>();
  for (const entry of entries) {
    const alike = byStyle.get(entry.marker.style);
    if (alike) alike.push(entry);
    else byStyle.set(entry.marker.style, [entry]);
  }
  return [...byStyle.values()].sort((a, b) => b.length - a.length)[0]?.[0];
}
