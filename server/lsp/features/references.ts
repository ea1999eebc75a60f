import type { Location } from 'vscode-languageserver-types';
import { affinityOf, measured } from '../../compare/affinity';
import type { Target } from '../../targets/target';
import { targetsAt, uppersOf } from './definition';
import { haveCommonKind } from '../../plan/kind';
import { contains, type CheckedDocument } from '../document';
import { placedIn, type Placed, type PlacedFiles } from '../placed';

/** As alike as `compare` wants two names of one thing to be. */
const SAME = 2;

/**
 * Every place that carries the indicator at an offset: in its higher-level plans, in this file and in the other plans of the workspace. In
 * a file that others answer to, the same.
 */
export async function references(checked: CheckedDocument, offset: number, files: PlacedFiles): Promise<Location[]> {
  const sought = checked.analyses
    .filter(({ plan }) => contains(plan.span, offset))
    .flatMap((analysis) => targetsAt(analysis, offset).map((target) => ({ analysis, target })));
  const wanted = sought.map(({ analysis, target }) => same(target, analysis.plan.kind));
  const places = sought.flatMap(({ analysis, target }) => uppersOf(checked, analysis, target));
  const add = (file: readonly Placed[]) => {
    for (const one of file) if (wanted.some((isSame) => isSame(one))) places.push(one.location);
  };
  add(placedIn(checked));
  if (wanted.length) for await (const file of files) add(file);
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()]; // a higher-level plan is one of the workspace’s too
}

function same(target: Target, kind: string): (other: Placed) => boolean {
  const own = measured(target);
  return (other) => haveCommonKind(other.kind, kind) && (other.target === target || affinityOf(own, measured(other.target)) >= SAME);
}
