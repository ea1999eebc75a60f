/** Tables of contents 目录: read for nothing, since the plan says it all again. */
import type { Paragraph } from './paragraphs';

/** A contents line is short: only the end of a longer one is looked at. */
const LONGEST = 80;
const LEADERS = /(?<![.…·])[.…·]{3,}\d{1,3}$/;
const bare = (p: Paragraph) => p.flow.text.slice(0, LONGEST).replace(/(?<![.…·—\d])[.…·—\d]+$/, '');

/** Parts a table of contents from the text: from 目录 up to where its first entry comes again, or real text begins; lines with leaders. */
export function partContents(paragraphs: readonly Paragraph[]): { text: Paragraph[]; contents: Paragraph[] } {
  const [text, contents]: Paragraph[][] = [[], []];
  for (let i = 0; i < paragraphs.length; i++) {
    const p = paragraphs[i]!;
    if (p.opening !== 'contents') {
      const isEntry = p.flow.text.length <= LONGEST && LEADERS.test(p.flow.text);
      (isEntry ? contents : text)!.push(p);
      continue;
    }
    const end = endOfContents(paragraphs, i);
    for (const entry of paragraphs.slice(i, end)) contents!.push(entry);
    i = end - 1;
  }
  return { text: text!, contents: contents! };
}

function endOfContents(paragraphs: readonly Paragraph[], at: number): number {
  const first = paragraphs[at + 1] && bare(paragraphs[at + 1]!);
  for (let i = at + 2; i < paragraphs.length; i++) {
    const { opening, flow } = paragraphs[i]!;
    if (bare(paragraphs[i]!) === first || opening === 'title' || opening === 'period' || flow.text.length > 60) return i;
  }
  return Math.min(paragraphs.length, at + 2);
}
