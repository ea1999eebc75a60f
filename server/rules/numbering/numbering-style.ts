import { message } from '../../base/messages';
import { markerFor, type MarkerForm } from '../../plan/markers';
import { listsOf, type Entry } from '../../analysis/lists';
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
    const usual = new Map<MarkerForm, Entry>();
    for (const form of new Set(lists.map((list) => list.form))) {
      const model = mostCommon(lists.filter((list) => list.form === form).flatMap((list) => list.entries));
      if (model) usual.set(form, model);
    }
    for (const { form, entries } of lists) {
      const model = usual.get(form)?.marker;
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

function mostCommon(entries: readonly Entry[]): Entry | undefined {
  const byStyle = new Map<string, Entry[]>();
  for (const entry of entries) {
    const alike = byStyle.get(entry.marker.style);
    if (alike) alike.push(entry);
    else byStyle.set(entry.marker.style, [entry]);
  }
  return [...byStyle.values()].sort((a, b) => b.length - a.length)[0]?.[0];
}
