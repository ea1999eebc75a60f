/** Reading one sentence: who or what – verb – value – modifier. The grammar and its limits are described in docs/targets.md. */
import { bracketBefore, Clauses, togetherFrom, unblotted, withoutBaselines, withoutStates, LEADING_CONNECTOR } from './clause';
import { completeFrom, inPlaceOf, PLACE_ONLY, wholeIn } from './complete';
import {
  areAlike,
  atLevel,
  countedBefore,
  eachPlaceIn,
  isCommitted,
  isMaking,
  isSize,
  mayShare,
  objectIn,
  ofHeads,
  servedIn,
  thingCounted,
  type Count,
  type Counted,
} from './count';
import { isStateBefore, OPENS_WITH_YEAR, yearsFor } from './deadlines';
import { Headlines } from './headlines';
import { coverageOf, hedgedIn, impliedIn, placeFirst, servedOf, WHOLE } from './implied';
import { ofFund, paceAround, readLead, timesOf, withBaseLast, withEarlier, type Lead } from './lead';
import { distribute, isName } from './names';
import { readOfAll } from './of-all';
import { isAsLevel, isOfEachPlace, isOfOther, isSaid, isShareOf, narrows, NOW, softened, toldAt } from './promise';
import { clausesOf, operatorOf, sharingOperators, withStages, type Clause, type Reading } from './reading';
import { SaidBefore, type Last } from './said-before';
import { presentIn } from './sentences';
import {
  endOfShare,
  mayComeFirst,
  mayOpen,
  opensPredicate,
  readCovered,
  readServed,
  readValueFirst,
  readWholly,
  type SharePlace,
} from './share';
import { asChange, cleanSubject, isOfWomen, shareOf, subjectOfVague, isShareOfOthers } from './subject';
import { suits, valuesIn, type Value } from './values';
import { HEAD_AT_END, headsIn, HOLDER_AT_END, LEVEL_ONLY, NAMES_ITSELF, POPULATION_ONLY } from './words';

/** What a sentence goes on with from those before it in its period. */
export interface Context {
  /** The indicators of the sentence before in its period, for one that goes on with another year: …；到2030年，达到70%. */
  readonly indicators?: readonly string[] | undefined;
  /** The last indicator of the sentence before, for one that only says of whom it is: …。农村达到88%. */
  readonly last?: string | undefined;
  /** The years of all of them: 到2025年和2030年，…；…. */
  readonly years?: string;
}

/** Every quantitative commitment of a sentence, in order. Total. */
export function readSentence(text: string, { indicators = [], last, years = '' }: Context = {}): Clause[] {
  const before = OPENS_WITH_YEAR.test(text) ? indicators : [];
  return withStages(new SentenceReader(withoutStates(text), false, before, YEAR.test(text) ? '' : years, last).read());
}

const YEAR = /20\d\d年/;

/** The values that a sentence about the past tells. Total. */
export const readPastSentence = (text: string): Clause[] => new SentenceReader(text, true).read();

/** 其中：城镇98%，农村85%: the colon parts nothing. */
const OPENS_LIST = /^其中：/;

/** Reads one sentence, value by value from left to right; what one value says completes the next. */
class SentenceReader {
  private readonly clauses: Clauses;
  private readonly values: readonly Value[];
  /** 学历合格率：幼儿园100%，小学99%; 优良率小学70%、初中60%. */
  private readonly headlines: Headlines;
  private readonly said: SaidBefore;

  constructor(
    private readonly text: string,
    private readonly isPast: boolean,
    before: readonly string[] = [],
    private readonly years = '',
    private readonly last?: string,
  ) {
    this.clauses = new Clauses(text);
    this.said = new SaidBefore(before);
    this.values = withoutBaselines(text, valuesIn(text));
    this.headlines = new Headlines(this.values.length ? text : '');
  }

  private get previous(): Last | undefined {
    return this.said.last;
  }

  read(): Clause[] {
    const { values } = this;
    const readings: Reading[] = [];
    let done = 0; // end of what earlier values took
    for (let i = 0; i < values.length;) {
      const group = togetherFrom(values, i, this.clauses);
      const next = values[i + group.length];
      const found = this.readGroup(group, done, next);
      for (const reading of found) readings.push(reading);
      const { end } = group.at(-1)!;
      const isMember = group[0]!.kind === 'count' && this.text[end] === '、'; // 社区30个、 is no part of the name behind it
      done = found.at(-1)?.done ?? (isMember ? Math.max(done, end + 1) : done);
      i += group.length;
    }
    const read = sharingOperators(readings, this.text).flatMap((reading) => this.clausesOf(reading, false));
    const ofAll = this.isPast ? [] : readOfAll(this.text, values);
    return [...read, ...this.implied(), ...ofAll].sort((a, b) => a.valueFrom - b.valueFrom);
  }

  /** The words of a value's clause before it, with the indicator of the whole sentence where that is a headline. */
  private wordsBefore({ start: at, end, kind }: Value, done: number): { before: string; from: number; isInBracket: boolean } {
    const bracket = bracketBefore(this.text, at);
    const isAlone = bracket > 0 && bracket === at; // 新生儿死亡率（3.5‰以下）
    const covered = impliedIn(this.text.slice(0, at)).findLast(({ to }) => this.text[to] === '、'); // 城市全覆盖、农村覆盖率达
    const start = Math.max(this.clauses.start(at), done, isAlone ? 0 : bracket, covered ? covered.to + 1 : 0);
    const said = this.text.slice(start, isAlone ? at - 1 : at);
    const opening = OPENS_LIST.exec(said)?.[0] ?? '';
    const words = said
      .slice(opening.length)
      .replace(/^(?:）|——)/, '')
      .replace(LEADING_CONNECTOR, '')
      .replace(/：$/, '');
    const from = this.text.lastIndexOf(words, at);
    const isOwn = kind === 'count' && !CLOSED.test(this.text.slice(end, end + 1)); // what is counted follows
    const headline = this.headlines.at(start);
    const before = opening.slice(0, -1) + unblotted(words);
    const isUnderHeadline = headline !== undefined && !isOwn && !words.includes('：') && !isShareOfOthers(words);
    const under = isUnderHeadline ? this.headlines.under(headline, before, this.previous) : before;
    return { before: under, from, isInBracket: bracket > 0 };
  }

  private readGroup(group: readonly Value[], done: number, next: Value | undefined): Reading[] {
    const first = group[0]!;
    const last = group.at(-1)!;
    const { before, from, isInBracket } = this.wordsBefore(first, done);
    // a part of the thing counted: 1家不少于150个托位的托育中心; what softens the value before it
    if (first.start < done || RELAXED.test(before)) return [];
    if (!isInBracket && OPENS_WITH_YEAR.test(before)) this.said.endPart(this.text);
    const clauseEnd = this.clauses.end(last.end);
    const object = first.kind === 'count' ? thingCounted(this.text, last, before, clauseEnd, next) : '';
    const lead = this.leadOf(last, before, object !== '');
    const isOfLevel = this.previous !== undefined && LEVEL_ONLY.test(lead.subject); // 基地10个（省级1个、市级9个）
    if (isInBracket && first.kind === 'count' && !isSaid(lead) && !isOfLevel) return []; // 大班额（56人以上）
    const rest = this.text.slice(last.end, clauseEnd).replace(/^（含[^（）]*）/, ''); // 50人以上（含50人）的
    const told = this.isPast ? -1 : toldAt(before);
    if (told >= 0) return this.passOver(readLead(before.slice(0, told), false), last.end);
    if (!this.isPast && this.isState(before, first)) return this.passOver(lead, last.end);
    const pace = paceAround(before, rest);
    if (pace) return this.readRate(group, pace, from, before);
    const share = this.readShare(group, lead, from, next);
    if (share) return share;
    if (narrows(last, lead, rest) || isOfOther(lead)) return [];
    if (first.kind === 'count') return this.readCount(group, lead, from, object, before);
    return this.readRate(group, lead, from, before);
  }

  /** Whether a value tells how things stand: 目前，…; 2020年为… before a later year's. */
  private isState(before: string, value: Value): boolean {
    return value.start < presentIn(this.text) || isStateBefore(this.text, before, value);
  }

  private leadOf({ unit, start, end }: Value, before: string, isOfThing: boolean): Lead {
    const own = readLead(before, isOfThing);
    const isPart = own.change !== undefined && own.base === undefined && own.subject.startsWith('其中');
    const lead = isPart && this.previous?.lead.change ? { ...own, base: this.previous.lead.base } : own; // 比2020年下降20%，其中…下降30%
    if (unit === '倍') return timesOf(lead);
    return ofFund(softened(lead, before, this.text.slice(0, start), this.previous?.lead), this.text.slice(end));
  }

  /** What tells how a thing stands promises nothing; what follows may say what is to become of it. */
  private passOver(lead: Lead, end: number): [] {
    const name = cleanSubject(lead.subject.replace(NOW, ''));
    if (name) this.said.last = { name, names: [name], scope: undefined, lead, end };
    return [];
  }

  /** A率达到X, A、B率分别达到X和Y. */
  private readRate(group: readonly Value[], own: Lead, from: number, before: string): Reading[] {
    const last = group.at(-1)!;
    const goesOn = this.goesOn(own, from, last.end);
    const lead = goesOn && !isSaid(own) ? { ...this.previous!.lead, subject: own.subject, each: undefined, from: undefined } : own;
    const said = lead.verb ?? lead.op ?? lead.change ?? last.after ?? shareOf(lead.subject);
    if (said === undefined && !last.isDoubling && !goesOn && !this.isNamed(before, lead)) return [];
    const subject = asChange(this.resolveSubject(lead, from), this.previous?.name);
    const isPart = this.said.isPart(own.subject, bracketBefore(this.text, group[0]!.start) > 0);
    const named = this.said.nameFor(isPart) ?? this.coveredBefore(from) ?? this.namedBefore(subject);
    const earlier = this.headlines.at(from) ? undefined : named;
    const whole = completeFrom(subject.name, earlier);
    if (!isName(subject.name) || !group.every((value) => suits(value, whole, before))) return [];
    const listed = yearsFor(group, this.text, this.years, this.said.isOneBefore(own, group.length));
    const isRatio = group.length === 1 && group[0]!.kind === 'ratio'; // 男女厕位比 is one
    const lists = isRatio
      ? [[subject.name]]
      : this.said.namesFor(group.length, subject.name, lead, listed !== undefined, this.clauses.before(from));
    const isOne = lists.every(([name]) => name === lists[0]![0]);
    const years = isOne ? listed : undefined;
    const all = this.said.completed(lists, own, earlier);
    this.said.note(all, subject.lead, last.end, isPart);
    return group.map((value, i) => {
      const names = all[i]!;
      return {
        names,
        value,
        lead: subject.lead,
        op: operatorOf(value, last, subject.lead, names[0]),
        scope: undefined,
        from: subject.from,
        to: last.end,
        done: last.end,
        deadline: years?.[i],
        isPart,
      };
    });
  }

  /** 农村85%, 2030年85%, 力争85% straight after 毛入园率城镇95%、, （ or, where nothing else is said, a comma. */
  private goesOn({ subject, hedge }: Lead, from: number, end: number): boolean {
    if (!this.previous) return false;
    const between = this.text.slice(this.previous.end, from).replace(/其中：$/, '');
    if (subject === '')
      return /^[、和与及]$/.test(between) || (between === '，' && (hedge !== undefined || OPENS_WITH_YEAR.test(this.text.slice(from))));
    const isAlone = between === '，' && CLOSED.test(this.text.slice(end, end + 1));
    return (isAlone || /^[、（]$/.test(between)) && this.said.isOther(subject.replace(OPENS_WITH_YEAR, ''));
  }

  /** 毛入园率90%: a rate and its value need no verb; so does 2030年城市98% behind a sentence about another year. */
  private isNamed(before: string, { subject }: Lead): boolean {
    const name = cleanSubject(subject);
    const goesOn = !this.previous && this.said.before.length > 0 && OPENS_WITH_YEAR.test(before);
    return HEAD_AT_END.test(name) || (goesOn && this.isHolder(name));
  }

  /** The subject of a clause, or, where the clause opens with its verb, that of the clause before. */
  private resolveSubject(lead: Lead, from: number): { name: string; from: number; lead: Lead } {
    let name = cleanSubject(shareOf(lead.subject) ?? lead.subject.replace(/的$/, '比例'));
    if (name && (lead.share || isOfWomen(name)) && !HEAD_AT_END.test(name)) name += '比例';
    let at = from;
    let read = lead;
    while (!name && at > 0) {
      const start = this.clauses.start(at - 1);
      const clause = withBaseLast(this.text.slice(start, at).replace(/[，、]$/, ''));
      const earlier = readLead(clause, false);
      const goesOn = this.previous && start < this.previous.end ? this.previous : undefined;
      read = withEarlier(read, earlier, goesOn?.lead);
      name = goesOn?.name ?? subjectOfVague(earlier.subject);
      at = start;
    }
    name ||= this.said.before.at(-1) ?? '';
    if (at === from && !this.previous) name = this.ofClauseBefore(name, from);
    return { name, from: name ? at : from, lead: read };
  }

  /** 高中阶段毛入学率 of 普及高中阶段教育，毛入学率; 规模以上企业签订率 of 签订率，规模以上企业. */
  private ofClauseBefore(name: string, from: number): string {
    const clause = this.clauses.before(from);
    const isBare = HOLDER_AT_END.test(name) && HEAD_AT_END.test(clause) && cleanSubject(clause) === clause; // not 提高知晓率，平安家庭达到
    return isBare ? name + clause : wholeIn(clause, name);
  }

  /** 婚检率 of 婚检率，到2025年城市达到98%, or of the sentence before, for a subject that only says of whom it is. */
  private namedBefore({ name, from }: { readonly name: string; readonly from: number }): string | undefined {
    if (!this.isHolder(name)) return undefined;
    const clause = subjectOfVague(this.clauses.before(from));
    return HEAD_AT_END.test(clause) ? clause : this.last;
  }

  /** Only of whom or of what school or place a name says it is: what stands before says the rest. */
  private isHolder(name: string): boolean {
    const last = this.last ?? '';
    const isPlace = this.text.startsWith('其中') && HEAD_AT_END.test(last) && PLACE_ONLY.test(name); // 其中脱贫县
    return isPlace || POPULATION_ONLY.test(name) || LEVEL_ONLY.test(name) || inPlaceOf(last, name) !== undefined;
  }

  /** 设施覆盖率 of 城市社区设施实现全覆盖, where such words stand before a place. */
  private coveredBefore(from: number): string | undefined {
    const last = from > 0 ? impliedIn(this.text.slice(0, from)).at(-1) : undefined;
    if (!last?.wide) return undefined;
    const subject = placeFirst(cleanSubject(readLead(this.clauses.upTo(last.from), false).subject));
    return subject && coverageOf(subject);
  }

  /** 至少配备1名全科医生, 建设3所学校, 睡眠10小时: the thing counted stands after the number, or is the subject. */
  private readCount(group: readonly Value[], lead: Lead, from: number, object: string, before: string): Reading[] {
    const value = group[0]!;
    const clause = this.clauses.upTo(value.start);
    const goesOn = this.goesOn(lead, from, value.end);
    const isInDigits = /\d/.test(this.text[value.start]!);
    const isAlike = this.values.some(({ end, unit }) => end === this.previous?.end && areAlike(unit, value.unit));
    const count: Count = { value, lead, object, before, clause, previous: this.previous?.lead, goesOn, isAlike, isInDigits };
    if (!isCommitted(count) || isSize(count)) return [];
    const counted = this.servedOrAgain(value, lead, object, before) ?? this.counted(value, lead, from, object, before);
    const { scope, name } = ofHeads(counted);
    if (!name || isShareOf(object) || object.endsWith('的')) return [];
    this.said.noteCounted({
      name: object || name,
      names: [object || name],
      scope: counted.scope,
      lead: {
        ...lead,
        op: lead.op ?? (before === '' ? this.previous?.lead.op : undefined), // 至少1名律师、2名社工、5名志愿者
        creates: lead.creates || isMaking(before) || this.previous?.lead.creates === true,
      },
      end: value.end,
    });
    const to = object ? this.text.indexOf(object, value.start) + object.length : value.end;
    const years = yearsFor(group, this.text, this.years);
    const lists = group.length > 1 && !object && !years ? this.said.countedNames(name, group.length, lead) : group.map(() => [name]);
    return group.map((one, i) => ({
      names: lists[i]!,
      value: one,
      lead,
      op: operatorOf(one, group.at(-1)!, lead, lists[i]![0]),
      scope,
      from,
      to,
      done: to,
      deadline: years?.[i],
    }));
  }

  /** What is done for so many; 力争2名 behind 县领导班子各配备1名女干部: of the same. */
  private servedOrAgain(value: Value, { subject }: Lead, object: string, before: string): Counted | undefined {
    const served = servedIn(before, object, value);
    if (served !== undefined) return { scope: undefined, name: served };
    return object === '' && before !== '' && subject === '' && this.previous?.scope ? this.previous : undefined;
  }

  /** Where it is, as said before: of a number that has no place or people of its own. */
  private scopeBefore(before: string, { subject }: Lead): string | undefined {
    return before === '' || (subject === '' && !FOR_OTHERS.test(before)) ? this.previous?.scope : undefined;
  }

  private counted(value: Value, own: Lead, from: number, object: string, before: string): Counted {
    const isShared = object === '' && this.text[value.end] === '、'; // 市级至少建有1所、县级至少建有1所保健机构
    const lead = isShared ? readLead(before, true) : own;
    const inherited = this.scopeBefore(before, lead);
    const subject = cleanSubject(lead.subject) || inherited || '';
    const thing = object || this.objectOfNext(value);
    if (thing && LEVEL_ONLY.test(subject)) return { scope: undefined, name: subject + thing };
    if (thing && (object || mayShare(lead, subject, isShared))) return { scope: subject || undefined, name: thing };
    const again = this.countedElsewhere(before, value.unit) ?? (this.previous ? undefined : atLevel(subject, this.clauses.before(from)));
    if (again) return again;
    const counted = countedBefore(cleanSubject(own.subject) || inherited, this.previous?.name, own.subject);
    const each = eachPlaceIn(counted, this.text.slice(value.end));
    if (each) return each;
    return { scope: undefined, name: counted || this.resolveSubject(own, from).name };
  }

  /** 每个社区至少配备 + 1名 behind 每个街道至少配备2名社会工作者, 每个市至少 + 1所 behind 专门学校达到15所: of the same, in other places. */
  private countedElsewhere(before: string, unit: string): Counted | undefined {
    const { subject, creates, op } = readLead(before, true);
    const { previous } = this;
    if (!previous || !(creates || op !== undefined) || !isOfEachPlace(subject) || NAMES_ITSELF.test(subject) || headsIn(subject).count > 1)
      return undefined;
    const isSameUnit = this.values.some((value) => value.end === previous.end && value.unit === unit);
    const isOfPlace = isSameUnit && PLACE_ONLY.test(subject.replace(/^每个?/, '')) && !HEAD_AT_END.test(previous.name);
    return previous.scope !== undefined || isOfPlace ? { scope: subject, name: previous.name } : undefined;
  }

  /** 基地 of 市级建成2个、县级建成1个基地, for the first; '' where nothing follows. */
  private objectOfNext({ end, unit }: Value): string {
    const next = this.values.find(({ start }) => start >= end);
    return next && areAlike(next.unit, unit) ? objectIn(this.text, next.end, this.clauses.end(next.end), undefined) : '';
  }

  /** A share that stands inside its clause, before what it is of; undefined where it does not. */
  private readShare(group: readonly Value[], lead: Lead, from: number, next: Value | undefined): Reading[] | undefined {
    const behind = endOfShare(this.text, group.at(-1)!, this.values);
    const clauseEnd = this.clauses.end(behind);
    const place: SharePlace = { text: this.text, value: group[0]!, lead, from, clauseEnd, next, behind };
    const rest = this.text.slice(behind, clauseEnd);
    if (
      group[0]!.kind === 'rate' &&
      (rest.startsWith('的') || (group.length === 1 && mayOpen(group[0]!, this.text) && opensPredicate(rest))) &&
      mayComeFirst(lead, rest) &&
      !isAsLevel(rest)
    )
      return this.remember(readValueFirst(place));
    const covered = readCovered(place, (opening) => this.resolveSubject(opening, from)) ?? readWholly(place, rest);
    if (covered) return covered;
    const served = group.length > 1 ? undefined : readServed(place);
    return served && this.remember([served]);
  }

  /** What follows is completed from such a share. */
  private remember(readings: readonly Reading[]): Reading[] {
    for (const { names, scope, lead, value } of readings) this.said.last = { name: names[0]!, names, scope, lead, end: value.end };
    return [...readings];
  }

  private clausesOf(reading: Reading, implied: boolean): Clause[] {
    return clausesOf(reading, this.text, this.clauses.start(reading.value.start), implied);
  }

  /** 乡镇儿童之家覆盖率 for 乡镇 behind 儿童之家覆盖率达到90%，. */
  private coverageFor(what: string, from: number): string {
    const before = this.previous && this.previous.end <= from ? this.previous.name : '';
    const isPlace = /(?:覆盖|普及)率$/.test(before) && PLACE_ONLY.test(what);
    return coverageOf(isPlace ? completeFrom(what, before) : what);
  }

  private implied(): Clause[] {
    let last: { to: number; subject: ReturnType<SentenceReader['resolveSubject']> } | undefined;
    return impliedIn(this.text).flatMap(({ from, to, wide }) => {
      const start = Math.max(this.clauses.start(from), last?.to ?? 0);
      const before = unblotted(this.text.slice(start, from)).replace(LEADING_CONNECTOR, '').replace(/[“‘]$/, '');
      if (this.values.some(({ kind, start: at, end }) => kind === 'rate' && at >= start && end <= from)) return []; // 90%的社区全覆盖
      const { name: plain, hedge: near } = hedgedIn(before); // 接近全覆盖
      const lead = readLead(plain, false);
      const subject = last && !before ? last.subject : this.resolveSubject(lead, start); // 应保尽保、应救尽救: of the same
      if (!subject.name) return [];
      const { name: what, hedge = near ?? subject.lead.hedge } = hedgedIn(subject.name);
      subject.name = placeFirst(what);
      last = { to, subject };
      const name = wide ? this.coverageFor(subject.name, start) : servedOf(subject.name);
      const names = wide && name.includes('、') ? distribute(name, 1, 'all')[0]! : [name]; // 妇女之家、儿童之家实现全覆盖
      const value: Value = { ...WHOLE, start: from, end: to };
      return this.clausesOf(
        { names, value, lead: { ...subject.lead, hedge }, op: '=', scope: undefined, from: subject.from, to, done: to },
        true,
      );
    });
  }
}

/** 山区乡镇可放宽至 + 85% */
const RELAXED = /放宽[至到为]$/;
/** 为 + 300人次老年人 */
const FOR_OTHERS = /^，?[为对向]$/;
/** Nothing else is said of a value. */
const CLOSED = /^[，、；。）]?$/;
