/** What one value of a sentence comes to, once its words are read: operator, change, base, hedge and year, as clauses. */
import { isLess } from './indicators';
import { anyOf } from '../base/matches';
import { language } from '../data';
import { END_OF_YEAR, FIVE_YEAR_PLAN } from '../plan/title';
import { leadingHedge, perBehind, perIn, unblotted } from './clause';
import { deadlineAt, STAGE } from './deadlines';
import { baseBefore, baseIn, type Lead } from './lead';
import { isSaid } from './promise';
import type { Operator, Target } from './target';
import type { Value } from './values';
import { AT_LEAST, AT_MOST, populationOf } from './words';

/** A target as its sentence says it. Offsets count in the sentence: the clause, and the value within it. */
export interface Clause {
  readonly said: Omit<Target, 'section' | 'domain' | 'item' | 'text' | 'span' | 'valueSpan'>;
  readonly from: number;
  readonly to: number;
  readonly valueFrom: number;
  readonly valueTo: number;
  /** Of a part of what the sentence is about: 其中农村85%. */
  readonly isPart: boolean;
}

/** What a reading of one value comes to, before it is put in its place. */
export interface Reading {
  readonly names: readonly string[];
  readonly value: Value;
  readonly lead: Lead;
  readonly op: Operator;
  readonly scope: string | undefined;
  /** The clause. */
  readonly from: number;
  readonly to: number;
  /** Where the words of the next value begin. */
  readonly done: number;
  /** The year that is meant for this value of several. */
  readonly deadline?: number | undefined;
  readonly isPart?: boolean;
}

/** Of several years' values of one indicator those of earlier years are stages on the way; a change (每年提高2个百分点) is none of them. */
export function withStages<Said extends Pick<Target, 'indicator' | 'change' | 'deadline' | 'stage'>, One extends { readonly said: Said }>(
  clauses: readonly One[],
): One[] {
  const keyOf = ({ said: { indicator, change } }: One) => `${indicator} ${change}`;
  const lasts = new Map<string, number>();
  for (const clause of clauses) lasts.set(keyOf(clause), Math.max(clause.said.deadline ?? Infinity, lasts.get(keyOf(clause)) ?? 0));
  return clauses.map((clause) => {
    const { deadline } = clause.said;
    return deadline !== null && deadline < lasts.get(keyOf(clause))! ? { ...clause, said: { ...clause.said, stage: deadline } } : clause;
  });
}

/** 2030年底, 规划期末, “十四五”末, 五年左右时间, 三年努力 */
const A_TIME = `(?:20\\d\\d年${END_OF_YEAR}|${STAGE}|${FIVE_YEAR_PLAN}(?:规划)?(?:期?末|期间)|[一二两三四五\\d]年(?:左右)?的?(?:时间|努力))`;
const HEDGED_DATE = new RegExp(`(${anyOf(language.hedges)})(?:[到在至用]|通过|经过)?${A_TIME}，$`);

/** What a clause before softens in this one. */
const hedgeBefore = (before: string): string | undefined => HEDGED_DATE.exec(before)?.[1] ?? CONDITION.exec(before)?.[1];

/** （不含流动人口）, （力争）, （户籍人口口径）, （试点乡镇）, （资金到位后）, ，山区乡镇除外, ，个别乡镇不低于90%, 或达到全市平均水平, 或完成上级下达任务: what softens a value behind it. */
const hedgeBehind = (behind: string, isRate: boolean): string | undefined =>
  EXCEPTION.exec(behind)
    ?.slice(1)
    .find((words) => words && (isRate || !IS_COUNTED.test(words))); // 500个（不含幼儿园托位） says what is counted
const EXCEPT = `[^，。；（）]{0,20}(?:${anyOf(language.exceptions)})`;
const FEW = `(?:${anyOf(language.few)})[^，。；\\d]{1,6}`;
const MEANS = `[^，。；（）]{0,6}(?:${anyOf(language.means)})[^，。；（）]{0,4}(?:到位|落实)`;
const LOWERED = '可?(?:适当)?(?:放宽|降低?)(?:至|到|为)[\\d.]+[^，。；（）]{0,4}'; // （山区乡镇可放宽至85%）
const IN_BRACKETS = [
  `(?:${anyOf(language.hedges)})值?`,
  `(?:不[含包计]|仅限?|限(?![时期额]))[^（）]{2,16}|${EXCEPT}|[^（）]{0,10}${LOWERED}|试点(?:乡镇|地区|学校|单位|[县区村])?`,
  `(?![含包])[^（）]{0,16}(?:${anyOf(language.provisos)}|[^（）](?<![合总共累])计)|${anyOf(language.provisosAlone)}`,
  `(?![含包])[^（）：\\d]{0,12}(?:新建|规划区|${anyOf([...language.people, ...language.persons])}|场所|工程)[^（）：\\d]{0,4}`,
  `${MEANS}后`,
];
/** 视财力情况 */
const IN_VIEW = '视(?![力觉听频])[^，。；]{2,14}(?:情况|财力)';
const PEOPLE_OR_PLACES = anyOf([...language.people, ...language.persons, ...language.holders, '人员', '人口', '学生']);
const OTHERWISE = `(?:${anyOf([...AT_LEAST, ...AT_MOST])})[\\d.]+[^，。；（）]{0,4}|允许(?!提前|超)[^，。；]{2,8}|${LOWERED}`;
const APART = '另行(?:确定|规定|安排|制定)';
/** 个别乡镇不低于90%, 流动人口另行确定 */
const OTHERS = `${FEW}(?:${OTHERWISE})|(?:${FEW}|[^，。；\\d]{0,8}(?:${PEOPLE_OR_PLACES}))${APART}`;
/** 或低于全省平均水平, 或较上年下降, 或完成上级下达任务 */
const INSTEAD = '或者?(?!以|更|高(?!于))(?:不?[高低]于|达到|不[少超]|[比较]|增幅|降幅|完成|与)?[^，。；\\d]{2,20}';
/** 的目标 + 力争 + 实现 */
const WISHED = `^(?:以[上下内])?的?(?:目标|要求)(${anyOf(language.hedges)})(?:实现|达到|完成)`;
const EXCEPTION = new RegExp(
  [
    WISHED,
    `^（(${IN_BRACKETS.join('|')})）`,
    `^，(不[含包]括?[^，。；]{0,12}(?:${PEOPLE_OR_PLACES})(?=[。；]|$)|${EXCEPT}|${OTHERS}|${IN_VIEW}[^，。；]{0,6})(?:[，。；]|$)`,
    `^(?:以[上下内])?，?(${INSTEAD})(?=[，。；]|$)`,
  ].join('|'),
);

/** 500个（不含幼儿园托位）, 20名（限女性）: what is counted; not 4.5个（限城区）. */
const IS_COUNTED = new RegExp(`^(?:不[含包]|限(?!${anyOf(language.areas)}))`);

/** 城区 of a value behind which stands （城区）, or before whose clause 在城区， or 城区范围内，. */
const areaBeside = (before: string, behind: string): string | undefined =>
  AREA_BEHIND.exec(behind)?.[1] ?? AREA_BEFORE.exec(before)?.slice(1).find(Boolean);
const ONE_AREA = anyOf(language.areas.filter((area) => area !== '城乡'));
const AREA_BEHIND = new RegExp(`^（(${ONE_AREA})(?:居民)?）`);
const AREA_BEFORE = new RegExp(`(?:^|；)(?:在(${ONE_AREA})|(${ONE_AREA})(?:范围)?[中内])，(?:[^；]*，)?$`);

/** Not all of them: 部分村, 有条件的地方, 90%以上的村, 一半以上的乡镇（街道）; no more is said of them. */
const PLACES = `[^，。；\\d]{0,4}(?:${anyOf([...language.holders, '地方', '乡', '镇'])})(?:（[^（）]*）)?`;
const SOME = `在?(?:(?:${anyOf(language.partial)})的?|\\d{1,2}%(?:以上)?的|一?半以上的|大?多数)${PLACES}`;
const GIVENS = anyOf(language.givens);
const OF_MEANS = '(?:资金|经费|财力)';
/** 条件成熟时, 经费落实后, 在财力允许的情况下, 在经费保障到位的前提下, 视财力情况, 规划期满后 */
const GIVEN = [
  `[^，。；]{0,12}条件(?:${GIVENS})(?:时|后|的情况下)?`,
  `(?:${anyOf(language.means)})(?:${GIVENS})(?:时|的情况下)`,
  `${MEANS}后`,
  `在[^，。；]{1,12}(?:${GIVENS})(?:的?(?:情况|前提|条件)下|时)|有条件时`,
  `根据(?:实际(?:情况)?|[^，。；]{0,6}财力[^，。；]{0,4})|${IN_VIEW}|(?:如|若)[^，。；]{2,10}(?:${GIVENS})|在[^，。；]{0,6}${OF_MEANS}[^，。；]{0,4}支持(?:的前提)?下`,
  '规划期?[满末][之以]?后(?:[一二三两\\d]年[之以]?内)?',
].join('|');
/** 除偏远乡镇外，… 条件成熟时，… 部分村，…: a promise that does not hold for all, or not yet. */
const CONDITION = new RegExp(`(?:^|[，；])(除[^，。；]{2,20}外|${EXCEPT}|${GIVEN}|${SOME})，$`);

/** The clauses that a reading says in a sentence, one for each name; its own begins at `start`. `implied`: without a number (全覆盖). */
export function clausesOf(reading: Reading, sentence: string, start: number, implied: boolean): Clause[] {
  const { value, lead, from, to } = reading;
  const clause = sentence.slice(start, value.start);
  const deadline = reading.deadline ?? deadlineAt(sentence, value.start);
  const { from: before } = lead;
  const behind = sentence.slice(value.end);
  const area = areaBeside(sentence.slice(0, from), behind);
  const said = {
    op: reading.op,
    value: reading.op === '<=' || reading.op === '<' ? (value.to ?? value.value) : value.value,
    unit: value.unit,
    change: changeOf(value, lead),
    base:
      lead.base ?? baseAfter(value, sentence, lead.change !== undefined) ?? (lead.change && baseBefore(sentence.slice(0, from))) ?? null,
    per:
      value.kind === 'rate' && !lead.change
        ? null
        : (perIn(clause, lead) ?? perBehind(behind) ?? perAround(reading, clause, sentence, start)),
    hedge: hedgeOf(reading, clause, sentence),
    deadline,
    implied,
    ...(before !== undefined && !Number.isNaN(before) ? { from: before } : {}),
  };
  const heads = HEADS_BEHIND.exec(behind)?.[1];
  const names = reading.names.map((name) => (heads && !name.startsWith('每') ? `每${heads}` : '') + unblotted(name));
  return names.map((indicator) => ({
    said: { indicator, scope: reading.scope ?? (scopeOf(indicator, area) || lead.basis || null), ...said },
    from,
    to: Math.max(to, value.end),
    valueFrom: value.start,
    valueTo: value.end,
    isPart: reading.isPart ?? false,
  }));
}

/** 孕产妇 of 孕产妇系统管理率, 城区孕产妇 where a bracket behind its value says （城区）, unless its name says where, too. */
const scopeOf = (indicator: string, area = ''): string => (SOMEWHERE.test(indicator) ? '' : area) + populationOf(indicator);
const SOMEWHERE = new RegExp(anyOf([...language.areas, ...language.samePlaces.flat()]));

/** What softens a value: before it, in the clause before, at the beginning of its own, behind it. */
function hedgeOf({ value, lead, from, to }: Reading, clause: string, sentence: string): string | null {
  const before = lead.hedge ?? hedgeBefore(sentence.slice(0, from)) ?? leadingHedge(clause);
  return before ?? hedgeBehind(sentence.slice(Math.max(to, value.end)), value.kind === 'rate') ?? null;
}

/** 4.6个/千人口 */
const HEADS_BEHIND = /^[/／]((?:[百千万]|(?:十|10)万)名?(?:人口?|儿童))/;

/** 每天 of 初中生每天睡眠时间, which is completed from the clause before; 每年 of 每年培训妇女2000人次，其中女农民500人次. */
function perAround({ names: [name = ''], lead }: Reading, clause: string, sentence: string, start: number): string | null {
  if (lead.change) return null;
  const whole = clause.startsWith('其中')
    ? sentence
        .slice(0, start)
        .split(/[，；]/)
        .at(-2)
    : undefined;
  return perIn(name, lead) ?? perIn(whole ?? '', lead);
}

/** 下降20%（以2020年为基数）; of a change also 下降20%，以2020年为基数。 */
function baseAfter({ end }: Value, sentence: string, isChange: boolean): string | undefined {
  const behind = sentence.slice(end);
  const [, said] = BASE_NOTED.exec(behind) ?? (isChange ? (BASE_BEHIND.exec(behind) ?? BASE_OF_ALL.exec(behind)) : undefined) ?? [];
  return said === undefined ? undefined : baseIn(said);
}
const BASE_NOTED = /^（((?:以|比|较|与)[^（）]{2,24})）/;
/** …下降20%，…下降30%（均以2020年为基数） */
const BASE_OF_ALL = /（[均都]((?:以|比|较|与)[^（）]{2,24})）/;
const BASE_BEHIND = /^，([以比较与同][^，。；（）]{2,20}(?:为基[数期准础]|相比))(?=[。；]|$)/;

/** A comparator before or after the number decides, then the verb; a list's last modifier serves all of it. */
export function operatorOf(value: Value, last: Value, lead: Lead, name = lead.subject): Operator {
  const said = value.after ?? (value.unit === last.unit ? last.after : undefined) ?? lead.op;
  if (said) return said === '>=' && value.kind === 'ratio' && isLess(name) ? '<=' : said; // 医护比1:1.25以上
  if (value.kind === 'rate' && value.value === 0) return '<=';
  if (lead.change) return '>=';
  if (lead.verb === 'fall') return '<=';
  return isLess(name) ? '<=' : '>=';
}

/** 小学控制在30%、初中50%、高中70%以内: 50% of what should be low, too, as those beside it in the sentence say. */
export function sharingOperators(readings: readonly Reading[], sentence: string): readonly Reading[] {
  const isBare = ({ value, lead }: Reading) => value.after === undefined && !isSaid(lead);
  const areOne = (first: Reading | undefined, second: Reading | undefined) => first && second && areBeside(first, second, sentence);
  return readings.map((reading, i) => {
    const [before, behind] = [readings[i - 1], readings[i + 1]];
    const beside = [areOne(reading, behind) ? behind : undefined, areOne(before, reading) ? before : undefined];
    const said = isBare(reading) ? beside.find((other) => other && !isBare(other)) : undefined;
    return said ? { ...reading, op: said.op } : reading;
  });
}

/** Two of one list: 近视率 of 小学, and of 初中. */
function areBeside(first: Reading, second: Reading, sentence: string): boolean {
  const [rate, other] = [first, second].map(({ names }) => names.at(-1)!.slice(-RATE_ENDS));
  return rate === other && first.value.unit === second.value.unit && sentence.slice(first.value.end, second.from) === '、';
}
/** So many characters at the end of a name say what rate it is. */
const RATE_ENDS = 3;

/** A verb without 到 (下降20%) says a change; so do percentage points. */
function changeOf(value: Value, lead: Lead): Target['change'] {
  if (value.isDoubling) return 'increase';
  return value.kind === 'ratio' || lead.verb ? null : (lead.change ?? null);
}
