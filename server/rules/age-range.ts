import { message } from '../messages';
import { matchesIn, rewriteMatch } from './text';
import { safely, type Rule } from './rule';

/** 0至6岁以下 mixes a range with 以下; 0至6岁 beside 0—6岁 mixes two ways of writing. */
export const ageRange: Rule = {
  id: 'age-range',
  category: 'text',
  severity: 'info',
  *check({ plan }) {
    const ranges = [...matchesIn(plan, RANGE)];
    const isWord = (joint: string) => joint === '至';
    const plain = ranges.filter(({ match }) => !match[4]);
    const usualIsWord = plain.filter(({ match }) => isWord(match[2]!)).length * 2 > plain.length;
    const model = plain.find(({ match }) => isWord(match[2]!) === usualIsWord)?.match;
    const [usual, usualJoint] = [model?.[0] ?? '', model?.[2] ?? ''];
    for (const found of ranges) {
      const { match, span } = found;
      if (match[4]) yield { span, severity: 'warning', message: message('age-range.mixed', match[0]) };
      else if (isWord(match[2]!) !== usualIsWord) {
        yield { span, message: message('age-range.form', match[0], usual), fix: safely(...rewriteMatch(found, match[0].replace(match[2]!, usualJoint))) };
      }
    }
  },
};

const RANGE = /(\d{1,2})(至|[-—～]+)(\d{1,2})岁(以下|以上)?/g;
