/** Titles of plans: how they are set, and the years that they and the text state. */
import { anyOf } from '../base/matches';
import { documents, language } from '../data';
import type { Line } from './line';
import { isPlace } from './place';
import type { Vocabulary } from './vocabulary';

/** Behind the year of a date: 2025年 + 底, 年底, 6月, 12月底. */
export const END_OF_YEAR = '(?:年?[底末]|1?\\d月[底末]?)?';
/** 2025年底 + 前, 之前 */
export const UNTIL = '[以之]?前';

/** The years of a plan, first and last. */
export type Period = readonly [number, number];

/** 〇 and what is typed for it. */
const ZEROS = '〇○零0Oo';
/** 2021 or 二〇二一. */
const YEAR = `(?:(?:19|20)\\d\\d|[一二][九${ZEROS}][${ZEROS}一二三四五六七八九]{2})`;
const NUMERALS = '〇一二三四五六七八九';
const digitOf = (c: string): string | number => (ZEROS.includes(c) ? 0 : NUMERALS.includes(c) ? NUMERALS.indexOf(c) : c);
const yearOf = (text: string): number => Number(text.replace(/./g, (c) => `${digitOf(c)}`));
/** A text with its years in digits, as long as it was: 2025年 for 二〇二五年. */
export const withDigitYears = (text: string): string => text.replace(SPOKEN_YEAR, (year) => String(yearOf(year)));
const SPOKEN_YEAR = new RegExp(`[一二][九${ZEROS}][${ZEROS}${NUMERALS}]{2}(?=年)`, 'g');
/** 年, 年1月, .1 */
const END = '(?:年(?:\\d{1,2}月)?|\\.\\d{1,2}(?!\\d))?';
/**
 * Every dash, 至, 到, the 一 that character recognition makes of a dash, and in brackets the dash that it loses; the second year may leave out
 * its century: （2011-20年）. Texts are folded: no spaces, one kind of each dash.
 */
const RANGE = new RegExp(`(${YEAR})${END}(?:[-—~～至到]{1,2}|一|(?<=[（(]\\d{4}))(${YEAR}|\\d\\d(?=年[）)]))`);
const PERIOD_LINE = new RegExp(`^[（(〔[]?${RANGE.source}[)）〕\\]]?${END}[)）〕\\]]?$`);

/** “（2021—2025年）” in a run of text, or undefined. */
export function readPeriod(text: string): Period | undefined {
  const match = RANGE.exec(text);
  const [from, last] = [yearOf(match?.[1] ?? ''), yearOf(match?.[2] ?? '')];
  const to = last > 0 && last < 100 ? from - (from % 100) + last : last;
  return from < to ? [from, to] : undefined;
}

/** Whether a line says the period and nothing else. */
export const isPeriodLine = (text: string): boolean => PERIOD_LINE.test(text);

/** The name of a five-year plan, as a pattern: 十四五, “十四五”, “十五”. */
export const FIVE_YEAR_PLAN = '(?:“?十[一二三四五六七八九]五”?|“十五”)';
const FIVE_YEARS = /十([一二三四五六七八九])(?:五|个五年)|“([八九十])五”(?!普法)/;
/** The first year of 十五; each of the next begins five years later. */
const FIRST_OF_TENTH = 2001;

/** The years of “十四五”, 第十四个五年 or “九五”, or undefined. */
export function readFiveYears(text: string): Period | undefined {
  const [match, after, one] = FIVE_YEARS.exec(text) ?? [];
  if (match === undefined) return undefined;
  const first = FIRST_OF_TENTH + 5 * (after ? NUMERALS.indexOf(after) : '八九十'.indexOf(one!) - 2);
  return [first, first + 4];
}

/** Whether a title says its years: （2021—2025年）, “十四五”. */
export const statesYears = (title: string): boolean => (readPeriod(title) ?? readFiveYears(title)) !== undefined;

/** The years of 九十年代, or undefined: plans of no other decade are called so. */
export const readDecade = (text: string): Period | undefined => (text.includes('九十年代') ? [1991, 2000] : undefined);

/** The years of a plan that ends in a year: five or, up to a year 0, ten. */
export const periodUntil = (until: number): Period => [until - (until % 10 ? 4 : 9), until];

/** What may stand before the title of one of several plans: 上篇, 第一部分. */
const VOLUME = '^(?:[上中下]|第[一二三四])(?:篇|编|卷|部分|部)[：:、]?';
/** A title without its number among several. */
export const withoutVolume = (text: string): string => text.replace(AT_VOLUME, '');
const AT_VOLUME = new RegExp(VOLUME);

const TITLE_END = new RegExp(`(?<=.)(?:中期)?的?(?:${anyOf(language.titleEnds)})$`);

/** 青禾县妇女发展规划.doc */
export const FILE_NAME = '\\.(?:docx?|pdf|wps|txt)$';
/** What may part the words of a title: the period, brackets, “十四五”, 时期, 事业; and what may enclose or number it. */
const INSERTED = new RegExp(
  [
    VOLUME,
    '（[^（）]*）',
    '〔[^〔〕]*〕',
    '【[^【】]*】',
    `${FIVE_YEAR_PLAN}(?:时期)?`,
    `${RANGE.source}年?`,
    '事业',
    FILE_NAME,
    '[《》#*]',
  ].join('|'),
  'g',
);

/** A title without what parts its words: 某县妇女发展规划 for 《某县“十四五”妇女事业发展规划（征求意见稿）》. */
export const plainTitle = (text: string): string => inOnePiece(text).replace(TITLE_END, '');
const inOnePiece = (text: string): string => text.replace(INSERTED, '');

const LONGEST = 45;
/** What a sentence has and a title has not. */
const NO_TITLE = /[，。、；：]|通知|印发|关于|解读|》.{1,45}《/;

/** 《…》, 《…》（草案）, 《…》全文 */
const ENCLOSED = new RegExp(`^《[^《》]+》(?:（[^（）]*）|${anyOf(language.titleEnds)})?$`);

/** The name of a document inside a sentence that a line break has cut: 《 that encloses less than all, brackets that are not closed. */
const isPartOfSentence = (text: string): boolean =>
  (/[《》]/.test(text) && !ENCLOSED.test(text)) || text.split('（').length !== text.split('）').length;

/** Whether a line (folded) is the title of a plan of a kind that the vocabulary knows. */
export function isTitle(text: string, { titles }: Vocabulary): boolean {
  if (text.length > LONGEST || NO_TITLE.test(withoutVolume(text)) || isPartOfSentence(text)) return false;
  const plain = plainTitle(text);
  return titles.some((word) => plain.endsWith(plainTitle(word)));
}

/** The place, and the higher-level plan that a paper carries out: 青禾县关于贯彻落实《澜川省妇女发展规划（2021—2030年）》的实施意见. */
const CARRIED_OUT = /^([^《》]{2,12}?)(?:人民政府)?(?:关于)?(?:贯彻|落实|实施|执行|推进)+《([^《》]{4,40})》的?/;

/** The place and the higher-level plan in the title of a paper that carries one out; undefined of any other. */
export function carriedOut(title: string): { readonly region: string; readonly upper: string; readonly paper: string } | undefined {
  const [head, region, upper] = CARRIED_OUT.exec(title) ?? [];
  return head === undefined || !isPlace(region!) ? undefined : { region: region!, upper: upper!, paper: title.slice(head.length) };
}

const PAPER = new RegExp(`(?:${language.papers.join('|')})$`);
const KIND_OF_PAPER = new RegExp(`^[^，。、；：《》]{0,4}(?:${documents.kinds.join('|')})$`);
const SHORTEST = 6;

/** Whether a line may be the title of a plan of a kind that no template has: short, no sentence, and called 规划, 纲要 … */
export const isPaperTitle = (text: string): boolean => KIND_OF_PAPER.test(inOnePiece(carriedOut(text)?.paper ?? '')) || isNamedPaper(text);

const isNamedPaper = (text: string): boolean =>
  text.length >= SHORTEST && text.length <= LONGEST && !NO_TITLE.test(text) && !isPartOfSentence(text) && PAPER.test(inOnePiece(text));

const MOST_LINES = 3;
/** 2022年3月1日 */
const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/;
const isShort = ({ words }: Line): boolean =>
  words.width <= 30 &&
  !words.isEnded &&
  !DATE.test(words.flow.text) &&
  !/^[（(].*[）)]$/.test(words.text) &&
  !NO_TITLE.test(words.flow.text);

/**
 * How many lines a title takes that begins at a line: one, or several that are none by themselves (the place on a line of its own, a title
 * that was too long for one); 0 where none begins.
 */
export function titleLinesAt(lines: readonly Line[], at: number, vocabulary: Vocabulary): number {
  const first = lines[at]!;
  if (isTitle(first.words.flow.text, vocabulary)) return 1;
  if (!isShort(first)) return 0;
  const isOwnPlace = isPlace(inOnePiece(first.words.flow.text)); // 青禾县, 青禾县“十四五”
  for (let count = 2, joined = first.words.flow.text; count <= MOST_LINES && at + count <= lines.length; count++) {
    const next = lines[at + count - 1]!;
    joined += next.words.flow.text;
    if (!isShort(next) && !/）$/.test(next.words.text)) return 0;
    const isWhole = isTitle(next.words.flow.text, vocabulary); // what stands before it is no part of it, unless it is the place
    if (isWhole && !(isOwnPlace && count === 2)) return 0;
    if (isTitle(joined, vocabulary)) return count;
  }
  return 0;
}

/** What the title of a plan stands below: that of the notice, or the office and date at its end. */
export const isNoticeEnd = ({ words: { text, width } }: Line, title: Line): boolean =>
  text.endsWith('的通知') ||
  PUBLISHED.test(text) ||
  (width <= LONGEST_SIGNATURE && /[厅局委会府办室处日\d]$/.test(text) && PLACE_FIRST.test(title.words.flow.text));
/** （此件公开发布） */
const PUBLISHED = /（此件[^（）]{2,10}）$/;
/** 青禾县…规划, not the rest of a title that is broken in two. */
const PLACE_FIRST = /^[\u4e00-\u9fff]{2,8}?[省市州县区旗盟]/;
const LONGEST_SIGNATURE = 20;
