/** Regular expressions built from the word lists in `server/data/language.yaml`. None of them can backtrack over a sentence. */
import { language } from '../data';
import { anyOf } from '../base/matches';
import { chineseQuantity } from '../base/numerals';
import { perText } from '../base/memo';

/** %, 个, 小时, 10万分点: the units of values. */
export const UNITS = Object.keys(language.units).filter(Boolean);
export const UNIT = anyOf(UNITS);

/** Of whom and how often, before an amount: 每人每月650元. */
export const EACH = '(?:每[人生户])?(?:每[年月天])?';
/** How often, or for how many, behind it: 650元/月, 28张/千人. */
export const A_MONTH = '(?:/(?:[年月天]|[百千万]名?(?:常住)?(?:人口?|儿童|老年?人|孕产妇)))?';
/** How things stand, or stood, before a plan. */
export const AT_PRESENT = '目前|现在|现有|当前|原来|原先|原有';
/** 相较于2020年 */
export const BESIDE = '相[较对比]于?';

/** 平均工资年 + 增长6%; not 2025年, 上年, 十年, 老年. */
export const YEARLY = `(?<=[\\u4e00-\\u9fff])(?<![${language.yearGuards}])年`;

const negated = (words: readonly string[]) => language.negations.flatMap((not) => words.map((word) => not + word));
/** 至少, 不低于, 不得少于. */
export const AT_LEAST = [...language.atLeast, ...negated(language.lessThan)];
/** 最多, 不超过, 不得高于. */
export const AT_MOST = [...language.atMost, ...negated(language.moreThan)];

/** 达到, 实现: what a level is reached by. */
export const REACHED = anyOf(language.reach.filter((word) => word.length > 1));

const upTo = (changes: readonly string[]) => ['到', '至', '为'].flatMap((to) => changes.map((change) => change + to));
/** 降至, 下降到, 减少为. */
export const FALL = [...language.fall, ...upTo(language.decrease)];
/** 升至, 提高到, 增加为. */
export const RISE = [...language.rise, ...upTo(language.increase)];

/** The hedges that are nothing else, wherever they stand. */
export const PLAIN_HEDGES = language.hedges.filter((word) => !language.attributiveHedges.includes(word));

const age = '(?:0|[1-9]\\d?)(?:个?月|周?岁)?(?:[-—至～](?:[1-9]\\d?)(?:个?月|周?岁)|周?岁|个?月)(?:以下|以上|以内|及以下|及以上|内)?';
/** 覆盖率, 建有率, 建成率: how widely something is there. */
export const SPREAD = `(?:${anyOf(language.having)}|覆盖)率`;
export const SPREAD_AT_END = new RegExp(`${SPREAD}$`);

/** Of whom or of where a name may be. */
export const POPULATIONS = [...language.areas, ...language.populations];
/** 幼儿园 is no 幼儿, 儿童之家 no 儿童, 小学生均公用经费 not of 小学生. */
export const POPULATION = `(?:(?:${age}|${anyOf([...POPULATIONS, ...language.widePopulations])})(?!园|之家|友好|均|师比|化|病))`;
/** Whether words are of some of a people, named in two words: 流动孕产妇, 残疾儿童; not 农村, 孕产妇, 7岁以下儿童. */
export const isOfSomePeople = (words: string): boolean => SOME_PEOPLE.test(words.replace(AGE_FIRST, ''));
const AGE_FIRST = new RegExp(`^${age}`);
const SOME_PEOPLE = new RegExp(`^${POPULATION}{2}`);
/** Several such words in a row: 农村残疾儿童. No more, as some are made of others: 儿童青少年. */
export const WHOM = `${POPULATION}{1,6}`;

/** The population or place that a name begins with: 农村适龄妇女, 5岁以下儿童. */
export const POPULATION_PREFIX = new RegExp(`^${WHOM}`);
/** A name that is nothing but a population. */
export const POPULATION_ONLY = new RegExp(`^${WHOM}$`);
export const POPULATION_ANYWHERE = new RegExp(`${WHOM}`);

/** What those of whom a share is do, of more than one character: 开展, 达到, 建成. */
export const PREDICATES = anyOf([...language.predicates, ...language.create].filter((word) => word.length > 1));

/** 比例, 占比: a part of a whole. */
export const SHARE_WORDS = anyOf(language.shares);

/** 乡镇, 乡镇（街道）: a kind of place, as the source of a pattern. */
export const KIND_OF_PLACE = `(?:${anyOf(language.samePlaces.flat())})(?:（[^（）]{1,6}）)?`;

/** Head nouns of indicators: 率, 比例. */
export const HEADS = anyOf(language.heads);
/** Ends with one of them. */
export const HEAD_AT_END = new RegExp(`(?:${HEADS})(?:（[^（）]*）)?$`);
/** Ends with those who have something: 规模以上企业. */
export const HOLDER_AT_END = new RegExp(`(?:${anyOf(language.holders)})$`);
/** 生均图书: what is measured, though it does not end as other indicators do. */
export const AVERAGE = '[\\u4e00-\\u9fff]{0,4}[人生师班户]均[\\u4e00-\\u9fff]{2,8}';

/** 性别比, 占比: names whose 比 compares with nothing. */
export const RATIOS = anyOf([...language.heads, ...language.lowerIsBetter].filter((word) => word.endsWith('比')));

const WORSE = new RegExp(`(?<![非无])(?:${anyOf(language.lowerIsBetter)})$`); // not 非文盲率
/** Whether a name says that less of it is better (…死亡率). */
export const isLowerBetter = (name: string): boolean => WORSE.test(name);

/** How long one of several times takes: 每 + 学期. */
export const PERIOD = `(?:${anyOf([...Object.keys(language.perYear), ...language.periods])})`;
/** Says of each place what of it is counted: 每校生均图书, 每个儿童之家每周开放. */
export const NAMES_ITSELF = new RegExp(`${AVERAGE}$|每${PERIOD}`);

/** The population prefix of a name, '' when it has none. */
export const populationOf = perText((name): string => POPULATION_PREFIX.exec(name)?.[0] ?? '');

/** 培训女带头人, 打造样板校: the verb is no part of the name. */
export const MAKES = new RegExp(`^(?:${anyOf(language.makers)})`);

/** 和 and 及, not as they begin words: 和谐家庭占比, 及格率, 及以上. */
export const AND = '和(?![谐睦]|平(?!均))';
export const AND_ALSO = '及(?![时早格]|以[上下])';
/** Conjunctions that lead to a name. */
export const JOINT_WORD = `(?:[、，与或并且]|${AND}|${AND_ALSO}|以及)`;

const LEVEL = '(?:国家|自治[区州]|乡镇|(?<!自治)[省市州县区乡镇村])级';
/** 维权服务中心县级 */
export const LEVEL_AT_END = new RegExp(`^([^、和与及]{2,})(${LEVEL})$`);
/** 市级 */
export const LEVEL_ONLY = new RegExp(`^${LEVEL}$`);
/** 国家级、省级示范点 */
export const OF_LEVEL = new RegExp(`^${LEVEL}(.+)$`);

const MANY: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6 };
const HOW_MANY = `每(\\d+|[一二两三五])?(?:(${anyOf(Object.keys(MANY))})(?![克米瓦元])|(?=名|户|.{0,3}人))`;
/** 每千名儿童, 每20户, 千人口; in front or behind the few words that say where: 常住人口每千人. */
const OF_HEADS = new RegExp(`^(?:[^每]{0,10}?${HOW_MANY}|(?:.{0,2}人口)?([百千]|十?万)(?=名|户|.{0,3}人))`);

/** For how many people an indicator counts, and how it says so: 每千人口, 每20万人, 每百户; 1 for others. */
export function headsIn(indicator: string): { readonly words: string; readonly count: number } {
  const [said = '', number = '1', unit = '', bare = ''] = OF_HEADS.exec(indicator) ?? [];
  const words = said.slice(Math.max(0, said.indexOf('每')));
  return { words, count: (Number(number) || chineseQuantity(number)) * (MANY[unit || bare] ?? 1) };
}
