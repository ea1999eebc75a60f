/** The labels that a text itself uses for its goals and measures: what recurs below its domains. The word list only helps. */
import { perObject, perText } from '../base/memo';
import type { Line, LineWords } from './line';
import type { Marker } from './markers';
import { coreOf } from './numbering-scheme';
import { withoutUnits, type Vocabulary } from './vocabulary';

type Label = 'goal' | 'measure';

const GOALS = /目标|指标/;
const MEASURES = /措施|策略|任务|举措|对策/;
/** What a label or the title of a part says by its words. */
export const wordFor = (core: string): Label | undefined => (GOALS.test(core) ? 'goal' : MEASURES.test(core) ? 'measure' : undefined);

/** What an item is by the word that is numbered: 目标1： a goal, 措施1： a measure. */
export const labelOfMarker = ({ style, text }: Marker): Label | undefined => (style === 'named-item' ? wordFor(text) : undefined);

/** Characters of a label. */
const LONGEST = 8;
const labelFor = (core: string): Label | undefined => (core.length > LONGEST ? undefined : wordFor(core));

/** A heading and the label-like lines below it, each word once. */
interface Holder {
  /** It is a domain of the vocabulary. */
  readonly isKnown: boolean;
  /** Its labels by their words: one of each, or several (近期目标, 远期目标). */
  readonly worded: Readonly<Record<Label, Set<string>>>;
  /** In order: its labels, and what else opens a list. */
  readonly opened: Map<string, Label | 'responsible' | undefined>;
  /** Those that are numbered as parts are: the next one, perhaps. */
  readonly parts: Set<string>;
  /** It has a label of the vocabulary: below it a numbered line is an item, unless the label is the number before it. */
  label?: { readonly marker: Marker | undefined };
}

/**
 * The vocabulary with the labels of the text: short lines about goals or measures that stand below two or more domains (工作目标,
 * 重点任务), however they are decorated; what has both may be a domain of any name. And what says neither (发展愿景, 实施路径) but opens
 * the first list of two or more known domains, or the one behind their goals. Where a text has one domain, that is enough, if no label of
 * the vocabulary says it; so is it in a domain that has such a label for its measures alone.
 */
export function withOwnLabels(vocabulary: Vocabulary, lines: readonly Line[]): Vocabulary {
  const holders = holdersIn(lines, vocabulary);
  const worded = holders.flatMap(({ isKnown, worded: { goal, measure } }) =>
    isKnown || (goal.size && measure.size) ? [...saidAll(goal, 'goal'), ...saidAll(measure, 'measure')] : [],
  );
  const placed = holders.flatMap(({ isKnown, opened }) => (isKnown ? placedIn([...opened]) : []));
  const counts = new Map<string, number>();
  for (const label of [...worded, ...placed]) counts.set(label, (counts.get(label) ?? 0) + 1);
  const known = new Set(holders.flatMap(({ opened }) => [...opened.keys()].map((word) => vocabulary.labels.get(word))));
  const parts = new Set(holders.flatMap((holder) => [...holder.parts]));
  const domains = holders.filter(({ isKnown }) => isKnown).length;
  const isPart = (word: string) => parts.has(word) || (vocabulary.parts.has(word) && !vocabulary.firstParts.has(word));
  // 三、保障措施 of each of two plans is a part of them, unless most domains have one.
  const isEnough = (label: string, count: number) =>
    count > (isPart(wordOf(label)) ? Math.max(1, domains / 2) : 1) ||
    (domains === 1 && !known.has(label.split(':')[1] as Label) && !isPart(wordOf(label)));
  const alone = new Set(holders.flatMap(aloneIn(vocabulary)));
  const own = [...counts]
    .filter(([label, count]) => (isEnough(label, count) || alone.has(label)) && !vocabulary.labels.has(wordOf(label)))
    .map(([label]) => label);
  return own.length ? extended(vocabulary)(own.sort().join(' ')) : vocabulary;
}

/** 阶段目标 of a known domain whose measures have the label of the vocabulary, and whose goals have none. */
const aloneIn =
  ({ labels }: Vocabulary) =>
  ({ isKnown, opened, worded: { goal } }: Holder): string[] => {
    const known = new Set([...opened.keys()].map((word) => labels.get(word)));
    const isLabel = isKnown && known.has('measure') && !known.has('goal');
    return isLabel ? saidAll(goal, 'goal').filter((label) => /(?:目标|指标)$/.test(wordOf(label))) : [];
  };

/** A word and what it is, as text that can be counted. */
const said = (word: string, id: Label): string => `${word}:${id}`;
const saidAll = (words: ReadonlySet<string>, id: Label): string[] => [...words].map((word) => said(word, id));
const wordOf = (label: string): string => label.split(':')[0]!;

/** What the words that say neither are by their place among the labels of a domain. */
function placedIn(opened: readonly (readonly [string, Label | 'responsible' | undefined])[]): string[] {
  const goal = opened.findIndex(([, id]) => id === 'goal');
  const measure = opened.findIndex(([, id]) => id === 'measure');
  const at = (i: number, id: Label) => (opened[i] && !opened[i][1] ? [said(opened[i][0], id)] : []);
  if (goal >= 0) return measure < 0 ? at(goal + 1, 'measure') : [];
  if (measure >= 0) return at(measure - 1, 'goal');
  return opened.length > 1 ? [...at(0, 'goal'), ...at(1, 'measure')] : [];
}

/** The headings below which goals or measures may stand, one after another. */
function holdersIn(lines: readonly Line[], vocabulary: Vocabulary): readonly Holder[] {
  const holders: Holder[] = [];
  lines.forEach(({ words }, i) => {
    if (words.width > 24 && !/^.{2,12}[：:】]/.test(words.text)) return;
    const core = coreOf(withoutUnits(words.text));
    const holder = holders.at(-1);
    if (vocabulary.domains.has(core)) holders.push(newHolder(true));
    else if (!labelFor(core) && (opensHolder(words.marker, core, holder) || isAboveGoals(lines, i, vocabulary)))
      holders.push(newHolder(false));
    else if (holder && core) {
      if (isOfPart(words.marker)) holder.parts.add(core);
      addLabel(holder, core, words, lines[i + 1]?.words.marker, vocabulary);
    }
  });
  return holders;
}

const newHolder = (isKnown: boolean): Holder => ({
  isKnown,
  worded: { goal: new Set(), measure: new Set() },
  opened: new Map(),
  parts: new Set(),
});

function addLabel(holder: Holder, core: string, { text, marker }: LineWords, next: Marker | undefined, vocabulary: Vocabulary): void {
  if (holder.label && marker && /item/.test(marker.form) && !isNextTo(marker, holder.label.marker)) return;
  const known = holder.isKnown ? vocabulary.labels.get(core) : undefined;
  if (known && known !== 'responsible') holder.label = { marker };
  const id = known ?? labelFor(core);
  if (!id && !opensList(text, next)) return;
  if (!holder.opened.has(core)) holder.opened.set(core, id);
  if (!id || id === 'responsible' || known || (id === 'measure' && !holder.isKnown && !holder.worded.goal.size)) return;
  if (!marker || !holder.worded[id].size) holder.worded[id].add(core); // a number is that of an item where there is a label
}

const isOfPart = (marker: Marker | undefined): boolean => marker?.form === 'chapter' || marker?.form === 'part';

const isNextTo = (marker: Marker, before: Marker | undefined): boolean =>
  before?.form === marker.form && before.number === marker.number - 1;

/** Whether a list begins behind a label or on the next line: an item’s own number is followed by the next. */
const opensList = (text: string, next: Marker | undefined): boolean => /[：:] ?(?:1[.．、]\D|[（(]1[）)])/.test(text) || next?.number === 1;

/** Below a known domain a section is no other one. */
function opensHolder({ form }: Partial<Marker> = {}, core: string, before: Holder | undefined): boolean {
  return form === 'chapter' || form === 'part' || (form === 'section' && core !== '' && !before?.isKnown);
}

/** A title straight above the label of goals: 健康领域, 1.健康领域. */
function isAboveGoals(lines: readonly Line[], i: number, { labels }: Vocabulary): boolean {
  const [{ words }, next] = [lines[i]!, lines[i + 1]?.words];
  if (words.isEnded || next === undefined || next.width > 12) return false;
  return labels.get(coreOf(next.text)) === 'goal' && !labels.has(coreOf(words.text));
}

const extended = perObject((vocabulary: Vocabulary) =>
  perText((own): Vocabulary => {
    const added = own.split(' ').map((label) => label.split(':') as [string, Label]);
    return { ...vocabulary, labels: new Map([...vocabulary.labels, ...added]) };
  }),
);
