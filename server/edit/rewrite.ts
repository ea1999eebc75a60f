/** Words in place of others, without touching the line breaks and page numbers between them. */
import { DELETE, diff, INSERT } from '../base/diff';
import { type Flow, type Span, spanOf } from '../plan/flow';
import type { Edit } from './edit';
import type { Match } from '../analysis/text';

/**
 * The edits that turn the characters `from` to `to` of a flow into `words`: character by character, so that the line breaks and
 * page numbers between them stay.
 */
export function rewrite(flow: Flow, from: number, to: number, words: string): Edit[] {
  const edits: Edit[] = [];
  const add = (span: Span, text: string) => {
    const last = edits.at(-1);
    if (last?.span.end === span.start) edits.splice(-1, 1, { span: { start: last.span.start, end: span.end }, text: last.text + text });
    else edits.push({ span, text });
  };
  let at = from;
  for (const [kind, piece] of diff(flow.text.slice(from, to), words)) {
    if (kind === INSERT) {
      const place = at > from ? flow.at[at - 1]! + 1 : flow.at[from]!;
      add({ start: place, end: place }, piece);
      continue;
    }
    for (let i = at; kind === DELETE && i < at + piece.length; i++) add(spanOf(flow, i, i + 1), '');
    at += piece.length;
  }
  return edits;
}
/** The edits that turn a match of `matchesIn` into `words`. */
export const rewriteMatch = ({ flow, match }: Match, words: string): Edit[] =>
  rewrite(flow, match.index, match.index + match[0].length, words);
