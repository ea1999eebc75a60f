/** GitLab’s code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. */
import type { Severity } from '../rules/rule';
import { jsonText, type Report } from './report';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'minor', hint: 'info' };

export const gitlab: Report = (files) => {
  const known = new Set<string>();
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
function unlike(known: Set<string>, fingerprint: string): string {
  let own = fingerprint;
  for (let n = 2; known.has(own); n++) own = `${fingerprint}:${n}`;
  known.add(own);
  return own;
}
