import { message } from '../messages';
import { spanOf } from '../plan/flow';
import { paragraphsIn } from './text';
import type { Rule } from './rule';

/** Two marks in a row (，。), or a paragraph that opens with one. */
export const strayPunctuation: Rule = {
  id: 'stray-punctuation',
  category: 'text',
  severity: 'warning',
  *check({ plan }) {
    for (const { flow } of paragraphsIn(plan)) {
      for (const match of flow.text.matchAll(/[，、；：][，、。；：]+|。[，、。；]+|^[，、；。]/g)) {
        yield { span: spanOf(flow, match.index, match.index + match[0].length), message: message('stray-punctuation', match[0]) };
      }
    }
  },
};
