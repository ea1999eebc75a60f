import { anyOf, runOf } from '../../base/matches';
import { differencesOf, differenceSpan, type Alignment, type Difference } from '../../compare/align';
import { wordsOf } from '../../compare/segment';
import { confusable, language } from '../../data';
import { message } from '../../base/messages';
import { spanOf } from '../../plan/flow';
import { alignmentsOf, countIn, modelsOf, textOf, type Model } from '../../analysis/models';
import { hasWrongTerm } from './term';
import { rewrite } from '../../edit/rewrite';
import type { Problem, Rule } from '../rule';
import { perhaps } from '../../edit/edit';
import type { UpperPlan } from '../../analysis/upper-plan';

const SAID = {
  found: ['与上位规划只差几个字，疑有误：“{0}”，{1}为“{2}”', 'But for a few characters as in {1}: “{0}”, there “{2}”'],
  own: ['与本文件别处只差几个字，疑有误：“{0}”，别处为“{1}”', 'But for a few characters as elsewhere in this file: “{0}”, elsewhere “{1}”'],
} as const;

/**
 * Sentences that repeat a higher-level plan's (or one of the same file) but for a slip: a character taken for one like it
 * (`isMisprint`), one put in that breaks a word (`breaksWord`), two that changed places (`isTurned`), a 的 left out after a clause
 * (`losesDe`), or a word for the one that the draft itself has everywhere else (`isUnusual`). Other wording, other places and other
 * numbers are the draft's own business.
 */
export const rule: Rule = {
  title: '与所抄的句子差一两个字',
  order: 23,
  severity: 'warning',
  *check(analysis) {
    const models = modelsOf(analysis);
    const words = new Words(models);
    const own = models.filter(({ upper }) => !upper);
    for (const alignment of alignmentsOf(analysis)) {
      const differences = differencesOf(alignment);
      for (const [i, difference] of differences.entries()) {
        const turned = turnedOf(difference, differences[i + 1]);
        const { upper } = models[alignment.model.text]!;
        if (
          turned
            ? isTurned(turned, words)
            : losesDe(difference, alignment.own.text) || isSlip(difference, words, analysis.plan.region ?? '', upper !== undefined)
        ) {
          yield problem(alignment, turned ?? difference, upper);
        } else if (isUnusual(difference, own)) {
          yield { ...problem(alignment, difference, upper), severity: 'info' };
        }
      }
    }
  },
};

function problem({ own, model }: Alignment, difference: Difference, upper: UpperPlan | undefined): Problem {
  const [left, right] = [difference.before.slice(-4), difference.after.slice(0, 4)];
  return {
    span: differenceSpan(own, difference),
    message: upper
      ? message(SAID.found, left + difference.own + right, upper.title, left + difference.model + right)
      : message(SAID.own, left + difference.own + right, left + difference.model + right),
    fix: perhaps(...rewrite(own, difference.from, difference.to, difference.model)),
    related: [
      {
        upper,
        span: spanOf(model.flow),
        message: message('value', model.flow.text),
      },
    ],
  };
}

/** How often words stand in the draft and its models together. */
class Words {
  constructor(private readonly models: readonly Model[]) {}

  /** Occurrences, counted up to five. */
  count(words: string): number {
    return countIn(this.models, words, 5);
  }

  /** Whether a character is a word by itself in more than one place. Looks at no more than some dozen places. */
  standsAlone(char: string): boolean {
    let [seen, alone] = [0, 0];
    for (const text of this.models.map(textOf)) {
      for (let at = text.indexOf(char); at >= 0 && seen < 40 && alone < 2; at = text.indexOf(char, at + 1)) {
        seen++;
        const from = Math.max(0, at - 6);
        if (wordsOf(text.slice(from, at + 7)).some(({ word, at: start }) => word === char && from + start === at)) alone++;
      }
    }
    return alone > 1;
  }
}

const HAN = /^[\u4e00-\u9fff]+$/;
const FUNCTION_WORDS = new RegExp(`^${runOf(language.functionWords)}$`);

/** Whether a difference is a slip, not another choice of words, another place or another number. */
function isSlip(difference: Difference, words: Words, region: string, byUpper: boolean): boolean {
  const { model, own, before, after } = difference;
  if (before.length < 3 || after.length < 3) return false;
  if (/[一二三四五六七八九十百千万两]/.test(model + own)) return false; // a number is meant
  if (!HAN.test(model + own) || [model, own].some((part) => part && (FUNCTION_WORDS.test(part) || region.includes(part)))) return false;
  const swapped = model.length === 1 && own.length === 1 && isConfusable(model, own);
  const putIn = model === '' && own.length === 1; // a character left out is as often the draft's choice
  if (!swapped && !putIn) return false;
  // The model has the slip, or the draft has one that is told as such.
  if ([model, own].some((part) => hasWrongTerm(before.slice(-4) + part + after.slice(0, 4)))) return false;
  // What the draft says more than once is its own way of saying it.
  if (words.count(before.slice(-2) + own + after.slice(0, 2)) > 1) return false;
  return swapped ? isMisprint(difference, words, byUpper) : breaksWord(difference, words);
}

/** Two neighbouring characters that have changed places (留容 for 容留), as one difference. */
function turnedOf(first: Difference, second: Difference | undefined): Difference | undefined {
  if (
    !second ||
    first.own !== '' ||
    second.model !== '' ||
    first.model !== second.own ||
    first.model.length !== 1 ||
    second.from - first.to !== 1
  )
    return undefined;
  return { ...first, model: first.model + first.after, own: first.after + first.model, after: second.after, to: second.to };
}

/** The draft's pair stands nowhere else and is no word (互相 for 相互), the model's does. */
const isTurned = ({ model, own }: Difference, words: Words) =>
  HAN.test(own) && words.count(own) <= 1 && words.count(model) > 0 && wordsOf(own).length > 1;

/** A modifier that is a clause (有利于…, 有…、有…) cannot do without its 的; after other modifiers it is a matter of style. */
const CLAUSE_BEFORE = new RegExp(`(?:${anyOf(language.clauseVerbs)})[^，。；、的]{3,}$|(?:有[^，。；、有]{2,8}、)+有[^，。；、有]{2,8}$`);
const losesDe = ({ model, own, from, after }: Difference, sentence: string) =>
  model === '的' && own === '' && after.length >= 2 && CLAUSE_BEFORE.test(sentence.slice(Math.max(0, from - 40), from));

/** Two words in a row that the draft has once, where it has the model's at least so often. */
const USUAL = 10;
function isUnusual({ model, own, before, after }: Difference, models: readonly Model[]): boolean {
  if (model.length !== 1 || own.length !== 1 || !HAN.test(model + own) || before.length < 3 || after.length < 3) return false;
  const count = (words: string) => countIn(models, words, USUAL);
  return [
    [1, 2],
    [3, 0],
    [2, 1],
    [0, 3],
  ].some(([left, right]) => {
    const around = (char: string) => before.slice(before.length - left!) + char + after.slice(0, right);
    const [usual, once] = [around(model), around(own)];
    return (
      HAN.test(once) &&
      once.length === 4 &&
      count(usual) >= USUAL &&
      count(once) === 1 &&
      wordsOf(usual).every(({ word }) => word.length === 2)
    );
  });
}

const isConfusable = (a: string, b: string) => confusable.some((group) => group.includes(a) && group.includes(b));

/**
 * A character for one that it is often taken for, making a pair that stands nowhere else. Within one file neither side is the
 * model: the better pair must stand more than once.
 */
function isMisprint({ model, own, before, after }: Difference, words: Words, byUpper: boolean): boolean {
  const pairs = [
    [before.at(-1)! + model, before.at(-1)! + own],
    [model + after[0]!, own + after[0]!],
  ].filter(([pair]) => HAN.test(pair!));
  return pairs.some(([right, wrong]) => words.count(wrong!) <= 1 && words.count(right!) > (byUpper ? 0 : 1));
}

/** A character put in, so that a word of the model falls into single characters that stand nowhere else by themselves. */
function breaksWord({ own, before, after }: Difference, words: Words): boolean {
  const [left, right] = [before.slice(-4), after.slice(0, 4)];
  const text = left + own + right;
  const makesPair = (char: string) =>
    [-1, 0].some((step) => words.count(text.slice(text.indexOf(char) + step, text.indexOf(char) + step + 2)) > 1);
  if ([...text.slice(left.length - 1, left.length + own.length + 1)].every(makesPair)) return false;
  const alone = loneAt(text, left.length, left.length + own.length);
  const usual = loneAt(left + right, left.length, left.length);
  const broken = alone.filter((char) => !usual.includes(char) && !FUNCTION_WORDS.test(char));
  const isSetPhrase = words.count(left.slice(-2) + right.slice(0, 2)) > 1;
  return broken.length > 0 && broken.every((char) => !makesPair(char) && (isSetPhrase || !words.standsAlone(char)));
}

/** The single-character words at and beside a stretch. */
function loneAt(text: string, from: number, to: number): string[] {
  return wordsOf(text)
    .filter(({ word, at }) => word.length === 1 && HAN.test(word) && at + 1 >= from && at <= to)
    .map(({ word }) => word);
}
