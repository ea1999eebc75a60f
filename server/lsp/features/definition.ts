/**
 * Definition: from a target or domain to the same one in each higher-level plan, from a title to its file, from a short name
 * to where it is defined.
 */
import type { Location } from 'vscode-languageserver-types';
import { bareTitle } from '../../plan/identity';
import { spanOf, type Flow } from '../../plan/flow';
import { headingAt } from '../../plan/plan';
import { matchesIn, paragraphsIn, titlesIn } from '../../analysis/text';
import { SHORT_NAMES } from '../../rules/reference/short-name';
import type { PlanAnalysis } from '../../analysis/analysis';
import type { Target } from '../../targets/target';
import { contains, locationOf, rangeOf, type CheckedDocument } from '../document';

/** Where what stands at an offset is defined; none: nowhere. Bundled figures have no place. */
export function definition(checked: CheckedDocument, offset: number): Location[] {
  for (const analysis of checked.analyses) {
    if (!contains(analysis.plan.span, offset)) continue;
    const found = [...documentsAt(checked, analysis, offset), ...shortNamesAt(checked, analysis, offset)];
    return found.length
      ? found
      : [...targetsAt(analysis, offset).flatMap((target) => uppersOf(checked, analysis, target)), ...domainsAt(checked, analysis, offset)];
  }
  return [];
}

/** The targets whose value is at an offset, or else whose clause is. */
export function targetsAt({ targets }: PlanAnalysis, offset: number): Target[] {
  const near = targets.filter((target) => contains(target.valueSpan, offset));
  return near.length ? near : targets.filter((target) => contains(target.span, offset));
}

/** The same indicator in the higher-level plans. */
export function uppersOf(checked: CheckedDocument, { rows, uppers }: PlanAnalysis, target: Target): Location[] {
  const row = rows.find((one) => one.draft === target);
  return row?.uppers.flatMap((u) => locationOf(checked, uppers[u.plan]!.uri, u.target.span)) ?? [];
}

function domainsAt(checked: CheckedDocument, { plan, uppers }: PlanAnalysis, offset: number): Location[] {
  const own = headingAt(plan, offset)?.domain;
  if (!own) return [];
  return uppers.flatMap(({ uri, domains }) =>
    domains.filter(({ name }) => name === own.name).flatMap(({ section }) => locationOf(checked, uri, section.headingSpan)),
  );
}

/** 《…》 leads to the higher-level plan of that title. */
export function documentsAt(
  checked: CheckedDocument,
  { plan, uppers }: PlanAnalysis,
  offset?: number,
): (Location & { origin: Location['range'] })[] {
  return [...titlesIn(plan)]
    .filter(({ span }) => offset === undefined || contains(span, offset))
    .flatMap(({ title, span }) =>
      uppers
        .filter((upper) => bareTitle(upper.title) === bareTitle(title))
        .flatMap(({ uri, titleSpan }) =>
          locationOf(checked, uri, titleSpan).map((location) => ({ ...location, origin: rangeOf(checked.document, span) })),
        ),
    );
}

/** A short name leads to its （以下简称…）. */
function shortNamesAt({ document }: CheckedDocument, { plan }: PlanAnalysis, offset: number): Location[] {
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
