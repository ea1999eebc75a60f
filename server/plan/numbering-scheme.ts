/** How a text is numbered, seen from its lines as a whole: what a single line cannot tell. */
import { perText } from '../base/memo';
import type { Line } from './line';
import { readMarker, readWeakMarkers, WEAK_FORMS, wordOf, type Marker, type WeakForm } from './markers';
import { bareLabel, headingWords, type Vocabulary } from './vocabulary';

/** What a line says without its marker, decoration and closing mark. */
export const coreOf = perText((text): string => {
  const marker = readMarker(text) ?? readWeakMarkers(text)[0];
  return bareLabel(text.slice(marker?.end ?? 0).replace(/[ \t\u3000]/g, '')) ?? '';
});

/** Several columns: a row of a table begins with a number too. */
const isRow = (text: string): boolean => /\t|[|｜]|\S[ \u3000]{2,}\S/.test(text.replace(/^\S+[ \t\u3000]+/, ''));

/** A heading: short, without a sentence. */
const isShort = ({ words }: Line): boolean => words.width <= 30 && !/[。；，：:]/.test(words.flow.text);

/** The weak forms of markers that the lines are numbered in: their numbers follow one another, and hardly any stands alone. */
function weakFormsOf(lines: readonly Line[], vocabulary: Vocabulary): ReadonlySet<WeakForm> {
  const found = (Object.keys(WEAK_FORMS) as WeakForm[]).filter((name) => isNumberedBy(name, lines, vocabulary));
  return new Set(found);
}

function isNumberedBy(name: WeakForm, lines: readonly Line[], vocabulary: Vocabulary): boolean {
  const last = new Map<string, number>(); // of 目标1, 目标2 and of 措施1, 措施2 between them
  let [steps, others, known] = [0, 0, 0];
  for (const [i, line] of lines.entries()) {
    const marker = line.words.weakMarkers.find(({ style }) => style === name);
    if (!marker || isRow(line.words.text) || (name === 'cn-bare' && !isShort(line))) continue;
    if (name === 'cn-is' && i > 0 && !lines[i - 1]!.words.isEnded) return false;
    const word = wordOf(marker);
    if (marker.number === (last.get(word) ?? 0) + 1) steps += marker.number > 1 ? 1 : 0;
    else if (marker.number !== 1) others++;
    last.set(word, marker.number);
    if (vocabulary.parts.has(coreOf(line.words.text)) || vocabulary.domains.has(coreOf(line.words.text))) known++;
  }
  const isPart = WEAK_FORMS[name][0] === 'part';
  return (steps >= 2 || known >= 2) && others <= steps / 4 && (!isPart || known > 0);
}

/** Whether more of such names stand on lines of their own without a number than with one. */
function areBare(names: ReadonlySet<string>, lines: readonly Line[]): boolean {
  const named = lines.filter(({ words }) => words.width <= 30 && names.has(coreOf(words.text)));
  return named.filter(({ words }) => names.has(headingWords(words.flow.text))).length > named.length / 2;
}

const VOLUME = /^第[ \t]*[一二三四五六七八九十]{1,3}[ \t]*[篇编]/;

/** Whether the parts are 篇 or 编, so that 章 stand a level below them. */
const hasVolumes = (lines: readonly Line[]): boolean => lines.filter(({ words }) => VOLUME.test(words.text)).length > 1;

/** Whether items are printed without the mark at their end: most of those that are a line long lack it. */
function itemsLackEndMarks(lines: readonly Line[]): boolean {
  const isItem = lines.map(({ words }) => /^\d{1,2}[.．、]\D/.test(words.text));
  const whole = lines.filter((_, i) => isItem[i] && isItem[i + 1]);
  return whole.filter(({ words }) => !words.isEnded).length > whole.length / 2;
}

/** Whether 一、 stands below 第一章, by the markers of a text in order; a single 第三部分 behind 二、 is one of those. */
export function hasChapters(markers: readonly Marker[]): boolean {
  const parts = markers.filter(({ form }) => form === 'chapter' || form === 'part');
  const [first, second] = parts.filter(({ form }) => form === 'chapter');
  const before = first && parts[parts.indexOf(first) - 1];
  return first !== undefined && (second !== undefined || before === undefined || first.number !== before.number + 1);
}

/** The ways of a text that its single lines do not show. */
export interface Scheme {
  /** The weak forms of markers that it is numbered in. */
  readonly weak: ReadonlySet<WeakForm>;
  /** Its domains have no numbers. */
  readonly hasBareDomains: boolean;
  /** Nor have its parts. */
  readonly hasBareParts: boolean;
  /** Its items are printed without the mark at their end. */
  readonly lacksEndMarks: boolean;
  /** Its parts are 篇. */
  readonly hasVolumes: boolean;
}

export const schemeOf = (lines: readonly Line[], vocabulary: Vocabulary): Scheme => ({
  weak: weakFormsOf(lines, vocabulary),
  hasBareDomains: areBare(vocabulary.domains, lines),
  hasBareParts: areBare(vocabulary.wholeParts, lines),
  lacksEndMarks: itemsLackEndMarks(lines),
  hasVolumes: hasVolumes(lines),
});
