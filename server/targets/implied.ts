/** Commitments without a number: 全覆盖, 应保尽保, 所有学校配齐…. They mean 100%. */
import { anyOf } from '../base/matches';
import { language } from '../data';
import { isKnownIndicator } from './indicators';
import { distribute } from './names';
import type { Value } from './values';

/** What they promise: all. */
export const WHOLE: Omit<Value, 'start' | 'end'> = {
  value: 100, unit: '%', kind: 'rate', strict: false, to: undefined, after: undefined, needs: undefined, isDoubling: false,
}; // prettier-ignore

const COVERAGE = /(?:实现|达到)?(?<![健完安])全(?:面|域|员)?覆盖(?!的|面)/g;
const WHATEVER_SHOULD = /(?:实现|做到|达到)?应([\u4e00-\u9fff]{1,2})尽\1(?!率)/g;

/** What comes to be where, said after what: 村（社区）妇女之家 for 妇女之家实现村（社区）. */
export const placeFirst = (subject: string): string => subject.replace(/^(.+?)实现(.*)$/, '$2$1');

/** The name of what 全覆盖 says: 服务设施覆盖率 for 服务设施. */
export const coverageOf = (subject: string): string => (/覆盖|率$/.test(subject) ? subject : `${subject}覆盖率`);

/** Where such words stand in a sentence, in order; `wide` for 全覆盖, whose subject is what is covered. */
export function impliedIn(sentence: string): { from: number; to: number; wide: boolean }[] {
  const all = (pattern: RegExp, wide: boolean) =>
    [...sentence.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length, wide }));
  return [...all(COVERAGE, true), ...all(WHATEVER_SHOULD, false)].sort((a, b) => a.from - b.from);
}

/** What all of some have, and where that is said. */
export interface Whole {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
}

const alike = anyOf(language.alike);
const HAVE = `${anyOf([...language.having, ...language.havingAll])}|(?<=[均都])有`;
const SOME = '(?:[^，。；：、\\d“”《》（）的]|（[^（）\\d]{1,8}）|“[^”\\d]{1,6}”){2,20}';
/** 所有中小学校配齐法治副校长, 每个社区都建有儿童之家; 村（社区）均建有儿童之家. */
const ALL_HAVE = new RegExp(
  `^(?:(?:${anyOf(language.all)})的?(?<of>${SOME}?)(?:${alike})?|(?<bare>${SOME}?)(?:${alike}))(?<verb>${HAVE})(?<thing>${SOME})$`,
);
/** 乡镇, 领导班子: what can be given something. */
const HOLDER = new RegExp(anyOf([...language.holders, ...language.bodies]));
/** 中小学校法治副校长 + 实现全配备 */
const ALL_GIVEN = /^(?<given>[^，。；：\d的]{4,40}?)(?:实现|做到|达到)?全(?:部|员)?配[备齐]$/;

/** Clauses that say of all of some what they have, in order; as of a share of them, the name is of both: 中小学校配备法治副校长. */
export function wholesIn(sentence: string): readonly Whole[] {
  return [...sentence.matchAll(/[^，；。]+/g)].flatMap(({ index: from, 0: clause }) => {
    const { of, bare, verb, thing } = ALL_HAVE.exec(clause)?.groups ?? {};
    const { given } = ALL_GIVEN.exec(clause)?.groups ?? {};
    if (given) return [{ from, to: from + clause.length, names: distribute(`${given}配备率`, 1, 'all')[0]! }];
    const whose = of ?? bare ?? '';
    if (verb === undefined || /不|没有|尚未/.test(whose)) return [];
    if (verb === '有' && !HOLDER.test(whose)) return []; // 让每名儿童都有出彩机会
    const has = language.havingAll.includes(verb) ? '配备' : verb;
    return [{ from, to: from + clause.length, names: [`${whose}${has}${thing}`] }];
  });
}

/** 孕产妇 of 实现孕产妇“零死亡”目标, 孕产妇零死亡, 无孕产妇死亡. */
const NO_DEATHS =
  /^(?:实现|确保|力争|保持)?(?:(?<whom>[^，。；：、\d“]{2,10}?)(?:实现|保持)?“?零死亡”?(?:的?目标)?|无(?<whose>[^，。；：、\d]{2,10})死亡)$/;

/** Clauses that say that nobody dies of those whose mortality is an indicator, in order. */
export function zerosIn(sentence: string): readonly Whole[] {
  return [...sentence.matchAll(/[^，；。]+/g)].flatMap(({ index: from, 0: clause }) => {
    const { whom, whose } = NO_DEATHS.exec(clause)?.groups ?? {};
    const name = `${whom ?? whose ?? ''}死亡率`;
    return isKnownIndicator(name) ? [{ from, to: from + clause.length, names: [name] }] : [];
  });
}
