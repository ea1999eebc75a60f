/**
 * Lines of a text that has lost its line breaks, as copies from web pages do: headings of parts and domains stand in the middle of a line.
 * What else runs on in a line (labels, items) the outline tells apart by itself, and says so.
 */
import { perObject, perText } from '../base/memo';
import type { Vocabulary } from './vocabulary';

/** A shorter line holds no heading and what stands below it. */
const SHORTEST = 40;

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const SPACES = '[ \\t\\u3000]{0,4}';
const TOP = `(?:第${NUMERAL}(?:部分|章|篇)|${NUMERAL}、)${SPACES}`;
const SECTION = `[（(]${NUMERAL}[）)]${SPACES}`;
/** Behind a name that a sentence goes on with: 一、组织实施和监测评估. */
const GOES_ON = '[、和与及，；：）》”]';
const PREFACE = '(?:前言|序言|引言)';
/** A title with its years, before a preface or first part. */
const TITLE = `[^。，；！？]{2,40}?(?:规划|纲要)${SPACES}(?:[（(][^（()）]{4,14}[)）])?(?=${SPACES}(?:${PREFACE}|第?一))`;
/** A sentence or a title has ended. */
const ENDED = /[。；：！？）)”]$/;

const anyOf = (names: Iterable<string>) => [...names].sort((a, b) => b.length - a.length).join('|');

/** What begins on a line of its own: a title, a preface, a part that is known or holds a first section, a domain with its label. */
const headingIn = perObject(({ parts, wholeParts, domains, labels }: Vocabulary) => {
  const name = `(?=(?<name>${anyOf(new Set([...parts, ...wholeParts]))}))\\k<name>(?!${GOES_ON})`; // the longest, or none
  const part = `${TOP}(?:${name}|[^。，；：（(]{2,30}?(?=${SPACES}[（(]一[）)]))`;
  const domain = `(?:${TOP}|${SECTION})(?:${anyOf(domains)})(?=[。：]?${SPACES}(?:${SECTION}|1[.．、])?(?:${anyOf(labels.keys())}))`;
  return new RegExp(`(?<part>${part})|(?<domain>${domain})|(?<opening>${PREFACE}|(?<=^|[。！？）”])${TITLE})`, 'g');
});

/** Where lines begin in what is printed as one, in order; 0 alone where no part or domain begins in its middle. */
export const lineStarts = perObject((vocabulary: Vocabulary) =>
  perText((line): readonly number[] => {
    if (line.length < SHORTEST) return [0];
    const starts = new Set([0]);
    const first = line.search(/\S/);
    let end = 0; // of the last heading
    let [hasInner, hasDomain] = [false, false];
    for (const match of line.matchAll(headingIn(vocabulary))) {
      const { domain, opening } = match.groups!;
      const before = line.slice(Math.max(end, match.index - 5), match.index).trimEnd();
      hasDomain ||= domain !== undefined; // what follows may stand behind units, which no mark ends
      if (before && !hasDomain && !ENDED.test(before)) continue;
      hasInner ||= opening === undefined && match.index > first;
      end = match.index + match[0].length;
      starts.add(match.index);
      if (domain === undefined && line[end] !== '。' && end < line.length) starts.add(end);
    }
    return hasInner ? [...starts] : [0];
  }),
);
