import type { Location } from 'vscode-languageserver-types';
import { affinity } from '../../compare/affinity';
import type { Target } from '../../targets/target';
import { targetsAt, uppersOf } from './definition';
import { contains, locationOf, type CheckedDocument } from '../document';

/** As alike as `compare` wants two names of one thing to be. */
const SAME = 2;

/**
 * Every place that carries the indicator at an offset: in this file, in its higher-level plans and in the other plans of the
 * workspace. In a file that others answer to, the same.
 */
export function references(checked: CheckedDocument, offset: number, plans: readonly CheckedDocument[]): Location[] {
  const places = checked.analyses
    .filter(({ plan }) => contains(plan.span, offset))
    .flatMap((analysis) =>
      targetsAt(analysis, offset).flatMap((target) => [
        ...uppersOf(checked, analysis, target),
        ...[checked, ...plans.filter((other) => other.document.uri !== checked.document.uri)].flatMap((file) =>
          placesOf(file, analysis.plan.kind, target),
        ),
      ]),
    );
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()]; // a higher-level plan is one of the workspace’s too
}

function placesOf(file: CheckedDocument, kind: string, target: Target): Location[] {
  return file.analyses
    .filter(({ plan }) => plan.kind === kind)
    .flatMap(({ targets }) => targets.filter((other) => other === target || affinity(other, target) >= SAME))
    .flatMap(({ span }) => locationOf(file, undefined, span));
}
