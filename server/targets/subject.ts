/** What is measured: the subject of a target clause, cleaned of what leads to it, with the headline that it stands under. */
import { anyOf, runOf } from '../base/matches';
import { language } from '../data';
import { END_OF_YEAR, UNTIL } from '../plan/title';
import { NOTE_MARK } from '../plan/vocabulary';
import { alikeIn, SCHOOL_FIRST } from './complete';
import { STAGE, WHOSE } from './deadlines';
import { isKnownIndicator } from './indicators';
import { readLead, type Lead } from './lead';
import { splitConjunction } from './conjunctions';
import { UNIT_NOTE } from './values';
import {
  AT_LEAST,
  AT_MOST,
  AVERAGE,
  FALL,
  HEADS,
  HEAD_AT_END,
  JOINT_WORD,
  LEVEL_AT_END,
  LEVEL_ONLY,
  MAKES,
  PLAIN_HEDGES,
  POPULATIONS,
  POPULATION_ONLY,
  REACHED,
  RISE,
  SHARE_WORDS,
  SPREAD,
  WHOM,
  populationOf,
} from './words';

/** 城市社区, 农村社区（村）: where something is, as against of whom. */
const PLACES = POPULATIONS.filter((one) => /(?:社区|地区|(?<!^[农乡])村)(?:（[^）]*）)?$/.test(one));
const OPENER = new RegExp(`^(?:${anyOf([...language.openers, ...PLAIN_HEDGES])}|(?:${anyOf(language.attributiveHedges)})(?=${REACHED}))`);
const POPULATION_AT_END = new RegExp(`^(.+?)(${WHOM})$`);
/** 接种率在女生中 */
const AMONG = new RegExp(`^(.+率)在(${WHOM})中$`);
/** 在农村社区 */
const IN_WHOM = new RegExp(`^在(${WHOM})$`);
/** 家长学校在城市社区的覆盖率 */
const SPREAD_IN = new RegExp(`^(.{2,})在(${WHOM})的?([^在的]{2,4}率)$`);
/** 家长学校 + 城市社区 + 覆盖率 */
const SPREAD_AT_END = new RegExp(`^(.{3,}?[^的])(${anyOf(PLACES)})(${SPREAD})$`);
const MAKER = new RegExp(`${MAKES.source}(?!区)(?=[^、和与及]{3})(?![^，、]{0,4}率$)`);
/** 托位数达到每千人口 + 4.5个 */
const REACHES_PER_HEAD = new RegExp(`^(.+?)(?:${anyOf([...language.reach, ...RISE])})(每(?:[百千万]|十万|10万)[^\\d，、]{1,5})$`);
const ACTIVITY = new RegExp(anyOf(language.activities));
const JOINT = new RegExp(`^(?:${JOINT_WORD}|[一二三四五六七八九十]{1,2}是)+`);
const NOTE_MARKS = new RegExp(NOTE_MARK, 'g');
/** 2025年, 2025年底前, 2025年后 */
const YEAR = `(?:19|20)\\d\\d年${END_OF_YEAR}(?:${UNTIL}|[以之]?后)?`;
/** 检查率全省, 筛查率每两年 */
const EVERYWHERE_BEHIND = new RegExp(`(?<=${HEADS})(?:全[国省市州县区旗]|每[两二三四五2-5]年)$`);
/** 检查率到2025年城市, 委员会2027年前覆盖率, 学前教育2025年毛入园率 */
const DATE_INSIDE = new RegExp(
  `(?<=^${WHOSE})(?:到|至)?${YEAR}(?!以|起)(?=.{2})|(?<=${HEADS})(?:到|至)?${YEAR}(?=.)|(?<=.{2})20\\d\\d年${END_OF_YEAR}${UNTIL}(?=.{2})`,
);
const FIVE_YEARS = '“?[一二三四五六七八九十]+五”?(?:时期|期间|期?末)';
/** 五年, 五年内, 用五年左右时间 */
const YEARS_LONG = '[一二两三四五\\d]年(?:[之以]?内|$)|用[一二两三四五\\d]年(?:左右)?的?时间';
const DATE = new RegExp(
  `^(?:到|至|在)?(?:(?:20\\d\\d年?[-—～~至]{1,2})?${YEAR}的?|${FIVE_YEARS}|${YEARS_LONG}|${STAGE}|第[一二三四](?:阶段|步))`,
);

/** 出生人口性别比升高趋势得到遏制，控制在…, 人工流产率呈下降趋势，控制在… */
const TREND = /(?:[升偏过]高|上升|增长)的?(?:趋势|势头)[^，]{0,8}(?:遏制|控制|扭转)$|呈[^，]{0,4}趋势$/;

/** 提高率, 保障性住房, 保障房, 保证金, 加强型: the verb is a part of the word; not 促进性别平等, 保障房屋安全. */
const IN_WORD = /^(?:[率比的型]|用率|性(?![别侵病教格传])|房(?!屋)|金(?!融))/;

/** Takes conjunctions, dates and the verbs that lead to a target off the front of a subject. */
export function cleanSubject(subject: string): string {
  let rest = withHeadline(
    subject
      .replace(/（$/, '')
      .replace(/^(?:[▲△★☆◆◇■□▶►※]+|【[^【】]{1,8}】)+/, '')
      .replace(NOTE_MARKS, '')
      .replace(UNIT_NOTE, '')
      .replace(/[（【](?:约束性|预期性)(?:指标)?[）】]/, '')
      .replace(/^以[^，]{1,14}?为单位[的，]?/, '')
      .replace(/中，(?=妇?女)/, '中'),
  );
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest
      .replace(JOINT, '')
      .replace(DATE, '')
      .replace(/^[比较与]20\d\d年(?:相比)?，?/, '')
      .replace(/^在(?:全[国省市州县区旗]范围内|(?!校|岗|职)(?=[^，]+中))/, '');
    const opened = rest.replace(OPENER, '');
    // 提高率, 控制率 are names; an opener is cut only where a name is left.
    if (opened.length >= 2 && !IN_WORD.test(opened) && !rest.startsWith('使用')) rest = opened;
    else if (opened.replace(OPENER, '') === '') rest = ''; // 力争使
  }
  rest = rest
    .replace(/与[^，、]{2,12}相(?:适应|协调|匹配|当)$/, '')
    .replace(REACHES_PER_HEAD, '$2$1')
    .replace(DATE_INSIDE, '')
    .replace(EVERYWHERE_BEHIND, '')
    .replace(TREND, '')
    .replace(/(?<=经费|资金)按?照?人均$|按照?(?=人均$)|(?<=.{2})(?:按照?|在)$/, '')
    .replace(IN_WHOM, '$1');
  if (/^在[^，]*(?:前提|基础|条件|情况)下$/.test(rest)) return '';
  rest = rest
    .replace(AMONG, (_, name: string, whom: string) => ofHolder(whom, name))
    .replace(SPREAD_IN, '$2$1$3')
    .replace(LEVEL_AT_END, '$2$1');
  rest = rest.replace(SPREAD_AT_END, '$2$1$3');
  const turned = POPULATION_AT_END.exec(rest); // 每天睡眠时间小学生
  rest = rest.replace(MAKER, '');
  // 毛入园率城镇 + 90%
  return turned && ((/^每[^个].*[^的]$/.test(turned[1]!) && ACTIVITY.test(rest)) || HEAD_AT_END.test(turned[1]!))
    ? ofHolder(turned[2]!, turned[1]!)
    : rest;
}

/** 降幅达到10%, 增速不低于7%: a change, of what was spoken of `last` where nothing else is said. */
export function asChange<T extends { readonly name: string; readonly lead: Lead }>(subject: T, last = ''): T {
  const word = /(?:(降)|[增升])[幅速]$/.exec(subject.name);
  if (!word) return { ...subject, name: subject.name || last };
  const change = word[1] ? 'decrease' : 'increase';
  const { subject: named, base } = readLead(subject.name.slice(0, word.index), false);
  const name = named.replace(/(?<!\d)[年月日]均$/, '');
  if (subject.lead.change) return { ...subject, name: name ? subject.name : last }; // 肥胖率年均增幅下降70%
  return { ...subject, name: name || last, lead: { ...subject.lead, verb: undefined, change, base: subject.lead.base ?? base } };
}

/** What stands behind the last ：, with what stands before it where that is the indicator: 家长学校覆盖率：城市社区. */
function withHeadline(subject: string): string {
  const at = subject.search(/(?<!\d)：(?:[^：]|(?<=\d)：)*$/); // not that of 2：3
  const [before, said] = [subject.slice(0, Math.max(0, at)).replace(SAYING_LAST, ''), subject.slice(at + 1)];
  const behind = at < 0 ? said : said.replace(DATE, '').replace(IN_AREA, '');
  if (before && isKnownIndicator(`${behind}${before}率`)) return `${behind}${before}率`; // 母婴传播：艾滋病
  if (before && LEVEL_ONLY.test(behind)) return behind + before; // 示范基地：省级
  if (!MEASURED_AT_END.test(before) || (behind !== '' && !isHolder(behind))) return behind;
  const names = splitConjunction(before);
  return names.every((name) => MEASURED_AT_END.test(name)) ? names.map((name) => ofHolder(behind, name)).join('、') : behind + before;
}
/** Also 托位数, 床位数. */
const MEASURED_AT_END = new RegExp(`${HEAD_AT_END.source}|[^多半]数$|^${AVERAGE}$`);
/** 在城市 */
const IN_AREA = new RegExp(`^在(?=${anyOf(language.areas)})`);
/** Whom 小学生, 婴幼儿 are a part of. */
const WHOLES = ['儿童', '学生'];
const OF_PUPILS = /[生儿]$/;
/** 城市社区站点建成率 of 城乡社区站点建成率 for 城市, 户籍儿童管理率 of 儿童管理率 for 户籍儿童, 小学生近视率 of 儿童近视率 for 小学生. */
function ofHolder(holder: string, name: string): string {
  const whom = populationOf(name);
  const school = SCHOOL_FIRST.test(holder) && SCHOOL_FIRST.exec(name)?.[0];
  if (school) return holder + name.slice(school.length).replace(/^学校/, ''); // 小学 of 义务教育学校班额
  const isSaid = whom !== '' && (holder.endsWith(whom) || (WHOLES.includes(whom) && OF_PUPILS.test(holder)));
  return holder + (isSaid ? name.slice(whom.length) : holder ? name.replace(/^城乡/, '') : name);
}
const isHolder = (words: string): boolean =>
  POPULATION_ONLY.test(words) || (/^(?:[\u4e00-\u9fff（）、]{2,14}|[乡镇村])$/.test(words) && !HEAD_AT_END.test(words));

/** Verbs and comparators that lead to a number. */
export const SAYING = anyOf([...language.reach, ...FALL, ...RISE, ...language.increase, ...language.decrease, ...AT_LEAST, ...AT_MOST]);
export const SAYING_LAST = new RegExp(`(?:分别|均)?(?:${SAYING})?$`);

/** 骨干教师占 behind 学历合格率：小学99%; not 小学占. */
export function isShareOfOthers(words: string): boolean {
  const whose = /^(.+?)占到?$/.exec(words)?.[1];
  return whose !== undefined && !POPULATION_ONLY.test(whose) && alikeIn(whose, [whose]) !== whose;
}

/** 村民代表中女性达到30%, 后备干部队伍中女干部不少于20% */
export const isOfWomen = (name: string): boolean => OF_WOMEN.test(name);
const OF_WOMEN = /中的?(?:女性|妇女|女[\u4e00-\u9fff]{2,4})$/;

const RATE_AT_END = new RegExp(`(?:率|${SHARE_WORDS})$`);

/** “城镇公厕数量达到新建城镇公厕数量的” + 80%: the share of the one in the other. */
export function shareOf(subject: string): string | undefined {
  const match = subject.endsWith('的') ? /^(.+)(?:达到|占到|占|达|不[低少]于)(.+)/.exec(subject.slice(0, -1)) : null;
  if (match && RATE_AT_END.test(match[1]!)) return match[1]; // 交流比例不低于教师总数的
  return match ? `${match[1]!.replace(/(?:分别|均|各)$/, '')}占${match[2]}的比例` : undefined;
}

const VAGUE = new RegExp(`${runOf(language.vague)}$`);

/** Beside others: 低于全省平均水平, 均不低于上届, 不低于女党员比例, 处于全省前列. */
const BESIDE_OTHERS = new RegExp(
  `(?:${anyOf(PLAIN_HEDGES)}|[均都]){0,2}(?:不?[高低]于|优于|达到|保持|控制在|超过|好于|处于|位居)[^，、]{0,8}(?:水平|上一?届|领先|前列|行列)(?:以[上下内])?$` +
    `|(?:${anyOf(PLAIN_HEDGES)}|一般)?不?[高低]于[^，、]{0,16}(?:比例|比重|占比|男性)$`,
);

/** The subject of a clause without a number, for a following clause that opens with its verb: 人均预期寿命逐步提高，达到… */
export function subjectOfVague(clause: string): string {
  return cleanSubject(clause.replace(BESIDE_OTHERS, '').replace(SLOGAN, '').replace(VAGUE, '').replace(SAYS_STILL, ''));
}
/** 实现“双下降”, 双降, 趋于平衡 */
const SLOGAN = /(?:实现)?“?[双两二三四五](?:下?降低?|升|提[升高]|减少?)”?$|趋于[^，]{2,4}$/;
/** 死亡率实现 + 稳中有降 */
const SAYS_STILL = /(?<=率)(?:继续|持续|实现)$/;
