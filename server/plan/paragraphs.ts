/**
 * Physical lines to paragraphs. Text from PDF breaks lines anywhere; a paragraph begins where a line opens with something that
 * only a new paragraph can open with (a marker, a label, a title), or where the line before it was visibly its last.
 */
import { type Line, type LineWords, textLines, margin } from './lines';
import { perObject, perText } from '../base/memo';
import { joinFlows, type Flow, type Span } from './flow';
import { readMarker, type Marker, type MarkerForm, type WeakForm } from './markers';
import { weakFormsOf, withOwnLabels } from './numbering-scheme';
import { isPeriodLine, isTitle, titleLinesAt } from './title';
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

const HEADING_FORMS: ReadonlySet<MarkerForm> = new Set<MarkerForm>(['chapter', 'part', 'section']);
const ANNEX = /^附(?:件|录|表)[0-9０-９一二三四五六七八九十]{0,2}[：:]?$|^(?:附[：:])?(?:名词|术语|名词术语)(?:解释|注释|说明)[：:]?$/;
const PREFACE = /^(?:前言|序言|引言|导言|序)$/;

/** What a line opens with. `expected` is the next number of the running list, if an item may begin here. */
function openingOf(
  { text, flow }: LineWords,
  expected: number | undefined,
  { vocabulary, weak }: Scheme,
): { opening: Opening; marker?: Marker } {
  const opening = openingByWords(vocabulary)(flow.text);
  const marker = opening ? undefined : readMarker(text, expected, weak);
  if (marker) return { opening: HEADING_FORMS.has(marker.form) ? 'heading' : 'item', marker };
  return { opening: opening ?? (vocabulary.domains.has(flow.text) ? 'heading' : 'text') };
}

/** What a line opens with by its words; undefined where only a marker can tell. */
const openingByWords = perObject((vocabulary: Vocabulary) =>
  perText((compact): Opening | undefined => {
    if (/^目[录次]$/.test(compact)) return 'contents';
    if (ANNEX.test(compact)) return 'annex';
    if (PREFACE.test(compact)) return 'preface';
    if (isPeriodLine(compact)) return 'period';
    if (isTitle(compact, vocabulary)) return 'title';
    return readLabel(compact, vocabulary) ? 'label' : undefined;
  }),
);

/** What the text as a whole says about its lines. */
interface Scheme {
  readonly vocabulary: Vocabulary;
  readonly weak: ReadonlySet<WeakForm>;
}

const TITLE: { readonly opening: Opening; readonly marker?: Marker } = { opening: 'title' };

/**
 * Splits a text into paragraphs, and gives the vocabulary with the labels of its own that the text turned out to have. Total and linear:
 * any string gives a list, every character of a line is in at most one paragraph.
 */
export function paragraphsOf(source: string, words: Vocabulary): { paragraphs: Paragraph[]; vocabulary: Vocabulary } {
  const lines = textLines(source, words);
  const vocabulary = withOwnLabels(words, lines);
  const scheme: Scheme = { vocabulary, weak: weakFormsOf(lines, vocabulary) };
  const isFull = margin(lines);
  const paragraphs: Paragraph[] = [];
  const last = new Map<MarkerForm, number>();
  let open: Open | undefined;
  const close = () => {
    if (open) paragraphs.push(paragraph(open));
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const titleLines = titleLinesAt(lines, i, vocabulary);
    // “4.0‰” can only open an item where the sentence before it is at its end.
    const ended = !open || open.lines.at(-1)!.words.isEnded || open.opening === 'label' || open.opening === 'heading';
    const found = titleLines > 1 ? TITLE : openingOf(line.words, ended ? (last.get('item') ?? 0) + 1 : undefined, scheme);
    const { opening, marker } = open && isCutOff(open, found, last, isFull) ? { opening: 'text' as const, marker: undefined } : found;
    if (opening === 'text' && !line.words.isHeading && open && continues(open, line, isFull, vocabulary)) {
      open.lines.push(line);
      continue;
    }
    close();
    const own = opening === 'title' && titleLines > 1 ? lines.slice(i, i + titleLines) : [line];
    i += own.length - 1;
    open = { opening, marker, lines: own };
    if (marker) last.set(marker.form, marker.number);
    if (opening === 'heading' || opening === 'label' || opening === 'preface') last.delete('item');
  }
  close();
  return { paragraphs, vocabulary };
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
