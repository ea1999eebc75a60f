/** Targets and where they stand, of every plan of a workspace: what symbols and references are looked for in. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location } from 'vscode-languageserver-types';
import type { UpperFile } from '../analysis/upper-plan';
import { perObject } from '../base/memo';
import type { Target } from '../targets/target';
import { rangeOf, type CheckedDocument } from './document';

export interface Placed {
  readonly target: Target;
  readonly kind: string;
  /** The plan’s title. */
  readonly title: string;
  readonly location: Location;
}

/** File by file, as they are read. */
export type PlacedFiles = AsyncIterable<readonly Placed[]> | Iterable<readonly Placed[]>;

const placed = (document: TextDocument, { kind, title }: Pick<Placed, 'kind' | 'title'>, targets: readonly Target[]): Placed[] =>
  targets.map((target) => ({ target, kind, title, location: { uri: document.uri, range: rangeOf(document, target.span) } }));

/** Those of an open file, and of its higher-level plans; bundled figures stand nowhere. */
export const placedIn = perObject((file: CheckedDocument): readonly Placed[] =>
  file.analyses.flatMap(({ plan, targets, uppers }) => [
    ...placed(file.document, plan, targets),
    ...uppers.flatMap(({ uri, title, targets: above }) => {
      const document = uri === undefined ? undefined : file.uppers.get(uri);
      return document ? placed(document, { kind: plan.kind, title }, above) : [];
    }),
  ]),
);

/** Those of a file that is not open, whose plans were read and not checked. */
export const placedOf = (document: TextDocument, plans: UpperFile['plans']): readonly Placed[] =>
  plans.flatMap((plan) => placed(document, plan, plan.targets));
