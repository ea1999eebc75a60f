/** What a sentence has said so far: what its next value leaves to be understood. */
import { splitConjunction } from './conjunctions';
import { BODY, completeFrom, inPlaceOf, partOf, sameOfPart } from './complete';
import { isKnownIndicator } from './indicators';
import type { Lead } from './lead';
import { distribute, holdersIn, isListOfIndicators, listedBefore, ofThose } from './names';
import { cleanSubject, subjectOfVague } from './subject';
import { spelledOut } from './spelled-out';
import { HEAD_AT_END, LEVEL_ONLY, POPULATION_ONLY, populationOf } from './words';

/** The value before. */
export interface Last {
  readonly name: string;
  /** The names of all that it is for. */
  readonly names: readonly string[];
  readonly scope: string | undefined;
  readonly lead: Lead;
  /** Where it ends in the sentence. */
  readonly end: number;
}

/** Of so many places or people the values of one year are, at most. */
const MOST_HOLDERS = 8;

/** 男性健康预期寿命, 女性健康预期寿命 behind 男性平均预期寿命, 女性平均预期寿命; undefined where the names before are not of one thing. */
function ofTheirs(subject: string, names: readonly string[]): readonly string[] | undefined {
  if (!HEAD_AT_END.test(subject) || populationOf(subject)) return undefined;
  const whose = names.map((name) => populationOf(name) || (BODY_FIRST.exec(name)?.[0] ?? ''));
  const rests = names.map((name, i) => name.slice(whose[i]!.length));
  const isOne = names.length > 1 && new Set(whose).size === names.length && !whose.includes('') && new Set(rests).size === 1;
  return isOne && HEAD_AT_END.test(names[0]!) ? whose.map((one) => one + subject) : undefined;
}
const BODY_FIRST = new RegExp(`^(?:${BODY})`);

export class SaidBefore {
  last: Last | undefined;
  /** The last that is of the whole, where the last one is of a part: …达到90%，其中农村85%. */
  private whole: Last | undefined;
  /** The last value is one for several: A率和B率分别提高5个百分点. */
  private isShared = false;
  /** The part is completed from the whole, and names no measure of its own (其中普惠园覆盖率85%). */
  private isCompleted = false;
  /** The indicators of all values so far. */
  private readonly names: string[] = [];

  /** The same, with what was counted. */
  private readonly all: string[] = [];

  /** `before`: the indicators of the sentence before, where this one goes on with it. */
  constructor(readonly before: readonly string[]) {}

  /** Whether a value is of a part of what was spoken of: 其中农村, （农村, or 城市 behind such a one. */
  isPart(subject: string, isInBracket: boolean): boolean {
    return isInBracket || subject.startsWith('其中') || (this.whole !== undefined && this.isOther(subject));
  }

  /** The name that another one is completed from: a part from the whole, and so is what goes on behind a part. */
  nameFor = (isPart: boolean): string | undefined => (!isPart || this.isCompleted ? (this.whole ?? this.last) : this.last)?.name;

  /** What goes on with another year in a sentence is of the whole again where that has a year itself: 2025年达到90%，其中农村85%；2030年达到95%. */
  endPart(sentence: string): void {
    if (!this.whole || !/20\d\d年/.test(sentence.slice(0, this.whole.end))) return;
    this.last = this.whole;
    this.whole = undefined;
  }

  /** A group of values with the names of each. */
  note(all: readonly (readonly string[])[], lead: Lead, end: number, isPart: boolean): void {
    this.whole = isPart ? (this.whole ?? this.last) : undefined;
    this.isShared = all.length === 1;
    this.isCompleted = isPart && !HEAD_AT_END.test(lead.subject);
    this.last = { name: all.at(-1)!.at(-1)!, names: all.flat(), scope: undefined, lead, end };
    for (const [name] of all) for (const said of [this.names, this.all]) said.push(name!);
  }

  /** A number of things. */
  noteCounted(last: Last): void {
    this.last = last;
    this.isShared = false;
    this.all.push(last.name);
  }

  /** Whether so many values before are of one thing, and 其中女性分别, 城市分别 behind 其中农村分别 or 高中毛入学率分别 goes on with as many of another. */
  isOneBefore({ subject, each }: Lead, count: number): boolean {
    const last = this.all.slice(-count);
    const isPart = /(?:^|：)其中/.test(subject) || (this.whole !== undefined && this.isOther(subject));
    const isSingle = splitConjunction(subject).length === 1 && spelledOut(subject, count, each) === undefined; // not 城乡
    const isOne = isPart || (subject !== '' && isSingle);
    return isOne && each === 'respectively' && last.length === count && last.every((name) => name === last[0]);
  }

  /** Of whom, or of what school or place, in the place of those before; 其中小学 also where it is of none. */
  isOther(subject: string): boolean {
    if (!this.last) return false;
    const { name } = this.last;
    const bare = subject.replace(/^其中/, '');
    if (POPULATION_ONLY.test(bare) || LEVEL_ONLY.test(bare) || inPlaceOf(name, bare) !== undefined) return true;
    return bare !== subject && HEAD_AT_END.test(name) && completeFrom(bare, name) !== bare;
  }

  /**
   * The names that values belong to; where their clause has none, those of as many values before: …，到2030年分别不超过5‰、6‰. Of values for
   * several years (`isOfYears`) there is one name, unless it is a list of whole ones. `clause` is the one before: 失业保险、工伤保险参保人数增加，
   * 参保率分别达到80%和95%.
   */
  namesFor(count: number, subject: string, lead: Lead, isOfYears: boolean, clause: string): readonly (readonly string[])[] {
    const names = this.last?.names ?? this.before.slice(-count);
    if (lead.subject === '' && names.length > 1 && names.at(-1) === subject) {
      if (names.length === count) return names.map((name) => [name]);
      if (count === 1 && (lead.each === 'all' || this.isShared)) return [names];
    }
    if (count === 1 || isListOfIndicators(subject, count)) return distribute(subject, count, lead.each);
    const isFirst = !this.last && lead.each === 'respectively' && !isOfYears;
    const listed = isFirst ? listedBefore(subjectOfVague(clause), cleanSubject(lead.subject), count) : undefined;
    if (listed) return listed.map((name) => [name]);
    const own = lead.each === 'respectively' ? this.ofThoseBefore(count, subject, isOfYears) : undefined;
    if (own) return own.map((name) => [name]);
    return isOfYears ? Array.from({ length: count }, () => [subject]) : distribute(subject, count, lead.each);
  }

  /** What 分别 names of those before: …分别达到5‰和6‰，其中农村分别…; A率达到90%，B率达到95%，农村分别…; undefined where it is none of these. */
  private ofThoseBefore(count: number, subject: string, isOfYears: boolean): readonly string[] | undefined {
    const names = this.last?.names ?? this.before.slice(-count);
    const whole = names.length === count ? names : this.names.slice(-count);
    if (whole.length === count && this.isOther(subject)) return whole.map((name) => completeFrom(subject, name));
    const parts = whole.map((name) => sameOfPart(subject, name));
    if (parts.length === count && parts.every((part) => part !== undefined)) return parts;
    if (whole.length === count && !isOfYears && this.last?.name === subject) return whole;
    const mayBeTheirs = !isOfYears && whole.length === count;
    const whose = mayBeTheirs ? ofTheirs(subject, whole) : undefined;
    if (whose) return whose;
    const holders = this.last ? holdersIn(this.last.name) : [];
    if (holders.length === count && splitConjunction(subject).length < count) return holders.map((holder) => holder + subject);
    return mayBeTheirs ? ofThose(subject, whole) : undefined;
  }

  /** Names with what the words before them leave to be understood. */
  completed(lists: readonly (readonly string[])[], own: Lead, earlier: string | undefined): (readonly string[])[] {
    const isPart = own.subject.startsWith('其中') && !own.share;
    const whole = isPart && earlier !== undefined && HEAD_AT_END.test(earlier) ? earlier : undefined;
    const complete = (name: string) =>
      (isPart ? undefined : this.sameAgain(name, earlier)) ?? (whole === undefined ? completeFrom(name, earlier) : partOf(name, whole));
    return lists.map((list) => list.flatMap((name) => this.eachOf(name, lists.length) ?? complete(name)));
  }

  /** 城区筛查率 for 城区 behind 城区 and 乡镇筛查率, as the values of another year are named. */
  private sameAgain(name: string, earlier: string | undefined): string | undefined {
    if (!this.isOther(name) && this.names.length) return undefined;
    return [...this.before, ...this.names]
      .slice(-MOST_HOLDERS)
      .findLast((one) => one.length > name.length && one.startsWith(name) && earlier?.endsWith(one.slice(name.length)));
  }

  /** 早诊早治率 of each of 宫颈癌筛查率、乳腺癌筛查率 before it, where all of these are known. */
  private eachOf(name: string, count: number): readonly string[] | undefined {
    const names = this.last?.names ?? [];
    if (count > 1 || names.length < 2 || !HEAD_AT_END.test(name)) return undefined;
    const each = names.map((before) => completeFrom(name, before));
    return new Set(each).size === each.length && each.every(isKnownIndicator) ? each : undefined;
  }

  /** Of several numbers: those of the sentence before, where there is nothing but 到2030年，分别达到3.17张和1.12名. */
  countedNames(name: string, count: number, lead: Lead): readonly (readonly string[])[] {
    const before = this.before.slice(-count);
    const isOfThose = lead.subject === '' && lead.each === 'respectively' && before.length === count && before.at(-1) === name;
    return isOfThose ? before.map((one) => [one]) : distribute(name, count, lead.each);
  }
}
