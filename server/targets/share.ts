/** Shares that stand inside their clause, before what they are of: 妇代会主任100%进村班子, 95%的社区建立家长学校. */
import { anyOf } from '../base/matches';
import { language } from '../data';
import { END_OF_YEAR, UNTIL } from '../plan/title';
import { coverageOf, placeFirst } from './implied';
import { readLead, type Lead } from './lead';
import { operatorOf, type Reading } from './reading';
import { cleanSubject } from './subject';
import type { Value } from './values';
import { HEAD_AT_END, LEVEL_ONLY, PREDICATES, WHOM, populationOf } from './words';

/** A share in its sentence: the words before it, where they begin, and where its clause ends. */
export interface SharePlace {
  readonly text: string;
  readonly value: Value;
  readonly lead: Lead;
  readonly from: number;
  readonly clauseEnd: number;
  readonly next: Value | undefined;
  /** Where the words begin that say of whom it is: behind the value, or behind that of a later year. */
  readonly behind: number;
}

const PREDICATE = new RegExp(anyOf(language.predicates));
const JOINT_AT_END = /(?:[、和及与]|以及)$/;

/** The next value, where it too stands in the clause before what it is of: …和85%的农村社区. */
const secondOf = ({ text, next, clauseEnd }: SharePlace): Value | undefined =>
  next && next.start < clauseEnd && text[next.end] === '的' ? next : undefined;

/** Where a share ends, or the last of those of later years for the same: 2025年50%、2030年80% + 的乡镇. */
export function endOfShare(text: string, value: Value, values: readonly Value[]): number {
  let { end } = value;
  for (const next of values) {
    if (next.start >= end + LONGEST_DATE) break;
    if (next.start > end && LATER.test(text.slice(end, next.start))) end = next.end;
  }
  return end;
}
const LONGEST_DATE = 16;
const LATER = new RegExp(`^[、，](?:到|至)?20\\d\\d年${END_OF_YEAR}(?:${UNTIL})?，?$`);

/** 社区建有儿童之家 behind 九成以上. */
export const opensPredicate = (words: string): boolean => OPENS_PREDICATE.test(words);
const OPENS_PREDICATE = new RegExp(`^(?:${WHOM}|[\\u4e00-\\u9fff（）]{2})[\\u4e00-\\u9fff（）]{0,8}?(?:${PREDICATES})`);

/** 90%以上社区建立…, 九成社区建立…: words that say so a share, and no rate. */
export const mayOpen = ({ start, end, after }: Value, text: string): boolean => after !== undefined || /成.?$/.test(text.slice(start, end));

/**
 * Where they are of whom a share is: 县级 + 80%以上的部门, 省政府部门要有 + 一半以上的领导班子, 城市有 + 80%的社区; '' for 确保有, 其中至少有.
 * Undefined where words before a share say no such thing, or how things stand (已有).
 */
function whereSaid(subject: string): string | undefined {
  if (LEVEL_ONLY.test(subject) || (OF_BODIES.test(subject) && !LEADING.test(subject))) return subject;
  const [, where] = HAVING.exec(subject) ?? [];
  return where && cleanSubject(where.replace(EACH_OF_THEM, ''));
}
/** 县直, 县政府工作部门 */
const OF_BODIES = new RegExp(`^[省市县州区旗]直$|[^的]{2}(?:${anyOf(language.offices)})$`);
const LEADING = new RegExp(`^(?:${anyOf(language.openers.filter((word) => word.length > 1))})`);
const HAVING = new RegExp(`^((?:[省市州县区旗乡镇]、)*[^\\d、]*[^\\d、${language.havingGuards}])有$`);
const EACH_OF_THEM = /(?:至少|每年|其中|应当|[均都各应要须需]){1,3}$/;

/** What the last of several does, and so do those before it: 签订合同 of 非公企业签订合同 behind 国有企业. */
function predicateOf(tail: string, before: string): string {
  const at = tail.search(PREDICATE);
  const same = tail.indexOf(before.slice(-2));
  return at < 0 && same >= 0 ? tail.slice(same + 2) : tail.slice(Math.max(0, at));
}

/** 引导 + 80%以上的家庭参与创建: a verb, and those whom it leads to do something. */
const isLed = ({ subject, verb }: Lead, behind: string): boolean =>
  verb === undefined && /^[\u4e00-\u9fff]{1,2}$/.test(subject) && opensPredicate(behind.replace(/^的/, ''));

/** Whether nothing but to whom or where it is stands before a share: 对80%的妇女, 为全县80%的妇女. */
export const mayComeFirst = (lead: Lead, behind: string): boolean =>
  TO_WHOM.test(cleanSubject(lead.subject)) ||
  BESIDE_PLACES.test(lead.subject) ||
  whereSaid(lead.subject) !== undefined ||
  isLed(lead, behind);
const TO_WHOM = /^[在有对为向给]?(?:[全我本][省市州县区旗])?$/;

/** 省、市和 + 90%以上的县, 城市和 + 80%的农村社区: all of those before, and so many of these. */
const PLACE = `(?:[省市县州]|[省市县州]本?级|${anyOf(language.areas)})`;
const BESIDE_PLACES = new RegExp(`^(?:${PLACE}、)*${PLACE}(?:[和及与]|以及)$`);

/** 村委会成员由女性担任 */
const HELD_BY_WOMEN = /^(.+)(?:由|为|是)(女性|妇女)(?:担任)?$/;

/** 95%的城市社区和85%的农村社区建立家长学校: the value stands before what it measures. */
export function readValueFirst(place: SharePlace): Reading[] {
  const { text, value, from, clauseEnd, behind } = place;
  const isOfYears = behind > value.end;
  const second = isOfYears ? undefined : secondOf(place);
  const all = text.slice(behind, second ? second.start : clauseEnd).replace(/^的/, '');
  const own = isOfYears ? all.split(/[、和与及](?=[\d.]+[%‰])/)[0]! : all;
  const tail = second ? text.slice(second.end + 1, clauseEnd) : all.slice(own.length);
  const says = own.search(PREDICATE) > 0 || /[都均]/.test(own); // 都有女性成员、100%的…: it needs no verb of the second
  const predicate = tail && !says ? predicateOf(tail, own.replace(JOINT_AT_END, '')) : '';
  const where = whereSaid(place.lead.subject) ?? '';
  const name = (where + cleanSubject((second ? own.replace(JOINT_AT_END, '') : own) + predicate)).replace(HELD_BY_WOMEN, '$1中$2比例');
  if (name.length < 3) return [];
  const scope = populationOf(name) || undefined;
  const lead = readLead(text.slice(from, value.start), false);
  const done = isOfYears ? value.end : second ? second.start : clauseEnd;
  return [{ names: [name], value, lead, op: operatorOf(value, value, lead), scope, from, to: clauseEnd, done }];
}

/** 惠及, 走进; also 覆盖率（达到90%的行政村）, 受益面. */
const COVERS = new RegExp(`(?:每年|[均都])?(?:${anyOf(language.reaching)}|覆盖[率面]|受益面)$`);

/** 家长学校覆盖95%的城市社区和85%的农村社区: what is covered stands behind each share. Undefined where nothing is. */
export function readCovered(
  place: SharePlace,
  subjectOf: (lead: Lead) => { readonly name: string; readonly from: number },
): Reading[] | undefined {
  const { text, value, lead, clauseEnd } = place;
  if (value.unit !== '%' || !COVERS.test(lead.subject) || text[value.end] !== '的') return undefined;
  const { name: thing, from } = subjectOf({ ...lead, subject: lead.subject.replace(COVERS, '') });
  if (!thing) return undefined;
  const second = secondOf(place);
  return [value, ...(second ? [second] : [])].map((one) => {
    const covered = text.slice(one.end + 1, one === value && second ? second.start : clauseEnd).replace(JOINT_AT_END, '');
    const to = one.end + 1 + covered.length;
    return { names: [`${covered}${thing}覆盖率`], value: one, lead, op: operatorOf(one, one, lead), scope: undefined, from, to, done: to };
  });
}

/** 儿童之家实现90%的社区全覆盖: not all of them are covered, but so many. Undefined where nothing else is. */
export function readWholly({ value, lead, from, clauseEnd }: SharePlace, rest: string): Reading[] | undefined {
  const [all, covered = ''] = WHOLLY.exec(rest) ?? COVERS_BEHIND.exec(rest) ?? [];
  const subject = placeFirst(cleanSubject(lead.subject.replace(/在$/, '')));
  const thing = rest.startsWith('实现') ? subject + covered : covered + subject; // 城乡社区100% + 实现妇女之家全覆盖
  if (!all || !thing || value.unit !== '%') return undefined;
  const name = coverageOf(thing);
  return [{ names: [name], value, lead, op: operatorOf(value, value, lead), scope: undefined, from, to: clauseEnd, done: clauseEnd }];
}
/** 指导服务站点100% + 覆盖社区 */
const COVERS_BEHIND = /^(?:全面)?覆盖([^的，。；\d]{2,20})$/;
const WHOLLY = /^(?:的|实现)?([^的，。；\d]{0,20}?)(?:实现)?全(?:面|域|员)?覆盖$/;

/**
 * The share stands inside the clause, before what it measures or does: “妇代会主任100%进村班子”, “城市30%中小学、农村10%中小学开设…课程”,
 * “保留不低于20%的床位用于…”. Undefined where it does not.
 */
export function readServed({ text, value, lead, from, clauseEnd, next }: SharePlace): Reading | undefined {
  if (value.kind !== 'rate' || value.unit !== '%' || lead.change || lead.verb) return undefined;
  const rest = text.slice(value.end, clauseEnd);
  if (!mayServe(lead, rest)) return undefined;
  const second = next && next.start < clauseEnd && next.unit === '%' ? next : undefined;
  const own = (second ? text.slice(value.end, second.start).split(/[、和及与]/)[0]! : rest).replace(/^的/, '');
  const tail = text.slice(second ? second.end : value.end, clauseEnd);
  const what = servedBy(own, tail, second !== undefined);
  const rate = what !== undefined && DONE.test(what) ? '率' : ''; // 100%建成
  const name = cleanSubject((rest.startsWith('的') ? '' : cleanSubject(lead.subject)) + (what ?? '') + rate);
  if (what === undefined || name.length < 4) return undefined;
  const to = second ? value.end + own.length : clauseEnd;
  return { names: [name], value, lead, op: operatorOf(value, value, lead), scope: undefined, from, to, done: second ? to : clauseEnd };
}

const SERVES = new RegExp(PREDICATES);
const DONE = new RegExp(`^(?:${PREDICATES})$`);
/** Whether what stands before and after a share leaves it inside its clause. */
function mayServe(lead: Lead, rest: string): boolean {
  if (/^(?:[、，；和及与（]|的标准|$)/.test(rest) || /按[^，]{0,4}$/.test(lead.subject)) return false;
  return rest.startsWith('的') ? lead.op !== undefined : lead.subject !== '' && !HEAD_AT_END.test(lead.subject);
}
/** 进村班子, 达到标准, 建成: the share does something. */
const SERVING = new RegExp(`^(?:进|实行|${SERVES.source})(?:[^，。]{2,}|$)`);
const isServing = (words: string): boolean => SERVING.test(words);

/** What a share is of, with the verb behind a second share: both of them do it. Undefined where it is of nothing that can do so. */
function servedBy(own: string, tail: string, isFirstOfTwo: boolean): string | undefined {
  const verb = SERVES.exec(tail);
  if (!verb || verb.index === 0 ? !isServing(own) : own.length < 2) return undefined;
  if (!isFirstOfTwo) return own;
  return verb ? own + tail.slice(verb.index) : undefined;
}
