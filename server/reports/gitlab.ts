/** GitLab’s code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. */
import type { Severity } from '../rules/rule';
import { jsonList, type Report } from './report';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'minor', hint: 'info' };

export const gitlab: Report = function* (files, { failures }) {
  const known = new Map<string, number>();
  const issues = function* () {
    for (const { path, findings } of files)
      for (const { rule, severity, message, range, locator } of findings)
        yield {
          description: message,
          check_name: rule,
          fingerprint: unlike(known, `${path}:${rule}:${locator.fingerprint}`),
          severity: SEVERITY[severity],
          location: { path: path.replace(/\\/g, '/'), lines: { begin: range.start.line + 1 } },
        };
    for (const { where, message } of failures)
      yield {
        description: message,
        check_name: 'planlint',
        fingerprint: unlike(known, `${where}:${message}`),
        severity: 'blocker',
        location: { path: where.replace(/\\/g, '/'), lines: { begin: 1 } },
      };
  };
  yield* jsonList(issues(), 0);
  yield '\n';
};

/** GitLab shows one finding of each fingerprint. */
function unlike(known: Map<string, number>, fingerprint: string): string {
  const times = (known.get(fingerprint) ?? 0) + 1;
  known.set(fingerprint, times);
  return times > 1 ? `${fingerprint}:${times}` : fingerprint;
}
