/** The frame of a clause: where it begins and what it says beside its number. */
import { anyOf } from '../base/matches';
import { once } from '../base/memo';
import { language } from '../data';
import { END_OF_YEAR } from '../plan/title';
import { OWN_YEAR } from './deadlines';
import type { Lead } from './lead';
import type { Value } from './values';
import { AT_LEAST, AT_PRESENT, A_MONTH, EACH, FALL, JOINT_WORD, PERIOD, PLAIN_HEDGES, REACHED, RISE, UNIT, YEARLY } from './words';

/** A sentence as the clauses that commas part; those in brackets and quotes part none. */
export class Clauses {
  private readonly pauses: () => readonly number[];

  constructor(readonly text: string) {
    this.pauses = once(() => pausesIn(text));
  }

  /** Where the clause of a place begins. */
  start(index: number): number {
    let start = 0;
    for (const pause of this.pauses()) if (pause < index) start = pause + 1;
    return start;
  }

  /** Where it ends. */
  end(index: number): number {
    return this.pauses().find((pause) => pause >= index) ?? this.text.replace(/[。！？；]$/, '').length;
  }

  /** Its words up to the place. */
  upTo(index: number): string {
    return this.text.slice(this.start(index), index);
  }

  /** The words of the clause that ends before a place; '' where there is none. */
  before(start: number): string {
    return start > 0 ? this.text.slice(this.start(start - 1), start).replace(/，$/, '') : '';
  }
}

/** 村委会成员中，女性比例 is one name; 以县为单位， belongs to what follows. */
const isInsideName = (text: string, at: number): boolean =>
  /[^其初高程作]中，妇?女/.test(text.slice(at - 2, at + 3)) || BASIS_AT_END.test(text.slice(Math.max(0, at - LONGEST_BASIS), at));
const BASIS_AT_END = /(?:^|[，；])以[^，；以]{1,14}为单位$/;
const LONGEST_BASIS = 20;

function pausesIn(text: string): number[] {
  const pauses: number[] = [];
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if ('（《“'.includes(text[i]!)) depth++;
    else if ('）》”'.includes(text[i]!)) depth = Math.max(0, depth - 1);
    else if (text[i] === '，' && depth === 0 && !isInsideName(text, i)) pauses.push(i);
  }
  return pauses;
}

/** Where the bracket opened in which a character stands; 0 where it stands in none. */
export function bracketBefore(text: string, at: number): number {
  const open = text.lastIndexOf('（', at);
  return open > text.lastIndexOf('）', at) ? open + 1 : 0;
}

const CONNECTOR = /^(?:以及|[、，和及与或])*$/;

/** Values from a place on that only conjunctions part (4.0‰、5.0‰和6.0‰以下): they share one subject. */
export function togetherFrom(values: readonly Value[], first: number, clauses: Clauses): Value[] {
  const group = [values[first]!];
  for (let i = first + 1; i < values.length; i++) {
    const between = clauses.text
      .slice(values[i - 1]!.end, values[i]!.start)
      .replace(OWN_YEAR, '')
      .replace(/[≥≤]$/, '');
    if (!between || !CONNECTOR.test(between) || opensClause(between, values[i]!, clauses)) break;
    if (values[i]!.kind !== group[0]!.kind && !areListed(group[0]!, values[i]!, clauses)) break;
    group.push(values[i]!);
  }
  return group;
}

/** 分别达到84岁、95%: levels of several things, in units of their own. */
function areListed(first: Value, next: Value, clauses: Clauses): boolean {
  const isBare = ({ end }: Value) => !/^[\u4e00-\u9fff]/.test(clauses.text.slice(end, end + 1)); // nothing is counted
  const isLevel = (value: Value) => value.kind === 'rate' || value.kind === 'measure' || isBare(value);
  return isLevel(first) && isLevel(next) && /分别|依次/.test(clauses.upTo(first.start));
}

/** …达到90%，80%以上的社区建立妇女之家: the value begins a clause of its own. */
const opensClause = (between: string, { end }: Value, { text }: Clauses): boolean =>
  between.includes('，') && !OWN_YEAR.test(text.slice(end)) && !/^(?:[，。；、）和与及]|以及|$)/.test(text.slice(end, end + 2));

/** 每年保持 is a level, and a 年均增幅 that falls by so much does not so each year. */
const NO_RATE = /每年(?:都|均)?(?=保持|稳定|维持)|年均增[幅速](?=[^，]*[下降减])/;

const HOW_OFTEN = new RegExp(`每${PERIOD}|(?<!\\d)[年月日]均`, 'g');

/** How often: 每年, 年均. */
export function perIn(clause: string, lead: Lead): string | null {
  const said = clause.replace(NO_RATE, '');
  const per = said.match(HOW_OFTEN)?.at(-1) ?? (lead.change && A_YEAR.test(said) ? '年' : undefined);
  return per?.replace(/^每/, '').replace('日', '天').replace('均', '').replace(/季$/, '季度') ?? null;
}

/** 逐年提高; 增速, 年增长 as statistics have them. */
const A_YEAR = new RegExp(`逐年|[增升降]速|${YEARLY}(?=${anyOf([...language.increase, ...language.decrease])})`);

/** The same behind a value: 30家/年. */
export const perBehind = (words: string): string | null => /^\/([年月周天日])/.exec(words)?.[1]?.replace('日', '天') ?? null;

/** The values of a sentence without those that tell how things stand: 由2020年的2.1‰、3.4‰下降到2‰、3‰. */
export function withoutBaselines(text: string, values: readonly Value[]): Value[] {
  let last: Value | undefined;
  return values.filter((value) => {
    const goesOn = last !== undefined && /^[、和]$/.test(text.slice(last.end, value.start)) && FROM_YEAR.test(text.slice(0, last.start));
    const isIts = (goesOn && value.kind === last!.kind) || isBaseline(text, value) || isSizeOfGone(text, value);
    last = isIts ? value : undefined;
    return !isIts;
  });
}
/** 消除 + 56人以上 + 大班额 */
const isSizeOfGone = (text: string, { start, end, unit }: Value): boolean =>
  unit === '人' && /(?:消除|取消)[^，。；]{0,40}$/.test(text.slice(0, start)) && /^[^，。；]{0,40}班额/.test(text.slice(end));
const FROM_YEAR = new RegExp(`(?:由|从)20\\d\\d年${END_OF_YEAR}的?[^，；]{0,40}$`);

/** 由2020年的23%, 由1.8个提高到, 在（2020年）23%的基础上, 较2020年的23%提高, （2020年为23%）, （原目标23%）: how it stands, not what is promised. */
function isBaseline(text: string, { start, end }: Value): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_BASE), start);
  if (AS_OF.test(before) || NOTED.test(before) || FORMERLY.test(before)) return true;
  if (FROM.test(before) && MOVES_ON.test(text.slice(end, end + LONGEST_BASE))) return true;
  if (BESIDE_YEAR.test(before) && CHANGES.test(text.slice(end, end + LONGEST_BASE))) return true;
  return (
    /(?:[在以]20\d\d年[底末]?[^，；\d]{0,20}|(?<!稳定|保持|维持|巩固|控制)[在以](?:目前|现有)?)$/.test(before) &&
    /^）?(?:的?基(?:础上|数)|为基[数期准础])/.test(text.slice(end, end + 5))
  );
}
const AS_OF = new RegExp(`(?:由|从)(?:20\\d\\d年${END_OF_YEAR}|${AT_PRESENT})的?$`);
const NOTED = new RegExp(`[（(]20\\d\\d年${END_OF_YEAR}[^（）]{0,8}[为是]$`);
const BESIDE_YEAR = new RegExp(`(?:较|比|与|同)20\\d\\d年${END_OF_YEAR}的$`);
/** （原目标, （修订前为: before what a revised plan promised. */
export const FORMERLY = /[（(](?:原(?:目标|规划|定|为)|修订前|调整前)[^（）\d]{0,10}$/;
/**
 * What stands in a bracket between a name and what it is to reach: how it is at another time or place (（2020年为91%）, （原目标90%）,
 * （国家标准为90%）), or of which it holds (（面积超过1万平方米）). What says several values, or what is to be, promises something itself.
 */
const ELSEWHERE = `(?:19|20)\\d\\d年[底末]?[为是]?(?:已?建成)?|(?:原(?:目标|规划|定|为)|现[有为状]|目前|基期)[^（），\\d]{0,4}|(?:国家|全[国省])[^（），\\d]{0,6}`;
const STATE_NOTE = new RegExp(
  `(?<=[\\u4e00-\\u9fff])(?<!\\d(?:${UNIT})?)（(?:${ELSEWHERE})[\\d.]+[^（），、\\d]{0,6}(?:10万)?）(?=[^，、。；（）]{0,20}\\d)` +
    `|(?<=率)（[^（）%‰岁/]{0,8}(?:${anyOf([...language.moreThan, ...AT_LEAST])})\\d[^（）%‰岁/]{0,10}）(?=[^，。；]*\\d)`,
  'g',
);
/** A sentence with such notes blotted out, as long as it was. */
export const withoutStates = (sentence: string): string =>
  sentence.includes('（') ? sentence.replace(STATE_NOTE, (note) => BLOT.repeat(note.length)) : sentence;
const BLOT = '□';
/** Words without what was blotted out in them. */
export const unblotted = (words: string): string => words.replaceAll(BLOT, '');
const LONGEST_BASE = 24;
const FROM = new RegExp(`[由从](?:不足|不到|约|近)?${EACH}$`);
const MOVES_ON = new RegExp(`^${A_MONTH}(?:（[^（）]*）)?(?:${anyOf([...FALL, ...RISE])})`);

const CHANGES = new RegExp(`^(?:相比)?，?(?:再|均|都|分别)*(?:${anyOf([...language.increase, ...language.decrease, '高', '低'])})`);

/** 力争; 基本 of 基本实现, not of 基本医疗. */
const LEADING_HEDGE = new RegExp(`^(${anyOf(PLAIN_HEDGES)}|(?:${anyOf(language.attributiveHedges)})(?=${REACHED}))`);
export const leadingHedge = (clause: string): string | null => LEADING_HEDGE.exec(clause)?.[1] ?? null;

/** 和, and 一是 before 95%以上的社区. */
export const LEADING_CONNECTOR = new RegExp(`^(?:${JOINT_WORD}+|[一二三四五六七八九十]{1,2}[是要]$)`);
