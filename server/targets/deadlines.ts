/** By when: the years that a sentence gives for its values. */
import { anyOf } from '../base/matches';
import { language } from '../data';
import { END_OF_YEAR, FIVE_YEAR_PLAN, UNTIL, readFiveYears } from '../plan/title';
import { impliedIn } from './implied';
import type { Value } from './values';
import { AT_LEAST, AT_MOST, BESIDE, FALL, HEADS, PLAIN_HEDGES, RATIOS, RISE } from './words';

/** 为, 是 and 占 also tell how something stood in a year. */
const reached = language.reach.filter((word) => word.startsWith('达') || !/[为是占到至]$/.test(word));
const ENDS = anyOf([...FALL, ...RISE, ...AT_LEAST, ...AT_MOST, ...language.moreThan, ...language.lessThan, ...reached, '分别']);
const CHANGES = anyOf([...language.increase, ...language.decrease]);
/** 力争, 应, 要. */
const WAY = anyOf([...PLAIN_HEDGES, ...language.adverbs]);
/** 增加到2020年的1.5倍: a base. */
export const NO_TIMES = '(?!的?[\\d.一二两三四五]+倍)';
/** 中期（2025年）, 第一阶段（2021—2025年）, and what needs no year: 规划期末. */
export const STAGE = `(?:${[
  '(?:第[一二三]阶段|(?<!孕)[近中远终末]期|期[中末]|[前后]五年)（[到至]?(?:20\\d\\d年?[-—～~至]{1,2})?20\\d\\d年(?:年?[底末])?）',
  '(?:规划)?期末|终期|规划末期',
].join('|')})`;
/** Before a year that is none of a base: not 比2020年, 较2010—2020年, but 性别比2025年. */
const NO_BASE = `(?:(?<=[，；])|(?<=^)|(?<=[^\\d，；比较以在由从]|${RATIOS}))(?<!${BESIDE})(?<![较比与同以在]20\\d\\d[-—～至]{1,2})`;
/** Between a year and that of its base. */
const BEFORE_BASE = `[^，；。\\d]{0,24}(?:较|比|${BESIDE}|与|同|以|在)`;
/** Behind a number. */
const UNIT = '(?:[%‰/岁个名所张次家人户元册座处间套支平小]|(?<=\\d\\.\\d{1,2})年)';
/** What a clause opens with that its year follows, 女性 or 全市 or 学前教育; nothing that makes it the year of a base. */
export const WHOSE =
  '[^，。；：、\\d《》（）“”比较由从在与同以自截为是]{0,11}[^，。；：、\\d《》（）“”比较由从在与同以自截为是据按照对于过实定向的]';
/** All, said without a number: behind a year, and among the words of a clause. */
const WHOLE = `全(?:面|域|员|部)?覆盖|应[\\u4e00-\\u9fff]{1,2}尽`;
const ALL = anyOf(language.all);
const LATER = `[^，；。为是《》]{2,60}(?:${ENDS}|(?:${HEADS})\\d|${WHOLE})`;
/** “十四五” + 期间，, 期间新增, 期间筛查率达到 */
const MADE_IN = `(?:期间|时期)(?=，|(?:${CHANGES}|${anyOf(language.create)})|${LATER})`;
/** “十四五”末, “十四五”期间: by the end of those years. */
const IN_FIVE_YEARS = `(?:${FIVE_YEAR_PLAN}(?:规划)?期?末|(?<=^|[，；]|在|${WAY})${FIVE_YEAR_PLAN}${MADE_IN})`;
/**
 * 到2025年, 2025年底前; 2025年控制在… and 2025年92%; at the beginning of a clause “2025年，…” and “2023年筛查率达到…”; 规划期末, which is no year.
 * The year of a base (比2020年) is none. Lists repeat up to four times: a `?` or `{0,2}` is
 * compiled once for each time, a `*` takes forever where words of a list make up another (下降, 到, 下降到).
 */
const DEADLINE = new RegExp(
  [
    `(?:到|至)(20\\d\\d)年${NO_TIMES}`,
    `(20\\d\\d)年${END_OF_YEAR}${UNTIL}`,
    `(?<=^|[，；]|到)(20\\d\\d)年[以之]?后(?!新|入|出生|毕业|建)(?![^；。]{0,40}(?:保持|稳定|维持|巩固|每年))`, // no sooner than the year behind it
    `${NO_BASE}(20\\d\\d)年${END_OF_YEAR}(?=，|[为占]?\\d[\\d.]*${UNIT}|(?:${WAY}){0,4}(?:(?:${ENDS})|(?:${CHANGES})\\d|${WHOLE})|${ALL})`,
    `(?<=^|[，；、]|力争|争取|确保|${HEADS})(20\\d\\d)年${END_OF_YEAR}(?![以之]?[来后]|起)(?=${LATER})`,
    `(20\\d\\d)年${END_OF_YEAR}(?<=(?:^|[，；])${WHOSE}20\\d\\d年${END_OF_YEAR})(?!起|[以之][来后前]|的)(?=${LATER})`, // 女性2025年人均预期寿命达到80岁
    `${NO_BASE}(20\\d\\d)年${END_OF_YEAR}(?=${BEFORE_BASE}20\\d\\d年[^，；。\\d]{0,12}(?:${CHANGES}))`, // 2025年比2020年下降10%
    `(?<=^|[，；])(20\\d\\d)年${END_OF_YEAR}(?=(?:较|比|${BESIDE}|与|同)20\\d\\d年(?:相比)?，)`, // 2030年较2020年，…下降25%
    '(?<=[、，和])(20\\d\\d)年的(?=\\d)', // 2025年的4.5个、2030年的6个
    `(?<=^|[，；：]|${HEADS})(20\\d\\d)年(?!起|以来|以后)(?=[^，；。为是《》\\d]{1,10}\\d[\\d.]*${UNIT})`, // 2030年城市98%, 参保率2030年全县98%
    '(?:最迟|至迟|不[晚迟]于|延至)(?:不超过)?(20\\d\\d)年',
    `在(20\\d\\d)年${END_OF_YEAR}(?=(?:${WAY}){0,4}(?:${ENDS})\\d)(?![^，；。]*基础)`, // 在2025年达到60%
    '（(?:20\\d\\d年?[-—～~至]{1,2})?20\\d\\d年）(?=：)', // 第一阶段（2021—2025年）：
    `(?<![较比以与同]“?)${IN_FIVE_YEARS}`,
    '(?<=^|[，；])20\\d\\d年?[-—～~至]{1,2}(?:20\\d\\d)年(?:期间)?(?=[，\\u4e00-\\u9fff])', // 2026—2030年新增2000个
    '(?<=[：，、])(20\\d\\d)年(?=\\d[\\d.]{0,6}(?:[，。；、]|$))', // （%）：2025年95，2030年97
    `(20\\d\\d)年(?=\\d{2,3}(?:以[内下]|左右)(?:[，。；、]|$))`, // 性别比2025年110以内
    STAGE,
  ].join('|'),
  'g',
);

/** The years that values of a text are due by, in order, and where they stand; null for the plan's last one. `isLater`: 2030年后. */
function deadlinesIn(text: string): { at: number; year: number | null; isLater: boolean }[] {
  if (!IS_DATED.test(text)) return [];
  return Array.from(text.matchAll(DEADLINE), ({ index, 0: words }) => {
    const isLater = words.endsWith('后');
    const year = Number(words.match(/\d{4}/g)?.at(-1)) + Number(isLater) || null;
    return { at: index, year: readFiveYears(words)?.[1] ?? year, isLater };
  });
}
/** No deadline is without one of these. */
const IS_DATED = /20\d\d|[期五]/;

/**
 * The year that is said last before a value (到2025年达到90%，到2030年达到95%), else the first of the sentence where it is not that of
 * another value behind it; null where there is none.
 */
export function deadlineAt(text: string, index: number): number | null {
  const all = deadlinesIn(text);
  const before = all.findLast(({ at }) => at < index && !isNoted(text, at, index));
  const [first] = all;
  const rest = text.slice(first?.at ?? text.length);
  const isOfAll = first?.isLater === false && !HOLDS_VALUE.test(rest) && !impliedIn(rest).length;
  return (before ?? (isOfAll ? first : undefined))?.year ?? null;
}

/** In a bracket that is closed before a place and says a value itself: （2020年为16.9/10万）. */
function isNoted(text: string, at: number, index: number): boolean {
  const [note] = /^[^（）]*）/.exec(text.slice(at, index)) ?? [];
  return note !== undefined && text.lastIndexOf('（', at) > text.lastIndexOf('）', at) && HOLDS_VALUE.test(note);
}
const HOLDS_VALUE = new RegExp(`\\d${UNIT}|(?<![\\d.])\\d{1,2}(?:\\.\\d)?年`);

/** Whether a text promises something by a later year. */
export const isDueAfter = (text: string, year: number): boolean => deadlinesIn(text).some((deadline) => (deadline.year ?? Infinity) > year);

/** 2020年死亡率为16.9/10万，到2030年…: how it stands, before a later year's value. `before`: the words of the value. */
export function isStateBefore(text: string, before: string, { end }: Value): boolean {
  const year = STATE.exec(before)?.[1];
  return year !== undefined && isDueAfter(text.slice(end), Number(year));
}

const STATE = new RegExp(`^(?:${WHOSE})?(20\\d\\d)年[^，]+[为是]$`);

/** 5‰（2025年）、4.5‰（2030年） */
export const OWN_YEAR = /^（(20\d\d)年）/;

/** 2030年达到70%: what a clause begins with that goes on with the one before. */
export const OPENS_WITH_YEAR = /^(?:第[一二三四](?:阶段|步)，?)?(?:到|至)?20\d\d年/;

/** Years side by side: 到2025年和2030年, 2025年、2030年. */
const YEARS = `20\\d\\d年${END_OF_YEAR}[、和与及]到?20\\d\\d年(?:${END_OF_YEAR}[、和与及]到?20\\d\\d年)?`;
const LISTED = new RegExp(YEARS, 'g');
const OPENING = new RegExp(`^[到至]?${YEARS}${END_OF_YEAR}`);

/** The years with which a sentence opens, where they are several. */
export const openingYears = (text: string): string => OPENING.exec(text)?.[0] ?? '';

/** The year with which a sentence opens: 到2025年，… 项目目标：到2025年，… 力争到“十四五”末，… 经过五年努力，到2025年，… */
export function dueOpening(text: string): number | undefined {
  const [words = '', year] = DUE_OPENING.exec(text) ?? [];
  return Number(year) || readFiveYears(words)?.[1];
}
const LABEL = '(?:[\\u4e00-\\u9fff]{2,8}：)?';
const DUE_OPENING = new RegExp(
  `^${LABEL}(?:经过[^，\\d]{1,10}，)?(?:${anyOf(PLAIN_HEDGES)}|规划|计划)?` +
    `(?:到|至)?(?:(20\\d\\d)年${END_OF_YEAR}(?:${UNTIL})?|${IN_FIVE_YEARS})，`,
);

/** The last list of as many years as there are values: 到2025年和2030年，…分别下降到14/10万、12/10万. */
function yearsListed(text: string, count: number): readonly number[] | undefined {
  if (count < 2) return undefined;
  const lists = Array.from(text.matchAll(LISTED), ([years]) => (years.match(/20\d\d/g) ?? []).map(Number));
  return lists.findLast((years) => years.length === count);
}

/** The years of so many values before, one each: 2025年达90%，2030年达95% before 其中女性分别达88%、94%; undefined where there are others. */
function yearsOfLast(text: string, count: number): readonly number[] | undefined {
  const years = Array.from(text.matchAll(/20\d\d(?=年)/g), ([year]) => Number(year));
  return years.length === count && new Set(years).size === count ? years : undefined;
}

/**
 * The years that values are for, one each: 5‰（2025年）、4.5‰（2030年）, or those that their text, or the one before it (`listed`), lists, or
 * those of as many values of one thing before (`isOneBefore`).
 */
export function yearsFor(values: readonly Value[], text: string, listed: string, isOneBefore = false): readonly number[] | undefined {
  if (isOneBefore) return yearsOfLast(text.slice(0, values[0]!.start), values.length);
  const own = values.map(({ end }) => Number(OWN_YEAR.exec(text.slice(end))?.[1]));
  if (own.every((year) => year > 0)) return own;
  return yearsListed(listed + text.slice(0, values[0]!.start), values.length);
}
