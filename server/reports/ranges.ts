/** Where the words of a text stand, as lines and columns. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale } from '../base/messages';
import type { Span } from '../plan/flow';
import type { Range } from './contract';

export type { Range };

/** Turns offsets of one text into LSP ranges. */
export function rangesIn(text: string): (span: Span) => Range {
  const document = TextDocument.create('', '', 0, text);
  return ({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) });
}

/** How the files that findings point to are shown. */
export interface SourceContext {
  readonly locale: Locale;
  /** The path under which a uri is shown. */
  pathOf(uri: string): string;
  /** Ranges in the text of a uri that findings point to. */
  rangesOf(uri: string): (span: Span) => Range;
}
