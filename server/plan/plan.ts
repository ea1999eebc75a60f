/** The structure of a plan as it was read. All spans are offsets in the original text. */
import { perObject } from '../base/memo';
import type { LabelId, Template } from '../data/types';
import { spanOf, type Flow, type Span } from './flow';
import type { Marker } from './markers';
import { domainWords } from './vocabulary';

export type PlanLevel = 'national' | 'province' | 'prefecture' | 'county';
/** The lowest is 0. */
export const RANK: Readonly<Record<PlanLevel, number>> = { county: 0, prefecture: 1, province: 2, national: 3 };

export interface Plan {
  /** The title as printed; made up from the place and kind when the text has none. */
  readonly title: string;
  readonly titleSpan: Span;
  readonly kind: string;
  /** The template that the plan's kind and period call for. */
  readonly template: Template | undefined;
  readonly period: readonly [number, number] | undefined;
  readonly region: string | undefined;
  readonly level: PlanLevel | undefined;
  /** The text that it was read from, without its markup, each row of a table in one line: offsets are the same as in the original. */
  readonly source: string;
  readonly span: Span;
  /** The lines that its tree holds, title and period among them. */
  readonly read: readonly Span[];
  /** Paragraphs before the first heading, title and period aside. */
  readonly opening: readonly Flow[];
  /** Preface and parts, in order. */
  readonly sections: readonly Section[];
  readonly domains: readonly Domain[];
  /** The parts that several plans of a file share: 第三部分 组织实施 behind two plans. They stand in the last of them. */
  readonly shared?: readonly Section[];
}

/** A heading with what stands below it: a preface, a part 一、, a section （一）, a domain, or a label such as 主要目标. */
export interface Section {
  readonly kind: 'preface' | 'part' | 'section' | 'domain' | 'label';
  /** What a label says; also what a domain holds whose part says it: 三、策略措施 （一）妇女与健康. */
  readonly label?: LabelId;
  /** The year that the list below is for, where its label says one: 2025年目标, 主要目标（到2025年）. */
  readonly due?: number;
  /** The name of a domain that its heading does not say: 妇女与健康 of 促进妇女健康发展. */
  readonly about?: string;
  readonly level: 1 | 2 | 3;
  readonly marker?: Marker;
  readonly title: string;
  /** The title as it was printed. */
  readonly flow: Flow;
  /** The heading, marker included. */
  readonly headingSpan: Span;
  /** The words of the title. */
  readonly titleSpan: Span;
  readonly span: Span;
  /** The heading stands in the middle of a line. */
  readonly runIn: boolean;
  /** Paragraphs that belong to no item. */
  readonly texts: readonly Flow[];
  readonly items: readonly Item[];
  readonly sections: readonly Section[];
}

/** A numbered item or a bullet with its own text, later paragraphs and bullets below it. */
export interface Item {
  readonly marker: Marker;
  readonly flow: Flow;
  readonly span: Span;
  /** The item starts in the middle of a line, straight after another item's sentence. */
  readonly runIn: boolean;
  readonly texts: readonly Flow[];
  readonly items: readonly Item[];
}

export interface Domain {
  /** The template's name of the domain, else the title. */
  readonly name: string;
  /** Its heading, the first where its goals and its measures stand in parts of their own. */
  readonly section: Section;
  readonly goals: Section | undefined;
  readonly measures: Section | undefined;
  /** Departments named under 责任单位. */
  readonly responsible: readonly string[];
}

/** The headings of a domain: one, or one for its goals and one for its measures. */
export const headingsOf = ({ section, goals, measures }: Domain): Section[] => [
  section,
  ...[goals, measures].filter((one): one is Section => one?.kind === 'domain' && one !== section),
];

/** The domain whose heading holds an offset, and that heading. */
export function headingAt({ domains }: Plan, offset: number): { readonly domain: Domain; readonly heading: Section } | undefined {
  const holds = ({ headingSpan: { start, end } }: Section) => start <= offset && offset <= end;
  for (const domain of domains) {
    const heading = headingsOf(domain).find(holds);
    if (heading) return { domain, heading };
  }
  return undefined;
}

const bySection = perObject(
  ({ domains }: Plan) => new Map(domains.flatMap((domain) => headingsOf(domain).map((section): [Section, Domain] => [section, domain]))),
);

/** What a domain has below a label; undefined where it has none. */
export const labelled = ({ section, goals, measures }: Domain, id: LabelId): Section | undefined =>
  id === 'goal' ? goals : id === 'measure' ? measures : section.sections.find(({ label }) => label === id);

/** The domain that a section of a plan is; undefined where it is none. */
export const domainIn = (plan: Plan, section: Section): Domain | undefined => bySection(plan).get(section);

/** The title of a domain: 妇女与健康 also where it is called 妇女与健康领域. */
export const domainTitle = ({ about, title }: Section): string => about ?? domainWords(title);

/** Every section of a plan, depth first. */
export function* allSections(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* allSections(section.sections);
  }
}

/** Every item and bullet of a list, depth first. */
export function* allItems(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    yield item;
    yield* allItems(item.items);
  }
}

/** The numbered items of a list, without bullets. */
export const numbered = (items: readonly Item[]): Item[] => items.filter((item) => item.marker.form !== 'bullet');

/** The words of an item and of all below it. */
const wordsOf = (item: Item): string => [item.flow, ...item.texts].map(({ text }) => text).join('') + item.items.map(wordsOf).join('');

/** One of the things that stand below a label. */
export interface Entry {
  /** 0 where it has none. */
  readonly number: number;
  readonly words: string;
  readonly span: Span;
}

/** What stands below a label, one by one: its numbered items; where there are none what stands behind ——, else its paragraphs. */
export function entriesOf(label: Section | undefined): Entry[] {
  const { items = [], texts = [] } = label ?? {};
  const own = items.some(({ marker }) => marker.number) ? numbered(items) : items;
  if (own.length) return own.map((item) => ({ number: item.marker.number, words: wordsOf(item), span: item.span }));
  return texts.filter(({ text }) => text).map((flow) => ({ number: 0, words: flow.text, span: spanOf(flow) }));
}

/** How many goals and measures a domain has, those without a number too. */
export const sizesOf = ({ goals, measures }: Domain): [goals: number, measures: number] => [
  entriesOf(goals).length,
  entriesOf(measures).length,
];

/** How many numbered goals and measures a domain has. */
export const numberedCountsOf = ({ goals, measures }: Domain): [goals: number, measures: number] => [
  numbered(goals?.items ?? []).length,
  numbered(measures?.items ?? []).length,
];

/** How a section is spoken of: by its title, or where it has none yet by its marker. */
export const nameOf = ({ title, marker }: Section): string => title || marker?.text || '';
