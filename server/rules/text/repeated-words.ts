import { language } from '../../data';
import { message } from '../../base/messages';
import { spanOf, type Flow } from '../../plan/flow';
import { matchesOf, paragraphsIn, type Paragraph } from '../../analysis/text';
import { rewrite } from '../../edit/rewrite';
import type { Problem, Rule } from '../rule';
import { perhaps } from '../../edit/edit';

const SAID = {
  found: ['“{0}”重复', '“{0}” is said twice'],
  sentence: ['这句话前面已经说过', 'This sentence is said before'],
} as const;

/** Words printed twice in a row (儿童儿童, 的的), a sentence that stands twice in one list, one named work twice in one sentence. */
export const rule: Rule = {
  title: '词句重复',
  order: 19,
  severity: 'warning',
  *check({ plan }) {
    const seen = new Map<object, Map<string, Flow>>();
    for (const paragraph of paragraphsIn(plan)) {
      const { section } = paragraph;
      yield* doubled(paragraph, plan.source);
      yield* doubledParticles(paragraph);
      yield* twiceNamed(paragraph);
      const sentences = seen.get(section) ?? new Map<string, Flow>();
      seen.set(section, sentences);
      yield* saidAgain(paragraph, sentences);
    }
  },
};

const DOUBLED = /([\u4e00-\u9fff]{2,8})\1/g;
const DOUBLED_PARTICLE = new RegExp(language.doubledWords.join('|'), 'g');
const TWICE_NAMED = /([\u4e00-\u9fff]{2})([\u4e00-\u9fff]{0,4})(“[^“”]{1,12}”[\u4e00-\u9fff]{2})[，、；][^，。；]{0,16}\1\3/g;
const STOP = /。/g;
/** The units that answer for an item may be those of another. */
const UNITS = /^（?[^。，；：]{0,8}(?:单位|部门)[：:]/;
const REDUPLICATION = new RegExp(language.reduplications.join('|'));

/** What parts the cells of a table's row, where two may well say the same. */
const BETWEEN_CELLS = /[\t|｜\u3000]| {2}/;
/** 项目目标：, on the line below 母婴安全保障项目. */
const LABEL = /^[\u4e00-\u9fff]{2,8}：/;

function* doubled({ wording, flow }: Paragraph, source: string): Generator<Problem> {
  for (const match of matchesOf(wording, DOUBLED)) {
    const word = match[1]!;
    if (new Set(word).size === 1 || REDUPLICATION.test(flow.text.slice(Math.max(0, match.index - 2), match.index + match[0].length + 2)))
      continue;
    const [from, to] = [match.index, match.index + match[0].length];
    const between = source.slice(flow.at[from + word.length - 1]! + 1, flow.at[from + word.length]);
    if (BETWEEN_CELLS.test(between) || (between.includes('\n') && LABEL.test(flow.text.slice(from + word.length)))) continue;
    yield { span: spanOf(flow, from, to), message: message(SAID.found, word), fix: perhaps(...rewrite(flow, from, to, word)) };
  }
}

function* doubledParticles({ wording, flow }: Paragraph): Generator<Problem> {
  for (const { index, 0: said } of matchesOf(wording, DOUBLED_PARTICLE)) {
    const span = spanOf(flow, index, index + said.length);
    yield { span, message: message(SAID.found, said[0]!), fix: perhaps(...rewrite(flow, index, index + said.length, said[0]!)) };
  }
}

/** 实施“强基”工程，重点支持学校实施“强基”工程: two clauses in a row do the same to the same. */
function* twiceNamed({ wording, flow }: Paragraph): Generator<Problem> {
  for (const match of matchesOf(wording, TWICE_NAMED)) {
    yield { span: spanOf(flow, match.index, match.index + match[0].length), message: message(SAID.found, match[3]!) };
  }
}

function* saidAgain({ wording, flow }: Paragraph, sentences: Map<string, Flow>): Generator<Problem> {
  let from = 0;
  for (const match of matchesOf(wording, STOP)) {
    const sentence = flow.text.slice(from, match.index);
    if (sentence.length >= 18 && !UNITS.test(sentence)) {
      if (sentences.has(sentence)) yield { span: spanOf(flow, from, match.index + 1), message: message(SAID.sentence) };
      else sentences.set(sentence, flow);
    }
    from = match.index + 1;
  }
}
