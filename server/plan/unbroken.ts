/**
 * Lines of a text that has lost its line breaks, as copies from web pages do: parts, domains and labels begin in the middle of a line. The
 * items that run on in one the outline tells apart by itself, and says so.
 */
import { anyOf } from '../base/matches';
import { perObject, perText } from '../base/memo';
import { DIGITS } from '../base/numerals';
import { PREFACES, type Vocabulary } from './vocabulary';

/** A shorter line holds no heading and what stands below it. */
const SHORTEST = 8;

const NUMERAL = `[${DIGITS}]{1,3}`;
const SPACES = '[ \\t\\u3000]{0,4}';
const TOP = `(?:第${NUMERAL}(?:部分|章|篇)|${NUMERAL}、)${SPACES}`;
const SECTION = `[（(]${NUMERAL}[）)]${SPACES}`;
/** Behind a name that a sentence goes on with: 一、组织实施和监测评估. */
const GOES_ON = '[、和与及，；）》”]';
const PREFACE = `(?:${PREFACES.map((word) => [...word].join(SPACES)).join('|')})`;
/** A title with its years, or before a preface or first part. */
const TITLE = `[^。，；！？《》]{2,40}?(?:规划|纲要)(?:${SPACES}[（(][^（()）]{4,14}[)）](?!${SPACES}[》的经已和与及，。、；])|(?=${SPACES}(?:${PREFACE}|第?一)))`;
/** A sentence or a title has ended. */
const ENDED = /[。；：！？）)”]$/;

/** What begins on a line of its own: a part that is known or holds a first section, a domain, a title or preface, a label. */
const headingIn = perObject(({ parts, wholeParts, domains, labels }: Vocabulary) => {
  const name = `(?=(?<name>${anyOf([...parts, ...wholeParts])}))\\k<name>(?!${GOES_ON})`; // the longest, or none
  const part = `${TOP}(?:${name}|[^。，；：（(]{2,30}?(?=${SPACES}[（(]一[）)]))`;
  const domain = `(?:${TOP}|${SECTION})(?:${anyOf(domains)})[：:]?(?!${GOES_ON})`;
  const label = `(?<=[。！？]${SPACES})(?:${anyOf(labels.keys())})(?=${SPACES}[：:]|$)`;
  return new RegExp(`(?<part>${part})|(?<domain>${domain})|(?<opening>${PREFACE}|(?<=^|[。！？）”])${TITLE})|(?<label>${label})`, 'g');
});

/** What no part, domain or label begins without: most lines have none, and are not asked further. */
const mayBegin = perObject(
  ({ labels }: Vocabulary) => new RegExp(`第${NUMERAL}(?:部分|章|篇)|${NUMERAL}、|[（(]${NUMERAL}[）)]|[。！？]${SPACES}(?:${anyOf(labels.keys())})`),
);

/** An introduction may stand between the name of a domain and its label. */
const LONGEST_INTRODUCTION = 600;
const labelIn = perObject(({ labels }: Vocabulary) => {
  const label = `(?:${anyOf(labels.keys())})`;
  return new RegExp(`^[。：]?${SPACES}(?:${SECTION}|1[.．、])?${label}|${label}(?:[：:]|${SPACES}(?:1[.．、]|[（(][1一][）)]))`);
});

/** Where lines begin in what is printed as one, in order; 0 alone where no part or domain begins in its middle. */
export const lineStarts = perObject((vocabulary: Vocabulary) =>
  perText((line): readonly number[] => {
    const first = line.search(/\S/);
    if (line.length < SHORTEST || !mayBegin(vocabulary).test(line.slice(first + 1))) return [0];
    const starts = new Set([0]);
    let end = 0; // of the last heading
    let [hasInner, hasDomain] = [false, false];
    for (const match of line.matchAll(headingIn(vocabulary))) {
      const { part, domain, label } = match.groups!;
      const behind = match.index + match[0].length;
      const held = domain === undefined ? null : labelIn(vocabulary).exec(line.slice(behind, behind + LONGEST_INTRODUCTION));
      if (domain !== undefined && !held && behind < line.length) continue;
      hasDomain ||= held?.index === 0; // what follows may stand behind units, which no mark ends
      const before = line.slice(Math.max(end, match.index - 5), match.index).trimEnd();
      if (before && !hasDomain && !ENDED.test(before)) continue;
      hasInner ||= (part ?? domain ?? label) !== undefined && match.index > first;
      starts.add(match.index);
      if (label !== undefined) continue; // the outline cuts what follows
      end = behind;
      if (line[end] !== '。' && end < line.length) starts.add(end);
    }
    return hasInner ? [...starts] : [0];
  }),
);
