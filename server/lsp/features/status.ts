/** What is in force for a document and why, and how it stands: for the client's status items. */
import { Utils, URI } from 'vscode-uri';
import { titlesIn } from '../../analysis/text';
import { message, say, word } from '../../base/messages';
import { bundledTemplates, nationalOutlines } from '../../data';
import { bareTitle } from '../../plan/identity';
import { haveCommonKind, kindInTitle } from '../../plan/kind';
import type { Project } from '../../project/project';
import { percent } from '../../reports/tables';
import { mistakeWords, type CheckedDocument } from '../document';
import { shortfalls } from './shortfalls';

export interface Status {
  readonly template: string;
  readonly upper: string;
  readonly configUri: string | undefined;
  /** Why the draft is not compared as it should be: a mistake in planlint.yaml, a higher-level plan that could not be read. */
  readonly problem: string | undefined;
  /** The higher-level plans that the drafts name and that are not compared with, where none are named in a planlint.yaml. */
  readonly unnamed: readonly string[] | undefined;
  /** 5 错误 · 弱于上位 4 · 缺 2 */
  readonly summary: string;
  /** 读入 99% */
  readonly read: string;
}

export function status(checked: CheckedDocument, project: Project): Status {
  const { analyses, locale } = checked;
  const config = project.configUri === undefined ? undefined : Utils.basename(URI.parse(project.configUri));
  const none = word('status.none', locale);
  const templates = [...new Set(analyses.map((a) => a.template?.name ?? none))].join('、') || none;
  const uppers = [...new Set(analyses.flatMap((a) => a.uppers.map((u) => u.title)))].join('、') || none;
  const byConfig = message('status.byConfig', config ?? '');
  return {
    template: say(message('status.template', templates, project.template ? byConfig : message('status.byKind')), locale),
    upper: say(message('status.upper', uppers, project.uppers ? byConfig : message('status.bundled')), locale),
    configUri: project.configUri,
    problem: problemOf(checked),
    unnamed: project.uppers || checked.mistake ? undefined : unnamedIn(checked),
    summary: summaryOf(checked),
    read: word('account.read', locale, percent(analyses[0]?.account.read ?? 0)),
  };
}

/** Titles of plans of the draft’s own kind that it names, other than its own. */
function unnamedIn({ analyses }: CheckedDocument): string[] {
  const named = analyses.flatMap(({ plan }) =>
    [...titlesIn(plan)].flatMap(({ title }) => {
      const bare = bareTitle(title);
      const kind = kindInTitle(bare, bundledTemplates)?.kind;
      const isAlike = kind !== undefined && haveCommonKind(kind, plan.kind);
      return isAlike && bare !== bareTitle(plan.title) && !nationalOutlines.some((outline) => bareTitle(outline.title) === bare)
        ? title
        : [];
    }),
  );
  return [...new Set(named)];
}

function problemOf({ mistake, analyses, locale }: CheckedDocument): string | undefined {
  if (mistake) return mistakeWords(mistake, locale);
  const lost = [...new Set((analyses[0]?.lostUppers ?? []).map(({ name }) => name))];
  return lost.length ? word('status.lost', locale, lost.join(word('list.comma', locale))) : undefined;
}

function summaryOf(checked: CheckedDocument): string {
  const { analyses, findings, locale } = checked;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const all = analyses.map((analysis) => shortfalls(checked, analysis));
  const weaker = all.reduce((sum, one) => sum + one.weaker, 0);
  const missing = all.reduce((sum, one) => sum + one.missing, 0);
  const parts = [
    ...(errors ? [word('status.errors', locale, errors)] : []),
    ...(weaker ? [word('lens.weaker', locale, weaker)] : []),
    ...(missing ? [word('lens.missing', locale, missing)] : []),
  ];
  return parts.join(' · ') || otherwise(checked);
}

/** What is to be said where nothing is weaker or missing: that may be because nothing was compared. */
function otherwise({ analyses, waived, locale }: CheckedDocument): string {
  const compared = analyses.flatMap(({ rows }) => rows.filter(({ uppers }) => uppers.length));
  const undecided = compared.filter(({ verdict }) => verdict === 'undecided').length;
  if (!analyses.length) return word('status.noPlan', locale);
  if (!compared.length) return word('status.alone', locale);
  if (undecided) return word('status.undecided', locale, undecided);
  return waived.length ? word('status.waived', locale, waived.length) : word('status.fine', locale);
}
