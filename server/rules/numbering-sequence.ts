import { message } from '../messages';
import { markerFor } from '../plan/markers';
import { listsOf, type List } from './lists';
import type { Problem, Rule } from './rule';

/** Numbers in a list run 1, 2, 3 …: gaps, repetitions and numbers out of order, each reported once, where it begins. */
export const numberingSequence: Rule = {
  id: 'numbering-sequence',
  category: 'numbering',
  severity: 'warning',
  *check({ plan }) {
    for (const list of listsOf(plan)) yield* misnumbered(list);
  },
};

function* misnumbered({ entries }: List): Generator<Problem> {
  let expected = 1;
  for (let i = 0; i < entries.length; i++) {
    const { marker } = entries[i]!;
    if (marker.number !== expected) {
      yield { span: marker, message: message('numbering-sequence', marker.text, markerFor(marker, expected)) };
      // Where the next number goes on as if this one had been right, only this one is wrong.
      if (entries[i + 1]?.marker.number !== expected + 1) expected = marker.number;
    }
    expected++;
  }
}
