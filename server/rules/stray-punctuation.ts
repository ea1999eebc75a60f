import { message } from '../messages';
import { spanOf } from '../plan/flow';
import { paragraphsIn, rewrite } from './text';
import { perhaps, type Rule } from './rule';

/** Two marks in a row (，。), or a paragraph that opens with one. */
export const strayPunctuation: Rule = {
  id: 'stray-punctuation',
  category: 'text',
  severity: 'warning',
  *check({ plan }) {
    for (const { flow } of paragraphsIn(plan)) {
      for (const match of flow.text.matchAll(/[，、；：][，、。；：]+|。[，、。；]+|^[，、；。]/g)) {
        const [from, to] = [match.index, match.index + match[0].length];
        yield { span: spanOf(flow, from, to), message: message('stray-punctuation', match[0]), fix: perhaps(...rewrite(flow, from, to, from === 0 ? '' : strongest(match[0]))) };
      }
    }
  },
};

/** Of several marks in a row the one that ends most is kept. */
const strongest = (marks: string) => [...'。；：，、'].find((mark) => marks.includes(mark))!;
