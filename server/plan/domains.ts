/** The domains 领域 of a plan: the sections that hold goals and measures, by the names that the template gives them. */
import { anyOf } from '../base/matches';
import { perText } from '../base/memo';
import { language, type Template } from '../data';
import { isAlike } from './markers';
import { labelOfMarker } from './own-labels';
import { domainTitle, type Domain, type Section } from './plan';

export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Whether the domains of a kind have no 主要目标 and 策略措施: then all that stands in them is goals. */
const isWithoutLabels = ({ sections }: Template): boolean => !sections.some(({ required }) => required);

/**
 * What stands in the part of the domains and is numbered as they are is one, whatever its name, where no label tells a domain from other
 * sections.
 */
export function nameDomains(parts: readonly Section[], template: Template): void {
  if (!isWithoutLabels(template)) return;
  const names = template.parts.filter(({ domains }) => domains).flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  for (const { title, sections } of parts) {
    const domain = sections.find(({ kind, marker }) => kind === 'domain' && marker);
    if (!domain || !names.some((name) => title.includes(name))) continue;
    for (const section of sections as readonly Writable<Section>[])
      if (section.kind === 'section' && section.marker && isAlike(section.marker, domain.marker!)) section.kind = 'domain';
  }
}

/** The domains of a plan: one whose goals and measures stand in parts of their own has two headings. */
export function domainsOf(sections: readonly Section[], template: Template | undefined): Domain[] {
  const domains = sections.map((section) => domainOf(section, template));
  const goals = new Map(domains.filter(({ section }) => section.label === 'goal').map((domain) => [domain.name, domain]));
  const measures = new Map(domains.filter(({ section }) => section.label === 'measure').map((domain) => [domain.name, domain]));
  return domains.flatMap((domain) => {
    const others = domain.section.label === 'goal' ? measures : goals;
    const other = domain.section.label && others.get(domain.name);
    if (!other) return [domain];
    const isFirst = domain.section.span.start < other.section.span.start;
    return isFirst
      ? [
          {
            ...domain,
            goals: domain.goals ?? other.goals,
            measures: domain.measures ?? other.measures,
            responsible: [...domain.responsible, ...other.responsible],
          },
        ]
      : [];
  });
}

/** 近期目标 and 远期目标, 政策措施 and 工作措施 of one domain. */
function asOne(sections: readonly Section[]): Section {
  const [first, ...others] = sections as [Section, ...Section[]];
  if (!others.length) return first;
  return {
    ...first,
    span: { start: first.span.start, end: others.at(-1)!.span.end },
    texts: sections.flatMap(({ texts }) => texts),
    items: sections.flatMap(({ items }) => items),
    sections: sections.flatMap((one) => one.sections),
  };
}

function domainOf(section: Section, template: Template | undefined): Domain {
  const words = domainTitle(section);
  const known = template?.domains.find((d) => d.name === words || d.aliases?.includes(words));
  const label = (id: 'goal' | 'measure') => {
    const labelled = section.sections.filter((s) => s.label === id);
    const all = labelled.flatMap((one) => [one, ...one.sections.filter(({ due }) => due)]); // 到2030年： behind 到2025年：
    const filled = all.filter(({ items }) => items.length); // 总目标 may stand in one sentence before 主要目标
    return (filled.length ? asOne(filled) : all[0]) ?? (section.label === id ? section : numberedByWords(section, id));
  };
  const responsible = section.sections.filter((s) => s.label === 'responsible');
  const [goals, measures] = [label('goal'), label('measure')];
  const isAllGoals = !goals && !measures && template !== undefined && isWithoutLabels(template);
  const named = responsible
    .flatMap((s) => [...s.texts, ...s.items.map((item) => item.flow)])
    .map((flow) => flow.text)
    .join('、');
  return {
    name: known?.name ?? section.about ?? section.title,
    section,
    goals: isAllGoals ? section : goals,
    measures,
    responsible: named
      .split(/[、，。；]/)
      .map(withoutLabel)
      .filter(Boolean),
  };
}

/** The items 目标1：, 目标2： of a domain without labels. */
function numberedByWords(section: Section, id: 'goal' | 'measure'): Section | undefined {
  const items = section.items.filter(({ marker }) => labelOfMarker(marker) === id);
  return items.length ? { ...section, label: id, items, texts: [], sections: [] } : undefined;
}

/** 县教育局 of 牵头单位：县教育局 */
const withoutLabel = (words: string): string => words.slice(words.lastIndexOf('：') + 1);

/** The words of a domain's name that carry its meaning. */
const core = perText((name) => name.replace(COMMON, ''));
const COMMON = new RegExp(`${anyOf(language.people)}|[参与和及同的、]`, 'g');

/** Whether a domain may be a wanted one under another name: 儿童与法治 for 儿童与法律保护, 妇女与婚姻家庭 for 妇女与家庭建设. */
export function isLikelyNamed(name: string, wanted: string): boolean {
  const [own, theirs] = [core(name), core(wanted)];
  return own.includes(theirs.slice(0, 2)) || (own.length === 2 && own[0] === theirs[0]);
}

const SAME = language.sameDomains.map((words) => words.map(core));
/** Whether two names mean one domain, however they are joined: 妇女和环境, 妇女与环境; 妇女与卫生保健, 妇女与健康. */
export function sameCore(a: string, b: string): boolean {
  const [x, y] = [core(a), core(b)];
  if (SAME.some((words) => words.includes(x) && words.includes(y))) return true;
  return x.length > 0 && y.length > 0 && (x.includes(y) || y.includes(x));
}
