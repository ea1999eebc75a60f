/** Hover: a target beside the same indicator in every higher-level plan, a domain's contents, the number that should stand here. */
import { markdownTable } from 'markdown-table';
import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import type { Alignment } from '../../compare/align';
import type { Row } from '../../compare/compare';
import { quoteOf, label, show, stated } from '../../compare/verdict';
import { escapeMarkdown } from '../../base/markdown';
import { message, say, word, type Locale } from '../../base/messages';
import { sizesOf, headingAt, type Domain } from '../../plan/plan';
import { spanOf, type Span } from '../../plan/flow';
import { saidState } from '../../analysis/states';
import { valueIn } from '../../analysis/unverified';
import type { PlanAnalysis } from '../../analysis/analysis';
import { alignmentsOf, modelTitle } from '../../analysis/models';
import { gapsOf } from '../../analysis/gaps';
import { indicatorNamed } from '../../targets/indicators';
import type { Target } from '../../targets/target';
import { targetsAt } from './definition';
import { contains, levelName, rangeOf, type CheckedDocument } from '../document';

/** What to show at an offset, or null. */
export function hover(checked: CheckedDocument, offset: number): Hover | null {
  const { document, locale } = checked;
  const hoverOf = (span: Span, parts: string[]): Hover => ({
    contents: { kind: MarkupKind.Markdown, value: parts.filter(Boolean).join('\n\n') },
    range: rangeOf(document, span),
  });
  const numbering = checked.findings.find((f) => f.category === 'numbering' && contains(f.span, offset));
  if (numbering) return hoverOf(numbering.span, [numbering.message]);
  for (const analysis of checked.analyses) {
    const shown = targetsAt(analysis, offset);
    if (shown.length)
      return hoverOf(
        shown[0]!.span,
        shown.map((target) => targetText(analysis, target, locale)),
      );
    const at = headingAt(analysis.plan, offset);
    if (at) return hoverOf(at.heading.headingSpan, domainText(analysis, at.domain, locale));
    const alignment = alignmentsOf(analysis).find(({ own }) => contains(spanOf(own), offset));
    if (alignment) return hoverOf(spanOf(alignment.own), [modelText(analysis, alignment, locale)]);
  }
  return null;
}

/** How each target of a line was read and compared, for `planlint explain FILE:LINE` (lines from 1). */
export function explainLine(
  { document, analyses, locale }: Pick<CheckedDocument, 'document' | 'analyses' | 'locale'>,
  line: number,
): string[] {
  return analyses.flatMap((analysis) =>
    analysis.targets
      .filter(({ span }) => document.positionAt(span.start).line < line && document.positionAt(span.end).line >= line - 1)
      .map((target) => `${quoteOf(target)}\n\n${targetText(analysis, target, locale, true)}`),
  );
}

/** What the model of a sentence says, the differences marked. */
function modelText(analysis: PlanAnalysis, alignment: Alignment, locale: Locale): string {
  const title = modelTitle(analysis, alignment) ?? word('hover.elsewhere', locale);
  const marked = alignment.edits
    .map(([kind, words]) =>
      kind === 0 ? escapeMarkdown(words) : kind < 0 ? `~~${escapeMarkdown(words)}~~` : `**${escapeMarkdown(words)}**`,
    )
    .join('');
  return `${word('hover.model', locale, escapeMarkdown(title))}\n\n${marked}`;
}

/** The draft’s value, below it that of every level of the chain, and how they stand to one another; `isWhole`: how it was read, too. */
function targetText(analysis: PlanAnalysis, target: Target, locale: Locale, isWhole = false): string {
  const row = analysis.rows.find((r) => r.draft === target);
  const head = (['column.level', 'column.plan', 'column.value', 'hover.deadline'] as const).map((key) => word(key, locale));
  const lines = analysis.uppers.map((upper, plan) => {
    const found = row?.uppers.filter((u) => u.plan === plan) ?? [];
    const values = found.map((u) => say(valueIn(upper, u.target), locale));
    const until = found[0]?.target.deadline ?? upper.period?.[1];
    return [levelName(upper, locale), upper.title, values.join('；') || '—', found.length && until ? String(until) : '—'];
  });
  const own = [
    word('level.draft', locale),
    analysis.plan.title,
    `**${stated(target)}**`,
    String(target.deadline ?? analysis.plan.period?.[1] ?? '—'),
  ];
  const verdict = row ? word('hover.stands', locale, word(`verdict.${row.verdict}`, locale), say(row.reason, locale)) : '';
  return [
    `**${escapeMarkdown(label(target))}**`,
    verdict,
    markdownTable([head, own, ...lines].map((cells) => cells.map(escapeCell))),
    definitionText(target, locale),
    saidState(analysis, target, locale),
    ...(isWhole ? [reading(target, locale), ...(row ? matching(analysis, row, locale) : [])] : []),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What the indicator measures, where that is known. */
function definitionText({ indicator }: Target, locale: Locale): string {
  const definition = indicatorNamed(indicator)?.definition;
  if (!definition) return '';
  const { means, computed, reported, document } = definition;
  return word('hover.definition', locale, means, computed, reported, document);
}

/** Which rule of matching paired the target with each higher-level plan's, and what else was considered. */
function matching(analysis: PlanAnalysis, row: Row, locale: Locale): string[] {
  return row.uppers
    .filter((u) => u.verdict !== 'absent')
    .map((u) => {
      const others = u.considered.map((t) => `${escapeMarkdown(t.indicator)} ${show(t)}`).join('；');
      return [
        word('hover.match', locale, say(u.match, locale), analysis.uppers[u.plan]!.title),
        others && word('hover.considered', locale, others),
      ]
        .filter(Boolean)
        .join('；');
    });
}

/** How the clause was read. */
function reading(target: Target, locale: Locale): string {
  const parts = [
    escapeMarkdown(label(target)),
    show(target),
    target.scope ? `${word('hover.scope', locale)} ${escapeMarkdown(target.scope)}` : '',
    target.hedge ? `${word('hover.hedge', locale)}：${target.hedge}` : '',
    target.implied ? word('hover.implied', locale) : '',
  ];
  return `${word('hover.read', locale)}：${parts.filter(Boolean).join(' · ')}`;
}

function domainText(analysis: PlanAnalysis, domain: Domain, locale: Locale): string[] {
  const targets = analysis.targets.filter((t) => t.domain === domain.name).length;
  const counts = say(message('hover.counts', ...sizesOf(domain), targets), locale);
  const lacks = gapsOf(analysis).filter((gap) => gap.target.domain === domain.name);
  if (!analysis.uppers.length) return [`**${escapeMarkdown(domain.section.title)}**`, counts];
  const list = lacks.map(
    ({ upper, target }) => `- ${escapeMarkdown(label(target))} ${say(valueIn(upper, target), locale)}（${escapeMarkdown(upper.title)}）`,
  );
  return [
    `**${escapeMarkdown(domain.section.title)}**`,
    counts,
    list.length ? `${word('hover.lacks', locale)}：\n${list.join('\n')}` : word('hover.nothingLacks', locale),
  ];
}

const escapeCell = (text: string) => text.replace(/\|/g, '\\|').replace(/</g, '&lt;').replace(/~/g, '\\~');
