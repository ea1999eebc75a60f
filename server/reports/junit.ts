/**
 * JUnit’s XML, as Jenkins and its kin read it (https://github.com/testmoapp/junitxml): a suite a file, a case a finding; a file without
 * findings is a case that passes. What stops nobody (info, hint) is a case that passes and says so.
 */
import type { FileReport, ReportedFinding } from './file-report';
import type { Report } from './report';
import { element, escapeXml, xmlDocument } from '../base/xml';

export const junit: Report = function* (files, { failures }) {
  let [tests, failed] = [failures.length, 0];
  for (const { findings } of files) [tests, failed] = [tests + Math.max(1, findings.length), failed + findings.filter(fails).length];
  const content = function* () {
    for (const file of files) yield suite(file);
    for (const { where, message } of failures) yield broken(where, message);
  };
  yield* xmlDocument('testsuites', { name: 'planlint', tests, failures: failed, errors: failures.length }, content());
};

const broken = (where: string, message: string): string =>
  element('testsuite', { name: where, tests: 1, failures: 0, errors: 1 }, [
    element('testcase', { name: where, classname: where }, [element('error', { message, type: 'planlint' })]),
  ]);

const fails = ({ severity }: ReportedFinding): boolean => severity === 'error' || severity === 'warning';

function suite({ path, findings }: FileReport): string {
  const cases = findings.map((finding) => testCase(finding, path));
  const passed = element('testcase', { name: path, classname: path });
  const counts = { name: path, tests: Math.max(1, findings.length), failures: findings.filter(fails).length, errors: 0 };
  return element('testsuite', counts, cases.length ? cases : [passed]);
}

function testCase(finding: ReportedFinding, path: string): string {
  const { rule, message, range, locator, related } = finding;
  const place = `${path}:${range.start.line + 1}:${range.start.character + 1}`;
  const words = escapeXml([place, locator.quote, ...related.map((one) => one.message)].join('\n'));
  const told = fails(finding)
    ? element('failure', { message, type: rule }, [words])
    : element('system-out', {}, [escapeXml(message), '\n', words]);
  return element('testcase', { name: `${rule} ${place}`, classname: path }, [told]);
}
