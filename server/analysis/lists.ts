/** The numbered lists of a plan: parts, the sections of a part, the items below a label, the items below an item. */
import { groupBy } from '../base/groups';
import { perObject } from '../base/memo';
import { spanOf } from '../plan/flow';
import { wordOf, type Marker, type MarkerForm } from '../plan/markers';
import { numbered, type Item, type Plan, type Section } from '../plan/plan';
import { isTightRow } from '../plan/rows';

/** A member of a numbered list. */
export interface Entry {
  readonly marker: Marker;
  readonly runIn: boolean;
  /** How its text begins, to tell it from others of the same number. */
  readonly words: string;
  readonly isLabel: boolean;
  readonly isHeading: boolean;
}
/** Siblings that are numbered in one form, with the heading or item that they stand below. */
export interface List {
  readonly form: MarkerForm;
  readonly entries: readonly Entry[];
  readonly owner: Marker | undefined;
  /** Its members are labels: 1.主要目标, 2.策略措施. */
  readonly isLabels: boolean;
  /** What it stands below: parts, sections, goals, measures. */
  readonly below: string;
  /** The number that it begins with: 1, or the one after the list before it where such lists are numbered through the plan. */
  readonly first: number;
}

/** What the lists in a box 专栏 stand below. */
export const BOX = 'box';

/**
 * Every list of a plan, in order. Siblings of another form than the one before them begin a list of their own, unless they go on with its
 * numbers.
 */
export const listsOf = perObject((plan: Plan): readonly List[] => {
  const lists = [
    ...byForm(numberedParts(plan).flatMap(entryOf), undefined, 'plan'),
    ...plan.sections.flatMap((s) => sectionLists(s, undefined, plan.source)),
  ];
  const ofDomains = new Set(lists.filter(isOfDomain).sort((a, b) => startOf(a) - startOf(b)));
  const kind = isThrough([...ofDomains]) ? (list: Numbered) => (ofDomains.has(list) ? THROUGH : kindOf(list)) : kindOf;
  return [...groupBy([...ofDomains, ...lists.filter((list) => !ofDomains.has(list))], kind).values()].flatMap(numberedThrough);
});

/** Goals and measures, which may be numbered through together: 1—11 goals, 12—22 measures, 23 … of the next domain. */
const isOfDomain = ({ form, below }: Numbered): boolean => form === 'item' && (below === 'goal' || below === 'measure');
const startOf = ({ entries }: Numbered): number => entries[0]!.marker.start;
const THROUGH = 'through';

/** Lists that may be numbered through the plan or a domain, as 第三条 and 1.6 below 策略措施 behind 第二条 and 1.5 below 主要目标. */
function kindOf({ form, isLabels, below, entries: [first] }: Numbered): string {
  const { style, text } = first!.marker;
  if (style === 'article') return style;
  const above = style.endsWith('-digits') ? text.match(/\d+/g)!.slice(0, -1).join('.') : below; // 1 of 1.6
  return `${form} ${isLabels} ${above}`;
}

type Numbered = Omit<List, 'first'>;

/** Lists of one kind with the numbers that they begin with: they are numbered through where more go on than begin anew. */
function numberedThrough(lists: readonly Numbered[]): List[] {
  const through = isThrough(lists);
  return lists.map((list, i) => ({ ...list, first: through && goesOn(lists, i) ? list.entries[0]!.marker.number : 1 }));
}
const isThrough = (lists: readonly Numbered[]): boolean =>
  lists.filter((_, i) => i > 0 && goesOn(lists, i)).length >
  lists.filter(({ entries }, i) => i > 0 && entries[0]!.marker.number === 1).length;
const goesOn = (lists: readonly Numbered[], i: number): boolean =>
  (lists[i - 1]?.entries.at(-1)?.marker.number ?? 0) + 1 === lists[i]!.entries[0]!.marker.number;

/**
 * A preface is numbered with the parts (一、前言 二、总体要求) or by itself; domains below one without a number (前言, 一、妇女与健康 …) are
 * numbered with the parts that follow.
 */
function numberedParts({ sections, shared = [] }: Plan): readonly Section[] {
  const own = sections.filter((section) => !shared.includes(section)); // those go on with the numbers of the plans
  const [first, second] = own;
  if (first?.kind !== 'preface') return own;
  if (second?.marker?.number === 1) return own.slice(1);
  const goOn = !first.marker && second?.marker !== undefined && first.sections.at(-1)?.marker?.form === second.marker.form;
  return goOn ? [...first.sections, ...own.slice(1)] : own;
}

const entryOf = (s: Section): Entry[] =>
  s.marker?.number // a bullet has none
    ? [{ marker: s.marker, runIn: s.runIn, words: beginning(s.title), isLabel: s.kind === 'label', isHeading: true }]
    : [];
const entryOfItem = ({ marker, runIn, flow }: Item): Entry => ({
  marker,
  runIn,
  words: beginning(flow.text),
  isLabel: false,
  isHeading: false,
});
const beginning = (text: string) => (text.length > 10 ? `${text.slice(0, 10)}…` : text);

function sectionLists(section: Section, owner: Marker | undefined, source: string): Numbered[] {
  const self = section.marker ?? (section.kind === 'label' ? undefined : owner);
  const isBox = section.kind === 'section' && section.level === 3;
  const below = section.label ?? (isBox ? BOX : owner === undefined && section.kind === 'domain' ? 'part' : section.kind); // 三、 is both
  return [
    ...itemLists(section.items, self, below, source),
    ...byForm(section.sections.flatMap(entryOf), self, below),
    ...section.sections.flatMap((inner) => sectionLists(inner, self, source)),
  ];
}

function itemLists(items: readonly Item[], owner: Marker | undefined, below: string, source: string): Numbered[] {
  const own = numbered(items).filter((item) => !isRow(item, source));
  return [
    ...[...groupBy(own.map(entryOfItem), ({ marker }) => wordOf(marker)).values()].flatMap((entries) => byForm(entries, owner, below)),
    ...items.flatMap((item) => itemLists(item.items, item.marker.form === 'bullet' ? owner : item.marker, 'item', source)),
  ];
}

/** A row of a table of indicators that has its number: some rows say their domain before it, so that it opens no line. */
const isRow = ({ marker, flow }: Item, source: string): boolean =>
  flow.text.length < LONGEST_ROW && isTightRow(source.slice(marker.start, spanOf(flow).end));
const LONGEST_ROW = 60;

/** 第三部分 between 二、 and 四、. */
function isBetween(entries: readonly Entry[], i: number): boolean {
  const [before, own, behind] = [i - 1, i, i + 1].map((at) => entries[at]?.marker);
  if (!before || !own || !behind || before.style !== behind.style) return false;
  return before.number + 1 === own.number && own.number + 1 === behind.number;
}

/**
 * A list goes on behind one of another form that stands below its last member: 第三节 after 第二节 with 一、 and 二、. Those are at their end
 * then: （一） below 二、 begins anew.
 */
function byForm(entries: readonly Entry[], owner: Marker | undefined, below: string): Numbered[] {
  const lists: (Numbered & { entries: Entry[] })[] = [];
  let open: typeof lists = [];
  for (const [i, entry] of entries.entries()) {
    const { form, number, style } = entry.marker;
    const goesOn = ({ entries: all }: Numbered) => all.at(-1)!.marker.number + 1 === number && all.at(-1)!.marker.style === style;
    const isAmong = !entry.isHeading || isBetween(entries, i);
    const follows = (list: Numbered | undefined) => isAmong && number > 1 && list?.entries.at(-1)!.marker.number === number - 1;
    const like =
      open.findLast((list) => list.form === form && (list.isLabels === entry.isLabel || goesOn(list))) ??
      (follows(open.at(-1)) ? open.at(-1) : undefined); // （3） between 2. and 4.
    if (like && (like === open.at(-1) || goesOn(like))) {
      like.entries.push(entry);
      open = open.slice(0, open.indexOf(like) + 1);
    } else {
      const list = { form, entries: [entry], owner, isLabels: entry.isLabel, below };
      lists.push(list);
      open.push(list);
    }
  }
  return lists;
}
