/** Definition: from a target or domain to the same one in each higher-level plan, from a title to its file, from a short name to where it is defined. */
import type { Location } from 'vscode-languageserver-types';
import { bareTitle } from '../plan/identity';
import { spanOf, type Flow } from '../plan/flow';
import { matchesIn, paragraphsIn, titlesIn } from '../rules/text';
import { SHORT_NAMES } from '../rules/short-name';
import type { PlanAnalysis } from '../rules/rule';
import type { Target } from '../target/target';
import { contains, locationOf, rangeOf, type AnalysedDocument } from './document';

/** Where what stands at an offset is defined; none: nowhere. Bundled figures have no place. */
export function definition(analysed: AnalysedDocument, offset: number): Location[] {
  for (const analysis of analysed.analyses) {
    if (!contains(analysis.plan.span, offset)) continue;
    const found = [...documentsAt(analysed, analysis, offset), ...shortNamesAt(analysed, analysis, offset)];
    return found.length ? found : [...targetsAt(analysis, offset).flatMap((target) => uppersOf(analysed, analysis, target)), ...domainsAt(analysed, analysis, offset)];
  }
  return [];
}

/** The targets whose value is at an offset, or else whose clause is. */
export function targetsAt({ targets }: PlanAnalysis, offset: number): Target[] {
  const near = targets.filter((target) => contains(target.valueSpan, offset));
  return near.length ? near : targets.filter((target) => contains(target.span, offset));
}

/** The same indicator in the higher-level plans. */
export function uppersOf(analysed: AnalysedDocument, { rows, uppers }: PlanAnalysis, target: Target): Location[] {
  const row = rows.find((one) => one.draft === target);
  return row?.uppers.flatMap((u) => locationOf(analysed, uppers[u.plan]!.uri, u.target.span)) ?? [];
}

function domainsAt(analysed: AnalysedDocument, { plan, uppers }: PlanAnalysis, offset: number): Location[] {
  const own = plan.domains.find(({ section }) => contains(section.headingSpan, offset));
  if (!own) return [];
  return uppers.flatMap(({ uri, domains }) => domains.filter(({ name }) => name === own.name).flatMap(({ section }) => locationOf(analysed, uri, section.headingSpan)));
}

/** 《…》 leads to the higher-level plan of that title. */
export function documentsAt(analysed: AnalysedDocument, { plan, uppers }: PlanAnalysis, offset?: number): (Location & { origin: Location['range'] })[] {
  return [...titlesIn(plan)].filter(({ span }) => offset === undefined || contains(span, offset)).flatMap(({ title, span }) =>
    uppers.filter((upper) => bareTitle(upper.title) === bareTitle(title)).flatMap(({ uri, titleSpan }) => locationOf(analysed, uri, titleSpan).map((location) => ({ ...location, origin: rangeOf(analysed.document, span) }))));
}

/** A short name leads to its （以下简称…）. */
function shortNamesAt({ document }: AnalysedDocument, { plan }: PlanAnalysis, offset: number): Location[] {
  return [...matchesIn(plan, SHORT_NAMES)].flatMap(({ match, span }) => {
    const isUsed = !contains(span, offset) && paragraphsIn(plan).some(({ flow }) => standsAt(flow, match[2]!, offset));
    return isUsed ? [{ uri: document.uri, range: rangeOf(document, span) }] : [];
  });
}

/** Whether words of a flow stand at an offset of the original. */
function standsAt(flow: Flow, words: string, offset: number): boolean {
  for (let at = flow.text.indexOf(words); at >= 0; at = flow.text.indexOf(words, at + 1)) {
    if (contains(spanOf(flow, at, at + words.length), offset)) return true;
  }
  return false;
}
