/** Names that stand in a list: who shares what with whom, and which value is whose. */
import { anyOf } from '../base/matches';
import { language } from '../data';
import { alikeIn, BODY, completeFrom, narrowerIn, PER_HEAD, SCHOOLS_FIRST, withPopulation, wholeIn } from './complete';
import { CONJUNCTIONS, splitConjunction } from './conjunctions';
import { commonHead, isKnownIndicator, mayEndIndicator } from './indicators';
import { PLACES, spelledOut, type Each } from './spelled-out';
import { HEAD_AT_END, LEVEL_ONLY, OF_LEVEL, POPULATION_ONLY, POPULATION, populationOf, PREDICATES, SHARE_WORDS, WHOM } from './words';

const MEASURE_SUFFIX = new RegExp(`(?:(?<![初高集])中|中的)?[^中的]{0,6}(?:率|${SHARE_WORDS}|水平|年限|寿命)(?:（[^（）]*）)?$`);

/** The names that share a subject such as 新生儿、婴儿和5岁以下儿童死亡率, each completed. */
function completeParts(parts: readonly string[]): string[] {
  const cause = CAUSE.exec(parts[0]!)?.[0];
  if (cause) return completeParts([parts[0]!.slice(cause.length), ...parts.slice(1)]).map((part) => cause + part);
  const area = areaOfAll(parts);
  if (area) return completeParts([parts[0]!.slice(area.length), ...parts.slice(1)]).map((part) => area.replace(/中$/, '') + part);
  const last = parts.at(-1)!;
  const done = doneIn(parts);
  if (done) return done;
  const suffix = suffixOf(last, parts.slice(0, -1));
  const object = objectOfRates(parts) || beforeTime(parts);
  if (object) return parts.map((part, i) => (i > 0 ? object + part : part));
  const prefix = knownOf(parts, suffix) ?? beforeParallel(parts, suffix) ?? beforeMember(parts) ?? populationBefore(parts[0]!);
  const perHead = PER_HEAD.exec(parts[0]!)?.[0]; // 每千名儿童拥有医师数、床位数
  if (perHead) return parts.map((part) => (part.startsWith('每') ? part : perHead + part));
  const elided = parts.slice(0, -1).some((part) => !HEAD_AT_END.test(part)); // then the population is meant for all
  return parts.map((part, i) => {
    if (elided && i > 0 && prefix && prefix !== parts[0] && !populationOf(part))
      return prefix + part + (HEAD_AT_END.test(part) || part.endsWith(suffix) ? '' : suffix);
    if (HEAD_AT_END.test(part)) return i > 0 ? ofTheirs(part, parts[0]!, prefix && nearestPopulation(parts, i, prefix)) : part;
    return i < parts.length - 1 && suffix ? joinedTo(part, suffix) : part;
  });
}

/** 女性参加工伤保险的比例 of 女性参加工伤保险、失业保险的比例: what they do to all that is named; undefined where no one does. */
function doneIn(parts: readonly string[]): string[] | undefined {
  const [act] = ACT.exec(parts[0]!) ?? [];
  const [share] = OF_SHARE.exec(parts.at(-1)!) ?? [];
  if (!act || !share || parts.slice(0, -1).some((part) => HEAD_AT_END.test(part))) return undefined;
  const objects = parts.map((part, i) => part.slice(i ? 0 : act.length, i < parts.length - 1 ? undefined : -share.length));
  return objects.map((object, i) => act + object + tailFor(object, objects[i + 1], objects.at(-1)!) + share);
}

/** 基本医疗保险 for 城镇职工 before 城镇居民基本医疗保险, 保险 for 养老 of 养老、医疗、失业保险. */
function tailFor(object: string, next: string | undefined, last: string): string {
  if (next && populationOf(next).length === object.length) return next.slice(populationOf(next).length);
  return object.length === 2 && last.length === 4 ? last.slice(2) : '';
}
const ACT = new RegExp(`^(?:${WHOM})(?:${PREDICATES})`);
const OF_SHARE = new RegExp(`的(?:${SHARE_WORDS})$`);

/** 出生缺陷导致的 of 出生缺陷导致的婴儿死亡率、5岁以下儿童死亡率 */
const CAUSE = new RegExp(`^[^的]{2,10}(?:${anyOf(language.causes)})的(?=.)`);

/** 城市 of 城市新生儿、婴儿和5岁以下儿童死亡率, 流动人口中 of 流动人口中婴儿和5岁以下儿童死亡率, where all the others are of people too and of no area of their own. */
function areaOfAll([first, ...others]: readonly string[]): string {
  const isOfPeople = (part: string) => populationOf(part) !== '' && !AREA.test(part);
  return others.every(isOfPeople) ? (OF_AREA.exec(first!)?.[0] ?? '') : '';
}
const AREA = new RegExp(`^(?:${anyOf(language.areas)})`);
const OF_AREA = new RegExp(`${AREA.source}中?(?=${POPULATION})`);

/** 流动孕产妇住院分娩率 behind 流动孕产妇产前检查率, 孕产妇住院分娩率 where only 孕产妇 stands before. */
const ofTheirs = (name: string, first: string, population: string): string =>
  populationOf(name) ? (HEAD_AT_END.test(first) ? name : ofWomen(name, first)) : withPopulation(narrowerIn(first, name) + name, population);

/** 女性城乡居民参保率 behind 女性城镇职工 */
const ofWomen = (name: string, first: string): string => (/[女男]|儿童/.test(name) ? name : (WOMEN_AMONG.exec(first)?.[0] ?? '') + name);
const WOMEN_AMONG = new RegExp(`^(?:女性|妇女)(?!儿童)(?=${POPULATION})`);

/** 宫颈癌检查率 of 宫颈癌 and 癌检查率 */
const joinedTo = (part: string, suffix: string): string => part + suffix.slice(Number(suffix[0] === part.at(-1)));

/** 新生儿 for 听力筛查率 in 孕妇产前筛查率、新生儿遗传代谢病筛查率、听力筛查率. */
const nearestPopulation = (parts: readonly string[], i: number, first: string): string =>
  parts
    .slice(0, i)
    .map(populationBefore)
    .findLast((population) => population !== '') ?? first;

/** The population with which a name begins, not one that is all of it: 城区 of 城区、乡镇覆盖率; 儿童友好 of 儿童友好公园、医院占比; 中小学幼儿园 of 中小学幼儿园管理率、配备率. */
const populationBefore = (name: string): string =>
  POPULATION_ONLY.test(name) ? '' : ((FRIENDLY_TO.exec(name) ?? SCHOOLS_FIRST.exec(name))?.[0] ?? populationOf(name));
const FRIENDLY_TO = new RegExp(`^(?:${anyOf(language.people)})友好`);

/** 案件 of 案件发现率、报告率: what is done to it is named in two characters each; '' where a name is known as a whole. */
function objectOfRates([first, ...others]: readonly string[]): string {
  const isBare = others.every((other) => /^[^毛净]{2}率$/.test(other) && !isKnownIndicator(other));
  if (!isBare || !/.{3}[^毛净][^毛净]率$/.test(first!)) return '';
  const object = first!.slice(0, -3);
  return !isKnownOfSome(first!) || others.some((other) => isKnownIndicator(object + other)) ? object : '';
}

/** 听力障碍 of 听力障碍3个月内诊断率、6个月内干预率, where each says in what time. */
function beforeTime([first, ...others]: readonly string[]): string {
  const at = first!.search(IN_TIME);
  return others.every((other) => other.search(IN_TIME) === 0) ? first!.slice(0, Math.max(0, at)) : '';
}
const IN_TIME = /(?<!\d)\d{1,3}(?:个月|小时|[年周天日])[以之]?内/;

/** 新生儿 of 新生儿遗传代谢性疾病、听力障碍筛查率, where the others are known as theirs. */
function knownOf([first, ...others]: readonly string[], suffix: string): string | undefined {
  const whose = populationBefore(first!);
  const isTheirs = (part: string) => isKnownIndicator(whose + part + (HEAD_AT_END.test(part) ? '' : suffix));
  return whose && others.every(isTheirs) ? whose : undefined;
}

/** 妇女参加 of 妇女参加养老保险、失业保险、工伤保险人数: the first is longer than the others, which are as long and end alike. */
function beforeParallel([first, ...others]: readonly string[], suffix: string): string | undefined {
  const bare = others.map((part, i) => (i < others.length - 1 ? part : part.slice(0, part.length - suffix.length)));
  const { length } = bare[0]!;
  const isLike = (part: string) => part.length === length && part.slice(-2) === first!.slice(-2);
  const people = first!.slice(-2);
  if (length <= 2 || first!.length <= length + 1 || !bare.every(isLike) || populationOf(people) === people) return undefined;
  const isInside = length > 3 && first!.endsWith(bare[0]!.slice(1)); // 大班额、超大班额
  return first!.slice(0, isInside ? 1 - length : -length);
}

/** 村委会 of 村委会成员、主任中女性比例, where those behind begin with another word of the kind that the first ends with. */
function beforeMember([first, ...others]: readonly string[]): string | undefined {
  const [body, member] = [first!.slice(0, -2), first!.slice(-2)];
  const isBare = (part: string) => alikeIn(part, [member]) !== undefined;
  return body.length > 2 && !LEVEL_ONLY.test(body) && others.every(isBare) ? body : undefined;
}

/** 县级人大、政协女代表（委员）比例 */
const OF_WOMEN = new RegExp(`.((?:(?<![初高])中的?)?(?<![妇男])女[^女]*(?:率|人数|${SHARE_WORDS})(?:（[^（）]*）)?)$`);
const SHARE_OR_NUMBER = new RegExp(`(?:人数|${SHARE_WORDS})$`);

/** What the last of several may say for all of them: 率, 标准. */
const TAIL = new RegExp(`${HEAD_AT_END.source}|标准$`);

const AT_LEVEL = /^(?:乡镇|[省市州县区旗乡镇村])(?:（[^（）]*）)?(.{2,})$/;

/** 示范点 of 国家级、省级示范点, 人大代表 of 市、县（市、区）人大代表 */
function levelTail(last: string, others: readonly string[]): string | undefined {
  if (others.every(isLevel)) return AT_LEVEL.exec(last)?.[1];
  return others.every((other) => LEVEL_ONLY.test(other)) ? (OF_LEVEL.exec(last) ?? AT_LEVEL.exec(last))?.[1] : undefined;
}

/** 分散供养标准 behind 孤儿集中 */
const TWO_WORDS = /^[\u4e00-\u9fff]{4}标准$/;

/**
 * 职称女性比例 of 高级、初级职称女性比例, 毛入园率 of 学前一年、学前三年毛入园率, 孤儿养育标准 of 集中养育、社会散居孤儿养育标准: the last
 * begins as the others end, or goes on with people, and is as long so far.
 */
function parallelTail(last: string, others: readonly string[]): string | undefined {
  const { length } = others[0]!;
  const rest = last.slice(length).replace(/^（[^（）]*）/, '');
  if (TWO_WORDS.test(last) && others.every((other) => populationOf(other) !== '' && other.length - populationOf(other).length === 2))
    return last.slice(2);
  const people = populationOf(last) === '' ? populationBefore(rest) : '';
  const isOfPeople = length > 2 && people !== '' && last[length - 1] !== '中' && !others.some((other) => other.endsWith(people));
  const isLike = (other: string) =>
    other.length === length && (isOfPeople || other.at(-1) === last[length - 1]) && !HEAD_AT_END.test(other);
  return length > 1 && !/^[^（]*）/.test(rest) && TAIL.test(rest) && others.every(isLike) ? rest : undefined;
}

/** 养育标准 of 散居孤儿、集中养育孤儿养育标准: what stands behind the word that all of them have. */
function tailBehindSame(last: string, others: readonly string[]): string | undefined {
  const word = others[0]!.slice(-2);
  const at = last.indexOf(word);
  const rest = last.slice(at + word.length);
  return at > 0 && TAIL.test(rest) && others.every((other) => other.length > 2 && other.endsWith(word)) ? rest : undefined;
}

/** 女代表比例 of 人大、政协女代表比例, 比例 of 人大女代表、政协女委员比例 */
function womenTail(last: string, others: readonly string[]): string | undefined {
  const saying = others.filter((other) => other.includes('女')).length;
  if (!saying) return OF_WOMEN.exec(last)?.[1];
  return saying === others.length && last.includes('女') ? SHARE_OR_NUMBER.exec(last)?.[0] : undefined;
}

const BEHIND_POPULATION = new RegExp(`^.*${WHOM}(.{2,})$`);

/** Whether a name is of a known indicator, of whomever. */
const isKnownOfSome = (name: string): boolean => isKnownIndicator(name) || isKnownIndicator(name.slice(populationOf(name).length));

/** What stands behind a word of the kind that the others end with: 保险人数 of 参加养老、失业保险人数, 管理率 of 城区和县（市）管理率. */
function alikeSuffix(last: string, others: readonly string[]): string | undefined {
  const ends = others.map((other) => other.slice(-2));
  const alike = alikeIn(last, others) ?? alikeIn(last, ends);
  const isWhole = alike && !/^(?:民?委员?会|民)/.test(last.slice(alike.length)); // not 村 of 村委会
  return isWhole ? last.slice(alike.length).replace(/^（[^（）]*）/, '') : undefined;
}

/** The end of the last part with which another is a known indicator. */
function knownSuffix(last: string, others: readonly string[]): string | undefined {
  const { length } = populationOf(last);
  const rest = last.slice(length); // 基本医疗保险参保率 of 城镇职工、城乡居民基本医疗保险参保率
  if (length > 0 && isKnownIndicator(rest) && others.every((other) => populationOf(other) !== '')) return rest;
  for (let i = 1; i < last.length - 1 && mayEndIndicator(last); i++) {
    if (i < length && !POPULATION_ONLY.test(last.slice(0, i))) continue; // inside a word: 普通 + 高中生
    const suffix = last.slice(i);
    if (others.some((other) => isKnownOfSome(other + suffix))) return suffix;
  }
  return undefined;
}

/** 占总数的比例 of 女党员、女干部占总数的比例 */
const shareTail = (last: string, others: readonly string[]): string | undefined =>
  others.some((other) => other.includes('占')) ? undefined : OF_WHOLE.exec(last)?.[0];
const OF_WHOLE = new RegExp(`(?<=.{2})占[^占]{2,}的(?:${SHARE_WORDS})$`);

/** What the last part says about all of them, as the others are like it: 死亡率 in 5岁以下儿童死亡率. */
const sharedTail = (last: string, others: readonly string[]): string | undefined =>
  shareTail(last, others) ??
  levelTail(last, others) ??
  parallelTail(last, others) ??
  tailBehindSame(last, others) ??
  likeSuffix(last, others) ??
  womenTail(last, others) ??
  knownSuffix(last, others);

/** 筛查率, which is known of 代谢性疾病, rather than 障碍筛查率 of 代谢性疾病、听力障碍筛查率. */
function likeSuffix(last: string, others: readonly string[]): string | undefined {
  const alike = alikeSuffix(last, others);
  const known = alike && knownSuffix(last, others);
  return known && alike.endsWith(known) ? known : alike;
}

/** The same, or what stands behind the population or word of its own that the last part has. */
function suffixOf(last: string, others: readonly string[]): string {
  const tail = sharedTail(last, others);
  if (tail) return tail;
  const population = populationOf(last);
  const areWhole = others.some((other) => populationBefore(other) !== ''); // 学生用品、儿童玩具合格率
  if (population && population.length < last.length && !areWhole) return last.slice(population.length);
  const behind = others.every((other) => POPULATION_ONLY.test(other)) ? BEHIND_POPULATION.exec(last)?.[1] : undefined;
  if (behind) return behind; // 孤儿、事实无人抚养儿童基本生活保障标准
  const found = MEASURE_SUFFIX.exec(last)?.[0] ?? '';
  const suffix = found === last ? '' : found; // the last has a word of its own, too
  if (suffix.startsWith('中')) return suffix; // 政协委员、常委中女性比例
  return (HEAD_AT_END.test(last) && commonHead(last)) || suffix || (TAIL.exec(last)?.[0] ?? '');
}

/**
 * The indicators that a subject names for `count` values. With 分别 (or as many parts as values) one a value; with 均, or several
 * complete names before one value, all of them for that value; else the subject as it stands.
 */
export function distribute(subject: string, count: number, said: Each): string[][] {
  const listed = splitConjunction(LISTED.exec(subject)?.[1] ?? '');
  if (listed.length > 1 && listed.length === count && listed.every((name) => HEAD_AT_END.test(name))) return listed.map((name) => [name]);
  const each = count === 1 && said ? 'all' : said; // 分别下降1/5
  const spelled = spelledOut(subject, count, each);
  if (spelled?.length === count) return spelled.map((name) => [name]);
  if (spelled && count === 1) return [spelled];
  return partedBy(subject, count, each);
}

/** “三率”（孕产妇死亡率、婴儿死亡率、5岁以下儿童死亡率） */
const LISTED = /^[^（）、]{2,8}（([^（）]*)）$/;

/** A member of a list of things measured, not a piece of a longer phrase. */
const MEMBER = /^[^的]{2,12}$/;

/** By its conjunctions; the subject as it stands where they do not part it into so many. */
function partedBy(subject: string, count: number, each: Each): string[][] {
  const [, levels, rest] = (each === 'respectively' && AT_LEVELS.exec(subject)) || [];
  if (levels && rest && !OF_ONE.test(rest) && splitConjunction(rest).length === count)
    return partedBy(rest, count, each).map(([name]) => [levels + name]);
  const ways = CONJUNCTIONS.map((conjunction) => splitConjunction(subject, conjunction));
  if (count > 1) {
    const fitting = ways.filter((way) => way.length === count);
    const parts =
      fitting.find((way) => !way.some(isLevel)) ?? fitting[0] ?? (ways[0]!.length > count ? mergeTo(ways[0]!, count) : undefined);
    if (parts) return completeParts(parts).map((name) => [name]);
  }
  const together = count === 1 ? ofOneValue(ways, each) : undefined;
  return together ? [together] : Array.from({ length: count }, () => [subject]);
}

/** 省、市、县三级 of 省、市、县三级人大代表、政协委员中女性比例均. */
const AT_LEVELS = new RegExp(`^((?:${PLACES}、){1,3}${PLACES}[二两三四]级)(.+)$`);
/** 党委、政府领导班子, which are one. */
const OF_ONE = new RegExp(`^(?:${anyOf(Object.keys(language.sameWords).filter((words) => words.includes('、')))})`);

/** The names that share one value: whole ones, and with 均 also such as leave words out; undefined where they are no list of names. */
function ofOneValue(ways: readonly string[][], each: Each): string[] | undefined {
  const whole = ways.find((way) => way.length > 1 && way.every((part) => HEAD_AT_END.test(part)));
  if (whole) return completeParts(whole);
  const parts = ways[0]!;
  const [, levels, rest] = AT_LEVELS.exec(parts.join('、')) ?? [];
  if (levels && rest && each === 'all' && !OF_ONE.test(rest))
    return ofOneValue([splitConjunction(rest)], each)?.map((name) => levels + name);
  if (each !== 'all' || parts.length < 2) return undefined;
  const rates = ratesIn(parts);
  if (rates.length) return rates;
  if (parts.slice(0, -1).every((part) => POPULATION_ONLY.test(part))) return completeParts(parts);
  if (!parts.every((part) => MEMBER.test(part.slice(populationOf(part).length)))) return undefined;
  const names = completeParts(parts); // 基本医疗保险、基本养老保险参保率均
  return isKnownOfSome(names[0]!) || /中[^中]{1,6}$/.test(names[0]!) ? names : undefined;
}

/** 中小学、幼儿园保安配备率, 中小学、幼儿园封闭式管理率 of 中小学、幼儿园保安配备率、封闭式管理率; none where it names no such holders. */
function ratesIn(parts: readonly string[]): string[] {
  const first = parts.findIndex((part) => HEAD_AT_END.test(part));
  const [holders, rates] = [parts.slice(0, first), parts.slice(first + 1)];
  const like = holders.map((holder) => holder.replace(/(?<=[中小]学)校$/, '')); // 中小学校 as 中小学
  const areBodies = holders.every((holder) => BODY_FIRST.exec(holder)?.[0] === holder); // 学校、幼儿园
  const last = first > 0 ? (alikeIn(parts[first]!, like) ?? (areBodies ? BODY_FIRST.exec(parts[first]!)?.[0] : undefined)) : undefined;
  if (last === undefined || !rates.length || !rates.every((rate) => HEAD_AT_END.test(rate))) return [];
  const all = [...holders, last].join('、');
  return [all + parts[first]!.slice(last.length), ...rates.map((rate) => all + rate)];
}

const BODY_FIRST = new RegExp(`^(?:${BODY})`);

/** 婴儿死亡率、5岁以下儿童死亡率: as many whole names. */
export function isListOfIndicators(subject: string, count: number): boolean {
  const parts = splitConjunction(subject);
  return parts.length === count && parts.every((part) => HEAD_AT_END.test(part));
}

/** Those whom a list is of: 小学, 初中 of 小学、初中女生达标率; none where a name is of one. */
export function holdersIn(name: string): string[] {
  const parts = splitConjunction(name);
  const others = parts.slice(0, -1);
  const end = parts.at(-1) ?? '';
  const last = alikeIn(end, others) ?? (others.every(isLevel) ? LEVEL_FIRST.exec(end)?.[0] : undefined);
  return last === undefined ? [] : [...others, last];
}

/** 小学生近视率, 初中生近视率 of 近视率 behind those names of 小学生 and 初中生; undefined where they do not tell it apart. */
export function ofThose(subject: string, names: readonly string[]): readonly string[] | undefined {
  if (!HEAD_AT_END.test(subject) || splitConjunction(subject).length > 1) return undefined;
  const own = names.map((name) => completeFrom(subject, name));
  return new Set(own).size === names.length ? own : undefined;
}

/** 市 of 市、县人大代表和政协委员: no member by itself where the words may be parted otherwise. */
const isLevel = (part: string): boolean => /^[省市州县区旗乡镇村](?:（[^（）]{1,6}）)?$/.test(part);
const LEVEL_FIRST = /^(?:乡镇|[省市州县区旗乡镇村])(?:（[^（）]{1,6}）)?/;

/** Joins leading parts until `count` are left: 幼儿园、小学和初中 for two values is not ours to guess, the last ones count. */
function mergeTo(parts: readonly string[], count: number): string[] {
  const surplus = parts.length - count;
  return [parts.slice(0, surplus + 1).join('、'), ...parts.slice(surplus + 1)];
}

/** Every indicator that a subject without values may name: the subject itself and each of its parts, completed. */
export function namesIn(subject: string): string[] {
  const parts = splitConjunction(subject);
  return parts.length > 1 ? [subject, ...completeParts(parts)] : [subject];
}

const isOneRate = (clause: string): boolean => HEAD_AT_END.test(clause) && splitConjunction(clause).length === 1;

/** 失业保险参保率, 工伤保险参保率 of 参保率 behind 失业保险、工伤保险参保人数; undefined where no so many are named. */
export function listedBefore(clause: string, name: string, count: number): string[] | undefined {
  const holders = splitConjunction(name);
  if (holders.length === count && isOneRate(clause) && holders.every((holder) => MEMBER.test(holder) && !HEAD_AT_END.test(holder)))
    return holders.map((holder) => holder + clause); // 教师学历达标率，幼儿园、小学分别
  const [, ...parts] = namesIn(clause);
  if (parts.length !== count) return undefined;
  if (POPULATION_ONLY.test(name)) return parts.map((part) => completeFrom(name, part)); // …死亡率，城市分别
  const wholes = parts.map((part) => wholeIn(part, name));
  if (new Set(wholes).size === count && !wholes.includes(name)) return wholes;
  const known = completeParts([...parts.slice(0, -1), wholes.at(-1)!]).map(withoutVerb);
  return new Set(known).size === count && known.every(isKnownIndicator) ? known : undefined;
}
/** 艾滋病母婴传播率 of 消除艾滋病、梅毒和乙肝母婴传播 */
const withoutVerb = (name: string): string => (isKnownIndicator(name) ? name : name.slice(2));

/** A bracket or a preposition alone names nothing: 50%（初中）, 按10%的比例. */
const BRACKETS = /（[^（）]*）/g;
const NAMES = /(?![按以由从对不])[\u4e00-\u9fff]/;
/** What has a value in it is no name: 下降到小学38%、初中. */
const HAS_VALUE = /\d[%‰]/;
/** Whether words name what is measured. */
export const isName = (words: string): boolean => NAMES.test(words.replace(BRACKETS, '')) && !HAS_VALUE.test(words);
