/** The stretches of a plan in which targets are looked for, each with its place: goal or measure, domain, item. */
import { anyOf } from '../base/matches';
import { perObject } from '../base/memo';
import { sliceFlow, type Flow } from '../plan/flow';
import { language } from '../data';
import { isTableRow } from '../plan/rows';
import { allItems, domainIn, type Item, type Plan, type Section } from '../plan/plan';
import { mayNameUnits } from '../plan/vocabulary';
import { isDueAfter } from './deadlines';
import { sentencesIn } from './sentences';
import type { Passage, TargetSection } from './target';

/** Every passage of a plan in order. The preface tells of the past and holds no commitments. */
export const passagesOf = perObject((plan: Plan): readonly Passage[] => [
  ...(beginsWithGoals(plan) ? plan.opening : []).map((flow): Passage => ({
    flow,
    section: 'goal',
    domain: null,
    item: null,
    due: undefined,
  })),
  ...plan.sections.flatMap((section) => sectionPassages(section, null, plan)),
]);

/** Of a text that begins in the midst of a plan: above its first heading, which is 策略措施, stand goals. */
const beginsWithGoals = ({ sections: [first] }: Plan): boolean => first?.label === 'measure';

const firstDomainOf = ({ domains }: Plan): number => domains[0]?.section.span.start ?? Infinity;

/** Where the first part begins that is called as one of a template that stands before the domains: 指导思想, 总目标. */
const firstPartOf = perObject(({ sections, template }: Plan): number => {
  const parts = template?.parts.slice(0, template.parts.findIndex(({ domains }) => domains) + 1) ?? [];
  const names = parts.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  const first = sections.filter(({ kind }) => kind === 'part').slice(0, MOST_BEFORE + 1);
  return first.find(({ title }) => names.some((name) => title.includes(name)))?.span.start ?? 0;
});
/** So many parts may tell how things stand. */
const MOST_BEFORE = 2;

const BACKGROUND = new RegExp(`(?:${anyOf(language.background)})`);

/** The preface, and parts and sections before the domains that are called 发展基础, 执行情况, tell of the past. */
const isBackground = ({ kind, title, span }: Section, plan: Plan): boolean =>
  kind === 'preface' || ((kind === 'part' || kind === 'section') && span.start < firstDomainOf(plan) && BACKGROUND.test(title));

/** Whether it stands before the first of a plan’s own parts: 基本情况, 发展环境. */
const isBeforeParts = ({ span }: Section, plan: Plan): boolean => span.start < firstPartOf(plan);

/** The paragraphs that tell of the past: the preface, what is about the background, and how domains stand. */
export const backgroundOf = perObject((plan: Plan): readonly Flow[] => {
  return [
    ...(beginsWithGoals(plan) ? [] : plan.opening),
    ...backgroundIn(plan.sections, plan).flatMap((section) => flowsBelow(section, plan)),
    ...plan.domains.flatMap(({ section }) => section.texts.map((flow) => sliceFlow(flow, 0, pastIn(flow, section, plan)))),
    ...plan.sections
      .filter((section) => isBeforeParts(section, plan) && !isBackground(section, plan))
      .flatMap((section) => flowsBelow(section, plan).map((flow) => sliceFlow(flow, 0, pastIn(flow, section, plan)))),
  ];
});

const backgroundIn = (sections: readonly Section[], plan: Plan): Section[] =>
  sections.flatMap((section) => (isBackground(section, plan) ? [section] : backgroundIn(section.sections, plan)));

/**
 * How many characters of a paragraph tell how things stand, up to the first year to come: where it introduces a domain that has its goals
 * further on, or stands before the plan’s own parts. Rows of tables have their years in the head.
 */
function pastIn({ text, at }: Flow, section: Section, plan: Plan): number {
  const isIntroduction = section.label === undefined && plan.period !== undefined && holdsGoals(section, plan);
  if (!isIntroduction && (!isBeforeParts(section, plan) || isTableRow(plan.source.slice(at[0], (at.at(-1) ?? -1) + 1)))) return 0;
  const since = plan.period?.[0] ?? 1;
  return sentencesIn(text).find((sentence) => isDueAfter(sentence.text, since - 1))?.from ?? text.length;
}

/** A paragraph without what it tells of the past; none where that is all. */
function promisingIn(flow: Flow, section: Section, plan: Plan): readonly Flow[] {
  const from = pastIn(flow, section, plan);
  if (from === 0) return [flow];
  return from < flow.text.length ? [sliceFlow(flow, from)] : [];
}

/** A domain is no background, wherever it stands: 一、妇女与经济 below 前言, in a plan whose parts have no numbers. */
const holdsGoals = (section: Section, plan: Plan): boolean => (domainIn(plan, section)?.goals?.items.length ?? 0) > 0;

const flowsBelow = (section: Section, plan: Plan): Flow[] => [
  ...section.texts,
  ...[...allItems(section.items)].flatMap((item) => [item.flow, ...item.texts]),
  ...section.sections.filter((inner) => !holdsGoals(inner, plan)).flatMap((inner) => flowsBelow(inner, plan)),
];

function sectionPassages(section: Section, domain: string | null, plan: Plan, above?: TargetSection): Passage[] {
  if (isBackground(section, plan)) {
    return section.sections.filter((inner) => holdsGoals(inner, plan)).flatMap((inner) => sectionPassages(inner, domain, plan));
  }
  const inDomain = domainIn(plan, section)?.name ?? domain;
  const here: TargetSection =
    section.label === 'goal' || section.label === 'measure'
      ? section.label
      : inDomain !== null
        ? (above ?? 'goal') // items below a domain whose label is lost
        : section.span.start < firstDomainOf(plan)
          ? 'overall'
          : 'other';
  const passage = (flow: Flow, item: number | null): Passage => ({ flow, section: here, domain: inDomain, item, due: section.due });
  const before = labelsBefore(section.sections);
  // a sentence that is numbered as sections are: （一）死亡率下降到12/10万以下。
  const heading = section.kind === 'section' ? [passage(section.flow, section.marker?.number ?? null)] : [];
  const ahead = (passages: readonly Passage[]) =>
    passages.flatMap((one) => promisingIn(one.flow, section, plan).map((flow) => (flow === one.flow ? one : { ...one, flow })));
  const items = section.items.flatMap((item) => itemPassages(item, null, passage));
  const texts = ahead(section.texts.map((flow) => passage(flow, null)));
  return [
    ...(section.label === 'responsible'
      ? items.filter(({ flow }) => !mayNameUnits(flow.text)) // a list below the head of a table
      : [...heading, ...texts, ...(isBeforeParts(section, plan) ? ahead(items) : items)]),
    ...section.sections.flatMap((inner, i) => sectionPassages(inner, inDomain, plan, section.label ? here : before[i])),
  ];
}

/** What each section stands behind: 专栏 behind the measures and their 责任单位. */
function labelsBefore(sections: readonly Section[]): readonly ('goal' | 'measure' | undefined)[] {
  let last: 'goal' | 'measure' | undefined;
  return sections.map(({ label }) => {
    const before = last;
    if (label === 'goal' || label === 'measure') last = label;
    return before;
  });
}

function itemPassages(item: Item, outer: number | null, passage: (flow: Flow, item: number | null) => Passage): Passage[] {
  const number = outer ?? (item.marker.form === 'bullet' ? null : item.marker.number);
  return [
    ...[item.flow, ...item.texts].map((flow) => passage(flow, number)),
    ...item.items.flatMap((inner) => itemPassages(inner, number, passage)),
  ];
}
