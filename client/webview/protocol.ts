/** What the comparison panel and the extension say to one another. */
import type { Sheet } from '../../server/base/paper';
import type { Comparison, panelWords } from '../../server/lsp/features/comparison';

/** `rows` has {0} for the number. */
export type Words = ReturnType<typeof panelWords>;

/** What the server answers. */
export interface Compared {
  readonly plans: readonly Comparison[];
  readonly words: Words;
}

export interface ToPanel extends Compared {
  /** Show this domain first. */
  readonly domain?: string;
  /** What is compared: the uri of the plan, and of the file that it is compared with unless that stands above it. */
  readonly plan: string;
  readonly other: string | undefined;
}

/** `sheets` are the tables as they are shown: filtered, sorted, a sheet each. */
export type FromPanel =
  | { readonly kind: 'ready' }
  | { readonly kind: 'copy' | 'save'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'open'; readonly uri: string; readonly line: number; readonly character: number };
