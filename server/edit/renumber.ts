/** Renumbering: every list runs 1, 2, 3 … in the form and style that it has; references to parts follow. */
import { chineseNumber, chineseNumeral } from '../base/numerals';
import { markerFor } from '../plan/markers';
import type { Span } from '../plan/flow';
import type { Plan } from '../plan/plan';
import { listsOf, type List } from '../analysis/lists';
import { PART_REFERENCE } from '../analysis/part-references';
import { matchesIn } from '../analysis/text';
import { rewrite } from './rewrite';
import type { Edit } from './edit';

/** The edits that renumber the lists of a plan that begin in `within` (left out: all), in the order of the text. */
export function renumber(plan: Plan, within: Span = plan.span): Edit[] {
  const lists = listsOf(plan).filter(
    ({ entries: [first] }) => first && first.marker.start >= within.start && first.marker.end <= within.end,
  );
  const references = lists.flatMap((list) => (isPartList(list, plan) ? moveReferences(plan, list) : []));
  return [...lists.flatMap(renumberList), ...references].sort((a, b) => a.span.start - b.span.start);
}

/** The list that a marker at an offset belongs to, as edits that renumber it. */
export const renumberListAt = (plan: Plan, offset: number): Edit[] =>
  listsOf(plan)
    .filter(({ entries }) => entries.some(({ marker }) => marker.start <= offset && offset <= marker.end))
    .flatMap(renumberList);

/** The edits after which a list runs on from its first number. */
export const renumberList = ({ entries, first }: List): Edit[] =>
  entries.flatMap(({ marker }, i) => {
    const text = markerFor(marker, first + i);
    return marker.number === first + i ? [] : [{ span: { start: marker.start, end: marker.end }, text }];
  });

const isPartList = ({ entries: [first] }: List, plan: Plan) => plan.sections.some(({ marker }) => marker === first?.marker);

/** 见第五部分 follows its part, where only one part had that number. */
function moveReferences(plan: Plan, { entries }: List): Edit[] {
  return [...matchesIn(plan, PART_REFERENCE)].flatMap(({ match, flow }) => {
    const number = chineseNumber(match[1]!);
    const meant = entries.flatMap(({ marker }, i) => (marker.number === number ? [i + 1] : []));
    if (meant.length !== 1 || meant[0] === number) return [];
    const from = match.index + match[0].indexOf(match[1]!);
    return rewrite(flow, from, from + match[1]!.length, chineseNumeral(meant[0]!));
  });
}
