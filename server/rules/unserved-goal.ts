import { message } from '../messages';
import { foldName } from '../target/indicators';
import { populationOf } from '../target/words';
import { flowsIn } from './text';
import type { Rule } from './rule';

/** A numeric goal whose matter none of the domain's measures takes up. A guess by words, so only a hint. */
export const unservedGoal: Rule = {
  id: 'unserved-goal',
  category: 'target',
  severity: 'hint',
  *check({ plan, targets }) {
    for (const { name, measures } of plan.domains) {
      if (!measures || !(measures.items.length || measures.texts.length)) continue; // that is another rule's finding
      const words = foldName(flowsIn(measures).map((flow) => flow.text).join(''));
      for (const target of targets) {
        if (target.domain !== name || target.section !== 'goal' || target.implied) continue;
        const matter = foldName(target.indicator.slice(populationOf(target.indicator).length)).replace(/(?:率|比例|水平|人数|数量|数)$/, '');
        if (matter.length >= 3 && !shares(matter, words)) yield { span: target.span, message: message('unserved-goal', target.indicator) };
      }
    }
  },
};

/** Whether a text takes up a matter: any two characters in a row of it. */
function shares(matter: string, text: string): boolean {
  for (let i = 0; i + 1 < matter.length; i++) if (text.includes(matter.slice(i, i + 2))) return true;
  return false;
}
