/** Text for what a draft still lacks: domains, labels, parts and targets, in the draft's own style, filled from the higher-level plans. */
import type { Target } from '../targets/target';
import { language, namesOf, type Template, type TemplateSection } from '../data';
import { anyOf } from '../base/matches';
import { perObject } from '../base/memo';
import { message } from '../base/messages';
import { markerFor, readMarker } from '../plan/markers';
import { label, numberOf } from '../compare/verdict';
import { foldName } from '../targets/indicators';
import { HEAD_AT_END } from '../targets/words';
import { spanOf } from '../plan/flow';
import { allSections, entriesOf, numbered, type Domain, type Item, type Plan, type Section } from '../plan/plan';
import type { Edit, Fix } from './edit';
import type { PlanAnalysis } from '../analysis/analysis';
import type { UpperPlan } from '../analysis/upper-plan';
import { lineBreakOf } from '../analysis/text';

type Context = Pick<PlanAnalysis, 'source' | 'plan' | 'template' | 'uppers'>;

/** What a plan has that shows how it writes its labels and lists. */
interface Model {
  readonly list: Section | undefined;
  /** The first section with each label. */
  readonly labels: readonly Section[];
}
const modelOf = perObject(({ domains }: Plan): Model => {
  const labels = new Map<Section['label'], Section>();
  for (const one of domains.flatMap(({ section }) => section.sections)) if (!labels.has(one.label)) labels.set(one.label, one);
  const lists = domains.flatMap(({ goals, measures }) => [goals, measures]);
  return { list: lists.find((one) => one && one.items.length > 0), labels: [...labels.values()] };
});

/** A heading and list items as the draft writes them. */
export class Style {
  private readonly model: Model;
  readonly eol: string;

  constructor(
    private readonly source: string,
    plan: Plan,
  ) {
    this.model = modelOf(plan);
    this.eol = lineBreakOf(source);
  }

  /** The n-th item: its marker, and a space where the draft has one. */
  item(n: number, words: string): string {
    const marker = numbered(this.model.list?.items ?? [])[0]?.marker;
    return marker ? `${markerFor(marker, n)}${this.source[marker.end] === ' ' ? ' ' : ''}${words}` : `${n}.${words}`;
  }

  /** What a heading's line opens with before the heading: Markdown's ###, spaces. */
  prefix({ headingSpan: { start } }: Section): string {
    const prefix = this.source
      .slice(Math.max(0, start - 20), start)
      .split(/[\r\n]/)
      .at(-1)!;
    return /^[#\s]*$/.test(prefix) ? prefix : '';
  }

  /** A label, with a colon where the draft has one. */
  label({ id, name }: Pick<TemplateSection, 'id' | 'name'>): string {
    const same = this.model.labels.find(({ label }) => label === id);
    const model = same ?? this.model.labels[0];
    const mark = model ? (/^\s*[：:]/.exec(this.source.slice(model.titleSpan.end, model.titleSpan.end + 2))?.[0].trim() ?? '') : '：';
    return (same?.title ?? name) + mark;
  }
}

/** The goals of a plan's domains by their names. */
const goalsOf = perObject(({ domains }: UpperPlan) => new Map([...domains].reverse().map(({ name, goals }) => [name, goals])));

/** What the nearest higher-level plan that has this domain sets as its goals, as a starting text. */
export function goalsFor({ uppers }: Pick<Context, 'uppers'>, name: string): string[] {
  const entries = entriesOf(uppers.map((upper) => goalsOf(upper).get(name)).findLast((goals) => goals !== undefined));
  if (entries.length) return entries.map(({ words }) => words);
  return uppers.flatMap((upper) =>
    upper.targets.filter((target) => target.domain === name && target.section === 'goal').map((target) => clauseOf(upper, target)),
  );
}

/**
 * A higher-level target as a goal of the draft: its clause, or for bundled figures words made from the value;
 * marked where nothing confirms it.
 */
export function clauseOf(upper: UpperPlan, target: Target): string {
  // A clause may have its subject from the one before.
  const text = foldName(target.text);
  const isNamed = [target.indicator, target.scope ?? ''].every((words) => text.includes(foldName(words)));
  const isWhole = upper.uri !== undefined && (isNamed || saysInWords(target, text));
  const clause = isWhole ? target.text.replace(/[。；]$/, '') : wordsOf(target);
  // The mark is one that leftover-note reports until it is settled.
  return `${clause}${upper.unverified.has(target) ? '（待核实）' : ''}。`;
}

/** 困难妇女全部得到救助, 全面消除大班额: all or none, said without a number. */
function saysInWords({ indicator, implied, value }: Target, text: string): boolean {
  const name = foldName(indicator.replace(/(?:比例|率)$/, ''));
  return (implied || value === 0) && [...name].every((character) => text.includes(character));
}

function wordsOf(target: Target): string {
  const { op, change, base } = target;
  const [name, value] = [label(target), THIRDS[target.value.toFixed(2) + target.unit] ?? numberOf(target)];
  if (change) return `${name}${base ? `以${base}为基数` : ''}${change === 'decrease' ? '下降' : '提高'}${value}`;
  if (op === '<=' || op === '<') return `${name}控制在${value}以下`;
  const [, who, has] = target.unit === '%' && !HEAD_AT_END.test(name) ? (HAVING.exec(name) ?? []) : [];
  return who ? `${value}${BEHIND[op]}的${who}${has}` : `${name}达到${value}${BEHIND[op]}`;
}
const THIRDS: Readonly<Record<string, string>> = { '33.33%': '三分之一', '66.67%': '三分之二' };
/** 城市社区 + 建有家长学校 */
const HAVING = new RegExp(`^(.{2,}?)((?:${anyOf(language.having)}).+)$`);
const BEHIND = { '>=': '以上', '>': '以上', '~': '左右', '=': '' } as const;

/** The lines below a domain's heading: its labels, the goals of the higher-level plan, an empty first measure. */
export function domainLines(context: Context, style: Style, name: string): string[] {
  const goals = goalsFor(context, name);
  return (context.template?.sections ?? [])
    .filter(({ required }) => required)
    .flatMap((section) => [
      style.label(section),
      ...(section.id === 'goal' && goals.length ? goals : ['']).map((words, i) => style.item(i + 1, words)),
    ]);
}

const insert = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });

/**
 * Puts a heading with its lines after a sibling (before the first one where there is none) and moves the numbers of those that
 * follow. Where the siblings have no numbers it has none; what stands before their headings on the line (###) it has too.
 */
function insertHeading(
  style: Style,
  siblings: readonly Section[],
  after: Section | undefined,
  fallback: { at: number; marker: string },
  title: string,
  lines: readonly string[],
): Edit[] {
  const index = after ? siblings.indexOf(after) + 1 : 0;
  const model =
    siblings.find(({ marker }) => marker)?.marker ?? (siblings.length ? undefined : { ...readMarker(fallback.marker)!, number: 1 });
  const prefix = siblings[0] ? style.prefix(siblings[0]) : '';
  const text = [prefix + (model ? markerFor(model, index + 1) : '') + title, ...lines].join(style.eol);
  const moved = siblings
    .slice(index)
    .flatMap(({ marker }, i) =>
      marker && markerFor(marker, index + i + 2) !== marker.text
        ? [{ span: { start: marker.start, end: marker.end }, text: markerFor(marker, index + i + 2) }]
        : [],
    );
  if (after || !siblings[0]) return [insert(after?.span.end ?? fallback.at, style.eol + text), ...moved];
  return [insert(siblings[0].headingSpan.start - prefix.length, text + style.eol), ...moved];
}

/** A domain that the draft lacks, in its place among the wanted ones. `wanted` are the names in order. */
export function missingDomain(context: Context, wanted: readonly string[], name: string): Fix {
  const { plan, source } = context;
  const style = new Style(source, plan);
  const before = wanted.slice(0, wanted.indexOf(name));
  const after = plan.domains.findLast((domain) => before.includes(domain.name))?.section;
  const holder = plan.sections.find(
    (s) => s.kind === 'part' && context.template?.parts.some((part) => part.domains && namesOf(part).some((one) => s.title.includes(one))),
  );
  const first = plan.domains[0]?.section;
  const siblings =
    allSectionLists(plan)
      .find((list) => first && list.includes(first))
      ?.filter(({ kind }) => kind === 'domain' || kind === 'section' || kind === 'part') ?? [];
  const [label, next] = holder?.sections ?? [];
  if (label?.label === 'goal' && next?.label === 'measure' && name === wanted[0]) {
    const marker = first?.marker ? markerFor(first.marker, 1) : ''; // its labels stand there but for its heading
    return { edits: [insert(label.headingSpan.start, marker + name + style.eol)], safe: false, title: message('fix.domain', name) };
  }
  const follows = after && siblings.includes(after) ? after : siblings.slice(0, siblings.indexOf(first!)).at(-1);
  const edits = insertHeading(
    style,
    siblings,
    follows,
    { at: (holder?.headingSpan ?? plan.span).end, marker: '（一）' },
    name,
    domainLines(context, style, name),
  );
  return { edits, safe: false, title: message('fix.domain', name) };
}

/** Every list of sibling headings. */
const allSectionLists = (plan: Plan): (readonly Section[])[] => [
  plan.sections,
  ...[...allSections(plan.sections)].map(({ sections }) => sections),
];

/** A label that a domain lacks, goals before measures: above what stands there for it, else with the first of its list. */
export function missingSection(context: Context, { section, goals, name }: Domain, wanted: TemplateSection): Fix {
  const style = new Style(context.source, context.plan);
  const title = message('fix.section', wanted.name);
  const unlabelled = wanted.id === 'goal' ? section.items[0] : secondListIn((goals ?? section).items);
  if (unlabelled) return { edits: [insert(unlabelled.marker.start, style.label(wanted) + style.eol)], safe: false, title };
  const ahead = section.texts.at(-1); // what introduces the domain stays before its labels
  const at = wanted.id === 'goal' ? (ahead?.text ? spanOf(ahead).end : section.headingSpan.end) : (goals ?? section).span.end;
  const lines = wanted.id === 'goal' ? goalsFor(context, name) : [];
  const text = [style.label(wanted), ...(lines.length ? lines : ['']).map((words, i) => style.item(i + 1, words))].join(style.eol);
  return { edits: [insert(at, style.eol + text)], safe: false, title };
}

/** Where numbers begin anew: what stands there lacks its label. */
const secondListIn = (items: readonly Item[]): Item | undefined =>
  items.find(({ marker }, i) => i > 0 && marker.number === 1 && marker.form === items[0]!.marker.form);

/** A part that the draft lacks, before the next part of the template that it has. */
export function missingPart({ source, plan }: Context, template: Template, name: string): Fix {
  const style = new Style(source, plan);
  const place = (section: Section) =>
    template.parts.findIndex(
      (part) =>
        (part.domains && (section.kind === 'domain' || section.sections.some((s) => s.kind === 'domain'))) ||
        namesOf(part).some((one) => section.title.includes(one)),
    );
  const own = template.parts.findIndex((part) => part.name === name);
  const parts = plan.sections.filter((s) => s.kind !== 'preface');
  const after = parts.findLast((section) => place(section) >= 0 && place(section) < own);
  const edits = insertHeading(style, parts, after, { at: plan.span.end, marker: '一、' }, name, []);
  return { edits, safe: false, title: message('fix.part', name) };
}

/** A higher-level target as the next goal of its domain; undefined where the draft has no such list. */
export function missingTarget({ source, plan }: Context, upper: UpperPlan, target: Target): Fix | undefined {
  const goals = plan.domains.find((domain) => domain.name === target.domain)?.goals;
  const items = numbered(goals?.items ?? []);
  const last = items.at(-1);
  if (!goals || !last) return undefined;
  const style = new Style(source, plan);
  const clause = clauseOf(upper, target);
  return {
    edits: [
      insert(
        last.span.end,
        style.eol + markerFor(last.marker, last.marker.number + 1) + (source[last.marker.end] === ' ' ? ' ' : '') + clause,
      ),
    ],
    safe: false,
    title: message('fix.target', clause),
  };
}
