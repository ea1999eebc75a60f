/** What the comparison panel and the extension say to one another. */
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
}

export type FromPanel =
  | { readonly kind: 'ready' | 'copy' | 'save' }
  | { readonly kind: 'open'; readonly uri: string; readonly line: number; readonly character: number };
