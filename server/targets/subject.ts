/** What is measured: the subject of a target clause cleaned, shared out over several values, and completed where words are left out. */
import { perText } from '../base/memo';
import { language } from '../data';
import { beginningIn, commonHead, indicatorNamed, isKnownIndicator, mayEndIndicator } from './indicators';
import type { Lead } from './lead';
import {
  anyOf,
  HEAD_AT_END,
  PLAIN_HEDGES,
  POPULATION_ANYWHERE,
  POPULATION_ONLY,
  POPULATION_PREFIX,
  populationOf,
  SHARE_WORDS,
} from './words';

const REACHED = anyOf(language.reach.filter((word) => word.length > 1));
const OPENER = new RegExp(`^(?:${anyOf([...language.openers, ...PLAIN_HEDGES])}|(?:${anyOf(language.attributiveHedges)})(?=${REACHED}))`);
const POPULATION_AT_END = new RegExp(`^(.+?)(${POPULATION_PREFIX.source.slice(1)})$`);
/** 接种率在女生中 */
const AMONG = new RegExp(`^(.+率)在(${POPULATION_PREFIX.source.slice(1)})中$`);
/** 筛查率城镇、农村 */
const POPULATIONS_AT_END = new RegExp(`^(.+?)((?:${POPULATION_PREFIX.source.slice(1)}[、和与及])+${POPULATION_PREFIX.source.slice(1)})$`);
/** 合格率小学、初中、高中 */
const HOLDER = `(?!以[上下])[\\u4e00-\\u9fff]{1,5}(?!${anyOf(language.heads)})[\\u4e00-\\u9fff]`;
const HOLDERS_AT_END = new RegExp(`^(.+?(?:${anyOf(language.heads)}))((?![和与及])(?:${HOLDER}[、和与及])+${HOLDER})$`);
/** 培训女带头人, 打造样板校: the verb is no part of the name. */
const MAKES = new RegExp(`^(?:${anyOf(language.makers)})`);
const MAKER = new RegExp(`${MAKES.source}(?!区)(?=[^、和与及]{3})(?![^，、]{0,4}率$)`);
/** 托位数达到每千人口 + 4.5个 */
const REACHES_PER_HEAD = new RegExp(`^(.+?)(?:${anyOf([...language.reach, ...language.rise])})(每(?:[百千万]|十万|10万)[^\\d，、]{1,5})$`);
const ACTIVITY = new RegExp(anyOf(language.activities));
/** 和 and 及, not as they begin words: 和谐家庭占比, 及格率, 及以上. */
const AND = '和(?![谐平睦])';
const AND_ALSO = '及(?![时早格]|以[上下])';
/** Conjunctions that lead to a name. */
export const JOINT_WORD = `(?:[、，与或并且]|${AND}|${AND_ALSO}|以及)`;
const JOINT = new RegExp(`^(?:${JOINT_WORD}|[一二三四五六七八九十]{1,2}是)+`);
const DATE = /^(?:到|至|在)?(?:20\d\d年(?:底|末)?(?:前|以前)?|“?[一二三四五六七八九十]+五”?(?:时期|期间|末)|规划(?:期末|末期))/;

/** Takes conjunctions, dates and the verbs that lead to a target off the front of a subject. */
export function cleanSubject(subject: string): string {
  let rest = withHeadline(subject);
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest
      .replace(JOINT, '')
      .replace(DATE, '')
      .replace(/^在(?!校|岗|职)(?=[^，]+中)/, '');
    const opened = rest.replace(OPENER, '');
    // 提高率, 控制率 are names; an opener is cut only where a name is left.
    if (opened.length >= 2 && !/^(?:率|比|的|用率)/.test(opened)) rest = opened;
    else if (opened === '') rest = '';
  }
  rest = rest.replace(/与[^，、]{2,12}相(?:适应|协调|匹配)$/, '').replace(REACHES_PER_HEAD, '$2$1');
  if (/^在[^，]*(?:前提|基础|条件|情况)下$/.test(rest)) return '';
  rest = rest.replace(AMONG, '$2$1').replace(LEVEL_AT_END, '$2$1');
  const turned = POPULATION_AT_END.exec(rest); // 每天睡眠时间小学生
  rest = rest.replace(MAKER, '');
  // 毛入园率城镇 + 90%
  return turned && ((/^每[^个].*[^的]$/.test(turned[1]!) && ACTIVITY.test(rest)) || HEAD_AT_END.test(turned[1]!))
    ? turned[2]! + turned[1]!
    : rest;
}

/** 降幅达到10%: a change. */
export function asChange<T extends { readonly name: string; readonly lead: Lead }>(subject: T): T {
  const word = /(?:(降)|[增升])幅$/.exec(subject.name);
  if (!word) return subject;
  const change = word[1] ? 'decrease' : 'increase';
  const name = subject.name.slice(0, word.index).replace(/(?<!\d)[年月日]均$/, '');
  return { ...subject, name, lead: { ...subject.lead, verb: undefined, change } };
}

/** What stands behind the last ：, with what stands before it where that is the indicator: 家长学校覆盖率：城市社区. */
function withHeadline(subject: string): string {
  const at = subject.search(/(?<!\d)：(?:[^：]|(?<=\d)：)*$/); // not that of 2：3
  const [before, behind] = [subject.slice(0, Math.max(0, at)).replace(SAYING_LAST, ''), subject.slice(at + 1)];
  if (!HEAD_AT_END.test(before) || (behind !== '' && !isHolder(behind))) return behind;
  const names = splitConjunction(before);
  return names.every((name) => HEAD_AT_END.test(name)) ? names.map((name) => behind + name).join('、') : behind + before;
}
const isHolder = (words: string): boolean =>
  POPULATION_ONLY.test(words) || (/^[\u4e00-\u9fff（）]{2,8}$/.test(words) && !HEAD_AT_END.test(words));

/**
 * The indicator of which a sentence gives the values one by one: 学历合格率 of “学历合格率：幼儿园100%，小学99%” and of “学历合格率幼儿园100%、
 * 小学99%”.
 */
export function headlineOf(sentence: string): string | undefined {
  const [, name] = /^([^，。：]{3,30})：/.exec(sentence) ?? [];
  const bare = name?.replace(SAYING_LAST, '');
  return bare && HEAD_AT_END.test(bare) ? bare : HOLDERS.exec(sentence)?.[1];
}

const SAYING = anyOf([
  ...language.reach,
  ...language.fall,
  ...language.rise,
  ...language.increase,
  ...language.decrease,
  ...language.atLeast,
  ...language.atMost,
]);
/** 小学70%, 小学控制在70%以下, 小学不高于0.5 */
const HOLDER_WORDS = `(?:(?!${SAYING}|${anyOf([...language.heads, ...language.vague])})[\\u4e00-\\u9fff]){2,4}`;
const HELD_UNIT = '(?:[:：]\\d{1,4}|[%‰岁册]|年(?!级|[龄底末])|平方米|分钟)';
const COMPARED = anyOf([...language.atLeast, ...language.atMost]);
const HELD = `${HOLDER_WORDS}(?:(?:${SAYING})?\\d[\\d.]{0,5}${HELD_UNIT}|(?:${COMPARED})\\d[\\d.]{0,5}${HELD_UNIT}?)(?:以[上下])?`;
const HOLDERS = new RegExp(`^([^，。：；、\\d]{2,30}(?:${anyOf(language.heads)}))，?(?:分别)?(?:${SAYING})?${HELD}[、，]${HELD}`);
const SAYING_LAST = new RegExp(`(?:分别|均)?(?:${SAYING})?$`);
const SAYING_FIRST = new RegExp(`^(?:分别)?(?:${SAYING})?`);

/** Words before a number, under the headline of their sentence: 优良率：小学, also of 优良率达到小学70%. */
export function underHeadline(headline: string, words: string): string {
  if (words === headline) return words;
  return `${headline}：${words.startsWith(headline) ? words.slice(headline.length).replace(SAYING_FIRST, '') : words}`;
}

const RATE_AT_END = new RegExp(`(?:率|${SHARE_WORDS})$`);

/** “城镇公厕数量达到新建城镇公厕数量的” + 80%: the share of the one in the other. */
export function shareOf(subject: string): string | undefined {
  const match = subject.endsWith('的') ? /^(.+)(?:达到|占到|占|达|不[低少]于)(.+)/.exec(subject.slice(0, -1)) : null;
  if (match && RATE_AT_END.test(match[1]!)) return match[1]; // 交流比例不低于教师总数的
  return match ? `${match[1]}占${match[2]}的比例` : undefined;
}

/** Conjunctions, not the same characters inside words (普及, 参与, 和谐). */
const CONJUNCTIONS = [
  new RegExp(`、|以及|(?<![普涉顾波危惠触追以])${AND_ALSO}|(?<![参给赋授])与|(?<!温|总|(?<![初高])中)${AND}`, 'y'),
  /、/y,
  new RegExp(`(?<!温|总|(?<![初高])中)${AND}`, 'y'),
];

/** Splits at conjunctions that stand outside brackets. */
function splitConjunction(text: string, conjunction = CONJUNCTIONS[0]!): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '（') depth++;
    if (text[i] === '）') depth--;
    if (depth !== 0 || !'、和及与以'.includes(text[i]!)) continue;
    conjunction.lastIndex = i;
    const joint = conjunction.exec(text);
    if (joint) {
      parts.push(text.slice(from, i));
      from = i + joint[0].length;
    }
  }
  return [...parts, text.slice(from)].filter(Boolean);
}

const MEASURE_SUFFIX = new RegExp(`(?:(?<![初高集])中|中的)?[^中的]{0,6}(?:率|${SHARE_WORDS}|水平|年限|寿命)(?:（[^（）]*）)?$`);

/** The names that share a subject such as 新生儿、婴儿和5岁以下儿童死亡率, each completed. */
function completeParts(parts: readonly string[]): string[] {
  const last = parts.at(-1)!;
  const suffix = suffixOf(last, parts.slice(0, -1));
  const object = objectOfRates(parts);
  if (object) return parts.map((part, i) => (i > 0 ? object + part : part));
  const prefix = beforeParallel(parts, suffix) ?? populationBefore(parts[0]!);
  const perHead = PER_HEAD.exec(parts[0]!)?.[0]; // 每千名儿童拥有医师数、床位数
  if (perHead) return parts.map((part) => (part.startsWith('每') ? part : perHead + part));
  const elided = parts.slice(0, -1).some((part) => !HEAD_AT_END.test(part)); // then the population is meant for all
  return parts.map((part, i) => {
    if (elided && i > 0 && prefix && prefix !== parts[0] && !populationOf(part))
      return prefix + part + (HEAD_AT_END.test(part) ? '' : suffix);
    if (HEAD_AT_END.test(part)) return i > 0 ? withPopulation(part, prefix) : part;
    return i < parts.length - 1 && suffix ? part + suffix : part;
  });
}

/** The population with which a name begins, not one that is all of it: 城区 of 城区、乡镇覆盖率. */
const populationBefore = (name: string): string => (POPULATION_ONLY.test(name) ? '' : populationOf(name));

/** 案件 of 案件发现率、报告率: what is done to it is named in two characters each; '' where a name is known as a whole. */
function objectOfRates([first, ...others]: readonly string[]): string {
  const isBare = others.every((other) => /^[^毛净]{2}率$/.test(other) && !isKnownIndicator(other));
  if (!isBare || !/.{3}[^毛净][^毛净]率$/.test(first!)) return '';
  const object = first!.slice(0, -3);
  return !isKnownOfSome(first!) || others.some((other) => isKnownIndicator(object + other)) ? object : '';
}

/** 妇女参加 of 妇女参加养老保险、失业保险、工伤保险人数: the first is longer than the others, which are as long and end alike. */
function beforeParallel([first, ...others]: readonly string[], suffix: string): string | undefined {
  const bare = others.map((part, i) => (i < others.length - 1 ? part : part.slice(0, part.length - suffix.length)));
  const { length } = bare[0]!;
  const isLike = (part: string) => part.length === length && part.slice(-2) === first!.slice(-2);
  return length > 2 && first!.length > length + 1 && bare.every(isLike) ? first!.slice(0, -length) : undefined;
}

const LEVEL = '(?:国家|乡镇|[省市州县区乡镇村])级';
/** 维权服务中心县级 */
export const LEVEL_AT_END = new RegExp(`^([^、和与及]{2,})(${LEVEL})$`);
/** 市级 */
export const LEVEL_ONLY = new RegExp(`^${LEVEL}$`);
/** 国家级、省级示范点 */
const OF_LEVEL = new RegExp(`^${LEVEL}(.+)$`);
/** 县级人大、政协女代表（委员）比例 */
const OF_WOMEN = new RegExp(`.((?:中的?)?女[^女]*(?:率|人数|${SHARE_WORDS})(?:（[^（）]*）)?)$`);
const SHARE_OR_NUMBER = new RegExp(`(?:人数|${SHARE_WORDS})$`);

const AT_LEVEL = /^[省市州县区旗乡镇村](?:（[^（）]*）)?(.{2,})$/;

/** 示范点 of 国家级、省级示范点, 人大代表 of 市、县（市、区）人大代表 */
function levelTail(last: string, others: readonly string[]): string | undefined {
  if (others.every(isLevel)) return AT_LEVEL.exec(last)?.[1];
  return others.every((other) => LEVEL_ONLY.test(other)) ? OF_LEVEL.exec(last)?.[1] : undefined;
}

/** 职称女性比例 of 高级、初级职称女性比例, 毛入园率 of 学前一年、学前三年毛入园率: the last begins as the others end, and is as long so far. */
function parallelTail(last: string, others: readonly string[]): string | undefined {
  const { length } = others[0]!;
  const isLike = (other: string) => other.length === length && other.at(-1) === last[length - 1] && !HEAD_AT_END.test(other);
  const rest = last.slice(length).replace(/^（[^（）]*）/, '');
  return length > 1 && !/^[^（]*）/.test(rest) && HEAD_AT_END.test(rest) && others.every(isLike) ? rest : undefined;
}

/** 女代表比例 of 人大、政协女代表比例, 比例 of 人大女代表、政协女委员比例 */
function womenTail(last: string, others: readonly string[]): string | undefined {
  const saying = others.filter((other) => other.includes('女')).length;
  if (!saying) return OF_WOMEN.exec(last)?.[1];
  return saying === others.length && last.includes('女') ? SHARE_OR_NUMBER.exec(last)?.[0] : undefined;
}

/** Puts the population of an earlier name before one that has none, unless the name is an indicator as it stands. */
function withPopulation(name: string, population: string): string {
  if (!population || POPULATION_ANYWHERE.test(name) || (name.includes('女') && /[妇女]/.test(population))) return name;
  return isKnownIndicator(population + name) || !isKnownIndicator(name) ? population + name : name;
}

const BEHIND_POPULATION = new RegExp(`^.*${POPULATION_PREFIX.source.slice(1)}(.{2,})$`);

/** Whether a name is of a known indicator, of whomever. */
const isKnownOfSome = (name: string): boolean => isKnownIndicator(name) || isKnownIndicator(name.slice(populationOf(name).length));

/** What the last part says about all of them: 死亡率 in 5岁以下儿童死亡率. */
function suffixOf(last: string, others: readonly string[]): string {
  const tail = levelTail(last, others) ?? parallelTail(last, others) ?? womenTail(last, others);
  if (tail) return tail;
  const alike = alikeIn(last, others);
  if (alike) return last.slice(alike.length).replace(/^（[^（）]*）/, ''); // 城区和县（市）管理率
  const alikeEnd = alikeIn(
    last,
    others.map((other) => other.slice(-2)),
  );
  if (alikeEnd) return last.slice(alikeEnd.length); // 参加养老、失业保险人数
  for (let i = 1; i < last.length - 1 && mayEndIndicator(last); i++) {
    const suffix = last.slice(i);
    if (others.some((other) => isKnownOfSome(other + suffix))) return suffix;
  }
  const population = populationOf(last);
  const areWhole = others.some((other) => populationBefore(other) !== ''); // 学生用品、儿童玩具合格率
  if (population && population.length < last.length && !areWhole) return last.slice(population.length);
  const behind = others.every((other) => POPULATION_ONLY.test(other)) ? BEHIND_POPULATION.exec(last)?.[1] : undefined;
  if (behind) return behind; // 孤儿、事实无人抚养儿童基本生活保障标准
  const suffix = MEASURE_SUFFIX.exec(last)?.[0] ?? '';
  if (suffix.startsWith('中')) return suffix; // 政协委员、常委中女性比例
  return (HEAD_AT_END.test(last) && commonHead(last)) || suffix || (/人数$/.exec(last)?.[0] ?? '');
}

/**
 * The indicators that a subject names for `count` values. With 分别 (or as many parts as values) one a value; with 均, or several
 * complete names before one value, all of them for that value; else the subject as it stands.
 */
export function distribute(subject: string, count: number, each: 'respectively' | 'all' | undefined): string[][] {
  const spelled = spelledOut(subject, count, each);
  if (spelled?.length === count) return spelled.map((name) => [name]);
  if (spelled && count === 1) return [spelled];
  return partedBy(subject, count, each);
}

/** By its conjunctions; the subject as it stands where they do not part it into so many. */
function partedBy(subject: string, count: number, each: 'respectively' | 'all' | undefined): string[][] {
  const ways = CONJUNCTIONS.map((conjunction) => splitConjunction(subject, conjunction));
  if (count > 1) {
    const fitting = ways.filter((way) => way.length === count);
    const parts =
      fitting.find((way) => !way.some(isLevel)) ?? fitting[0] ?? (ways[0]!.length > count ? mergeTo(ways[0]!, count) : undefined);
    if (parts) return completeParts(parts).map((name) => [name]);
  }
  const whole = ways.find((way) => way.length > 1 && way.every((part) => HEAD_AT_END.test(part)));
  if (count === 1 && whole) return [completeParts(whole)];
  const [parts] = ways;
  if (count === 1 && each === 'all' && parts!.length > 1 && parts!.slice(0, -1).every((part) => POPULATION_ONLY.test(part)))
    return [completeParts(parts!)];
  if (count === 1 && each === 'all' && parts!.length > 1 && parts!.every((part) => MEMBER.test(part.slice(populationOf(part).length)))) {
    const names = completeParts(parts!); // 基本医疗保险、基本养老保险参保率均
    if (isKnownOfSome(names[0]!) || /中[^中]{1,6}$/.test(names[0]!)) return [names];
  }
  return Array.from({ length: count }, () => [subject]);
}

/** 婴儿死亡率、5岁以下儿童死亡率: as many whole names. */
export function isListOfIndicators(subject: string, count: number): boolean {
  const parts = splitConjunction(subject);
  return parts.length === count && parts.every((part) => HEAD_AT_END.test(part));
}

/** Those whom a list is of: 小学, 初中 of 小学、初中女生达标率; none where a name is of one. */
export function holdersIn(name: string): string[] {
  const parts = splitConjunction(name);
  const others = parts.slice(0, -1);
  const last = alikeIn(parts.at(-1) ?? '', others);
  return last === undefined ? [] : [...others, last];
}

const PLACE = '[省市州县区乡镇村]';
/** 县、乡、村三级服务站点覆盖率 */
const LEVELS = new RegExp(`^((?:${PLACE}、){1,3}${PLACE})[二两三四]级(.+)$`);
/** 活动中心市、县覆盖率 */
const LEVELS_INSIDE = new RegExp(`^([^、和与及（]{3,}?)((?:${PLACE}、){1,3}${PLACE})(?:[二两三四]?级)?([^、和与及]{2,4})$`);

/** 城镇筛查率, 农村筛查率 of 筛查率城镇、农村, and of 城乡筛查率分别; undefined where a subject does not put its names so. */
function spelledOut(subject: string, count: number, each: 'respectively' | 'all' | undefined): string[] | undefined {
  if (count === 2 && each === 'respectively' && subject.includes('城乡') && splitConjunction(subject).length !== count)
    return ['城市', '农村'].map((area) => subject.replace('城乡', area));
  const levels = each === 'respectively' ? LEVELS.exec(subject) : null;
  if (levels) return levels[1]!.split('、').map((level) => `${level}级${levels[2]}`);
  const inside = LEVELS_INSIDE.exec(subject);
  if (inside && HEAD_AT_END.test(inside[3]!)) return inside[2]!.split('、').map((level) => `${level}级${inside[1]}${inside[3]}`);
  const behind = POPULATIONS_AT_END.exec(subject) ?? (each === 'respectively' ? HOLDERS_AT_END.exec(subject) : null);
  if (!behind || !HEAD_AT_END.test(behind[1]!)) return undefined;
  return splitConjunction(behind[2]!).map((population) => population + behind[1]!);
}

/** 市 of 市、县人大代表和政协委员: no member by itself where the words may be parted otherwise. */
const isLevel = (part: string): boolean => /^[省市州县区旗乡镇村]$/.test(part);

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

const AREA = new RegExp(anyOf(language.areas));
const AREA_ONLY = new RegExp(`^(?:${AREA.source})$`);

/** As many populations as a name has: 农村 for 城市 in 城市社区家长学校覆盖率. */
const populationsLike = perText((name): RegExp => {
  const one = POPULATION_PREFIX.source.slice(1, -1);
  return new RegExp(`${one}{1,${name.match(new RegExp(one, 'g'))?.length ?? 1}}`);
});

/** A member of a list of things measured, not a piece of a longer phrase. */
const MEMBER = /^[^的]{3,12}$/;

/** 床位, 助产士 after 每千人口拥有医生; not 生均图书, 初中, 倡导妇女每周锻炼. */
const isCounted = (name: string): boolean => name.length <= 5 && !/[每均]|率$|比$/.test(name) && !ALIKE.has(name);
const PER_HEAD = /^每[^，、]{1,8}?拥有/;

/** The measure before, of another population. An area does not stand for people: 农村 after 孕产妇系统管理率 is 农村孕产妇系统管理率. */
function ofPopulation(population: string, before: string): string {
  const isMeasure = HEAD_AT_END.test(before);
  if (isMeasure && AREA_ONLY.test(population) && !AREA.test(before)) return population + before;
  const swapped = before.replace(populationsLike(population), population);
  if (swapped !== before) return swapped;
  return isMeasure && !populationOf(before) ? population + before : population;
}

/**
 * Completes a name from the one before it in the sentence: 乳腺癌筛查率 after 适龄妇女宫颈癌筛查率 is 适龄妇女乳腺癌筛查率, 初中生 after
 * 小学生每天睡眠 is 初中生每天睡眠.
 */
export function completeFrom(name: string, before: string | undefined): string {
  if (!before || !name || name === before) return name;
  if (POPULATION_ONLY.test(name)) return ofPopulation(name, before);
  if (LEVEL_ONLY.test(name)) return name + withoutLevel(before); // 市级 after 省级示范点
  const alike = alikeIn(before, [name]);
  if (alike) return name + before.slice(alike.length);
  const population = populationOf(before);
  if (population && !populationOf(name) && isKnownIndicator(population + name)) return population + name;
  if (populationOf(name) || isKnownIndicator(name)) return name;
  const behind = HEAD_AT_END.test(before) && !HEAD_AT_END.test(name) ? rateFor(name, before) : undefined;
  if (behind) return name + behind;
  const perHead = isCounted(name) ? PER_HEAD.exec(before)?.[0] : undefined;
  if (perHead) return perHead + name;
  for (let i = before.length - 1; i > 0; i--) {
    const candidate = before.slice(0, i) + name;
    if (isKnownIndicator(candidate)) return candidate;
  }
  return HEAD_AT_END.test(name) && name.length <= LONGEST_ELLIPSIS ? withPopulation(name, population) : name;
}
/**
 * What a rate says of another body: 近视率 of 儿童近视率 for 小学; 领导班子女干部配备率 of 市直部门领导班子女干部配备率, behind the words that it
 * ends with, for 县直部门.
 */
function rateFor(name: string, before: string): string | undefined {
  if (ALIKE.has(name)) return before.slice(populationOf(before).length);
  const end = name.slice(-2);
  const at = before.indexOf(end);
  return name.length > 3 && at > 0 ? before.slice(at + 2) : undefined;
}

/** A part of what was named before: 党政干部知晓率 for 其中党政干部 after 知晓率. */
export function partOf(name: string, before: string | undefined): string {
  const whole = completeFrom(name, before);
  return before !== undefined && whole === name && HEAD_AT_END.test(before) && !HEAD_AT_END.test(name) ? name + before : whole;
}

/** Words that stand in each other's place (乡镇 and 街道, 小学 and 幼儿园): for each, what a name begins with in its place. */
const ALIKE = new Map<string, RegExp[]>();
for (const words of [language.holders, ...language.distinct]) {
  const first = new RegExp(`^(?:${anyOf(words)})`);
  for (const word of words) ALIKE.set(word, [...(ALIKE.get(word) ?? []), first]);
}
/** What stands at the beginning of `name` in the place of all of `words`; undefined where nothing does. */
export const alikeIn = (name: string, words: readonly string[]): string | undefined =>
  ALIKE.get(words[0] ?? '')
    ?.filter((first) => words.every((word) => ALIKE.get(word)?.includes(first)))
    .map((first) => first.exec(name)?.[0])
    .find((found) => found !== undefined);

/** The whole name of an indicator whose first words stand in the clause before it: 普及高中阶段教育，毛入学率; 宣传男女平等基本国策，知晓率. */
export function wholeIn(clause: string, name: string): string {
  if (clause === '' || name.length > LONGEST_ELLIPSIS || isKnownIndicator(name)) return name;
  return indicatorNamed(beginningIn(clause, name) + name)?.name ?? name;
}

const withoutLevel = (name: string): string => OF_LEVEL.exec(name)?.[1] ?? name.replace(MAKES, '');
/** A name longer than this says itself whom it is about: …，随迁子女在公办学校就读比例. */
const LONGEST_ELLIPSIS = 9;

const VAGUE = new RegExp(`(?:${anyOf(language.vague)})+$`);

/** Beside others: 低于全省平均水平, 均不低于上届. */
const BESIDE_OTHERS = /[均都]?(?:不?[高低]于|优于|达到|保持|超过|好于)[^，、]{0,8}(?:水平|上一?届)(?:以[上下])?$/;

/** The subject of a clause without a number, for a following clause that opens with its verb: 人均预期寿命逐步提高，达到… */
export function subjectOfVague(clause: string): string {
  return cleanSubject(clause.replace(BESIDE_OTHERS, '').replace(VAGUE, ''));
}
