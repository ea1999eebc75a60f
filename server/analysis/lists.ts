/** The numbered lists of a plan: parts, the sections of a part, the items below a label, the items below an item. */
import { perObject } from '../base/memo';
import type { Marker, MarkerForm } from '../plan/markers';
import { numbered, type Item, type Plan, type Section } from '../plan/plan';

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
}

/** Every list of a plan, in order. Siblings of another form than the one before them begin a list of their own. */
export const listsOf = perObject((plan: Plan): readonly List[] => [
  ...byForm(numberedParts(plan).flatMap(entryOf), undefined),
  ...plan.sections.flatMap((s) => sectionLists(s, undefined)),
]);

/** A preface is numbered with the parts (一、前言 二、总体要求) or by itself. */
function numberedParts({ sections }: Plan): readonly Section[] {
  const [first, second] = sections;
  return first?.kind === 'preface' && second?.marker?.number === 1 ? sections.slice(1) : sections;
}

const entryOf = (s: Section): Entry[] =>
  s.marker ? [{ marker: s.marker, runIn: s.runIn, words: beginning(s.title), isLabel: s.kind === 'label', isHeading: true }] : [];
const entryOfItem = ({ marker, runIn, flow }: Item): Entry => ({
  marker,
  runIn,
  words: beginning(flow.text),
  isLabel: false,
  isHeading: false,
});
const beginning = (text: string) => (text.length > 10 ? `${text.slice(0, 10)}…` : text);

function sectionLists(section: Section, owner: Marker | undefined): List[] {
  const self = section.marker ?? (section.kind === 'label' ? undefined : owner);
  return [
    ...itemLists(section.items, self),
    ...byForm(section.sections.flatMap(entryOf), self),
    ...section.sections.flatMap((inner) => sectionLists(inner, self)),
  ];
}

function itemLists(items: readonly Item[], owner: Marker | undefined): List[] {
  return [
    ...byForm(numbered(items).map(entryOfItem), owner),
    ...items.flatMap((item) => itemLists(item.items, item.marker.form === 'bullet' ? owner : item.marker)),
  ];
}

function byForm(entries: readonly Entry[], owner: Marker | undefined): List[] {
  const lists: { form: MarkerForm; entries: Entry[]; owner: Marker | undefined; isLabels: boolean }[] = [];
  for (const entry of entries) {
    const last = lists.at(-1);
    if (last && last.form === entry.marker.form && last.isLabels === entry.isLabel) last.entries.push(entry);
    else lists.push({ form: entry.marker.form, entries: [entry], owner, isLabels: entry.isLabel });
  }
  return lists;
}
