/** The tables that are made of a draft, each as the sheets of a spreadsheet or one after another. */
import type { PlanAnalysis } from '../analysis/analysis';
import { type Locale, REPORTED, word } from '../base/messages';
import type { Sheet } from '../base/paper';
import { coverageTable, coverageTotals } from './coverage';
import { indicatorTable, taskTable } from './decompose';
import { compareTable } from './tables';

type Sheets = (analysis: PlanAnalysis, locale: Locale) => readonly Sheet[];

const SHEETS = {
  compare: (analysis, locale) => [{ name: word('panel.heading', locale), table: compareTable(analysis, locale) }],
  coverage: (analysis, locale) => [
    { name: word(REPORTED['coverage.totals'], locale), table: coverageTotals(analysis, locale) },
    { name: word(REPORTED['coverage.rows'], locale), table: coverageTable(analysis, locale) },
  ],
  decompose: ({ plan, targets, facts }, locale) => [
    { name: word(REPORTED['decompose.tasks'], locale), table: taskTable(plan, targets, locale) },
    { name: word(REPORTED['decompose.indicators'], locale), table: indicatorTable(plan, targets, facts, locale) },
  ],
} as const satisfies Record<string, Sheets>;

export type SheetsName = keyof typeof SHEETS;

/** The sheets of every plan of a file; those of several plans are told apart by the plan’s kind. */
export const sheetsOf = (name: SheetsName, analyses: readonly PlanAnalysis[], locale: Locale): Sheet[] =>
  analyses.flatMap((analysis) =>
    SHEETS[name](analysis, locale).map((sheet) => {
      const { template, kind } = analysis.plan;
      return analyses.length > 1 ? { ...sheet, name: `${sheet.name} ${template?.name ?? kind}` } : sheet;
    }),
  );
