import { message } from '../../base/messages';
import { matchesIn } from '../../analysis/text';
import { rewriteMatch } from '../../edit/rewrite';
import type { Rule } from '../rule';
import { safely } from '../../edit/edit';

const SAID = {
  form: ['年龄段“{0}”的写法与别处的“{1}”不一', 'The ages “{0}” are written differently from “{1}” elsewhere'],
  mixed: ['“{0}”把年龄段和“以下”杂糅在一起', '“{0}” mixes a range of ages with an upper end'],
} as const;

/** 0至6岁以下 mixes a range with 以下; 0至6岁 beside 0—6岁 mixes two ways of writing. */
export const rule: Rule = {
  title: '年龄段写法',
  order: 12,
  severity: 'info',
  *check({ plan }) {
    const ranges = [...matchesIn(plan, RANGE)].filter(({ flow, match }) => !isInTitle(flow.text, match.index));
    const isWord = (joint: string) => joint === '至';
    const plain = ranges.filter(({ match }) => !match[4]);
    const usualIsWord = plain.filter(({ match }) => isWord(match[2]!)).length * 2 > plain.length;
    const model = plain.find(({ match }) => isWord(match[2]!) === usualIsWord)?.match;
    const [usual, usualJoint] = [model?.[0] ?? '', model?.[2] ?? ''];
    for (const found of ranges) {
      const { match, span } = found;
      if (match[4]) yield { span, severity: 'warning', message: message(SAID.mixed, match[0]) };
      else if (isWord(match[2]!) !== usualIsWord) {
        yield {
          span,
          message: message(SAID.form, match[0], usual),
          fix: safely(...rewriteMatch(found, match[0].replace(match[2]!, usualJoint))),
        };
      }
    }
  },
};

/** In 《3—6岁儿童学习与发展指南》 the words are another's. */
const isInTitle = (text: string, at: number): boolean => text.lastIndexOf('《', at) > text.lastIndexOf('》', at);

const RANGE = /(\d{1,2})(至|[-—～]+)(\d{1,2})岁(以下|以上)?/g;
