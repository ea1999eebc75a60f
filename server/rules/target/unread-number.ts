import { message } from '../../base/messages';
import { missedIn } from '../../targets/numbers';
import type { Rule } from '../rule';

const SAID = {
  own: ['“{0}”没有读成目标，没有与上位规划对照', '“{0}” was read as no target: it is compared with nothing'],
  upper: [
    '上位规划“{0}”的目标里，“{1}”没有读成目标，没有对照',
    'In the goals of the higher-level plan “{0}”, “{1}” was read as no target: nothing is compared with it',
  ],
} as const;

/** A number of the goals, of the draft or of a higher-level plan, that no target holds though nothing tells why: it may be a missed one. */
export const rule: Rule = {
  title: '没有读成目标的数',
  order: 12,
  severity: 'info',
  *check({ plan, targets, uppers }) {
    for (const { span, text } of missedIn(plan, targets, ['goal'])) yield { span, message: message(SAID.own, text) };
    const missed = new Map(uppers.map((upper) => [upper.title, upper.missed])); // one of two kinds stands here twice
    for (const [title, numbers] of missed)
      if (numbers.length) yield { span: plan.titleSpan, message: message(SAID.upper, title, numbers.join('”“')) };
  },
};
