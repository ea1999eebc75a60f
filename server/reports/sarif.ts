/** SARIF 2.1.0, as code scanning services read it. */
import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Finding } from '../check/finding';
import type { Span } from '../plan/flow';
import { rules } from '../rules/registry';
import type { Severity } from '../rules/rule';
import { rangesIn, type FileReport, type Range, type ReportContext, jsonText, type Report } from './report';

const LEVEL: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

export const sarif: Report = (files, context) => jsonText(sarifLog(files, context));

export function sarifLog(files: readonly FileReport[], context: ReportContext): Log {
  return {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'planlint',
            version: context.version,
            rules: rules.map(({ id, title, category, severity }): ReportingDescriptor => ({
              id,
              shortDescription: { text: title },
              defaultConfiguration: { level: LEVEL[severity] },
              properties: { category },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => {
          const range = rangesIn(file.text);
          return file.findings.map((finding) => ({
            ...result(finding, file.path, range, context),
            partialFingerprints: { 'clause/v1': file.locate(finding).fingerprint },
          }));
        }),
      },
    ],
  };
}

/** The changes that mend a finding. */
function fixesOf({ fix, message }: Finding, path: string, own: (span: Span) => Range): Pick<Result, 'fixes'> {
  if (!fix) return {};
  const replacements = fix.edits.map(({ span, text }) => ({ deletedRegion: region(own(span)), insertedContent: { text } }));
  return { fixes: [{ description: { text: message }, artifactChanges: [{ artifactLocation: artifact(path), replacements }] }] };
}

function result(finding: Finding, path: string, own: (span: Span) => Range, { pathOf, rangesOf }: ReportContext): Result {
  return {
    ruleId: finding.rule,
    level: LEVEL[finding.severity],
    message: { text: finding.message },
    locations: [location(path, own(finding.span))],
    ...fixesOf(finding, path, own),
    relatedLocations: finding.related.map(({ uri, span, message }, id) => ({
      id,
      ...(uri === undefined ? location(path, own(span)) : location(pathOf(uri), rangesOf(uri)(span))),
      message: { text: message },
    })),
  };
}

const artifact = (path: string) => ({ uri: encodeURI(path.replace(/\\/g, '/')) });
const region = ({ start, end }: Range) => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});
const location = (path: string, range: Range) => ({ physicalLocation: { artifactLocation: artifact(path), region: region(range) } });
