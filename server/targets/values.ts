/** Numbers with their units in a sentence: 14/10万以下, 99.3%, 三分之一, 1/6, 一名, 2:3. */
import { anyOf } from '../base/matches';
import { language } from '../data';
import { chineseQuantity, digitsOf } from '../base/numerals';
import { SHARE_WORDS, UNIT } from './words';

/** A number with its unit. Offsets count in the sentence; `end` takes in 以上/以下 and the like. */
export interface Value {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  readonly kind: 'rate' | 'count' | 'measure' | 'ratio';
  /** The unit counts only beside a comparator. */
  readonly strict: boolean;
  /** The upper end of a range (35%—40%), whose lower one is `value`. */
  readonly to: number | undefined;
  /** 以上, 以下, 左右 …; 过半 */
  readonly after: '>=' | '>' | '<=' | '~' | undefined;
  readonly needs: readonly string[] | undefined;
  /** 翻一番: an increase by 100%. */
  readonly isDoubling: boolean;
}

const DIGIT = '[一二两三四五六七八九]';
/** 三, 十二, 两百, 一千二百; a number in hundreds has a digit before them (百家争鸣). */
const NUMERAL = `(?:${DIGIT}[百千][一二两三四五六七八九十百千零]{0,6}|[一二两三四五六七八九十]{1,3})`;
const spokenUnits = anyOf(
  Object.entries(language.units)
    .filter(([name, u]) => name && (u.kind === 'count' || name.endsWith('分点')))
    .map(([name]) => name),
);
/** 达到七十二岁 */
const SPOKEN_YEARS = `(?<=[到于至达过]${NUMERAL})(?:岁|年(?![级底末度内龄]))`;
const NUMBER = '(?<![\\dA-Za-z.第〔(])\\d+(?:,\\d{3})*(?:\\.\\d+)?';
/** 九成社区, 八成妇女 */
const OF_WHOM = anyOf([...language.holders, ...language.people]);
/** 九成, 八成五 */
export const TENTHS = `(?<tenths>[一二两三四五六七八九十1-9])成(?<more>[一二三四五六七八九半])?(?=[以之][上下内]|左右|[，。；、的和及与]|${OF_WHOM}|$)`;
/** 11年 + 半, 11年 + 6个月, 8小时 + 30分钟 */
const OVER = '(?<=(?<!\\d)\\d{1,3}年)(?:半(?!数)|\\d{1,2}个月)|(?<=\\d小时)\\d{1,2}分钟?';
/** 保持在, 力争为: before 零. */
const COMES_TO = `(?:${anyOf(language.hedges)})?(?:保持|控制|维持|稳定|降)?[为到至在]`;
const VALUE = new RegExp(
  [
    `(?<![\\d.第〔(/])(?<top>[1-9])/(?<bottom>[2-9]|10)(?![\\d万])`,
    `(?<ratio>(?<!\\d)\\d+(?:\\.\\d+)?[:：]\\d+(?:\\.\\d+)?)(?![\\d:：])`,
    TENTHS,
    `每(?<heads>10万|十万|万|千)(?:[名例]?活产(?:婴?儿)?|人口?)?(?<cases>\\d+(?:\\.\\d+)?)[例人]`,
    `(?<zero>(?<=(?:率|${SHARE_WORDS})(?:${COMES_TO}|保持|实现|(?=0[，。；、])))(?:零(?:死亡|发生)?|0(?![\\d.%‰/]|[-—～~至岁])))`,
    '(?<nil>(?<=率，?[\\u4e00-\\u9fff]{2,8}[为在到至])0(?=[、，和与][^，。；、\\d]{2,12}\\d[\\d.]{0,5}[%‰]))', // 辍学率小学为0、初中控制在0.5%
    `(?<![\\d十百])(?<of>百|千|(?:十|10)?万)分之(?<share>[一二三四五六七八九十百零点]+|\\d+(?:\\.\\d+)?)`,
    '(?<all>百分百)',
    `(?<number>${NUMBER})(?:(?<unit>${UNIT})(?<over>${OVER})?|(?!\\d|[-—至～~年月日岁个.:：/]))`,
    `(?<whole>[二三四五六七八九十])分之(?<piece>[一二两三四五六七八九])`,
    `(?<half>一半|过?半数|(?<=减)半|(?<=[率比例重]|女性|妇女)过半(?![年月天程]))`,
    `(?<doubling>翻(?:[一两二三])?番)`,
    `(?<=(?:${anyOf(language.increase)})了?)(?<fold>\\d+(?:\\.\\d+)?|${NUMERAL})倍`,
    `(?<![每第上任何不让十百千万一二三四五六七八九])(?<spoken>${NUMERAL})(?<spokenUnit>${spokenUnits}|${SPOKEN_YEARS})(?!\\d[\\d.]*[%‰])`,
  ].join('|'),
  'g',
);
const AFTER = new RegExp(`^(?:${anyOf(Object.keys(language.after))})`);
const LONGEST_NOTE = 40;
/** 50人（含）以上 */
const INCLUDED = /^（不?含(?:本数)?）(?=[以之])/;
const NOTE = /^（[^（）]*）/;
/** Nothing, or how things stood: （2020年为16.9/10万） between a number and 以下. */
const NO_VALUE = /^(?:（(?:19|20)\d\d年[底末]?[为是达]?\d[^，、]{0,10}）)?$/;
/** What holds no promise: words in quotes and 《》, 24小时服务, 1小时内, 5个工作日内, 两项均达到, 110家暴警情, 发现一例、救助一例. */
const SET_PHRASES = new RegExp(
  [
    '(?<!\\d)(?:1[12]0|119|12\\d{3})(?=[\\u4e00-\\u9fff]{0,4}(?:热线|报警|接警|警情|平台))',
    '\\d{1,2}个?(?:分钟|小时)(?=(?!健身圈)[^，。；、\\d]{1,10}圈)', // 15分钟服务圈, 1小时急救圈
    '(?<!\\d)\\d{1,2}个(?=\\d{2,3}%(?:[，。；、]|[达目]标|$))', // 3个100%
    `\\d{1,2}个(?=(?:${anyOf(language.aspects)})(?:[，。；、]|$))`, // 7个领域
    '(?:7×)?24小时(?=[^\\d以内左上，。；、])',
    '\\d{1,3}个工作日[以之]?内',
    '[两三四五六七八九]项(?=均|都|分别)',
    '(?<=[\\u4e00-\\u9fff]{2})一([例起件个户人名次])、?[\\u4e00-\\u9fff]{2}一\\1', // 发现一例、救助一例
    '(?<!(?:控制|保持|时间|时长)在|[到至过\\d.])\\d+个?(?:小时|分钟)内',
    '“(?![两三四五六]个)[^”]{0,30}”|《[^》]{0,60}》|〔[^〕]{0,60}〕',
    '(?<=[率比][^，。；到至为在于过降低减少升高加长]{0,6})(?<![\\d.≤<≥>])1/10?万(?!以|左)', // a unit in a cell
  ].join('|'),
  'g',
);

/** 九十, 九十五, 九十点五, 零点零五. */
function spokenPercent(text: string): number {
  if (/\d/.test(text)) return Number(text);
  const [whole, part] = text.split('点');
  const base = whole === '百' ? 100 : chineseQuantity(whole!);
  return part ? base + Number(`0.${digitsOf(part)}`) : base;
}
const round = (n: number) => Math.round(n * 10000) / 10000;
/** 0.6667 of 2:3; 0.00025 of 1:4000, which has no four decimals. */
const ratioOf = (a: number, b: number): number => (a / b < 0.01 ? Number((a / b).toPrecision(4)) : round(a / b));

const NOTED = `（(?:1(?=/))?(${UNIT})）`;
/** 孕产妇死亡率（1/10万）, 筛查率（%）: the unit of the next number. */
export const UNIT_NOTE = new RegExp(NOTED, 'g');
const NOTED_BEFORE = new RegExp(`${NOTED}：?(?:[到至]?20\\d\\d年)?[^，。；、\\d]*$`);
/** 3.0、5.0; 93、2030年达到95 */
const LISTED = /^[、和，；](?:[到至]?20\d\d年[^，。；、\d]{0,6})?$/;
const NOTED_BEHIND = new RegExp(`^${NOTED}`);

interface Noted {
  readonly unit: string;
  readonly end: number;
}

/**
 * The unit of a number without one that stands in a bracket before it, in its own clause, or straight behind it: 12（1/10万）以下; that of the
 * number before it in a list: 死亡率（‰）分别降至3.0、5.0.
 */
function unitNoted(sentence: string, start: number, end: number, before: Noted | undefined): Noted | undefined {
  const behind = NOTED_BEHIND.exec(sentence.slice(end, end + LONGEST_NOTE));
  const note = behind ?? NOTED_BEFORE.exec(sentence.slice(Math.max(0, start - LONGEST_NOTE), start));
  if (note) return { unit: note[1]!, end: behind ? end + behind[0].length : end };
  return before && LISTED.test(sentence.slice(before.end, start)) ? { unit: before.unit, end } : undefined;
}

/** One of them is in every value. */
const NUMERALS = /[\d一二两三四五六七八九十百千零半番]/;

/** The values of a sentence, in order. Ages, dates, document numbers and what stands in quotes or 《》 are left out. */
export function valuesIn(sentence: string): Value[] {
  return NUMERALS.test(sentence) ? readValues(sentence) : []; // one sentence of four
}

function readValues(sentence: string): Value[] {
  const masked = [SET_PHRASES, UNIT_NOTE].reduce((text, left) => text.replace(left, (said) => '□'.repeat(said.length)), sentence);
  const found: Value[] = [];
  let noted: Noted | undefined;
  for (const match of masked.matchAll(VALUE)) {
    let end = match.index + match[0].length;
    const groups = match.groups!;
    const own = groups['number'] && !groups['unit'] ? unitNoted(sentence, match.index, end, noted) : undefined;
    const isOfSexes = OF_SEXES.test(masked.slice(Math.max(0, match.index - LONGEST_NOTE), match.index));
    const read = readValue(own ? { ...groups, unit: own.unit } : groups, isOfSexes);
    if (!read || Number.isNaN(read.value)) continue; // a date
    noted = own;
    if (/[每第]$/.test(masked.slice(0, match.index)) && read.kind === 'count') continue;
    end = noted?.end ?? end;
    end += INCLUDED.exec(masked.slice(end, end + LONGEST_NOTE))?.[0].length ?? 0;
    const note = NOTE.exec(masked.slice(end, end + LONGEST_NOTE))?.[0] ?? ''; // 12/10万（2020年为16.9/10万）以下
    const after = AFTER.exec(masked.slice(end + note.length));
    if (after && NO_VALUE.test(note)) end += note.length + after[0].length;
    found.push({
      ...read,
      to: undefined,
      isDoubling: match.groups!['doubling'] !== undefined,
      start: match.index,
      end,
      after: after ? language.after[after[0]] : match.groups!['half']?.startsWith('过') ? '>' : undefined,
    });
  }
  return withRanges(withUnits(found, masked), masked).map((value) => withLowerEnd(value, masked));
}

/** Numbers whose unit stands at the last of them: 10、9、8小时, 3个和1个百分点. */
function withUnits(values: readonly Value[], sentence: string): Value[] {
  const all = [...values];
  for (let i = all.length - 2; i >= 0; i--) {
    const [own, next] = [all[i]!, all[i + 1]!];
    const isShort = own.unit === '' || next.unit === `${own.unit}百分点`;
    const [, scale] = /^(万?)[、和]$/.exec(sentence.slice(own.end, next.start)) ?? []; // 12万、30万、4万人
    if (!isShort || own.after || scale === undefined || !next.unit.startsWith(scale)) continue;
    all[i] = { ...own, end: own.end + scale.length, unit: next.unit, kind: next.kind, strict: next.strict, needs: next.needs };
  }
  return all;
}

const LOWER_END = new RegExp(`(?<![由从])(?:(${NUMBER})|(${DIGIT})成?)[-—～~至到]{1,2}$`);

/** 3—5家, 四到五成: the lower end has no unit. */
function withLowerEnd(value: Value, sentence: string): Value {
  const lower = value.to === undefined && LOWER_END.exec(sentence.slice(Math.max(0, value.start - MOST_DIGITS), value.start));
  if (!lower) return value;
  const isTenths = value.unit === '%' && sentence.slice(value.start, value.end).includes('成');
  const least = lower[1] ? Number(lower[1]) : isTenths ? chineseQuantity(lower[2]!) * 10 : NaN;
  return least < value.value ? { ...value, value: least, to: value.value, start: value.start - lower[0].length } : value;
}
const MOST_DIGITS = 10;

const DASH = /^(?:[-—～~至到]{1,2})$/;

/** 35%—40% is one value with two ends. */
function withRanges(values: readonly Value[], sentence: string): Value[] {
  const merged: Value[] = [];
  for (const value of values) {
    const before = merged.at(-1);
    const isEnd = before && before.unit === value.unit && before.after === undefined && DASH.test(sentence.slice(before.end, value.start));
    const isRange = isEnd && (before.value < value.value || value.kind === 'ratio'); // 1:5至1:7
    const [least, most] = [before?.value ?? 0, value.value].sort((a, b) => a - b);
    if (isRange) merged[merged.length - 1] = { ...before, value: least!, to: most, end: value.end, after: value.after };
    else merged.push(value);
  }
  return merged;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Read = Omit<Value, 'start' | 'end' | 'after' | 'to' | 'isDoubling'>;

const rate = (value: number, unit = '%'): Read => ({ value: round(value), unit, kind: 'rate', strict: false, needs: undefined });
const hundredths = (part: number, whole: number): number => Math.round((part / whole) * 10000) / 100;

const PARTS: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '/万', 十万: '/10万', '10万': '/10万' };

/** Values that are said in words or as a fraction: 百分之九十, 万分之二, 三分之一, 九成五, 一半, 翻一番, 每10万活产15例; undefined for others. */
function readShare(groups: Groups): Read | undefined {
  const { of, share, all, tenths, more, whole, piece, top, bottom, half, zero, nil, doubling, fold, heads, cases } = groups;
  if (share) return rate(spokenPercent(share), PARTS[of!]);
  if (tenths) return rate((Number(tenths) || chineseQuantity(tenths)) * 10 + (more === '半' ? 5 : more ? chineseQuantity(more) : 0));
  if (whole) return rate(hundredths(chineseQuantity(piece!), chineseQuantity(whole)));
  if (top) return rate(hundredths(Number(top), Number(bottom)));
  if (all) return rate(100);
  if (half) return rate(50);
  if (zero ?? nil) return rate(0);
  if (fold) return rate((Number(fold) || chineseQuantity(fold)) * 100);
  if (cases) return rate(Number(cases), PARTS[heads!]);
  return doubling ? rate((2 ** chineseQuantity(/[一两二三]/.exec(doubling)?.[0] ?? '一') - 1) * 100) : undefined;
}

/** 性别比控制在 + 100:107 */
const OF_SEXES = /性别比[^，。；]{0,12}$/;

function readValue(groups: Groups, isOfSexes: boolean): Read | undefined {
  if (groups['ratio']) {
    const [a, b] = groups['ratio'].split(/[:：]/).map(Number);
    const perHundred = b === 100 ? a : isOfSexes && a === 100 ? b : undefined; // 性别比106:100, 100:106
    if (perHundred) return { value: perHundred, unit: '', kind: 'measure', strict: false, needs: language.units['']!.needs };
    return { value: ratioOf(a!, b!), unit: 'ratio', kind: 'ratio', strict: false, needs: undefined };
  }
  return readShare(groups) ?? readNumber(groups);
}

/** 0.5 for 半 of 11年半, 6个月 of 11年6个月 and 30分钟 of 8小时30分钟. */
function overIn(words: string | undefined): number {
  if (words === undefined) return 0;
  const [number] = /\d+/.exec(words) ?? [];
  return number ? Math.round((Number(number) / (words.includes('月') ? 12 : 60)) * 100) / 100 : 0.5;
}

function readNumber(groups: Groups): Read | undefined {
  const name = groups['unit'] ?? groups['spokenUnit'] ?? '';
  const fact = language.units[name];
  if (!fact || fact.kind === 'none' || (groups['number'] === undefined && groups['spoken'] === undefined)) return undefined;
  if (name === '年' && Number(groups['number']) >= 1000) return undefined; // a date
  const number = groups['spoken'] ? chineseQuantity(groups['spoken']) : Number(groups['number']!.replaceAll(',', ''));
  const value = number + overIn(groups['over']);
  // “每两年组织一次” tells how often, not how many: said in Chinese numerals, times need a comparator.
  const often = groups['spoken'] !== undefined && /^[次场]/.test(name);
  return { value, unit: fact.as ?? name, kind: fact.kind, strict: often || (fact.strict ?? false), needs: fact.needs };
}

/** Whether a value may be of a subject: a ratio of what is called one, 1:3 of 厕位比, a bare number of what its unit needs. */
export function suits(value: Value, subject: string, before: string): boolean {
  if (value.kind === 'ratio') return /比/.test(subject);
  return !value.needs || value.needs.some((word) => subject.includes(word) || before.includes(word));
}
