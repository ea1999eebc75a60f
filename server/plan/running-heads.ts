/** Running heads 页眉: what is repeated at page breaks and is no text of the plan. */
import { addTo } from '../base/groups';
import { readMarker } from './markers';
import { isTitle } from './title';
import { readLabel, type Vocabulary } from './vocabulary';
import type { Line, LineWords } from './line';

/**
 * A short line without a sentence that is repeated at page breaks is the running head, not text; so is a title that comes again and again,
 * the first time left out.
 */
export function withoutRunningHeads(lines: Line[], breaks: ReadonlySet<number>, vocabulary: Vocabulary): Line[] {
  const count = new Map<string, number>();
  const atBreak = (i: number) => breaks.has(i) || breaks.has(i + 1);
  lines.forEach(({ words: { text } }, i) => atBreak(i) && count.set(text, (count.get(text) ?? 0) + 1));
  const isText = ({ text, flow }: LineWords) =>
    readLabel(flow.text, vocabulary) !== undefined || readMarker(text) !== undefined || vocabulary.domains.has(flow.text);
  const isHead = ({ words }: Line, i: number) =>
    atBreak(i) && !isText(words) && count.get(words.text)! >= LEAST && words.width <= 30 && !/[。，；]/.test(words.text);
  const titles = repeatedTitles(lines, vocabulary);
  return lines.filter((line, i) => !isHead(line, i) && !titles.has(i));
}

/** How often what is no text comes again. */
const LEAST = 3;

/** Titles of plans that are said again, a page each: all but the first. */
function repeatedTitles(lines: readonly Line[], vocabulary: Vocabulary): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  for (const [i, { words }] of lines.entries()) {
    if (words.width > 30 || !isTitle(words.flow.text, vocabulary)) continue;
    addTo(places, words.flow.text, i);
  }
  return new Set([...places.values()].filter((all) => all.length >= LEAST).flatMap((all) => all.slice(1)));
}
