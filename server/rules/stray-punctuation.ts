import { message } from '../messages';
import { matchesIn, rewriteMatch } from './text';
import { perhaps, type Rule } from './rule';

/** Two marks in a row (，。), or a paragraph that opens with one. */
export const strayPunctuation: Rule = {
  id: 'stray-punctuation',
  category: 'text',
  severity: 'warning',
  *check({ plan }) {
    for (const found of matchesIn(plan, STRAY)) {
      const { match, span } = found;
      yield { span, message: message('stray-punctuation', match[0]), fix: perhaps(...rewriteMatch(found, match.index === 0 ? '' : strongest(match[0]))) };
    }
  },
};

const STRAY = /[，、；：][，、。；：]+|。[，、。；]+|^[，、；。]/g;

/** Of several marks in a row the one that ends most is kept. */
const strongest = (marks: string) => [...'。；：，、'].find((mark) => marks.includes(mark))!;
