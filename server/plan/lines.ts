/** Physical lines: what each says and how wide it is, without blank ones, page numbers and running heads. */
import { withoutRunningHeads } from './running-heads';
import { anyOf } from '../base/matches';
import { perObject, perText } from '../base/memo';
import { language } from '../data';
import { fold, type Flow } from './flow';
import type { Line, LineWords } from './line';
import { plainText } from '../base/radicals';
import { readMarker, readWeakMarkers } from './markers';
import { isTableRow } from './rows';
import { lineStarts } from './unbroken';
import type { Vocabulary } from './vocabulary';

/**
 * How page numbers are set: 12, — 12 —, [12], ~12~, 第12页, 第十二页, 第 3 页 共 40 页, 共40页 第3页, 3/40, Page 3 of 40. （12） alone in its
 * line is none: lists copied from web pages leave their markers there.
 */
const NUMERAL = '(?:[0-9０-９]{1,4}|[一二三四五六七八九十百]{1,4})';
const PAGE_NUMBER = new RegExp(
  [
    '[-—–－﹣·~～|｜\\s]*[0-9０-９]{1,4}[-—–－﹣·~～|｜\\s]*',
    '[[【][0-9０-９]{1,4}[】\\]]',
    '[0-9０-９]{1,4}\\s*页',
    `第\\s*${NUMERAL}\\s*页(?:\\s*(?:[，,/]\\s*)?共\\s*${NUMERAL}\\s*页)?`,
    `共\\s*${NUMERAL}\\s*页\\s*(?:[，,/]\\s*)?第\\s*${NUMERAL}\\s*页`,
    '(?:[Pp]age|[Pp]\\.?)\\s*[0-9]{1,4}(?:\\s*(?:of|/)\\s*[0-9]{1,4})?',
  ]
    .map((form) => `^(?:${form})$`)
    .join('|'),
);
/** One that also says how many there are; it looks like a fraction. */
const PAGE_OF = /^([0-9]{1,4})\s*\/\s*([0-9]{1,4})$/;
/** （责任单位：县妇联） may follow the end of a sentence. */
const ENDED = /(?:[。！？；：!?;]|(?<!\d):)(?:["”’）)》】]*|[（(〔][^（）()〔〕]{0,80}[）)〕])$/;
/** Tells the lines 1/40, 2/40 … of a text apart from fractions: of page numbers there are several, with one total. */
function pagesOf(source: string): (text: string) => boolean {
  const totals = new Map<string, number>();
  for (const [, total] of source.matchAll(/^[ \t]*[0-9]{1,4}[ \t]*\/[ \t]*([0-9]{1,4})[ \t]*$/gm))
    totals.set(total!, (totals.get(total!) ?? 0) + 1);
  if (!totals.size) return () => false;
  return (text) => (totals.get(PAGE_OF.exec(text)?.[2] ?? '') ?? 0) > 2;
}

/** The lines of a text that hold its words, and those that belong to its pages: page numbers and running heads. */
export interface TextLines {
  readonly lines: readonly Line[];
  readonly pages: readonly Line[];
  readonly heads: readonly Line[];
}

/** A line of those that are printed as one, and where it begins. */
interface Piece {
  readonly words: LineWords;
  readonly at: number;
  readonly breaksPage: boolean;
}

/** What is printed as one line: several, where it has lost its line breaks. */
const piecesOf = perObject((vocabulary: Vocabulary) =>
  perText((printed): readonly Piece[] => {
    const starts = lineStarts(printed, vocabulary);
    return starts.map((at, i) => {
      const raw = printed.slice(at, starts[i + 1]);
      return { words: readLine(raw), at, breaksPage: raw.includes('\f') };
    });
  }),
);

/** The lines of a text in order, and where what is printed as one begins. */
function* printedLines(source: string, vocabulary: Vocabulary): Generator<{ readonly piece: Piece; readonly from: number }> {
  const pattern = /[^\r\n]*/g;
  for (let from = 0; from <= source.length;) {
    pattern.lastIndex = from;
    const [printed] = pattern.exec(source)!;
    for (const piece of piecesOf(vocabulary)(printed)) yield { piece, from };
    from += printed.length + 1;
  }
}

/** The lines of a text as an editor counts them (\n, \r\n, \r), trimmed, without blank ones. */
export function textLines(source: string, vocabulary: Vocabulary): TextLines {
  const lines: Line[] = [];
  const pages: Line[] = [];
  const breaks = new Set<number>(); // lines[i] has a page break or page number before it
  const isPageOf = pagesOf(source);
  let last: Line | undefined; // that is not blank
  for (const { piece, from } of printedLines(source, vocabulary)) {
    const words = isPageOf(piece.words.text) ? { ...piece.words, isPageNumber: true } : piece.words;
    const start = from + piece.at + words.indent;
    const line = { words, start, end: start + words.text.length };
    if (last && (areCells(last, line) || isValue(lines.at(-1), last, line, pageOf(pages.at(last === pages.at(-1) ? -2 : -1))))) {
      if (last === pages.at(-1)) {
        breaks.delete(lines.length);
        lines.push(pages.pop()!);
      }
      lines.push(line);
    } else {
      if (piece.breaksPage || words.isPageNumber) breaks.add(lines.length);
      if (words.text) (words.isPageNumber ? pages : lines).push(line);
    }
    if (words.text) last = line;
  }
  const text = withoutRunningHeads(lines, breaks, vocabulary);
  const kept = text.length < lines.length ? new Set(text) : undefined;
  return { lines: text, pages, heads: kept ? lines.filter((line) => !kept.has(line)) : [] };
}

const pageOf = (line: Line | undefined): number => Number(/\d+/.exec(line?.words.text ?? '')?.[0] ?? NaN);

/** Bare numbers below one another that do not count pages: the cells of a table, one a line. */
function areCells(...both: readonly [above: Line, below: Line]): boolean {
  const [above, below] = both.map(({ words }) => (/^\d{1,4}$/.test(words.text) ? Number(words.text) : NaN));
  return ![NaN, 0, 1].includes(below! - above!);
}

/**
 * A bare number above what begins with its unit: 5 and ‰以下, 5 and 岁以下儿童, as pages paste what they set apart; not a page number in the
 * midst of 95⏎13⏎%以上, nor the number behind that of the last `page`.
 */
function isValue(before: Line | undefined, { words }: Line, below: Line, page: number): boolean {
  const [above, behind] = [before, below].map((line) => line?.words.text ?? '');
  if (!/^\d{1,4}$/.test(words.text) || /\d$/.test(above!)) return false;
  return (
    /^(?:[%‰％]|岁以[上下])/.test(behind!) || (BEFORE_NUMBER.test(above!) && UNIT_FIRST.test(behind!) && Number(words.text) !== page + 1)
  );
}
/** 建设⏎1⏎所儿童之家, 以⏎2010⏎年为基数: what stands before a number, and behind it. */
const BEFORE_NUMBER = new RegExp(
  `(?:[到至为达以由从]|${anyOf([...language.create, ...language.atLeast].filter((word) => word.length > 1))})$`,
);
const UNIT_FIRST =
  /^(?:年(?![内来度轻级龄])|所(?![有在需属谓])|个(?![人体别])|名(?![师录称单])|家(?![庭长校乡园])|次(?!数)|人(?=[以次，。、]|$)|户(?!籍)|处(?![理置罚])|场(?![所地馆])|[张座套万亿元]|小时|分钟)/;

function readLine(raw: string): LineWords {
  const [prefix] = /^\s*(?:#{1,6}\s+(?=\S))?/.exec(raw)!;
  const text = plainText(raw.slice(prefix.length).trimEnd());
  const flow = fold(text);
  return {
    text,
    flow,
    indent: prefix.length,
    isHeading: prefix.includes('#'),
    isPageNumber: PAGE_NUMBER.test(text),
    marker: readMarker(text),
    weakMarkers: readWeakMarkers(text),
    isRow: isTableRow(text),
    isEnded: ENDED.test(text) || ENDED.test(flow.text.slice(-4)),
    width: widthOf(text, flow),
  };
}
/** As printed, not as folded: full-width digits are wide. */
function widthOf(text: string, { at }: Flow): number {
  let width = 0;
  for (const i of at) width += text.charCodeAt(i) < 0x80 ? 0.5 : 1;
  return width;
}
/** Where the lines of a text end. */
export interface Margin {
  /** There are enough lines to tell. */
  readonly isKnown: boolean;
  /** Whether a line was filled to the margin, so that its sentence may go on in the next one. */
  isFull(line: Line): boolean;
  /** Whether it ended well before the margin, so that nothing goes on in the next one. */
  isShort(line: Line): boolean;
}

const LEAST_LINES = 12;
/** Characters in the longest line that a page can hold; longer lines are paragraphs. */
const WIDEST_PAGE = 80;
/** … and in a line of the narrowest page; shorter lines were not cut at a margin. */
const NARROWEST_PAGE = 12;

/** The margin of a text; none is ever filled where a paragraph is a line. */
export function marginOf(lines: readonly Line[]): Margin {
  const widths = lines.map(({ words }) => words.width).sort((a, b) => a - b);
  const at = (share: number) => widths[Math.floor((widths.length - 1) * share)] ?? 0;
  const full = at(0.75);
  const isKnown = lines.length >= LEAST_LINES;
  const isPage = full >= NARROWEST_PAGE && full <= WIDEST_PAGE && at(0.95) <= 1.5 * full;
  const exact = widths.filter((width) => Math.abs(width - full) < 0.01).length > widths.length * 0.4;
  const least = full - (exact ? 0.6 : 3);
  const filled = lines.filter(({ words }) => words.width >= least);
  const areSentences = filled.filter(({ words }) => words.isEnded).length > filled.length / 2; // few sentences end at a margin
  if (!isKnown || !isPage || areSentences) return { isKnown, isFull: () => false, isShort: () => isKnown };
  return { isKnown, isFull: ({ words }) => words.width >= least, isShort: ({ words }) => words.width < 0.85 * full };
}
