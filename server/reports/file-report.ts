/** One checked file as reports show it: plain data, every place a range, so that it may come from another thread or from a cache. */
import { perObject } from '../base/memo';
import type { CheckedText } from '../check/check';
import type { Basis, Finding } from '../check/finding';
import { lineAround, type Locator } from '../check/locator';
import type { Edit, Fix } from '../edit/edit';
import type { Span } from '../plan/flow';
import { planReport, type PlanReport } from './plan-report';
import { rangesIn, type Range, type SourceContext } from './ranges';
import { suggestionsIn } from './suggestion';

/** A clause that explains a finding, with its place. */
export interface RelatedClause extends Omit<Basis, 'uri' | 'span'> {
  readonly path: string;
  readonly range: Range;
}

/** A list of a thousand numbers is mended at each of them: its changes would be told a thousand times. */
const MOST_EDITS = 100;

/** What mends a finding, with the places of its changes. */
export interface ReportedFix {
  readonly safe: boolean;
  /** None where they are too many to be told. */
  readonly edits: readonly (Edit & { readonly range: Range })[];
}

/** A finding with its places. */
export interface ReportedFinding extends Omit<Finding, 'related' | 'fix'> {
  readonly range: Range;
  readonly related: readonly RelatedClause[];
  readonly fix: ReportedFix | undefined;
  readonly locator: Locator;
  /** The line of the finding’s beginning, of an endless one what is near: its words, and where in it those of the finding stand. */
  readonly line: Span & { readonly text: string };
  /** What its sentence says once it is mended, or what is put in; undefined where no fix is known. */
  readonly suggestion: string | undefined;
}

/** A file that was checked. */
export interface CheckedFile {
  /** As people and tools are to read it: relative to the working folder where it lies below it. */
  readonly path: string;
  /** Whether the document is a text, whose lines people can go to. */
  readonly isText: boolean;
}

/** A finding that a waiver lets stand: who signs the paper is to know of it. */
export interface ReportedWaiver {
  readonly message: string;
  readonly reason: string;
}

export interface FileReport extends CheckedFile {
  readonly findings: readonly ReportedFinding[];
  readonly waived: readonly ReportedWaiver[];
  readonly plans: readonly PlanReport[];
}

/** What is reported of a checked file. */
export function fileReport(
  { path, isText }: CheckedFile,
  text: string,
  { analyses, findings, waived, locate }: Pick<CheckedText, 'analyses' | 'findings' | 'waived' | 'locate'>,
  context: SourceContext,
): FileReport {
  const range = rangesIn(text);
  const suggestion = suggestionsIn(text, findings);
  const fixOf = perObject(({ safe, edits }: Fix): ReportedFix => {
    const placed = edits.length > MOST_EDITS ? [] : edits.map((edit) => ({ ...edit, range: range(edit.span) }));
    return { safe, edits: placed };
  });
  return {
    path,
    isText,
    findings: findings.map((finding) => ({
      ...finding,
      range: range(finding.span),
      related: finding.related.map(({ uri, span, ...basis }) => ({
        path: uri === undefined ? path : context.pathOf(uri),
        range: (uri === undefined ? range : context.rangesOf(uri))(span),
        ...basis,
      })),
      fix: finding.fix && fixOf(finding.fix),
      locator: locate(finding),
      line: lineOf(text, finding.span),
      suggestion: suggestion(finding),
    })),
    waived: waived.map(({ message, reason }) => ({ message, reason })),
    plans: analyses.map((analysis) => planReport(analysis, findings, context.locale)),
  };
}

/** Of an endless line so many characters on either side are shown: it may have thousands of findings. */
const LINE_SHOWN = 200;

function lineOf(text: string, { start, end }: Span): ReportedFinding['line'] {
  const line = lineAround(text, start, { start: start - LINE_SHOWN, end: start + LINE_SHOWN });
  return {
    text: text.slice(line.start, line.end),
    start: start - line.start,
    end: Math.max(start, Math.min(end, line.end)) - line.start,
  };
}
