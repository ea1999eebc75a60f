/**
 * Physical lines to paragraphs. Text from PDF breaks lines anywhere; a paragraph begins where a line opens with something that
 * only a new paragraph can open with (a marker, a label, a title), or where the line before it was visibly its last.
 */
import { perObject, perText } from '../base/memo';
import { fold, joinFlows, type Flow, type Span } from './flow';
import { plainText } from '../base/radicals';
import { readMarker, type Marker, type MarkerForm } from './markers';
import { readLabel, type Vocabulary } from './vocabulary';

export type Opening = 'title' | 'period' | 'preface' | 'contents' | 'annex' | 'label' | 'heading' | 'item' | 'text';

/** A paragraph: what it opens with, its lines, and its text (the marker included). */
export interface Paragraph {
  readonly opening: Opening;
  readonly marker?: Marker;
  /** Characters of `flow` that the marker takes. */
  readonly markerLength: number;
  readonly lines: readonly Span[];
  readonly flow: Flow;
}

/** A line without the spaces around it. */
interface Line extends Span {
  readonly words: LineWords;
}

/** What a line says, wherever it stands: a keystroke changes one line. */
interface LineWords {
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

const HEADING_FORMS: ReadonlySet<MarkerForm> = new Set<MarkerForm>(['chapter', 'part', 'section']);
const PAGE_NUMBER = /^(?:[-—–－·\s]*[0-9０-９]{1,4}[-—–－·\s]*|第\s*\d+\s*页(?:\s*[，,/]?\s*共\s*\d+\s*页)?)$/;
const PERIOD = /^[（(]?(?:19|20)\d\d年?[-—–－~～至]{1,2}(?:19|20)\d\d[)）]?年?[)）]?$/;
const PREFACE = /^(?:前言|序言|引言|导言|序)$/;
const ENDED = /(?:[。！？；：!?;]|(?<!\d):)["”’）)》】]*$/;

/** The lines of a text as an editor counts them (\n, \r\n, \r), trimmed, without blank ones, page numbers and running heads. */
function textLines(source: string, vocabulary: Vocabulary): Line[] {
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

/** A short line without a sentence that is repeated at page breaks is the running head, not text. */
function withoutRunningHeads(lines: Line[], breaks: ReadonlySet<number>, vocabulary: Vocabulary): Line[] {
  const count = new Map<string, number>();
  const atBreak = (i: number) => breaks.has(i) || breaks.has(i + 1);
  lines.forEach(({ words: { text } }, i) => atBreak(i) && count.set(text, (count.get(text) ?? 0) + 1));
  const isText = ({ text, flow }: LineWords) =>
    readLabel(flow.text, vocabulary) !== undefined || readMarker(text) !== undefined || vocabulary.domains.has(flow.text);
  return lines.filter(
    ({ words }, i) => !(atBreak(i) && !isText(words) && count.get(words.text)! >= 3 && words.width <= 30 && !/[。，；]/.test(words.text)),
  );
}

/** Tells whether a line was filled to the margin, so that its sentence may go on in the next one. */
function margin(lines: readonly Line[]): (line: Line) => boolean {
  const widths = lines.map(({ words }) => words.width).sort((a, b) => a - b);
  const at = (share: number) => widths[Math.floor((widths.length - 1) * share)] ?? 0;
  const full = at(0.75);
  if (lines.length < 12 || at(0.95) > 1.5 * full) return () => false; // one paragraph a line, or too few to tell
  const exact = widths.filter((width) => Math.abs(width - full) < 0.01).length > widths.length * 0.4;
  return ({ words }) => words.width >= full - (exact ? 0.6 : 3);
}

function isTitle(compact: string, vocabulary: Vocabulary): boolean {
  if (compact.length > 45 || /[《》，。、；：]|通知|印发|关于/.test(compact)) return false;
  const rest = vocabulary.titles.map((title) =>
    compact.indexOf(title) < 0 ? undefined : compact.slice(compact.indexOf(title) + title.length),
  );
  return rest.some((tail) => tail !== undefined && /^(?:[（(].*)?$/.test(tail));
}

/** What a line opens with. `expected` is the next number of the running list, if an item may begin here. */
function openingOf({ text, flow }: LineWords, expected: number | undefined, vocabulary: Vocabulary): { opening: Opening; marker?: Marker } {
  const opening = openingByWords(vocabulary)(flow.text);
  const marker = opening ? undefined : readMarker(text, expected);
  if (marker) return { opening: HEADING_FORMS.has(marker.form) ? 'heading' : 'item', marker };
  return { opening: opening ?? (vocabulary.domains.has(flow.text) ? 'heading' : 'text') };
}

/** What a line opens with by its words; undefined where only a marker can tell. */
const openingByWords = perObject((vocabulary: Vocabulary) =>
  perText((compact): Opening | undefined => {
    if (/^目[录次]$/.test(compact)) return 'contents';
    if (/^附(?:件|录|表)[0-9０-９一二三四五六七八九十]{0,2}[：:]?$/.test(compact)) return 'annex';
    if (PREFACE.test(compact)) return 'preface';
    if (PERIOD.test(compact)) return 'period';
    if (isTitle(compact, vocabulary)) return 'title';
    return readLabel(compact, vocabulary) ? 'label' : undefined;
  }),
);

/** Splits a text into paragraphs. Total and linear: any string gives a list, every character of a line is in at most one paragraph. */
export function paragraphsOf(source: string, vocabulary: Vocabulary): Paragraph[] {
  const lines = textLines(source, vocabulary);
  const isFull = margin(lines);
  const paragraphs: Paragraph[] = [];
  const last = new Map<MarkerForm, number>();
  let open: Open | undefined;
  const close = () => {
    if (open) paragraphs.push(paragraph(open));
  };
  for (const line of lines) {
    // “4.0‰” can only open an item where the sentence before it is at its end.
    const ended = !open || open.lines.at(-1)!.words.isEnded || open.opening === 'label' || open.opening === 'heading';
    const found = openingOf(line.words, ended ? (last.get('item') ?? 0) + 1 : undefined, vocabulary);
    const { opening, marker } = open && isCutOff(open, found, last, isFull) ? { opening: 'text' as const, marker: undefined } : found;
    if (opening === 'text' && !line.words.isHeading && open && continues(open, line, isFull, vocabulary)) {
      open.lines.push(line);
      continue;
    }
    close();
    open = { opening, marker, lines: [line] };
    if (marker) last.set(marker.form, marker.number);
    if (opening === 'heading' || opening === 'label' || opening === 'preface') last.delete('item');
  }
  close();
  return paragraphs;
}

/** The paragraph that is being read. */
interface Open {
  readonly opening: Opening;
  readonly marker?: Marker | undefined;
  readonly lines: Line[];
}

/** After an unfinished full line, a title is the rest of a document's name, a marker a number in the sentence unless it must come next. */
function isCutOff(
  open: Open,
  found: { opening: Opening; marker?: Marker },
  last: ReadonlyMap<MarkerForm, number>,
  isFull: (line: Line) => boolean,
): boolean {
  const before = open.lines.at(-1)!;
  const { text, isEnded } = before.words;
  const isName = found.opening === 'title' || found.opening === 'period';
  if (
    isName &&
    /《[^》]*$/.test(
      open.lines
        .slice(-2)
        .map(({ words }) => words.text)
        .join(''),
    )
  )
    return true;
  if (found.opening === 'label' && open.opening === 'heading') return isFull(before) && /[、和与及]$/.test(text);
  if ((open.opening !== 'text' && open.opening !== 'item') || !isFull(before) || isEnded) return false;
  if (isName) return true;
  if (!found.marker || found.marker.form === 'bullet') return false;
  if (found.marker.number === 1) return found.opening === 'heading'; // a list may open after a line that lacks its 。
  return found.marker.number !== (last.get(found.marker.form) ?? 0) + 1;
}

const isBareLabel = (compact: string, vocabulary: Vocabulary) => readLabel(compact, vocabulary)?.length === compact.length;

/** Whether an ordinary line goes on with the open paragraph. */
function continues(open: Open, line: Line, isFull: (line: Line) => boolean, vocabulary: Vocabulary): boolean {
  const before = open.lines.at(-1)!;
  const { text, flow, isEnded } = before.words;
  if (open.opening === 'item' || open.opening === 'text' || open.opening === 'label') {
    if (open.opening === 'label' && open.lines.length === 1 && isBareLabel(flow.text, vocabulary)) return false;
    return isFull(before) || !isEnded;
  }
  if (open.opening === 'title') return /（[^）]*$/.test(text) && /^[^（]*）$/.test(line.words.text);
  if (open.opening !== 'heading') return false;
  const title = open.lines
    .map(({ words }) => words.flow.text)
    .join('')
    .slice(open.marker?.text.length ?? 0);
  if (vocabulary.domains.has(title) || vocabulary.parts.has(title)) return false;
  if (title.includes('。')) return isFull(before) || !isEnded;
  return isFull(before) && !isEnded;
}

function paragraph({ opening, marker, lines }: Open): Paragraph {
  const { start, words } = lines[0]!;
  const afterMarker = marker ? words.flow.at.findIndex((i) => i >= marker.end) : 0;
  const markerLength = afterMarker < 0 ? words.flow.text.length : afterMarker;
  return {
    opening,
    marker: marker && { ...marker, start, end: start + marker.end },
    markerLength,
    lines,
    flow: joinFlows(lines.map((line) => ({ flow: line.words.flow, start: line.start }))),
  };
}
