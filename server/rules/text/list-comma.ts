import { anyOf } from '../../base/matches';
import { language } from '../../data';
import { wordsOf } from '../../compare/segment';
import { perObject, perText } from '../../base/memo';
import { message } from '../../base/messages';
import { spanOf, type Flow } from '../../plan/flow';
import { countIn, modelsOf, textOf, type Model } from '../../analysis/models';
import { matchesIn } from '../../analysis/text';
import type { Problem, Rule } from '../rule';
import { perhaps, safely } from '../../edit/edit';

const SAID = ['并列的词之间应用顿号：“{0}”', 'Words in a list take an enumeration comma: “{0}”'] as const;

/**
 * A comma between words in a list: 组织，指导和培训 where the same words stand with 、 elsewhere in the file or in a higher-level
 * plan, or before the last member of a list that has 、 otherwise.
 */
export const rule: Rule = {
  title: '并列的词误用逗号',
  order: 8,
  severity: 'warning',
  *check(analysis) {
    const models = modelsOf(analysis);
    const listed = models.map(({ paragraphs }) => listedIn(paragraphs)); // tells most at once
    for (const { flow, match } of matchesIn(analysis.plan, BETWEEN_WORDS)) {
      if (!listed.some((joints) => joints.has(`${match[1]!.slice(1)}、${match[2]!.slice(0, 2)}`))) continue;
      const words = [match[1]!, match[1]!.slice(1)]
        .map((before) => `${before}、${match[2]!}`)
        .find((one) => one.length >= LEAST && countIn(models, one, 1));
      if (words) yield problem(flow, match.index + match[1]!.length, words, safely);
    }
    for (const { flow, match } of matchesIn(analysis.plan, LAST_MEMBER)) {
      if (
        !isAtEnd(match[1]!) &&
        !HAS_VERB.test(match[2]!) &&
        mayOpenAsWord(match[2]!, models) &&
        isNoClause(wordsOf(match[2]!)[0]!.word, models)
      )
        yield problem(flow, match.index + match[1]!.length, `${match[1]!.slice(-4)}、${match[2]!.slice(0, 4)}`, perhaps);
    }
  },
};

/** The two characters on both sides of each 、 of a text. */
const listedIn = perObject((paragraphs: readonly Flow[]): ReadonlySet<string> => new Set(paragraphs.flatMap(({ text }) => jointsIn(text))));
const jointsIn = perText((text): readonly string[] => [...text.matchAll(LISTED)].map(([, before, after]) => `${before}、${after}`));
const LISTED = /(?<=([\u4e00-\u9fff]{2}))、(?=([\u4e00-\u9fff]{2}))/g;
const BETWEEN_WORDS = /([\u4e00-\u9fff]{3})，(?=([\u4e00-\u9fff]{2,4}[和及与、]))/g;
/** So many characters must be the same elsewhere. */
const LEAST = 7;
/** Three members or more with 、, then a comma and “甲和乙”. */
const LAST_MEMBER =
  /((?<=[，。；：]|^)[^，。；：、]{2,14}(?:、[^，。；：、和及与]{2,12}){2,6})，([\u4e00-\u9fff]{2,10}[和及与][\u4e00-\u9fff]{2,8})(?=[，。；])/g;

/** 急救、灭火、防汛培训: the last one says what all of them are, so no other follows. */
function isAtEnd(list: string): boolean {
  const lengths = list.split('、').map(({ length }) => length);
  return lengths.at(-1)! >= SUFFIX + lengths.slice(1, -1).reduce((longest, length) => Math.max(longest, length), 0);
}
const SUFFIX = 2;

/** 困难妇女和家庭得到帮扶 is a clause. */
const HAS_VERB = new RegExp(anyOf([...language.predicates, ...language.openers, ...language.create].filter((word) => word.length > 1)));

/** What stands with 、 elsewhere is mended safely; a last member might be a clause after all. */
function problem(flow: Flow, at: number, words: string, fixed: typeof safely): Problem {
  const span = spanOf(flow, at, at + 1);
  return { span, message: message(SAID, words), fix: fixed({ span, text: '、' }) };
}

const SEVERAL = 3;

/** Whether some beginning of the words may be such a word. Tells most, without the dictionary. */
function mayOpenAsWord(words: string, models: readonly Model[]): boolean {
  for (let length = 2; length <= words.length; length++) {
    const beginning = words.slice(0, length);
    if (countIn(models, beginning, SEVERAL) < SEVERAL) return false;
    if (isNoClause(beginning, models)) return true;
  }
  return false;
}

/** Whether a word stands in several places of the models and opens a clause only here. */
function isNoClause(word: string, models: readonly Model[]): boolean {
  if (word.length < 2 || countIn(models, word, SEVERAL) < SEVERAL) return false;
  let opening = 0;
  for (const { paragraphs } of models) if (opening < 2) opening += openingsIn(paragraphs)(word);
  return opening < 2;
}
/** How many clauses of a model a word opens, counted up to two. */
const openingsIn = perObject((paragraphs: readonly Flow[]) => {
  const text = textOf({ paragraphs });
  return perText((word) => {
    let opening = 0;
    for (let at = text.indexOf(word); at >= 0 && opening < 2; at = text.indexOf(word, at + 1)) {
      if (/[，。；：\n]/.test(text[at - 1] ?? '\n')) opening++;
    }
    return opening;
  });
});
