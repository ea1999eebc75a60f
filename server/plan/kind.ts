/** The kind of a plan, as titles tell it and as users name it. */
import { sharedEnd } from '../base/matches';
import { perObject } from '../base/memo';
import { bundledTemplates, type Template } from '../data';
import type { Plan } from './plan';
import { plainTitle } from './title';

/** A bundled kind by its name, another by its template's id. */
export const kindOf = (plan: Plan): string =>
  bundledTemplates.some((t) => t.kind === plan.kind) ? plan.kind : (plan.template?.id ?? plan.kind);

const AND = '+';
/** The kinds that a plan is of: one, '' where it is unknown, or those that it puts together. */
export const kindsOf = ({ kind }: Pick<Plan, 'kind'>): string[] => kind.split(AND);

/** Whether two kinds have one in common: women+children and women. */
export const haveCommonKind = (a: string, b: string): boolean => kindsOf({ kind: a }).some((one) => kindsOf({ kind: b }).includes(one));

/** Whether a plan is of a kind, by the kind's name or by that of its template. */
export const isOfKind = (plan: Plan, kind: string): boolean => kindsOf(plan).includes(kind) || kindOf(plan) === kind;

/** What a title says: a kind, and what stands before the word for it (the place). */
export interface KindInTitle {
  readonly kind: string;
  readonly before: string;
}

const wordsOf = (templates: readonly Template[]) =>
  templates.flatMap(({ titles, kind }) => titles.map((t) => ({ word: plainTitle(t), kind })));

/**
 * The kind that a plain title ends with, by the longest word of a template; undefined where it ends with none. A title may put two kinds
 * together that end alike: 妇女发展规划 and 儿童发展规划 are one 妇女儿童发展规划, of the kind women+children.
 */
export function kindInTitle(plain: string, templates: readonly Template[]): KindInTitle | undefined {
  const words = wordsOf(templates);
  const last = words.filter(({ word }) => plain.endsWith(word)).sort((a, b) => b.word.length - a.word.length)[0];
  if (!last) return undefined;
  const before = plain.slice(0, -last.word.length);
  const alone = before.replace(/[和与及]$/, '');
  const head = (word: string) => word.slice(0, word.length - sharedEnd(word, last.word));
  const other = words.find(({ word, kind }) => kind !== last.kind && head(word) && head(word) !== word && alone.endsWith(head(word)));
  if (!other) return { kind: last.kind, before };
  return { kind: [other.kind, last.kind].join(AND), before: alone.slice(0, -head(other.word).length) };
}

/** The kind whose domains have most of these names; '' where none has any. */
export function kindOfDomains(names: readonly string[], templates: readonly Template[]): string {
  const votes = templates.map((t) => ({
    kind: t.kind,
    count: names.filter((name) => t.domains.some((d) => d.name === name || d.aliases?.includes(name))).length,
  }));
  const best = votes.reduce((a, b) => (b.count > a.count ? b : a), { kind: '', count: 0 });
  return best.kind;
}

/** Whether a plan of several kinds has domains of each, so that its domains are those of the templates; not if it has 妇女儿童与健康. */
export const isByDomains = (plan: Plan, templates: readonly Template[]): boolean => {
  const kinds = kindsOf(plan);
  if (kinds.length < 2) return true;
  const heads = headsOf(kinds, templates);
  if (plan.domains.some(({ name }) => heads.every((head) => name.includes(head)))) return false;
  return kinds.every((kind) => plan.domains.some(({ name }) => kindOfDomains([name], templates) === kind));
};

/** What tells the titles of kinds apart: 妇女 and 儿童 of 妇女发展规划 and 儿童发展规划. */
function headsOf(kinds: readonly string[], templates: readonly Template[]): string[] {
  const titles = kinds.map((kind) => plainTitle(templates.find((template) => template.kind === kind)?.titles[0] ?? kind));
  const shared = titles.reduce((least, title) => Math.min(least, sharedEnd(title, titles[0]!)), Infinity);
  return titles.map((title) => title.slice(0, title.length - shared));
}

/** Two templates as one: the domains of both, in their order; parts and labels of the first. */
export const joined = perObject((first: Template) =>
  perObject((second: Template): Template => ({
    ...first,
    id: [first.id, second.id].join(AND),
    kind: [first.kind, second.kind].join(AND),
    name: `${first.name}、${second.name}`,
    titles: [...first.titles, ...second.titles],
    domains: [...first.domains, ...second.domains],
  })),
);
