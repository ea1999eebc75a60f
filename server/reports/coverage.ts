/** 衔接表: the goals of higher-level plans and their answers, with totals per level and domain. */
import type { PlanAnalysis } from '../analysis/analysis';
import { coverageOf, type CoverageRow, type CoverageStatus } from '../analysis/coverage';
import { type Locale, REPORTED, say, word } from '../base/messages';
import { kindOf } from '../plan/kind';
import { datedTitle } from '../plan/identity';
import { rangesIn, type Range } from './ranges';
import type { Table } from './tables';

/** The table, its first row the head. */
export function coverageTable(analysis: PlanAnalysis, locale: Locale): Table {
  const head = ['level', 'domain', 'goal', 'status', 'answer', 'line', 'likeness', 'reason'] as const;
  const range = rangesIn(analysis.source);
  const rows = coverageOf(analysis).map((row) => [
    levelOf(row, analysis),
    row.domain ?? '',
    row.goal ?? '',
    word(row.isUndecided ? 'coverage.undecided' : `coverage.${row.status}`, locale),
    row.answer?.text ?? '',
    row.answer ? String(range(row.answer.span).start.line + 1) : '',
    row.likeness === undefined ? '' : `${Math.round(row.likeness * 100)}%`,
    row.note ? say(row.note, locale) : '',
  ]);
  return [head.map((column) => word(`column.${column}`, locale)), ...rows];
}

const levelOf = ({ upper }: CoverageRow, { uppers, plan }: PlanAnalysis): string => datedTitle(upper === undefined ? plan : uppers[upper]!);

/** What is counted: each status, and behind those that are covered how many of them cannot be ranked. */
const COUNTED = ['covered', 'undecided', 'weaker', 'unquantified', 'missing', 'added'] as const;

/** How many goals of each level and domain are covered, weaker …; the last row of each level counts all of it. */
export function coverageTotals(analysis: PlanAnalysis, locale: Locale): Table {
  const counts = new Map<string, number[]>();
  const count = (row: CoverageRow, domain: string) => {
    const key = JSON.stringify([levelOf(row, analysis), domain]);
    const own = counts.get(key) ?? COUNTED.map(() => 0);
    own[COUNTED.indexOf(row.status)]!++;
    if (row.isUndecided) own[COUNTED.indexOf('undecided')]!++;
    counts.set(key, own);
  };
  const all = coverageOf(analysis);
  for (const row of all) count(row, row.domain ?? '');
  for (const row of all) count(row, word(REPORTED['coverage.total'], locale));
  const order = [...new Set(all.map((row) => levelOf(row, analysis)))];
  const rows = [...counts].map(([key, own]) => [...(JSON.parse(key) as [string, string]), ...own.map(String)]);
  return [
    [
      word('column.level', locale),
      word('column.domain', locale),
      ...COUNTED.map((what) => word(what === 'undecided' ? 'coverage.ofThem' : `coverage.${what}`, locale)),
    ],
    ...order.flatMap((level) => rows.filter(([own]) => own === level)),
  ];
}

export interface CoverageJson {
  readonly draft: { readonly title: string; readonly kind: string };
  readonly uppers: readonly { readonly title: string }[];
  readonly rows: readonly {
    /** Index of the higher-level plan; null for a goal that only the draft has. */
    readonly plan: number | null;
    readonly domain: string | null;
    readonly status: CoverageStatus;
    readonly goal: string | null;
    readonly answer: { readonly text: string; readonly range: Range } | null;
    readonly likeness: number | null;
    readonly reason: string | null;
  }[];
  readonly totals: Readonly<Record<CoverageStatus, number>>;
}

/** The object that `coverage --format json` prints. */
export function coverageJson(analysis: PlanAnalysis, locale: Locale): CoverageJson {
  const range = rangesIn(analysis.source);
  const all = coverageOf(analysis);
  const totals = { covered: 0, weaker: 0, unquantified: 0, missing: 0, added: 0 };
  for (const { status } of all) totals[status]++;
  return {
    draft: { title: analysis.plan.title, kind: kindOf(analysis.plan) },
    uppers: analysis.uppers.map(({ title }) => ({ title })),
    rows: all.map(({ upper, domain, status, goal, answer, likeness, note }) => ({
      plan: upper ?? null,
      domain,
      status,
      goal: goal ?? null,
      answer: answer ? { text: answer.text, range: range(answer.span) } : null,
      likeness: likeness === undefined ? null : Math.round(likeness * 100) / 100,
      reason: note ? say(note, locale) : null,
    })),
    totals,
  };
}
