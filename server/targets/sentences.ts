/** Sentences of a paragraph, and what they are about. */
import { isDueAfter } from './deadlines';

/** Whether a sentence tells what had been reached before the plan's first year. */
export function isPast(sentence: string, since: number): boolean {
  const year = /^(?:到|至|在)?((?:19|20)\d\d)年(?:底|末)?(?:前)?(?!为基|的?基础|以来)/.exec(sentence)?.[1];
  const isBaseline = year !== undefined && isDueAfter(sentence, since - 1);
  return (
    (year !== undefined && Number(year) < since && !isBaseline) ||
    isUntil(sentence, since) ||
    /^[^，]{0,10}以来，|^(?:现状|基期)：/.test(sentence)
  );
}

/** 截至2020年底，…; 截至2030年 of a plan that begins before is no past. */
function isUntil(sentence: string, since: number): boolean {
  const [until, year] = /^[^，]{0,12}截[至止]到?(?:((?:19|20)\d\d)年)?/.exec(sentence) ?? [];
  return until !== undefined && !(since && Number(year) >= since);
}

/**
 * The sentences of a paragraph, each up to its 。！？；, with where they begin. None is longer than 400 characters; what looks like
 * one is cut, so that reading it takes linear time.
 */
export function sentencesIn(paragraph: string): { from: number; text: string }[] {
  return Array.from(paragraph.matchAll(/[^。！？；]{0,400}[。！？；]?/g), ({ index, 0: text }) => ({ from: index, text })).filter(
    ({ text }) => text.length > 1,
  );
}
