/** The stretches of a plan in which targets are looked for, each with its place: goal or measure, domain, item. */
import { perObject } from '../base/memo';
import type { Flow } from '../plan/flow';
import type { Item, Plan, Section } from '../plan/plan';
import type { Passage, TargetSection } from './target';

/** Every passage of a plan in order. The preface tells of the past and holds no commitments. */
export const passagesOf = perObject((plan: Plan): readonly Passage[] => {
  const firstDomain = plan.domains[0]?.section.span.start ?? Infinity;
  return plan.sections
    .filter((section) => section.kind !== 'preface')
    .flatMap((section) => sectionPassages(section, null, plan, firstDomain));
});

function sectionPassages(section: Section, domain: string | null, plan: Plan, firstDomain: number): Passage[] {
  if (section.label === 'responsible') return [];
  const inDomain = plan.domains.find((d) => d.section === section)?.name ?? domain;
  const here: TargetSection =
    section.label === 'goal' || section.label === 'measure'
      ? section.label
      : inDomain !== null
        ? 'goal' // items below a domain whose label is lost
        : section.span.start < firstDomain
          ? 'overall'
          : 'other';
  const passage = (flow: Flow, item: number | null): Passage => ({ flow, section: here, domain: inDomain, item });
  return [
    ...section.texts.map((flow) => passage(flow, null)),
    ...section.items.flatMap((item) => itemPassages(item, null, passage)),
    ...section.sections.flatMap((inner) => sectionPassages(inner, inDomain, plan, firstDomain)),
  ];
}

function itemPassages(item: Item, outer: number | null, passage: (flow: Flow, item: number | null) => Passage): Passage[] {
  const number = outer ?? (item.marker.form === 'bullet' ? null : item.marker.number);
  return [
    ...[item.flow, ...item.texts].map((flow) => passage(flow, number)),
    ...item.items.flatMap((inner) => itemPassages(inner, number, passage)),
  ];
}
