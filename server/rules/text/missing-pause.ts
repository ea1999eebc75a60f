import { anyOf } from '../../base/matches';
import { differencesOf, type Difference } from '../../compare/align';
import { language } from '../../data';
import { message } from '../../base/messages';
import { isPaused, type Flow } from '../../plan/flow';
import { POPULATIONS } from '../../targets/words';
import { alignmentsOf } from '../../analysis/models';
import { matchesIn } from '../../analysis/text';
import type { Problem, Rule } from '../rule';
import { perhaps } from '../../edit/edit';

const SAID = ['两个分句或并列的词之间疑漏标点：“{0}”', 'A mark seems left out between two clauses or members of a list: “{0}”'] as const;

/**
 * A mark left out between two clauses (提升…能力发挥…作用) or two members of a list (留守儿童困境儿童), or where a sentence that the
 * draft has taken over pauses before 为….
 */
export const rule: Rule = {
  title: '分句或并列之间漏标点',
  order: 15,
  severity: 'warning',
  *check(analysis) {
    const { plan } = analysis;
    for (const [next, before, mark] of PAUSES) {
      for (const { flow, match } of matchesIn(plan, next)) {
        const at = match.index + match[0].length;
        if (!isPaused(flow, at, plan.source) && before.test(flow.text.slice(Math.max(0, at - LONGEST), at))) yield problem(flow, at, mark);
      }
    }
    for (const alignment of alignmentsOf(analysis)) {
      for (const difference of differencesOf(alignment)) if (losesPause(difference)) yield problem(alignment.own, difference.to, '，');
    }
  },
};

const LONGEST = 30;
/** 提升…能力 | 发挥…: the end of a clause, straight before another's verb. */
const RAISED = new RegExp(`(?:${anyOf(language.raised)})(?=(?:${anyOf(language.clauseOpeners)})(?!的)[^，。；、]{3,})`, 'g');
const RAISE = new RegExp(`(?:^|[，。；：])(?:${anyOf(language.raise)})[^，。；：、]{3,}$`);
/** 留守儿童 | 困境儿童: a group of people, straight before another of the same kind. */
const kinds = anyOf(language.widePopulations);
const groups = anyOf(POPULATIONS.filter((word) => word.length > 1));
const BEFORE_GROUP = new RegExp(`(${kinds})(?=(?:${groups})\\1)`, 'g');
const GROUP = new RegExp(`(?<!的)(?:${groups})(?:${kinds})$`);

/** What a pause is wanted after, the words that must lead to it, and the mark. */
const PAUSES = [
  [RAISED, RAISE, '，'],
  [BEFORE_GROUP, GROUP, '、'],
] as const;

/** The model pauses before 为…, the draft’s own clause in that place does not. */
const losesPause = ({ model, own, after }: Difference) =>
  /[^，]{4}，$/.test(model) && /^[\u4e00-\u9fff、]{5,}$/.test(own) && after.startsWith('为');

function problem(flow: Flow, at: number, mark: string): Problem {
  const [before, next] = [flow.at[at - 1]!, flow.at[at]!];
  return {
    span: { start: before, end: next + 1 },
    message: message(SAID, flow.text.slice(Math.max(0, at - 4), at) + mark + flow.text.slice(at, at + 4)),
    fix: perhaps({ span: { start: before + 1, end: before + 1 }, text: mark }),
  };
}
