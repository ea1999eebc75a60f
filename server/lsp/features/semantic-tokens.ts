import { SemanticTokensBuilder, type SemanticTokens } from 'vscode-languageserver';
import type { Span } from '../../plan/flow';
import { allSections } from '../../plan/plan';
import { titlesIn } from '../../analysis/text';
import type { CheckedDocument } from '../document';

/** Standard types only, so that every colour theme has colours for them. */
export const TOKEN_TYPES = ['namespace', 'class', 'keyword', 'number', 'string', 'variable'] as const;
type TokenType = (typeof TOKEN_TYPES)[number];
const OF_SECTION = { preface: 'namespace', part: 'namespace', section: 'namespace', domain: 'class', label: 'keyword' } as const;

/** Headings, labels, indicators with their values, titles in 《》. */
export function semanticTokens({ document, analyses }: CheckedDocument): SemanticTokens {
  const tokens = analyses
    .flatMap(({ plan, targets }): { span: Span; type: TokenType }[] => [
      ...[...allSections(plan.sections)].map(({ titleSpan, kind }) => ({ span: titleSpan, type: OF_SECTION[kind] })),
      ...targets.flatMap(({ valueSpan }) => [{ span: valueSpan, type: 'number' as const }]),
      ...[...titlesIn(plan)].map(({ span }) => ({ span, type: 'string' as const })),
    ])
    .sort((a, b) => a.span.start - b.span.start);
  const builder = new SemanticTokensBuilder();
  let done = 0;
  for (const { span, type } of tokens) {
    if (span.start < done) continue; // tokens must not overlap
    for (const line of linesOf(document.getText(), span)) {
      const { line: row, character } = document.positionAt(line.start);
      builder.push(row, character, line.end - line.start, TOKEN_TYPES.indexOf(type), 0);
    }
    done = span.end;
  }
  return builder.build();
}

/** A token ends with its line. */
function linesOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
