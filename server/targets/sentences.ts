/** Sentences of a paragraph, and what they are about. */
import { anyOf } from '../base/matches';
import { language } from '../data';
import { END_OF_YEAR, FIVE_YEAR_PLAN, UNTIL, readFiveYears } from '../plan/title';
import { isDueAfter } from './deadlines';

/** Whether a sentence tells what had been reached before the plan's first year. */
export function isPast(sentence: string, since: number): boolean {
  const year = OPENING_YEAR.exec(sentence)?.[1];
  const isBaseline = year !== undefined && isDueAfter(sentence, since - 1);
  return (
    (year !== undefined && Number(year) < since && !isBaseline) ||
    isUntil(sentence, since) ||
    (isOfYearsBefore(sentence, since) && !isDueAfter(sentence, since - 1)) ||
    /^[^，]{0,10}以来，|^(?:现状|基期)：/.test(sentence) ||
    presentIn(sentence) === sentence.length
  );
}

/** How many of its first characters tell how things stand now, up to what is to come: 目前，全县…覆盖率达95%; 0 where none do. */
export function presentIn(sentence: string): number {
  if (!PRESENT.test(sentence)) return 0;
  const to = sentence.search(TO_COME);
  return to < 0 ? sentence.length : to;
}
const OURS = '(?:[全我本][国省市州县区旗])?';
/** 目前，; 全县现有公办幼儿园46所; 全县已有86个村; 现已建成; 人口普查显示， */
const PRESENT = new RegExp(
  `^${OURS}(?:(?:${anyOf(language.now)})(?!和|及)|现有[^率，。；\\d]{2,14}\\d|现?已(?:有|经|建成)(?!的))|^[^，。；]{2,12}(?:普查|调查)(?:数据)?显示，`,
);
const TO_COME = new RegExp(
  `(?:[到至]|，)20\\d\\d年|20\\d\\d年[底末]?前|规划期|下一步|今后|未来|五”?期?末|(?:${anyOf([...language.hedges, '确保', '保证', '实现'])})|，(?:要|应|将)`,
);

const OPENING_YEAR = new RegExp(
  `^(?:到|至|在)?((?:19|20)\\d\\d)年${END_OF_YEAR}(?:${UNTIL})?(?!(?:[^\\d，]{0,20}[\\d.]+[^\\d，]{0,4})?(?:为基|的?基础)|以来)`,
);

const YEARS_BEFORE =
  /^(?:过去[一二三四五六七八九十\d]{1,2}年|[^，]{0,24}[一二三四五六七八九十\d]{1,2}年来|上一?轮规划(?:实施)?(?:周期|期)?)[^，]{0,6}，/;
const FIVE_YEARS_BEFORE = new RegExp(`^${FIVE_YEAR_PLAN}(?:规划)?(?:实施)?(?:期间|时期|期内)，`);
/** 过去五年，… 规划实施10年来，… “十三五”期间，… of a plan that begins when these have ended. */
const isOfYearsBefore = (sentence: string, since: number): boolean =>
  YEARS_BEFORE.test(sentence) || (readFiveYears(FIVE_YEARS_BEFORE.exec(sentence)?.[0] ?? '')?.[1] ?? since) < since;

/** 截至2020年底，…; 截至2030年 of a plan that begins before is no past. */
function isUntil(sentence: string, since: number): boolean {
  const [until, year] = /^[^，]{0,12}截[至止]到?(?:((?:19|20)\d\d)年)?/.exec(sentence) ?? [];
  return until !== undefined && !(since && Number(year) >= since);
}

/** The year of which a clause tells how things stood, from the words before a value: （2010年为 + 9.6‰, ，2020年全市为 + 50%; NaN of others. */
export const stateYear = (before: string): number => {
  const [, noted, told] = STATE_YEAR.exec(before) ?? [];
  return Number(noted ?? told ?? NaN);
};
const STATE_YEAR = new RegExp(
  `(?:（(?:截至)?((?:19|20)\\d\\d)年${END_OF_YEAR}[^（），。]{0,8}|(?:^|[，；：（])(?:截至)?((?:19|20)\\d\\d)年${END_OF_YEAR}[^，；。（）\\d]{0,24}[为是])$`,
);

/**
 * The sentences of a paragraph, each up to its 。！？；, with where they begin. None is longer than 400 characters; what looks like
 * one is cut, so that reading it takes linear time.
 */
export function sentencesIn(paragraph: string): { from: number; text: string }[] {
  return Array.from(paragraph.matchAll(/[^。！？；]{0,400}[。！？；]?/g), ({ index, 0: text }) => ({ from: index, text })).filter(
    ({ text }) => text.length > 1,
  );
}
