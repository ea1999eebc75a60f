/** Commitments without a number: 全覆盖, 应保尽保. Both mean 100%. */
import { anyOf } from '../base/matches';
import { language } from '../data';
import type { Value } from './values';

/** What they promise: all. */
export const WHOLE: Omit<Value, 'start' | 'end'> = {
  value: 100, unit: '%', kind: 'rate', strict: false, to: undefined, after: undefined, needs: undefined, isDoubling: false,
}; // prettier-ignore

const COVERAGE = /(?:实现|达到)?(?<![健完安])全(?:面|域|员)?覆盖(?!的|面)/g;
const WHATEVER_SHOULD = /(?:实现|做到|达到)?应([\u4e00-\u9fff]{1,2})尽\1(?!率)/g;

/** What comes to be where, whichever is said first: 村（社区）妇女之家 for 妇女之家实现村（社区）, 县级以上保护机构 for 县级以上要实现保护机构. */
export const placeFirst = (subject: string): string =>
  subject
    .replace(IN_PLACE, '$2$1')
    .replace(/^(.+?)[要应需]?实现(.*)$/, (_, one: string, other: string) => (AT_LEVEL.test(one) ? one + other : other + one));
/** 法治教育 + 在 + 城区中小学 */
const PLACE = anyOf([...language.holders, ...language.areas, '中小学', '幼儿园']);
const IN_PLACE = new RegExp(`^(.{2,}?)(?<![所潜内实存现])在([^在的]{0,4}(?:${PLACE})[^在的]{0,6})$`);
const AT_LEVEL = /[省市州县区旗乡镇村]级(?:及?以上)?$/;

/** 大病医疗保障实现儿童 and 基本 of 大病医疗保障基本实现儿童. */
export function hedgedIn(subject: string): { readonly name: string; readonly hedge: string | undefined } {
  return { name: subject.replace(HEDGE, ''), hedge: HEDGE.exec(subject)?.[0] };
}
const HEDGE = new RegExp(`(?<=.{2})(?:${anyOf([...language.hedges, ...language.about.filter((word) => word.length > 1)])})(?=实现|$)`);

/** Who or what is to be served by 应保尽保: 城乡低保 for 城乡低保标准 of the clause before. */
export const servedOf = (subject: string): string => subject.replace(/(?<=.{2})(?:标准|水平)$/, '');

/** The name of what 全覆盖 says: 服务设施覆盖率 for 服务设施. */
export const coverageOf = (subject: string): string => (/覆盖|率$/.test(subject) ? subject : `${subject}覆盖率`);

/** Where such words stand in a sentence, in order; `wide` for 全覆盖, whose subject is what is covered. */
export function impliedIn(sentence: string): { from: number; to: number; wide: boolean }[] {
  const all = (pattern: RegExp, wide: boolean) =>
    [...sentence.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length, wide }));
  return [...all(COVERAGE, true), ...all(WHATEVER_SHOULD, false)].sort((a, b) => a.from - b.from);
}
