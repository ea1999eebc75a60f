/** GitLab’s code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. */
import type { Severity } from '../rules/rule';
import { jsonText, type Report } from './report';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'minor', hint: 'info' };

export const gitlab: Report = (files) => {
  const known = new Map<string, number>();
  return jsonText(
    files.flatMap(({ path, findings }) =>
      findings.map(({ rule, severity, message, range, locator }) => ({
        description: message,
        check_name: rule,
        fingerprint: unlike(known, `${path}:${rule}:${locator.fingerprint}`),
        severity: SEVERITY[severity],
        location: { path: path.replace(/\\/g, '/'), lines: { begin: range.start.line + 1 } },
      })),
    ),
  );
};

/** GitLab shows one finding of each fingerprint. */
function unlike(known: Map<string, number>, fingerprint: string): string {
  const times = (known.get(fingerprint) ?? 0) + 1;
  known.set(fingerprint, times);
  return times > 1 ? `${fingerprint}:${times}` : fingerprint;
}
