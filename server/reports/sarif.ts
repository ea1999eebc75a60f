/** SARIF 2.1.0 (OASIS), as code scanning services read it. */
import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import pages from 'planlint:pages';
import { homepage } from '../../package.json';
import { rules } from '../rules/registry';
import type { Severity } from '../rules/rule';
import type { FileReport, ReportedFinding } from './file-report';
import type { Range } from './ranges';
import { jsonList, jsonText, type Report, type ReportContext } from './report';
import { whereText } from './where';

const LEVEL: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };
const ROOT = '%SRCROOT%';

/** `sarifLog`, written a result at a time. */
export const sarif: Report = function* (files, context) {
  const [before, behind] = jsonText(logWith([], context)).split(/(?<="results": )\[\]/);
  yield before!;
  yield* jsonList(resultsOf(files, context), 3);
  yield behind!;
};

export const sarifLog = (files: readonly FileReport[], context: ReportContext): Log => logWith([...resultsOf(files, context)], context);

function* resultsOf(files: Iterable<FileReport>, { locale }: ReportContext): Generator<Result> {
  for (const file of files) for (const finding of file.findings) yield result(finding, file, locale);
}

function logWith(results: Result[], { version, failures }: ReportContext): Log {
  return {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'planlint', version, informationUri: homepage, rules: rules.map(descriptor) } },
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder in which planlint was run.' } } },
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map(({ where, message }) => ({
              level: 'error',
              message: { text: `${where}: ${message}` },
              locations: [{ physicalLocation: { artifactLocation: artifact(where) } }],
            })),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
}

const descriptor = ({ id, title, category, severity }: (typeof rules)[number]): ReportingDescriptor => ({
  id,
  shortDescription: { text: title },
  helpUri: `${homepage}/blob/main/docs/rules/${id}.md`,
  help: { text: title, markdown: pages[id]! },
  defaultConfiguration: { level: LEVEL[severity] },
  properties: { category },
});

function result(finding: ReportedFinding, file: FileReport, locale: ReportContext['locale']): Result {
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    level: LEVEL[finding.severity],
    message: { text: finding.message },
    locations: [file.isText ? location(file.path, finding.range) : locationByWords(finding, file.path, locale)],
    partialFingerprints: { 'clause/v1': finding.locator.fingerprint },
    ...(file.isText ? fixesOf(finding, file) : {}),
    relatedLocations: finding.related.map(({ path, range, message }, id) => ({ id, ...location(path, range), message: { text: message } })),
  };
}

/** The changes that mend a finding. */
function fixesOf({ fix, message }: ReportedFinding, { path }: FileReport): Pick<Result, 'fixes'> {
  if (!fix?.edits.length) return {};
  const replacements = fix.edits.map(({ range, text }) => ({ deletedRegion: region(range), insertedContent: { text } }));
  return { fixes: [{ description: { text: message }, artifactChanges: [{ artifactLocation: artifact(path), replacements }] }] };
}

/** A Word or PDF file has no lines: its words are quoted, and where they stand is said in words. */
const locationByWords = (finding: ReportedFinding, path: string, locale: ReportContext['locale']): Location => ({
  physicalLocation: {
    artifactLocation: artifact(path),
    region: {
      charOffset: finding.span.start,
      charLength: finding.span.end - finding.span.start,
      snippet: { text: finding.locator.quote },
    },
  },
  logicalLocations: [{ fullyQualifiedName: whereText(finding.locator, locale) }],
});

const artifact = (path: string) => {
  const uri = encodeURI(path.replace(/\\/g, '/'));
  return /^(?:\/|\w:)/.test(uri) ? { uri: `file://${uri.startsWith('/') ? '' : '/'}${uri}` } : { uri, uriBaseId: ROOT };
};
const region = ({ start, end }: Range) => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});
const location = (path: string, range: Range): Location => ({
  physicalLocation: { artifactLocation: artifact(path), region: region(range) },
});
