import { message } from '../../base/messages';
import { matchesIn } from '../../analysis/text';
import { rewriteMatch } from '../../edit/rewrite';
import type { Rule } from '../rule';
import { perhaps } from '../../edit/edit';

const SAID = ['标点“{0}”多余或重复', 'Stray punctuation “{0}”'] as const;

/** Two marks in a row (，。), or a paragraph that opens with one. */
export const rule: Rule = {
  title: '标点多余或重复',
  order: 16,
  severity: 'warning',
  *check({ plan }) {
    for (const found of matchesIn(plan, STRAY)) {
      const { match, span } = found;
      yield {
        span,
        message: message(SAID, match[0]),
        fix: perhaps(...rewriteMatch(found, match.index === 0 ? '' : strongest(match[0]))),
      };
    }
  },
};

const STRAY = /[，、；：][，、。；：]+|。[，、。；]+|^[，、；。]/g;

/** Of several marks in a row the one that ends most is kept. */
const strongest = (marks: string) => [...'。；：，、'].find((mark) => marks.includes(mark))!;
