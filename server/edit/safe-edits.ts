/** Fixes together: which of them can be applied at once. */
import type { Edit, Fix } from './edit';

/**
 * The edits of all safe fixes, in the order of the text. Where two fixes touch one place the first is taken;
 * the other finding is still there afterwards.
 */
export function safeEdits(findings: readonly { readonly fix?: Fix | undefined }[]): Edit[] {
  const fixes = findings
    .flatMap(({ fix }) => (fix?.safe && fix.edits.length ? [fix.edits] : []))
    .sort((a, b) => a[0]!.span.start - b[0]!.span.start);
  const taken: Edit[] = [];
  let end = -1;
  for (const edits of fixes) {
    const [{ span: first }] = edits as [Edit];
    if (first.start < end || (first.start === end && first.end === end)) continue;
    taken.push(...edits);
    end = edits.at(-1)!.span.end;
  }
  return taken;
}
