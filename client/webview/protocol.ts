/** What the comparison panel and the extension say to one another. */
import type { Comparison } from '../../server/language/comparison';

export interface Words {
  readonly heading: string;
  readonly search: string;
  readonly verdict: string;
  readonly domain: string;
  readonly all: string;
  readonly indicator: string;
  readonly draft: string;
  readonly copy: string;
  readonly save: string;
  readonly none: string;
  /** With {0} for the number. */
  readonly rows: string;
  readonly lang: string;
}

export interface ToPanel {
  readonly plans: readonly Comparison[];
  /** Show this domain first. */
  readonly domain?: string;
  readonly words: Words;
}

export type FromPanel = { readonly kind: 'ready' | 'copy' | 'save' } | { readonly kind: 'open'; readonly uri: string; readonly line: number; readonly character: number };
