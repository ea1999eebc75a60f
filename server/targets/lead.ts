/**
 * The words before a number, read from the number backwards: comparator, verb, hedge, adverbs, base — and what is left is the
 * subject. “村委会成员中女性比例 | 力争 | 达到” + 30%.
 */
import { anyOf, runOf } from '../base/matches';
import { DIGITS } from '../base/numerals';
import { language } from '../data';
import { END_OF_YEAR, FIVE_YEAR_PLAN, UNTIL, readFiveYears } from '../plan/title';
import { STAGE } from './deadlines';
import type { Operator } from './target';
import { AT_LEAST, AT_MOST, AT_PRESENT, A_MONTH, BESIDE, EACH, FALL, PERIOD, RATIOS, RISE, SHARE_WORDS, UNIT, YEARLY } from './words';

export interface Lead {
  /** What stands before the verb; '' when the clause opens with the verb. */
  readonly subject: string;
  /** Said by a comparator before the number (不低于, 不超过, 约). */
  readonly op: Operator | undefined;
  /** Said by the verb: 降至 is at most, 提高到 at least. */
  readonly verb: 'reach' | 'fall' | 'rise' | undefined;
  readonly change: 'increase' | 'decrease' | undefined;
  readonly base: string | undefined;
  /** 由80%提高到…: the value before. */
  readonly from: number | undefined;
  readonly hedge: string | undefined;
  /** 分别 or 均/都: the value belongs to each of several subjects. */
  readonly each: 'respectively' | 'all' | undefined;
  /** A verb that makes or provides (配备, 建设) stands before a counted thing. */
  readonly creates: boolean;
  /** 以乡（镇、街道）为单位 */
  readonly basis: string | undefined;
  /** 女性占一半: the subject is a share. */
  readonly share: boolean;
}

/** A lead of which nothing was read. */
const NOTHING: Lead = {
  subject: '',
  op: undefined,
  verb: undefined,
  change: undefined,
  base: undefined,
  from: undefined,
  hedge: undefined,
  each: undefined,
  creates: false,
  basis: undefined,
  share: false,
};

type Writable = { -readonly [K in keyof Lead]: Lead[K] };

/** 2020年, 2010—2020年 */
const YEARS = '(?:\\d{4}[-—～至]{1,2})?\\d{4}年';
const ONE_OR_MORE = new RegExp(YEARS);
const FORMER = `上一?个?规划周?期|上一?个?五年|前五年|上一?年度?|上期|上一?届|${AT_PRESENT}|原规划|原目标|修订前|调整前`;
/** A time before the plan’s own: 2020年, “十三五”, 上一规划期, 基期（2020年）, 目前. */
const YEAR = `(?:${YEARS}|${FIVE_YEAR_PLAN}(?:规划)?(?=期?[末间])|基[线期](?:（\\d{4}年）)?|${FORMER})`;
const OF_YEAR = `(?:${END_OF_YEAR}|期?[末间])(?:的)?(?:数据|水平|实际|数值|基线|年均增[幅速]|平均水平)?`;
/** 以2020年为基数, 以2020年数据为基数, 较2020年, 在2020年基础上, 在现有基础上. */
const BASE = new RegExp(
  `(?:(?:以|以?比(?<!${RATIOS})|较|${BESIDE}|与|同)${YEAR}${OF_YEAR}(?:为基[数期准础]|相比)?|(?:在|以)?${YEAR}${OF_YEAR}(?:为基[数期准础]|相比|的?基础上|基数上?))(?:再)?$`,
);

const BASES_ALONE = [
  `(?:与|同|较|比|${BESIDE})${YEAR}${OF_YEAR}(?:相比)?`,
  `[以在]${YEAR}${OF_YEAR}(?:[\\d.]+(?:${UNIT})?)?(?:为基[数期准础]|的?(?:基础|基数)上)`,
].join('|');
const BASE_ALONE = new RegExp(`(?<=^|[，；]|20\\d\\d年)(?:${BASES_ALONE})，$|^(?:${BASES_ALONE})，`);
/** The base that such words name: its year, else what they say (上年, 现有). */
export function baseIn(words: string): string | undefined {
  const [, last] = readFiveYears(words) ?? []; // of “十三五” it is 2020年
  return ONE_OR_MORE.exec(words)?.[0] ?? (last === undefined ? new RegExp(YEAR).exec(words)?.[0] : `${last}年`);
}
/** 与2020年相比，下降8%: the base of a clause, said in one of its own before it, or with which its sentence opens. */
export const baseBefore = (text: string): string | undefined => baseIn(BASE_ALONE.exec(text)?.[0] ?? '');

/** A clause with a base that names what it is the base of, as others write it: 死亡率以2020年15/10万为基数 for 以2020年死亡率15/10万为基数. */
export const withBaseLast = (clause: string): string => clause.replace(NAMED_BASE, '$2$1$3');
const NAMED_BASE = new RegExp(`^([以在]20\\d\\d年${END_OF_YEAR}的?)([^\\d，]{3,20})([\\d.]+(?:${UNIT})?(?:为基[数期准础]|的?基础上))$`);

/** 23%, 81岁 */
const VALUE = `[\\d.]+(?:${UNIT})?`;
/** 万分之一点六, 八成 */
const SPELLED = `(?:[百千]|十?万|[${DIGITS}])分之[${DIGITS}百零点]+|[${DIGITS}]成[${DIGITS}半]?`;
/** 2020年底的, 目前: behind 由. */
const THEN = `(?:\\d{4}年${END_OF_YEAR}|${AT_PRESENT})?的?`;
/** 2020年底的, 上年的: of a base. */
const OF_BASE = `${YEAR}${END_OF_YEAR}的`;
/** 23%, 2.3:1, 万分之一点六 */
const ONE = `(?:[\\d.]+(?:[:：][\\d.]+|${UNIT})?|${SPELLED})`;

const at = (words: readonly string[]) => new RegExp(`(?:${anyOf(words)})$`);
const single = language.adverbs.filter((w) => w.length === 1);
/** What words before a number say of it: always, or by the words themselves. */
type Says = Partial<Lead> | ((word: string) => Partial<Lead>);
type Step = readonly [RegExp, Says];
const STEPS: readonly Step[] = [
  [/不?(?:[高低]于|高出|超过)(?:\d{4}年|[^，、]{0,6}平均|[^，、\d]{2,8}增[速长幅])(?:水平)?$/, besideOthers], // 高于全省平均水平0.5岁, 不超过其1个百分点
  [
    new RegExp(`(?:比|较|${BESIDE})${YEAR}${OF_YEAR}(?:${VALUE})?(?:再|净)?(?:[高低]出?|新增)$`), // 比2020年的92.3%高5.7个百分点
    (word) => ({ base: baseIn(word), change: /低出?$/.test(word) ? 'decrease' : 'increase' }),
  ],
  [
    /[比较][^，、\d]{0,8}平均(?:水平)?[高低]$/, // 比全国平均水平高2个百分点
    (word) => ({ base: word.slice(1, -1), change: word.endsWith('低') ? 'decrease' : 'increase' }),
  ],
  [at(AT_LEAST), { op: '>=' }],
  [at(AT_MOST), { op: '<=' }],
  [at(language.moreThan), { op: '>' }],
  [at(language.lessThan), { op: '<' }],
  [new RegExp(`(?<![签附最邻临])(?:${anyOf(language.about)})$`), { op: '~' }],
  [
    new RegExp(
      `(?:(?<!稳定|保持|维持|巩固|控制)[在以](?:${OF_BASE}?)?（?${VALUE}）?(?:的?基[础数]上|为基[数期准础])|[较比与同]${OF_BASE}${VALUE}(?:相比)?)$`,
    ),
    (word) => ({ base: baseIn(word), from: valueBefore(word) }),
  ],
  [BASE, (word) => ({ base: baseIn(word) })],
  [
    new RegExp(
      `[由从]${THEN}(?:不足|不到|约|近)?${EACH}${ONE}(?:以[上下内])?${A_MONTH}(?:（\\d{4}年${END_OF_YEAR}）)?(?:[、和][\\d.]+(?:${UNIT})?)*$`,
    ),
    (word) => ({ from: valueBefore(word) }),
  ],
  [new RegExp(`(?<=率|${SHARE_WORDS}|水平|寿命|均|都|(?:率|${SHARE_WORDS})分别|\\d年[底末]?)在$`), { verb: 'reach' }],
  [new RegExp(`(?<=${anyOf([...FALL, ...RISE])})\\d{4}年${END_OF_YEAR}的?$`), {}], // 下降到2030年的
  [new RegExp(`(?:到|至|在|(?<=分别|均|率)于)?\\d{4}年${END_OF_YEAR}(?:${UNTIL}|[、和与及]到?)?$`), {}],
  [new RegExp(`(?:到|至|在)?(?:${STAGE}|${FIVE_YEAR_PLAN}(?:规划)?(?:期?末|期间|时期))$`), {}],
  [new RegExp(`${runOf(language.vague)}并$`), {}], // 逐步提高并稳定在
  [new RegExp(`(?<=${anyOf([...AT_LEAST, ...AT_MOST, ...FALL, ...RISE])}|[达到至])每[人生户名]$`), {}], // 达到每人200元
  [new RegExp(`(?<=${anyOf(AT_LEAST)}|每[年月季周]|每学期)(?:${anyOf(language.held)})$`), {}], // 每年至少召开2次
  [/^即$/, {}], // 下降1/5，即降到8‰
  [/[国省市县]定(?:目标|指标|标准)值?$/, {}], // 保持在省定目标5‰以下
  [new RegExp(`^\\d{4}年${END_OF_YEAR}的$`), {}], // 2030年的95% after 2025年的85%、
  [/以[^，以]{1,20}为单位$/, (word) => ({ basis: word })],
  [at(FALL), { verb: 'fall' }],
  [at(RISE), { verb: 'rise' }],
  [/占到?$/, { verb: 'reach', share: true }],
  [at(language.reach), { verb: 'reach' }],
  [at(language.hedges), (word) => ({ hedge: word })],
  [/(?:分别|依次)(?:新增)?$/, { each: 'respectively' }],
  [/(?<![人平户]|(?<![\d每])[年月日])均$|(?<=[疾年]人)均$|(?<!首)都$|双双$|(?<=率)双$|(?<=率)各$/, { each: 'all' }],
  [new RegExp(`(?:每[人生户])?(?:平均)?每${PERIOD}$|(?<![\\d每])[年月日]均$`), {}],
  [
    /“?(?:[二两三四五]|(?<!\d)\d{1,2})个$|[两三四五六七八九]项$|“[两三四五六七八九]率”$|[一二两三四五\d]年内$|(?:(?<!\d)[一二两三四五十\d]{1,2}年)?累计$|(?<=[于到至达])人均$/,
    {},
  ], // 三个95%
  [at(language.adverbs.filter((w) => w.length > 1)), {}],
  [new RegExp(`(?<![${language.adverbGuards}]|(?<!\\d)年)(?:${anyOf(single)})$`), {}],
];
/** Where nothing says so far what becomes of the subject. */
const CHANGE: readonly Step[] = [
  [at(language.increase), { change: 'increase' }],
  [at(language.decrease), { change: 'decrease' }],
];
const A_YEAR: Step = [new RegExp(`${YEARLY}$`), {}];
const CREATE: Step = [at(language.create), { creates: true }];

/** 不超过全省平均水平: so much above it, and no more. */
function besideOthers(word: string): Partial<Lead> {
  const beside = word.replace('不', '');
  const change = beside.startsWith('低') ? 'decrease' : 'increase';
  return { base: baseIn(word) ?? beside.slice(2), change, op: beside === word ? undefined : '<=' };
}

/** 80 of 由2020年的80%提高到; undefined where there are several. */
function valueBefore(word: string): number | undefined {
  const numbers = word
    .replaceAll('/10万', '')
    .replace(/\d{4}年/, '')
    .match(/\d[\d.]*/g);
  return numbers?.length === 1 ? Number(numbers[0]) : undefined;
}

/** 妇女儿童工作经费 of 按每人不低于1元的标准安排妇女儿童工作经费: the money is named behind its amount. */
export function ofFund(lead: Lead, behind: string): Lead {
  const fund = BY.test(lead.subject) ? FUND.exec(behind)?.[1] : undefined;
  const named = IS_STANDARD.test(behind) ? FUND_BY.exec(lead.subject)?.[1] : undefined;
  if (named !== undefined) return { ...lead, subject: named, creates: true };
  return fund === undefined ? lead : { ...lead, subject: fund, creates: true };
}
/** 把妇女儿童工作经费按人均 + 1元标准列入预算 */
const FUND_BY = /^[把将]?([^，]{2,14}?(?:经费|资金))(?:按照?|以)[^，]{0,12}(?:均|每[人生名户][^，]{0,6})$/;
const IS_STANDARD = /^的?标准(?!化)/;
const BY = /^[^，]{0,8}按照?[^，率]{0,10}$/;
const FUND = /^的?标准[^，。；]{0,2}?(?:安排|核拨|拨付|划拨|落实|设立|列支)([^，。；]{2,14}?(?:经费|资金))/;

/** Reads the words before a number, from the number on. `counts` allows verbs that make or provide. */
export function readLead(text: string, counts: boolean): Lead {
  const lead: Writable = { ...NOTHING };
  let rest = text;
  for (let more = true; more;) {
    more = false;
    for (const [pattern, says] of stepsAfter(lead, counts)) {
      const match = pattern.exec(rest);
      if (!match?.[0]) continue;
      note(lead, typeof says === 'function' ? says(match[0]) : says);
      rest = rest.slice(0, match.index);
      more = true;
      break;
    }
  }
  return { ...lead, subject: rest };
}

function* stepsAfter({ verb, change }: Lead, counts: boolean): Generator<Step> {
  yield* STEPS;
  if (change) yield A_YEAR;
  if (verb === undefined && change === undefined) yield* CHANGE;
  if (counts) yield CREATE;
}

/** What stands nearer to the number was said first, and holds. */
function note(lead: Writable, said: Partial<Lead>): void {
  for (const [key, value] of Object.entries(said)) set(lead, key as keyof Lead, value as never);
}
const set = <K extends keyof Lead>(lead: Writable, key: K, value: Writable[K]) => void (lead[key] ||= value);

const PACE_BEFORE = /^(.+)以(?:年均|每年)?$/;
const PACE_BEHIND = new RegExp(`^的(?:速度|速率|幅度)(?:(${anyOf(language.increase)})|${anyOf(language.decrease)})`);
/** The lead of a pace, which stands on both sides of its number: 死亡率以年均 + 5% + 的速度下降. Undefined for others. */
export function paceAround(before: string, behind: string): Lead | undefined {
  const [, words] = PACE_BEFORE.exec(before) ?? [];
  const said = PACE_BEHIND.exec(behind);
  return words && said ? { ...readLead(words, false), change: said[1] ? 'increase' : 'decrease' } : undefined;
}

/** 死亡率不高于户籍儿童的 + 1.5倍: so many times as much as others have. */
export function timesOf(lead: Lead): Lead {
  const [, words, base] = BESIDE_WHOM.exec(lead.subject) ?? [];
  return words ? { ...readLead(words, false), base } : lead;
}
const COMPARATORS = [...AT_LEAST, ...AT_MOST, ...language.moreThan, ...language.lessThan, ...language.reach];
const BESIDE_WHOM = new RegExp(`^(.+(?:${anyOf(COMPARATORS.filter((word) => word.length > 1))}))([\\u4e00-\\u9fff]{2,12})(?<![期年])的$`);

/** A lead with the base and the hedge of the clause before it, or with the base of what it goes on with: …下降10%，2030年下降20%. */
export const withEarlier = (lead: Lead, { base, hedge }: Lead, goesOn: Lead | undefined): Lead => ({
  ...lead,
  base: lead.base ?? base ?? (lead.change ? goesOn?.base : undefined),
  hedge: lead.hedge ?? hedge,
});
