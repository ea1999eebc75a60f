/** An open document with what was read from it. Every language feature is a function of this. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Finding } from '../lint';
import type { Locale } from '../messages';
import type { Span } from '../plan/flow';
import type { PlanAnalysis } from '../rules/rule';

export interface AnalysedDocument {
  readonly document: TextDocument;
  readonly analyses: readonly PlanAnalysis[];
  readonly findings: readonly Finding[];
  readonly locale: Locale;
}

export const rangeOf = (document: TextDocument, { start, end }: Span): Range => ({ start: document.positionAt(start), end: document.positionAt(end) });

export const contains = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;
