import { message } from '../../base/messages';
import { markerFor, numeralsOf, type Marker } from '../../plan/markers';
import { listsOf, type Entry, type List } from '../../analysis/lists';
import type { Problem, Rule } from '../rule';
import { perhaps, safely, type Fix } from '../../edit/edit';
import { renumberList } from '../../edit/renumber';

const SAID = {
  found: ['序号“{0}”应为“{1}”（{2}）', 'The number “{0}” should be “{1}” ({2})'],
  alone: ['序号“{0}”应为“{1}”', 'The number “{0}” should be “{1}”'],
} as const;

/** Numbers in a list run 1, 2, 3 …: gaps, repetitions and numbers out of order, each reported once, where it begins. */
export const rule: Rule = {
  title: '序号不连续',
  order: 1,
  severity: 'warning',
  *check({ plan }) {
    for (const list of listsOf(plan)) yield* misnumbered(list);
  },
};

function* misnumbered(list: List): Generator<Problem> {
  const { entries } = list;
  let whole: Fix | undefined;
  /** Where the numbers that follow must change too, one number alone mends nothing. */
  const fixOf = (alone: boolean): Fix | undefined => (alone ? undefined : (whole ??= wholeOf(list)));
  let expected = list.first;
  for (let i = 0; i < entries.length; i++) {
    const { marker } = entries[i]!;
    if (marker.number !== expected) {
      const next = entries[i + 1];
      const turned = marker.number === expected + 1 && next?.marker.number === expected; // the two have changed places
      const alone = turned || !next || next.marker.number === expected + 1; // what follows goes on as if this one were right
      const isSafe = !isDoubtful(list, i);
      if (isWritten(marker, expected)) yield misnumber(entries[i]!, expected, fixOf(alone), isSafe);
      if (turned) {
        yield misnumber(next, expected + 1, undefined);
        i++;
        expected++;
      } else if (!alone) expected = marker.number;
    }
    expected++;
  }
}

/**
 * A heading that nothing follows, or that nothing stands before, may be right, and the one before it lost; so may an item alone; （四） among
 * 1. 2. 3. may be a heading's. A number that says more than its place in the list is not changed unasked.
 */
function isDoubtful({ entries }: List, i: number): boolean {
  const { isHeading, marker } = entries[i]!;
  const isLast = i === entries.length - 1;
  return isHeading ? isLast || i === 0 : entries.length === 1 || numeralsOf(marker) !== numeralsOf(entries[0]!.marker);
}

const wholeOf = (list: List): Fix => ({ edits: renumberList(list), safe: false, title: message('renumber.list') });

/** Chinese numerals are read and written up to 99; no plan has more parts. */
const isWritten = ({ text }: Marker, number: number): boolean => number < 100 || /[0-9０-９]/.test(text);

/** `whole`: what mends it, where the one number does not. */
function misnumber({ marker, words }: Entry, expected: number, whole: Fix | undefined, isSafe = true): Problem {
  const text = markerFor(marker, expected);
  const edit = { span: { start: marker.start, end: marker.end }, text };
  return {
    span: marker,
    message: message(words ? SAID.found : SAID.alone, marker.text, text, words),
    fix: whole ?? (isSafe ? safely(edit) : perhaps(edit)),
  };
}
