/** What every report is given, and where its findings stand. */
import type { Colors } from 'picocolors/types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../plan/flow';
import type { Finding } from '../check/finding';
import type { FileReport } from './file-report';
import type { Locale } from '../base/messages';
import type { Severity } from '../rules/rule';
import type { Range } from './contract';

export type { Range };

/** Turns offsets of one text into LSP ranges. */
export function rangesIn(text: string): (span: Span) => Range {
  const document = TextDocument.create('', '', 0, text);
  return ({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) });
}

/** What reports are given beside the files. */
export interface ReportContext {
  readonly locale: Locale;
  /** Of Plan Lint. */
  readonly version: string;
  /** For the terminal; may be such as leave a text as it is. */
  readonly colors: Colors;
  /** Files that could not be read or checked, and why: no report is silent about them. */
  readonly failures: readonly Failure[];
}

export interface Failure {
  /** The file, as it is shown. */
  readonly where: string;
  readonly message: string;
}

/** How the files that findings point to are shown. */
export interface SourceContext {
  readonly locale: Locale;
  /** The path under which a uri is shown. */
  pathOf(uri: string): string;
  /** Ranges in the text of a uri that findings point to. */
  rangesOf(uri: string): (span: Span) => Range;
}

export type Counts = Record<'errors' | 'warnings' | 'infos' | 'hints', number>;
const COUNT = { error: 'errors', warning: 'warnings', info: 'infos', hint: 'hints' } as const satisfies Record<Severity, keyof Counts>;

export const countBySeverity = (findings: readonly Pick<Finding, 'severity'>[]): Counts => countIn([{ findings }]);

/** The findings of several files. */
export function countIn(files: Iterable<{ readonly findings: readonly Pick<Finding, 'severity'>[] }>): Counts {
  const counts = { errors: 0, warnings: 0, infos: 0, hints: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[COUNT[severity]]++;
  return counts;
}

/**
 * A form in which the findings of `check` are written, piece by piece: there may be thousands of `files`. They may be gone through more
 * than once, each time one after another.
 */
export type Report = (files: Iterable<FileReport>, context: ReportContext) => Iterable<string>;

/** A report as a whole. */
export const reportText = (report: Report, files: Iterable<FileReport>, context: ReportContext): string =>
  [...report(files, context)].join('');

/** A JSON document as it is written. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** A list inside such a document, an entry at a time; its line is indented by `depth`. */
export function* jsonList(entries: Iterable<unknown>, depth: number): Generator<string> {
  const indent = `\n${' '.repeat(depth)}`;
  let before = '[';
  for (const entry of entries) {
    yield `${before}${indent} ${JSON.stringify(entry, null, 1).replaceAll('\n', `${indent} `)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : `${indent}]`;
}
