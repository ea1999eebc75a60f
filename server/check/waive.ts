/** Waivers and findings: which findings are let stand, and by which words a finding is known. */
import type { Finding } from './finding';
import { flowOf, indexAt, type Flow } from '../plan/flow';
import { isExpired, type Waiver } from '../project/waivers';

/** A finding that a waiver in force lets stand, and the waiver's reason. */
export interface WaivedFinding extends Finding {
  readonly reason: string;
}

/** The findings that no waiver in force lets stand, those that one does, and the waivers that were of use. `today` as YYYY-MM-DD. */
export function waive<W extends Waiver>(
  source: string,
  findings: readonly Finding[],
  waivers: readonly W[],
  today: string,
): { findings: Finding[]; waived: WaivedFinding[]; used: ReadonlySet<W> } {
  const used = new Set<W>();
  if (!waivers.length) return { findings: [...findings], waived: [], used };
  const flow = flowOf(source, [{ start: 0, end: source.length }]);
  const places = new Map(waivers.map((waiver) => [waiver, placesOf(waiver.text, flow)]));
  const kept: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of findings) {
    const about = waivers.filter((one) => one.rule === finding.rule && isAbout(one, places.get(one)!, finding));
    for (const waiver of about) used.add(waiver);
    const inForce = about.find((waiver) => !isExpired(waiver, today));
    if (inForce) waived.push({ ...finding, reason: inForce.reason });
    else kept.push(finding);
  }
  return { findings: kept, waived, used };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function placesOf(words: string, flow: Flow): Place[] {
  const folded = flowOf(words, [{ start: 0, end: words.length }]).text;
  const places: Place[] = [];
  for (let at = flow.text.indexOf(folded); folded && at >= 0; at = flow.text.indexOf(folded, at + 1))
    places.push({ start: flow.at[at]!, end: flow.at[at + folded.length - 1]! + 1 });
  return places;
}

/** The finding lies in the waiver's words, or says that just this is missing. */
const isAbout = ({ text }: Waiver, places: readonly Place[], { span, missing }: Finding) =>
  missing === undefined ? places.some(({ start, end }) => span.start < end && start < span.end) : missing === text;

const SIDE = 24;
/** Fewer characters would be found everywhere. */
const LEAST = 4;
const CLAUSE_MARK = /[，。；：]/;

/** The words by which a waiver knows a finding: the clause around it, or what it says is missing. */
export function wordsFor(source: string, finding: Finding): string {
  if (finding.missing !== undefined) return finding.missing;
  const { start, end } = finding.span;
  const flow = flowOf(source, [{ start: Math.max(0, start - 3 * SIDE), end: Math.min(source.length, end + 3 * SIDE) }]);
  const [from, to] = [indexAt(flow, start), indexAt(flow, end)];
  const before = flow.text.slice(Math.max(0, from - SIDE), from);
  const after = flow.text.slice(to, to + SIDE);
  const clause = before.split(CLAUSE_MARK).at(-1)! + flow.text.slice(from, to) + after.split(CLAUSE_MARK)[0]!;
  return clause.length >= LEAST ? clause : before.slice(-LEAST) + flow.text.slice(from, to) + after.slice(0, LEAST);
}
