/** What is promised of all or of none of some without a number: 所有中小学校配齐法治副校长, which means 100%, and 孕产妇零死亡. */
import { anyOf } from '../base/matches';
import { language } from '../data';
import { LEADING_CONNECTOR } from './clause';
import { BODY } from './complete';
import { impliedIn, WHOLE } from './implied';
import { isKnownIndicator } from './indicators';
import { readLead } from './lead';
import { distribute } from './names';
import { toldAt } from './promise';
import { clausesOf, type Clause } from './reading';
import { cleanSubject } from './subject';
import type { Value } from './values';
import { POPULATION_ONLY } from './words';

/** What a clause says of all or of none of some. */
interface Said {
  /** Where it says so. */
  readonly at: number;
  /** Its words before 所有, 均, 全配备 or 零死亡: an opener, or of whom or what it is. */
  readonly before: string;
  /** What a name has before those, and behind them. */
  readonly head?: string;
  readonly tail: string;
  /** That names whom it is of: nothing but an opener stands before it. */
  readonly isNamed: boolean;
  /** How many of a hundred: all or none. */
  readonly value: number;
}

const HAVE = anyOf([...language.having, ...language.havingAll]);
const ALIKE = `(?<![${language.adverbGuards}])(?:${anyOf(language.alike)})`;
/** Whether words promise something to all of some, or to each: 全部纳入管理, 均得到…, 应援尽援; not 均等化, 均加强. */
export const isOfAll = (words: string): boolean => OF_ALL.test(words) && !DENIED.test(words);
const OF_ALL = new RegExp(`${anyOf(language.all)}|${ALIKE}(?![等衡市]|${anyOf(language.vague)})|应(.)尽\\1`);
const some = (least: number) => `(?:[^，。；：、\\d“”《》（）的]|（[^（）\\d]{1,8}）|“[^”\\d]{1,6}”){${least},20}`;
const THING = `(?!投|达|并|了)${some(2)}`;
/** 确保 + 所有 + 中小学校 + 配齐 + 法治副校长, 每个 + 社区 + 都 + 建有 + 儿童之家 */
const ALL_HAVE = new RegExp(
  `^(?<before>.{0,8}?)(?:${anyOf(language.all)})的?(?<of>${some(1)}?)(?:${ALIKE})?(?<verb>${HAVE})(?<thing>${THING})$`,
);
/** 县县 + 建有 + 妇幼保健院 */
const EVERYWHERE = new RegExp(`^(?<of>[市县区旗乡镇村])\\k<of>(?:${ALIKE})?(?<verb>${HAVE})(?<thing>${THING})$`);
/** 村（社区） + 均 + 建有 + 儿童之家, 中小学、幼儿园 + 均 + 配备 + 保安员 */
const HAVE_ALIKE = new RegExp(`^(?<before>(?:${some(1)}、)*${some(1)}?)${ALIKE}(?<verb>${HAVE})(?<thing>${THING})$`);
/** 中小学校法治副校长 + 实现全配备 */
const ALL_GIVEN = /^(?<before>[^，。；：\d的]{4,40}?)(?:实现|做到|达到)?全(?:部|员)?配[备齐]$/;
const DENIED = new RegExp(`${anyOf(language.denials)}|已(?!婚)|了$`);
/** Whom something can be given: schools, places, bodies; 卫生院, 图书馆, 食堂. */
const HOLDER_AT_END = new RegExp(
  `(?:${BODY}|${anyOf([...language.holders, ...language.bodies])}|[${language.institutions}])(?:（[^（）]{1,8}）)?$`,
);

/** As of a share of them the name is of both: 中小学校配备法治副校长. */
function allIn(clause: string): Said | undefined {
  const given = ALL_GIVEN.exec(clause)?.groups?.['before'];
  const said = ALL_HAVE.exec(clause) ?? HAVE_ALIKE.exec(clause) ?? EVERYWHERE.exec(clause);
  const { before = given ?? '', of, verb, thing } = said?.groups ?? {};
  const at = before.length;
  if (DENIED.test(given === undefined ? before + (of ?? '') : clause)) return undefined;
  if (given !== undefined) return { at, before, tail: '配备率', isNamed: false, value: WHOLE.value };
  if (verb === undefined || !HOLDER_AT_END.test(of ?? before)) return undefined; // 让妇女都建立自信
  const has = language.havingAll.includes(verb) ? '配备' : verb;
  return { at, before, tail: `${of ?? ''}${has}${thing!}`, isNamed: of !== undefined, value: WHOLE.value };
}

/** 妇女之家 + 覆盖 + 所有 + 村（社区） */
const COVERS_ALL = new RegExp(`^(?<before>.{2,24}?)覆盖到?(?:${anyOf(language.all)})的?(?<of>${some(1)})$`);
/** 饮用水水质 + 全部 + 达标, 孕产妇 + 全部 + 住院分娩 */
const ALL_DONE = new RegExp(`^(?<before>(?:[\\u4e00-\\u9fff]{2,6}的)?${some(2)}?)${ALIKE}能?(?<done>[\\u4e00-\\u9fff]{2,6})$`);

/** As the rate of the places that it covers (制度覆盖所有儿童 sets no level), or of those that have it done, where that is known. */
function allServed(clause: string): Said | undefined {
  const { before = '', of = '', done } = (COVERS_ALL.exec(clause) ?? ALL_DONE.exec(clause))?.groups ?? {};
  const whose = cleanSubject(before);
  const given = done !== undefined && GIVEN.test(done) && isOfPeople(whose) ? done : undefined;
  const isServed = given !== undefined || (done ? isRate(whose, `${done}率`) : HOLDER_AT_END.test(of));
  if (!before || !isServed || DENIED.test(before) || PEOPLE_OR_AIMS.test(whose)) return undefined;
  return { at: before.length, before, head: of, tail: given ?? (done ? `${done}率` : '覆盖率'), isNamed: false, value: WHOLE.value };
}
/** 困难妇女 + 全部 + 得到救助 */
const GIVEN = new RegExp(`^(?:${anyOf(language.receiving)})[^的]*(?:${anyOf(language.services)})`);
const isOfPeople = (subject: string): boolean => POPULATION_ONLY.test(subject) || OF_PEOPLE.test(subject);
const OF_PEOPLE = new RegExp(
  `^(?!广大|全体)(?:[\\u4e00-\\u9fff]{2,6}的)?[^的、]{1,12}(?:${anyOf([...language.people, ...language.persons])})$`,
);
/** 群众都满意, 各项指标均达标 say no more than that things are well. */
const PEOPLE_OR_AIMS = new RegExp(`^(?:${anyOf([...language.people, ...language.persons, '群众'])})$|(?:指标|目标|任务)$`);
const isRate = (subject: string, rate: string): boolean => isKnownIndicator(subject + rate) || OUTCOMES.has(rate);
const OUTCOMES: ReadonlySet<string> = new Set(language.outcomes.flat());

/** 孕产妇 of 实现孕产妇“零死亡”目标, 孕产妇零死亡, 无孕产妇死亡, 义务教育 + 零辍学, 全面消除 + 义务教育大班额, 义务教育大班额 + 全部消除. */
const NONE = new RegExp(
  `^(?:[到至]?20\\d\\d年[底末]?)?(?:${[
    '(?<before>[^，。；：、\\d“]{2,16}?)(?:实现|保持)?“?零(?<what>[\\u4e00-\\u9fff]{2,3}?)”?(?:的?目标)?',
    '(?<opener>[^，。；：、\\d“]{0,4}?)(?:[全本我][省市州县区旗])?(?:无|不发生|没有)(?<whose>[^，。；：、\\d]{2,10})死亡',
    '(?<where>[^，。；：\\d的]{0,12}?)(?:全面|全部|彻底)?(?:消除|取消)(?<gone>[^，。；：\\d的]{2,24}?)(?:现象)?',
    '(?<ended>[^，。；：\\d的]{2,24}?)(?:现象)?(?:全面|全部|彻底)消除',
  ].join('|')})$`,
);

/** 基本 + 消除大班额 */
const HEDGED = new RegExp(anyOf(language.hedges));
/** 消除 + 56人以上的 + 大班额 */
const CLASS_SIZE = /(?<!\d)\d{1,3}人(?:及?以上)?的?(?=[^，。；]{0,40}班额)/g;

function noneIn(clause: string): Said | undefined {
  const said = NONE.exec(clause.replace(CLASS_SIZE, ''))?.groups;
  if (!said || DENIED.test(said['before'] ?? '') || HEDGED.test(said['where'] ?? '')) return undefined;
  const { opener = '', before = opener, what = '死亡', whose = '', ended, where = '', gone = ended } = said;
  if (gone !== undefined) return { at: 0, before, tail: `${where}${gone}比例`, isNamed: true, value: 0 };
  return { at: before.length, before, tail: `${whose}${what}${what.endsWith('额') ? '比例' : '率'}`, isNamed: whose !== '', value: 0 };
}

/** Without such words no clause says it. */
const MAY_SAY = new RegExp(`${anyOf([...language.all, ...language.alike])}|配[备齐]|死亡|零|消除|([市县区旗乡镇村])\\1`);

/** What a sentence says so, in the clauses in which no value and no 全覆盖 says of how many. */
export function readOfAll(sentence: string, values: readonly Value[]): Clause[] {
  if (!MAY_SAY.test(sentence)) return [];
  const taken = [...values.map(({ start }) => start), ...impliedIn(sentence).map(({ from }) => from)];
  return [...sentence.matchAll(/[^，；。]+/g)].flatMap(({ index: from, 0: clause }) => {
    if (taken.some((at) => at >= from && at < from + clause.length)) return [];
    const said = allIn(clause) ?? allServed(clause) ?? noneIn(clause);
    return said ? promised(sentence, from, clause, said) : [];
  });
}

function promised(sentence: string, from: number, clause: string, { at, before, head = '', tail, isNamed, value: share }: Said): Clause[] {
  const lead = readLead(before.replace(LEADING_CONNECTOR, ''), false);
  const subject = cleanSubject(lead.subject);
  if ((isNamed ? subject !== '' : subject.length < 2) || toldAt(before) >= 0) return [];
  const names = distribute(head + subject + tail, 1, 'all')[0]!;
  const isImplied = share > 0;
  if (!isImplied && !names.every(isKnownIndicator)) return []; // 交通事故零死亡
  const to = from + clause.length;
  const value: Value = { ...WHOLE, value: share, start: from + at, end: to };
  return clausesOf({ names, value, lead, op: '=', scope: undefined, from, to, done: to }, sentence, from, isImplied);
}
