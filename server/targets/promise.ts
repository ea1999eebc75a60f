/** Whether a number promises something, or tells who is meant and how large a thing is: 少于10人的敬老院, 1000名以上女职工的企业. */
import { anyOf } from '../base/matches';
import { language } from '../data';
import { END_OF_YEAR } from '../plan/title';
import type { Lead } from './lead';
import type { Value } from './values';
import { AT_LEAST, LEVEL_ONLY, SHARE_WORDS } from './words';

/** Whether the words before a number say what it is to be. */
export const isSaid = ({ verb, op, change, creates }: Lead): boolean =>
  verb !== undefined || op !== undefined || change !== undefined || creates;

/** 逐步提高到97%, behind a promise of 95%, where neither has a year. `said`: the sentence before the value, `before` its own words. */
export function softened(lead: Lead, before: string, said: string, previous: Lead | undefined): Lead {
  const isFirm = previous !== undefined && isSaid(previous) && !/\d年|[期末]/.test(said);
  const [hedge] = isFirm && lead.subject === '' && !lead.change ? (GRADUALLY.exec(before) ?? []) : [];
  return { ...lead, hedge: lead.hedge ?? hedge };
}
const GRADUALLY = new RegExp(anyOf(language.gradually));

/** Where they begin to tell what has been reached: 已建成, 同比, not 已建工会的企业, 已建工会企业, 合同比例; -1 where they do not. */
export const toldAt = (before: string): number => before.replace(ATTRIBUTE, (words) => '□'.repeat(words.length)).search(PAST);
/** With what a clause begins that tells how things stand: 目前全县…率为68%. */
export const NOW = new RegExp(`^(?:${anyOf(language.now)})(?!和|及)，?`);
const PAST = new RegExp(`(?:${anyOf(language.past)})(?![例重])|(?<=${NOW.source}[^。；]{2,24})(?:仅|只|约|已)?(?:为|是|有|达到?)$`);
const ATTRIBUTE = new RegExp(`已[^，。；]{1,10}?(?:的(?=[^，。；])|(?:${anyOf(language.holders)}))`, 'g');

/** Whether what is counted is a share, and no thing: 至少有1名女干部的比例, 1小时体育活动落实率. */
export const isShareOf = (object: string): boolean => SHARE.test(object);
const SHARE = new RegExp(`的(?:${SHARE_WORDS})|(?:率|${SHARE_WORDS})$`);

/** Whether what is counted belongs to those who are meant: 女职工的企业 of 1000名以上女职工的企业. */
export const isOfHolder = (object: string): boolean => OF_HOLDER.test(object);
const OF_HOLDER = new RegExp(`^[^的]{2,12}的(?:(?:${anyOf(language.holders)}|(?:领导)?班子)|(?:${anyOf(language.people)})$)`);

/** Whether a value, with the words before and behind it, narrows who is meant: 3次以上体育锻炼的妇女. */
export function narrows(value: Value, lead: Lead, rest: string): boolean {
  if (value.kind === 'count' && lead.op === undefined && value.after === undefined) return false;
  if (value.kind === 'count' && /^(?:或|且(?!逐))/.test(rest)) return true; // 超过1万平方米或…超过1万人的场所
  if (lead.creates && (language.totals.includes(value.unit) || lead.op !== undefined)) return false; // 有1名以上的女干部, 接受不少于40学时的教育
  return rest.startsWith('的') && !isAsLevel(rest);
}

/** Whether words behind a value only call it a level: 95%以上的较高水平, 95%的目标. */
export const isAsLevel = (rest: string): boolean =>
  /^的(?:目标|要求|标准|比例|(?:较?[高低]|合理|正常|先进|良好)?(?:水平|区间|范围))/.test(rest);

/**
 * Whether the value is a part of what there was in a year, of what is wanted, or of what is so for others: 达到2020年的120%, 完成省定目标的90%,
 * 流动人口…率达到户籍人口的90%.
 */
export const isOfOther = ({ subject }: Lead): boolean => OF_OTHER.test(subject) && !subject.includes('占');
const REACH = `[^，]{0,16}率(?:${anyOf([...language.reach, ...AT_LEAST])})`;
const OF_OTHERS = `(?:流动|外来|随迁)${REACH}(?:户籍|常住|本地)|农村${REACH}城[镇市]|女${REACH}男`;
const OF_OTHER = new RegExp(
  `.(?:\\d{4}年${END_OF_YEAR}|上一?年度?|去年|率[^，]{2,8}平均水平|[^，、](?:${anyOf(language.wanted)})值?)的$|(?:${OF_OTHERS})[\\u4e00-\\u9fff]{0,4}的$`,
);

/** Whether a subject is counted by the head, so that its number needs no verb: 人均绿地面积, 每千人口托位数. */
export const isPerHead = (subject: string): boolean => /^(?:[人户]均|每?(?:千|十?万|10万)名?(?:常住|户籍)?人口?)[^，。]{2,}/.test(subject);

/** Whether the words before a number are of each place: 每个村建成1个站, 县级建成1个站, not 每两年组织一次. */
export const isOfEachPlace = (before: string): boolean => EACH_PLACE.test(before);
const EACH_PLACE = new RegExp(`^(?:每(?!.{0,2}(?:年|月|周|天|日|季|学期))|${LEVEL_ONLY.source.slice(1, -1)})`);
