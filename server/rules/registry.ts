/** Every rule, in order. Nothing is registered by hand: `build.mjs` gathers the files on the shelves `server/rules/<category>/`. */
import files from 'planlint:rules';
import { CATEGORIES, type Category, type Rule } from './rule';

export interface RegisteredRule extends Rule {
  readonly id: string;
  readonly category: Category;
}

const place = ({ category, order }: RegisteredRule): number => CATEGORIES.indexOf(category) * 1000 + order;

export const rules: readonly RegisteredRule[] = [...files].sort((a, b) => place(a) - place(b));

export const ruleById: ReadonlyMap<string, RegisteredRule> = new Map(rules.map((rule) => [rule.id, rule]));
