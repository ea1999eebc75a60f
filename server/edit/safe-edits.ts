/** Fixes together: which of them can be applied at once. */
import { firstWhere } from '../base/search';
import type { Edit, Fix } from './edit';

/**
 * The edits of all safe fixes, in the order of the text. Where two fixes touch one place the first is taken whole and the other
 * left out; its finding is still there afterwards.
 */
export function safeEdits(findings: readonly { readonly fix?: Fix | undefined }[]): Edit[] {
  const fixes = findings
    .flatMap(({ fix }) => (fix?.safe && fix.edits.length ? [inOrder(fix.edits)] : []))
    .sort((a, b) => a[0]!.span.start - b[0]!.span.start);
  const taken: Edit[] = [];
  for (const edits of fixes) {
    const places = edits.map((edit) => placeFor(edit, taken));
    if (places.includes(undefined) || edits.some((edit, i) => i > 0 && touch(edits[i - 1]!, edit))) continue;
    // From behind, so that the earlier places stay right.
    for (let i = edits.length - 1; i >= 0; i--) taken.splice(places[i]!, 0, edits[i]!);
  }
  return taken;
}

const inOrder = (edits: readonly Edit[]): Edit[] => [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

/** Whether an edit reaches into the next one, or both insert at one place. */
const touch = ({ span: a }: Edit, { span: b }: Edit): boolean => b.start < a.end || (b.start === a.start && b.end === a.end);

/** Where an edit belongs among those in order; undefined where it touches one of them. */
function placeFor(edit: Edit, taken: readonly Edit[]): number | undefined {
  const at = firstWhere(taken.length, (i) => taken[i]!.span.start > edit.span.start);
  const [before, after] = [taken[at - 1], taken[at]];
  return (before && touch(before, edit)) || (after && touch(edit, after)) ? undefined : at;
}
