/**
 * Physical lines to paragraphs. Text from PDF breaks lines anywhere; a paragraph begins where a line opens with something that
 * only a new paragraph can open with (a marker, a label, a title), or where the line before it was visibly its last.
 */
import type { Line, LineWords } from './line';
import { marginOf, textLines, type Margin, type TextLines } from './lines';
import { anyOf } from '../base/matches';
import { language } from '../data';
import { staysOpen } from '../base/brackets';
import { indexAt, joinFlows, type Flow, type Span } from './flow';
import { MOST_UNASKED, isTopForm, readMarker, type Marker, type MarkerForm } from './markers';
import { schemeOf, type Scheme } from './numbering-scheme';
import { withOwnLabels } from './own-labels';
import { withOwnParts } from './own-parts';
import { isHeadRow, isNumber, isNumberRow, isPair } from './rows';
import { openingByWords, PREFACE, type Opening } from './openings';
import { isNoticeEnd, isPaperTitle, isPeriodLine, statesYears, titleLinesAt } from './title';
import { headingWords, isLabelOfDomain, mayNameUnits, readLabel, type Vocabulary } from './vocabulary';

/** A paragraph: what it opens with, its lines, and its text (the marker included). */
export interface Paragraph {
  readonly opening: Opening;
  readonly marker?: Marker;
  /** Characters of `flow` that the marker takes. */
  readonly markerLength: number;
  readonly lines: readonly Span[];
  readonly flow: Flow;
  /** Names a domain that has its goals and measures elsewhere: in an overview, or where it is told what was done. */
  readonly isMention?: true;
}

/** Whether a paragraph is the heading of a known domain, which may run on: （二）妇女与健康。健康是…. */
export const namesDomain = (p: Paragraph, { domains }: Vocabulary): boolean =>
  p.opening !== 'label' && !p.isMention && (domains.has(headingOf(p)) || (isSectionLike(p) && domains.has(headingOf(p).split('。')[0]!)));
const isSectionLike = ({ marker }: Paragraph): boolean => marker !== undefined && HEADING_FORMS.has(marker.form);

/** What a paragraph says after its marker, as a heading. */
export const headingOf = (p: Paragraph): string => headingWords(p.flow.text.slice(p.markerLength));

const HEADING_FORMS: ReadonlySet<MarkerForm> = new Set<MarkerForm>(['chapter', 'part', 'section']);

/** A number before an age, which has no tenths: “8.5岁以下儿童” is item 8, “2.35—64岁妇女” item 2, “3.6个月内婴儿” and “3.0—6个月婴儿” item 3. */
const DUE_BEFORE_AGE =
  /^\d{1,2}[.．、] ?\d{1,2}(?:(?:[-—～~至]{1,2}\d{1,2})? ?(?:周?岁|个?月(?:[以之]?内|龄))|[-—～~至]{1,2}\d{1,2} ?个月)/;

/** A number before a share: “2.95%以上的社区” is item 2, unless the line before wants a number. */
const DUE_BEFORE_SHARE = /^[0-9０-９]{1,2}[.．、][0-9０-９]{1,3}(?:\.\d+)?[%％]/;
const WANTS_NUMBER = /(?:[到至为达在于占约超过\d.]|不少|不低)$/;
/** Behind which no number can go on a sentence: 达到99%以上, …（县妇联负责）. */
const IS_COMPLETE = /(?:[%％‰]|以[上下内]|[）)】])$/;
/** 妇女篇, 儿童篇 of a plan for both. */
export const isHalfTitle = (words: string): boolean => HALF_TITLE.test(words);
const HALF_TITLE = new RegExp(`^(?:${anyOf(language.people)})篇$`);
/** A heading that goes on with a label (主要目标和 + 策略措施), but not 经济参与, 教育普及. */
const JOINT_AT_END = /(?:[、和]|[^参]与|[^普涉]及)$/;

/** Too few words for a sentence: the end of a title that the line before began. */
const REST_OF_TITLE = /^(?:[^，；：。]{0,5}。|[\u4e00-\u9fff]{1,2}$)/;

/** What a line opens with. */
interface Found {
  readonly opening: Opening;
  readonly marker?: Marker | undefined;
}
const TEXT: Found = { opening: 'text' };
const TITLE: Found = { opening: 'title' };

/** A text in paragraphs. */
export interface Paragraphs extends Pick<TextLines, 'pages' | 'heads'> {
  readonly paragraphs: readonly Paragraph[];
  /** With the labels of its own that the text turned out to have. */
  readonly vocabulary: Vocabulary;
}

/** Splits a text into paragraphs. Total and linear: any string gives a list, every character of a line is in at most one paragraph. */
export function paragraphsOf(source: string, words: Vocabulary): Paragraphs {
  const { lines, pages, heads } = textLines(source, words);
  const vocabulary = withOwnParts(withOwnLabels(words, lines), lines);
  return { paragraphs: new ParagraphReader(lines, vocabulary).read(), vocabulary, pages, heads };
}

/** The paragraph that is being read. */
interface Open extends Found {
  readonly lines: Line[];
  /** Among them is the end of a sentence. */
  hasStop: boolean;
}

/** Two tabs or bars; wide spaces may be those of an item. */
const HAS_CELLS = /[\t|｜].*[\t|｜]/;

/** The name of a domain or part is not broken into more lines. */
const MOST_LINES = 5;

/** Whether a heading’s marker stands on a line of its own. */
const isMarkerAlone = ({ opening, marker, lines: [first, second] }: Open): boolean =>
  opening === 'heading' && marker !== undefined && second === undefined && marker.end === first!.words.text.length;

const lastTextOf = ({ lines }: Open): string => lines.at(-1)!.words.flow.text;

const hasStop = ({ words }: Line): boolean => words.flow.text.includes('。');

/** Reads lines one after another. */
class ParagraphReader {
  private readonly scheme: Scheme;
  private readonly margin: Margin;
  private readonly paragraphs: Paragraph[] = [];
  /** The last number of each form. */
  private readonly last = new Map<MarkerForm, number>();
  /** The last item, whatever stood behind it: a plan may number its items through. */
  private running = 0;
  private open: Open | undefined;

  constructor(
    private readonly lines: readonly Line[],
    private readonly vocabulary: Vocabulary,
  ) {
    this.scheme = schemeOf(lines, vocabulary);
    this.margin = marginOf(lines);
  }

  read(): Paragraph[] {
    for (let i = 0; i < this.lines.length;) i += this.readAt(i);
    this.close();
    return this.paragraphs;
  }

  /** Reads what begins at a line; gives how many lines it took. */
  private readAt(i: number): number {
    const line = this.lines[i]!;
    const titleLines = titleLinesAt(this.lines, i, this.vocabulary);
    const after = this.lines[i + Math.max(titleLines, 1)];
    const found = titleLines > 1 ? TITLE : this.isBetweenRows(after) ? TEXT : this.openingOf(line.words);
    const isCut = found !== TEXT && this.open && !this.isKnownHeading(found, line) && this.isCutOff(this.open, found, line, after);
    const { opening, marker } = isCut ? TEXT : found;
    if (this.open && this.goesOnWith({ opening, marker }, line, this.lines[i + 1])) {
      this.open.lines.push(line);
      this.open.hasStop ||= hasStop(line);
      return 1;
    }
    this.close();
    const own = opening === 'title' && titleLines > 1 ? this.lines.slice(i, i + titleLines) : [line];
    this.open = { opening, marker, lines: own, hasStop: own.some(hasStop) };
    this.noteNumber({ opening, marker }, line);
    return own.length;
  }

  /** 一、妇女与健康 between two rows of one table. */
  private isBetweenRows(after: Line | undefined): boolean {
    const [row, next] = [this.open?.lines.at(-1), after].map((line) => line?.words.text ?? '');
    return isNumberRow(next!) && !isHeadRow(next!) && (isNumberRow(row!) || HAS_CELLS.test(row!));
  }

  /** Remembers the number that a line gives its form; lists begin anew below a heading, but go on behind units. */
  private noteNumber({ opening, marker }: Found, { words }: Line): void {
    if (marker) this.last.set(marker.form, marker.number);
    if (marker?.form === 'item') this.running = marker.number;
    const isLabel = opening === 'label' && !isOfUnits(words.flow.text, this.vocabulary);
    if (opening === 'heading' || isLabel || opening === 'preface') this.last.delete('item');
    if (opening === 'label' && /[：:]1[.、]/.test(words.flow.text)) this.last.set('item', 1); // 主要目标：1.…
  }

  /** Whether a line belongs to the open paragraph: an ordinary one that goes on with it, and the title of a marker that stands alone. */
  private goesOnWith({ opening, marker }: Found, line: Line, next: Line | undefined): boolean {
    if (!marker && isMarkerAlone(this.open!)) return true; // “一、⏎总体要求”
    return opening === 'text' && !line.words.isHeading && this.continues(this.open!, line, next);
  }

  private close(): void {
    if (this.open) this.paragraphs.push(paragraph(this.open));
  }

  private openingOf({ text, flow }: LineWords): Found {
    const opening = openingByWords(this.vocabulary)(flow.text);
    if (opening && !(opening === 'title' && this.isNextPart(text))) return { opening };
    const before = this.last.get('item') ?? (this.running >= MOST_UNASKED ? this.running : 0);
    const found = readMarker(text, this.mayBeginItem(text) ? before + 1 : undefined, this.scheme.weak);
    const marker = this.scheme.hasVolumes && found ? belowVolumes(found) : found;
    if (marker && PREFACE.test(flow.text.slice(indexAt(flow, marker.end)))) return { opening: 'preface', marker }; // 一、前言
    if (marker) return this.isOfRow(marker, text) ? TEXT : { opening: HEADING_FORMS.has(marker.form) ? 'heading' : 'item', marker };
    const name = headingWords(flow.text);
    const isName = this.vocabulary.domains.has(name) || (this.scheme.hasBareParts && this.vocabulary.wholeParts.has(name));
    return isName || isHalfTitle(name) || isLabelOfDomain(name, this.vocabulary) ? { opening: 'heading' } : TEXT;
  }

  /** 3 of a row of numbers, below the head of its table or another row. */
  private isOfRow({ form }: Marker, text: string): boolean {
    const before = this.open?.opening === 'text' ? this.open.lines.at(-1)!.words.text : '';
    return form === 'item' && isNumberRow(text) && (isHeadRow(before) || isNumberRow(before));
  }

  /** “4.0‰” can only open an item where the sentence before it is at its end. */
  private mayBeginItem(text: string): boolean {
    const { open } = this;
    if (!open || open.lines.at(-1)!.words.isEnded || open.opening === 'label' || open.opening === 'heading') return true;
    return (
      DUE_BEFORE_AGE.test(text) ||
      IS_COMPLETE.test(lastTextOf(open)) ||
      (DUE_BEFORE_SHARE.test(text) && !WANTS_NUMBER.test(lastTextOf(open)))
    );
  }

  /** 第二部分 妇女发展规划 below 第一部分 总体要求 is the next part, not the title of another plan. */
  private isNextPart(text: string): boolean {
    const marker = readMarker(text, undefined, this.scheme.weak);
    if (!marker || !HEADING_FORMS.has(marker.form)) return false;
    return marker.number > 1 && marker.number === (this.last.get(marker.form) ?? 0) + 1;
  }

  /** A number before the name of a domain or part, and nothing else on the line. */
  private isKnownHeading({ marker }: Found, { words }: Line): boolean {
    const name = words.flow.text.slice(marker && indexAt(words.flow, marker.end));
    return marker !== undefined && (this.vocabulary.domains.has(name) || this.vocabulary.parts.has(name));
  }

  /** After an unfinished full line a title is the rest of a document's name, a marker a number in the sentence unless it is due. */
  private isCutOff(open: Open, found: Found, line: Line, after: Line | undefined): boolean {
    const { text, isEnded } = open.lines.at(-1)!.words;
    const isFull = this.margin.isFull(open.lines.at(-1)!);
    const isInSentence = (open.opening === 'text' || open.opening === 'item') && isFull && !isEnded;
    if (found.opening === 'title' || found.opening === 'period') return isInsideSentence(open, after) || (isInSentence && !isFirst(after));
    if (found.opening === 'label') return this.isRestOf(open, line, isInSentence);
    if (found.marker?.style === '1）' && /（[^（）]*$/.test(text)) return true; // （2021—20⏎25）
    return isInSentence && (staysOpen(text, '“（《', '”）》') || this.isStray(found));
  }

  /** What looks like a label may be the rest of a line that is cut in its midst. */
  private isRestOf(open: Open, { words }: Line, isInSentence: boolean): boolean {
    const { text } = open.lines.at(-1)!.words;
    if (text.endsWith('（')) return !isBareLabel(words.flow.text, this.vocabulary); // …活动。（⏎责任单位：县妇联）
    if (open.opening === 'heading') return JOINT_AT_END.test(text) && !/[：:]$/.test(words.text);
    return open.opening === 'item' && isInSentence && words.text.endsWith('。'); // “…保护⏎措施。”
  }

  /** A number that does not come next. A list may open after a line that lacks its 。, a heading may not. */
  private isStray({ opening, marker }: Found): boolean {
    if (!marker || marker.form === 'bullet') return false;
    return marker.number === 1 ? opening === 'heading' : marker.number !== (this.last.get(marker.form) ?? 0) + 1;
  }

  /** Whether an ordinary line goes on with the open paragraph. */
  private continues(open: Open, line: Line, next: Line | undefined): boolean {
    const before = open.lines.at(-1)!;
    const { isEnded, text } = before.words;
    const isFull = this.margin.isFull(before);
    switch (open.opening) {
      case 'label':
        return this.continuesLabel(open, line, next);
      case 'item':
      case 'text':
        return /[《“（]$/.test(text) || this.continuesText(open, line, next); // before a link on a line of its own
      case 'title':
        return staysOpen(text, '（', '）') && /^[^（]*）$/.test(line.words.text);
      case 'heading':
        return !line.words.isRow && this.continuesHeading(open, isFull || this.isRestOfTitle(open, line), isEnded);
      case 'period':
      case 'preface':
      case 'contents':
      case 'annex':
      case 'box':
        return false;
    }
  }

  private continuesLabel({ lines }: Open, line: Line, next: Line | undefined): boolean {
    const before = lines.at(-1)!;
    const { flow, isEnded } = before.words;
    const isFull = this.margin.isFull(before);
    const mayGoOn = mayNameUnits(line.words.flow.text) || (isFull && /\d/.test(line.words.flow.text));
    if (isOfUnits(flow.text, this.vocabulary) && !mayGoOn) return false;
    if (isListTitle(line, next) || (lines.length === 1 && isBareLabel(flow.text, this.vocabulary))) return false;
    return isFull || !isEnded;
  }

  private continuesText(open: Open, line: Line, next: Line | undefined): boolean {
    const before = open.lines.at(-1)!;
    const { isEnded } = before.words;
    const isFull = this.margin.isFull(before);
    if ((open.lines.length === 1 && isTitleAlone(before, isFull)) || areRows(before, line)) return false;
    if (isPaperTitle(line.words.flow.text) && isNoticeEnd(before, line)) return false;
    if (this.isDomainTitle(line, next) && (isEnded || (!isFull && this.margin.isKnown))) return false;
    if (!isFull && this.isWholeName(open, line)) return false;
    if (isEnded && (this.isBareTitle(line) || isListTitle(line, next))) return false;
    return isFull || !(isEnded || (this.scheme.lacksEndMarks && this.margin.isShort(before)) || this.standsAlone(open, line));
  }

  private continuesHeading({ lines, marker, hasStop: isSaid }: Open, isFull: boolean, isEnded: boolean): boolean {
    if (isSaid) return isFull || !isEnded;
    return isFull && !isEnded && !(lines.length <= MOST_LINES && this.isName(lines, marker));
  }

  /** Too few words for a heading, or what makes the line before the name of a domain or part: 妇女参与⏎决策和管理. */
  private isRestOfTitle({ lines, marker }: Open, line: Line): boolean {
    return REST_OF_TITLE.test(line.words.text) || this.isName([...lines, line], marker);
  }

  /** 4、监测评估 above its text. */
  private isWholeName({ opening, lines, marker }: Open, line: Line): boolean {
    return opening === 'item' && lines.length <= MOST_LINES && this.isName(lines, marker) && !this.isName([...lines, line], marker);
  }

  private isName(lines: readonly Line[], marker: Marker | undefined): boolean {
    const title = lines
      .map(({ words }) => words.flow.text)
      .join('')
      .slice(marker ? indexAt(lines[0]!.words.flow, marker.end) : 0);
    return this.vocabulary.domains.has(title) || this.vocabulary.parts.has(title);
  }

  /**
   * A short line without any mark, before a line that is much longer: it was not cut at the margin, so it is a heading. One without
   * a number is a heading only where the domains have none either.
   */
  private standsAlone({ opening, lines: [first, second] }: Open, next: Line): boolean {
    if (second || first!.words.width > 24) return false;
    if (opening === 'item' ? !this.margin.isKnown : !this.scheme.hasBareDomains) return false;
    return next.words.width > 1.5 * first!.words.width && !/[，。；：%‰]/.test(first!.words.flow.text);
  }

  /** A short line between a paragraph, which may have lost its 。, and the label of goals is the title of a domain. */
  private isDomainTitle({ words }: Line, next: Line | undefined): boolean {
    if (!next || words.width > 15 || HAS_MARK.test(words.flow.text)) return false;
    const { flow, marker } = next.words; // （一）主要目标
    return readLabel(flow.text.slice(marker && indexAt(flow, marker.end)), this.vocabulary)?.id === 'goal';
  }

  /** A short line that ends neither its sentence nor at the margin, in a plan whose headings have no markers. */
  private isBareTitle(line: Line): boolean {
    const { width, flow } = line.words;
    return this.scheme.hasBareDomains && width <= 20 && !HAS_MARK.test(flow.text) && !this.margin.isFull(line);
  }
}

/** The title of a plan of a kind that no template has. */
const isTitleAlone = ({ words: { flow } }: Line, isFull: boolean): boolean =>
  isPaperTitle(flow.text) && (!isFull || statesYears(flow.text));

/** Whether the name of a document is one that a sentence mentions: the line before it wants it, or the line after it goes on. */
function isInsideSentence({ lines }: Open, after: Line | undefined): boolean {
  const { text } = lines.at(-1)!.words;
  return (
    /[、，]$/.test(text) ||
    /^[、，；。）》]/.test(after?.words.text ?? '') ||
    staysOpen((lines.at(-2)?.words.text ?? '') + text, '《', '》')
  );
}

/** Whether a line can only follow the title of a plan: its years, or its first part. */
function isFirst(line: Line | undefined): boolean {
  if (!line) return false;
  const { words } = line;
  const { marker } = words;
  return PREFACE.test(words.flow.text) || isPeriodLine(words.flow.text) || (marker?.number === 1 && isTopForm(marker.form));
}

/** Rows, or cells with a number each, which are no digits of one. */
function areRows(...lines: readonly Line[]): boolean {
  const all = (isSo: (text: string) => boolean) => lines.every(({ words }) => isSo(words.text));
  return lines.some(({ words }) => words.isRow) || all(isPair) || all(isNumber);
}

const HAS_MARK = /[，。；、：]/;

/** A short line without any mark but a ：, before the first item of a list: 重点工程. */
const isListTitle = ({ words }: Line, next: Line | undefined): boolean =>
  words.width <= 15 && !HAS_MARK.test(words.flow.text.replace(/：$/, '')) && /^(?:1[.．、]\D|[（(]1[）)]|①)/.test(next?.words.text ?? '');

/** 章 below 篇 is a section. */
const belowVolumes = (marker: Marker): Marker => (marker.text.endsWith('章') ? { ...marker, form: 'section', style: '第章' } : marker);

const isOfUnits = (compact: string, vocabulary: Vocabulary) => readLabel(compact, vocabulary)?.id === 'responsible';

const isBareLabel = (compact: string, vocabulary: Vocabulary) => readLabel(compact, vocabulary)?.length === compact.length;

function paragraph({ opening, marker, lines }: Open): Paragraph {
  const { start, words } = lines[0]!;
  return {
    opening,
    marker: marker && { ...marker, start: start + marker.start, end: start + marker.end },
    markerLength: marker ? indexAt(words.flow, marker.end) : 0,
    lines,
    flow: joinFlows(lines.map((line) => ({ flow: line.words.flow, start: line.start }))),
  };
}
