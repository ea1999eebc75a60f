/** How a text is numbered and labelled, seen from its lines as a whole: what a single line cannot tell. */
import { perObject, perText } from '../base/memo';
import type { Line } from './line';
import { readMarker, readWeakMarker, WEAK_FORMS, type WeakForm } from './markers';
import { bareLabel, headingWords, withoutUnits, type Vocabulary } from './vocabulary';

/** What a line says without its marker, decoration and closing mark. */
const coreOf = perText((text): string => {
  const marker = readMarker(text) ?? weakMarkerOf(text);
  return bareLabel(text.slice(marker?.end ?? 0).replace(/[ \t\u3000]/g, '')) ?? '';
});

const weakMarkerOf = (text: string) =>
  (Object.keys(WEAK_FORMS) as WeakForm[]).map((name) => readWeakMarker(text, name)).find((marker) => marker !== undefined);

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
  let [last, steps, others, known] = [0, 0, 0, 0];
  for (const [i, line] of lines.entries()) {
    const marker = readWeakMarker(line.words.text, name);
    if (!marker || isRow(line.words.text) || (name === 'cn-bare' && !isShort(line))) continue;
    if (name === 'cn-is' && i > 0 && !lines[i - 1]!.words.isEnded) return false;
    if (marker.number === last + 1) steps += marker.number > 1 ? 1 : 0;
    else if (marker.number !== 1) others++;
    last = marker.number;
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

const GOALS = /目标|指标/;
const MEASURES = /措施|策略|任务|举措|对策/;

/** What stands below a heading: its words for goals and for measures. */
interface Holder {
  readonly isKnown: boolean;
  /** It has labels of the vocabulary: below them a numbered line is an item. */
  isLabelled?: boolean;
  goal?: string;
  measure?: string;
}

/**
 * The vocabulary with the labels that the text itself uses: short lines about goals or measures that stand below two or more domains
 * (工作目标, 重点任务), however they are decorated. What has both may be a domain of any name. The word list only helps.
 */
export function withOwnLabels(vocabulary: Vocabulary, lines: readonly Line[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const { isKnown, goal, measure } of holdersIn(lines, vocabulary)) {
    const words = isKnown || (goal && measure) ? [goal, measure] : [];
    for (const word of words) if (word && !vocabulary.labels.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const own = [...counts].filter(([, count]) => count > 1).map(([core]) => core);
  return own.length ? extended(vocabulary)(own.sort().join(' ')) : vocabulary;
}

/** The headings below which goals or measures may stand, one after another. */
function holdersIn(lines: readonly Line[], vocabulary: Vocabulary): readonly Holder[] {
  const holders: Holder[] = [];
  for (const { words } of lines) {
    if (words.width > 24 && !/^.{2,12}[：:]/.test(words.text)) continue;
    const core = coreOf(withoutUnits(words.text));
    const holder = holders.at(-1);
    if (vocabulary.domains.has(core)) holders.push({ isKnown: true });
    else if (!isLabelWord(core)) {
      if (opensHolder(words.text, core, holder)) holders.push({ isKnown: false });
    } else if (holder) {
      if (holder.isKnown && vocabulary.labels.has(core)) holder.isLabelled = true;
      else if (!holder.isKnown && !holder.goal && wordFor(core) === 'measure') continue;
      else if (!(holder.isLabelled && /item/.test(readMarker(words.text)?.form ?? ''))) holder[wordFor(core)] ??= core; // each once
    }
  }
  return holders;
}

/** Below a known domain a section is no other one. */
function opensHolder(text: string, core: string, before: Holder | undefined): boolean {
  const form = readMarker(text)?.form;
  return form === 'chapter' || form === 'part' || (form === 'section' && core !== '' && !before?.isKnown);
}

const wordFor = (core: string): 'goal' | 'measure' => (GOALS.test(core) ? 'goal' : 'measure');
const isLabelWord = (core: string): boolean => core.length <= 8 && (GOALS.test(core) || MEASURES.test(core));

const extended = perObject((vocabulary: Vocabulary) =>
  perText((own): Vocabulary => {
    const added = own.split(' ').map((word) => [word, wordFor(word)] as const);
    return { ...vocabulary, labels: new Map([...vocabulary.labels, ...added]) };
  }),
);
