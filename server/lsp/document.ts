/** An open document with what was read from it. Every language feature is a function of this. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location, Range } from 'vscode-languageserver-types';
import { URI, Utils } from 'vscode-uri';
import { isPacked } from '../formats/formats';
import type { CheckedText } from '../check/check';
import { perObject } from '../base/memo';
import { say, word, type Locale } from '../base/messages';
import type { ReadText } from '../base/places';
import type { ProjectProblem } from '../project/project';
import type { Span } from '../plan/flow';
import { SOURCE_SCHEME } from './requests';
import type { UpperPlan } from '../analysis/upper-plan';

export interface CheckedDocument extends CheckedText {
  readonly document: TextDocument;
  /** The higher-level plans' texts by uri. */
  readonly uppers: ReadonlyMap<string, TextDocument>;
  /** Where findings can be let stand; undefined without a planlint.yaml. */
  readonly waiversUri?: string;
  /** In planlint.yaml or what it names; `isHeld`: what it said before is in force meanwhile. */
  readonly mistake?: ProjectProblem & { readonly isHeld: boolean };
  /** Where the words stand in the Word or PDF file that they were read from, and what of it could not be read. */
  readonly source?: Pick<ReadText, 'places' | 'note'>;
  readonly locale: Locale;
}

/**
 * For clients that show what was read from Word and PDF files as text: the places in such higher-level plans are in a document
 * `planlint-source:` whose query is the file's uri.
 */
export const withReadableSources = (checked: CheckedDocument): CheckedDocument => ({ ...checked, uppers: readable(checked.uppers) });
const readable = perObject(
  (uppers: CheckedDocument['uppers']): CheckedDocument['uppers'] =>
    new Map([...uppers].map(([uri, text]) => [uri, TextDocument.create(readableUri(uri), '', 0, text.getText())])),
);
/** The file whose words a document shows: the document itself, unless it is one of ours. */
export function fileOf(uri: string): string {
  const { scheme, query } = URI.parse(uri);
  return scheme === SOURCE_SCHEME ? query : uri;
}
/** Where such a client shows the words of a file. */
export function readableUri(uri: string): string {
  const { path } = URI.parse(uri);
  return isPacked(path) ? URI.from({ scheme: SOURCE_SCHEME, path, query: uri }).toString() : uri;
}

export const rangeOf = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

export const contains = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** A stretch of a higher-level plan (without `uri`: of the document) as a location; none for bundled figures, which have no text. */
export function locationOf({ document, uppers }: CheckedDocument, uri: string | undefined, span: Span): Location[] {
  const text = uri === undefined ? document : uppers.get(uri);
  return text ? [{ uri: text.uri, range: rangeOf(text, span) }] : [];
}

/** What is wrong with planlint.yaml, and what that means for a draft. */
export function mistakeWords({ uri, line, message, isHeld }: NonNullable<CheckedDocument['mistake']>, locale: Locale): string {
  const file = uri === undefined ? '' : Utils.basename(URI.parse(uri));
  return word(isHeld ? 'config.held' : 'config.unused', locale, line === undefined ? file : `${file}:${line}`, say(message, locale));
}

/** A higher-level plan's level in words. */
export const levelName = (upper: UpperPlan, locale: Locale): string => word(upper.level ? `level.${upper.level}` : 'level.unknown', locale);
