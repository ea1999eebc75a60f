/** What a target measures, as far as two targets can be told to be about the same thing. */
import { anyOf } from '../base/matches';
import { chineseQuantity } from '../base/numerals';
import { language, namesOf, type Indicator } from '../data';
import { perObject, perText } from '../base/memo';
import { asRate, foldName, indicatorNamed, rateForm, womenLast } from '../targets/indicators';
import type { Target } from '../targets/target';
import { KIND_OF_PLACE, populationOf, SPREAD_AT_END } from '../targets/words';

export interface Measure {
  readonly indicator: Indicator | undefined;
  /** The folded name without its population. */
  readonly name: string;
  /** The population or place that narrows it beyond what the indicator's own name says; '' when none does. */
  readonly narrow: string;
  /** Who the name begins with (5岁以下儿童), without 以下 and the like, and the folded rest. */
  readonly population: string;
  readonly rest: string;
  /** The noun at the end of a counted thing's name (全科医生), '' for other names. */
  readonly head: string;
  /** The name’s pairs of characters as numbers, sorted: each as often as it comes. */
  readonly grams: Uint32Array;
  /** Which of the words that make different things of names otherwise alike it has: 成员 or 主任, 优良率 or 合格率. */
  readonly distinction: string;
  /** Which of words that exclude one another it has: 公办 or 民办. */
  readonly side: string;
  /** The group of areas that it is of, by its first: 农村; '' where it is of none. */
  readonly area: string;
  /** At which levels of government it is, where the name says so: 县 for 县（市、区）人大女代表占比. */
  readonly levels: readonly string[];
  /** Its unit is a part of a whole (%, ‰, /10万): such units can be compared. */
  readonly isShare: boolean;
}

const WIDE = new RegExp(
  `^(?:${anyOf(language.widePopulations)}|中(?=[女妇])|每个?(?:[省市州县区旗、]|（[^（）]{1,6}）)+|[本我全]?(?:[省市州县区旗]级?、)*[省市州县区旗]级?(?:以上)?(?:地方)?)+`,
);

/** What a target measures; one object for all targets that measure the same. */
export const measureOf = perObject((target: Target): Measure => {
  // No name has a line break.
  return measureBy([target.indicator, target.scope ?? '', target.unit].join('\n'));
});
const measureBy = perText((what): Measure => readMeasure(...(what.split('\n') as [string, string, string])));

/** Finds the indicator by its whole name, then without a wide population (妇女…), then without a narrowing one. */
function readMeasure(indicator: string, scope: string, unit: string): Measure {
  const population = populationOf(indicator);
  const named = nameOf(unit === '%' ? asRate(indicator) : indicator.replace(/(?<=.{2})(?:数量|总数)$/, ''), scope);
  return {
    ...named,
    grams: gramsOf(named.name),
    distinction: distinctionOf(named.name),
    side: sideOf(foldName(indicator)),
    population: population.replace(/以下|以上|及/g, ''),
    rest: foldName(indicator.slice(population.length)),
    head: unit === '%' ? '' : (/的([^的]{3,})$/.exec(indicator)?.[1] ?? ''),
    area: AREAS.find(([, all]) => all.test(scope) || all.test(indicator))?.[0] ?? '',
    levels: levelsOf(indicator),
    isShare: /[%‰万点]/.test(unit),
  };
}

const AREAS = language.otherAreas.map((names) => [names[0]!, new RegExp(`^(?:${anyOf(names)})`)] as const);

const LEVEL = new RegExp(`^[各本全]?(国家|[省市州县区旗]|乡镇|乡|镇)(?:（[^（）]{1,6}）)?(?:级|(?=${anyOf(language.bodies)}))`);
/** 区 and 旗 are at the level of 县, 州 at that of 市, 街道 at that of 乡镇, 社区 at that of 村. */
const SAME_LEVEL: Readonly<Record<string, string>> = { 区: '县', 旗: '县', 州: '市', 乡: '乡镇', 镇: '乡镇', 街道: '乡镇', 社区: '村' };
export const levelOfPlace = (place: string): string => SAME_LEVEL[place] ?? place;

/** 县级 of 县级领导班子, 市、县两级 of 市、县两级领导班子. */
export const AT_LEVELS = /^((?:[省市州县区旗乡镇]、)*[省市州县区旗乡镇村])[二两三四]?级/;

/** From the highest. */
export const HEIGHTS: readonly string[] = ['国家', '省', '市', '县', '乡镇', '村'];
const levelsOf = (indicator: string): readonly string[] =>
  (AT_LEVELS.exec(indicator)?.[1] ?? LEVEL.exec(indicator)?.[1] ?? '').split('、').filter(Boolean).map(levelOfPlace);

/** Whether both say their levels, and other ones: 省人大女代表占比 and 县人大女代表占比. */
export const areOfTwoLevels = (a: Measure, b: Measure): boolean =>
  a.levels.length > 0 && b.levels.length > 0 && !a.levels.some((level) => b.levels.includes(level));

/** Whether a draft is of fewer levels than the plan above, not counting those above its own: 县级 for 县、乡两级, not for 市、县两级. */
export function lacksLevel(draft: Measure, upper: Measure): boolean {
  const highest = HEIGHTS.findIndex((level) => draft.levels.includes(level));
  return highest >= 0 && upper.levels.some((level) => HEIGHTS.indexOf(level) > highest && !draft.levels.includes(level));
}

/** 乡镇（街道）, 街道（乡镇）, 乡镇、街道, 乡（镇、街道）: the places of one level, whichever comes first. */
const OF_ONE_LEVEL = language.samePlaces.map((names) => {
  const one = anyOf(names);
  return [names[0]!, new RegExp(`(?<=^每?)(?:${one})(?:（(?:${one})(?:、(?:${one}))*）|[、和与及](?:${one}))+`)] as const;
});

/**
 * The place that narrows what is measured: 各乡镇, 每个乡镇（街道） and 每个街道（乡镇） are one; so are 县委、县政府 and 县党委、政府; the unit
 * of counting (以乡镇为单位) is none.
 */
const placeOf = (scope: string): string =>
  OF_ONE_LEVEL.reduce((words, [name, all]) => words.replace(all, name), scope.replace(/^以.*为单位$/, '').replace(/^[各每][个所家]?/, '每'))
    .replace(/（[^（）]*）/g, '')
    .replace(/中$/, '')
    .replace(/[和与及]/g, '、')
    .replace(/(?<=^|、)[省市州县区旗]委(?=、)/g, '党委')
    .replace(BODY_AGAIN, '');

const BODY_AGAIN = new RegExp(`(?<=、)[省市州县区旗](?=${anyOf(language.bodies)})`, 'g');

/** 部分乡镇, 有条件的学校: not all of them. */
const PARTIAL = new RegExp(anyOf(language.partial));

/** 城乡妇女 are 妇女, 城乡生活垃圾 all of it; 城乡居民 have an insurance of their own. */
export const OF_ALL_AREAS = /^城乡(?!居民)/;
/** A name without what changes nothing: 每个县（区）与 + 机构长期合作的社会组织, 65岁 + 及 + 以上老年人. */
export const plainName = (name: string): string => name.replace(PLACE_WITH, '').replace(/(?<=岁)及(?=以[上下])/g, '');
const PLACE_WITH = /^(?:每个?|各)[省市州县区旗](?:（[^（）]{1,6}）)?与/;

function nameOf(whole: string, scope: string): Pick<Measure, 'indicator' | 'name' | 'narrow'> {
  const full = womenLast(plainName(whole.replace(/的(?=家长)/g, '').replace(OF_ALL_AREAS, ''))); // 18岁以下儿童的家长
  const outer = scope && !whole.includes(scope) ? placeOf(scope) : '';
  const narrowOuter = foldName(outer.replace(WIDE, ''));
  const plain = full.replace(WIDE, '') || full;
  for (const name of [outer + full, outer.replace(/^每/, '') + full, outer.replace(WIDE, '') + full, full, plain]) {
    const indicator = indicatorNamed(name);
    if (indicator) return { indicator, name: foldName(plain), narrow: name.length > full.length ? '' : narrowOuter };
  }
  const place = placeBefore(full);
  const population = place || populationOf(full);
  const rest = full.slice(population.length) || full;
  const narrow = (place ? levelBefore(place) : foldName(population.replace(WIDE, ''))) + narrowOuter + (PARTIAL.exec(full)?.[0] ?? '');
  return { indicator: indicatorNamed(rest), name: foldName(rest), narrow };
}

/** 乡镇 of 乡镇毛入园率, as it stands there: the places that narrow a known indicator; else ''. A 覆盖率 is of such places. */
function placeBefore(name: string): string {
  if (SPREAD_AT_END.test(rateForm(name))) return '';
  const place = PLACE_FIRST.exec(name)?.[0];
  const indicator = place && indicatorNamed(name.slice(place.length));
  return indicator && !namesOf(indicator).some((one) => levelBefore(one) === levelBefore(place)) ? place : '';
}
const PLACE_FIRST = new RegExp(`^${KIND_OF_PLACE}`);
/** 乡镇 for 乡镇（街道）, 街道: one of its level stands for all. */
const levelBefore = (name: string): string =>
  language.samePlaces.find((places) => places.some((place) => name.startsWith(place)))?.[0] ?? '';

const TIMES: Readonly<Record<string, number>> = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
/** 万人次 is 10 000 人次, 小时 60 分钟; the words for counting places or people are one unit. */
export function plainUnit(unit: string): { readonly unit: string; readonly times: number } {
  const smaller = language.inSmaller[unit];
  if (smaller) return smaller;
  const [, times = '', rest = ''] = /^(万亿|万|亿)?(.*)$/.exec(unit) ?? [];
  return { unit: language.sameUnits[rest] ?? rest, times: TIMES[times]! };
}

/** Bigram likeness of two folded names, 0 to 1. */
export const likeness = (a: string, b: string): number => (a === b ? 1 : gramLikeness(gramsOf(a), gramsOf(b)));

/** The same by the names’ pairs of characters. Linear in their lengths. */
export function gramLikeness(left: Uint32Array, right: Uint32Array): number {
  const total = left.length + right.length;
  let shared = 0;
  for (let i = 0, k = 0; i < left.length && k < right.length;) {
    const difference = left[i]! - right[k]!;
    if (!difference) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) k++;
  }
  return total ? (2 * shared) / total : 0;
}

const gramsOf = perText((name): Uint32Array =>
  Uint32Array.from({ length: Math.max(0, name.length - 1) }, (_, i) => name.charCodeAt(i) * 0x10000 + name.charCodeAt(i + 1)).sort(),
);

/**
 * Whether each of two names has words of its own in the place of the other's: 国有 and 非公企业, 25人以上 and 100人以上的企业. They may be two
 * ways of saying one thing, which only a reader can tell.
 */
export function areReplaced(one: string, other: string): boolean {
  const [a, b] = [inDigits(one), inDigits(other)];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [own, theirs] = [a, b].map((name) => name.slice(start, name.length - end).replace(NO_WORD, ''));
  if (!own || !theirs) return false;
  return ![...own].some((character) => theirs.includes(character)) || areOther(own.match(/\d+/g)?.join(), theirs.match(/\d+/g)?.join());
}
const NO_WORD = /[^\u4e00-\u9fff\d]/g;
/** 3级 for 三级, 24小时 for 二十四小时. */
const inDigits = (name: string): string => name.replace(SPOKEN, (numeral) => String(chineseQuantity(numeral)));
const SPOKEN = /[一二三四五六七八九十]{1,3}(?=[级日天周次个年月小分])/g;

/**
 * 妇女基本养老保险参保率 and 基本养老保险参保率, which says not of whom, in plans for women; and what more is the better of, where all that one
 * counts the other counts too: 农村无害化卫生厕所普及率 and 农村卫生厕所普及率.
 */
export const areOfOnePlan = (a: Measure, b: Measure): boolean => [isOfAll, isWithin].some((is) => is(a, b) || is(b, a));
const isWithin = ({ indicator: part }: Measure, { indicator: whole }: Measure): boolean =>
  part !== undefined && whole?.better !== 'lower' && whole?.contains?.includes(part.name) === true;
const isOfAll = (own: Measure, all: Measure): boolean =>
  all.population === '' && all.rest === own.rest && language.people.includes(own.population);

/** Whether both are known, and are not the same. */
export const areOther = (own: string | undefined, theirs: string | undefined): boolean =>
  own !== undefined && theirs !== undefined && own !== theirs;

const patternsOf = (groups: readonly (readonly string[])[]) => groups.map((words) => new RegExp(anyOf(words.map(foldName)), 'g'));
/** The words of each group that a name has: 成员|高级. */
const wordsIn = (name: string, groups: readonly RegExp[]): string =>
  groups.map((group) => [...new Set(name.match(group))].sort().join()).join('|');
const DISTINCT = patternsOf([...language.distinct, ...language.outcomes]);
const OPPOSED = patternsOf(language.opposed);

/** Whether the names differ in a word that makes them different things: 成员 and 主任, 优良率 and 合格率. */
export const areDistinct = (a: string, b: string): boolean => a !== b && distinctionOf(a) !== distinctionOf(b);

const distinctionOf = perText((name) => wordsIn(name, DISTINCT));

const sideOf = perText((name) => wordsIn(name, OPPOSED));

/** Whether each says its own of words that exclude one another: 公办 and 民办; not 公办和民办 and 民办. */
export function areOpposed(a: Measure, b: Measure): boolean {
  if (a.side === b.side) return false;
  const [own, theirs] = [a, b].map(({ side }) => side.split('|').map((words) => words.split(',').filter(Boolean)));
  return own!.some((words, i) => words.length > 0 && theirs![i]!.length > 0 && !words.some((word) => theirs![i]!.includes(word)));
}
