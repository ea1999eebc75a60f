/** The stretches of a plan in which targets are looked for, each with its place: goal or measure, domain, item. */
import { perObject } from '../base/memo';
import type { Flow } from '../plan/flow';
import { domainIn, type Item, type Plan, type Section } from '../plan/plan';
import { labelOfMarker } from '../plan/own-labels';
import { DUE, mayNameUnits } from '../plan/vocabulary';
import { beginsWithGoals, firstDomainOf, holdsGoals, isBackground, isBeforeParts, promisingIn } from './background';
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
  const place = {
    section: here,
    domain: inDomain,
    due: section.due,
    ...(here === 'overall' && AIMS.test(section.title) ? { isAim: true } : {}),
  };
  const passage = (flow: Flow, item: number | null): Passage => ({ ...place, flow, item });
  const before = labelsBefore(section.sections);
  // a sentence that is numbered as sections are: （一）死亡率下降到12/10万以下。
  const heading = section.kind === 'section' ? [passage(section.flow, section.marker?.number ?? null)] : [];
  const ahead = (passages: readonly Passage[]) =>
    passages.flatMap((one) => promisingIn(one.flow, section, plan).map((flow) => (flow === one.flow ? one : { ...one, flow })));
  const items = section.items.flatMap((item) => itemPassages(item, null, passage).map((one) => inItsList(one, item)));
  const texts = ahead(section.texts.map((flow) => passage(flow, null)));
  return [
    ...(section.label === 'responsible'
      ? items.filter(({ flow }) => !mayNameUnits(flow.text)) // a list below the head of a table
      : [...heading, ...texts, ...(isBeforeParts(section, plan) ? ahead(items) : items)]),
    ...section.sections.flatMap((inner, i) => sectionPassages(inner, inDomain, plan, section.label ? here : before[i])),
  ];
}

/** 总体目标; 主要目标实现程度 tells of the past. */
const AIMS = /目标(?!.{0,4}(?:实现|完成|达成|执行|进展))|指标[体系表]{0,2}$/;

/** What each section stands behind: 专栏 behind the measures and their 责任单位. */
function labelsBefore(sections: readonly Section[]): readonly ('goal' | 'measure' | undefined)[] {
  let last: 'goal' | 'measure' | undefined;
  return sections.map(({ label }) => {
    const before = last;
    if (label === 'goal' || label === 'measure') last = label;
    return before;
  });
}

/** 措施1： of a domain without labels. */
const inItsList = (one: Passage, { marker }: Item): Passage =>
  one.section === 'goal' && labelOfMarker(marker) === 'measure' ? { ...one, section: 'measure' } : one;

function itemPassages(item: Item, outer: number | null, passage: (flow: Flow, item: number | null) => Passage): Passage[] {
  const number = outer ?? (item.marker.form === 'bullet' ? null : item.marker.number);
  const year = DUE.test(item.flow.text) ? Number(/20\d\d/.exec(item.flow.text)?.[0]) : undefined;
  const below = [
    ...item.texts.map((flow) => passage(flow, number)),
    ...item.items.flatMap((inner) => itemPassages(inner, number, passage)),
  ];
  return [passage(item.flow, number), ...(year ? below.map((one) => ({ ...one, due: year })) : below)]; // （1）到2025年：
}
