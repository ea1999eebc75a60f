/** Ranks a draft's target against a higher-level plan's target for the same thing. */
import { anyOf } from '../base/matches';
import { language, type Direction, type Indicator } from '../data';
import { message, type Message } from '../base/messages';
import type { Target } from '../targets/target';
import { indicatorNamed } from '../targets/indicators';
import { headsIn, isLowerBetter, populationOf } from '../targets/words';
import { areOfWomenAndAll, countedBy, isOnTheWhole, mayBeLess } from './less';
import { areOfOnePlan, areOfTwoLevels, areOther, lacksLevel, measureOf, plainUnit } from './measure';

export type Verdict = 'weaker' | 'equal' | 'stronger' | 'undecided';

export interface Ranking {
  readonly verdict: Verdict;
  readonly reason: Message;
  /** The values are equal and only the wording (力争, 左右) differs. */
  readonly wording: boolean;
}

/** Whether a ratio sets women before men: 女性厕位与男性厕位比例, as against 男女厕位比例. */
function areWomenFirst({ unit, indicator }: Target): boolean {
  const [women, men] = [indicator.lastIndexOf('女'), indicator.lastIndexOf('男')]; // 妇女活动中心男女厕位比
  return unit === 'ratio' && women >= 0 && women < men;
}

/** Which way is good: what the indicator's entry says of a ratio with men first, else the comparator (以下), else the name (…死亡率). */
export function directionOf(target: Target): Direction {
  const indicator = measureOf(target).indicator ?? ratioOfAnyPlace(target);
  if (indicator) return areWomenFirst(target) ? 'higher' : (indicator.better ?? 'higher');
  if (target.op === '<=' || target.op === '<') return 'lower';
  return isLowerBetter(target.indicator) ? 'lower' : 'higher';
}

/** 男女厕位比例 of 学校、车站男女厕位比例: wherever it is, the same is good. */
const ratioOfAnyPlace = ({ unit, indicator }: Target): Indicator | undefined =>
  unit === 'ratio' ? indicatorNamed(indicator.slice(MEN_AND_WOMEN.exec(indicator)?.index ?? 0)) : undefined;
const MEN_AND_WOMEN = /(?:男性?[^男女]{0,4}女|女性?[^男女]{0,4}男)[^男女]*$/;

const undecided = (reason: Message): Ranking => ({ verdict: 'undecided', reason, wording: false });

/**
 * The verdict on `draft` seen from `upper`. Undecided, with the reason, where the two cannot be ranked; so is a smaller total (建成3个) below
 * that of a place that holds the draft's (`isWider`).
 */
export function rank(draft: Target, upper: Target, isWider = false): Ranking {
  const ranking = rankValues(levelBeside(upper, draft), levelBeside(draft, upper), isWider);
  if (ranking.verdict === 'undecided') return ranking;
  const isDoubtful = ranking.verdict === 'weaker' ? areOfWomenAndAll(draft, upper) : mayBeLess(draft, upper);
  if (!isDoubtful) return ranking;
  const place = isOnTheWhole(draft, upper) ? countedBy(upper)! : label(upper);
  return undecided(message('reason.scope', place, label(draft)));
}

/** 90% for 在88%的基础上提高2个百分点, beside one that says a level; else `target` itself. 10% of a rate may be points: not known. */
function levelBeside(other: Target, target: Target): Target {
  const { change, from, per, unit, value } = target;
  if (change === null || from === undefined || per !== null || other.change !== null || unit === '%') return target;
  const level = thousandths(change === 'increase' ? from + value : from - value);
  const op = isDownward(target.op) !== (change === 'decrease') ? '<=' : '>=';
  return { ...target, change: null, base: null, value: level, op: target.op === '~' ? '~' : op, unit: OF_POINTS[unit] ?? unit };
}
const OF_POINTS: Readonly<Record<string, string>> = { 个百分点: '%', 个千分点: '‰' };

function rankValues(draft: Target, upper: Target, isWider: boolean): Ranking {
  const obstacle = obstacleBetween(draft, upper);
  if (obstacle) return undecided(obstacle);
  const values = comparable(draft, upper);
  if (!values) return undecided(message('reason.unit', upper.unit, draft.unit));
  const [d, u] = values;
  const isCap = isDownward(draft.op) && isDownward(upper.op); // 年均增幅控制在2%以内
  const better = draft.change ? (isCap ? 'lower' : 'higher') : directionOf(upper);
  if (!areSame(d, u)) {
    const stronger = better === 'higher' ? d > u : d < u;
    if (isWider && d < u && isTotal(draft) && isTotal(upper)) return undecided(message('reason.total', show(upper), show(draft)));
    return { verdict: stronger ? 'stronger' : 'weaker', reason: valuesOf(draft, upper), wording: false };
  }
  return rankWording(draft, upper);
}

/** 33.3% is 1/3, too, 66.6% and 66.7% are 2/3. */
const areSame = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)) || (isThird(a) && roundsTo(a, b)) || (isThird(b) && roundsTo(b, a));
const isThird = (value: number): boolean => [100 / 3, 200 / 3].some((third) => Math.abs(value - third) < 0.01);
const roundsTo = (value: number, rounded: number): boolean =>
  [value.toFixed(1), value.toFixed(2), String(Math.trunc(value * 10) / 10)].map(Number).includes(rounded);

function valuesOf(draft: Target, upper: Target): Message {
  const said = (target: Target, other: Target) => headsBeside(target, other) + show(target);
  return message('reason.value', said(upper, draft), said(draft, upper));
}

/** How many there are in the whole place: not for each person, school or village. */
const isTotal = (target: Target): boolean => {
  const { unit, indicator, scope, change } = target;
  if (change !== null || !language.totals.includes(unit) || isOfEach(target) || indicator.endsWith('标准')) return false;
  if (headsIn(indicator).count > 1) return false; // 千人口托位数
  return !FOR_EACH.test(indicator) && !OF_EACH_PLACE.test(scope ?? '');
};
/** So few for places of a kind (乡镇领导班子2名) can only be for each of them. */
const isOfEach = ({ value, scope }: Target): boolean => value < MOST_OF_EACH && PLACES.test(scope ?? '');
const MOST_OF_EACH = 10;
/** 乡镇, 社区, 领导班子; not 农村 and 城镇, which are one each. */
const PLACES = new RegExp(`(?<![农城乡])(?:${anyOf([...language.samePlaces.flat(), ...language.bodies])})`);
const FOR_EACH = /每(?![年月周天日季]|学[年期])|各|(?<![年月])均/;
const OF_EACH_PLACE = /每|各|所有|级|为单位/;

/** Why two targets cannot be ranked, if they cannot: other populations, a change against a level, another base or period. */
function obstacleBetween(draft: Target, upper: Target): Message | undefined {
  if (areOfOthers(draft, upper)) {
    const ofWhom = (target: Target) => (draft.scope === upper.scope ? undefined : target.scope) ?? target.indicator;
    return message('reason.scope', ofWhom(upper), ofWhom(draft));
  }
  const [own, theirs] = [measureOf(draft), measureOf(upper)];
  if (areOfTwoLevels(own, theirs) || lacksLevel(own, theirs) || areOther(peopleOf(draft), peopleOf(upper)))
    return message('reason.scope', upper.indicator, draft.indicator);
  const [each, wanted] = [eachIn(draft), eachIn(upper)];
  if (areOther(each, wanted)) return message('reason.scope', `每${wanted}`, `每${each}`);
  if (areOther(countedBy(draft), countedBy(upper))) return message('reason.scope', countedBy(upper)!, countedBy(draft)!);
  if ((draft.change === null) !== (upper.change === null)) return message('reason.change');
  if (isAgainst(draft, upper)) return message('reason.against', show(upper), show(draft));
  if (isOpposite(draft.op, upper.op)) return message('reason.opposite', show(upper), show(draft));
  if (draft.change && !areAlike(draft, upper)) return message('reason.base', upper.base ?? '—', draft.base ?? '—');
  return perBeside(draft, upper) === undefined ? message('reason.per', upper.per ?? '—', draft.per ?? '—') : undefined;
}

/** Whether they are of other people or another place, or are two known indicators. */
function areOfOthers(draft: Target, upper: Target): boolean {
  const [own, theirs] = [measureOf(draft), measureOf(upper)];
  if (own.indicator !== theirs.indicator && isOfEveryPlace(draft) !== isOfEveryPlace(upper)) return true;
  return placeIn(draft) !== placeIn(upper) || (areOther(own.indicator?.name, theirs.indicator?.name) && !areOfOnePlan(own, theirs));
}

/** 每个乡镇至少2所, though the list knows the thing by its place too (乡镇公办幼儿园). */
const isOfEveryPlace = (target: Target): boolean =>
  language.totals.includes(target.unit) && (isOfEach(target) || EVERY_PLACE.test(target.scope ?? ''));
const EVERY_PLACE = /^[每各]/;

/** 妇女 of 每千名妇女, 人 of 每千人口; undefined for what is not for so many people. */
const peopleOf = ({ indicator }: Target): string | undefined => HEAD.exec(indicator)?.[1];
const HEAD = new RegExp(`^每[\\d十百千万]+名?(${anyOf([...language.people, '人', '孕产妇', '活产'])}|\\d岁以下(?:儿童|婴幼儿))`);

/** 户 of 每户每月100元, 人 of 每人每年720元; undefined where no money is for each. */
const eachIn = ({ text, unit }: Target): string | undefined => (unit.endsWith('元') ? EACH_GETS.exec(text)?.[1] : undefined);
const EACH_GETS = /每([人户])(?!均)/;

/** How often a year has the time of a target, beside one of another time: 2 for 每学期; 1 for the same time, undefined where not known. */
function perBeside({ change, per }: Target, other: Target): number | undefined {
  if (per === other.per) return 1;
  return change === null && per !== null && other.per !== null && language.perYear[other.per] ? language.perYear[per] : undefined;
}

/** Whether two changes go one way, from one base; one that is not said is the plan's own. */
const areAlike = (a: Target, b: Target): boolean => a.change === b.change && (a.base === b.base || a.base === null || b.base === null);

/** What narrows a target; 每个乡镇 and 乡镇 are one where it can only be for each of them. */
const placeIn = (target: Target): string => {
  const { narrow } = measureOf(target);
  return isOfEach(target) ? narrow.replace('每', '') : narrow;
};

const isUpward = (op: Target['op']): boolean => op === '>=' || op === '>';
const isDownward = (op: Target['op']): boolean => op === '<=' || op === '<';
/** 50%以下 where 50%左右 is wanted, of what should rise. */
const isAgainst = (draft: Target, upper: Target): boolean =>
  upper.op === '~' && isDownward(draft.op) && !draft.change && directionOf(upper) === 'higher';
const isOpposite = (a: Target['op'], b: Target['op']): boolean => (isUpward(a) && isDownward(b)) || (isDownward(a) && isUpward(b));

/** At the same value 左右 is weaker than 以上, and 力争 weaker than the plain form. */
function rankWording(draft: Target, upper: Target): Ranking {
  const softness = (t: Target) => (t.op === '~' ? 1 : 0) + (t.hedge ? 1 : 0);
  const difference = softness(draft) - softness(upper);
  if (difference === 0) return { verdict: 'equal', reason: message('reason.equal', show(draft)), wording: false };
  const reason = message('reason.wording', stated(upper), stated(draft));
  return { verdict: difference > 0 ? 'weaker' : 'stronger', reason, wording: true };
}

const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

const SCALE = (unit: string) => language.units[unit]?.scale;

function comparable(draft: Target, upper: Target): [number, number] | undefined {
  const [own, theirs] = [plainUnit(draft.unit), plainUnit(upper.unit)];
  const [heads, all] = [headsIn(draft.indicator).count, headsIn(upper.indicator).count];
  if (areWomenFirst(draft) !== areWomenFirst(upper)) return [thousandths(1 / draft.value), thousandths(upper.value)]; // 男女 2:3, 女男 3:2
  const [often, theirOften] = [perBeside(draft, upper) ?? 1, perBeside(upper, draft) ?? 1];
  if (own.unit === theirs.unit) return [(draft.value * own.times * often) / heads, (upper.value * theirs.times * theirOften) / all];
  const [d, u] = [SCALE(draft.unit), SCALE(upper.unit)];
  return d && u ? [draft.value * d, upper.value * u] : undefined;
}

/** For how many people a target is, where that is not as many as another one is for: 每万, beside 每千; else ''. */
export function headsBeside(target: Target, other: Target): string {
  const { words, count } = headsIn(target.indicator);
  return count === headsIn(other.indicator).count ? '' : words;
}

/** What stands before and after a value: ≤12/10万, 45%左右. */
const AROUND: Readonly<Record<Target['op'], readonly [before: string, after: string]>> = {
  '>=': ['≥', ''],
  '<=': ['≤', ''],
  '>': ['>', ''],
  '<': ['<', ''],
  '~': ['', '左右'],
  '=': ['', ''],
};
const MOST = 20;

/** A ratio as it is written, 2:3; its value where no small numbers make it. */
function ratio(value: number): string {
  for (let b = 1; b <= MOST && value >= 1 / MOST; b++)
    if (Math.abs(Math.round(value * b) / b - value) < 5e-4) return `${Math.round(value * b)}:${b}`;
  const tenths = Math.round(10 / value) / 10; // 1:13.5
  return value < 1 && Math.abs(1 / tenths - value) < value / 200 ? `1:${tenths}` : String(value);
}

/** A target's value for people, as plans write it: ≤12/10万, 45%左右, 2:3, 2025年40%, 比2020年下降20%, 每年提高0.5个百分点. */
export const show = (target: Target): string =>
  `${target.stage === undefined ? '' : `${target.stage}年`}${timeOf(target)}${valueOf(target)}`;
/** In what time a level is to be reached, where the name does not say so: 每学期; else ''. */
const timeOf = ({ change, per, indicator }: Target): string =>
  change === null && per !== null && !indicator.includes(`每${per}`) && !/[年月日]均/.test(indicator) ? `每${per}` : '';

/** A value with its unit: 95%, 2:3. */
export const numberOf = ({ value, unit }: Pick<Target, 'value' | 'unit'>): string => (unit === 'ratio' ? ratio(value) : `${value}${unit}`);

function valueOf({ op, value, unit, change, base, per }: Target): string {
  const number = numberOf({ value, unit });
  const [before, after] = AROUND[op];
  if (!change) return unit === 'ratio' ? `${op === '>=' || op === '=' ? '' : before}${number}${after}` : `${before}${number}${after}`;
  const since = `${base ? `比${base}` : ''}${per ? `每${per}` : ''}`;
  return `${since}${change === 'decrease' ? '下降' : '提高'}${isDownward(op) ? before : ''}${number}${op === '~' ? after : ''}`;
}

/** A target's indicator for people, with the place that a counted thing is promised for. */
export const label = ({ scope, indicator }: Target): string =>
  (scope && !indicator.includes(scope) && !/^以/.test(scope) ? withoutEnd(scope, populationOf(indicator)) : '') + indicator;
/** 城区 of 城区孕产妇, before a name that has 孕产妇 itself. */
const withoutEnd = (scope: string, end: string): string => (scope.endsWith(end) ? scope.slice(0, scope.length - end.length) : scope);

/** The same with 力争 and the like before it. */
export const stated = (target: Target): string => `${target.hedge ?? ''}${show(target)}`;

/** What a target says, for people: its clause; its name and value where it is of a row, whose cells would run together. */
export const quoteOf = (target: Target): string => (target.isRow ? `${label(target)} ${show(target)}` : target.text);
