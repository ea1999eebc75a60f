/** Changes to a text. */
import type { Message } from '../base/messages';
import type { Span } from '../plan/flow';

/** A change to the draft: `text` takes the place of what stands in `span`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}
/** Mends a problem and changes nothing that the problem does not name. */
export interface Fix {
  readonly edits: readonly Edit[];
  /** Right whatever the drafter meant, so that it may be applied unseen, together with others. */
  readonly safe: boolean;
  /** What it does, where the edits themselves do not say it. */
  readonly title?: Message;
}
/** A fix that needs no second look. */
export const safely = (...edits: Edit[]): Fix => ({ edits, safe: true });
/** A fix that the drafter must choose. */
export const perhaps = (...edits: Edit[]): Fix => ({ edits, safe: false });

/** A text with edits made. They must be in the order of the text and must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let [out, at] = ['', 0];
  for (const { span, text: words } of edits) {
    out += text.slice(at, span.start) + words;
    at = span.end;
  }
  return out + text.slice(at);
}
