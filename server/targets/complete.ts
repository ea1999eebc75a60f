/** Names in which words are left out, completed from what stands before them in the sentence. */
import { anyOf, sharedEnd } from '../base/matches';
import { perText } from '../base/memo';
import { language } from '../data';
import { beginningIn, indicatorNamed, isKnownIndicator } from './indicators';
import {
  HEAD_AT_END,
  KIND_OF_PLACE,
  LEVEL_ONLY,
  MAKES,
  OF_LEVEL,
  POPULATION,
  WHOM,
  POPULATION_ANYWHERE,
  POPULATION_ONLY,
  populationOf,
  SHARE_WORDS,
  SPREAD,
} from './words';

const AREA = new RegExp(anyOf(language.areas));
const AREAS_FIRST = new RegExp(`^(?:${AREA.source})+`);
const AREA_ONLY = new RegExp(`^(?:${AREA.source})$`);

const EACH_POPULATION = new RegExp(POPULATION, 'g');
/** As many populations as a name has: 农村 for 城市 in 城市社区家长学校覆盖率. */
const populationsLike = perText((name): RegExp => {
  return new RegExp(`${POPULATION}{1,${name.match(EACH_POPULATION)?.length ?? 1}}`);
});

/** 床位, 助产士 after 每千人口拥有医生; not 生均图书, 初中, 倡导妇女每周锻炼. */
const isCounted = (name: string): boolean => name.length <= 5 && !/[每均]|率$|比$/.test(name) && !ALIKE.has(name);
export const PER_HEAD = /^每[^，、]{1,12}?拥有/;

/** The measure before, of another population. An area does not stand for people: 农村 after 孕产妇系统管理率 is 农村孕产妇系统管理率. */
function ofPopulation(population: string, before: string): string {
  const isMeasure = HEAD_AT_END.test(before) || PER_HEAD.test(before);
  if (isMeasure && AREA_ONLY.test(population) && !AREA.test(before)) return population + before;
  const whole = populationOf(before);
  if (whole.endsWith(population.slice(-2))) return population + before.slice(whole.length); // 35—64岁城乡妇女 for 低收入妇女
  const swapped = before.replace(populationsLike(population), population);
  if (swapped !== before) return swapped;
  return isMeasure && !whole ? population + before : population;
}

/** 山区县, 县（市）, 近视高发地区 */
export const PLACE_ONLY = /^[\u4e00-\u9fff]{0,4}(?:[市县区州盟旗乡镇村]{1,2}|[\u4e00-\u9fff]{0,2}(?:地区|省份|地方))(?:（[^（）]{1,8}）)?$/;

/** What is measured in a place like another: without 东部地区 for 西部地区, without 城市 for any. */
function withoutPlaceLike(place: string, name: string): string {
  const first = name.slice(0, place.length);
  return PLACE_ONLY.test(first) && first.at(-1) === place.at(-1) ? name.slice(place.length) : withoutLevel(name.replace(AREAS_FIRST, ''));
}

/**
 * Completes a name from the one before it in the sentence: 乳腺癌筛查率 after 适龄妇女宫颈癌筛查率 is 适龄妇女乳腺癌筛查率, 初中生 after
 * 小学生每天睡眠 is 初中生每天睡眠.
 */
export function completeFrom(name: string, before: string | undefined): string {
  if (!before || !name || name === before) return name;
  if (SHARE_ONLY.test(name) && before.endsWith(name)) return before; // 普惠托位占比，2030年占比
  if (POPULATION_ONLY.test(name)) return ofPopulation(name, before);
  if (LEVEL_ONLY.test(name)) return name + withoutLevel(before); // 市级 after 省级示范点
  const alike = inPlaceOf(before, name);
  if (alike !== undefined) return alike;
  if (PLACE_ONLY.test(name) && HEAD_AT_END.test(before)) return name + withoutPlaceLike(name, before);
  if (STAGE_ONLY.test(name) && PUPILS_FIRST.test(before)) return before.replace(PUPILS_FIRST, name);
  return ofSamePeople(name, before);
}

/** 高中阶段 behind 初中生近视率 */
const STAGE_ONLY = /^(?:小学|初中|高中)(?:阶段)?$/;
const PUPILS_FIRST = /^(?:小学|初中|高中)(?:阶段)?(?:学?生)?/;

const SHARE_ONLY = new RegExp(`^(?:${SHARE_WORDS})$`);

/** A name that says already what is measured, but perhaps not of whom. */
function ofSamePeople(name: string, before: string): string {
  const spread = SPREAD_IN_PLACE.exec(name);
  if (spread && before.endsWith(spread[2]!) && populationOf(before)) return ofPopulation(spread[1]!, before);
  const population = populationOf(before);
  if (population + name === before) return name; // 女性毛入学率达到92%，毛入学率达到92%
  if (population && !populationOf(name) && isKnownIndicator(population + name)) return population + name;
  if (populationOf(name)) return name;
  const narrower = narrowerIn(before, name);
  if (narrower || isKnownIndicator(name)) return narrower + name;
  const whole =
    outcomeOf(name, before) ?? memberOf(name, before) ?? rateOf(name, before) ?? perHeadOf(name, before) ?? knownFrom(name, before);
  if (whole) return whole;
  return [name, before].every((one) => HEAD_AT_END.test(one)) ? withWhom(name, before) : name;
}

/** 小学辍学率 behind 小学净入学率, “两癌”治疗率 behind “两癌”早诊率, 农村普及率 behind 农村覆盖率: a rate of the same school, thing or people. */
function withWhom(name: string, before: string): string {
  const whose = SHORT_RATE.test(name) ? (SCHOOL_FIRST.exec(before) ?? QUOTED_FIRST.exec(before))?.[0] : undefined;
  if (whose) return whose + name;
  return name.length <= LONGEST_ELLIPSIS && !OF_OTHERS.test(name) ? withPopulation(name, populationOf(before)) : name;
}

/** 爱婴医院复核率, 无烟党政机关建成率, 初中辍学率: of hospitals and offices, not of the people before. */
const OF_OTHERS = new RegExp(`^[^，]{0,6}(?:机关|医院|学校|企业|校车)|^(?:${anyOf(language.schools)})`);

/** 流动人口孕产妇, 高危孕产妇 for 住院分娩率 behind their 系统管理率: fewer than those whose indicator it is known as; else ''. */
export function narrowerIn(before: string, name: string): string {
  if (!HEAD_AT_END.test(before)) return '';
  const [last] = [...before.matchAll(EACH_POPULATION)].filter(({ index }) => index <= LONGEST_QUALIFIER).slice(-1);
  const isNarrower = last !== undefined && /^[^、和与及]+$/.test(before.slice(0, last.index)) && isKnownIndicator(last[0] + name);
  return isNarrower ? before.slice(0, last.index + last[0].length) : '';
}
/** Characters before those of whom some are meant: 流动人口 + 孕产妇. */
export const LONGEST_QUALIFIER = 4;

/** 农村社区（村）覆盖率 behind 城市社区家长学校覆盖率: of the same thing. */
const SPREAD_IN_PLACE = new RegExp(`^(${WHOM})(${SPREAD})$`);

/** 案件满意率 for 满意率 behind 案件办结率. */
function outcomeOf(name: string, before: string): string | undefined {
  const other = language.outcomes.find((words) => words.includes(name))?.find((word) => before.endsWith(word));
  return other && before.slice(0, -other.length) + name;
}

/** 村（居）党组织书记中女性比例 for 书记中女性比例 behind 村（居）党组织成员中女性比例: others of the same body. */
function memberOf(name: string, before: string): string | undefined {
  const at = name.indexOf('中');
  const [who, tail] = [name.slice(0, Math.max(0, at)), name.slice(at)];
  const body = before.slice(0, -tail.length);
  const isMember = at > 0 && before.endsWith(tail) && alikeIn(body.slice(-2), [who]) === body.slice(-2);
  return isMember ? body.slice(0, -2) + name : undefined;
}

function perHeadOf(name: string, before: string): string | undefined {
  const perHead = isCounted(name) ? PER_HEAD.exec(before)?.[0] : undefined;
  return perHead && perHead + name;
}

/** A known indicator that begins as the name before does and ends with this one. */
function knownFrom(name: string, before: string): string | undefined {
  for (let i = before.length - 1; i > 1; i--) {
    const candidate = before.slice(0, i) + name;
    if (!/[“（《]/.test(before[i - 1]!) && isKnownIndicator(candidate)) return candidate;
  }
  return undefined;
}

/**
 * The rate before, of another body: 小学近视率 after 儿童近视率; 县直部门领导班子配备率 after 市直部门领导班子配备率, for what stands behind the
 * words that both have.
 */
function rateOf(name: string, before: string): string | undefined {
  if (!HEAD_AT_END.test(before) || HEAD_AT_END.test(name)) return undefined;
  if (ALIKE.has(name) && !OF_BODY.test(before)) {
    const rest = before.slice(populationOf(before).length);
    return name + rest.slice(alikeIn(rest, [name])?.length); // 乙肝母婴传播率 after 艾滋病母婴传播率
  }
  const end = name.slice(-2);
  const at = before.indexOf(end);
  return name.length > 3 && at > 0 ? name + before.slice(at + 2) : undefined;
}

/** A part of what was named before: 党政干部知晓率 for 其中：党政干部 after 知晓率. */
export function partOf(name: string, before: string): string {
  const whole = sameOfPart(name, before) ?? completeFrom(name, before);
  return whole === name && !HEAD_AT_END.test(name) ? name + before : whole;
}

/** 女性养老保险参保率 for 其中女性参保率 after 养老保险参保率: the same of fewer people; undefined of what is called otherwise. */
export function sameOfPart(name: string, before: string): string | undefined {
  const population = populationOf(name);
  const measure = name.slice(population.length);
  const isSame = population !== '' && RATE_AT_END.test(measure) && before !== measure && before.endsWith(measure);
  if (!isSame || isKnownIndicator(name)) return undefined;
  if (AREA_ONLY.test(population)) return ofPopulation(population, before);
  const whole = populationOf(before);
  if (before.slice(whole.length) === measure) return undefined; // 农村婴儿死亡率 behind 5岁以下儿童死亡率
  if (sharedEnd(before.slice(0, -measure.length), population) > 1) return undefined; // 青壮年妇女识字率 behind 成人妇女识字率
  return population + (population.endsWith(whole) ? before.slice(whole.length) : before);
}
/** 参保率; not 女性比例, which is of women among those before. */
const RATE_AT_END = /率$/;

/** Words that stand in each other's place (乡镇 and 街道, 小学 and 幼儿园): for each, what a name begins with in its place. */
const ALIKE = new Map<string, RegExp[]>();
const SCHOOLS = [...language.schools, ...language.shortSchools];
for (const words of [language.holders, ...language.distinct, ...language.outcomes, SCHOOLS]) {
  const first = new RegExp(`^(?:${anyOf(words)})`);
  for (const word of words) ALIKE.set(word, [...(ALIKE.get(word) ?? []), first]);
}
/** Such a word, as the source of a pattern. */
export const BODY = anyOf([...ALIKE.keys()].filter((word) => word.length > 1 && !HEAD_AT_END.test(word)));
/** Says already of whom or what it is, in such words. */
const OF_BODY = new RegExp(BODY);
export const SCHOOL_FIRST = new RegExp(`^(?:中小学|${anyOf(language.schools)})(?:阶段)?`);
/** 中小学幼儿园, 小学和幼儿园 */
const SCHOOL = `(?:中小学|幼儿园|${anyOf(language.schools)})`;
export const SCHOOLS_FIRST = new RegExp(`^${SCHOOL}[和与及]?${SCHOOL}`);
/** “两癌” */
const QUOTED_FIRST = /^“[^”]{1,6}”/;
/** 辍学率 */
const SHORT_RATE = /^.{1,3}率$/;

/** A name in the place of another one's first words, or of those behind its population: 适龄妇女乳腺癌筛查率 of 适龄妇女宫颈癌筛查率 and 乳腺癌. */
export function inPlaceOf(before: string, name: string): string | undefined {
  for (const population of ['', populationOf(before)]) {
    const alike = alikeIn(before.slice(population.length), [name]);
    if (alike !== undefined) return population + name + before.slice(population.length + alike.length);
  }
  return undefined;
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
  const beginning = beginningIn(clause, name);
  const whole = indicatorNamed(beginning + name)?.name;
  const place = PLACE_FIRST.exec(clause)?.groups?.['place'];
  return place && whole && !whole.includes(place.slice(0, 2)) ? place + beginning + name : (whole ?? name);
}
/** 乡镇（街道） + 普遍建立家庭教育指导服务站，覆盖率…: of such places, whatever the indicator is known as. */
const PLACE_FIRST = new RegExp(`^在?(?<place>${KIND_OF_PLACE})(?:普遍|全部|均|都)?(?:${anyOf(language.having)})`);

const withoutLevel = (name: string): string => OF_LEVEL.exec(name)?.[1] ?? name.replace(MAKES, '');
/** A name longer than this says itself whom it is about: …，随迁子女在公办学校就读比例. */
const LONGEST_ELLIPSIS = 9;

/** Puts the population of an earlier name before one that has none, unless the name is an indicator as it stands. */
export function withPopulation(name: string, population: string): string {
  if (!population || POPULATION_ANYWHERE.test(name) || (name.includes('女') && /[妇女]/.test(population))) return name;
  return isKnownIndicator(population + name) || !isKnownIndicator(name) ? population + name : name;
}
