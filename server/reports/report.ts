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

export function countBySeverity(findings: readonly Pick<Finding, 'severity'>[]) {
  const count = (severity: Severity) => findings.filter((f) => f.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), hints: count('hint') };
}

/** A form in which the findings of `check` are written. */
export type Report = (files: readonly FileReport[], context: ReportContext) => string;

/** A JSON document as it is written. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
