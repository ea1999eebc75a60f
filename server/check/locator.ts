/** Where a finding stands in words that a person can follow: the domain and item, the paragraph and page, the words themselves. */
import type { PlanAnalysis } from '../analysis/analysis';
import type { Place } from '../base/places';
import { flowOf, type Span } from '../plan/flow';
import { allSections, type Plan } from '../plan/plan';
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
  /** Words that stand in the document once, or the whole paragraph. */
  readonly quote: string;
  /** The same after the clause has been moved, wrapped or renumbered. */
  readonly fingerprint: string;
}

/** Gives the locator of each finding in a text. Total. */
export function locatorIn(text: string, analyses: readonly PlanAnalysis[], places?: readonly Place[]): (finding: Finding) => Locator {
  let lineAt: ((offset: number) => number) | undefined; // most findings are never asked for their place
  return (finding) => {
    const { start } = finding.span;
    const plan = analyses.find((one) => start >= one.plan.span.start && start < one.plan.span.end)?.plan ?? analyses[0]?.plan;
    const passage = plan && passageAt(plan, start);
    const place = places && placeAt(places, start);
    return {
      plan: plan?.title ?? null,
      ...(plan ? sectionAt(plan, passage, start) : { domain: null, section: null, heading: null, item: null }),
      paragraph: places ? (place?.paragraph ?? null) : (lineAt ??= lineCounter(text))(start),
      page: place?.page ?? null,
      quote: quoteFor(text, finding.span, passage?.flow.at[0] ?? 0, place),
      fingerprint: fingerprintOf(finding.missing ?? clauseAt(text, passage, finding.span)),
    };
  };
}

const passageAt = (plan: Plan, offset: number): Passage | undefined =>
  passagesOf(plan).find(({ flow: { at } }) => at.length > 0 && at[0]! <= offset && offset <= at.at(-1)!);

function sectionAt(plan: Plan, passage: Passage | undefined, offset: number): Pick<Locator, 'domain' | 'section' | 'heading' | 'item'> {
  const holds = ({ span }: { span: Span }) => span.start <= offset && offset < span.end;
  if (passage?.domain) return { domain: passage.domain, section: passage.section, heading: null, item: passage.item };
  const domain = plan.domains.find(({ section }) => holds(section));
  const above = [...allSections(domain ? [domain.section] : plan.sections)].filter(holds);
  const label = above.find((section) => section.label !== undefined);
  const item = passage ? passage.item : label?.items.find(holds)?.marker.number || null; // a finding on the number itself
  const innermost = above.at(-1);
  const heading = domain || !innermost ? null : `${innermost.marker?.text ?? ''}${innermost.title}`;
  return { domain: domain?.name ?? null, section: passage?.section ?? label?.label ?? null, heading, item };
}

/** The place that holds an offset, or the next one: a number that Word counts stands before its words. */
function placeAt(places: readonly Place[], offset: number): Place | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return places[low] ?? places.at(-1);
}

/** Gives the number of the line of an offset, from 1. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
  return (offset) => starts.findLastIndex((start) => start <= offset) + 1;
}

const CLAUSE = /[，。；：！？]/;
const SENTENCE = /[。！？]/;

/** The clause around a finding without its number, or as much of its line as stands in the text once. */
function quoteFor(text: string, { start, end }: Span, paragraphStart: number, place: Place | undefined): string {
  const line = lineAround(text, place && start < place.start ? place.start : start, place);
  const [from, to] = [Math.max(start, line.start), Math.max(Math.min(end, line.end), Math.max(start, line.start))];
  for (const mark of [CLAUSE, SENTENCE]) {
    const words = text
      .slice(lastBefore(text, from, Math.max(line.start, paragraphStart), mark), nextAfter(text, to, line.end, mark))
      .trim();
    if (words.length > 1 && text.indexOf(words) === text.lastIndexOf(words)) return words;
  }
  return text.slice(line.start, line.end).trim();
}

/** The line of an offset, inside the place of a document if one is given. */
export function lineAround(text: string, offset: number, place?: Place): Span {
  let start = Math.min(offset, text.length);
  if (text.startsWith('\r\n', start - 1)) start--; // in the middle of a line break
  let end = start;
  while (start > (place?.start ?? 0) && !/[\r\n\f]/.test(text[start - 1]!)) start--;
  while (end < (place?.end ?? text.length) && !/[\r\n\f]/.test(text[end]!)) end++;
  return { start, end };
}

function lastBefore(text: string, offset: number, from: number, mark: RegExp): number {
  let at = offset;
  while (at > from && !mark.test(text[at - 1]!)) at--;
  return at;
}

function nextAfter(text: string, offset: number, to: number, mark: RegExp): number {
  let at = offset;
  while (at < to && !mark.test(text[at]!)) at++;
  return at;
}

/** The clause without its line breaks; without its number where it is known to be one. */
function clauseAt(text: string, passage: Passage | undefined, { start, end }: Span): string {
  const flow = passage?.flow ?? flowOf(text, [lineAround(text, start)]);
  const first = flow.at.findIndex((at) => at >= start);
  const last = flow.at.findLastIndex((at) => at < end);
  const from = first < 0 ? flow.text.length : first;
  const clause = flow.text.slice(
    lastBefore(flow.text, from, 0, CLAUSE),
    nextAfter(flow.text, Math.max(from, last + 1), flow.text.length, CLAUSE),
  );
  return clause || flow.text;
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
