/** Every rule, in order. Nothing is registered by hand: `build.mjs` gathers the files on the shelves `server/rules/<category>/`. */
import shelves from 'planlint:rules';
import type { Locale } from '../base/messages';
import { CATEGORIES, type Category, type Rule } from './rule';

export interface RegisteredRule extends Rule {
  readonly id: string;
  readonly category: Category;
}

export const rules: readonly RegisteredRule[] = CATEGORIES.flatMap((category) =>
  Object.entries(shelves[category])
    .map(([id, rule]) => ({ ...rule, id, category }))
    .sort((a, b) => a.order - b.order),
);

export const ruleById: ReadonlyMap<string, RegisteredRule> = new Map(rules.map((rule) => [rule.id, rule]));

/** What a rule is called for people: its Chinese title, in English its id. */
export const nameOfRule = (id: string, locale: Locale): string => (locale === 'en' ? id : ruleById.get(id)!.title);
