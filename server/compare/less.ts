/** Why a draft that says as high a value as a plan above may promise less: it is of fewer, of others, or of another whole. */
import { anyOf } from '../base/matches';
import { language, namesOf } from '../data';
import { LONGEST_QUALIFIER } from '../targets/complete';
import { foldName, rateForm } from '../targets/indicators';
import type { Target } from '../targets/target';
import { SHARE_WORDS } from '../targets/words';
import {
  areOfOnePlan,
  areOther,
  areReplaced,
  AT_LEVELS,
  HEIGHTS,
  levelOfPlace,
  likeness,
  measureOf,
  OF_ALL_AREAS,
  plainName,
} from './measure';

/**
 * Whether a name has more words than the one above (义务教育 + 女童 + 巩固率), or fewer (without 普惠性), or lacks a part of its list
 * (中小学、幼儿园): it may promise less, though the value is the same. Two names of one indicator may have more or fewer.
 */
function isNarrowed(draft: Target, upper: Target): boolean {
  if (lacksMember(draft, upper) || lacksPlace(foldName(draft.indicator), foldName(upper.indicator), upper)) return true;
  const [own, theirs] = [draft, upper].map((target) => measureOf(target).indicator);
  if (own && own === theirs) return isOfPart(draft, upper);
  return hasMore(draft, upper) || hasMore(upper, draft); // 新建 + 中小学配备保安
}

/** 城市 + 社区托育服务覆盖率, though the list has both names for one thing; 常住人口 only says how people are counted. */
function isOfPart(draft: Target, upper: Target): boolean {
  const area = areaIn(draft);
  if (area !== '城乡' && areOther(area, areaIn(upper))) return true; // 城市 for 城乡
  const added = restOf(foldName(draft.indicator.replace(OF_ALL_AREAS, '')), foldName(upper.indicator));
  return added !== undefined && PART.has(added);
}
/** 城市, 城镇, 农村 or 城乡, as a name says it. */
function areaIn({ indicator }: Target): string | undefined {
  const [first, ...others] = new Set(indicator.match(AREA));
  return others.length ? '城乡' : first; // 城市社区和农村社区
}
const AREA = /城[市镇乡]|农村/g;
const PART: ReadonlySet<string> = new Set([...language.narrowing, ...language.areas.filter((area) => area !== '常住人口')].map(foldName));

/** 全市各级, 各县（市、区）, 辖区内: wherever the plan holds. */
const ALL_PLACES = /^(?:全[国省市州县区旗]|[本我][省市州县区旗]|辖区内?)?的?(?:各级|[各每]个?[省市州县区旗](?:（[^（）]*）)?)?/;

/** Whether a name is another one, or another name of the same, with words that change what it is of. */
function hasMore(one: Target, other: Target): boolean {
  const whole = placeless(one.indicator);
  const { indicator } = measureOf(other);
  const parts = [other.indicator, ...(indicator ? namesOf(indicator) : [])].map(placeless);
  const forms = [foldName, rateForm];
  if (parts.some((part) => forms.some((form) => form(part) === form(whole)))) return false;
  if (parts.some((part) => isWithin(foldName(part), foldName(whole)))) return true; // 下届 + 村委会成员中女性 + 提名 + 比例
  const rests = parts.flatMap((part) => forms.map((form) => restOf(form(whole), form(part))));
  const added = rests.find((words) => words !== undefined);
  return added !== undefined && (added.length >= FEWEST_WORDS || language.narrowing.includes(added)) && !SAYING_NOTHING.has(added);
}

/** Whether a name has two stretches of words or more beside all of another. */
function isWithin(part: string, whole: string): boolean {
  if (whole.length - part.length < 2 * FEWEST_WORDS || restOf(whole, part) !== undefined) return false;
  let at = 0;
  for (const character of whole) if (character === part[at]) at++;
  return at === part.length;
}

/** A name without the words that only say that it is of the whole place. */
const placeless = (indicator: string): string =>
  plainName(
    indicator
      .replace(ALL_PLACES, '')
      .replace(/^镇(?:（街道）|街)/, '乡镇') // where there is no 乡
      .replace(OF_ALL_AREAS, '')
      .replace(AT_LEVELS, '')
      .replace(/(?<=[村乡镇县区市道])（[^（）]*）/g, ''),
  );

/** 中小学保安配备率 for 中小学、幼儿园保安配备率. */
function lacksMember(draft: Target, upper: Target): boolean {
  const [all, some] = [upper, draft].map(({ indicator }) => plainName(indicator).replace(PEOPLE_FIRST, ''));
  const lacking = restOf(all!, some!) ?? '';
  const folded = restOf(foldName(all!), foldName(some!)) ?? '';
  if (MEMBER.test(lacking) || SCHOOL.test(folded)) return true;
  const [own, theirs] = [draft, upper].map((target) => measureOf(target).indicator);
  return !(own && own === theirs) && hasFewer(draft.indicator, upper.indicator);
}

/** 幼儿园 of 中小学幼儿园 */
const SCHOOL = /^[\u4e00-\u9fff]{1,3}园$/;

/** 妇女 of 妇女艾滋病和性病防治知识知晓率, in a plan for them. */
const PEOPLE_FIRST = new RegExp(`^(?:${anyOf(language.people)})(?![、和与及])`);
/** 、幼儿园 or 幼儿园和; not 普及, 和谐. */
const MEMBER = /^(?:[、与]|和(?!谐)|及(?![时早格]))|(?:[、和与]|(?<!普)及)$/;

/** 社区妇女之家 for 村（社区）妇女之家: every county has both. 城乡社区 are 社区. */
function lacksPlace(own: string, theirs: string, { indicator }: Target): boolean {
  const lacking = indicator.includes('城乡') ? undefined : restOf(theirs, own);
  return lacking !== undefined && language.everywhere.includes(lacking) && language.everywhere.some((place) => own.startsWith(place));
}

/** 图书馆、文化馆免费开放率, for 图书馆、文化馆、博物馆免费开放率. */
const hasFewer = (own: string, theirs: string): boolean => own.includes('、') && own.split('、').length < theirs.split('、').length;

/** Fewer may be no more than another way to say it. */
const FEWEST_WORDS = 2;
/** 妇女 in a plan for them narrows nothing, nor does 比例 behind what a share of them have. */
const SAYING_NOTHING: ReadonlySet<string> = new Set([...language.people, ...language.shares].map(foldName));

/** Whether a name is that of another one, of some of its people: 高危 + 孕产妇健康管理率, 新 + 录用人员中女性比例. */
function isOfSome(one: Target, other: Target): boolean {
  const whole = one.indicator;
  const added = whole.endsWith(other.indicator) ? whole.length - other.indicator.length : 0;
  if (foldName(whole) === foldName(other.indicator)) return false; // 社区居民委员会 and 居民委员会
  return added > 0 && added <= LONGEST_QUALIFIER && measureOf(other).population !== '' && measureOf(one).population === '';
}

/** 中高级 for 高级, 副科级 for 正科级, A、B级 for A级, Ⅳ类 for Ⅲ类. */
const areOfOtherGrades = (draft: Target, upper: Target): boolean => areOther(gradesIn(draft), gradesIn(upper));
const gradesIn = ({ indicator }: Target): string | undefined =>
  indicator
    .match(GRADES)
    ?.join()
    .replaceAll('、', '')
    .replace(ROMAN, (numeral) => NUMERALS[numeral.normalize('NFKC')] ?? numeral);
/** Ⅲ类 and III类 are 三类. */
const ROMAN = /[Ⅰ-Ⅴ]|IV|V|I{1,3}/g;
const NUMERALS: Readonly<Record<string, string>> = { I: '一', II: '二', III: '三', IV: '四', V: '五' };
const GRADES = /[正副初中高、]{0,5}[初中高科处厅局]级|中?高(?=技能|层次)|(?:[A-Z一二三四]、?){1,4}级|[Ⅰ-ⅫIVX一二三四五]{1,4}类/g;

/** 困难职工 for 困难女职工, 参保人数 for 妇女参保人数. */
const isOfMenToo = (draft: Target, upper: Target): boolean =>
  (PERSONS.test(draft.indicator) || PEOPLE.test(draft.unit)) && !OF_WOMEN_ALONE.test(draft.indicator) && WOMEN.test(upper.indicator);
/** 孕产妇, 宫颈癌: nobody else is counted. */
const OF_WOMEN_ALONE = /[女妇孕产母]|宫颈|乳腺|两癌|巾帼|月嫂/;
const PEOPLE = /^万?人次?$/;
const PERSONS = new RegExp(anyOf(language.persons));
const WOMEN = /[女妇]/;

/** 教育、卫健等部门 for 工作部门, 正副主任 for 主任. */
const areOfOthersToo = (draft: Target, upper: Target): boolean => OTHERS_TOO.test(draft.indicator) !== OTHERS_TOO.test(upper.indicator);
const OTHERS_TOO = /、[^、]+(?<![中高初平同])等(?![级职教])|正、?副/;

/** 领导班子中女干部比例, 有女干部的领导班子比例: the share of women, and of those that have any. */
const areSharesOfOthers = (draft: Target, upper: Target): boolean =>
  (OF_WOMEN.test(draft.indicator) && HAVE_WOMEN.test(upper.indicator)) ||
  (OF_WOMEN.test(upper.indicator) && HAVE_WOMEN.test(draft.indicator));
const OF_WOMEN = new RegExp(`中的?女[^女]{0,6}(?:${SHARE_WORDS})$`);
const HAVE_WOMEN = /[有备]女[^女]*的/;

/** 占女干部总数的比例, 占同级正职干部的比例: shares of different wholes. */
function areOfOtherWholes(draft: Target, upper: Target): boolean {
  const [own = '', theirs = ''] = [draft, upper].map(({ indicator }) => WHOLE.exec(indicator)?.[1]!.replace(OF_THE_PLACE, ''));
  return own !== '' && theirs !== '' && likeness(own, theirs) < ALIKE;
}
const WHOLE = new RegExp(`^[^占]*占(.{2,}?)的?(?:${SHARE_WORDS})$`);
/** 全县, 同级, 总数, which say no more than that it is the whole. */
const OF_THE_PLACE = /全[国省市州县区旗]|[本同]级|全部|领导|总[数量]$/g;
/** From here on two names may mean one whole: 同级正职干部, 同级正职领导干部. */
const ALIKE = 0.5;

/** Without 以乡镇为单位, which no place may fall short of. */
export const isOnTheWhole = (draft: Target, upper: Target): boolean => countedBy(upper) !== undefined && countedBy(draft) === undefined;

/** Of names of which the list does not hold both: whether each has words of its own. */
function areOtherByName(draft: Target, upper: Target): boolean {
  const [own, theirs] = [measureOf(draft), measureOf(upper)];
  if (!own.indicator && !theirs.indicator) return areReplaced(own.name, theirs.name);
  const [name, other] = [draft, upper].map(({ indicator }) => rateForm(indicator.replace(AT_LEVELS, '')));
  return !(own.indicator && theirs.indicator) && areReplaced(name!, other!);
}

/** 基本养老保险参保率, 妇女基本养老保险参保率: a lower one of all says nothing of women. */
export function areOfWomenAndAll(draft: Target, upper: Target): boolean {
  const [own, theirs] = [measureOf(draft), measureOf(upper)];
  return areOther(own.indicator?.name, theirs.indicator?.name) && areOfOnePlan(own, theirs);
}

/** Whether a draft that says as high a value may promise less. */
export const mayBeLess = (draft: Target, upper: Target): boolean => REASONS.some((isLess) => isLess(draft, upper));
const REASONS: readonly ((draft: Target, upper: Target) => boolean)[] = [
  isNarrowed,
  areOfOtherGrades,
  areOtherByName,
  (draft, upper) => isOfSome(upper, draft),
  isOfMenToo,
  areOfOthersToo,
  areSharesOfOthers,
  areOfOtherWholes,
  isOnTheWhole,
  isOfHigherPlaces,
  isOfSomeFirms,
  lacksOther,
  (draft, upper) => EXCLUDES.test(draft.indicator) && !EXCLUDES.test(upper.indicator),
];
/** 孕产妇（不含流动人口） */
const EXCLUDES = /（不[含包]/;

/** 妇女 for 妇女儿童, 政府 for 党政, 街道 for 乡镇（街道）, 中小学 for 中小学（幼儿园）. */
function lacksOther({ indicator: own }: Target, { indicator: theirs }: Target): boolean {
  if (OF_BOTH.test(theirs) && !OF_BOTH.test(own) && OF_ONE.test(own)) return true;
  if (OF_PARTY.test(theirs) && !OF_PARTY.test(own) && /党委|政府/.test(own)) return true;
  if (WITH_STREETS.test(theirs) && lacksTowns(own)) return true;
  return lacksSchool(own, theirs);
}
/** 党政领导班子, 党委、政府领导班子 */
const OF_PARTY = /党政|党委[、和]政府/;
/** 乡镇（街道）, 乡（镇、街道）, 街道（乡镇）: a county may have no streets, but none has no towns. */
const WITH_STREETS = /[乡镇][、和]?(?:（[^（）]*街道）|街道)|街道[、和]?(?:（[^（）]*[乡镇]）|乡镇)/;
const lacksTowns = (own: string): boolean => (/街道/.test(own) && !/[乡镇]/.test(own)) || (/乡(?!村)/.test(own) && !/[镇街]/.test(own));
const OF_BOTH = /妇女[、和与]?儿童|儿童[、和与]?妇女/;
const OF_ONE = /妇女|儿童/;
function lacksSchool(own: string, theirs: string): boolean {
  const [, school] = /（([^（）]{1,4}[园校学])）/.exec(theirs) ?? [];
  return school !== undefined && !own.includes(school);
}

/** 国有企业签订合同的比例 for 签订合同的企业比例 */
function isOfSomeFirms({ indicator: own }: Target, { indicator: theirs }: Target): boolean {
  const sort = SORT_OF_FIRMS.exec(own)?.[1];
  return sort !== undefined && /企业/.test(theirs) && !theirs.includes(sort);
}
const SORT_OF_FIRMS = new RegExp(`(${anyOf(language.firms)})(?:工业)?企业`);

/** 每个市（州） for 每个县（市、区）: fewer have it. */
function isOfHigherPlaces(draft: Target, upper: Target): boolean {
  const [own, theirs] = [draft, upper].map(({ scope }) => {
    const places = EACH_OF_LEVEL.exec(scope ?? '')?.[1]?.match(/[^、（）]/g) ?? [];
    return places.reduce((lowest, place) => Math.max(lowest, HEIGHTS.indexOf(levelOfPlace(place))), -1);
  });
  return own! >= 0 && own! < theirs!;
}
/** 市（县、区） of 各市（县、区）. */
const EACH_OF_LEVEL = /^[每各]个?((?:[省市州县区旗乡镇村、]|（[省市州县区旗乡镇村、]*）)+)/;

/** What a text has beside all of another, where that is one stretch; undefined where it is not. */
function restOf(whole: string, part: string): string | undefined {
  let start = 0;
  while (start < part.length && whole[start] === part[start]) start++;
  const behind = part.length - start;
  return whole.length > part.length && whole.endsWith(part.slice(start)) ? whole.slice(start, whole.length - behind) : undefined;
}

/** 以县为单位 of a target that says for which places one by one it holds, whatever they are called there; undefined for others. */
export function countedBy({ text }: Target): string | undefined {
  const place = /以[^，以]{0,6}?(街道|社区|乡镇|[省市州县旗镇村]|(?<!城)乡|(?<!园)区)[^，以]{0,12}为单位/.exec(text)?.[1];
  return place && `以${levelOfPlace(place)}为单位`;
}
