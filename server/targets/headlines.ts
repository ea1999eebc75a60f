/** Headlines of a sentence: indicators of which it gives the values one by one, 学历合格率：幼儿园100%，小学99%. */
import { allMatches, anyOf } from '../base/matches';
import { language } from '../data';
import { BODY, completeFrom } from './complete';
import type { Last } from './said-before';
import { cleanSubject, SAYING, SAYING_LAST } from './subject';
import { AT_LEAST, AT_MOST, AVERAGE, HEADS, HEAD_AT_END } from './words';

/** The headlines of one sentence. */
export class Headlines {
  private readonly all: readonly Headline[];
  /** With what the words before them leave to be understood. */
  private readonly wholes = new Map<string, string>();

  constructor(private readonly sentence: string) {
    this.all = headlinesOf(sentence);
  }

  /** The headline that a place stands under. */
  at(index: number): string | undefined {
    return this.all.findLast(({ from }) => from <= index)?.name;
  }

  /** Words before a number under a headline; 儿童健康管理率：城市 of 健康管理率：城市 behind 儿童建档率达到100%，. `last`: the value before. */
  under(headline: string, words: string, last: Last | undefined): string {
    const said = underHeadline(headline, words);
    if (!said.startsWith(headline)) return said;
    const { name = '', end = Infinity } = last ?? {};
    const whole = this.wholes.get(headline) ?? (end <= this.sentence.indexOf(headline) ? completeFrom(headline, name) : headline);
    this.wholes.set(headline, whole);
    return whole + said.slice(headline.length);
  }
}

/** An indicator of which a sentence gives the values one by one, and where it begins. */
interface Headline {
  readonly from: number;
  readonly name: string;
}

/**
 * The headlines of a sentence, in order: 学历合格率 of “学历合格率：幼儿园100%，小学99%”, and of “学历合格率幼儿园100%、小学99%”, which may also
 * stand behind a comma.
 */
function headlinesOf(sentence: string): readonly Headline[] {
  const [, name] = /^([^，。：]{3,30})：/.exec(sentence) ?? [];
  const bare = name?.replace(SAYING_LAST, '');
  if (bare && HEAD_AT_END.test(bare)) return [{ from: 0, name: bare }];
  const ofHolders = allMatches(sentence, HOLDERS).filter(([, , first, second]) => [first!, second!].every(areHolders));
  return [...ofHolders, ...allMatches(sentence, AVERAGES)].map(({ index, 1: held }) => ({
    from: index,
    name: cleanSubject(held!),
  }));
}

/** 小学70%, 小学控制在70%以下, 小学不高于0.5, 小学控制在0.5 */
const HOLDER_WORDS = '[\\u4e00-\\u9fff]{2,4}?';
const areHolders = (words: string): boolean => !NO_HOLDER.test(words);
const NO_HOLDER = new RegExp(`${SAYING}|${anyOf([...language.heads, ...language.vague])}`);
const HELD_UNIT = '(?:[:：]\\d{1,4}|[%‰岁册人元]|万元|年(?!级|[龄底末])|平方米|个?小时|分钟)';
const COMPARED = anyOf([...AT_LEAST, ...AT_MOST, ...language.moreThan, ...language.lessThan]);
const HELD_NUMBER = '\\d[\\d.]{0,5}';
const SMALL = '0(?:\\.\\d{1,3}|(?=[、，]))';
const SAID_VALUE = [`(?:${SAYING}){0,4}${HELD_NUMBER}${HELD_UNIT}`, `(?:${COMPARED})${HELD_NUMBER}${HELD_UNIT}?`, `(?:${SAYING})${SMALL}`];
const HELD_VALUE = `(?:${SAID_VALUE.join('|')})(?:以[上下内])?`;
const HELD = `(${HOLDER_WORDS}(?:、${HOLDER_WORDS})*?)${HELD_VALUE}`;
const HOLDERS = new RegExp(`(?<=^|[，；：])([^，。：；、\\d]{0,30}(?:${HEADS}))，?(?:分别)?(?:${SAYING}){0,4}${HELD}[、，]${HELD}`, 'g');
/** 生均图书 + 小学达到25册、初中35册 */
const OF_HOLDER = `(?:${BODY}|${anyOf(language.areas)})(?:${SAYING}){0,4}\\d`;
const AVERAGES = new RegExp(`(?<=^|[，；])(${AVERAGE})(?=${OF_HOLDER}[^，、]*[、，]${OF_HOLDER})`, 'g');
const SAYING_FIRST = new RegExp(`^(?:分别)?(?:${SAYING})?`);

/** Words before a number, under the headline of their sentence: 优良率：小学, also of 优良率达到小学70%. */
function underHeadline(headline: string, words: string): string {
  const at = words.indexOf(headline);
  const behind = words.slice(at + headline.length);
  // what names itself is under none: 农村学校优良率
  if (at >= 0 && (behind === '' || cleanSubject(words.slice(0, at + headline.length)) !== headline)) return words;
  return `${headline}：${at < 0 ? words : behind.replace(SAYING_FIRST, '')}`;
}
