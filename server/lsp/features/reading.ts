import { accountText, outlineText, render, targetTable } from '../../reports/tables';
import { rangeOf, type CheckedDocument } from '../document';
import { word } from '../../base/messages';

/** How a document was read, in Markdown: how much of it, each plan's structure with what its domains hold, every target with its place. */
export function reading({ document, analyses, locale }: CheckedDocument): string {
  if (!analyses.length) return `${word('reading.none', locale)}\n`;
  const account = accountText(analyses[0]!.account, (span) => rangeOf(document, span), locale);
  const plans = analyses
    .map((analysis) =>
      [
        `# ${analysis.plan.title}`,
        `\`\`\`text\n${outlineText(analysis.plan, locale)}\`\`\``,
        `## ${word('reading.targets', locale, analysis.targets.length)}`,
        render(
          targetTable([analysis], (span) => rangeOf(document, span), locale),
          'markdown',
        ),
      ].join('\n\n'),
    )
    .join('\n');
  return `${account.replaceAll('\n', '  \n')}\n\n${plans}`;
}
