/** Things that are counted (1名全科医生, 3所学校): where they stand, and whether their number promises anything. */
import { anyOf } from '../base/matches';
import { language } from '../data';
import { completeFrom, partOf, PLACE_ONLY } from './complete';
import { OPENS_WITH_YEAR } from './deadlines';
import { readLead, type Lead } from './lead';
import { isOfEachPlace, isOfHolder, isPerHead, isSaid } from './promise';
import { cleanSubject } from './subject';
import type { Value } from './values';
import { AT_LEAST, AT_MOST, HEAD_AT_END, headsIn, LEVEL_AT_END, LEVEL_ONLY, MAKES, PERIOD, POPULATION_ONLY, WHOM } from './words';

/** A counted number in its clause. */
export interface Count {
  readonly value: Value;
  readonly lead: Lead;
  /** The thing counted, where it stands behind the number; else ''. */
  readonly object: string;
  /** The words before the number that no earlier value took, and all of its clause. */
  readonly before: string;
  readonly clause: string;
  /** The lead of the value before it in the sentence. */
  readonly previous: Lead | undefined;
  /** 5个, not 五个. */
  readonly isInDigits: boolean;
  /** It counts as the value before it does: 1所 and 1个. */
  readonly isAlike: boolean;
  /** It is of another body than the value before it: 初中50人 after 小学平均班额45人. */
  readonly goesOn: boolean;
}

/** 建成, 培训; not 有, 设, which are parts of other words. */
const MAKING = anyOf(language.create.filter((word) => word.length > 1));
const CREATE = new RegExp(`${MAKING}|${anyOf(language.activities)}`);
const COMPARATOR = new RegExp(anyOf([...AT_LEAST, ...AT_MOST, ...language.moreThan]));

/** 州级妇女素质提升培训 for 州级 behind 每年开展妇女素质提升培训; undefined behind a clause that makes nothing. */
export function atLevel(level: string, clause: string): Counted | undefined {
  const made = LEVEL_ONLY.test(level) ? MAKES_FIRST.exec(clause)?.[1] : undefined;
  return made === undefined ? undefined : { scope: undefined, name: level + made };
}
const MAKES_FIRST = new RegExp(`^(?:每${PERIOD})?(?:${MAKING})([\\u4e00-\\u9fff]{3,})$`);
/** 安置 + 残疾妇女; not 新增妇女合作社 */
const MAKES_PEOPLE = new RegExp(`^(?!新)(?:每?年均?)?(?:免费)?(?:${MAKING})(${WHOM}.*)$`);
const MAKES_AT_END = new RegExp(`(?:${MAKING})$`);

/** 残疾人家庭无障碍改造 of 为200户残疾人家庭实施无障碍改造: what is done for so many; undefined where nothing is. */
export const servedIn = (before: string, object: string, { unit }: Value): string | undefined =>
  FOR.test(before) && IN_NEED.test(unit) ? DONE_FOR.exec(object)?.slice(1).join('') : undefined;
const FOR = /(?<![成认作视分定列评改整因相针])[为对给](?:全[国省市州县区旗])?$/;
/** People and households, not 3个阶段. */
const IN_NEED = /[人名户]|人次/;
const DONE_FOR = /^([^，。；]{2,20}?)(?:实施|进行|提供|开展|做|落实|办理)([^，。；的]{3,20})$/;

/** Whether something is made or done: 建成, 睡眠. */
export const isMaking = (words: string): boolean => CREATE.test(words);

/** Whether a counted number is promised: compared (不少于), reached, made, or in a list that is. Vague units need more. */
export function isCommitted(count: Count): boolean {
  if (isCompared(count) || isOfList(count) || (count.goesOn && count.object === '') || servedIn(count.before, count.object, count.value))
    return true;
  const { value, lead, clause, previous } = count;
  const creates = lead.creates || isMaking(clause) || (isOfEachPlace(clause) && /[设建配]/.test(clause)); // 每个乡镇设工作站1个
  if (value.strict) return (creates || lead.change !== undefined || isInList(count)) && isWhole(count);
  const isMade = lead.change !== undefined || lead.verb === 'reach' || creates;
  return isMade || previous?.creates === true || followsCount(count);
}

function isCompared({ value, lead, object, before }: Count): boolean {
  if (lead.op !== undefined || value.after !== undefined || COMPARATOR.test(before)) return true;
  if (lead.verb !== undefined) return lead.verb !== 'reach' || object === '';
  const subject = cleanSubject(lead.subject);
  return object === '' && (HEAD_AT_END.test(subject) || isPerHead(subject));
}

/** 儿童友好社区30个 behind 创建儿童友好城市1个， */
const isInList = ({ previous, object, before, isAlike }: Count): boolean =>
  isAlike && previous?.creates === true && object === '' && /^[\u4e00-\u9fff“”（）]{2,14}$/.test(before);

/** 服务中心县级1个、乡镇级18个; 2025年的4.5个、2030年的6个 */
function isOfList({ lead: { subject }, object, before, previous }: Count): boolean {
  if (object === '' && LEVEL_AT_END.test(subject)) return true;
  if (!previous) return false;
  return (object === '' && LEVEL_ONLY.test(subject)) || (subject === '' && OPENS_WITH_YEAR.test(before));
}

/** 建成活动站12个; 建成5个友好社区, but not 建立1个机制; 创建1所学校、2个社区; 每个村建成1个站 */
function isWhole({ value, lead, object, before, previous, isInDigits }: Count): boolean {
  if (object === '') return cleanSubject(lead.subject) !== '';
  if (isInDigits && value.value > 1 && MAKES_AT_END.test(before)) return true;
  return (before === '' && previous?.creates === true) || isOfEachPlace(before);
}

/** 初中生9个小时 after 小学生每天睡眠10个小时: a list goes on without its verb. */
const followsCount = ({ before, previous }: Count): boolean =>
  previous !== undefined && before.length <= 12 && (previous.creates || previous.verb !== undefined || previous.op !== undefined);

/** Whether it says how large what is spoken of is: 66人以上超大班额, 10名以上女职工的企业. */
export function isSize({ value, lead, object, clause }: Count): boolean {
  if (!value.after || !object) return false;
  return isOfHolder(object) || (!isSaid(lead) && !isMaking(clause));
}

/** 托位 of 4.5个托位, where the words before do not name it: the unit does. '' of other units. */
const thingOfUnit = (printed: string, before: string): string =>
  THINGS.find((thing) => printed.includes(thing) && !before.includes(thing)) ?? '';
const THINGS = Object.values(language.units).flatMap((unit) => unit.of ?? []);

/** 全科医生 of 1名全科医生, 托位 of 4.5个托位; '' where nothing is named. */
export const thingCounted = (text: string, { start, end }: Value, before: string, clauseEnd: number, next: Value | undefined): string =>
  objectIn(text, end, clauseEnd, next) || thingOfUnit(text.slice(start, end), before);

/** The thing counted that stands after a number, '' when the number closes its clause or list member. */
export function objectIn(text: string, end: number, clauseEnd: number, next: Value | undefined): string {
  const isAge = next?.unit === '岁' && next.start === end; // 4.5个3岁以下婴幼儿托位
  const shared = next !== undefined && next.start < clauseEnd && !isAge;
  const after = text.slice(end, shared ? next.start : clauseEnd);
  const holder = next && HELD.exec(after + '\n' + text.slice(next.end, clauseEnd))?.[1];
  if (holder) return holder;
  if (/^(?:[、，和及（）/且]|与(?![^，、]{4,30}的)|的?标准(?!化))|^$/.test(after)) return '';
  const lead = shared ? readLead(after, true) : undefined;
  const hasSize = lead?.op !== undefined && text[next!.end] === '的';
  if (hasSize && HEAD_AT_END.test(lead.subject)) return text.slice(next!.end + 1, clauseEnd); // 1处面积不少于1000平方米的场地
  const isOfSize = hasSize && lead.subject === '';
  return withoutEnds(lead && !isOfSize ? lead.subject.replace(NEXT_PLACE, '').replace(JOINTS, '') : text.slice(end, clauseEnd));
}

const JOINTS = /(?:[、和与及]|以及){1,4}$/;
const withoutEnds = (thing: string): string => thing.replace(/（[^（）]*）?$/, '').replace(/^的/, '');

/** What stands on both sides of a second number: 1所 + 800平方米以上 + 的场所, 1所 + 可容纳 + 500名 + 儿童的幼儿园. */
const HELD = /^(?:|[可能]?(?:可以|能够)?(?:容纳|接待|提供|拥有))\n(?:(?<!^\n)[^，。；的]{1,10})?的(.+)$/;
/** 、每个乡镇 + 至少有1所…, behind 特殊教育学校 */
const NEXT_PLACE = /、每[^、]*$/;

/** What each place is to have, where that is said behind what is counted or behind its number: 庇护所每县 + 1个, 庇护所 + 1个/县. */
export function eachPlaceIn(counted: string, behind: string): Counted | undefined {
  const [, where, what] = OFTEN.exec(counted) ?? EACH_MAKES.exec(counted) ?? [];
  if (what) return { scope: where || undefined, name: what };
  const [, thing, each] = EACH_AT_END.exec(counted) ?? [];
  if (thing && each) return { scope: each, name: thing };
  const place = BY_PLACE.exec(behind)?.[1];
  return place && counted ? { scope: `每${place}`, name: counted } : undefined;
}
/** 中小学校每月开展 + 安全教育, 每学期开展 + 家庭教育指导 */
const OFTEN = new RegExp(`^(.*?)每${PERIOD}(?:${anyOf(language.held)}|${MAKING})(.{2,})$`);
/** 每个中心 + 至少配备 + 妇科医生, 每个乡镇 + 设 + 法律援助站; not 每个社区 + 设施面积. */
const MAKES_THERE = [
  `(?:至少|应当?|[要都均])+(?:${anyOf(language.create)})`,
  '(?:[设建配办]有|设[立置]|建[立成]|配[备置])',
  '(?<!建)设(?![施备计立置区])',
].join('|');
const EACH_MAKES = new RegExp(
  `^([每各](?![十百千万年月周天日季学两\\d])[^，、与和对为在]{1,10}?(?:（[^（）]{1,8}）)?)(?:${MAKES_THERE})(.{2,})$`,
);
const PLACE = '(?:乡镇|社区|街道|[省市县区旗乡镇村校园])';
const BY_PLACE = new RegExp(`^/(${PLACE})`);
const EACH_AT_END = new RegExp(`^(.{2,})(每个?${PLACE})$`);

/** The name of what is counted, from the words before the number, as they stand and cleaned; `last` is the name before. */
export function countedBefore(subject = '', last: string | undefined, said: string): string {
  const people = MAKES_PEOPLE.exec(said)?.[1];
  if (people || MAKES.test(said)) return people ?? subject; // 推荐女干部挂职锻炼10名，安置残疾妇女 + 50人
  if (said.startsWith('其中') && last && POPULATION_ONLY.test(subject) && !HEAD_AT_END.test(last)) return partOf(subject, last); // 学位…，其中农村…
  return completeFrom(subject, last && /[率重比例]$/.test(last) ? undefined : last); // 比例达到45%，培训农村妇女5万人次
}

/** Whether what one number counts may be what another does: 1所 and 1个, not 10场 and 200名. */
export const areAlike = (unit: string, other: string): boolean =>
  (language.sameUnits[unit] ?? unit) === (language.sameUnits[other] ?? other);

/** Whether what is counted stands behind a later number: 每市至少建成10家、每县至少建成2家企业. */
export const mayShare = ({ creates }: Lead, subject: string, isShared: boolean): boolean =>
  creates || (isShared && (isOfEachPlace(subject) || PLACE_ONLY.test(subject)));

/** Of whom or where it is, and what is counted. */
export interface Counted {
  readonly scope: string | undefined;
  readonly name: string;
}

/** 每千名儿童拥有床位 for what each thousand children are to have: the heads are a part of the name. */
export const ofHeads = ({ scope, name }: Counted): Counted =>
  scope && headsIn(scope).count > 1 ? { scope: undefined, name: `${scope}拥有${name}` } : { scope, name };
