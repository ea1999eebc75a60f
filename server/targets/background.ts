/** What of a plan tells how things stand, and promises nothing: the preface, the background, the introductions of domains. */
import { anyOf } from '../base/matches';
import { perObject } from '../base/memo';
import { language } from '../data';
import { sliceFlow, type Flow } from '../plan/flow';
import { allItems, domainIn, type Plan, type Section } from '../plan/plan';
import { isTableRow } from '../plan/rows';
import { firstPartsOf } from '../plan/vocabulary';
import { isDueAfter } from './deadlines';
import { sentencesIn } from './sentences';

/** Of a text that begins in the midst of a plan: above its first heading, which is 策略措施, stand goals. */
export const beginsWithGoals = ({ sections: [first] }: Plan): boolean => first?.label === 'measure';

export const firstDomainOf = ({ domains }: Plan): number => domains[0]?.section.span.start ?? Infinity;

/** Where the first part begins that is called as one of a template that stands before the domains: 指导思想, 总目标. */
const firstPartOf = perObject(({ sections, template }: Plan): number => {
  const names = template ? firstPartsOf(template) : [];
  const first = sections.filter(({ kind }) => kind === 'part').slice(0, MOST_BEFORE + 1);
  return first.find(({ title }) => names.some((name) => title.includes(name)))?.span.start ?? 0;
});
/** So many parts may tell how things stand. */
const MOST_BEFORE = 2;

const BACKGROUND = new RegExp(`(?:${anyOf(language.background)})`);

/**
 * The preface, and parts and sections before the domains that are called 发展基础, 执行情况, tell of the past; so does 1.现状与问题 in a domain,
 * before its goals.
 */
export const isBackground = (section: Section, plan: Plan): boolean => {
  const { kind, title, span } = section;
  if (kind === 'preface') return true;
  if ((kind !== 'part' && kind !== 'section') || !BACKGROUND.test(title)) return false;
  return span.start < firstDomainOf(plan) || aheadOfGoals(plan).has(section);
};

/** The sections of domains that stand before their goals. */
const aheadOfGoals = perObject(({ domains }: Plan): ReadonlySet<Section> => {
  const inner = domains.flatMap(({ section, goals }) => section.sections.filter(({ span }) => goals && span.end <= goals.span.start));
  return new Set(inner.filter(({ label }) => label === undefined));
});

/** Whether it stands before the first of a plan’s own parts: 基本情况, 发展环境. */
export const isBeforeParts = ({ span }: Section, plan: Plan): boolean => span.start < firstPartOf(plan);

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
  if (!isIntroduction && !isBeforeParts(section, plan)) return 0;
  if (isTableRow(plan.source.slice(at[0], (at.at(-1) ?? -1) + 1))) return 0;
  const since = plan.period?.[0] ?? 1;
  return sentencesIn(text).find((sentence) => isDueAfter(sentence.text, since - 1))?.from ?? text.length;
}

/** A paragraph without what it tells of the past; none where that is all. */
export function promisingIn(flow: Flow, section: Section, plan: Plan): readonly Flow[] {
  const from = pastIn(flow, section, plan);
  if (from === 0) return [flow];
  return from < flow.text.length ? [sliceFlow(flow, from)] : [];
}

/** A domain is no background, wherever it stands: 一、妇女与经济 below 前言, in a plan whose parts have no numbers. */
export const holdsGoals = (section: Section, plan: Plan): boolean => (domainIn(plan, section)?.goals?.items.length ?? 0) > 0;

const flowsBelow = (section: Section, plan: Plan): Flow[] => [
  ...section.texts,
  ...[...allItems(section.items)].flatMap((item) => [item.flow, ...item.texts]),
  ...section.sections.filter((inner) => !holdsGoals(inner, plan)).flatMap((inner) => flowsBelow(inner, plan)),
];
