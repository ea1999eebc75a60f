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
    const { marker, words } = entries[i]!;
    if (marker.number !== expected) {
      yield { span: marker, message: message('numbering-sequence', marker.text, markerFor(marker, expected), words) };
      const next = entries[i + 1];
      if (marker.number === expected + 1 && next?.marker.number === expected) { // the two have changed places
        yield { span: next.marker, message: message('numbering-sequence', next.marker.text, markerFor(next.marker, expected + 1), next.words) };
        i++;
        expected++;
      } else if (next?.marker.number !== expected + 1) expected = marker.number; // else only this one is wrong
    }
    expected++;
  }
}
