import type { Finding } from '../../server/check/finding';
import { applyEdits } from '../../server/edit/edit';
import { safeEdits } from '../../server/edit/safe-edits';

/** More are not tried. */
const ENOUGH = 8;

/** How often all safe fixes have to be applied to a text until none is left. */
export function roundsToSettle(text: string, findingsOf: (text: string) => readonly Finding[]): number {
  let now = text;
  for (let round = 0; round < ENOUGH; round++) {
    const edits = safeEdits(findingsOf(now));
    if (!edits.length) return round;
    now = applyEdits(now, edits);
  }
  return Infinity;
}
