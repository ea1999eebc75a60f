/** Running heads 页眉: what is repeated at page breaks and is no text of the plan. */
import { readMarker } from './markers';
import { readLabel, type Vocabulary } from './vocabulary';
import type { Line, LineWords } from './lines';

/** A short line without a sentence that is repeated at page breaks is the running head, not text. */
export function withoutRunningHeads(lines: Line[], breaks: ReadonlySet<number>, vocabulary: Vocabulary): Line[] {
  const count = new Map<string, number>();
  const atBreak = (i: number) => breaks.has(i) || breaks.has(i + 1);
  lines.forEach(({ words: { text } }, i) => atBreak(i) && count.set(text, (count.get(text) ?? 0) + 1));
  const isText = ({ text, flow }: LineWords) =>
    readLabel(flow.text, vocabulary) !== undefined || readMarker(text) !== undefined || vocabulary.domains.has(flow.text);
  return lines.filter(
    ({ words }, i) => !(atBreak(i) && !isText(words) && count.get(words.text)! >= 3 && words.width <= 30 && !/[。，；]/.test(words.text)),
  );
}
