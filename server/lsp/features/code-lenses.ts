import type { CodeLens } from 'vscode-languageserver-types';
import { word } from '../../base/messages';
import { sizesOf } from '../../plan/plan';
import { rangeOf, type CheckedDocument } from '../document';
import { shortfalls } from './shortfalls';

/** The client's command that opens the comparison at a domain. */
export const COMPARE_COMMAND = 'planlint.compare';

/** On each domain what it holds and lacks: 目标 10 · 措施 13 · 弱于上位 2 · 缺 1. */
export function codeLenses(checked: CheckedDocument): CodeLens[] {
  const { document, analyses, locale } = checked;
  return analyses.flatMap((analysis) =>
    analysis.plan.domains.map((domain): CodeLens => {
      const [goals, measures] = sizesOf(domain);
      const { weaker, missing } = shortfalls(checked, analysis, domain.name);
      const parts = [
        word('lens.goals', locale, goals),
        word('lens.measures', locale, measures),
        ...(weaker ? [word('lens.weaker', locale, weaker)] : []),
        ...(missing ? [word('lens.missing', locale, missing)] : []),
      ];
      return {
        range: rangeOf(document, domain.section.headingSpan),
        command: { title: parts.join(' · '), command: COMPARE_COMMAND, arguments: [document.uri, domain.name] },
      };
    }),
  );
}
