/** Physical lines: what each says and how wide it is, without blank ones, page numbers and running heads. */
import { withoutRunningHeads } from './running-heads';
import { perText } from '../base/memo';
import { fold, type Flow, type Span } from './flow';
import { plainText } from '../base/radicals';
import type { Vocabulary } from './vocabulary';

/** A line without the spaces around it. */
export interface Line extends Span {
  readonly words: LineWords;
}
/** What a line says, wherever it stands: a keystroke changes one line. */
export interface LineWords {
  readonly text: string;
  /** `text` without spaces, folded. */
  readonly flow: Flow;
  /** Characters before `text`: spaces, the # of a Markdown heading. */
  readonly indent: number;
  /** It is a Markdown heading. */
  readonly isHeading: boolean;
  readonly isPageNumber: boolean;
  /** Its sentence is at its end. */
  readonly isEnded: boolean;
  /** Width in Chinese characters, spaces not counted. */
  readonly width: number;
}
const PAGE_NUMBER = /^(?:[-—–－·\s]*[0-9０-９]{1,4}[-—–－·\s]*|第\s*\d+\s*页(?:\s*[，,/]?\s*共\s*\d+\s*页)?)$/;
const ENDED = /(?:[。！？；：!?;]|(?<!\d):)["”’）)》】]*$/;
/** The lines of a text as an editor counts them (\n, \r\n, \r), trimmed, without blank ones, page numbers and running heads. */
export function textLines(source: string, vocabulary: Vocabulary): Line[] {
  const lines: Line[] = [];
  const breaks = new Set<number>(); // lines[i] has a page break or page number before it
  const pattern = /[^\r\n]*/g;
  for (let at = 0; at <= source.length;) {
    pattern.lastIndex = at;
    const raw = pattern.exec(source)![0];
    const words = readLine(raw);
    const start = at + words.indent;
    if (raw.includes('\f') || words.isPageNumber) breaks.add(lines.length);
    if (words.text && !words.isPageNumber) lines.push({ words, start, end: start + words.text.length });
    at += raw.length + 1;
  }
  return withoutRunningHeads(lines, breaks, vocabulary);
}
const readLine = perText((raw): LineWords => {
  const [prefix] = /^[\s\ufeff]*(?:#{1,6}\s+)?/.exec(raw)!;
  const text = plainText(raw.slice(prefix.length).trimEnd());
  const flow = fold(text);
  return {
    text,
    flow,
    indent: prefix.length,
    isHeading: prefix.includes('#'),
    isPageNumber: PAGE_NUMBER.test(text),
    isEnded: ENDED.test(text),
    width: widthOf(text, flow),
  };
});
/** As printed, not as folded: full-width digits are wide. */
function widthOf(text: string, { at }: Flow): number {
  let width = 0;
  for (const i of at) width += text.charCodeAt(i) < 0x80 ? 0.5 : 1;
  return width;
}
/** Tells whether a line was filled to the margin, so that its sentence may go on in the next one. */
export function margin(lines: readonly Line[]): (line: Line) => boolean {
  const widths = lines.map(({ words }) => words.width).sort((a, b) => a - b);
  const at = (share: number) => widths[Math.floor((widths.length - 1) * share)] ?? 0;
  const full = at(0.75);
  if (lines.length < 12 || at(0.95) > 1.5 * full) return () => false; // one paragraph a line, or too few to tell
  const exact = widths.filter((width) => Math.abs(width - full) < 0.01).length > widths.length * 0.4;
  return ({ words }) => words.width >= full - (exact ? 0.6 : 3);
}
