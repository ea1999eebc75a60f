import { message } from '../../base/messages';
import { foldName } from '../../targets/indicators';
import { populationOf } from '../../targets/words';
import { flowsIn } from '../../analysis/text';
import { allSections } from '../../plan/plan';
import type { Rule } from '../rule';

const SAID = ['“{0}”没有对应的策略措施', 'No measure takes up “{0}”'] as const;

/** A numeric goal whose matter none of the domain's measures takes up. A guess by words, so only a hint. */
export const rule: Rule = {
  title: '目标没有对应的措施',
  order: 10,
  severity: 'hint',
  *check({ plan, targets }) {
    for (const { name, section, measures } of plan.domains) {
      if (!measures || !(measures.items.length || measures.texts.length)) continue; // that is another rule's finding
      const boxes = section.sections.filter(({ label }) => !label); // 3.重点工程 behind 2.策略措施
      const words = foldName(
        [...allSections([measures, ...boxes])]
          .flatMap(flowsIn)
          .map((flow) => flow.text)
          .join(''),
      );
      for (const target of targets) {
        if (target.domain !== name || target.section !== 'goal' || target.implied) continue;
        const matter = foldName(target.indicator.slice(populationOf(target.indicator).length)).replace(
          /(?:率|比例|水平|人数|数量|数)$/,
          '',
        );
        if (matter.length >= 3 && !shares(matter, words)) yield { span: target.span, message: message(SAID, target.indicator) };
      }
    }
  },
};

/** Whether a text takes up a matter: any two characters in a row of it. */
function shares(matter: string, text: string): boolean {
  for (let i = 0; i + 1 < matter.length; i++) if (text.includes(matter.slice(i, i + 2))) return true;
  return false;
}
