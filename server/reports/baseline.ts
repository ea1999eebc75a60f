/** A baseline: the findings that are known and bear with, by file, rule and clause, so that only new ones count. */
import type { FileReport } from './file-report';
import { keyOf, unknown } from './known';
import { jsonText } from './report';

/** By file, relative to the baseline’s folder; by rule; by the clause’s fingerprint: how often. */
export interface Baseline {
  readonly version: 1;
  readonly files: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
}

/** The baseline of what was found. `nameOf` says how a file is called in it. */
export function baselineOf(files: Iterable<FileReport>, nameOf: (path: string) => string): string {
  const known: Record<string, Record<string, Record<string, number>>> = {};
  for (const { path, findings } of files) {
    const own = (known[nameOf(path)] ??= {});
    for (const { rule, locator } of findings) {
      const clauses = (own[rule] ??= {});
      clauses[locator.fingerprint] = (clauses[locator.fingerprint] ?? 0) + 1;
    }
  }
  return jsonText({ version: 1, files: known } satisfies Baseline);
}

/** A baseline that was read; undefined where the text is none. */
export function readBaseline(text: string): Baseline | undefined {
  try {
    const value = JSON.parse(text) as Partial<Baseline> | null;
    const isMap = (some: unknown): some is Record<string, unknown> => typeof some === 'object' && some !== null && !Array.isArray(some);
    const rules = isMap(value?.files) ? Object.values(value.files) : [];
    const clauses = rules.every(isMap) ? rules.flatMap((own) => Object.values(own)) : [undefined];
    const isWhole = clauses.every((own) => isMap(own) && Object.values(own).every(Number.isInteger));
    return value?.version === 1 && isMap(value.files) && isWhole ? (value as Baseline) : undefined;
  } catch {
    return undefined;
  }
}

/** The file without the findings that the baseline knows. */
export function withoutKnown(file: FileReport, { files }: Baseline, name: string): FileReport {
  const rules = Object.hasOwn(files, name) ? files[name]! : {};
  const entries = Object.entries(rules).flatMap(([rule, clauses]) =>
    Object.entries(clauses).map(([fingerprint, count]) => [keyOf(rule, fingerprint), count] as const),
  );
  return { ...file, findings: unknown(file.findings, new Map(entries)) };
}
