/**
 * Numbering markers as GB/T 9704-2012, 7.3.3 orders them (一、 （一） 1. （1）), and the other forms that plans use.
 */
import { anyOf } from '../base/matches';
import { language } from '../data';
import { DIGITS, FORMAL, fullWidth, formalNumeral, romanNumeral, chineseNumber, chineseNumeral } from '../base/numerals';

export type MarkerForm = 'chapter' | 'part' | 'section' | 'item' | 'subitem' | 'bullet';

/** Markers of the parts of a plan: 第一章, 一、. */
export const isTopForm = (form: MarkerForm): boolean => form === 'chapter' || form === 'part';

/** A numbering marker at the start of a line. Offsets count from the start of the text that was looked at. */
export interface Marker {
  readonly form: MarkerForm;
  /** The number, 0 for a bullet. */
  readonly number: number;
  /** The marker as printed, without spaces: 一、 （一） 1. —— */
  readonly text: string;
  /** What makes two markers of one form look alike: the separator, the width of brackets, a stray dash. */
  readonly style: string;
  readonly start: number;
  readonly end: number;
}

/** What a marker counts in: 一, ①, or 1 (''); 一是 counts words. */
export const numeralsOf = ({ text, style }: Pick<Marker, 'text' | 'style'>): string =>
  style === 'cn-is' ? style : /[①-⒇]/.test(text) ? 'enclosed' : new RegExp(`[${DIGITS}]`).test(text) ? 'Chinese' : '';

/** 目标 of 目标1, which is counted apart from 措施1; '' of a number alone. */
export const wordOf = ({ text, style }: Pick<Marker, 'text' | 'style'>): string => (style.startsWith('named-') ? text.slice(0, 2) : '');

/** Markers that may be of one list. */
export const isAlike = (a: Marker, b: Marker): boolean => a.form === b.form && numeralsOf(a) === numeralsOf(b);

const HALF = (s: string) => s.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
const CN = `[${DIGITS}]{1,3}`;
/** 一 as OCR reads it: —、总体要求. */
const DASH = '[—－]';
const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';
/** Numbers in one character each. */
const ENCLOSED = ['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛', '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'];
/** Words that are numbered in the place of items and of sections: 目标1：, 领域一：. */
const NAMED_ITEMS = ['目标', '指标', '任务', '策略', '措施', '举措'];
const NAMED_SECTIONS = ['重点领域', '优先领域', '优先发展领域', '发展领域', '领域', '专题'];
const LATIN_ROMAN = Array.from({ length: 10 }, (_, i) => romanNumeral(i + 1));
/** Words, or the age or the share of those whom the sentence is about. */
const HAN_NEXT = '(?=[“《]?[\\u4e00-\\u9fff]|[0-9]{1,2}(?:[-—～~至][0-9]{1,2})? ?(?:周?岁|个)|[0-9]{1,3}%)';

/** 3项服务, 1县一院 of a line that was cut begin with no marker either. */
const NO_UNIT = `(?!${anyOf([...Object.keys(language.units).filter(Boolean), ...'岁年月日县市区乡镇村院园校期类级批轮支'])})`;
/** An age, or words that are no unit: 5岁以下儿童 of 25岁以下儿童 as the second. */
const JOINED = `[0-9]{1,2}(?:[-—～~至][0-9]{1,2})?(?:周?岁|个月)|${NO_UNIT}[“《]?[\\u4e00-\\u9fff]`;
/** Where its number is due also a word that might be a unit: 4县级政府 behind 3. */
const JOINED_NEXT = /^(?:[0-9]{1,2}(?:[-—～~至][0-9]{1,2})?(?:周?岁|个月)|[“《]?[\u4e00-\u9fff])/;
/** 1.2万人, 3.5岁 begin with no marker. */
const UNIT_NEXT = '[万亿元岁倍]';

/**
 * Markers that are also how a sentence may begin or go on (“1 所学校”, “一 个”, “一是”, 工作队⏎伍、): they count only in a text that numbers
 * its lists so, which `numbering-scheme.ts` finds out.
 */
export const WEAK_FORMS = {
  'cn-space': ['part', new RegExp(`^(${CN})[ \\t\\u3000]+${HAN_NEXT}`)],
  'cn-comma': ['part', new RegExp(`^(${CN})[ \\t]*[，,。]${HAN_NEXT}`)],
  'cn-bare': ['part', new RegExp(`^(${CN})${HAN_NEXT}(?!是)`)],
  'cn-is': ['item', new RegExp(`^(${CN})是${HAN_NEXT}`)],
  'digit-space': ['item', new RegExp(`^([0-9０-９]{1,2})[ \\t\\u3000]+${HAN_NEXT}`)],
  formal: ['part', new RegExp(`^([${FORMAL}]{1,3})[ \\t]*[、．.]`)],
  latin: ['part', new RegExp(`^(${LATIN_ROMAN.toReversed().join('|')})[.、．][ \\t]*${HAN_NEXT}`)],
  'cn-bracket': ['section', new RegExp(`^(${CN})[ \\t]*[)）]`)],
  article: ['item', new RegExp(`^第(${CN}|[0-9]{1,2})条[ \\t\\u3000：:、]*${HAN_NEXT}`)],
  letter: ['item', new RegExp(`^([A-Z])[.．、][ \\t]*${HAN_NEXT}`)],
  'small-letter': ['subitem', new RegExp(`^([a-z])[.．、)）][ \\t]*${HAN_NEXT}`)],
  'named-item': [
    'item',
    new RegExp(`^(?:${NAMED_ITEMS.join('|')})(${CN}|[0-9]{1,2})(?:[：:、.．][ \\t]*(?=[“《]?[\\u4e00-\\u9fff0-9])|$)`),
  ],
  'named-section': ['section', new RegExp(`^(?:${NAMED_SECTIONS.join('|')})(${CN}|[0-9]{1,2})[：:、 \\t\\u3000]+${HAN_NEXT}`)],
  'digit-mark': ['item', new RegExp(`^([0-9]{1,2})[ \\t]*[，,：:。]${HAN_NEXT}`)],
  'digit-bare': ['item', new RegExp(`^([0-9]{1,2})(?=[\\u4e00-\\u9fff、]{2,20}$)${NO_UNIT}`)],
  'digit-joined': ['item', new RegExp(`^([0-9]{1,2}?)(?=${JOINED})`)],
  'two-digits': [
    'section',
    new RegExp(`^[0-9]{1,2}[.．]([0-9]{1,2})(?:[.．、]?[ \\t\\u3000]+${HAN_NEXT}|(?:[.．、]|(?!${UNIT_NEXT}))(?=[“《]?[\\u4e00-\\u9fff]))`),
  ],
  'three-digits': ['item', new RegExp(`^[0-9]{1,2}[.．][0-9]{1,2}[.．]([0-9]{1,2})[.．、]?[ \\t\\u3000]*${HAN_NEXT}`)],
  'four-digits': ['item', new RegExp(`^(?:[0-9]{1,2}[.．]){3}([0-9]{1,2})[.．、]?[ \\t\\u3000]*${HAN_NEXT}`)],
} as const satisfies Record<string, readonly [MarkerForm, RegExp]>;
export type WeakForm = keyof typeof WEAK_FORMS;
const ALL_WEAK = Object.keys(WEAK_FORMS) as WeakForm[];
const SEVERAL_NUMBERS = ['two-digits', 'three-digits', 'four-digits'] as const satisfies WeakForm[];
const NO_WEAK: ReadonlySet<WeakForm> = new Set();
const FORMS: ReadonlyArray<readonly [MarkerForm, RegExp, (m: RegExpExecArray) => string]> = [
  ['chapter', new RegExp(`^第[ \\t]*(${CN}|[0-9０-９]{1,2})[ \\t]*(?:章|部[ \\t]*分|篇|编)`), () => '第章'],
  ['section', new RegExp(`^第[ \\t]*(${CN}|[0-9０-９]{1,2})[ \\t]*节`), () => '第节'],
  ['part', new RegExp(`^(${CN}|${DASH}(?=、))[ \\t]*([、．.])`), (m) => m[2]!],
  ['part', new RegExp(`^([${ROMAN}])(?:[ \\t]*[、．.]|[ \\t\\u3000]+${HAN_NEXT})`), () => 'Ⅰ'],
  [
    'section',
    new RegExp(`^[（(〔[［【][ \\t]*(${CN}|${DASH})[ \\t]*[）)〕\\]］】][、.．]?`),
    (m) => m[0].replace(/[^（(〔[［【）)〕\]］】、.．]/g, ''),
  ],
  ['section', new RegExp(`^第[ \\t]*(${CN}|[0-9０-９]{1,2})[ \\t]*领域[ \\t\\u3000：:]*`), () => '第领域'],
  ['section', /^([㈠-㈩])/, () => '㈠'],
  ['subitem', /^[（(][ \t]*([0-9０-９]{1,2})[ \t]*[）)]/, (m) => `${m[0].at(0)}${m[0].at(-1)}`],
  ['subitem', /^([0-9０-９]{1,2})[ \t]*[)）]/, () => '1）'],
  ['subitem', /^([①-⑳])/, () => '①'],
  ['subitem', /^([⑴-⒇])/, () => '⑴'],
  ['item', /^([⒈-⒛])/, () => '⒈'],
  ['item', /^(?:[-－•·][ \t]*)?([0-9０-９]{1,3})[ \t]*([.．、]|•(?!\d))/, (m) => (/^[-－•·]/.test(m[0]) ? `-${m[2]}` : m[2]!)],
  [
    'bullet',
    /^(?:[—–─━―－-][ \t]{0,8}[—–─━―－-][—–─━―－-]?(?!\d{4}年)|[•●◆■▪→\ue000-\uf8ff]|[-·](?!\d)|\*(?=[ \t]))(?=[ \t]*[^-—–━―－\s])/,
    () => '——',
  ],
];

/** What the first character of a marker may be. */
const FIRSTS = [...NAMED_ITEMS, ...NAMED_SECTIONS].map((word) => word[0]).join('');
/** What a word processor or a drafter sets before a number: ● （一）, ▲1.; - 1. and • 1. are markers of their own. */
const SIGNS = '●○◎◆◇■□▪▲△▶►★☆※＋+*\ue000-\uf8ff';
const ORNAMENTS = `${SIGNS}•·－\\-`;
const ORNAMENT = new RegExp(
  `^[${ORNAMENTS}][ \\t\\u3000]*(?=[（(](?:${CN}|[0-9]{1,2})[）)]|[①-⑳]|${CN}、|第${CN}[章节部篇])` +
    `|^[${SIGNS}][ \\t\\u3000]*(?=[0-9]{1,2}[.．、](?![0-9]))`,
);
const OPENS = new RegExp(`^[${ORNAMENTS}第${DIGITS}${FORMAL}${FIRSTS}（(〔［【0-9０-９①-⒛㈠-㈩Ⅰ-ⅫA-Za-z—–─━―→[]`);

function numberOf(form: MarkerForm, text: string): number {
  if (form === 'bullet') return 0;
  if (/[—－]/.test(text)) return 1;
  for (const all of [...ENCLOSED, ROMAN]) if (all.includes(text)) return all.indexOf(text) + 1;
  if (LATIN_ROMAN.includes(text) && form === 'part') return LATIN_ROMAN.indexOf(text) + 1;
  if (/^[A-Z]$/i.test(text)) return text.toUpperCase().charCodeAt(0) - 'A'.charCodeAt(0) + 1;
  if (FORMAL.includes(text[0]!)) return chineseNumber(text.replace(/./g, (c) => DIGITS[FORMAL.indexOf(c)]!));
  return /[0-9０-９]/.test(text) ? Number(HALF(text)) : chineseNumber(text);
}

/**
 * The marker that `text` starts with, or undefined. A number and point that are followed at once by another digit (4.5张) are a
 * marker only where `expected` says that this number comes next; with a space between (“8． 5岁以下”) where an item may begin. `weak` are
 * the forms of `WEAK_FORMS` that the text is numbered in.
 */
export function readMarker(text: string, expected?: number, weak: ReadonlySet<WeakForm> = NO_WEAK): Marker | undefined {
  if (!OPENS.test(text)) return undefined; // as most lines are
  const ornament = ORNAMENT.exec(text)?.[0].length ?? 0;
  const marker = readPlainMarker(text.slice(ornament), expected, weak);
  return marker && ornament ? { ...marker, start: marker.start + ornament, end: marker.end + ornament } : marker;
}

/** 119、110 are telephones; a list that has come so far says which number is next. */
export const MOST_UNASKED = 99;

function readPlainMarker(text: string, expected: number | undefined, weak: ReadonlySet<WeakForm>): Marker | undefined {
  for (const name of SEVERAL_NUMBERS) {
    const found = weak.has(name) ? readWeakMarker(text, name) : undefined; // which the first of its numbers is not
    if (found) return found;
  }
  for (const [form, pattern, style] of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const number = numberOf(form, match[1] ?? '');
    if (Number.isNaN(number)) continue;
    const rest = text.slice(match[0].length);
    if (form === 'item' && (/^[0-9０-９]/.test(rest) || number > MOST_UNASKED) && number !== expected) continue;
    if (form === 'item' && /^[ \t]+[0-9０-９]/.test(rest) && expected === undefined) continue;
    return { form, number, text: match[0].replace(/\s/g, ''), style: style(match), start: 0, end: match[0].length };
  }
  for (const name of weak) {
    const found = name === 'digit-joined' ? readJoined(text, expected) : readWeakMarker(text, name);
    if (found) return found;
  }
  return undefined;
}

/** 2 of 25岁以下儿童死亡率 and 孕产妇死亡率 behind it, whose points a page has lost: only where this number comes next. */
function readJoined(text: string, expected = NaN): Marker | undefined {
  const number = `${expected}`;
  const isNext = text.startsWith(number) && JOINED_NEXT.test(text.slice(number.length));
  return isNext ? { form: 'item', number: expected, text: number, style: 'digit-joined', start: 0, end: number.length } : undefined;
}

/** A marker of a weak form, whether or not the text is numbered so. */
function readWeakMarker(text: string, name: WeakForm): Marker | undefined {
  const [form, pattern] = WEAK_FORMS[name];
  const match = pattern.exec(text);
  const number = match ? numberOf(form, match[1]!) : NaN;
  return match && !Number.isNaN(number) ? { form, number, text: match[0].trim(), style: name, start: 0, end: match[0].length } : undefined;
}

/** The markers of weak forms that a text would begin with, in their order. */
export const readWeakMarkers = (text: string): readonly Marker[] =>
  OPENS.test(text) ? ALL_WEAK.flatMap((name) => readWeakMarker(text, name) ?? []) : NO_MARKERS;
const NO_MARKERS: readonly Marker[] = [];

/** The marker text for another number in the form and style of `marker`: （二） for （一）. */
export function markerFor(marker: Marker, number: number): string {
  const digits = /[０-９]/.test(marker.text) ? fullWidth(number) : String(number);
  const enclosed = ENCLOSED.find((all) => all.includes(marker.text));
  if (enclosed) return enclosed[number - 1] ?? String(number);
  if (marker.style.endsWith('letter'))
    return String.fromCharCode(marker.text.charCodeAt(0) - marker.number + number) + marker.text.slice(1);
  if (marker.style === 'latin') return marker.text.replace(/^[IVX]+/, LATIN_ROMAN[number - 1] ?? String(number));
  if (marker.style === 'formal') return marker.text.replace(/^[^、．.]+/, formalNumeral(number));
  if (/[0-9０-９]/.test(marker.text)) return marker.text.replace(/(?<![0-9０-９])[0-9０-９]+(?=[^0-9０-９]*$)/, digits);
  if (ROMAN.includes(marker.text[0]!)) return marker.text.replace(/./, ROMAN[number - 1] ?? String(number));
  return marker.text.replace(new RegExp(`[${DIGITS}]+|${DASH}`), chineseNumeral(number));
}
