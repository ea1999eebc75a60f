/**
 * The account of a file: what of its characters a plan’s tree holds, what is other matter of a known kind, and what was not read.
 * Nothing is left out: a character that nobody claims is unread.
 */
import { message, type Message } from '../base/messages';
import type { Span } from './flow';

/** Notice, table of contents, annex, glossary, page numbers, running heads, markup of a web page. */
export type OtherMatter = 'notice' | 'contents' | 'annex' | 'glossary' | 'page' | 'head' | 'web';

export interface Claim extends Span {
  readonly what: 'tree' | OtherMatter | 'unread';
  /** Why it was not read. */
  readonly why?: Message;
}

export interface Account {
  /** The share of the characters, white space aside, that are in a tree or other matter; 1 for an empty text. */
  readonly read: number;
  readonly other: readonly (Span & { readonly what: OtherMatter })[];
  readonly unread: readonly (Span & { readonly why: Message })[];
}

/** The account of a text from what was claimed of it; where claims overlap the first one holds. Linear but for sorting the claims. */
export function accountOf(source: string, claims: readonly Claim[]): Account {
  const all = withGaps(source, inOrder(claims));
  let [total, unread] = [0, 0];
  for (const { start, end, what } of all) {
    const count = charactersIn(source, start, end);
    total += count;
    if (what === 'unread') unread += count;
  }
  const stretches = merged(source, all);
  return {
    read: total ? 1 - unread / total : 1,
    other: stretches.flatMap(({ start, end, what }) => (what === 'tree' || what === 'unread' ? [] : [{ start, end, what }])),
    unread: stretches.flatMap(({ start, end, what, why }) => (what === 'unread' ? [{ start, end, why: why! }] : [])),
  };
}

function inOrder(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = [];
  for (const claim of [...claims].sort((a, b) => a.start - b.start)) {
    const start = Math.max(claim.start, kept.at(-1)?.end ?? 0);
    if (start < claim.end) kept.push({ ...claim, start });
  }
  return kept;
}

/** What nobody claims is unread, if it is more than white space. */
function withGaps(source: string, claims: readonly Claim[]): Claim[] {
  const all: Claim[] = [];
  let at = 0;
  const gap = (end: number) => {
    if (charactersIn(source, at, end)) all.push({ start: at, end, what: 'unread', why: message('unread.unclaimed') });
  };
  for (const claim of claims) {
    gap(claim.start);
    all.push(claim);
    at = claim.end;
  }
  gap(source.length);
  return all;
}

/** Neighbours of one kind as one stretch. */
function merged(source: string, claims: readonly Claim[]): Claim[] {
  const all: (Claim & { end: number })[] = [];
  for (const claim of claims) {
    const last = all.at(-1);
    const isSame = last?.what === claim.what && last.why?.words === claim.why?.words && !charactersIn(source, last.end, claim.start);
    if (isSame) last.end = claim.end;
    else all.push({ ...claim });
  }
  return all;
}

/** White space, what else is not seen, and the marks of a Markdown heading. */
const SPACE = /[\s\u200b\p{Cc}]+|(?<=^|\n)#{1,6}(?= )/gu;

const charactersIn = (source: string, start: number, end: number): number => source.slice(start, end).replace(SPACE, '').length;
