/** The shapes of the YAML facts in this folder. */

/** What a kind of plan must contain: `server/data/templates/*.yaml`, schema in `template.schema.json`. */
export interface Template {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** First and last year of the plans this template is for. */
  readonly years: readonly [number, number];
  /** Words by which a title shows this kind of plan. */
  readonly titles: readonly string[];
  readonly parts: readonly TemplatePart[];
  readonly domains: readonly TemplateName[];
  readonly sections: readonly TemplateSection[];
}
export interface TemplateName {
  readonly name: string;
  readonly aliases?: readonly string[];
}
export interface TemplatePart extends TemplateName {
  /** This part holds the domains. */
  readonly domains?: boolean;
}
/** What a section of a domain holds. */
export type LabelId = 'goal' | 'measure' | 'responsible';
export interface TemplateSection extends TemplateName {
  readonly id: LabelId;
  readonly required: boolean;
}

export type Direction = 'higher' | 'lower';

/** An indicator 指标 and its other names: `indicators.yaml`. */
export interface Indicator {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly kind: string;
  readonly domain?: string;
  /** Only where a fall is the aim. */
  readonly better?: 'lower';
  /** Where it is not %. */
  readonly unit?: string;
  /** A rate in % that can exceed 100. */
  readonly unbounded?: true;
  readonly near?: readonly string[];
  /** Indicators that count a part of what this one counts, so that its value cannot be lower. */
  readonly contains?: readonly string[];
  readonly definition?: Definition;
  readonly source: string;
}

/** What an indicator measures, and the document that lays it down. */
export interface Definition {
  readonly means: string;
  readonly computed: string;
  /** The department that reports it. */
  readonly reported: string;
  readonly document: string;
}

/** The words of target clauses: `language.yaml`. */
export interface Language {
  readonly hedges: readonly string[];
  readonly attributiveHedges: readonly string[];
  readonly makers: readonly string[];
  readonly adverbs: readonly string[];
  readonly adverbGuards: string;
  readonly yearGuards: string;
  /** Places of which less is asked: 个别乡镇. */
  readonly few: readonly string[];
  /** With what the names of institutions end: 院, 馆. */
  readonly institutions: string;
  readonly offices: readonly string[];
  /** With what clauses begin that tell how things stand: 目前. */
  readonly now: readonly string[];
  readonly shares: readonly string[];
  readonly members: readonly string[];
  readonly having: readonly string[];
  readonly receiving: readonly string[];
  readonly totals: readonly string[];
  readonly sameUnits: Readonly<Record<string, string>>;
  readonly inSmaller: Readonly<Record<string, { readonly unit: string; readonly times: number }>>;
  /** Words that leave out others of the same: 部分, 试点. */
  readonly partial: readonly string[];
  /** Words that say none: 零发生. */
  readonly zeros: readonly string[];
  /** Words for several things, with those. */
  readonly together: Readonly<Record<string, readonly string[]>>;
  readonly vague: readonly string[];
  readonly gradually: readonly string[];
  readonly provisos: readonly string[];
  readonly wanted: readonly string[];
  readonly shortSchools: readonly string[];
  readonly periods: readonly string[];
  readonly openers: readonly string[];
  readonly reach: readonly string[];
  readonly fall: readonly string[];
  readonly kept: readonly string[];
  readonly rise: readonly string[];
  readonly increase: readonly string[];
  readonly decrease: readonly string[];
  readonly create: readonly string[];
  readonly activities: readonly string[];
  readonly predicates: readonly string[];
  readonly havingGuards: string;
  readonly reaching: readonly string[];
  readonly negations: readonly string[];
  readonly atLeast: readonly string[];
  readonly atMost: readonly string[];
  readonly moreThan: readonly string[];
  readonly lessThan: readonly string[];
  readonly about: readonly string[];
  readonly after: Readonly<Record<string, '>=' | '<=' | '~'>>;
  readonly units: Readonly<Record<string, UnitFact>>;
  /** Of what kind of place (农村), as against of whom. */
  /** What a clause behind a value ends with that makes exceptions. */
  readonly exceptions: readonly string[];
  /** What a condition says must be so first. */
  readonly givens: readonly string[];
  /** Verbs of what leads to something: 出生缺陷 + 导致 + 的婴儿死亡率. */
  readonly causes: readonly string[];
  /** All that a bracket says, of a value that holds with a proviso. */
  readonly provisosAlone: readonly string[];
  /** What has to be there first: 经费 + 落实后. */
  readonly means: readonly string[];
  /** What people are given: 救助, 康复. */
  readonly services: readonly string[];
  /** What a plan has several of: 7个 + 领域. */
  readonly aspects: readonly string[];
  /** Having, of all: 配齐. */
  readonly havingAll: readonly string[];
  /** 所有, 每个. */
  readonly all: readonly string[];
  /** 均, 都, 全部. */
  readonly alike: readonly string[];
  /** What says that it is not all of them, or cannot be. */
  readonly denials: readonly string[];
  /** Kinds of schools, by what is taught there. */
  readonly schools: readonly string[];
  /** Verbs of what is held so often. */
  readonly held: readonly string[];
  readonly areas: readonly string[];
  /** Single characters that make a name one of fewer: 拟建立, 副高级. */
  readonly narrowing: readonly string[];
  readonly firms: readonly string[];
  /** Places that every county has: a goal for both that names one of them is narrowed. */
  readonly everywhere: readonly string[];
  /** Groups of places of one level, which are named together: 乡镇（街道）. */
  readonly samePlaces: readonly (readonly string[])[];
  /** Words of domains' names that mean one thing. */
  readonly sameDomains: readonly (readonly string[])[];
  /** Groups of areas; what is of one group is of none of the others. */
  readonly otherAreas: readonly (readonly string[])[];
  readonly populations: readonly string[];
  readonly widePopulations: readonly string[];
  /** Words for people that do not say whether they are men or women. */
  readonly persons: readonly string[];
  /** Who plans are for: words that mean nothing in a domain's name. */
  readonly people: readonly string[];
  /** Rates of a whole, which end at 100%. */
  readonly ofWhole: readonly string[];
  /** What such papers are called: how the title of a plan of an unknown kind ends. */
  readonly papers: readonly string[];
  /** How a title ends that says which draft it is, or what for: 修订稿, 实施方案. */
  readonly titleEnds: readonly string[];
  /** Whom a condition of size is put to: 有50名以上女职工的企业. */
  readonly holders: readonly string[];
  /** What parts about the past are called. */
  readonly background: readonly string[];
  readonly heads: readonly string[];
  readonly lowerIsBetter: readonly string[];
  readonly sameWords: Readonly<Record<string, string>>;
  readonly fillers: readonly string[];
  readonly distinct: readonly (readonly string[])[];
  readonly opposed: readonly (readonly string[])[];
  readonly perYear: Readonly<Record<string, number>>;
  /** Outcomes of one thing, of which a name may say only the last: 满意率 behind 案件办结率. */
  readonly outcomes: readonly (readonly string[])[];
  /** What another document does to a value: 《省规划》提出…. */
  readonly demands: readonly string[];
  /** What tells of the plan itself. */
  readonly ownPlan: readonly string[];
  readonly past: readonly string[];
  readonly slogans: readonly string[];
  readonly adverbialNouns: readonly string[];
  readonly clauseVerbs: readonly string[];
  readonly raise: readonly string[];
  readonly raised: readonly string[];
  readonly clauseOpeners: readonly string[];
  readonly functionWords: readonly string[];
  readonly bodies: readonly string[];
  readonly doubledWords: readonly string[];
  readonly reduplications: readonly string[];
}
export interface UnitFact {
  /** Another spelling of this unit. */
  readonly as?: string;
  /** `rate`: a share of a whole; `count`: things counted; `measure`: a quantity that needs a subject of its own. */
  readonly kind: 'rate' | 'count' | 'measure' | 'none';
  /** Factor to the smallest rate that is compared, per 100 000. */
  readonly scale?: number;
  /** The subject must contain one of these words for the number to be a value (寿命 for 岁). */
  readonly needs?: readonly string[];
  /** Only beside a comparator (不少于30分钟). */
  readonly strict?: boolean;
  /** What it counts, where the unit says it: 托位 of 个托位. */
  readonly of?: string;
}

/** A national outline as far as its figures are known: `national.yaml`. */
export interface NationalOutline {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly period: readonly [number, number];
  readonly source: string;
  readonly targets: readonly NationalTarget[];
  /** Figures that newer documents put in the place of older ones, for plans that begin in or after a year. */
  readonly later?: readonly (NationalTarget & { readonly from: number })[];
}
export interface NationalTarget {
  readonly domain: string;
  readonly indicator: string;
  readonly op: '>=' | '<=' | '~';
  readonly value: number;
  readonly unit: string;
  readonly change?: 'increase' | 'decrease';
  readonly base?: string;
  /** A, B: confirmed from a national text. N: another national document gives the value, at most an info. C: 待核实, at most a hint. */
  readonly evidence: 'A' | 'B' | 'C' | 'N';
  /** The document of an N. */
  readonly document?: string;
}

/** Titles of laws and plans: `documents.yaml`. */
export interface Documents {
  readonly titles: readonly string[];
  readonly phrases: Readonly<Record<string, string>>;
  readonly kinds: readonly string[];
}

/** A set term and the wrong forms that it takes. */
export interface Term {
  readonly term: string;
  readonly wrong: readonly string[];
  /** Plans that begin before this year have the name of their time. */
  readonly since?: number;
}

/** Set terms and their wrong forms: `terms.yaml`. */
export interface Terms {
  readonly terms: readonly (Term & { readonly source: string })[];
  readonly allowed: readonly string[];
  readonly variants: readonly (readonly string[])[];
}

/** Names of places that tell a plan's level: `places.yaml`. */
export interface Places {
  readonly nation: readonly string[];
  readonly provinces: readonly string[];
}

/** What the columns of indicator tables are called: `tables.yaml`. */
export type TableHeads = Readonly<Record<Column, readonly string[]>>;
export type Column = 'indicator' | 'unit' | 'value' | 'middle' | 'base' | 'binding' | 'domain' | 'other';
