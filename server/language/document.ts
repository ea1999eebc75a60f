/** An open document with what was read from it. Every language feature is a function of this. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location, Range } from 'vscode-languageserver-types';
import type { Finding } from '../lint';
import { word, type Locale } from '../messages';
import type { Span } from '../plan/flow';
import type { PlanAnalysis, UpperPlan } from '../rules/rule';

export interface AnalysedDocument {
  readonly document: TextDocument;
  readonly analyses: readonly PlanAnalysis[];
  readonly findings: readonly Finding[];
  /** The higher-level plans' texts by uri. */
  readonly uppers: ReadonlyMap<string, TextDocument>;
  /** Where findings can be let stand; undefined without a planlint.yaml. */
  readonly waiversUri?: string;
  readonly locale: Locale;
}

export const rangeOf = (document: TextDocument, { start, end }: Span): Range => ({ start: document.positionAt(start), end: document.positionAt(end) });

export const contains = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** A stretch of a higher-level plan (without `uri`: of the document) as a location; none for bundled figures, which have no text. */
export function locationOf({ document, uppers }: AnalysedDocument, uri: string | undefined, span: Span): Location[] {
  const text = uri === undefined ? document : uppers.get(uri);
  return text ? [{ uri: text.uri, range: rangeOf(text, span) }] : [];
}

/** A higher-level plan's level in words. */
export const levelName = (upper: UpperPlan, locale: Locale): string => word(upper.level ? `level.${upper.level}` : 'level.unknown', locale);
