/** What every report is given, and how it is written. */
import type { Colors } from 'picocolors/types';
import type { Finding } from '../check/finding';
import type { FileReport } from './file-report';
import type { Locale } from '../base/messages';
import type { Severity } from '../rules/rule';

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

export type Counts = Record<'errors' | 'warnings' | 'infos' | 'hints', number>;
const COUNT = { error: 'errors', warning: 'warnings', info: 'infos', hint: 'hints' } as const satisfies Record<Severity, keyof Counts>;
type Counted = Iterable<Pick<Finding, 'severity'>>;

export const countBySeverity = (findings: Counted): Counts => added({ errors: 0, warnings: 0, infos: 0, hints: 0 }, findings);

/** How many files there are, and findings of each severity in all of them. */
export function summaryOf(files: Iterable<{ readonly findings: Counted }>): Counts & { files: number } {
  const summary = { files: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };
  for (const { findings } of files) {
    summary.files++;
    added(summary, findings);
  }
  return summary;
}

function added<C extends Counts>(counts: C, findings: Counted): C {
  for (const { severity } of findings) counts[COUNT[severity]]++;
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
