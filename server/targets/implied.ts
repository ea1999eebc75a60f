/** Commitments without a number: 全覆盖, 应保尽保, 所有学校配齐…, which mean 100%; 零死亡, which means none. */
import { anyOf } from '../base/matches';
import { language } from '../data';
import { BODY } from './complete';
import type { Value } from './values';

/** What they promise: all. */
export const WHOLE: Omit<Value, 'start' | 'end'> = {
  value: 100, unit: '%', kind: 'rate', strict: false, to: undefined, after: undefined, needs: undefined, isDoubling: false,
}; // prettier-ignore
/** Or none. */
export const NONE: typeof WHOLE = { ...WHOLE, value: 0 };

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

/** Where a clause says of all or of none of some what they have, and its words before that. */
export interface Whole {
  readonly from: number;
  readonly at: number;
  readonly to: number;
  /** Before 所有, 均, 全配备 or 零死亡: an opener, or of whom or what it is. */
  readonly before: string;
  /** What a name has behind those. */
  readonly tail: string;
  /** They are all that is promised: nothing but an opener stands before them. */
  readonly isSaid: boolean;
}

const HAVE = anyOf([...language.having, ...language.havingAll]);
const ALIKE = `(?<![${language.adverbGuards}])(?:${anyOf(language.alike)})`;
const some = (least: number) => `(?:[^，。；：、\\d“”《》（）的]|（[^（）\\d]{1,8}）|“[^”\\d]{1,6}”){${least},20}`;
const THING = `(?!投|达|并|了)${some(2)}`;
/** 确保 + 所有 + 中小学校 + 配齐 + 法治副校长, 每个 + 社区 + 都 + 建有 + 儿童之家 */
const ALL_HAVE = new RegExp(
  `^(?<before>.{0,8}?)(?:${anyOf(language.all)})的?(?<of>${some(1)}?)(?:${ALIKE})?(?<verb>${HAVE})(?<thing>${THING})$`,
);
/** 村（社区） + 均 + 建有 + 儿童之家 */
const HAVE_ALIKE = new RegExp(`^(?<before>${some(1)}?)${ALIKE}(?<verb>${HAVE})(?<thing>${THING})$`);
/** 中小学校法治副校长 + 实现全配备 */
const ALL_GIVEN = /^(?<before>[^，。；：\d的]{4,40}?)(?:实现|做到|达到)?全(?:部|员)?配[备齐]$/;
const DENIED = new RegExp(`${anyOf(language.denials)}|已(?!婚)|了$`);
/** Whom something can be given: schools, places, bodies. */
const HOLDER_AT_END = new RegExp(`(?:${BODY}|${anyOf([...language.holders, ...language.bodies])})(?:（[^（）]{1,8}）)?$`);

/** Clauses that say of all of some what they have, in order: as of a share of them the name is of both, 中小学校配备法治副校长. */
export const wholesIn = (sentence: string): readonly Whole[] => clausesOf(sentence, wholeIn);

function wholeIn(clause: string): Omit<Whole, 'from' | 'to'> | undefined {
  const given = ALL_GIVEN.exec(clause)?.groups?.['before'];
  const { before = given ?? '', of, verb, thing } = (ALL_HAVE.exec(clause) ?? HAVE_ALIKE.exec(clause))?.groups ?? {};
  const at = before.length;
  if (DENIED.test(given === undefined ? before + (of ?? '') : clause)) return undefined;
  if (given !== undefined) return { at, before, tail: '配备率', isSaid: false };
  if (verb === undefined || !HOLDER_AT_END.test(of ?? before)) return undefined; // 让妇女都建立自信
  return { at, before, tail: `${of ?? ''}${language.havingAll.includes(verb) ? '配备' : verb}${thing!}`, isSaid: of !== undefined };
}

/** 孕产妇 of 实现孕产妇“零死亡”目标, 孕产妇零死亡, 无孕产妇死亡. */
const NO_DEATHS = /^(?:(?<before>[^，。；：、\d“]{2,16}?)(?:实现|保持)?“?零死亡”?(?:的?目标)?|无(?<whose>[^，。；：、\d]{2,10})死亡)$/;

/** Clauses that say that nobody of some dies, in order. */
export const zerosIn = (sentence: string): readonly Whole[] =>
  clausesOf(sentence, (clause) => {
    const { before, whose = '' } = NO_DEATHS.exec(clause)?.groups ?? {};
    if (!NO_DEATHS.test(clause) || DENIED.test(before ?? '')) return undefined;
    return { at: before?.length ?? 0, before: before ?? '', tail: `${whose}死亡率`, isSaid: whose !== '' };
  });

const clausesOf = (sentence: string, read: (clause: string) => Omit<Whole, 'from' | 'to'> | undefined): Whole[] =>
  [...sentence.matchAll(/[^，；。]+/g)].flatMap(({ index: from, 0: clause }) => {
    const found = read(clause);
    return found ? [{ ...found, from, at: from + found.at, to: from + clause.length }] : [];
  });
