import { anyOf } from '../../base/matches';
import { terms } from '../../data';
import { message } from '../../base/messages';
import { matchesIn } from '../../analysis/text';
import { rewriteMatch } from '../../edit/rewrite';
import type { Rule } from '../rule';
import { perhaps } from '../../edit/edit';

const SAID = ['“{0}”与“{1}”叫法不一', '“{0}” and “{1}” name one thing'] as const;

/** One thing named in two ways in one plan: 妇儿工委办 and 妇儿工委办公室. The rarer name is reported where it first stands. */
export const rule: Rule = {
  title: '同一事物叫法不一',
  order: 22,
  severity: 'info',
  *check({ plan }) {
    for (const [names, pattern] of VARIANTS) {
      const found = [...matchesIn(plan, pattern)];
      const count = (name: string) => found.filter(({ match }) => match[0] === name).length;
      const [usual, ...others] = names.filter((name) => count(name) > 0).sort((a, b) => count(b) - count(a));
      for (const other of others) {
        const first = found.find(({ match }) => match[0] === other)!;
        yield { span: first.span, message: message(SAID, other, usual!), fix: perhaps(...rewriteMatch(first, usual!)) };
      }
    }
  },
};

const VARIANTS = terms.variants.map((names) => [names, new RegExp(`(?:${anyOf(names)})(?!事机构)`, 'g')] as const);
