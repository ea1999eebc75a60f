/** Where a finding stands in words that a person can follow: the domain and item, the paragraph and page, the words themselves. */
import type { PlanAnalysis } from '../analysis/analysis';
import { once, perObject } from '../base/memo';
import { firstWhere } from '../base/search';
import type { Place } from '../base/places';
import { flowOf, indexAt, type Span } from '../plan/flow';
import { domainIn, type Plan, type Section } from '../plan/plan';
import { passagesOf } from '../targets/passages';
import type { Passage, TargetSection } from '../targets/target';
import type { Finding } from './finding';

/** What a document has not (pages of a text) is null. */
export interface Locator {
  readonly plan: string | null;
  /** As the template calls it. */
  readonly domain: string | null;
  readonly section: TargetSection | 'responsible' | null;
  /** Of what stands in no domain: the innermost heading above it, as it is printed. */
  readonly heading: string | null;
  /** The number of the item. */
  readonly item: number | null;
  /** From 1: the paragraphs of a Word file’s body, the lines of a text. */
  readonly paragraph: number | null;
  readonly page: number | null;
  /** Words that stand in the document once, or the whole paragraph; of an endless one those around the finding. */
  readonly quote: string;
  /** The same after the clause has been moved, wrapped or renumbered. */
  readonly fingerprint: string;
}

/** Gives the locator of each finding in a text. Total; a text may have thousands. */
export function locatorIn(text: string, analyses: readonly PlanAnalysis[], places?: readonly Place[]): (finding: Finding) => Locator {
  const lineAt = once(() => lineCounter(text)); // most findings are never asked for their place
  return (finding) => {
    const { start } = finding.span;
    const plan = analyses.find((one) => start >= one.plan.span.start && start < one.plan.span.end)?.plan ?? analyses[0]?.plan;
    const passage = plan && passageAt(plan, start);
    const place = places && placeAt(places, start);
    return {
      plan: plan?.title ?? null,
      ...(plan ? sectionAt(plan, passage, start) : { domain: null, section: null, heading: null, item: null }),
      paragraph: places ? (place?.paragraph ?? null) : lineAt()(start),
      page: place?.page ?? null,
      quote: quoteFor(text, finding.span, passage?.flow.at[0] ?? 0, place),
      fingerprint: fingerprintOf(finding.missing ?? clauseAt(text, passage, finding.span)),
    };
  };
}

const sortedPassages = perObject((plan: Plan) =>
  passagesOf(plan)
    .filter(({ flow }) => flow.text)
    .sort((a, b) => a.flow.at[0]! - b.flow.at[0]!),
);

function passageAt(plan: Plan, offset: number): Passage | undefined {
  const passages = sortedPassages(plan);
  const last = passages[firstWhere(passages.length, (i) => passages[i]!.flow.at[0]! > offset) - 1];
  return last && offset <= last.flow.at.at(-1)! ? last : undefined;
}

function sectionAt(plan: Plan, passage: Passage | undefined, offset: number): Pick<Locator, 'domain' | 'section' | 'heading' | 'item'> {
  if (passage?.domain) return { domain: passage.domain, section: passage.section, heading: null, item: passage.item };
  const above = sectionsAt(plan.sections, offset);
  const domain = above.map((section) => domainIn(plan, section)).find((one) => one !== undefined);
  const label = above.find((section) => section.label !== undefined);
  const numbered = label?.items.find(({ span }) => span.start <= offset && offset < span.end);
  const item = passage ? passage.item : numbered?.marker.number || null; // a finding on the number itself
  const innermost = above.at(-1);
  const heading = domain || !innermost ? null : `${innermost.marker?.text ?? ''}${innermost.title}`;
  return { domain: domain?.name ?? null, section: passage?.section ?? label?.label ?? null, heading, item };
}

/** The sections around an offset, the outermost first. */
function sectionsAt(sections: readonly Section[], offset: number): Section[] {
  const last = sections[firstWhere(sections.length, (i) => sections[i]!.span.start > offset) - 1];
  return last && offset < last.span.end ? [last, ...sectionsAt(last.sections, offset)] : [];
}

/** The place that holds an offset, or the next one: a number that Word counts stands before its words. */
const placeAt = (places: readonly Place[], offset: number): Place | undefined =>
  places[firstWhere(places.length, (i) => places[i]!.end > offset)] ?? places.at(-1);

/** Gives the number of the line of an offset, from 1. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
  return (offset) => firstWhere(starts.length, (i) => starts[i]! > offset);
}

const CLAUSE = /[，。；：！？]/;
const SENTENCE = /[。！？]/;
/** So far on either side a line reaches, and the clause or sentence in it: nobody reads longer ones, and a text may have thousands. */
const LINE_REACH = 2_000;
const CLAUSE_REACH = 400;
/** Of a line that is longer than this so much on either side is quoted. */
const LONGEST_QUOTE = 2_000;
const SIDE = 100;

/** The clause around a finding without its number, or as much of its line as stands in the text once, or the whole line. */
function quoteFor(text: string, { start, end }: Span, paragraphStart: number, place: Place | undefined): string {
  const line = lineAround(text, place && start < place.start ? place.start : start, place);
  const [from, to] = [Math.max(start, line.start), Math.max(Math.min(end, line.end), Math.max(start, line.start))];
  for (const mark of [CLAUSE, SENTENCE]) {
    const words = wordsIn(text, {
      start: lastBefore(text, from, Math.max(line.start, paragraphStart), mark),
      end: nextAfter(text, to, line.end, mark),
    });
    if (words.length > 1 && standsOnce(words, text)) return words;
  }
  const near = { start: Math.max(line.start, from - SIDE), end: Math.min(line.end, to + SIDE) };
  return wordsIn(text, line.end - line.start > LONGEST_QUOTE ? near : line);
}

/** Without half a character where a long line was cut. */
const wordsIn = (text: string, { start, end }: Span): string =>
  text
    .slice(start, end)
    .replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
    .trim();

const standsOnce = (words: string, text: string): boolean => text.indexOf(words, text.indexOf(words) + 1) < 0;

/** The line of an offset, inside the place of a document if one is given. Of an endless one no more than a person reads. */
export function lineAround(text: string, offset: number, place?: Place): Span {
  let start = Math.min(offset, text.length);
  if (text.startsWith('\r\n', start - 1)) start--; // in the middle of a line break
  let end = start;
  const first = Math.max(0, place?.start ?? 0, start - LINE_REACH);
  const last = Math.min(text.length, place?.end ?? text.length, start + LINE_REACH);
  while (start > first && !isBreak(text.charCodeAt(start - 1))) start--;
  while (end < last && !isBreak(text.charCodeAt(end))) end++;
  return { start, end };
}

/** \n, \f, \r. */
const isBreak = (code: number): boolean => code === 0x0a || code === 0x0c || code === 0x0d;

function lastBefore(text: string, offset: number, from: number, mark: RegExp): number {
  const first = Math.max(from, offset - CLAUSE_REACH);
  let at = offset;
  while (at > first && !mark.test(text[at - 1]!)) at--;
  return at;
}

function nextAfter(text: string, offset: number, to: number, mark: RegExp): number {
  const last = Math.min(to, offset + CLAUSE_REACH);
  let at = offset;
  while (at < last && !mark.test(text[at]!)) at++;
  return at;
}

/** The clause without its line breaks; without its number where it is known to be one. */
function clauseAt(text: string, passage: Passage | undefined, { start, end }: Span): string {
  const flow = passage?.flow ?? flowOf(text, [lineAround(text, start)]);
  const [from, to] = [indexAt(flow, start), indexAt(flow, end)];
  const clause = flow.text.slice(
    lastBefore(flow.text, from, 0, CLAUSE),
    nextAfter(flow.text, Math.max(from, to), flow.text.length, CLAUSE),
  );
  return clause || flow.text.slice(0, CLAUSE_REACH);
}

/** FNV-1a, twice with different beginnings, of the words without marks and spaces: 16 hexadecimal digits. */
function fingerprintOf(words: string): string {
  const plain = words.replace(/^[（(]?[一二三四五六七八九十0-9]{1,3}[)）、.．]/, '').replace(/[\s\p{P}]/gu, '');
  return [0x811c9dc5, 0x9e3779b9]
    .map((basis) => {
      let hash = basis;
      for (let i = 0; i < plain.length; i++) hash = Math.imul(hash ^ plain.charCodeAt(i), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
