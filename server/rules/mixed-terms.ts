import { terms } from '../data';
import { message } from '../messages';
import { anyOf } from '../target/words';
import { matchesIn, rewriteMatch } from './text';
import { perhaps, type Rule } from './rule';

/** One thing named in two ways in one plan: 妇儿工委办 and 妇儿工委办公室. The rarer name is reported where it first stands. */
export const mixedTerms: Rule = {
  id: 'mixed-terms',
  category: 'text',
  severity: 'info',
  *check({ plan }) {
    for (const [names, pattern] of VARIANTS) {
      const found = [...matchesIn(plan, pattern)];
      const count = (name: string) => found.filter(({ match }) => match[0] === name).length;
      const [usual, ...others] = names.filter((name) => count(name) > 0).sort((a, b) => count(b) - count(a));
      for (const other of others) {
        const first = found.find(({ match }) => match[0] === other)!;
        yield { span: first.span, message: message('mixed-terms', other, usual!), fix: perhaps(...rewriteMatch(first, usual!)) };
      }
    }
  },
};

const VARIANTS = terms.variants.map((names) => [names, new RegExp(anyOf(names), 'g')] as const);
