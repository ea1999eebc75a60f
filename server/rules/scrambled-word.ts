import { wordsOf } from '../compare/segment';
import { language } from '../data';
import { message } from '../messages';
import { spanOf, type Flow } from '../plan/flow';
import { anyOf } from '../target/words';
import { paragraphsIn, rewrite } from './text';
import { perhaps, type Rule } from './rule';

/** A word that has slipped into the middle of another: 人居环自然境 for 人居自然环境. */
export const scrambledWord: Rule = {
  id: 'scrambled-word',
  category: 'text',
  severity: 'warning',
  *check({ plan, uppers }) {
    const paragraphs = paragraphsIn(plan).map(({ flow }) => flow);
    const text = [...paragraphs, ...uppers.flatMap((u) => u.paragraphs)].map((flow) => flow.text).join('\n');
    for (const flow of paragraphs) {
      for (const { from, to, right } of scrambledIn(flow, text)) {
        yield { span: spanOf(flow, from, to), message: message('scrambled-word', flow.text.slice(from, to), right), fix: perhaps(...rewrite(flow, from, to, right)) };
      }
    }
  },
};

const FUNCTION_WORD = new RegExp(`^(?:${anyOf(language.functionWords)})$`);

/** A character, a word of two and a character, where the characters make a word that follows that one elsewhere. */
function* scrambledIn(flow: Flow, text: string): Generator<{ from: number; to: number; right: string }> {
  const words = wordsOf(flow.text).filter(({ word }) => /^[\u4e00-\u9fff]+$/.test(word));
  for (const [i, { word: inner, at }] of words.entries()) {
    const [left, right] = [words[i - 1], words[i + 1]];
    if (inner.length !== 2 || left?.at !== at - 1 || right?.at !== at + 2) continue;
    if ([left, right].some(({ word }) => word.length !== 1 || FUNCTION_WORD.test(word))) continue;
    const whole = left.word + right.word;
    const isOwnWord = text.split(whole).length > 2 && text.includes(inner + whole) && text.split(left.word + inner).length === 2;
    if (isOwnWord) yield { from: left.at, to: right.at + 1, right: inner + whole };
  }
}
