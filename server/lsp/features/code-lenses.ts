import type { CodeLens } from 'vscode-languageserver-types';
import { word } from '../../base/messages';
import { numbered } from '../../plan/plan';
import { gapsOf } from '../../analysis/gaps';
import { rangeOf, type CheckedDocument } from '../document';

/** The client's command that opens the comparison at a domain. */
export const COMPARE_COMMAND = 'planlint.compare';

/** On each domain what it holds and lacks: 目标 10 · 措施 13 · 弱于上位 2 · 缺 1. */
export function codeLenses({ document, analyses, locale }: CheckedDocument): CodeLens[] {
  return analyses.flatMap((analysis) =>
    analysis.plan.domains.map((domain): CodeLens => {
      const weaker = analysis.rows.filter((row) => row.draft?.domain === domain.name && row.verdict === 'weaker').length;
      const missing = gapsOf(analysis).filter((gap) => gap.target.domain === domain.name).length;
      const parts = [
        word('lens.goals', locale, numbered(domain.goals?.items ?? []).length),
        word('lens.measures', locale, numbered(domain.measures?.items ?? []).length),
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
