/**
 * Text joined over hard line breaks, with a map back to where each character came from.
 *
 * A plan taken from PDF breaks its lines in mid-word and puts spaces inside numbers. Everything that reads words reads a
 * `Flow`: white space dropped, full-width letters and digits folded to half-width, half-width Chinese punctuation folded to
 * full-width, one character for one character, so that every offset still leads back to the original.
 */
import { perText } from '../base/memo';
import { plainOf } from '../base/radicals';
import { firstWhere } from '../base/search';

export interface Flow {
  readonly text: string;
  /** Offset in the original of each character of `text`. */
  readonly at: readonly number[];
}

/** A stretch of the original text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether white space, or the end of a line, stands before a character. */
export const isSpaced = ({ at }: Flow, index: number): boolean => at[index]! - at[index - 1]! > 1;

/** Whether more white space than stands between words, on one line, is before a character of the flow of a source. */
export function isPaused(flow: Flow, index: number, source: string): boolean {
  return isSpaced(flow, index) && /^(?:\u3000+|[ \t\u3000]{2,})$/.test(source.slice(flow.at[index - 1]! + 1, flow.at[index]));
}

const FOLDED = new Map<string, string>([
  ['∶', ':'],
  ['﹪', '%'],
  ['﹕', '：'],
  ['〜', '～'],
  ['－', '-'],
  ['％', '%'],
  ['．', '.'],
  ['／', '/'],
  ['∕', '/'],
  ['⁄', '/'],
  ['╱', '/'],
  ['＋', '+'],
  ['≧', '≥'],
  ['⩾', '≥'],
  ['≦', '≤'],
  ['⩽', '≤'],
  ['＜', '<'],
  ['‹', '<'],
  ['＞', '>'],
  ['「', '“'],
  ['」', '”'],
  ['『', '‘'],
  ['』', '’'],
  ['﹣', '-'],
  ['–', '—'],
  ['─', '—'],
  ['―', '—'],
]);
const CHINESE_FOR = new Map<string, string>([
  [',', '，'],
  [';', '；'],
  ['(', '（'],
  [')', '）'],
  ['?', '？'],
  ['!', '！'],
]);
const DIGIT = /[0-9０-９]/;
const SPACE = /[\s\u200b\u200c\u200d\u00ad\u2060\ufeff]/;

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Full-width digits and letters. */
const isWide = (code: number): boolean =>
  (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
/** Radicals and compatibility ideographs that PDF fonts put in place of the real characters. */
const isRadical = (code: number): boolean => (code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff);

function foldCharacter(char: string, before: string, after: string): string {
  const code = char.charCodeAt(0);
  const folded = FOLDED.get(char);
  if (folded) return folded;
  if (isWide(code)) return String.fromCharCode(code - 0xfee0);
  if (isRadical(code)) return plainOf(char);
  if (char === '.' && isHan(before.charCodeAt(0)) && !/[0-9A-Za-z.…·]/.test(after)) return '。'; // a plan set with half-width marks
  if (char === '·' && DIGIT.test(before) && DIGIT.test(after)) return '.'; // 4·0‰
  if (char === ':' && isHan(before.charCodeAt(0))) return '：'; // not 100:107
  const chinese = CHINESE_FOR.get(char);
  return chinese && !(DIGIT.test(before) && DIGIT.test(after)) ? chinese : char;
}

/** A text folded by itself; its characters are counted from its beginning. */
export const fold = perText((original): Flow => {
  let text = '';
  let kept = 0; // from here to `i` characters stay as they are: nearly all do, and are taken over together
  const at: number[] = [];
  for (let i = 0; i < original.length; i++) {
    const char = original[i]!;
    const folded = isHan(char.charCodeAt(0)) ? char : foldOrDrop(char, original, i);
    if (folded) at.push(i);
    if (folded === char) continue;
    text += original.slice(kept, i) + folded;
    kept = i + 1;
  }
  return { text: text + original.slice(kept), at };
});

const foldOrDrop = (char: string, original: string, i: number): string =>
  SPACE.test(char) ? '' : foldCharacter(char, original[i - 1] ?? '', original[i + 1] ?? '');

/** Folds the stretches of `source`, each by itself, into one flow. Linear in their length. */
export const flowOf = (source: string, spans: readonly Span[]): Flow =>
  joinFlows(spans.map(({ start, end }) => ({ flow: fold(source.slice(start, end)), start })));

/** One flow of texts that were folded by themselves, each of which begins at `start` in the original. */
export function joinFlows(pieces: readonly { readonly flow: Flow; readonly start: number }[]): Flow {
  const at: number[] = [];
  for (const { flow, start } of pieces) for (const i of flow.at) at.push(start + i);
  return { text: pieces.map(({ flow }) => flow.text).join(''), at };
}

/** The flow of the characters from `from` to `to`. */
export const sliceFlow = (flow: Flow, from: number, to = flow.text.length): Flow => ({
  text: flow.text.slice(from, to),
  at: flow.at.slice(from, to),
});

/** Which character of a flow is the first at an offset of the original or behind it; its length where none is. */
export const indexAt = ({ at }: Flow, offset: number): number => firstWhere(at.length, (i) => at[i]! >= offset);

/** Where the characters `from` to `to` of a flow stand in the original. An empty stretch is an empty span. */
export function spanOf(flow: Flow, from = 0, to = flow.text.length): Span {
  if (flow.at.length === 0) return { start: 0, end: 0 };
  const first = flow.at[Math.min(from, flow.at.length - 1)]!;
  return to > from ? { start: first, end: flow.at[to - 1]! + 1 } : { start: first, end: first };
}
