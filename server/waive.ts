/** Waivers and findings: which findings are let stand, and by which words a finding is known. */
import type { Finding } from './lint';
import { flowOf, type Flow } from './plan/flow';
import { isExpired, type Waiver } from './project/waivers';

/** The findings that no waiver in force lets stand, and the waivers that were of use. `today` as YYYY-MM-DD. */
export function waive<W extends Waiver>(source: string, findings: readonly Finding[], waivers: readonly W[], today: string): { findings: Finding[]; used: ReadonlySet<W> } {
  const used = new Set<W>();
  if (!waivers.length) return { findings: [...findings], used };
  const flow = flowOf(source, [{ start: 0, end: source.length }]);
  const places = new Map(waivers.map((waiver) => [waiver, placesOf(waiver.text, flow)]));
  const kept = findings.filter((finding) => {
    const waiver = waivers.find((one) => one.rule === finding.rule && isAbout(one, places.get(one)!, finding));
    if (waiver) used.add(waiver);
    return !waiver || isExpired(waiver, today);
  });
  return { findings: kept, used };
}

interface Place { readonly start: number; readonly end: number }

function placesOf(words: string, flow: Flow): Place[] {
  const folded = flowOf(words, [{ start: 0, end: words.length }]).text;
  const places: Place[] = [];
  for (let at = flow.text.indexOf(folded); folded && at >= 0; at = flow.text.indexOf(folded, at + 1)) places.push({ start: flow.at[at]!, end: flow.at[at + folded.length - 1]! + 1 });
  return places;
}

/** The finding lies in the waiver's words, or names them as what is missing. */
const isAbout = ({ text }: Waiver, places: readonly Place[], { span, message }: Finding) => message.includes(`“${text}”`) || places.some(({ start, end }) => span.start < end && start < span.end);

const SIDE = 24;

/** The words by which a waiver knows a finding: the clause around it; where several findings share one place, what it names. */
export function wordsFor(source: string, finding: Finding, findings: readonly Finding[]): string {
  const isShared = findings.some((other) => other !== finding && other.rule === finding.rule && other.span.start === finding.span.start && other.span.end === finding.span.end);
  const named = /“([^”]+)”/.exec(finding.message)?.[1];
  if (isShared && named) return named;
  const { start, end } = finding.span;
  const flow = flowOf(source, [{ start: Math.max(0, start - 3 * SIDE), end: Math.min(source.length, end + 3 * SIDE) }]);
  const [from, to] = [flow.at.findIndex((at) => at >= start), flow.at.findLastIndex((at) => at < end) + 1];
  const before = /[^，。；：]*$/.exec(flow.text.slice(Math.max(0, from - SIDE), from))![0];
  const after = /^[^，。；：]*/.exec(flow.text.slice(to, to + SIDE))![0];
  return before + flow.text.slice(from, to) + after;
}
