import { anyOf } from '../../base/matches';
import { wordsOf } from '../../compare/segment';
import { pairAt, type Occurrences } from '../../compare/occurrences';
import { language } from '../../data';
import { message } from '../../base/messages';
import { spanOf } from '../../plan/flow';
import { countIn, modelsOf, occurrencesIn, type Model } from '../../analysis/models';
import { paragraphsIn } from '../../analysis/text';
import { rewrite } from '../../edit/rewrite';
import type { Rule } from '../rule';
import { perhaps } from '../../edit/edit';

const SAID = ['“{0}”疑为“{1}”：字序错乱', '“{0}” seems scrambled: “{1}”'] as const;

/** A word that has slipped into the middle of another: 人居环自然境 for 人居自然环境. */
export const rule: Rule = {
  title: '字序错乱',
  order: 24,
  severity: 'warning',
  *check(analysis) {
    const models = modelsOf(analysis);
    const pairs = occurrencesIn(models.at(-1)!); // of the file itself
    const places = paragraphsIn(analysis.plan).flatMap(({ flow }) => oddPlaces(flow.text, pairs).map((from) => ({ flow, from })));
    for (const { flow, from } of places) {
      const right = unscrambled(flow.text, from, models);
      if (right)
        yield {
          span: spanOf(flow, from, from + 4),
          message: message(SAID, flow.text.slice(from, from + 4), right),
          fix: perhaps(...rewrite(flow, from, from + 4, right)),
        };
    }
  },
};

/** Where four characters stand whose outer two are a usual pair, while the seams on both sides of the inner two are seen nowhere else. */
function oddPlaces(text: string, pairs: Occurrences): number[] {
  const places: number[] = [];
  const count = (first: number, second: number) => pairs.countPair(pairAt(text, first, second));
  for (let i = 0; i + 3 < text.length; i++) {
    if (count(i, i + 1) === 1 && count(i + 2, i + 3) === 1 && count(i, i + 3) > 1) places.push(i);
  }
  return places;
}

const FUNCTION_WORD = new RegExp(`^(?:${anyOf(language.functionWords)})$`);

/**
 * The inner word before the outer one, if the outer characters are no words by themselves and the two words follow one another
 * elsewhere.
 */
function unscrambled(sentence: string, from: number, models: readonly Model[]): string | undefined {
  const [left, inner, right] = [sentence[from]!, sentence.slice(from + 1, from + 3), sentence[from + 3]!];
  if (![left, inner, right].every((word) => /^[\u4e00-\u9fff]+$/.test(word) && !FUNCTION_WORD.test(word))) return undefined;
  if (!countIn(models, inner + left + right, 1)) return undefined;
  const start = Math.max(0, from - 6);
  const words = wordsOf(sentence.slice(start, from + 10)).map(({ word, at }) => `${start + at}${word}`);
  const areWords = [`${from}${left}`, `${from + 1}${inner}`, `${from + 3}${right}`].every((word) => words.includes(word));
  return areWords ? inner + left + right : undefined;
}
