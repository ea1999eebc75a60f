/**
 * Lines of a text that has lost its line breaks, as copies from web pages do: parts, domains and labels begin in the middle of a line. The
 * items that run on in one the outline tells apart by itself, and says so.
 */
import { anyOf } from '../base/matches';
import { perObject } from '../base/memo';
import { DIGITS } from '../base/numerals';
import { PREFACES, type Vocabulary } from './vocabulary';

/** A shorter line holds no heading and what stands below it. */
const SHORTEST = 8;

const NUMERAL = `[${DIGITS}]{1,3}`;
const SPACES = '[ \\t\\u3000]{0,4}';
const CHAPTER = `第${NUMERAL}(?:部分|章|篇)${SPACES}`;
const TOP = `(?:${CHAPTER}|${NUMERAL}、${SPACES})`;
const SECTION = `[（(]${NUMERAL}[）)]${SPACES}`;
const FIRST_ITEM = '(?:1[.．、]|[（(][1一][）)])';
/** Behind a name that a sentence goes on with: 一、组织实施和监测评估. */
const GOES_ON = '[、和与及，；）》”]';
const PREFACE = `(?:${PREFACES.map((word) => [...word].join(SPACES)).join('|')})`;
/** A title with its years, or before a preface or first part. */
const TITLE = `[^。，；！？《》]{2,40}?(?:规划|纲要)(?:${SPACES}[（(][^（()）]{4,14}[)）](?!${SPACES}[》的经已和与及，。、；])|(?=${SPACES}(?:${PREFACE}|第?一)))`;
/** A title with its years that the first sentence of the plan stands behind, in one line with it; not 青禾县妇女发展规划（2021—2025年）实施以来. */
const TITLE_RUN_ON = new RegExp(
  `^[^。，；！？《》]{2,40}?(?:规划|纲要)[（(](?:19|20)\\d\\d[^（()）]{3,12}[)）](?=(?:\\s|${PREFACE}|[妇女男儿])[^。]{12,200}。)`,
);
/** A sentence or a title has ended. */
const ENDED = /[。；：！？）)”]$/;

/** What begins on a line of its own: a part that is known or holds a first section, a domain, a title or preface, a label. */
const headingIn = perObject(({ parts, wholeParts, domains, labels }: Vocabulary) => {
  const name = `(?=(?<name>${anyOf([...parts, ...wholeParts])}))\\k<name>(?!${GOES_ON})`; // the longest, or none
  const part = `${TOP}(?:${name}|[^。，；：（(]{2,30}?(?=${SPACES}[（(]一[）)]))|${CHAPTER}[^。，；：（(一]{2,30}?(?=${SPACES}一、)`;
  const domain = `(?:${TOP}|${SECTION})(?:${anyOf(domains)})[：:]?(?!${GOES_ON})`;
  const label = `(?<=[。！？]${SPACES})(?:${SECTION})?(?:${anyOf(labels.keys())})(?=${SPACES}(?:[：:]|${FIRST_ITEM}|$))`;
  return new RegExp(`(?<part>${part})|(?<domain>${domain})|(?<opening>${PREFACE}|(?<=^|[。！？）”])${TITLE})|(?<label>${label})`, 'g');
});

/** What no part, domain or label begins without: most lines have none, and are not asked further. */
const mayBegin = perObject(
  ({ labels }: Vocabulary) =>
    new RegExp(`第${NUMERAL}(?:部分|章|篇)|${NUMERAL}、|[（(]${NUMERAL}[）)]|(?:[。！？]${SPACES}|1[.．、])(?:${anyOf(labels.keys())})`),
);

/** An introduction may stand between the name of a domain and its label. */
const LONGEST_INTRODUCTION = 600;
const labelIn = perObject(({ labels }: Vocabulary) => {
  const label = `(?:${anyOf(labels.keys())})`;
  return new RegExp(`^[。：]?${SPACES}(?<marker>${SECTION}|1[.．、])?${label}|${label}(?:[：:]|${SPACES}${FIRST_ITEM})`);
});

/** Where lines begin in what is printed as one, in order; 0 alone where no part or domain begins in its middle. */
export function lineStarts(line: string, vocabulary: Vocabulary): readonly number[] {
  const title = TITLE_RUN_ON.exec(line)?.[0].length ?? 0;
  const rest = line.slice(title);
  const mayHold = rest.length >= SHORTEST && mayBegin(vocabulary).test(rest.slice(rest.search(/\S/) + 1));
  const starts = mayHold ? headingStarts(rest, vocabulary) : [0];
  return title ? [0, ...starts.map((start) => title + start)] : starts;
}

function headingStarts(line: string, vocabulary: Vocabulary): number[] {
  const starts = new Set([0]);
  const first = line.search(/\S/);
  let end = 0; // of the last heading
  let [hasInner, hasDomain] = [false, false];
  for (const match of line.matchAll(headingIn(vocabulary))) {
    const { domain, label, opening } = match.groups!;
    const behind = match.index + match[0].length;
    const held = domain === undefined ? null : labelIn(vocabulary).exec(line.slice(behind, behind + LONGEST_INTRODUCTION));
    if (domain !== undefined && !held && behind < line.length) continue;
    const isLabelled = held?.index === 0;
    hasDomain ||= isLabelled; // what follows may stand behind units, which no mark ends
    if (!hasDomain && !isAtStart(line.slice(Math.max(end, match.index - 5), match.index).trimEnd())) continue;
    hasInner ||= opening === undefined && match.index > first;
    hasInner ||= isLabelled && held.groups!['marker'] !== undefined; // （一）妇女与健康1.主要目标
    starts.add(match.index);
    if (label !== undefined && !isBareLabel(line, behind)) continue; // the outline cuts what follows
    end = behind;
    if (line[end] !== '。' && end < line.length) starts.add(end);
  }
  return hasInner ? [...starts] : [0];
}

const isAtStart = (before: string): boolean => before === '' || ENDED.test(before);
/** （二）策略措施 + 1.加大力度。 */
const isBareLabel = (line: string, behind: number): boolean => AT_FIRST_ITEM.test(line.slice(behind, behind + LONGEST_MARKER));
const AT_FIRST_ITEM = new RegExp(`^${SPACES}${FIRST_ITEM}`);
const LONGEST_MARKER = 8;
