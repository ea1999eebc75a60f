/** The comparison of a draft with its higher-level plans, for the client's panel. */
import type { Location } from 'vscode-languageserver-types';
import { label, stated } from '../../compare/verdict';
import type { Row } from '../../compare/compare';
import { say, word, type Locale } from '../../base/messages';
import { saidReason } from '../../analysis/states';
import { valueIn } from '../../analysis/unverified';
import type { PlanAnalysis } from '../../analysis/analysis';
import { levelName, locationOf, type CheckedDocument } from '../document';

/** A value in one plan; `place` is undefined for bundled figures. */
export interface Cell {
  readonly text: string;
  readonly place: Location | undefined;
}
export interface ComparedRow {
  readonly domain: string;
  readonly indicator: string;
  readonly verdict: Row['verdict'];
  readonly verdictWord: string;
  readonly reason: string;
  /** The draft's own values, then one list for each column of `levels`. */
  readonly own: readonly Cell[];
  readonly uppers: readonly (readonly Cell[])[];
}
/** The panel's own words, in the language of the findings. */
export const panelWords = (locale: Locale) =>
  Object.fromEntries(PANEL.map((key) => [key, word(`panel.${key}`, locale, '{0}')])) as Record<(typeof PANEL)[number], string>;
const PANEL = [
  'heading',
  'search',
  'verdict',
  'domain',
  'all',
  'indicator',
  'draft',
  'reason',
  'copy',
  'save',
  'none',
  'rows',
  'lang',
] as const;

export interface Comparison {
  readonly title: string;
  readonly levels: readonly { readonly level: string; readonly title: string }[];
  readonly rows: readonly ComparedRow[];
}

/** Every plan of the document: a row for every indicator, a column for every level. */
export const comparison = (checked: CheckedDocument): Comparison[] =>
  checked.analyses.map((analysis) => ({
    title: analysis.plan.title,
    levels: analysis.uppers.map((upper) => ({ level: levelName(upper, checked.locale), title: upper.title })),
    rows: analysis.rows.map((row) => comparedRow(checked, analysis, row)),
  }));

function comparedRow(checked: CheckedDocument, analysis: PlanAnalysis, row: Row): ComparedRow {
  const { locale } = checked;
  const { uppers } = analysis;
  const own = row.draft ? [{ text: stated(row.draft), place: locationOf(checked, undefined, row.draft.span)[0] }] : [];
  return {
    domain: row.domain ?? '',
    indicator: row.draft ? label(row.draft) : row.indicator,
    verdict: row.verdict,
    verdictWord: word(`verdict.${row.verdict}`, locale),
    reason: saidReason(analysis, row, locale),
    own,
    uppers: uppers.map((upper, plan) =>
      row.uppers
        .filter((u) => u.plan === plan)
        .map(({ target }) => ({ text: say(valueIn(upper, target), locale), place: locationOf(checked, upper.uri, target.span)[0] })),
    ),
  };
}
